/* senda-calendar-dialog.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks what of a task force's days goes into a calendar, for whom and in which language, and saves
 * it. The actions "calendar.save", and "calendar.save-to" without a question about the file.
 */
#pragma once

#include "senda-task-force.h"
#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over the window of @widget. (transfer none): the window, which is shown. */
GtkWidget *senda_calendar_dialog_present (GtkWidget      *widget,
                                          SendaWorkspace *workspace,
                                          SendaTaskForce *task_force);

G_END_DECLS
