/* senda-compare-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-compare-section.h"

struct _SendaCompareSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaCompareSection, senda_compare_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_compare_section_class_init (SendaCompareSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_compare_section_init (SendaCompareSection *self G_GNUC_UNUSED)
{
}
