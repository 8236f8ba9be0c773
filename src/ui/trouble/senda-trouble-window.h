/* senda-trouble-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands instead of the window when the store cannot be opened: what happened, what was kept,
 * and, where a backup helps, the ways out in the order in which they should be tried. It changes
 * nothing by itself.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TROUBLE_WINDOW (senda_trouble_window_get_type ())

G_DECLARE_FINAL_TYPE (SendaTroubleWindow, senda_trouble_window, SENDA, TROUBLE_WINDOW,
                      AdwApplicationWindow)

/* Signal "retry" (SendaTroubleWindow *): try to open the store again. */

GtkWidget *senda_trouble_window_new (GtkApplication *application,
                                     const char     *path,
                                     const GError   *error);

G_END_DECLS
