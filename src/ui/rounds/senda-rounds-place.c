/* senda-rounds-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-rounds-place.h"

#include "senda-ballots-section.h"
#include "senda-compare-section.h"
#include "senda-rounds-section.h"
#include "senda-spread-section.h"

#include <glib/gi18n-lib.h>

static const SendaSectionInfo sections[] = {
  { "rounds", NC_("section", "Rounds"), senda_rounds_section_get_type },
  { "ballots", NC_("section", "Ballots"), senda_ballots_section_get_type },
  { "spread", NC_("section", "Spread"), senda_spread_section_get_type },
  { "compare", NC_("section", "Compare"), senda_compare_section_get_type },
  { NULL },
};

struct _SendaRoundsPlace
{
  SendaSectionsPlace parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaRoundsPlace, senda_rounds_place, SENDA_TYPE_SECTIONS_PLACE)

static void
senda_rounds_place_class_init (SendaRoundsPlaceClass *klass)
{
  SendaSectionsPlaceClass *place_class = SENDA_SECTIONS_PLACE_CLASS (klass);

  place_class->title = NC_("place", "Rounds");
  place_class->sections = sections;
  place_class->needs_rounds = TRUE;
}

static void
senda_rounds_place_init (SendaRoundsPlace *self G_GNUC_UNUSED)
{
}
