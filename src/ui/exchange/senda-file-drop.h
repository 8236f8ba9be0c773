/* senda-file-drop.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that are dropped on a window go the way of a double click: the application opens them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void senda_file_drop_add (GtkWindow *window);

G_END_DECLS
