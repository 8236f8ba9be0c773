/* senda-round-roster.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who takes part in a round, for which agency and in which discipline then, and whose ballot is in.
 * Members are added one by one or all together; who has rated stays.
 */
#pragma once

#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROUND_ROSTER (senda_round_roster_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoundRoster, senda_round_roster, SENDA, ROUND_ROSTER, AdwBin)

GtkWidget *senda_round_roster_new (SendaRounds *rounds,
                                   SendaRecord *round);

G_END_DECLS
