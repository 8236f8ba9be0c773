/* senda-people-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-people-place.h"

#include "senda-agencies-section.h"
#include "senda-agreements-section.h"
#include "senda-committees-section.h"
#include "senda-members-section.h"
#include "senda-representation-section.h"

#include <glib/gi18n-lib.h>

static const SendaSectionInfo sections[] = {
  { "members", NC_("section", "Members"), senda_members_section_get_type },
  { "agencies", NC_("section", "Agencies"), senda_agencies_section_get_type },
  { "agreements", NC_("section", "Agreements"), senda_agreements_section_get_type },
  { "committees", NC_("section", "Committees"), senda_committees_section_get_type },
  { "representation", NC_("section", "Representation"), senda_representation_section_get_type },
  { NULL },
};

struct _SendaPeoplePlace
{
  SendaSectionsPlace parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaPeoplePlace, senda_people_place, SENDA_TYPE_SECTIONS_PLACE)

static void
senda_people_place_class_init (SendaPeoplePlaceClass *klass)
{
  SendaSectionsPlaceClass *place_class = SENDA_SECTIONS_PLACE_CLASS (klass);

  place_class->title = NC_("place", "People");
  place_class->sections = sections;
  place_class->needs_protocols = TRUE;
  place_class->has_days = TRUE;
}

static void
senda_people_place_init (SendaPeoplePlace *self G_GNUC_UNUSED)
{
}
