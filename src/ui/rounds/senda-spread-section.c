/* senda-spread-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-spread-section.h"

struct _SendaSpreadSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaSpreadSection, senda_spread_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_spread_section_class_init (SendaSpreadSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_spread_section_init (SendaSpreadSection *self G_GNUC_UNUSED)
{
}
