/* senda-element-carried.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * That the element's stage or marks were brought from an earlier round: still true, or to be discussed
 * anew. Nothing where that is not so.
 */
#pragma once

#include "senda-element-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ELEMENT_CARRIED (senda_element_carried_get_type ())

G_DECLARE_FINAL_TYPE (SendaElementCarried, senda_element_carried, SENDA, ELEMENT_CARRIED,
                      SendaElementSection)

G_END_DECLS
