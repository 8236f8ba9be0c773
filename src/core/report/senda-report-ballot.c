/* senda-report-ballot.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ballot on paper: filled in by one person by hand, and typed in afterwards.
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_ballot_sections[] = {
  { "round", NC_("report-section", "The name of the round") },
  { "lines", NC_("report-section", "Space to write") },
  { NULL, NULL }
};

#define EMPTY_BOX "☐"

/* The widths of its columns: in two languages the statements stand side by side, and what is ticked
 * stays wide enough for its words. */
#define STATEMENT_WIDTH 324
#define STATEMENT_WIDTH_OF_TWO 162
#define BOX_WIDTH 45

/* What is ticked, in words as short as their columns are narrow: does the statement describe us? */
static const char *const answers[] = {
  /* Translators: the statement describes us; at the head of a narrow column of the ballot */
  NC_("report", "Yes"),
  NC_("report", "Partly"),
  /* Translators: the statement does not describe us; at the head of a narrow column */
  NC_("report", "No"),
  /* Translators: at the head of a narrow column: not sure whether the statement describes us */
  NC_("report", "Unsure"),
};

/* The question, five stages, and the two other answers. */
static const SendaReportColumn answer_columns[] = {
  { NULL, { .width = 4.4 } },
  { NC_("report", "Stage 1"), { .width = 1.4, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Stage 2"), { .width = 1.4, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Stage 3"), { .width = 1.4, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Stage 4"), { .width = 1.4, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Stage 5"), { .width = 1.4, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Cannot say"), { .width = 1.9, .align = SENDA_ALIGN_CENTER } },
  { NC_("report", "Does not apply"), { .width = 2.4, .align = SENDA_ALIGN_CENTER } },
};

/* What is circled, where there is no number. */
#define UNSURE "?"
#define NOT_APPLICABLE "–"

/* The round that it is for; NULL: any. */
static SendaRecord *
get_round (SendaReportMaker *maker)
{
  return senda_report_has (maker, "round") ? senda_round_facts_get_round (maker->round) : NULL;
}

static gboolean
is_anonymous (SendaReportMaker *maker)
{
  SendaRecord *round = get_round (maker);

  return round != NULL && senda_record_get_integer (round, "is_anonymous") != 0;
}

static void
add_line (SendaReportMaker *maker,
          SendaBlock       *parent,
          guint             n_lines,
          const char       *message)
{
  SendaBlock *lines = senda_block_add (parent, SENDA_BLOCK_LINES);

  lines->number = n_lines;
  senda_report_say (maker, lines, message, NULL);
}

static void
add_lines (SendaReportMaker  *maker,
           const char *const *messages,
           guint              n_messages)
{
  SendaBlock *columns = senda_block_add (maker->body, SENDA_BLOCK_COLUMNS);

  columns->number = 2;
  for (guint i = 0; i < n_messages; i++)
    add_line (maker, columns, 1, messages[i]);
}

/* Whose discipline it is, and nothing else of who fills it in. */
static void
add_disciplines (SendaReportMaker *maker)
{
  SendaBlock *columns = NULL;
  SendaBlock *list = NULL;

  senda_report_add_heading (maker, maker->body, 2,
                            NC_("report", "Your discipline: tick one, and write no name"));
  columns = senda_block_add (maker->body, SENDA_BLOCK_COLUMNS);
  columns->number = 2;
  list = senda_block_add (columns, SENDA_BLOCK_LIST);
  for (guint i = 0; senda_discipline_groups[i].name != NULL; i++)
    {
      SendaBlock *item = senda_block_add (list, SENDA_BLOCK_ITEM);

      item->marker = SENDA_MARKER_BOX;
      senda_report_say_choice (maker, item, senda_discipline_groups,
                               senda_discipline_groups[i].name);
    }
}

/* For one who takes part: the name and the agency are written already. */
static void
add_named (SendaReportMaker *maker)
{
  const SendaReportFacts *facts = maker->facts;
  SendaBlock *definitions = senda_block_add (maker->body, SENDA_BLOCK_DEFINITIONS);

  senda_report_say_plain (maker,
                          senda_report_add_term (maker, definitions, NC_("report", "Name")),
                          senda_record_get_text (facts->rater, "name"));
  if (facts->rater_agency != NULL)
    senda_report_say_plain (maker,
                            senda_report_add_term (maker, definitions, NC_("report", "Agency")),
                            senda_record_get_text (facts->rater_agency, "name"));
}

/* Whose ballot it is, as far as it says so. */
static void
add_rater (SendaReportMaker *maker)
{
  static const char *const named[] = { NC_("report", "Name"), NC_("report", "Agency") };
  static const char *const blank[] = {
    NC_("report", "Round"), NC_("report", "Discipline"), NC_("report", "Name"),
    NC_("report", "Agency"),
  };

  if (is_anonymous (maker))
    add_disciplines (maker);
  else if (maker->facts->rater != NULL)
    add_named (maker);
  else if (get_round (maker) != NULL)
    add_lines (maker, named, G_N_ELEMENTS (named));
  else
    {
      add_lines (maker, blank, G_N_ELEMENTS (blank));
      senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NOTE,
        NC_("report", "Where ballots are anonymous, leave name and agency empty."));
    }
}

static void
add_how_to (SendaReportMaker *maker)
{
  SendaBlock *list = NULL;
  SendaBlock *box = NULL;

  senda_report_add_heading (maker, maker->body, 2, NC_("report", "How to fill it in"));
  list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
  senda_report_add_step (maker, list,
    NC_("report",
        "Answer as you see the task force as a whole today, not your agency alone. "
        "Others may see it differently, and that is why you are asked."));
  senda_report_add_step (maker, list,
    NC_("report",
        "Tick for each statement how well it describes us. Skip what you know "
        "nothing about; “unsure” is a good answer too."));
  senda_report_add_step (maker, list,
    NC_("report",
        "Circle the stage that fits best today. You may circle “cannot say” or "
        "“does not apply” instead."));
  senda_report_add_step (maker, list,
    NC_("report",
        "Write a line about why. It helps the talk more than the number does."));
  box = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  box->role = SENDA_ROLE_BOX;
  senda_report_say_styled (maker, senda_block_add (box, SENDA_BLOCK_PARAGRAPH), SENDA_RUN_STRONG,
    NC_("report", "Never write down anything that identifies a victim, a client, a witness or a "
        "suspect: no names, initials, dates of birth or case numbers."));
}

/* What becomes of it, by how the round keeps it. */
static void
add_what_happens (SendaReportMaker *maker)
{
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "What happens with it"));
  if (is_anonymous (maker))
    senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
      NC_("report", "Your answers are typed in with your discipline alone: not who, not when, not "
          "where. A discipline with fewer than three ballots is never shown apart. Write nothing "
          "that tells who you are."));
  else if (get_round (maker) != NULL)
    senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
      NC_("report", "Your answers are typed in under your name, for those who run the task force. "
          "The group sees how views are spread and by discipline."));
  else
    senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
      NC_("report", "Your answers are typed in. The group sees how views are spread and by "
          "discipline."));
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "Then the group talks, first about what people see most differently, and agrees on "
        "a stage where it can. Your own view stays beside it and is not changed."));
}

static void
add_front (SendaReportMaker *maker)
{
  SendaRecord *round = get_round (maker);

  senda_report_add_title (maker);
  if (round != NULL)
    {
      SendaBlock *name = senda_block_add (maker->body, SENDA_BLOCK_PARAGRAPH);

      senda_block_say_run (name, SENDA_SHARED, &(const SendaRun) {
        .text = senda_record_get_text (round, "name"),
        .style = SENDA_RUN_STRONG,
      });
    }
  add_rater (maker);
  add_how_to (maker);
  add_what_happens (maker);
}

/* @message after the number of @element, which tells on every page what is answered. */
static void
say_of_element (SendaReportMaker   *maker,
                SendaBlock         *cell,
                const SendaElement *element,
                const char         *message)
{
  for (guint i = 0; i < maker->n_languages; i++)
    {
      senda_block_say (cell, i, element->number);
      senda_block_say (cell, i, " ");
    }
  senda_report_say (maker, cell, message, NULL);
}

static SendaBlock *
add_table_of_statements (SendaReportMaker   *maker,
                         SendaBlock         *parent,
                         const SendaElement *element)
{
  SendaColumn columns[1 + G_N_ELEMENTS (answers)] = {
    { .width = maker->n_languages > 1 ? STATEMENT_WIDTH_OF_TWO : STATEMENT_WIDTH, .spread = TRUE },
  };
  SendaBlock *table = NULL;
  SendaBlock *row = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    columns[1 + i] = (SendaColumn) { .width = BOX_WIDTH, .align = SENDA_ALIGN_CENTER };
  table = senda_block_add_table (parent, columns, G_N_ELEMENTS (columns));
  table->role = SENDA_ROLE_NOTE;
  row = senda_block_add_row (table, TRUE);
  say_of_element (maker, senda_report_add_cell (row), element,
                  NC_("report", "Does this describe us?"));
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    senda_report_say (maker, senda_report_add_cell (row), answers[i], NULL);
  return table;
}

/* The name of a stage over its statements, with which it stays. */
static void
add_stage (SendaReportMaker        *maker,
           SendaBlock              *table,
           const SendaElementStage *stage)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaBlock *cell = senda_report_add_cell (row);

  row->role = SENDA_ROLE_LEAD;
  for (guint i = 0; i < maker->n_languages; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u %s", stage->number,
                                               senda_message (stage->stage->name,
                                                              maker->options->catalogs[i]));

      senda_block_say_run (cell, i, &(const SendaRun) { .text = name,
                                                        .style = SENDA_RUN_STRONG });
    }
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    senda_report_say_shared (senda_report_add_cell (row), NULL);
}

static void
add_statements (SendaReportMaker   *maker,
                SendaBlock         *parent,
                const SendaElement *element)
{
  SendaBlock *table = add_table_of_statements (maker, parent, element);

  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      add_stage (maker, table, stage);
      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);
          SendaBlock *row = senda_block_add_row (table, FALSE);

          senda_report_say_content (maker, senda_report_add_cell (row), statement->text);
          for (guint k = 0; k < G_N_ELEMENTS (answers); k++)
            senda_report_say_shared (senda_report_add_cell (row), EMPTY_BOX);
        }
    }
}

/* One row to circle an answer in. */
static void
add_answer (SendaReportMaker   *maker,
            SendaBlock         *parent,
            const SendaElement *element)
{
  SendaColumn columns[G_N_ELEMENTS (answer_columns)];
  SendaBlock *table = senda_block_add (parent, SENDA_BLOCK_TABLE);
  SendaBlock *row = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    columns[i] = answer_columns[i].column;
  senda_block_set_columns (table, columns, G_N_ELEMENTS (columns));
  row = senda_block_add_row (table, TRUE);
  say_of_element (maker, senda_report_add_cell (row), element,
                  NC_("report", "Which stage fits best?"));
  for (guint i = 1; i < G_N_ELEMENTS (columns); i++)
    senda_report_say (maker, senda_report_add_cell (row), answer_columns[i].heading, NULL);
  row = senda_block_add_row (table, FALSE);
  senda_report_say (maker, senda_report_add_cell (row), NC_("report", "Circle one answer"), NULL);
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);
      g_autofree char *number = g_strdup_printf ("%u", stage->number);

      senda_report_say_shared (senda_report_add_cell (row), number);
    }
  senda_report_say_shared (senda_report_add_cell (row), UNSURE);
  senda_report_say_shared (senda_report_add_cell (row), NOT_APPLICABLE);
}

/* Elements follow each other, so that a ballot takes as few pages as it can; the answer stays with the
 * space to say why. */
static void
add_element (SendaReportMaker   *maker,
             const SendaElement *element)
{
  SendaBlock *group = NULL;

  senda_report_say_name (maker, senda_block_add_heading (maker->body, 3, element->id), element);
  add_statements (maker, maker->body, element);
  group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);
  add_answer (maker, group, element);
  if (senda_report_has (maker, "lines"))
    add_line (maker, group, 2, NC_("report", "Why"));
}

/* For one person to fill in, about one element or about all. It holds nothing but the names of the
 * task force, of the round and, where one was chosen, of the rater. */
void
senda_report_make_ballot (SendaReportMaker *maker)
{
  const SendaArea *area = NULL;

  add_front (maker);
  for (guint i = 0; i < senda_content_get_n_elements (maker->facts->content); i++)
    {
      const SendaElement *element = senda_content_get_element (maker->facts->content, i);

      if (maker->element != NULL && element != maker->element)
        continue;
      if (element->area != area)
        senda_report_say_area (maker,
                               senda_block_add_heading (maker->body, 2, element->area->id),
                               element->area);
      area = element->area;
      add_element (maker, element);
    }
  senda_report_add_sheet_of_blanks (maker, maker->element);
  senda_report_add_sheet_of_choices (maker);
}
