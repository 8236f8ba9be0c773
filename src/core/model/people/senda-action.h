/* senda-action.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something to do: what, who answers for it and who helps, by when, where it stands and what it came
 * from: a statement or an element of the roadmap, a gap, or a record.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ACTION (senda_action_get_type ())

G_DECLARE_FINAL_TYPE (SendaAction, senda_action, SENDA, ACTION, SendaRecord)

extern const SendaRecordInfo senda_action_info;

extern const SendaChoice senda_action_states[];

/* The names under which a state is kept. */
#define SENDA_ACTION_OPEN "open"
#define SENDA_ACTION_WORKING "working"
#define SENDA_ACTION_BLOCKED "blocked"
#define SENDA_ACTION_DONE "done"
#define SENDA_ACTION_DROPPED "dropped"

gboolean senda_action_is_open (SendaRecord *action);

G_END_DECLS
