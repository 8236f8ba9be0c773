/* senda-ballots-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ballots of a round: who has rated, and what each says; an anonymous round only takes them in.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BALLOTS_SECTION (senda_ballots_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaBallotsSection, senda_ballots_section, SENDA, BALLOTS_SECTION, SendaPlaceSection)

G_END_DECLS
