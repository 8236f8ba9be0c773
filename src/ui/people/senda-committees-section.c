/* senda-committees-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-committees-section.h"

struct _SendaCommitteesSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaCommitteesSection, senda_committees_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_committees_section_class_init (SendaCommitteesSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_committees_section_init (SendaCommitteesSection *self G_GNUC_UNUSED)
{
}
