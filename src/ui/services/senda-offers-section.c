/* senda-offers-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-offers-section.h"

struct _SendaOffersSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaOffersSection, senda_offers_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_offers_section_class_init (SendaOffersSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_offers_section_init (SendaOffersSection *self G_GNUC_UNUSED)
{
}
