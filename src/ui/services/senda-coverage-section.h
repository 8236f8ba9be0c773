/* senda-coverage-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Services against the people who need them, by population, language or hour. A target is a lens
 * ("population", "language", "hours") or a cell, as actions and decisions call it.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_COVERAGE_SECTION (senda_coverage_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaCoverageSection, senda_coverage_section, SENDA, COVERAGE_SECTION,
                      SendaPlaceSection)

G_END_DECLS
