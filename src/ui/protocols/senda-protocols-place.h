/* senda-protocols-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Protocols: from checklist to an adopted document, and who is called.
 */
#pragma once

#include "senda-sections-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOLS_PLACE (senda_protocols_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolsPlace, senda_protocols_place, SENDA, PROTOCOLS_PLACE,
                      SendaSectionsPlace)

G_END_DECLS
