/* senda-statewide-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the summaries of many task forces say together, element by element, of all or of one region.
 * Task forces are counted and never listed by where they stand.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_STATEWIDE_SECTION (senda_statewide_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaStatewideSection, senda_statewide_section, SENDA, STATEWIDE_SECTION,
                      SendaPlaceSection)

G_END_DECLS
