/* senda-spread-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the views of a round's ballots are spread: the elements to talk about first, then all of
 * them. A target is an element's id.
 */
#pragma once

#include "senda-elements-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SPREAD_SECTION (senda_spread_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaSpreadSection, senda_spread_section, SENDA, SPREAD_SECTION,
                      SendaElementsSection)

G_END_DECLS
