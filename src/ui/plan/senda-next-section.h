/* senda-next-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statements of the next stage that do not describe us yet, and what was said of each.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_NEXT_SECTION (senda_next_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaNextSection, senda_next_section, SENDA, NEXT_SECTION,
                      SendaPlaceSection)

G_END_DECLS
