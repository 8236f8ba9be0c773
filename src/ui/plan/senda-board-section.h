/* senda-board-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions in columns by where they stand.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BOARD_SECTION (senda_board_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaBoardSection, senda_board_section, SENDA, BOARD_SECTION,
                      SendaPlaceSection)

G_END_DECLS
