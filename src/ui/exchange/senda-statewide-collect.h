/* senda-statewide-collect.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Collecting the summaries of many task forces, in a window that says how far it is, asks for the
 * passphrases that some are sealed with, and lists what was passed over and why.
 */
#pragma once

#include "senda-key-ring.h"
#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes in the summaries that are in @paths, files or folders, for @task_force. The window stands over
 * @widget's; when all were taken it closes by itself, and @widget's window says what came of it.
 * @ring: passphrases that are known, or NULL. */
void senda_statewide_collect (GtkWidget         *widget,
                              SendaWorkspace    *workspace,
                              const char        *task_force,
                              const char *const *paths,
                              SendaKeyRing      *ring);

G_END_DECLS
