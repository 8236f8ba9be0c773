/* senda-coverage-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-coverage-section.h"

struct _SendaCoverageSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaCoverageSection, senda_coverage_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_coverage_section_class_init (SendaCoverageSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_coverage_section_init (SendaCoverageSection *self G_GNUC_UNUSED)
{
}
