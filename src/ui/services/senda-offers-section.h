/* senda-offers-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The services of every agency: a list to search, sort and filter, each with how it is reached. A
 * target is an offer's id, or a service's, of which all offers are then listed.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_OFFERS_SECTION (senda_offers_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaOffersSection, senda_offers_section, SENDA, OFFERS_SECTION,
                      SendaBrowserSection)

G_END_DECLS
