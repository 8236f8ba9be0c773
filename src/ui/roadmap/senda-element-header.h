/* senda-element-header.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The top of the element pane: name and number, where the group is, what the element is about.
 */
#pragma once

#include "senda-element-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_HEADER (senda_element_header_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementHeader, senda_element_header, SENDA, ELEMENT_HEADER,
                      SendaElementSection)

G_END_DECLS
