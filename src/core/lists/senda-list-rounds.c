/* senda-list-rounds.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The roadmap, what ballots say together, and what comes next. A stage is a number to sort by and
 * never one to add up: no line sums anything.
 */
#include "config.h"

#include "senda-list-views.h"

#include "senda-agreed-stage.h"
#include "senda-list-private.h"
#include "senda-next-statements.h"
#include "senda-statement-mark.h"

#include <glib/gi18n-lib.h>

static const SendaListHeading roadmap_headings[] = {
  { NC_("column", "Area"), 3 },
  { NC_("column", "Element"), 3 },
  { NC_("column", "State"), 2 },
  { NC_("column", "Stage"), 1 },
  { NC_("column", "Name of the stage"), 2 },
  { NC_("column", "Still true?"), 2 },
  { NC_("column", "Agreed on"), 1 },
  { NC_("column", "Reason"), 5 },
  { NC_("column", "Note"), 5 },
  { NULL },
};

static void
add_agreed (SendaListSheet     *sheet,
            SendaWorkspace     *workspace,
            SendaRoundFacts    *facts,
            const SendaElement *element)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  SendaRecord *agreed = senda_round_facts_get_agreed (facts, element);
  guint stage = senda_round_facts_get_stage (facts, element);

  senda_list_sheet_begin_row (sheet);
  _senda_list_add_element (sheet, workspace, element);
  senda_list_sheet_add_text (sheet, senda_choice_say (senda_agreed_stage_states,
                                                      senda_round_facts_get_state (facts, element),
                                                      catalog));
  _senda_list_add_stage (sheet, stage);
  _senda_list_add_stage_name (sheet, workspace, stage);
  senda_list_sheet_add_text (sheet, senda_round_facts_is_carried (facts, element)
                                      ? senda_catalog_get (catalog, "column",
                                                           NC_("column", "Not confirmed yet"))
                                      : NULL);
  _senda_list_add_record_day (sheet, agreed, "agreed_on");
  _senda_list_add_wording (sheet, workspace, agreed, "reason");
  _senda_list_add_wording (sheet, workspace, agreed, "note");
}

SendaDocument *
senda_list_make_roadmap (SendaWorkspace  *workspace,
                         const char      *task_force,
                         SendaRoundFacts *facts,
                         GPtrArray       *elements)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Roadmap"), roadmap_headings);

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *element = senda_content_get_element (content, i);

      if (elements == NULL || g_ptr_array_find (elements, element, NULL))
        add_agreed (sheet, workspace, facts, element);
    }
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading spread_headings[] = {
  { NC_("column", "Area"), 3 },
  { NC_("column", "Element"), 3 },
  { NC_("column", "Ballots at stage 1"), 1 },
  { NC_("column", "Ballots at stage 2"), 1 },
  { NC_("column", "Ballots at stage 3"), 1 },
  { NC_("column", "Ballots at stage 4"), 1 },
  { NC_("column", "Ballots at stage 5"), 1 },
  { NC_("column", "Cannot say"), 1 },
  { NC_("column", "Does not apply"), 1 },
  { NC_("column", "In words"), 6 },
  { NULL },
};

static void
add_spread (SendaListSheet     *sheet,
            SendaWorkspace     *workspace,
            SendaBallotBox     *box,
            const SendaElement *element)
{
  g_autoptr (SendaSpread) spread = senda_spread_new (box, element);

  senda_list_sheet_begin_row (sheet);
  _senda_list_add_element (sheet, workspace, element);
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    if (spread->is_shown)
      senda_list_sheet_add_number (sheet, spread->votes.at_stage[i]);
    else
      senda_list_sheet_add_text (sheet, NULL);
  if (spread->is_shown)
    {
      senda_list_sheet_add_number (sheet, spread->votes.unsure);
      senda_list_sheet_add_number (sheet, spread->votes.not_applicable);
    }
  else
    {
      senda_list_sheet_add_text (sheet, NULL);
      senda_list_sheet_add_text (sheet, NULL);
    }
  senda_list_sheet_take_text (sheet, senda_spread_say (spread,
                                                       senda_workspace_get_catalog (workspace)));
}

SendaDocument *
senda_list_make_spread (SendaWorkspace *workspace,
                        const char     *task_force,
                        SendaBallotBox *box)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  g_autoptr (SendaListSheet) sheet = NULL;

  if (senda_ballot_box_is_filling (box) || senda_ballot_box_get_ballots (box)->len == 0)
    return NULL;
  sheet = _senda_list_begin (workspace, task_force, NC_("list", "Spread of the ballots"),
                             spread_headings);
  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    add_spread (sheet, workspace, box, senda_content_get_element (content, i));
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading rater_headings[] = {
  { NC_("column", "Name"), 3 },
  { NC_("column", "Agency"), 3 },
  { NC_("column", "Discipline"), 2 },
  { NC_("column", "Ballot"), 2 },
  { NULL },
};

static const char *
name_reference (SendaPeopleFacts      *people,
                const SendaRecordInfo *info,
                SendaRecord           *record,
                const char            *field)
{
  const char *id = senda_record_get_text (record, field);
  SendaRecord *found = id ? senda_people_facts_find (people, info, id) : NULL;

  return found ? senda_record_get_text (found, "name") : NULL;
}

/* Brought from the last time and not all confirmed is no ballot that was handed in. */
static const char *
say_ballot (SendaBallotBox *box,
            SendaRecord    *rater,
            SendaContent   *content,
            SendaCatalog   *catalog)
{
  SendaRecord *ballot = senda_ballot_box_find_ballot (box, rater);

  if (ballot == NULL)
    return senda_catalog_get (catalog, "ballot", NC_("ballot", "No ballot yet"));
  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      SendaRecord *rating =
        senda_ballot_box_find_rating (box, ballot, senda_content_get_element (content, i));

      if (rating != NULL && senda_record_get_integer (rating, "is_carried") != 0)
        return senda_catalog_get (catalog, "ballot", NC_("ballot", "Still to confirm"));
    }
  return senda_catalog_get (catalog, "ballot", NC_("ballot", "Ballot is in"));
}

static void
add_rater (SendaListSheet   *sheet,
           SendaWorkspace   *workspace,
           SendaBallotBox   *box,
           SendaPeopleFacts *people,
           SendaRecord      *rater)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  const char *discipline = senda_record_get_text (rater, "discipline");

  senda_list_sheet_begin_row (sheet);
  senda_list_sheet_take_text (sheet, senda_rater_say (rater, people, catalog));
  senda_list_sheet_add_text (sheet, name_reference (people, &senda_agency_info, rater, "agency"));
  senda_list_sheet_add_text (sheet, discipline ? senda_content_name_topic (content, discipline,
                                                                           catalog) : NULL);
  senda_list_sheet_add_text (sheet, say_ballot (box, rater, content, catalog));
}

SendaDocument *
senda_list_make_raters (SendaWorkspace   *workspace,
                        const char       *task_force,
                        SendaBallotBox   *box,
                        SendaPeopleFacts *people,
                        GPtrArray        *raters)
{
  g_autoptr (SendaListSheet) sheet = NULL;

  if (senda_ballot_box_is_anonymous (box))
    return NULL;
  sheet = _senda_list_begin (workspace, task_force, NC_("list", "Raters"), rater_headings);
  for (guint i = 0; i < raters->len; i++)
    add_rater (sheet, workspace, box, people, g_ptr_array_index (raters, i));
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading comparison_headings[] = {
  { NC_("column", "Area"), 3 },
  { NC_("column", "Element"), 3 },
  { NC_("column", "What changed"), 2 },
  { NC_("column", "Earlier stage"), 1 },
  { NC_("column", "Later stage"), 1 },
  { NC_("column", "Earlier state"), 2 },
  { NC_("column", "Later state"), 2 },
  { NC_("column", "Reason"), 5 },
  { NC_("column", "Describes us now"), 5 },
  { NC_("column", "Described us before"), 5 },
  { NULL },
};

static void
add_statements (SendaListSheet *sheet,
                SendaCatalog   *catalog,
                GPtrArray      *statements)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (statements, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                              senda_message (statement->text, catalog));
    }
  senda_list_sheet_add_text (sheet, text->str);
}

SendaDocument *
senda_list_make_comparison (SendaWorkspace  *workspace,
                            const char      *task_force,
                            SendaComparison *comparison)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Comparison of two rounds"),
                                                        comparison_headings);

  for (guint i = 0; i < comparison->lines->len; i++)
    {
      const SendaComparisonLine *line = g_ptr_array_index (comparison->lines, i);

      senda_list_sheet_begin_row (sheet);
      _senda_list_add_element (sheet, workspace, line->element);
      senda_list_sheet_add_text (sheet, senda_move_say (line->move, catalog));
      for (guint j = 0; j < 2; j++)
        _senda_list_add_stage (sheet, line->stages[j]);
      for (guint j = 0; j < 2; j++)
        senda_list_sheet_add_text (sheet, senda_choice_say (senda_agreed_stage_states,
                                                            line->states[j], catalog));
      _senda_list_add_wording (sheet, workspace, line->agreed, "reason");
      add_statements (sheet, catalog, line->gained);
      add_statements (sheet, catalog, line->lost);
    }
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading projection_headings[] = {
  { NC_("column", "Area"), 3 },
  { NC_("column", "Element"), 3 },
  { NC_("column", "Stage today"), 1 },
  { NC_("column", "Target stage"), 1 },
  { NC_("column", "By when"), 1 },
  { NC_("column", "Why it matters"), 5 },
  { NC_("column", "Planned actions"), 1 },
  { NC_("column", "In words"), 6 },
  { NULL },
};

SendaDocument *
senda_list_make_projection (SendaWorkspace  *workspace,
                            const char      *task_force,
                            SendaProjection *projection)
{
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Targets"),
                                                        projection_headings);

  for (guint i = 0; i < projection->lines->len; i++)
    {
      const SendaProjectionLine *line = g_ptr_array_index (projection->lines, i);

      senda_list_sheet_begin_row (sheet);
      _senda_list_add_element (sheet, workspace, line->element);
      _senda_list_add_stage (sheet, line->stage);
      _senda_list_add_stage (sheet, line->target ? senda_record_get_integer (line->target, "stage")
                                                 : 0);
      _senda_list_add_record_day (sheet, line->target, "due_on");
      _senda_list_add_wording (sheet, workspace, line->target, "reason");
      senda_list_sheet_add_number (sheet, line->n_actions);
      senda_list_sheet_take_text (sheet, senda_projection_line_say (
                                           line, senda_workspace_get_content (workspace),
                                           senda_workspace_get_catalog (workspace)));
    }
  return senda_list_sheet_finish (sheet);
}

static const SendaListHeading next_headings[] = {
  { NC_("column", "Area"), 3 },
  { NC_("column", "Element"), 3 },
  { NC_("column", "Next stage"), 1 },
  { NC_("column", "Statement"), 6 },
  { NC_("column", "Mark"), 2 },
  { NC_("column", "What was said of it"), 2 },
  { NC_("column", "Action"), 4 },
  { NC_("column", "Who"), 2 },
  { NC_("column", "Due on"), 1 },
  { NC_("column", "Why no action is wanted"), 4 },
  { NULL },
};

static const char *const answers[] = {
  [SENDA_NEXT_UNASKED] = NC_("next statement", "Nothing yet"),
  [SENDA_NEXT_PLANNED] = NC_("next statement", "An action is planned"),
  [SENDA_NEXT_DONE] = NC_("next statement", "An action is done"),
  [SENDA_NEXT_DECLINED] = NC_("next statement", "No action is wanted"),
};

static void
add_next (SendaListSheet           *sheet,
          SendaWorkspace           *workspace,
          SendaPeopleFacts         *people,
          const SendaNextStatement *next)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);

  senda_list_sheet_begin_row (sheet);
  _senda_list_add_element (sheet, workspace, next->statement->element);
  _senda_list_add_stage (sheet, next->statement->stage);
  senda_list_sheet_add_text (sheet, senda_message (next->statement->text, catalog));
  senda_list_sheet_add_text (sheet, next->mark ? senda_choice_say (senda_statement_marks,
                                                                   next->mark, catalog) : NULL);
  senda_list_sheet_add_text (sheet, senda_catalog_get (catalog, "next statement",
                                                       answers[next->answer]));
  _senda_list_add_wording (sheet, workspace, next->action, "what");
  senda_list_sheet_add_text (sheet, next->action ? name_reference (people, &senda_member_info,
                                                                   next->action, "owner") : NULL);
  _senda_list_add_record_day (sheet, next->action, "due_on");
  _senda_list_add_wording (sheet, workspace, next->decision, "reason");
}

SendaDocument *
senda_list_make_next (SendaWorkspace   *workspace,
                      const char       *task_force,
                      SendaRoundFacts  *facts,
                      SendaPeopleFacts *people)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  g_autoptr (SendaListSheet) sheet = _senda_list_begin (workspace, task_force,
                                                        NC_("list", "Next steps"), next_headings);

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      g_autoptr (GPtrArray) statements =
        senda_next_statements_list (facts, senda_content_get_element (content, i), people);

      for (guint j = 0; j < statements->len; j++)
        add_next (sheet, workspace, people, g_ptr_array_index (statements, j));
    }
  return senda_list_sheet_finish (sheet);
}
