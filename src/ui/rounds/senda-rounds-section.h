/* senda-rounds-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rounds of the task force, and the page of one: where it is on its way, its purpose, its roster.
 * The round that is open here is the one that all sections of the place look at.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROUNDS_SECTION (senda_rounds_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoundsSection, senda_rounds_section, SENDA, ROUNDS_SECTION,
                      SendaBrowserSection)

G_END_DECLS
