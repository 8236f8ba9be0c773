/* senda-round-ballots.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ballots of a round, on its page: whether they bear names, who is still missing, and the ways to
 * enter, print and talk about them.
 */
#pragma once

#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROUND_BALLOTS (senda_round_ballots_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoundBallots, senda_round_ballots, SENDA, ROUND_BALLOTS, AdwBin)

GtkWidget *senda_round_ballots_new (SendaRounds *rounds,
                                    SendaRecord *round);

/* How many ballots are in the box of an anonymous round, in a sentence. (transfer full) */
char      *senda_round_ballots_say (SendaBallotBox *box);

G_END_DECLS
