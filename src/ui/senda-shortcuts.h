/* senda-shortcuts.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one table of keys: the application's accelerators and the window that lists them are both
 * made from it, so that they cannot differ.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void                senda_shortcuts_install        (GtkApplication *application);
GtkEventController *senda_shortcuts_new_controller (const char     *prefix);
/* For a widget that has actions of its own: the keys of those that begin with @prefix, wherever in
 * the window the focus is while the widget is seen. (transfer full) */
GtkEventController *senda_shortcuts_new_local      (const char     *prefix);
/* The key that menus show for @action, "<Control>e"; NULL for none. (transfer full) */
char               *senda_shortcuts_dup_key        (const char     *action);
GtkWidget          *senda_shortcuts_new_window     (GtkWindow      *parent);
GtkWidget          *senda_shortcuts_new_local_window (GtkWindow    *parent,
                                                      const char   *prefix);

G_END_DECLS
