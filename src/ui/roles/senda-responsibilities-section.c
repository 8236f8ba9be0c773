/* senda-responsibilities-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-responsibilities-section.h"

struct _SendaResponsibilitiesSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaResponsibilitiesSection, senda_responsibilities_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_responsibilities_section_class_init (SendaResponsibilitiesSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_responsibilities_section_init (SendaResponsibilitiesSection *self G_GNUC_UNUSED)
{
}
