/* senda-reviews-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-reviews-section.h"

struct _SendaReviewsSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaReviewsSection, senda_reviews_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_reviews_section_class_init (SendaReviewsSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_reviews_section_init (SendaReviewsSection *self G_GNUC_UNUSED)
{
}
