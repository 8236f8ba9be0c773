/* senda-element-protocols.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The protocols that have to do with an element: those that were begun, with where each stands,
 * then those that can be. They are read when it is opened, and again while it stays open.
 */
#pragma once

#include "senda-element-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_PROTOCOLS (senda_element_protocols_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementProtocols, senda_element_protocols, SENDA, ELEMENT_PROTOCOLS,
                      SendaElementSection)

G_END_DECLS
