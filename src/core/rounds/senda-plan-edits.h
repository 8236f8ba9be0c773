/* senda-plan-edits.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done with targets and actions beyond one field of one record. Each is one labelled
 * transaction.
 */
#pragma once

#include "senda-rounds.h"

G_BEGIN_DECLS

/* @due_on and @reason may be NULL; so may @language, that of the reason: then it is the workspace's.
 * Fails with SENDA_ERROR_INVALID for a day before that of the latest
 * round. */
gboolean     senda_plan_set_target        (SendaRounds          *rounds,
                                           const SendaElement   *element,
                                           guint                 stage,
                                           const char           *due_on,
                                           const char           *reason,
                                           const char           *language,
                                           GError              **error);
gboolean     senda_plan_remove_target     (SendaRounds          *rounds,
                                           const SendaElement   *element,
                                           GError              **error);
/* An action that carries @statement: its words until they are changed, its element, planned since the
 * latest round. (transfer full) */
SendaRecord *senda_plan_carry_statement   (SendaRounds          *rounds,
                                           const SendaStatement *statement,
                                           const char           *what,
                                           GError              **error);
/* No action, because; @reason NULL: undecided again. @language as above. */
gboolean     senda_plan_decline_statement (SendaRounds          *rounds,
                                           const SendaStatement *statement,
                                           const char           *reason,
                                           const char           *language,
                                           GError              **error);
/* @cause: of SENDA_ACTION_BLOCKED and DROPPED, which need one; else NULL. DONE notes the day. */
gboolean     senda_action_set_state       (SendaWorkspace       *workspace,
                                           SendaRecord          *action,
                                           const char           *state,
                                           const char           *cause,
                                           GError              **error);
/* The same for several, as one step of undo: of a state that needs no cause. */
gboolean     senda_actions_set_state      (SendaWorkspace       *workspace,
                                           GPtrArray            *actions,
                                           const char           *state,
                                           GError              **error);
/* What the statement behind a done action says of us now, SENDA_MARK_…; the latest round's mark too,
 * unless it is frozen: then the next round that starts from it begins with it. */
gboolean     senda_action_set_outcome     (SendaRounds          *rounds,
                                           SendaRecord          *action,
                                           const char           *mark,
                                           GError              **error);
/* The statement that @action carries, or NULL. */
const SendaStatement *
             senda_action_get_statement   (SendaRecord          *action,
                                           SendaContent         *content);

G_END_DECLS
