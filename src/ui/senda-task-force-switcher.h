/* senda-task-force-switcher.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The popover that lists every task force and offers to add one, to open the sample and to remove
 * the one that is shown. It is made when it opens and goes when it closes.
 */
#pragma once

#include "senda-task-forces.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_task_force_switcher_new (SendaWorkspace *workspace,
                                          SendaTaskForce *current);

G_END_DECLS
