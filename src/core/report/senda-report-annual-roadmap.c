/* senda-report-annual-roadmap.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a task force stands at the end of a year, what moved since the year before, and what the
 * group said of it.
 */
#include "config.h"

#include "senda-report-annual-private.h"

#include <glib/gi18n-lib.h>

/* In the order in which they are told. */
static const SendaMove told[] = {
  SENDA_MOVE_UP, SENDA_MOVE_DOWN, SENDA_MOVE_BEGUN, SENDA_MOVE_CHANGED, SENDA_MOVE_DROPPED
};

static gboolean
is_of_year (SendaReportMaker *maker)
{
  SendaRecord *round = senda_round_facts_get_round (maker->round);

  return round != NULL && senda_report_is_in_year (maker, round, "opened_on");
}

static void
add_moves (SendaReportMaker *maker,
           SendaComparison  *comparison,
           SendaMove         move)
{
  g_autoptr (GPtrArray) lines = senda_comparison_dup_lines (comparison, move);
  SendaBlock *list = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      if (list == NULL)
        {
          senda_report_say_move (maker, senda_block_add_heading (maker->body, 4, NULL), move);
          list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
        }
      senda_report_say_moved (maker, senda_block_add (list, SENDA_BLOCK_ITEM),
                              g_ptr_array_index (lines, i));
    }
}

static void
add_comparison (SendaReportMaker *maker)
{
  g_autoptr (SendaComparison) comparison = NULL;

  senda_report_add_heading (maker, maker->body, 3,
                            NC_("report", "What moved since the year before"));
  if (maker->earlier == NULL)
    {
      senda_report_add_nothing (maker, is_of_year (maker)
        ? NC_("report", "There was no round before this year, so there is nothing to compare with.")
        : NC_("report", "There was no round in this year, so nothing is known to have moved."));
      return;
    }
  comparison = senda_comparison_new (maker->facts->content, maker->earlier, maker->round);
  senda_report_say (maker, senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH),
    NC_("report", "Compared with {round}, opened on {date}. To see an earlier stage than before is a "
        "finding, not a failure: often people know more now, or someone has left."),
    "round", senda_record_get_text (senda_round_facts_get_round (maker->earlier), "name"),
    "date", senda_record_get_text (senda_round_facts_get_round (maker->earlier), "opened_on"),
    NULL);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    add_moves (maker, comparison, told[i]);
  senda_report_add_moved_names (maker, comparison, SENDA_MOVE_STAYED, 4);
}

/* The distribution and the story. */
void
senda_report_add_year_on_roadmap (SendaReportMaker *maker)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  SendaRecord *round = senda_round_facts_get_round (maker->round);

  senda_report_add_heading (maker, group, 2, NC_("report", "Where it stands on the roadmap"));
  if (round == NULL)
    {
      senda_report_say (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH),
                        NC_("report", "No round had been opened by {date}."), "date",
                        maker->options->until, NULL);
      return;
    }
  senda_report_say_which_round (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH),
    is_of_year (maker)
      ? NC_("report", "{round}, opened on {date}.")
      : NC_("report", "No round was opened in this year. The last one before it was {round}, opened "
            "on {date}."), "");
  senda_report_add_paragraph (maker, group, SENDA_ROLE_NORMAL,
    NC_("report", "A stage is what the group saw together on a day: a guide for its talk, not a "
        "score. Elements stand at different stages in every task force."));
  senda_report_add_spread (maker, group);
  if (is_of_year (maker))
    senda_report_say_shared (
      senda_report_add_event (maker, senda_record_get_text (round, "opened_on"),
                              NC_("report", "A round was opened"), NULL),
      senda_record_get_text (round, "name"));
  add_comparison (maker);
}

/* Something was said beside the stage, which the distribution tells. */
static gboolean
is_told (SendaReportMaker   *maker,
         const SendaElement *element)
{
  SendaRecord *agreed = senda_round_facts_get_agreed (maker->round, element);

  return senda_report_may_say (maker, agreed, "reason") ||
         senda_report_may_say (maker, agreed, "note") ||
         senda_round_facts_get_dissents (maker->round, element)->len > 0;
}

static void
add_agreed (SendaReportMaker   *maker,
            const SendaElement *element)
{
  SendaRecord *agreed = senda_round_facts_get_agreed (maker->round, element);
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  SendaBlock *definitions = NULL;

  senda_report_say_name (maker, senda_block_add_heading (group, 3, element->id), element);
  definitions = senda_block_add (group, SENDA_BLOCK_DEFINITIONS);
  senda_report_say_place (maker,
                          senda_report_add_term (maker, definitions,
                                                 NC_("report", "Where the group places itself")),
                          maker->round, element);
  if (senda_round_facts_is_carried (maker->round, element))
    senda_report_say (maker, senda_block_add (definitions, SENDA_BLOCK_DESCRIPTION),
                      NC_("report", "Brought from the round before, and not yet said to be still "
                          "true."), NULL);
  senda_report_add_fact (maker, definitions, agreed, "reason");
  senda_report_add_fact (maker, definitions, agreed, "note");
  senda_report_add_dissents (maker, definitions, element);
}

static void
add_event (SendaReportMaker   *maker,
           const SendaElement *element)
{
  SendaRecord *agreed = senda_round_facts_get_agreed (maker->round, element);

  if (!senda_report_is_in_year (maker, agreed, "agreed_on"))
    return;
  senda_report_say_name (maker,
                         senda_report_add_event (maker, senda_record_get_text (agreed, "agreed_on"),
                                                 NC_("report", "Agreed in a round"), NULL),
                         element);
}

/* Whether the audience may know why; where it may not, that is noted for the footer. */
static gboolean
may_tell (SendaReportMaker *maker)
{
  if (senda_report_may_ever_say (maker, &senda_agreed_stage_info, "reason"))
    return TRUE;
  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);
      SendaRecord *agreed = senda_round_facts_get_agreed (maker->round, element);

      maker->left_out |= agreed != NULL && !senda_record_is_null (agreed, "reason");
    }
  return FALSE;
}

void
senda_report_add_agreed_in_year (SendaReportMaker *maker)
{
  gboolean is_begun = FALSE;

  if (!may_tell (maker))
    return;
  senda_report_add_heading (maker, maker->body, 2,
                            NC_("report", "What was agreed, and who sees it differently"));
  for (guint i = 0; is_of_year (maker) && i < senda_content_get_n_elements (maker->facts->content);
       i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);

      add_event (maker, element);
      if (!is_told (maker, element))
        continue;
      is_begun = TRUE;
      add_agreed (maker, element);
    }
  if (!is_begun)
    senda_report_add_nothing (maker, NC_("report", "No reason and no other view was written down in "
                                         "a round of this year."));
}
