/* senda-agreements-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written agreements: what ends soon, each with its parties.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_AGREEMENTS_SECTION (senda_agreements_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaAgreementsSection, senda_agreements_section, SENDA, AGREEMENTS_SECTION, SendaBrowserSection)

G_END_DECLS
