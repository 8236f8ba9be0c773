/* senda-rater-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-rater-list.h"

#include "senda-place-section.h"
#include "senda-round-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static SendaRounds *
get_rounds (gpointer section)
{
  return senda_place_section_get_rounds (SENDA_PLACE_SECTION (section));
}

static SendaCatalog *
get_catalog (gpointer section)
{
  return senda_workspace_get_catalog (senda_rounds_get_workspace (get_rounds (section)));
}

static char *
dup_name (SendaRecord *rater,
          gpointer     data)
{
  SendaPeople *people = senda_rounds_get_people (get_rounds (data));

  return senda_rater_say (rater, senda_people_get_facts (people), get_catalog (data));
}

static gboolean
has_rated (SendaRecord *rater,
           gpointer     data)
{
  return senda_ballot_box_find_ballot (senda_rounds_get_box (get_rounds (data)), rater) != NULL;
}

static void
describe (SendaRecord     *rater,
          SendaRecordLine *line,
          gpointer         data)
{
  line->title = dup_name (rater, data);
  line->subtitle = senda_round_words_rater (rater, get_rounds (data));
  line->end = g_strdup (has_rated (rater, data) ? C_("ballot", "Ballot is in") : NULL);
}

static char *
dup_who (SendaRecord *rater,
         gpointer     data)
{
  return senda_round_words_rater (rater, get_rounds (data));
}

static void
fill_ballots (SendaRecordList *list,
              gpointer         data G_GNUC_UNUSED)
{
  senda_record_list_add_value (list, SENDA_RATER_HAS_NOT, C_("ballot", "No ballot yet"));
  senda_record_list_add_value (list, SENDA_RATER_HAS_RATED, C_("ballot", "Ballot is in"));
}

static gboolean
is_so (SendaRecord *rater,
       const char  *value,
       gpointer     data)
{
  return has_rated (rater, data) == (strcmp (value, SENDA_RATER_HAS_RATED) == 0);
}

static const SendaRecordSort sorts[] = {
  { "name", NC_("sort", "Name"), dup_name },
  { "agency", NC_("sort", "Agency"), dup_who },
  { NULL }
};

static const SendaRecordFilter filters[] = {
  { SENDA_RATER_FILTER, NC_("filter", "Ballot"), fill_ballots, is_so },
  { NULL }
};

const SendaRecordListSpec senda_rater_list_spec = {
  .info = &senda_rater_info,
  .label = N_("Raters"),
  .search_hint = N_("Find by name or agency"),
  .none_found = N_("No rater fits"),
  .describe = describe,
  .sorts = sorts,
  .filters = filters,
};
