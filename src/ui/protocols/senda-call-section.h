/* senda-call-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who do we call: what is known of a situation is chosen, and the answers that hold are shown, each
 * with the page that it comes from. A target is a list of circumstances, parted by commas.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_CALL_SECTION (senda_call_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaCallSection, senda_call_section, SENDA, CALL_SECTION, SendaPlaceSection)

G_END_DECLS
