/* senda-next-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-next-section.h"

struct _SendaNextSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaNextSection, senda_next_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_next_section_class_init (SendaNextSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_next_section_init (SendaNextSection *self G_GNUC_UNUSED)
{
}
