/* senda-representation-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is not at the table yet: prompts, each with a step to plan or a reason why not.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_REPRESENTATION_SECTION (senda_representation_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaRepresentationSection, senda_representation_section,
                      SENDA, REPRESENTATION_SECTION, SendaPlaceSection)

G_END_DECLS
