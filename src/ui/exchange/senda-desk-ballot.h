/* senda-desk-ballot.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An anonymous ballot that came as a file: what is said on it is kept on its desk as it is said, and
 * bears no name there either.
 */
#pragma once

#include "senda-ballot-files.h"
#include "senda-ballot-pad.h"

G_BEGIN_DECLS

#define SENDA_TYPE_DESK_BALLOT (senda_desk_ballot_get_type ())

G_DECLARE_FINAL_TYPE (SendaDeskBallot, senda_desk_ballot, SENDA, DESK_BALLOT, SendaBallotPad)

SendaDeskBallot *senda_desk_ballot_new            (SendaBallotDesk  *desk);
/* Whether the ballot is begun: then the discipline was asked for. */
gboolean         senda_desk_ballot_is_begun       (SendaDeskBallot  *self);
/* NULL: rather not said. */
const char      *senda_desk_ballot_get_discipline (SendaDeskBallot  *self);
gboolean         senda_desk_ballot_set_discipline (SendaDeskBallot  *self,
                                                   const char       *discipline,
                                                   GError          **error);

G_END_DECLS
