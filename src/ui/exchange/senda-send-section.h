/* senda-send-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be sent to whom, and opening what was sent; below it which files went out and came in.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SEND_SECTION (senda_send_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaSendSection, senda_send_section, SENDA, SEND_SECTION, SendaPlaceSection)

G_END_DECLS
