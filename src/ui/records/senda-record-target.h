/* senda-record-target.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a record of any type is shown, for who finds one: search, history and overview.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For win.open-target, "people:members:ID"; NULL when it is removed or no place shows it. */
char *senda_record_dup_target     (SendaWorkspace *workspace,
                                   SendaRecord    *record);
/* The id of the task force that it belongs to, or NULL. */
char *senda_record_dup_task_force (SendaWorkspace *workspace,
                                   SendaRecord    *record);
/* Shows @target of the task force @task_force (NULL: of the one that is shown). */
void  senda_target_open           (GtkWidget      *widget,
                                   const char     *task_force,
                                   const char     *target);

G_END_DECLS
