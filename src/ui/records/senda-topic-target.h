/* senda-topic-target.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where what Senda ships on protocols is shown: in the protocol of a task force that has begun it,
 * else where it can be begun. For who finds a topic: search, and actions that came from one.
 */
#pragma once

#include "senda-topic.h"
#include "senda-workspace.h"

G_BEGIN_DECLS

/* For win.open-target. @task_force: the id of the one that is looked at, or NULL. NULL for a
 * topic that has nothing to do with protocols. */
char *senda_topic_dup_target (SendaWorkspace   *workspace,
                              const char       *task_force,
                              const SendaTopic *topic);

G_END_DECLS
