/* senda-roles-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place for who does what: what each role asks of those who hold it, who leads, supports and is informed, and
 * who has read it.
 */
#pragma once

#include "senda-sections-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROLES_PLACE (senda_roles_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaRolesPlace, senda_roles_place, SENDA, ROLES_PLACE, SendaSectionsPlace)

G_END_DECLS
