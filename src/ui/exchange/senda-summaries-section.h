/* senda-summaries-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The summaries that a statewide office has collected: whose, of which day, and how old. Where a task
 * force stands is not said here, and there is no order by it.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SUMMARIES_SECTION (senda_summaries_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaSummariesSection, senda_summaries_section, SENDA, SUMMARIES_SECTION,
                      SendaBrowserSection)

G_END_DECLS
