/* senda-list-views.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists that are worked out, and are no records one by one: the roadmap, a comparison, who may
 * be missing, a checklist and the rest, each as a document of one sheet in the workspace's language.
 * They are given what a screen shows, or what insight makes of a picture. @task_force: its id. All
 * are (transfer full).
 */
#pragma once

#include "senda-call-book.h"
#include "senda-comparison.h"
#include "senda-list.h"
#include "senda-projection.h"
#include "senda-protocol-sheet.h"
#include "senda-readiness.h"
#include "senda-representation.h"
#include "senda-role-card.h"
#include "senda-round-facts.h"
#include "senda-sign-off.h"
#include "senda-spread.h"
#include "senda-statewide.h"

G_BEGIN_DECLS

/* @elements: of SendaElement, those that are shown; NULL: all. */
SendaDocument *senda_list_make_roadmap    (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           SendaRoundFacts          *facts,
                                           GPtrArray                *elements);
/* Sums alone, as senda-spread.h allows them. NULL where nothing may be shown yet. */
SendaDocument *senda_list_make_spread     (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           SendaBallotBox           *box);
SendaDocument *senda_list_make_comparison (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           SendaComparison          *comparison);
SendaDocument *senda_list_make_projection (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           SendaProjection          *projection);
SendaDocument *senda_list_make_next       (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           SendaRoundFacts          *facts,
                                           SendaPeopleFacts         *people);
/* @raters: of SendaRecord. NULL for an anonymous round: who has given a ballot is nobody's to know. */
SendaDocument *senda_list_make_raters     (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           SendaBallotBox           *box,
                                           SendaPeopleFacts         *people,
                                           GPtrArray                *raters);
SendaDocument *senda_list_make_gaps       (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           GPtrArray                *gaps);
/* @groups: of char *, of each card the heading above it; NULL: the list is not grouped. */
SendaDocument *senda_list_make_roles      (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           GPtrArray                *cards,
                                           GPtrArray                *groups,
                                           SendaPeopleFacts         *people);
/* Who has read which role, and what they found. */
SendaDocument *senda_list_make_readings   (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           GPtrArray                *cards,
                                           SendaPeopleFacts         *people);
/* @items: of SendaSheetItem, those that are shown; NULL: all that are not set aside. */
SendaDocument *senda_list_make_checklist  (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           const SendaProtocolSheet *sheet,
                                           GPtrArray                *items);
SendaDocument *senda_list_make_sign_off   (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           const SendaSignOff       *sign_off);
SendaDocument *senda_list_make_questions  (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           SendaCallBook            *book);
SendaDocument *senda_list_make_readiness  (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           SendaCallBook            *book,
                                           const SendaReadiness     *readiness);
/* @picture: of @region, one of its regions; NULL: of all. What is held back stays empty. */
SendaDocument *senda_list_make_statewide  (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           const SendaStatewide     *picture,
                                           const char               *region);
/* What a coordinator should know today. @protocols may be NULL. */
SendaDocument *senda_list_make_notices    (SendaWorkspace           *workspace,
                                           const char               *task_force,
                                           SendaPeopleFacts         *people,
                                           SendaProtocolFacts       *protocols);
/* @entries: of SendaHistoryEntry. */
SendaDocument *senda_list_make_history    (SendaWorkspace           *workspace,
                                           GPtrArray                *entries);
/* Principles, goals and objectives, one after the other. */
SendaDocument *senda_list_make_statements (SendaWorkspace           *workspace,
                                           const char               *task_force);

G_END_DECLS
