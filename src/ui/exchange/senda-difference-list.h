/* senda-difference-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing of which people said different things without knowing of each other: each value with who
 * said it and when, of which the reader chooses one, writes a third, or leaves it open. A group of
 * choices under the name of the record and the field.
 */
#pragma once

#include "senda-incoming.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_DIFFERENCE_LIST (senda_difference_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaDifferenceList, senda_difference_list, SENDA, DIFFERENCE_LIST, AdwBin)

/* Signal "decided" (SendaDifferenceList *): another choice than before. */

/* @difference must live as long. */
GtkWidget *senda_difference_list_new   (const SendaIncomingDifference *difference);
/* What was chosen; FALSE: it is left open, or the third value cannot be kept (a sentence in
 * @error then). */
gboolean   senda_difference_list_read  (SendaDifferenceList           *self,
                                        SendaValue                    *value,
                                        GError                       **error);

G_END_DECLS
