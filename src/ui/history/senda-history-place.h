/* senda-history-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The History: everything that was done, newest first, with who, when, from what and to what. One
 * change can be taken back, and a record erased for good.
 */
#pragma once

#include "senda-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_HISTORY_PLACE (senda_history_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaHistoryPlace, senda_history_place, SENDA, HISTORY_PLACE, SendaPlace)

G_END_DECLS
