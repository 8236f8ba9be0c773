/* senda-checklist-items.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The items of a checklist, part by part, as far as a filter lets them through. The rows of a long one
 * are made step by step, so that it opens at once. A row that goes keeps what was typed in it, and
 * hands its focus on.
 */
#pragma once

#include "senda-checklist-filter.h"
#include "senda-checklist-row.h"

G_BEGIN_DECLS

#define SENDA_TYPE_CHECKLIST_ITEMS (senda_checklist_items_get_type ())

G_DECLARE_FINAL_TYPE (SendaChecklistItems, senda_checklist_items, SENDA, CHECKLIST_ITEMS, AdwBin)

/* Signal "filled" (SendaChecklistItems *): after each step.
 * Signal "opened" (SendaChecklistItems *, SendaChecklistRow *): one was unfolded or folded.
 * Signal "marked" (SendaChecklistItems *): one was, or no longer is. */

GtkWidget *senda_checklist_items_new         (SendaProtocols       *protocols,
                                              SendaRecord          *protocol,
                                              SendaChecklistFilter *filter);
/* Shows what there is now, at first of rows that are not made yet those that a screen holds. */
void       senda_checklist_items_update      (SendaChecklistItems  *self);
/* The same with all rows, for what cannot wait. */
void       senda_checklist_items_update_all  (SendaChecklistItems  *self);
/* Whether some rows are yet to be made. */
gboolean   senda_checklist_items_is_partial  (SendaChecklistItems  *self);
/* Whether the filter lets any through. */
gboolean   senda_checklist_items_are_any     (SendaChecklistItems  *self);
/* (transfer none) (nullable) */
GtkWidget *senda_checklist_items_find        (SendaChecklistItems  *self,
                                              const char           *item);
/* Whether several can be marked. */
void       senda_checklist_items_set_marking (SendaChecklistItems  *self,
                                              gboolean              marking);
void       senda_checklist_items_mark_all    (SendaChecklistItems  *self);
/* The ids of those that are marked and seen. (transfer full) */
GPtrArray *senda_checklist_items_dup_marked  (SendaChecklistItems  *self);

G_END_DECLS
