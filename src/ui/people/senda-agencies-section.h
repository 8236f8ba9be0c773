/* senda-agencies-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The agencies: a list to search, sort and filter, each with its contacts by function, its members of
 * today and of before, its agreements and what it offers.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_AGENCIES_SECTION (senda_agencies_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaAgenciesSection, senda_agencies_section, SENDA, AGENCIES_SECTION, SendaBrowserSection)

G_END_DECLS
