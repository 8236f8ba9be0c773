/* senda-report-round-sheets.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables for spreadsheets, of rounds and of the plan. What single people answered is for those who run
 * the task force, and never of an anonymous round.
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-dissent.h"
#include "senda-next-statements.h"
#include "senda-target.h"

#include <glib/gi18n-lib.h>

#define ELEMENT_COLUMNS \
  { NC_("report", "Element ID"), { .width = 2 } }, \
  { NC_("report", "Number"), { .width = 1 } }, \
  { NC_("report", "Element"), { .width = 3 } }

static const SendaReportColumn choice_columns[] = {
  ELEMENT_COLUMNS,
  { NC_("report", "Stage, 1 to 5"), { .width = 1.5 } },
  { NC_("report", "Cannot say"), { .width = 1.5 } },
  { NC_("report", "Does not apply"), { .width = 1.5 } },
  { NC_("report", "Why"), { .width = 6 } },
};

#define N_CHOICE_BLANKS 4

static const SendaReportColumn views_columns[] = {
  ELEMENT_COLUMNS,
  { NC_("report", "Who"), { .width = 3 } },
  { NC_("report", "Stage 1"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Stage 2"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Stage 3"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Stage 4"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Stage 5"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Cannot say"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Does not apply"), { .width = 1, .align = SENDA_ALIGN_END } },
};

static const SendaReportColumn rating_columns[] = {
  ELEMENT_COLUMNS,
  { NC_("report", "Name"), { .width = 3 } },
  { NC_("report", "Agency"), { .width = 3 } },
  { NC_("report", "Answer"), { .width = 2 } },
  { NC_("report", "Stage"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Note"), { .width = 5 } },
};

static const SendaReportColumn dissent_columns[] = {
  ELEMENT_COLUMNS,
  { NC_("report", "Name"), { .width = 3 } },
  { NC_("report", "Stage"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Reason"), { .width = 5 } },
};

static const SendaReportColumn action_columns[] = {
  { NC_("report", "Action ID"), { .width = 2 } },
  { NC_("report", "What"), { .width = 5 } },
  { NC_("report", "Due on"), { .width = 1.5 } },
  { NC_("report", "Overdue"), { .width = 1.5 } },
  { NC_("report", "State"), { .width = 2 } },
  { NC_("report", "Why it is blocked or dropped"), { .width = 4 } },
  { NC_("report", "Done on"), { .width = 1.5 } },
  { NC_("report", "Owner"), { .width = 2.5 } },
  { NC_("report", "Agency"), { .width = 3 } },
  { NC_("report", "Backup"), { .width = 2.5 } },
  { NC_("report", "Helpers"), { .width = 3 } },
  { NC_("report", "Element"), { .width = 3 } },
  { NC_("report", "Statement ID"), { .width = 2 } },
  { NC_("report", "Note"), { .width = 4 } },
};

static const SendaReportColumn target_columns[] = {
  ELEMENT_COLUMNS,
  { NC_("report", "Stage today"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "Target stage"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "By when"), { .width = 1.5 } },
  { NC_("report", "Projected"), { .width = 3 } },
  { NC_("report", "Why it matters"), { .width = 5 } },
};

#define N_TARGET_FACTS 6 /* columns for anyone */

static const SendaReportColumn declined_columns[] = {
  { NC_("report", "Statement ID"), { .width = 2 } },
  { NC_("report", "Element"), { .width = 3 } },
  { NC_("report", "Statement"), { .width = 6 } },
  { NC_("report", "Reason"), { .width = 5 } },
  { NC_("report", "Decided on"), { .width = 1.5 } },
};

/* A row as far as the element, with which most of these sheets begin. */
static SendaBlock *
add_row (SendaReportMaker   *maker,
         SendaBlock         *sheet,
         const SendaElement *element)
{
  SendaBlock *row = senda_block_add_row (sheet, FALSE);

  senda_report_say_shared (senda_report_add_cell (row), element->id);
  senda_report_say_shared (senda_report_add_cell (row), element->number);
  senda_report_say_content (maker, senda_report_add_cell (row), element->name);
  return row;
}

static void
add_stage (SendaBlock *row,
           guint       stage)
{
  SendaBlock *cell = senda_report_add_cell (row);

  if (stage == 0)
    return;
  senda_block_set_number (cell, stage);
  cell->shade = stage;
}

/* A row for each element, with empty cells to fill in. */
void
senda_report_add_sheet_of_choices (SendaReportMaker *maker)
{
  SendaBlock *sheet = senda_report_add_sheet (maker, "stages", NC_("report", "Stages"),
                                              choice_columns, G_N_ELEMENTS (choice_columns));

  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);
      SendaBlock *row = NULL;

      if (maker->element != NULL && element != maker->element)
        continue;
      row = add_row (maker, sheet, element);
      for (guint j = 0; j < N_CHOICE_BLANKS; j++)
        senda_report_add_cell (row);
    }
}

static char *
dup_all (SendaCatalog  *catalog,
         gconstpointer  data)
{
  return g_strdup (senda_catalog_get (catalog, "report", data));
}

static char *
dup_group (SendaCatalog  *catalog,
           gconstpointer  data)
{
  return g_strdup (senda_spread_group_say (data, catalog));
}

static void
add_votes (SendaReportMaker   *maker,
           SendaBlock         *sheet,
           const SendaElement *element,
           SendaReportWords    words,
           gconstpointer       data,
           const SendaVotes   *votes)
{
  SendaBlock *row = add_row (maker, sheet, element);

  senda_report_say_words (maker, senda_report_add_cell (row), words, data);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    senda_block_set_number (senda_report_add_cell (row), votes->at_stage[i]);
  senda_block_set_number (senda_report_add_cell (row), votes->unsure);
  senda_block_set_number (senda_report_add_cell (row), votes->not_applicable);
}

static void
add_views_of (SendaReportMaker   *maker,
              SendaBlock         *sheet,
              const SendaElement *element)
{
  g_autoptr (SendaSpread) spread = senda_spread_new (maker->facts->box, element);

  if (!spread->is_shown || spread->n_answers == 0)
    return;
  add_votes (maker, sheet, element, dup_all, NC_("report", "All"), &spread->votes);
  for (guint i = 0; i < spread->groups->len; i++)
    {
      const SendaSpreadGroup *group = &g_array_index (spread->groups, SendaSpreadGroup, i);

      add_votes (maker, sheet, element, dup_group, group, &group->votes);
    }
}

/* A row for all views on an element and for each group that is shown apart; no sheet where views are
 * above the audience. */
void
senda_report_add_sheet_of_views (SendaReportMaker *maker)
{
  SendaBlock *sheet = NULL;

  if (!senda_report_may_show_views (maker))
    return;
  sheet = senda_report_add_sheet (maker, "views", NC_("report", "Views"), views_columns,
                                  G_N_ELEMENTS (views_columns));
  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    add_views_of (maker, sheet, senda_content_get_element (maker->facts->content, i));
}

static void
add_rating (SendaReportMaker   *maker,
            SendaBlock         *sheet,
            const SendaElement *element,
            SendaRecord        *rater,
            SendaRecord        *rating)
{
  SendaBlock *row = add_row (maker, sheet, element);

  senda_report_say_rater (maker, senda_report_add_cell (row), rater);
  senda_report_say_shared (senda_report_add_cell (row),
                           senda_report_get_name (maker, rater, "agency"));
  senda_report_say_field (maker, senda_report_add_cell (row), rating, "answer");
  add_stage (row, senda_record_get_integer (rating, "stage"));
  senda_report_say_field (maker, senda_report_add_cell (row), rating, "note");
}

/* A row for each answer of each person, for those who run the task force; no sheet for others, nor of
 * an anonymous round. */
void
senda_report_add_sheet_of_ratings (SendaReportMaker *maker)
{
  SendaBallotBox *box = maker->facts->box;
  GPtrArray *raters = senda_ballot_box_get_raters (box);
  SendaBlock *sheet = NULL;

  if (maker->options->audience != SENDA_AUDIENCE_INTERNAL || senda_ballot_box_is_anonymous (box))
    return;
  sheet = senda_report_add_sheet (maker, "ratings", NC_("report", "Ratings"), rating_columns,
                                  G_N_ELEMENTS (rating_columns));
  for (guint i = 0; i < raters->len; i++)
    {
      SendaRecord *rater = g_ptr_array_index (raters, i);
      SendaRecord *ballot = senda_ballot_box_find_ballot (box, rater);

      for (guint j = 0; ballot && j < senda_content_get_n_elements (maker->facts->content); j++)
        {
          const SendaElement *element = senda_content_get_element (maker->facts->content, j);
          SendaRecord *rating = senda_ballot_box_find_rating (box, ballot, element);

          if (rating != NULL)
            add_rating (maker, sheet, element, rater, rating);
        }
    }
}

static void
add_dissents_of (SendaReportMaker   *maker,
                 SendaBlock         *sheet,
                 const SendaElement *element)
{
  GPtrArray *dissents = senda_round_facts_get_dissents (maker->round, element);

  for (guint i = 0; i < dissents->len; i++)
    {
      SendaRecord *dissent = g_ptr_array_index (dissents, i);
      SendaBlock *row = add_row (maker, sheet, element);

      senda_report_say_member (maker, senda_report_add_cell (row), dissent, "member");
      add_stage (row, senda_record_get_integer (dissent, "stage"));
      senda_report_say_field (maker, senda_report_add_cell (row), dissent, "reason");
    }
}

/* A row for each member who sees an element differently; no sheet where that is above the audience. */
void
senda_report_add_sheet_of_dissents (SendaReportMaker *maker)
{
  SendaBlock *sheet = NULL;

  if (!senda_report_has (maker, "dissents") ||
      !senda_report_may_ever_say (maker, &senda_dissent_info, "reason"))
    return;
  sheet = senda_report_add_sheet (maker, "dissents", NC_("report", "Dissents"), dissent_columns,
                                  G_N_ELEMENTS (dissent_columns));
  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    add_dissents_of (maker, sheet, senda_content_get_element (maker->facts->content, i));
}

static void
add_action (SendaReportMaker *maker,
            SendaBlock       *sheet,
            SendaRecord      *action)
{
  const SendaElement *element = senda_action_get_element (action, maker->facts->content);
  const char *state = senda_record_get_text (action, "state");
  const SendaStatement *statement =
    senda_content_find_statement (maker->facts->content, senda_record_get_text (action, "source"));
  g_autofree char *helpers = senda_report_dup_named (maker, action, "helpers");
  SendaBlock *row = senda_block_add_row (sheet, FALSE);
  SendaBlock *cell = NULL;

  senda_report_say_shared (senda_report_add_cell (row), senda_record_get_id (action));
  senda_report_say_field (maker, senda_report_add_cell (row), action, "what");
  senda_report_say_field (maker, senda_report_add_cell (row), action, "due_on");
  cell = senda_report_add_cell (row);
  if (senda_action_is_overdue (action, maker->options->date))
    senda_report_say (maker, cell, NC_("report", "Overdue"), NULL);
  senda_report_say_choice (maker, senda_report_add_cell (row), senda_action_states,
                           state ? state : SENDA_ACTION_OPEN);
  senda_report_say_field (maker, senda_report_add_cell (row), action, "cause");
  senda_report_say_field (maker, senda_report_add_cell (row), action, "done_on");
  senda_report_say_member (maker, senda_report_add_cell (row), action, "owner");
  senda_report_say_shared (senda_report_add_cell (row),
                           senda_report_get_name (maker, action, "agency"));
  senda_report_say_member (maker, senda_report_add_cell (row), action, "backup");
  senda_report_say_shared (senda_report_add_cell (row), helpers);
  cell = senda_report_add_cell (row);
  if (element != NULL)
    senda_report_say_name (maker, cell, element);
  senda_report_say_shared (senda_report_add_cell (row), statement ? statement->id : NULL);
  senda_report_say_field (maker, senda_report_add_cell (row), action, "note");
}

/* A row for each action; no sheet where they are above the audience. */
void
senda_report_add_sheet_of_actions (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) actions = senda_report_dup_actions (maker);
  SendaBlock *sheet = NULL;

  if (!senda_report_may_ever_say (maker, &senda_action_info, "what"))
    return;
  sheet = senda_report_add_sheet (maker, "actions", NC_("report", "Actions"), action_columns,
                                  G_N_ELEMENTS (action_columns));
  for (guint i = 0; i < actions->len; i++)
    add_action (maker, sheet, g_ptr_array_index (actions, i));
}

static void
add_target (SendaReportMaker          *maker,
            SendaBlock                *sheet,
            const SendaProjectionLine *line,
            gboolean                   has_words)
{
  SendaBlock *row = add_row (maker, sheet, line->element);
  SendaBlock *due = NULL;

  add_stage (row, line->stage);
  add_stage (row, line->target ? senda_record_get_integer (line->target, "stage") : 0);
  due = senda_report_add_cell (row);
  if (line->target != NULL)
    senda_report_say_field (maker, due, line->target, "due_on");
  if (!has_words)
    return;
  senda_report_say_projected (maker, senda_report_add_cell (row), line);
  due = senda_report_add_cell (row);
  if (line->target != NULL)
    senda_report_say_field (maker, due, line->target, "reason");
}

/* A row for each element: today, target and, for those who may know of the actions, projected. */
void
senda_report_add_sheet_of_targets (SendaReportMaker *maker,
                                   SendaProjection  *projection)
{
  gboolean has_words = senda_report_may_ever_say (maker, &senda_action_info, "what") &&
                       senda_report_may_ever_say (maker, &senda_target_info, "reason");
  SendaBlock *sheet =
    senda_report_add_sheet (maker, "targets", NC_("report", "Targets"), target_columns,
                            has_words ? G_N_ELEMENTS (target_columns) : N_TARGET_FACTS);

  for (guint i = 0; i < projection->lines->len; i++)
    add_target (maker, sheet, g_ptr_array_index (projection->lines, i), has_words);
}

/* A row for each statement that was said to need no action; no sheet where that is above the
 * audience. */
void
senda_report_add_sheet_of_declined (SendaReportMaker *maker)
{
  GPtrArray *decisions = senda_people_facts_list (maker->facts->people, &senda_gap_decision_info);
  SendaBlock *sheet = NULL;

  if (!senda_report_has (maker, "declined") ||
      !senda_report_may_ever_say (maker, &senda_gap_decision_info, "reason"))
    return;
  sheet = senda_report_add_sheet (maker, "declined", NC_("report", "No action"), declined_columns,
                                  G_N_ELEMENTS (declined_columns));
  for (guint i = 0; i < decisions->len; i++)
    {
      SendaRecord *decision = g_ptr_array_index (decisions, i);
      const SendaStatement *statement = senda_report_get_declined (maker, decision);
      SendaBlock *row = NULL;

      if (statement == NULL)
        continue;
      row = senda_block_add_row (sheet, FALSE);
      senda_report_say_shared (senda_report_add_cell (row), statement->id);
      senda_report_say_name (maker, senda_report_add_cell (row), statement->element);
      senda_report_say_content (maker, senda_report_add_cell (row), statement->text);
      senda_report_say_field (maker, senda_report_add_cell (row), decision, "reason");
      senda_report_say_field (maker, senda_report_add_cell (row), decision, "decided_on");
    }
}
