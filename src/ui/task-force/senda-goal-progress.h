/* senda-goal-progress.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a goal stands, in words: a quiet line below it that opens to say so, with the day and a
 * note.
 */
#pragma once

#include "senda-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_GOAL_PROGRESS (senda_goal_progress_get_type ())

G_DECLARE_FINAL_TYPE (SendaGoalProgress, senda_goal_progress, SENDA, GOAL_PROGRESS, AdwBin)

/* @language: the one that the note is written in. */
GtkWidget *senda_goal_progress_new      (SendaWorkspace    *workspace,
                                         SendaRecord       *goal,
                                         const char        *language);
/* @name: what the goal is called aloud, "Goal 2". */
void       senda_goal_progress_set_name (SendaGoalProgress *self,
                                         const char        *name);

G_END_DECLS
