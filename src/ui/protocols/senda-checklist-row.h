/* senda-checklist-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One item of a checklist, folded to what it is called, what there is to settle and where it
 * stands; unfolded, what is said of it can be changed. While several are selected, a box to check
 * stands before it.
 */
#pragma once

#include "senda-protocol-sheet.h"
#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CHECKLIST_ROW (senda_checklist_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaChecklistRow, senda_checklist_row, SENDA, CHECKLIST_ROW, AdwBin)

/* Signals: "opened" (SendaChecklistRow *): it was unfolded or folded; "marked"
 * (SendaChecklistRow *): its box was checked or not. */

GtkWidget  *senda_checklist_row_new         (SendaProtocols       *protocols,
                                             SendaRecord          *protocol,
                                             const SendaSheetItem *item);
/* Shows what @item is now. */
void        senda_checklist_row_update      (SendaChecklistRow    *self,
                                             const SendaSheetItem *item);
const char *senda_checklist_row_get_item    (SendaChecklistRow    *self);
gboolean    senda_checklist_row_is_open     (SendaChecklistRow    *self);
void        senda_checklist_row_open        (SendaChecklistRow    *self);
void        senda_checklist_row_set_marking (SendaChecklistRow    *self,
                                             gboolean              marking);
gboolean    senda_checklist_row_is_marked   (SendaChecklistRow    *self);
void        senda_checklist_row_set_marked  (SendaChecklistRow    *self,
                                             gboolean              marked);

G_END_DECLS
