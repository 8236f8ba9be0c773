/* senda-round.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A round: a dated conversation in which the group places itself on the roadmap. What belongs to an
 * earlier round stays as it was when a later one is opened.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROUND (senda_round_get_type ())

G_DECLARE_FINAL_TYPE (SendaRound, senda_round, SENDA, ROUND, SendaRecord)

extern const SendaRecordInfo senda_round_info;

G_END_DECLS
