/* senda-row-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of rows that is one stop for Tab: Up, Down, Home and End move between the rows, and past
 * the first or the last one it asks the widgets around with "keynav-failed". It looks like a boxed
 * list and is one to assistive technologies; what its rows are is theirs to say.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROW_LIST (senda_row_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaRowList, senda_row_list, SENDA, ROW_LIST, GtkWidget)

GtkWidget *senda_row_list_new        (const char   *label);
void       senda_row_list_append     (SendaRowList *self,
                                      GtkWidget    *row);
GtkWidget *senda_row_list_get_first  (SendaRowList *self);
GtkWidget *senda_row_list_get_last   (SendaRowList *self);

G_END_DECLS
