/* senda-roles-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roles-place.h"

#include "senda-responsibilities-section.h"
#include "senda-reviews-section.h"
#include "senda-roles-section.h"

#include <glib/gi18n-lib.h>

static const SendaSectionInfo sections[] = {
  { "roles", NC_("section", "Roles"), senda_roles_section_get_type },
  { "responsibilities", NC_("section", "Responsibilities"), senda_responsibilities_section_get_type },
  { "reviews", NC_("section", "Reviews"), senda_reviews_section_get_type },
  { NULL },
};

struct _SendaRolesPlace
{
  SendaSectionsPlace parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaRolesPlace, senda_roles_place, SENDA_TYPE_SECTIONS_PLACE)

static void
senda_roles_place_class_init (SendaRolesPlaceClass *klass)
{
  SendaSectionsPlaceClass *place_class = SENDA_SECTIONS_PLACE_CLASS (klass);

  place_class->title = NC_("place", "Roles");
  place_class->sections = sections;
}

static void
senda_roles_place_init (SendaRolesPlace *self G_GNUC_UNUSED)
{
}
