/* senda-committees-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shape of the task force: its committees as a list that stands as they report to one another,
 * the same as a chart, and each committee with its seats. The target "structure" is the chart.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_COMMITTEES_SECTION (senda_committees_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaCommitteesSection, senda_committees_section, SENDA, COMMITTEES_SECTION, SendaBrowserSection)

G_END_DECLS
