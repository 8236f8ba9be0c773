/* senda-board-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-board-section.h"

struct _SendaBoardSection
{
  SendaPlaceSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaBoardSection, senda_board_section, SENDA_TYPE_PLACE_SECTION)

static void
senda_board_section_class_init (SendaBoardSectionClass *klass G_GNUC_UNUSED)
{
}

static void
senda_board_section_init (SendaBoardSection *self G_GNUC_UNUSED)
{
}
