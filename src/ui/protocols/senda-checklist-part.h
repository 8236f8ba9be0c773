/* senda-checklist-part.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part of a checklist: its heading, its items in a frame, and a way to add one of one's own.
 */
#pragma once

#include "senda-protocol-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CHECKLIST_PART (senda_checklist_part_get_type ())

G_DECLARE_FINAL_TYPE (SendaChecklistPart, senda_checklist_part, SENDA, CHECKLIST_PART, AdwBin)

/* Signal "add" (SendaChecklistPart *): the button to add an item was pressed. */

GtkWidget  *senda_checklist_part_new           (const SendaSheetPart *part,
                                                SendaCatalog         *catalog,
                                                gboolean              read_only);
/* The content's part, or NULL. */
const char *senda_checklist_part_get_topic     (SendaChecklistPart   *self);
gboolean    senda_checklist_part_has_decisions (SendaChecklistPart   *self);
/* Whether it shows @part, as it was or as it is now. */
gboolean    senda_checklist_part_is            (SendaChecklistPart   *self,
                                                const SendaSheetPart *part);
/* What stands under the heading; NULL: nothing. */
void        senda_checklist_part_set_note      (SendaChecklistPart   *self,
                                                const char           *note);
/* Puts @row after @before (NULL: first), from wherever it is. */
void        senda_checklist_part_place         (SendaChecklistPart   *self,
                                                GtkWidget            *row,
                                                GtkWidget            *before);

G_END_DECLS
