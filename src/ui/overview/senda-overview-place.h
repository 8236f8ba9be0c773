/* senda-overview-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The Overview: who the task force is, where it stands on the roadmap, what may come next, what to
 * look at and what changed last. It is what is painted first, so it builds nothing that is not seen.
 */
#pragma once

#include "senda-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_OVERVIEW_PLACE (senda_overview_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaOverviewPlace, senda_overview_place, SENDA, OVERVIEW_PLACE, SendaPlace)

G_END_DECLS
