/* senda-overview-notices.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to look at among the people: what ends soon, what is overdue, what does not fit together. A
 * sentence each, which opens the place where it is looked after. Hidden while there is nothing.
 */
#pragma once

#include "senda-task-forces.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_OVERVIEW_NOTICES (senda_overview_notices_get_type ())

G_DECLARE_FINAL_TYPE (SendaOverviewNotices, senda_overview_notices, SENDA, OVERVIEW_NOTICES, AdwBin)

GtkWidget *senda_overview_notices_new    (void);
void       senda_overview_notices_update (SendaOverviewNotices *self,
                                          SendaWorkspace       *workspace,
                                          SendaTaskForce       *task_force);

G_END_DECLS
