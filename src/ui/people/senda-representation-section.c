/* senda-representation-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-representation-section.h"

struct _SendaRepresentationSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaRepresentationSection, senda_representation_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_representation_section_class_init (SendaRepresentationSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_representation_section_init (SendaRepresentationSection *self G_GNUC_UNUSED)
{
}
