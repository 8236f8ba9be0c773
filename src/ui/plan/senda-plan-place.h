/* senda-plan-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place for the plan: actions, a board of them, what could come next, and targets.
 */
#pragma once

#include "senda-sections-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PLAN_PLACE (senda_plan_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaPlanPlace, senda_plan_place, SENDA, PLAN_PLACE, SendaSectionsPlace)

G_END_DECLS
