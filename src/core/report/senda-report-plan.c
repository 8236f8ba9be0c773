/* senda-report-plan.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-next-statements.h"
#include "senda-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const SendaReportSection senda_plan_sections[] = {
  { "actions", NC_("report-section", "Actions by due date") },
  { "elements", NC_("report-section", "By element, with targets") },
  { "declined", NC_("report-section", "Statements that need no action, and why") },
  { "projection", NC_("report-section", "Today, target and projected") },
  { NULL, NULL }
};

static const SendaReportColumn projection_columns[] = {
  { NC_("report", "Element"), { .width = 4.2 } },
  { NC_("report", "Today"), { .width = 2.2 } },
  { NC_("report", "Target"), { .width = 2.9 } },
  { NC_("report", "Projected"), { .width = 2.9 } },
};

/* A decision that a statement needs no action; NULL for another gap, and for one that is needed. */
const SendaStatement *
senda_report_get_declined (SendaReportMaker *maker,
                           SendaRecord      *decision)
{
  if (g_strcmp0 (senda_record_get_text (decision, "answer"), SENDA_GAP_NOT_NEEDED) != 0)
    return NULL;
  return senda_content_find_statement (maker->facts->content,
                                       senda_record_get_text (decision, "gap"));
}

/* The parts of one element: made when the first of them has something to say. */
typedef struct
{
  SendaReportMaker *maker;
  const SendaElement *element;
  SendaBlock *group; /* NULL: nothing was said yet */
  SendaBlock *definitions;
} Part;

static SendaBlock *
begin_part (Part *part)
{
  if (part->group != NULL)
    return part->definitions;
  part->group = senda_block_add (part->maker->body, SENDA_BLOCK_GROUP);
  senda_report_say_name (part->maker,
                         senda_block_add_heading (part->group, 3, part->element->id),
                         part->element);
  part->definitions = senda_block_add (part->group, SENDA_BLOCK_DEFINITIONS);
  senda_report_say_place (part->maker,
                          senda_report_add_term (part->maker, part->definitions,
                                                 NC_("report", "Where the group places itself")),
                          part->maker->round, part->element);
  return part->definitions;
}

static void
add_target (Part *part)
{
  if (senda_report_find_target (part->maker, part->element) != NULL)
    senda_report_add_target (part->maker, begin_part (part), part->element, TRUE);
}

static void
add_actions (Part      *part,
             GPtrArray *actions)
{
  SendaReportMaker *maker = part->maker;
  gboolean is_begun = FALSE;

  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);

      if (senda_action_get_element (action, maker->facts->content) != part->element ||
          !senda_report_may_say (maker, action, "what"))
        continue;
      if (!is_begun)
        senda_report_say (maker, senda_block_add (begin_part (part), SENDA_BLOCK_TERM),
                          NC_("report", "Actions"), NULL);
      is_begun = TRUE;
      senda_report_say_action (maker,
                               senda_block_add (part->definitions, SENDA_BLOCK_DESCRIPTION),
                               action);
    }
}

/* The statement, and after it why no action is wanted. */
static void
say_declined (SendaReportMaker     *maker,
              SendaBlock           *block,
              const SendaStatement *statement,
              SendaRecord          *decision)
{
  senda_report_say_content_styled (maker, block, SENDA_RUN_EMPHASIS, statement->text);
  for (guint i = 0; i < maker->n_languages; i++)
    senda_block_say (block, i, " ");
  senda_report_say_field (maker, block, decision, "reason");
}

static void
add_declined (Part *part)
{
  SendaReportMaker *maker = part->maker;
  GPtrArray *decisions = senda_people_facts_list (maker->facts->people, &senda_gap_decision_info);
  gboolean is_begun = FALSE;

  for (guint i = 0; i < decisions->len && senda_report_has (maker, "declined"); i++)
    {
      SendaRecord *decision = g_ptr_array_index (decisions, i);
      const SendaStatement *statement = senda_report_get_declined (maker, decision);

      if (statement == NULL || statement->element != part->element ||
          !senda_report_may_say (maker, decision, "reason"))
        continue;
      if (!is_begun)
        senda_report_say (maker, senda_block_add (begin_part (part), SENDA_BLOCK_TERM),
                          NC_("report", "No action wanted, because"), NULL);
      is_begun = TRUE;
      say_declined (maker, senda_block_add (part->definitions, SENDA_BLOCK_DESCRIPTION), statement,
                    decision);
    }
}

/* Each element of which the plan says something: its target, its actions, what was declined. */
static void
add_elements (SendaReportMaker *maker)
{
  g_autoptr (GPtrArray) actions = senda_report_dup_actions (maker);
  SendaBlock *heading = senda_report_add_heading (maker, maker->body, 2,
                                                  NC_("report", "By element"));
  gboolean is_begun = FALSE;

  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      Part part = { maker, senda_content_get_element (maker->facts->content, i), NULL, NULL };

      add_target (&part);
      add_actions (&part, actions);
      add_declined (&part);
      is_begun |= part.group != NULL;
    }
  if (!is_begun && heading != NULL)
    senda_report_add_nothing (maker, NC_("report", "No element has a target or an action yet."));
}

static char *
dup_projected (SendaCatalog  *catalog,
               gconstpointer  data)
{
  const SendaProjectionLine *line = data;
  g_autofree char *first = g_strdup_printf ("%u", line->projected);
  g_autofree char *second = g_strdup_printf ("%u", line->projected_next);
  const char *message = NC_("report", "No suggestion");

  if (line->projected_next > 0)
    message = NC_("report", "Between stages {stage} and {next}");
  else if (line->projected > 0)
    message = NC_("report", "Stage {stage}");
  return senda_fill (senda_catalog_get (catalog, "report", message),
                     "stage", first, "next", second, NULL);
}

/* In a few words, where it may come to from where the group stands. */
SendaBlock *
senda_report_say_projected (SendaReportMaker          *maker,
                            SendaBlock                *block,
                            const SendaProjectionLine *line)
{
  return senda_report_say_words (maker, block, dup_projected, line);
}

static void
add_projected_row (SendaReportMaker          *maker,
                   SendaBlock                *table,
                   const SendaProjectionLine *line)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *target = NULL;
  SendaBlock *projected = NULL;

  senda_report_say_name (maker, senda_report_add_cell (row), line->element);
  senda_report_say_short_place (maker, senda_report_add_cell (row), maker->round,
                                line->element)->shade = line->stage;
  target = senda_report_add_cell (row);
  if (line->target != NULL)
    {
      senda_report_say_target (maker, target, line->target, TRUE);
      target->shade = senda_record_get_integer (line->target, "stage");
    }
  projected = senda_report_add_cell (row);
  senda_report_say_projected (maker, projected, line);
  if (line->projected_next == 0)
    projected->shade = line->projected;
}

static void
say_until_when (SendaReportMaker *maker)
{
  SendaBlock *paragraph = senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH);

  if (maker->options->by != NULL)
    senda_report_say (maker, paragraph,
      NC_("report", "Projected: where the statements would lead from today if every action due by "
          "{date} were done. A thought, not a promise; the group still chooses the stage."),
      "date", maker->options->by, NULL);
  else
    senda_report_say (maker, paragraph,
      NC_("report", "Projected: where the statements would lead from today if every open action "
          "were done. A thought, not a promise; the group still chooses the stage."), NULL);
}

/* Where each element stands, where it is meant to, and where the plan would lead. */
static void
add_projection (SendaReportMaker *maker,
                SendaProjection  *projection)
{
  SendaBlock *table = NULL;

  if (!senda_report_may_ever_say (maker, &senda_action_info, "what"))
    return;
  senda_block_add (maker->body, SENDA_BLOCK_PAGE_BREAK);
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Today, target and projected"));
  say_until_when (maker);
  table = senda_report_add_table (maker, maker->body, projection_columns,
                                  G_N_ELEMENTS (projection_columns));
  table->role = SENDA_ROLE_NOTE;
  for (guint i = 0; i < projection->lines->len; i++)
    add_projected_row (maker, table, g_ptr_array_index (projection->lines, i));
}

/* Who does what by when, and what it is for. */
void
senda_report_make_plan (SendaReportMaker *maker)
{
  GPtrArray *actions = senda_people_facts_list (maker->facts->people, &senda_action_info);
  g_autoptr (SendaProjection) projection =
    senda_projection_new (maker->facts->content, maker->round, maker->facts->targets, actions,
                          maker->options->by);

  senda_report_add_title (maker);
  senda_report_add_round (maker, maker->body);
  if (senda_report_has (maker, "actions"))
    senda_report_add_actions (maker);
  if (senda_report_has (maker, "elements"))
    add_elements (maker);
  if (senda_report_has (maker, "projection"))
    add_projection (maker, projection);
  senda_report_add_sheet_of_actions (maker);
  senda_report_add_sheet_of_targets (maker, projection);
  senda_report_add_sheet_of_declined (maker);
}
