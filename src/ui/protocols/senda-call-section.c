/* senda-call-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-call-section.h"

struct _SendaCallSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaCallSection, senda_call_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_call_section_class_init (SendaCallSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_call_section_init (SendaCallSection *self G_GNUC_UNUSED)
{
}
