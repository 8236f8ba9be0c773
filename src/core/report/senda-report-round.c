/* senda-report-round.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const SendaReportSection senda_round_sections[] = {
  { "people", NC_("report-section", "Who took part") },
  { "first", NC_("report-section", "What to talk about first") },
  { "views", NC_("report-section", "How views are spread") },
  { "reasons", NC_("report-section", "Reasons and notes") },
  { "dissents", NC_("report-section", "Who sees it differently") },
  { NULL, NULL }
};

static const SendaReportColumn people_columns[] = {
  { NC_("report", "Name"), { .width = 3 } },
  { NC_("report", "Agency"), { .width = 4 } },
};

/* What a round says of itself, and its state in words. */
static void
add_round (SendaReportMaker *maker)
{
  SendaRecord *round = senda_round_facts_get_round (maker->round);
  SendaBlock *box = NULL;
  SendaBlock *definitions = NULL;

  senda_report_add_round (maker, maker->body);
  if (round == NULL)
    return;
  box = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  box->role = SENDA_ROLE_BOX;
  definitions = senda_block_add (box, SENDA_BLOCK_DEFINITIONS);
  senda_report_say_label (maker, senda_block_add (definitions, SENDA_BLOCK_TERM),
                          &senda_round_info, "state");
  senda_report_say_choice (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                           senda_round_states, senda_round_get_state (round));
  senda_report_add_fact (maker, definitions, round, "purpose");
  senda_report_add_fact (maker, definitions, round, "method");
  senda_report_add_fact (maker, definitions, round, "agreed_on");
  senda_report_add_fact (maker, definitions, round, "frozen_on");
  senda_report_add_fact (maker, definitions, round, "correction");
}

/* By name; who has none any more comes last. */
static int
compare_raters (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  SendaReportMaker *maker = data;
  SendaPeopleFacts *people = maker->facts->people;
  SendaRecord *one = senda_people_facts_follow (people, *(SendaRecord **) a, "member");
  SendaRecord *other = senda_people_facts_follow (people, *(SendaRecord **) b, "member");

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);
  return senda_catalog_compare (maker->options->catalogs[0], senda_record_get_text (one, "name"),
                                senda_record_get_text (other, "name"));
}

static void
add_names (SendaReportMaker *maker,
           GPtrArray        *raters)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (raters, NULL, NULL);
  SendaBlock *table = senda_report_add_table (maker, maker->body, people_columns,
                                              G_N_ELEMENTS (people_columns));

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort_with_data (sorted, compare_raters, maker);
  table->role = SENDA_ROLE_NOTE;
  for (guint i = 0; i < sorted->len; i++)
    {
      SendaRecord *rater = g_ptr_array_index (sorted, i);
      SendaBlock *row = senda_block_add_row (table, FALSE);

      senda_report_say_rater (maker, senda_report_add_cell (row), rater);
      senda_report_say_shared (senda_report_add_cell (row),
                               senda_report_get_name (maker, rater, "agency"));
    }
}

/* Whether @group has enough people not to point at one. */
static gboolean
may_name_group (SendaReportMaker *maker,
                GPtrArray        *raters,
                const char       *group)
{
  guint n = 0;
  guint least = 1;

  for (guint i = 0; i < raters->len; i++)
    {
      const char *discipline = senda_record_get_text (g_ptr_array_index (raters, i),
                                                      "discipline");

      n += strcmp (senda_discipline_get_group (maker->facts->content, discipline), group) == 0;
    }
  if (senda_ballot_box_is_anonymous (maker->facts->box) ||
      strcmp (group, SENDA_GROUP_SURVIVOR_LEADERSHIP) == 0)
    least = SENDA_SPREAD_LEAST;
  return n >= least;
}

static char *
dup_groups (SendaCatalog  *catalog,
            gconstpointer  data)
{
  SendaReportMaker *maker = (SendaReportMaker *) data;
  GPtrArray *raters = senda_ballot_box_get_raters (maker->facts->box);
  GString *names = g_string_new (NULL);

  for (guint i = 0; senda_discipline_groups[i].name != NULL; i++)
    {
      const char *group = senda_discipline_groups[i].name;

      if (may_name_group (maker, raters, group))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                                senda_choice_say (senda_discipline_groups, group, catalog));
    }
  return g_string_free (names, FALSE);
}

static gboolean
has_groups (SendaReportMaker *maker)
{
  g_autofree char *names = dup_groups (maker->options->catalogs[0], maker);

  return *names != '\0';
}

/* Who took part and in which disciplines, for those who may know; nothing of it for anyone. */
static void
add_people (SendaReportMaker *maker)
{
  GPtrArray *raters = senda_ballot_box_get_raters (maker->facts->box);
  SendaBlock *definitions = NULL;

  if (raters->len == 0 || !senda_report_has (maker, "people"))
    return;
  if (!senda_report_may_ever_say (maker, &senda_rater_info, "member"))
    {
      maker->left_out = TRUE;
      return;
    }
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Who took part"));
  add_names (maker, raters);
  definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);
  if (has_groups (maker) && senda_report_may_ever_say (maker, &senda_rater_info, "discipline"))
    senda_report_say_words (maker, senda_report_add_term (maker, definitions,
                                                          NC_("report", "Disciplines")),
                            dup_groups, maker);
  if (senda_report_may_show_views (maker))
    senda_report_say_count (maker, senda_report_add_term (maker, definitions,
                                                          NC_("report", "Ballots")),
                            NCP_("report", "{n} ballot came in.", "{n} ballots came in."),
                            senda_ballot_box_get_ballots (maker->facts->box)->len);
}

static char *
dup_first (SendaCatalog  *catalog,
           gconstpointer  data)
{
  const SendaSpread *spread = data;
  g_autofree char *said = senda_spread_say (spread, catalog);

  return g_strdup_printf ("%s %s: %s", spread->element->number,
                          senda_message (spread->element->name, catalog), said);
}

/* Where views are widest. */
static void
add_first (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) widest = NULL;
  SendaBlock *group = NULL;
  SendaBlock *list = NULL;

  if (!senda_report_has (maker, "first") || !senda_report_may_show_views (maker))
    return;
  widest = senda_spread_list_widest (maker->facts->box, SENDA_SPREAD_WIDEST);
  if (widest->len == 0)
    return;
  group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  senda_report_add_heading (maker, group, 2, NC_("report", "What to talk about first"));
  senda_report_add_paragraph (maker, group, SENDA_ROLE_NORMAL,
    NC_("report", "Here people see most different things. That says nothing of who is right: ask "
        "what each of them sees."));
  list = senda_block_add (group, SENDA_BLOCK_LIST);
  for (guint i = 0; i < widest->len; i++)
    {
      SendaBlock *item = senda_block_add (list, SENDA_BLOCK_ITEM);

      item->marker = SENDA_MARKER_NUMBER;
      senda_report_say_words (maker, item, dup_first, g_ptr_array_index (widest, i));
    }
}

static gboolean
has_views (SendaReportMaker   *maker,
           const SendaElement *element)
{
  g_autoptr (SendaSpread) spread = NULL;

  if (!senda_report_has (maker, "views") || !senda_report_may_show_views (maker))
    return FALSE;
  spread = senda_spread_new (maker->facts->box, element);
  return spread->n_answers > 0;
}

/* Whether the round says anything of @element. */
static gboolean
is_told (SendaReportMaker   *maker,
         const SendaElement *element)
{
  return strcmp (senda_round_facts_get_state (maker->round, element),
                 SENDA_STATE_NOT_DISCUSSED) != 0 ||
         senda_round_facts_get_dissents (maker->round, element)->len > 0 ||
         has_views (maker, element);
}

/* The names of those who took part and were not among @present; NULL when somebody was present who
 * did not take part, when one of the others has no name any more, and when most were away.
 * (transfer full) */
static char *
dup_away (SendaReportMaker *maker,
          const char       *present)
{
  GPtrArray *raters = senda_ballot_box_get_raters (maker->facts->box);
  g_autoptr (GPtrArray) away = g_ptr_array_new ();
  g_auto (GStrv) ids = senda_tags_split (present);

  for (guint i = 0; ids[i] != NULL; i++)
    if (senda_ballot_box_find_rater (maker->facts->box, ids[i]) == NULL)
      return NULL;
  for (guint i = 0; i < raters->len; i++)
    {
      SendaRecord *rater = g_ptr_array_index (raters, i);
      SendaRecord *member = senda_people_facts_follow (maker->facts->people, rater, "member");

      if (senda_tags_have (present, senda_record_get_text (rater, "member")))
        continue;
      if (member == NULL)
        return NULL;
      g_ptr_array_add (away, member);
    }
  return 2 * away->len > raters->len ? NULL : senda_report_dup_members (maker, away);
}

static void
add_present (SendaReportMaker *maker,
             SendaBlock       *definitions,
             SendaRecord      *agreed)
{
  g_autofree char *names = NULL;
  g_autofree char *away = NULL;
  SendaBlock *block = NULL;

  if (agreed == NULL || !senda_report_has (maker, "people"))
    return;
  names = senda_report_dup_named (maker, agreed, "present");
  if (names == NULL)
    return;
  away = dup_away (maker, senda_record_get_text (agreed, "present"));
  block = senda_report_add_term (maker, definitions, NC_("report", "Who was present"));
  if (away == NULL)
    senda_report_say_plain (maker, block, names);
  else if (*away == '\0')
    senda_report_say (maker, block, NC_("report", "All who took part"), NULL);
  else
    /* Translators: {names} of people, separated by commas */
    senda_report_say (maker, block, NC_("report", "All who took part, except {names}"),
                      "names", away, NULL);
}

/* What the group agreed on, why, and who sees it differently. */
static void
add_agreed (SendaReportMaker   *maker,
            SendaBlock         *parent,
            const SendaElement *element)
{
  SendaRecord *agreed = senda_round_facts_get_agreed (maker->round, element);
  SendaBlock *box = senda_block_add (parent, SENDA_BLOCK_GROUP);
  SendaBlock *definitions = senda_block_add (box, SENDA_BLOCK_DEFINITIONS);

  box->role = SENDA_ROLE_BOX;
  senda_report_say_place (maker,
                          senda_report_add_term (maker, definitions,
                                                 NC_("report", "Where the group places itself")),
                          maker->round, element);
  if (senda_round_facts_is_carried (maker->round, element))
    senda_report_say (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                      NC_("report", "Brought from the round before, and not yet said to be still "
                          "true."), NULL);
  senda_report_say_suggestion (maker,
                               senda_report_add_term (maker, definitions,
                                                      NC_("report", "What the statements suggest")),
                               maker->round, element);
  if (agreed != NULL && senda_report_has (maker, "reasons"))
    {
      senda_report_add_fact (maker, definitions, agreed, "reason");
      senda_report_add_fact (maker, definitions, agreed, "note");
      senda_report_add_fact (maker, definitions, agreed, "agreed_on");
    }
  add_present (maker, definitions, agreed);
  if (senda_report_has (maker, "dissents"))
    senda_report_add_dissents (maker, definitions, element);
}

static gboolean
is_among (GPtrArray          *widest,
          const SendaElement *element)
{
  for (guint i = 0; i < widest->len; i++)
    if (((SendaSpread *) g_ptr_array_index (widest, i))->element == element)
      return TRUE;
  return FALSE;
}

/* Views are drawn where they are widest; elsewhere the table is enough, and saves paper. */
static void
add_element (SendaReportMaker   *maker,
             const SendaElement *element,
             GPtrArray          *widest)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);

  senda_report_say_name (maker, senda_block_add_heading (group, 3, element->id), element);
  add_agreed (maker, group, element);
  if (senda_report_has (maker, "views"))
    senda_report_add_views (maker, group, element, is_among (widest, element));
}

static void
add_elements (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) widest = senda_spread_list_widest (maker->facts->box,
                                                           SENDA_SPREAD_WIDEST);
  const SendaArea *area = NULL;

  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);

      if (!is_told (maker, element))
        continue;
      if (element->area != area)
        senda_report_say_area (maker,
                               senda_block_add_heading (maker->body, 2, element->area->id),
                               element->area);
      area = element->area;
      add_element (maker, element, widest);
    }
}

/* What one round says, and how the views in it are spread. */
void
senda_report_make_round (SendaReportMaker *maker)
{
  senda_report_add_title (maker);
  add_round (maker);
  add_people (maker);
  add_first (maker);
  add_elements (maker);
  senda_report_add_silent (maker, is_told, 2);
  senda_report_add_sheet_of_elements (maker);
  senda_report_add_sheet_of_views (maker);
  senda_report_add_sheet_of_dissents (maker);
  senda_report_add_sheet_of_ratings (maker);
}
