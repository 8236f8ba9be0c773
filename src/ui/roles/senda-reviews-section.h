/* senda-reviews-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the coordinator: who has read which role, and the open questions.
 */
#pragma once

#include "senda-place-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_REVIEWS_SECTION (senda_reviews_section_get_type ())

G_DECLARE_FINAL_TYPE (SendaReviewsSection, senda_reviews_section, SENDA, REVIEWS_SECTION, SendaPlaceSection)

G_END_DECLS
