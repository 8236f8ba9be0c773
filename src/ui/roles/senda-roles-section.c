/* senda-roles-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roles-section.h"

struct _SendaRolesSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaRolesSection, senda_roles_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_roles_section_class_init (SendaRolesSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_roles_section_init (SendaRolesSection *self G_GNUC_UNUSED)
{
}
