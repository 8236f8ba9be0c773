/* senda-task-force.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A task force: who it is, where it works, what it is for.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_TASK_FORCE (senda_task_force_get_type ())

G_DECLARE_FINAL_TYPE (SendaTaskForce, senda_task_force, SENDA, TASK_FORCE, SendaRecord)

extern const SendaRecordInfo senda_task_force_info;

G_END_DECLS
