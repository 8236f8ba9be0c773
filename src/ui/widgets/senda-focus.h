/* senda-focus.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For widgets that are no stop for the keyboard themselves but hand the focus to a child. GTK's own
 * way would give it back to them when Shift+Tab leaves the first child, and so nobody gets out.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The focus method of such a widget. */
gboolean   senda_focus_children (GtkWidget        *widget,
                                 GtkDirectionType  direction);
/* The same for a row of a list box: one where nothing takes the focus is passed over. */
gboolean   senda_focus_row      (GtkWidget        *row,
                                 GtkDirectionType  direction);
/* A row that is nothing but what it holds. */
GtkWidget *senda_still_row_new  (GtkWidget        *child);

G_END_DECLS
