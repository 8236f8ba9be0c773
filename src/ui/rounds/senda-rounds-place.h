/* senda-rounds-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place for rounds: who rates, what they say, how views are spread, what has moved.
 */
#pragma once

#include "senda-sections-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROUNDS_PLACE (senda_rounds_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoundsPlace, senda_rounds_place, SENDA, ROUNDS_PLACE, SendaSectionsPlace)

G_END_DECLS
