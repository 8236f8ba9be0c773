/* senda-readiness-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-readiness-section.h"

struct _SendaReadinessSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaReadinessSection, senda_readiness_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_readiness_section_class_init (SendaReadinessSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_readiness_section_init (SendaReadinessSection *self G_GNUC_UNUSED)
{
}
