/* senda-compare-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two rounds beside one another: what moved, what stayed, and an element's path over all of them. A
 * target is the ids of two rounds ("OLD:NEW"; NEW may be "now", the latest), with an element's
 * after them or without, or an element's id alone.
 */
#pragma once

#include "senda-elements-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_COMPARE_SECTION (senda_compare_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaCompareSection, senda_compare_section, SENDA, COMPARE_SECTION,
                      SendaElementsSection)

G_END_DECLS
