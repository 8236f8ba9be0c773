/* senda-ballots-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-ballots-section.h"

struct _SendaBallotsSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaBallotsSection, senda_ballots_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_ballots_section_class_init (SendaBallotsSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_ballots_section_init (SendaBallotsSection *self G_GNUC_UNUSED)
{
}
