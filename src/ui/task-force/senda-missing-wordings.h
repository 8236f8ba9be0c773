/* senda-missing-wordings.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a task force's own texts still lacks a wording in a language.
 */
#pragma once

#include "senda-task-forces.h"

G_BEGIN_DECLS

char *senda_missing_wordings (SendaWorkspace *workspace,
                              SendaTaskForce *task_force,
                              const char     *language);

G_END_DECLS
