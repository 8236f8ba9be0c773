/* senda-readiness-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The readiness test: what has no answer, and a tabletop that draws situations. A target is a
 * question.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_READINESS_SECTION (senda_readiness_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaReadinessSection, senda_readiness_section, SENDA, READINESS_SECTION,
                      SendaPlaceSection)

G_END_DECLS
