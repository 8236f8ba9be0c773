/* senda-differences-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people said differently and nobody has decided yet: each with its values, and a button that
 * decides.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_DIFFERENCES_SECTION (senda_differences_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaDifferencesSection, senda_differences_section, SENDA,
                      DIFFERENCES_SECTION, SendaPlaceSection)

G_END_DECLS
