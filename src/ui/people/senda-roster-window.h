/* senda-roster-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window in which a roster is imported: a list is chosen or pasted, its columns are matched
 * beside what importing would do, and all of it is imported or nothing.
 */
#pragma once

#include "senda-people.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over the window of @widget, which also shows what was done. (transfer none) */
GtkWidget *senda_roster_window_new (GtkWidget   *widget,
                                    SendaPeople *people);

G_END_DECLS
