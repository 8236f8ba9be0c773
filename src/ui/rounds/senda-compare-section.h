/* senda-compare-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two rounds beside one another: what moved, what stayed, and an element's path over all of them.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_COMPARE_SECTION (senda_compare_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaCompareSection, senda_compare_section, SENDA, COMPARE_SECTION, SendaPlaceSection)

G_END_DECLS
