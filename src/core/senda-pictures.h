/* senda-pictures.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of what the store holds, for those who read once and do not follow what changes: a
 * round, its ballots, the people of a task force on one day, its protocols, and what one version
 * of a protocol says.
 */
#pragma once

#include "senda-ballot-box.h"
#include "senda-draft.h"
#include "senda-people-facts.h"
#include "senda-round-facts.h"
#include "senda-workspace.h"

G_BEGIN_DECLS

SendaRoundFacts  *senda_workspace_picture_round  (SendaWorkspace *self,
                                                  SendaRecord    *round,
                                                  GError        **error);
SendaBallotBox   *senda_workspace_picture_ballots (SendaWorkspace *self,
                                                  SendaRecord    *round,
                                                  GError        **error);
SendaPeopleFacts *senda_workspace_picture_people (SendaWorkspace *self,
                                                  const char     *task_force,
                                                  const char     *date,
                                                  GError        **error);
SendaProtocolFacts *senda_workspace_picture_protocols (SendaWorkspace   *self,
                                                  SendaPeopleFacts *people,
                                                  GError          **error);
SendaDraft       *senda_workspace_read_version   (SendaWorkspace *self,
                                                  SendaRecord    *version,
                                                  GError        **error);

G_END_DECLS
