/* senda-report-sheets.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables for spreadsheets. The first column holds ids that never change, so that sheets can be
 * joined again; columns that a report leaves out stand last.
 */
#include "config.h"

#include "senda-report-private.h"

#include "senda-evidence.h"

#include <glib/gi18n-lib.h>

#define N_PLACE_FACTS 8 /* columns of a place before what the group wrote */

/* See add_place() and add_statement(). */
#define PLACE_COLUMNS \
  { NC_("report", "State"), { .width = 2 } }, \
  { NC_("report", "Stage"), { .width = 1, .align = SENDA_ALIGN_END } }, \
  { NC_("report", "Stage name"), { .width = 3 } }, \
  { NC_("report", "Suggestion"), { .width = 4 } }, \
  { NC_("report", "Reason"), { .width = 5 } }, \
  { NC_("report", "Note"), { .width = 5 } }

#define STATEMENT_COLUMNS \
  { NC_("report", "Statement ID"), { .width = 2 } }, \
  { NC_("report", "Element ID"), { .width = 2 } }, \
  { NC_("report", "Number"), { .width = 1 } }, \
  { NC_("report", "Element"), { .width = 3 } }, \
  { NC_("report", "Stage"), { .width = 1, .align = SENDA_ALIGN_END } }, \
  { NC_("report", "Stage name"), { .width = 3 } }, \
  { NC_("report", "Statement"), { .width = 6 } }

static const SendaReportColumn element_columns[] = {
  { NC_("report", "Element ID"), { .width = 2 } },
  { NC_("report", "Number"), { .width = 1 } },
  { NC_("report", "Area"), { .width = 3 } },
  { NC_("report", "Element"), { .width = 3 } },
  PLACE_COLUMNS,
};

static const SendaReportColumn round_columns[] = {
  { NC_("report", "Element ID"), { .width = 2 } },
  { NC_("report", "Element"), { .width = 3 } },
  { NC_("report", "Round"), { .width = 2 } },
  { NC_("report", "Opened on"), { .width = 1.5 } },
  PLACE_COLUMNS,
};

static const SendaReportColumn statement_columns[] = {
  STATEMENT_COLUMNS,
  { NC_("report", "Mark"), { .width = 2 } },
};

static const SendaReportColumn blank_columns[] = {
  STATEMENT_COLUMNS,
  { NC_("report", "Describes us"), { .width = 1.5 } },
  { NC_("report", "Partly"), { .width = 1.5 } },
  { NC_("report", "Does not describe us"), { .width = 1.5 } },
  { NC_("report", "Not sure"), { .width = 1.5 } },
};

#define N_BLANKS 4

static const SendaReportColumn evidence_columns[] = {
  { NC_("report", "Element ID"), { .width = 2 } },
  { NC_("report", "Number"), { .width = 1 } },
  { NC_("report", "Element"), { .width = 3 } },
  { NC_("report", "What shows it"), { .width = 5 } },
  { NC_("report", "Who holds it"), { .width = 3 } },
  { NC_("report", "Where it is kept"), { .width = 3 } },
  { NC_("report", "As of"), { .width = 1.5 } },
};

/* A table for spreadsheets, called @name there. */
SendaBlock *
senda_report_add_sheet (SendaReportMaker        *maker,
                        const char              *id,
                        const char              *name,
                        const SendaReportColumn *columns,
                        guint                    n_columns)
{
  SendaBlock *sheet = senda_document_add_sheet (maker->document, id);

  senda_report_say (maker, sheet, name, NULL);
  senda_report_set_columns (maker, sheet, columns, n_columns);
  return sheet;
}

static void
add_shared (SendaBlock *row,
            const char *text)
{
  senda_report_say_shared (senda_report_add_cell (row), text);
}

static void
add_content (SendaReportMaker *maker,
             SendaBlock       *row,
             SendaMessage      message)
{
  senda_report_say_content (maker, senda_report_add_cell (row), message);
}

static void
add_stage (SendaReportMaker *maker,
           SendaBlock       *row,
           guint             number)
{
  const SendaStage *stage = senda_content_find_stage (maker->facts->content, number);
  SendaBlock *cell = senda_report_add_cell (row);
  SendaBlock *name = senda_report_add_cell (row);

  if (stage == NULL)
    return;
  senda_block_set_number (cell, number);
  cell->shade = number;
  senda_report_say_content (maker, name, stage->name);
}

/* For the footer: that there were words, and that they are not for this audience. */
static void
note_left_out (SendaReportMaker *maker,
               SendaRecord      *agreed)
{
  if (!senda_report_has (maker, "reasons"))
    return;
  senda_report_may_say (maker, agreed, "reason");
  senda_report_may_say (maker, agreed, "note");
}

/* State, stage, suggestion and, with @has_words, what the group wrote. */
static void
add_place (SendaReportMaker   *maker,
           SendaBlock         *row,
           SendaRoundFacts    *facts,
           const SendaElement *element,
           gboolean            has_words)
{
  SendaRecord *agreed = senda_round_facts_get_agreed (facts, element);

  senda_report_say_choice (maker, senda_report_add_cell (row), senda_agreed_stage_states,
                           senda_round_facts_get_state (facts, element));
  add_stage (maker, row, senda_round_facts_get_stage (facts, element));
  senda_report_say_suggestion (maker, senda_report_add_cell (row), facts, element);
  note_left_out (maker, agreed);
  if (!has_words)
    return;
  senda_report_say_field (maker, senda_report_add_cell (row), agreed, "reason");
  senda_report_say_field (maker, senda_report_add_cell (row), agreed, "note");
}

/* Whether what the group wrote is asked for and is for this audience. */
static gboolean
has_words (SendaReportMaker *maker)
{
  static const char *const fields[] = { "reason", "note" };
  gboolean has = senda_report_has (maker, "reasons");

  for (guint i = 0; has && i < G_N_ELEMENTS (fields); i++)
    has = senda_report_may_ever_say (maker, &senda_agreed_stage_info, fields[i]);
  return has;
}

/* A row for each element: where the group places itself, and what it wrote. */
void
senda_report_add_sheet_of_elements (SendaReportMaker *maker)
{
  gboolean with_words = has_words (maker);
  SendaBlock *sheet =
    senda_report_add_sheet (maker, "elements", NC_("report", "Elements"), element_columns,
                            with_words ? G_N_ELEMENTS (element_columns) : N_PLACE_FACTS);

  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      add_shared (row, element->id);
      add_shared (row, element->number);
      add_content (maker, row, element->area->name);
      add_content (maker, row, element->name);
      add_place (maker, row, maker->round, element, with_words);
    }
}

/* A row for each round of @element. */
void
senda_report_add_sheet_of_rounds (SendaReportMaker   *maker,
                                  const SendaElement *element)
{
  gboolean with_words = has_words (maker);
  SendaBlock *sheet =
    senda_report_add_sheet (maker, "rounds", NC_("report", "Rounds"), round_columns,
                            with_words ? G_N_ELEMENTS (round_columns) : N_PLACE_FACTS);

  for (guint i = 0; i < maker->facts->rounds->len; i++)
    {
      SendaRoundFacts *facts = g_ptr_array_index (maker->facts->rounds, i);
      SendaRecord *round = senda_round_facts_get_round (facts);
      SendaBlock *row = NULL;

      if (round == NULL)
        continue;
      row = senda_block_add_row (sheet, FALSE);
      add_shared (row, element->id);
      add_content (maker, row, element->name);
      senda_report_say_field (maker, senda_report_add_cell (row), round, "name");
      senda_report_say_field (maker, senda_report_add_cell (row), round, "opened_on");
      add_place (maker, row, facts, element, with_words);
    }
}

/* A statement's row as far as its text, with which both sheets of statements begin. */
static SendaBlock *
add_statement (SendaReportMaker     *maker,
               SendaBlock           *sheet,
               const SendaStatement *statement)
{
  SendaBlock *row = senda_block_add_row (sheet, FALSE);

  add_shared (row, statement->id);
  add_shared (row, statement->element->id);
  add_shared (row, statement->element->number);
  add_content (maker, row, statement->element->name);
  add_stage (maker, row, statement->stage);
  add_content (maker, row, statement->text);
  return row;
}

typedef void (*EndRow) (SendaReportMaker     *maker,
                        SendaBlock           *row,
                        const SendaStatement *statement);

static void
add_statements_of (SendaReportMaker   *maker,
                   SendaBlock         *sheet,
                   const SendaElement *element,
                   EndRow              end_row)
{
  for (guint i = 0; i < element->stages->len; i++)
    {
      GPtrArray *statements =
        ((SendaElementStage *) g_ptr_array_index (element->stages, i))->statements;

      for (guint j = 0; j < statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (statements, j);

          end_row (maker, add_statement (maker, sheet, statement), statement);
        }
    }
}

static void
add_statements (SendaReportMaker   *maker,
                SendaBlock         *sheet,
                const SendaElement *element,
                EndRow              end_row)
{
  if (element != NULL)
    add_statements_of (maker, sheet, element, end_row);
  else
    for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
      add_statements_of (maker, sheet, senda_content_get_element (maker->facts->content, i),
                         end_row);
}

static void
end_marked (SendaReportMaker     *maker,
            SendaBlock           *row,
            const SendaStatement *statement)
{
  senda_report_say_mark (maker, senda_report_add_cell (row),
                         senda_round_facts_get_mark (maker->round, statement));
}

static void
end_blank (SendaReportMaker     *maker G_GNUC_UNUSED,
           SendaBlock           *row,
           const SendaStatement *statement G_GNUC_UNUSED)
{
  for (guint i = 0; i < N_BLANKS; i++)
    senda_report_add_cell (row);
}

/* A row for each statement, with its mark. */
void
senda_report_add_sheet_of_statements (SendaReportMaker   *maker,
                                      const SendaElement *element)
{
  add_statements (maker,
                  senda_report_add_sheet (maker, "statements", NC_("report", "Statements"),
                                          statement_columns, G_N_ELEMENTS (statement_columns)),
                  element, end_marked);
}

/* A row for each statement, with empty cells to fill in. */
void
senda_report_add_sheet_of_blanks (SendaReportMaker   *maker,
                                  const SendaElement *element)
{
  add_statements (maker,
                  senda_report_add_sheet (maker, "statements", NC_("report", "Statements"),
                                          blank_columns, G_N_ELEMENTS (blank_columns)),
                  element, end_blank);
}

static void
add_evidence_of (SendaReportMaker   *maker,
                 SendaBlock         *sheet,
                 const SendaElement *element)
{
  GPtrArray *evidence = senda_round_facts_get_evidence (maker->round, element);

  for (guint i = 0; i < evidence->len; i++)
    {
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      add_shared (row, element->id);
      add_shared (row, element->number);
      add_content (maker, row, element->name);
      senda_report_add_evidence (maker, row, g_ptr_array_index (evidence, i));
    }
}

/* A row for each pointer to what shows it; no sheet where that is above the audience. */
void
senda_report_add_sheet_of_evidence (SendaReportMaker   *maker,
                                    const SendaElement *element)
{
  SendaBlock *sheet = NULL;

  if (!senda_report_may_ever_say (maker, &senda_evidence_info, "what"))
    return;
  sheet = senda_report_add_sheet (maker, "evidence", NC_("report", "Evidence"), evidence_columns,
                                  G_N_ELEMENTS (evidence_columns));
  if (element != NULL)
    add_evidence_of (maker, sheet, element);
  else
    for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
      add_evidence_of (maker, sheet, senda_content_get_element (maker->facts->content, i));
}
