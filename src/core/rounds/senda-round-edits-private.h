/* senda-round-edits-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files that change rounds, ballots and the roadmap share.
 */
#pragma once

#include "senda-round-edits.h"

G_BEGIN_DECLS

/* senda-round-open.c */
SendaRecord *_senda_round_create         (SendaWorkspace        *workspace,
                                          SendaEdit             *edit,
                                          const char            *task_force,
                                          const SendaRoundPlan  *plan,
                                          GError               **error);
SendaRecord *_senda_round_open           (SendaWorkspace        *workspace,
                                          const char            *task_force,
                                          const SendaRoundPlan  *plan,
                                          SendaPeopleFacts      *people,
                                          GError               **error);
SendaRecord *_senda_round_dup_last       (SendaWorkspace        *workspace,
                                          const char            *task_force);

/* senda-round-carry.c */
gboolean     _senda_round_carry          (SendaWorkspace        *workspace,
                                          SendaEdit             *edit,
                                          SendaRecord           *round,
                                          SendaRecord           *from,
                                          GError               **error);
void         _senda_edit_copy_fields     (SendaEdit             *edit,
                                          SendaRecord           *to,
                                          SendaRecord           *from,
                                          const char *const     *fields);

/* senda-round-rules.c: guards, see senda-edit-guards.h */
void         _senda_round_note_days      (SendaEdit             *edit,
                                          SendaRecord           *before,
                                          SendaRecord           *after);
void         _senda_action_note_day      (SendaEdit             *edit,
                                          SendaRecord           *before,
                                          SendaRecord           *after);
gboolean     _senda_round_check_change   (SendaEdit             *edit,
                                          SendaRecord           *before,
                                          SendaRecord           *after,
                                          GError               **error);

/* senda-round-edits.c */
gboolean     _senda_round_takes_changes  (SendaRecord           *round,
                                          GError               **error);
void         _senda_round_put_raters     (SendaEdit             *edit,
                                          SendaRecord           *round,
                                          SendaPeopleFacts      *people,
                                          GPtrArray             *members);

/* senda-round-agree.c */
SendaRecord *_senda_round_edit_agreed    (SendaEdit             *edit,
                                          const char            *round,
                                          const SendaElement    *element);
void         _senda_agreed_choose        (SendaWorkspace        *workspace,
                                          SendaEdit             *edit,
                                          SendaRecord           *agreed,
                                          const SendaSuggestion *suggestion,
                                          const SendaJudgement  *judgement);
gboolean     _senda_round_takes_judgements (SendaWorkspace        *workspace,
                                          SendaRecord           *round,
                                          GError               **error);

G_END_DECLS
