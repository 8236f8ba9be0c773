/* senda-rounds-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-rounds-section.h"

struct _SendaRoundsSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaRoundsSection, senda_rounds_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_rounds_section_class_init (SendaRoundsSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_rounds_section_init (SendaRoundsSection *self G_GNUC_UNUSED)
{
}
