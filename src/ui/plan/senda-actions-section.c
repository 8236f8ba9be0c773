/* senda-actions-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-actions-section.h"

struct _SendaActionsSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaActionsSection, senda_actions_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_actions_section_class_init (SendaActionsSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_actions_section_init (SendaActionsSection *self G_GNUC_UNUSED)
{
}
