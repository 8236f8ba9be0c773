/* senda-targets-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Today, target and what the plan may bring, side by side.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_TARGETS_SECTION (senda_targets_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaTargetsSection, senda_targets_section, SENDA, TARGETS_SECTION,
                      SendaPlaceSection)

G_END_DECLS
