/* senda-exchange-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-exchange-place.h"

#include "senda-differences-section.h"
#include "senda-folder-section.h"
#include "senda-send-section.h"
#include "senda-statewide-section.h"
#include "senda-summaries-section.h"

#include <glib/gi18n-lib.h>

static const SendaSectionInfo sections[] = {
  { "files", NC_("section", "Files"), senda_send_section_get_type },
  { "folder", NC_("section", "Shared Folder"), senda_folder_section_get_type },
  { "differences", NC_("section", "Differences"), senda_differences_section_get_type },
  { "statewide", NC_("section", "Statewide"), senda_statewide_section_get_type },
  { "summaries", NC_("section", "Summaries"), senda_summaries_section_get_type },
  { NULL },
};

struct _SendaExchangePlace
{
  SendaSectionsPlace parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaExchangePlace, senda_exchange_place, SENDA_TYPE_SECTIONS_PLACE)

static void
senda_exchange_place_class_init (SendaExchangePlaceClass *klass)
{
  SendaSectionsPlaceClass *place_class = SENDA_SECTIONS_PLACE_CLASS (klass);

  place_class->title = NC_("place", "Exchange");
  place_class->sections = sections;
}

static void
senda_exchange_place_init (SendaExchangePlace *self G_GNUC_UNUSED)
{
}
