/* senda-report-handover-roadmap.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where each element stands, why, who sees it differently, and what comes next.
 */
#include "config.h"

#include "senda-report-handover-private.h"

#include "senda-next-statements.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NEXT 2 /* statements of the next stage that are told of an element */

static gboolean
is_told (SendaReportMaker   *maker,
         const SendaElement *element)
{
  return strcmp (senda_round_facts_get_state (maker->round, element),
                 SENDA_STATE_NOT_DISCUSSED) != 0 ||
         senda_report_find_target (maker, element) != NULL;
}

/* An item of the list, which is made for the first of them. */
static SendaBlock *
add_item (SendaReportMaker *maker,
          SendaBlock       *group,
          SendaBlock      **list)
{
  SendaBlock *paragraph = NULL;

  if (*list == NULL)
    {
      paragraph = senda_block_add (group, SENDA_BLOCK_PARAGRAPH);
      senda_report_say_styled (maker, paragraph, SENDA_RUN_STRONG,
                               NC_("report", "What comes next"));
      *list = senda_block_add (group, SENDA_BLOCK_LIST);
    }
  return senda_block_add (*list, SENDA_BLOCK_ITEM);
}

/* The open actions of the element, then the statements of the next stage that nothing was said of. */
static void
add_next (SendaReportMaker   *maker,
          SendaBlock         *group,
          const SendaElement *element)
{
  g_autoptr (GPtrArray) actions = senda_report_dup_actions (maker);
  g_autoptr (GPtrArray) statements = senda_next_statements_list (maker->round, element,
                                                                 maker->facts->people);
  SendaBlock *list = NULL;
  guint n_told = 0;

  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);

      if (senda_action_is_open (action) &&
          senda_action_get_element (action, maker->facts->content) == element)
        senda_report_say_action (maker, add_item (maker, group, &list), action);
    }
  for (guint i = 0; i < statements->len && n_told < MAX_NEXT; i++)
    {
      const SendaNextStatement *next = g_ptr_array_index (statements, i);

      if (next->answer != SENDA_NEXT_UNASKED)
        continue;
      n_told++;
      senda_report_say_content_styled (maker, add_item (maker, group, &list),
                                       SENDA_RUN_EMPHASIS, next->statement->text);
    }
}

static void
add_element (SendaReportMaker   *maker,
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
  senda_report_add_target (maker, definitions, element, TRUE);
  add_next (maker, group, element);
}

void
senda_report_add_state_of_roadmap (SendaReportMaker *maker)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);

  senda_report_add_heading (maker, group, 2, NC_("report", "State of the roadmap"));
  senda_report_say_which_round (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH),
                                NC_("report", "{round}, opened on {date}."),
                                NC_("report", "No round has been opened yet."));
  if (senda_round_facts_get_round (maker->round) == NULL)
    return;
  senda_report_add_spread (maker, group);
  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);

      if (is_told (maker, element))
        add_element (maker, element);
    }
  senda_report_add_silent (maker, is_told, 3);
}
