/* senda-gap-plan.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small form in place: what is to be done about a gap, who does it, and by when. It plans with
 * "representation.plan" and leaves with "gap.cancel".
 */
#pragma once

#include "senda-people.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_GAP_PLAN (senda_gap_plan_get_type ())

G_DECLARE_FINAL_TYPE (SendaGapPlan, senda_gap_plan, SENDA, GAP_PLAN, AdwBin)

/* @step: the words to begin with. */
GtkWidget *senda_gap_plan_new (SendaPeople *people,
                               const char  *gap,
                               const char  *step);

G_END_DECLS
