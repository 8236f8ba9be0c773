/* senda-coverage-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Services against the people who need them, by population, language or hour.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_COVERAGE_SECTION (senda_coverage_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaCoverageSection, senda_coverage_section, SENDA, COVERAGE_SECTION, SendaPlaceSection)

G_END_DECLS
