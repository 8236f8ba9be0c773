/* senda-services-place.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place for what is offered to whom: the coverage matrix, and the services of each agency.
 */
#pragma once

#include "senda-sections-place.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SERVICES_PLACE (senda_services_place_get_type ())

G_DECLARE_FINAL_TYPE (SendaServicesPlace, senda_services_place, SENDA, SERVICES_PLACE,
                      SendaSectionsPlace)

G_END_DECLS
