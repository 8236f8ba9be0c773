/* senda-task-force-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place where a task force says who it is: name, place, funding, and in each language its
 * mission, vision, guiding principles, goals and objectives. Everything is edited in place and
 * saves itself.
 */
#pragma once

#include "senda-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_TASK_FORCE_PLACE (senda_task_force_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaTaskForcePlace, senda_task_force_place, SENDA, TASK_FORCE_PLACE,
                      SendaPlace)

G_END_DECLS
