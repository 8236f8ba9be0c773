/* senda-protocols-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocols-place.h"

#include "senda-call-section.h"
#include "senda-protocols-section.h"
#include "senda-questions-section.h"
#include "senda-readiness-section.h"

#include <glib/gi18n-lib.h>

static const SendaSectionInfo sections[] = {
  { "protocols", NC_("section", "Protocols"), senda_protocols_section_get_type },
  { "questions", NC_("section", "Questions"), senda_questions_section_get_type },
  { "call", NC_("section", "Who Do We Call?"), senda_call_section_get_type },
  { "readiness", NC_("section", "Readiness"), senda_readiness_section_get_type },
  { NULL },
};

struct _SendaProtocolsPlace
{
  SendaSectionsPlace parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaProtocolsPlace, senda_protocols_place, SENDA_TYPE_SECTIONS_PLACE)

static void
senda_protocols_place_class_init (SendaProtocolsPlaceClass *klass)
{
  SendaSectionsPlaceClass *place_class = SENDA_SECTIONS_PLACE_CLASS (klass);

  place_class->title = NC_("place", "Protocols");
  place_class->sections = sections;
  place_class->needs_protocols = TRUE;
  place_class->has_days = TRUE;
}

static void
senda_protocols_place_init (SendaProtocolsPlace *self G_GNUC_UNUSED)
{
}
