/* senda-committees-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shape of the task force: a chart, the same as a list, and each committee with its seats.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_COMMITTEES_SECTION (senda_committees_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaCommitteesSection, senda_committees_section, SENDA, COMMITTEES_SECTION, SendaPlaceSection)

G_END_DECLS
