/* senda-roles-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The roles: the reader's own first, then those of partners; each card with its words, who holds it,
 * and how the reader has read it.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROLES_SECTION (senda_roles_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaRolesSection, senda_roles_section, SENDA, ROLES_SECTION, SendaPlaceSection)

G_END_DECLS
