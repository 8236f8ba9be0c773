/* senda-reports-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place for what goes on paper and into files: a list of the reports, and each with what can be
 * chosen for it beside its pages. A target is a report ("roadmap"), or a report and what it is
 * about ("element:leadership", "role-sheet:role.coordinator"), and what was chosen for it:
 * "ballot:round=ID:rater=ID", "comparison:round=ID:earlier=ID", "plan:by=2026-12-31".
 */
#pragma once

#include "senda-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_REPORTS_PLACE (senda_reports_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaReportsPlace, senda_reports_place, SENDA, REPORTS_PLACE, SendaPlace)

G_END_DECLS
