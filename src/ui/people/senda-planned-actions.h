/* senda-planned-actions.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The open actions that came from a gap, each folded to a line that opens to its form. It is not
 * seen while there is none.
 */
#pragma once

#include "senda-people.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PLANNED_ACTIONS (senda_planned_actions_get_type ())

G_DECLARE_FINAL_TYPE (SendaPlannedActions, senda_planned_actions, SENDA, PLANNED_ACTIONS, AdwBin)

GtkWidget *senda_planned_actions_new    (SendaPeople         *people);
/* @gaps: of SendaGap. */
void       senda_planned_actions_update (SendaPlannedActions *self,
                                         GPtrArray           *gaps);

G_END_DECLS
