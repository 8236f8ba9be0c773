/* senda-checklist-filter.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which items of a checklist are shown: by words, by where they stand, by whom they are for. And
 * the button that begins to select several.
 */
#pragma once

#include "senda-protocol-sheet.h"
#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CHECKLIST_FILTER (senda_checklist_filter_get_type ())

G_DECLARE_FINAL_TYPE (SendaChecklistFilter, senda_checklist_filter, SENDA, CHECKLIST_FILTER,
                      AdwBin)

/* Signals: "changed" (SendaChecklistFilter *): others are shown now; "marking"
 * (SendaChecklistFilter *, gboolean marking): several are to be selected, or no longer. */

typedef enum
{
  SENDA_CHECKLIST_ALL,
  SENDA_CHECKLIST_OPEN,
  SENDA_CHECKLIST_MANDATORY,
  SENDA_CHECKLIST_DISCUSSING,
  SENDA_CHECKLIST_ASIDE,
  SENDA_N_CHECKLIST_SHOWS
} SendaChecklistShow;

GtkWidget *senda_checklist_filter_new          (SendaProtocols       *protocols);
gboolean   senda_checklist_filter_fits         (SendaChecklistFilter *self,
                                                const SendaSheetItem *item);
/* As the reader does it. */
void       senda_checklist_filter_show         (SendaChecklistFilter *self,
                                                SendaChecklistShow    show);
/* Shows all again. */
void       senda_checklist_filter_clear        (SendaChecklistFilter *self);
void       senda_checklist_filter_stop_marking (SendaChecklistFilter *self);

G_END_DECLS
