/* senda-protocols-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocols-section.h"

struct _SendaProtocolsSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaProtocolsSection, senda_protocols_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_protocols_section_class_init (SendaProtocolsSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_protocols_section_init (SendaProtocolsSection *self G_GNUC_UNUSED)
{
}
