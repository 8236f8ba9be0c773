/* senda-round-steps.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a round is on its way, what there is to do, and the step that comes next. Other steps are in
 * a menu; freezing asks first and says what is not settled.
 */
#pragma once

#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROUND_STEPS (senda_round_steps_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoundSteps, senda_round_steps, SENDA, ROUND_STEPS, AdwBin)

GtkWidget *senda_round_steps_new (SendaRounds *rounds,
                                  SendaRecord *round);

G_END_DECLS
