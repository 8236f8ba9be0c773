/* senda-protocols-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The protocols: which there are and where each stands, and the page of the one that is open. A target is
 * a protocol, "ID", and what of it is shown: "ID:checklist:ITEM", "ID:document:BLOCK",
 * "ID:versions:OLD:NEW", "ID:sign-off", "ID:about".
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOLS_SECTION (senda_protocols_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolsSection, senda_protocols_section, SENDA, PROTOCOLS_SECTION,
                      SendaPlaceSection)

G_END_DECLS
