/* senda-spread-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How views are spread: what to talk about first, each element by group of disciplines.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SPREAD_SECTION (senda_spread_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaSpreadSection, senda_spread_section, SENDA, SPREAD_SECTION, SendaPlaceSection)

G_END_DECLS
