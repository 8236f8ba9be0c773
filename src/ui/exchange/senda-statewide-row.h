/* senda-statewide-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One element of a statewide picture: how many task forces are at each stage and at none, as numbers on
 * a ground that is the darker the more they are, why those at none are, and what changed within a
 * year. A screen reader hears it as sentences.
 */
#pragma once

#include "senda-statewide.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_statewide_row_new  (const SendaStatewideLine *line,
                                     guint                     n_task_forces,
                                     SendaCatalog             *catalog);
/* What stands over the numbers. */
GtkWidget *senda_statewide_head_new (void);

G_END_DECLS
