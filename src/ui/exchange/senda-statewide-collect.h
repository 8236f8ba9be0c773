/* senda-statewide-collect.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Collecting the summaries of many task forces, and asking for the passphrases that some are sealed
 * with.
 */
#pragma once

#include "senda-key-ring.h"
#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes in the summaries that are in @paths, files or folders, for @task_force, and says in @widget's
 * window what came of it. @ring: passphrases that are known, or NULL. */
void senda_statewide_collect (GtkWidget         *widget,
                              SendaWorkspace    *workspace,
                              const char        *task_force,
                              const char *const *paths,
                              SendaKeyRing      *ring);

G_END_DECLS
