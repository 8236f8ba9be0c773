/* senda-exchange-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files between people who share no network: what goes out and comes in, a shared folder, and what
 * people said differently without knowing of each other.
 */
#pragma once

#include "senda-sections-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_EXCHANGE_PLACE (senda_exchange_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaExchangePlace, senda_exchange_place, SENDA, EXCHANGE_PLACE,
                      SendaSectionsPlace)

G_END_DECLS
