/* senda-target.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the group wants to stand in one element, by when, and why it matters. It belongs to the task
 * force, not to a round: a target outlasts the conversation in which it was set.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_TARGET (senda_target_get_type ())

G_DECLARE_FINAL_TYPE (SendaTarget, senda_target, SENDA, TARGET, SendaRecord)

extern const SendaRecordInfo senda_target_info;

char *senda_target_id (const char *task_force,
                       const char *element);

G_END_DECLS
