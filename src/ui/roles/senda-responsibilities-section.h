/* senda-responsibilities-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who leads, who supports and who is informed: responsibilities against roles, with what nobody
 * leads, what several lead, and what depends on one person.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RESPONSIBILITIES_SECTION (senda_responsibilities_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaResponsibilitiesSection, senda_responsibilities_section,
                      SENDA, RESPONSIBILITIES_SECTION, SendaPlaceSection)

G_END_DECLS
