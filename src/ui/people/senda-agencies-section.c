/* senda-agencies-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agencies-section.h"

struct _SendaAgenciesSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaAgenciesSection, senda_agencies_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_agencies_section_class_init (SendaAgenciesSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_agencies_section_init (SendaAgenciesSection *self G_GNUC_UNUSED)
{
}
