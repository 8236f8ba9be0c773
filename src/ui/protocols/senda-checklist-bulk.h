/* senda-checklist-bulk.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar under a checklist while several items are selected: how many they are, and the window
 * in which all of them get the same agencies, person or day.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CHECKLIST_BULK (senda_checklist_bulk_get_type ())

G_DECLARE_FINAL_TYPE (SendaChecklistBulk, senda_checklist_bulk, SENDA, CHECKLIST_BULK, AdwBin)

/* Signal "mark-all" (SendaChecklistBulk *): all that are shown are to be selected. */

GtkWidget *senda_checklist_bulk_new       (SendaProtocols     *protocols,
                                           SendaRecord        *protocol);
/* @items: their ids. (transfer full) (element-type utf8) */
void       senda_checklist_bulk_set_items (SendaChecklistBulk *self,
                                           GPtrArray          *items);

G_END_DECLS
