/* senda-round.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A round: a dated conversation in which the group places itself on the roadmap. It goes from
 * preparing over collecting ballots and discussing to agreed; frozen it never changes again. A
 * mistake found later is corrected by another round, which says what it corrects.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROUND (senda_round_get_type ())

G_DECLARE_FINAL_TYPE (SendaRound, senda_round, SENDA, ROUND, SendaRecord)

extern const SendaRecordInfo senda_round_info;
extern const SendaChoice senda_round_methods[];
extern const SendaChoice senda_round_states[]; /* in the order in which a round goes through them */

/* The names under which a state is kept. */
#define SENDA_ROUND_PREPARING "preparing"
#define SENDA_ROUND_COLLECTING "collecting"
#define SENDA_ROUND_DISCUSSING "discussing"
#define SENDA_ROUND_AGREED "agreed"
#define SENDA_ROUND_FROZEN "frozen"

const char *senda_round_get_state (SendaRecord *round);
gboolean    senda_round_is_frozen (SendaRecord *round);

G_END_DECLS
