/* dump-store.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that a store holds, as a text: two of them are the same when the stores say the same.
 */
#pragma once

#include "senda-workspace.h"

/* Every record of every type that is there. (transfer full) */
char *dump_store (SendaWorkspace *workspace);
