/* senda-offers-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the readers of a picture ask of services offered, all of them at once.
 */
#pragma once

#include "senda-coverage.h"

G_BEGIN_DECLS

GPtrArray *_senda_offers_dup_in_use    (SendaPeopleFacts *facts);
char      *_senda_offers_dup_stale_day (SendaPeopleFacts *facts);
gboolean   _senda_offer_is_older       (SendaRecord      *offer,
                                        const char       *day);

G_END_DECLS
