/* senda-services-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-services-place.h"

#include "senda-coverage-section.h"
#include "senda-offers-section.h"

#include <glib/gi18n-lib.h>

static const SendaSectionInfo sections[] = {
  { "coverage", NC_("section", "Coverage"), senda_coverage_section_get_type },
  { "offers", NC_("section", "Services Offered"), senda_offers_section_get_type },
  { NULL },
};

struct _SendaServicesPlace
{
  SendaSectionsPlace parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaServicesPlace, senda_services_place, SENDA_TYPE_SECTIONS_PLACE)

static void
senda_services_place_class_init (SendaServicesPlaceClass *klass)
{
  SendaSectionsPlaceClass *place_class = SENDA_SECTIONS_PLACE_CLASS (klass);

  place_class->title = NC_("place", "Services");
  place_class->sections = sections;
}

static void
senda_services_place_init (SendaServicesPlace *self G_GNUC_UNUSED)
{
}
