/* senda-people-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place for who takes part: members and their agencies, written agreements, committees, and who is not at
 * the table yet.
 */
#pragma once

#include "senda-sections-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PEOPLE_PLACE (senda_people_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaPeoplePlace, senda_people_place, SENDA, PEOPLE_PLACE, SendaSectionsPlace)

G_END_DECLS
