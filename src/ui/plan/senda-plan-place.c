/* senda-plan-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-plan-place.h"

#include "senda-actions-section.h"
#include "senda-board-section.h"
#include "senda-next-section.h"
#include "senda-targets-section.h"

#include <glib/gi18n-lib.h>

static const SendaSectionInfo sections[] = {
  { "actions", NC_("section", "Actions"), senda_actions_section_get_type },
  { "board", NC_("section", "Board"), senda_board_section_get_type },
  { "next", NC_("section", "Next Steps"), senda_next_section_get_type },
  { "targets", NC_("section", "Targets"), senda_targets_section_get_type },
  { NULL },
};

struct _SendaPlanPlace
{
  SendaSectionsPlace parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaPlanPlace, senda_plan_place, SENDA_TYPE_SECTIONS_PLACE)

static void
senda_plan_place_class_init (SendaPlanPlaceClass *klass)
{
  SendaSectionsPlaceClass *place_class = SENDA_SECTIONS_PLACE_CLASS (klass);

  place_class->title = NC_("place", "Plan");
  place_class->sections = sections;
  place_class->needs_rounds = TRUE;
  place_class->has_days = TRUE;
}

static void
senda_plan_place_init (SendaPlanPlace *self G_GNUC_UNUSED)
{
}
