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

static const char *
get_rated (SendaRecord *rater,
           gpointer     data)
{
  return senda_round_words_rated (senda_rounds_get_box (get_rounds (data)), rater);
}

static void
describe (SendaRecord     *rater,
          SendaRecordLine *line,
          gpointer         data)
{
  const char *rated = get_rated (rater, data);

  line->title = dup_name (rater, data);
  line->subtitle = senda_round_words_rater (rater, get_rounds (data));
  if (strcmp (rated, SENDA_RATER_HAS_NOT) != 0)
    line->end = g_strdup (senda_round_words_say_rated (rated));
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
  static const char *const values[] = { SENDA_RATER_HAS_NOT, SENDA_RATER_CONFIRMS,
                                        SENDA_RATER_HAS_RATED };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    senda_record_list_add_value (list, values[i], senda_round_words_say_rated (values[i]));
}

static gboolean
is_so (SendaRecord *rater,
       const char  *value,
       gpointer     data)
{
  return strcmp (get_rated (rater, data), value) == 0;
}

static const SendaRecordSort sorts[] = {
  { "name", NC_("sort", "Name"), dup_name },
  { "agency", NC_("sort", "Agency"), dup_who },
  { NULL }
};

static const SendaRecordFilter filters[] = {
  { "ballot", NC_("filter", "Ballot"), fill_ballots, is_so },
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
