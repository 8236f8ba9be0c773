/* senda-targets-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-targets-section.h"

struct _SendaTargetsSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaTargetsSection, senda_targets_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_targets_section_class_init (SendaTargetsSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_targets_section_init (SendaTargetsSection *self G_GNUC_UNUSED)
{
}
