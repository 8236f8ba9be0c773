/* senda-task-forces.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with task forces and what they say of themselves: the same for screen and
 * command line. Every function is one labelled transaction.
 */
#pragma once

#include "senda-goal.h"
#include "senda-guiding-principle.h"
#include "senda-objective.h"
#include "senda-round.h"
#include "senda-task-force.h"
#include "senda-workspace.h"

G_BEGIN_DECLS

SendaTaskForce *senda_task_force_add          (SendaWorkspace        *workspace,
                                               const char            *name,
                                               GError               **error);
SendaTaskForce *senda_task_force_add_sample   (SendaWorkspace        *workspace,
                                               GError               **error);
gboolean        senda_task_force_remove       (SendaWorkspace        *workspace,
                                               SendaTaskForce        *task_force,
                                               GError               **error);
SendaTaskForce *senda_task_force_find         (SendaWorkspace        *workspace,
                                               const char            *name_or_id,
                                               GError               **error);
SendaRound     *senda_task_force_add_round    (SendaWorkspace        *workspace,
                                               SendaTaskForce        *task_force,
                                               const char            *name,
                                               GError               **error);

/* Guiding principles, goals and objectives: lists of wordings in an order of their own. @info is
 * one of the three types. */
SendaRecord    *senda_statement_list_add      (SendaWorkspace        *workspace,
                                               SendaTaskForce        *task_force,
                                               const SendaRecordInfo *info,
                                               const char            *language,
                                               const char            *text,
                                               GError               **error);
gboolean        senda_statement_list_set      (SendaWorkspace        *workspace,
                                               SendaRecord           *record,
                                               const char            *language,
                                               const char            *text,
                                               GError               **error);
gboolean        senda_statement_list_move     (SendaWorkspace        *workspace,
                                               SendaRecord           *record,
                                               int                    by,
                                               GError               **error);
gboolean        senda_statement_list_remove   (SendaWorkspace        *workspace,
                                               SendaRecord           *record,
                                               GError               **error);
gboolean        senda_task_force_add_model_goals (SendaWorkspace     *workspace,
                                               SendaTaskForce        *task_force,
                                               GError               **error);

G_END_DECLS
