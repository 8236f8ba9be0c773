/* senda-objective.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An objective: what a task force does to reach its goals, or one of them.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_OBJECTIVE (senda_objective_get_type ())

G_DECLARE_FINAL_TYPE (SendaObjective, senda_objective, SENDA, OBJECTIVE, SendaRecord)

extern const SendaRecordInfo senda_objective_info;

G_END_DECLS
