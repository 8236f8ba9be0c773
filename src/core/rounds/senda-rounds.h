/* senda-rounds.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rounds of one task force, live: the one that is looked at, what it says, its ballots, and the
 * targets. It follows the workspace and tells when any of that changed; each picture is made when it is
 * first asked for after a change. It brings the people along, whose names the ballots need and whose
 * actions make the plan.
 */
#pragma once

#include "senda-ballot-box.h"
#include "senda-dissent.h"
#include "senda-people.h"
#include "senda-round-facts.h"
#include "senda-target.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROUNDS (senda_rounds_get_type ())

G_DECLARE_FINAL_TYPE (SendaRounds, senda_rounds, SENDA, ROUNDS, GObject)

/* Signal "changed" (SendaRounds *): a picture is another one, or another round is looked at; twice for
 * a transaction that concerns people too. */

SendaRounds     *senda_rounds_new            (SendaPeople        *people);
SendaPeople     *senda_rounds_get_people     (SendaRounds        *self);
SendaWorkspace  *senda_rounds_get_workspace  (SendaRounds        *self);
SendaTaskForce  *senda_rounds_get_task_force (SendaRounds        *self);
/* Of SendaRound, the oldest first; it stays true. (transfer none) */
GListModel      *senda_rounds_get_list       (SendaRounds        *self);
/* The one that was chosen, else the latest; NULL when there is none. (transfer none) */
SendaRecord     *senda_rounds_get_round      (SendaRounds        *self);
/* NULL: the latest, whichever that is. */
void             senda_rounds_choose         (SendaRounds        *self,
                                              SendaRecord        *round);
SendaRecord     *senda_rounds_get_latest     (SendaRounds        *self);
/* The one before @round, or NULL. */
SendaRecord     *senda_rounds_get_before     (SendaRounds        *self,
                                              SendaRecord        *round);
/* Of the round that is looked at. Never NULL, also without a round. (transfer none) */
SendaRoundFacts *senda_rounds_get_facts      (SendaRounds        *self);
SendaBallotBox  *senda_rounds_get_box        (SendaRounds        *self);
/* Of any round of the task force, kept until the next change. Never NULL. (transfer none) */
SendaRoundFacts *senda_rounds_get_facts_of   (SendaRounds        *self,
                                              SendaRecord        *round);
/* (element-type SendaRecord) (transfer none) */
GPtrArray       *senda_rounds_get_targets    (SendaRounds        *self);
SendaRecord     *senda_rounds_get_target     (SendaRounds        *self,
                                              const SendaElement *element);

G_END_DECLS
