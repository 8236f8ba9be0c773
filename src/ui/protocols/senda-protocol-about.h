/* senda-protocol-about.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a protocol is: its state, owner, drafting group, days, reviews, and its own words. It
 * takes no target.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOL_ABOUT (senda_protocol_about_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolAbout, senda_protocol_about, SENDA, PROTOCOL_ABOUT,
                      SendaPlaceSection)

G_END_DECLS
