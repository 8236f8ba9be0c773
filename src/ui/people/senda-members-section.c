/* senda-members-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-members-section.h"

struct _SendaMembersSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaMembersSection, senda_members_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_members_section_class_init (SendaMembersSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_members_section_init (SendaMembersSection *self G_GNUC_UNUSED)
{
}
