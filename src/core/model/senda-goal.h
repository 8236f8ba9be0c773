/* senda-goal.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A goal that a task force has agreed on, and where it stands: in words, with the day.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_GOAL (senda_goal_get_type ())

G_DECLARE_FINAL_TYPE (SendaGoal, senda_goal, SENDA, GOAL, SendaRecord)

extern const SendaRecordInfo senda_goal_info;
extern const SendaChoice senda_goal_states[];

G_END_DECLS
