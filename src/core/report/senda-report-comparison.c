/* senda-report-comparison.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-private.h"

#include <glib/gi18n-lib.h>

const SendaReportSection senda_comparison_sections[] = {
  { "reasons", NC_("report-section", "Reasons and notes") },
  { "statements", NC_("report-section", "Statements that changed") },
  { "grid", NC_("report-section", "Both rounds as a grid") },
  { NULL, NULL }
};

static const SendaReportColumn grid_columns[] = {
  { NC_("report", "Element"), { .width = 4.6 } },
  { NC_("report", "Before"), { .width = 2.3 } },
  { NC_("report", "After"), { .width = 2.3 } },
  { NC_("report", "What changed"), { .width = 2.8 } },
};

static const SendaReportColumn sheet_columns[] = {
  { NC_("report", "Element ID"), { .width = 2 } },
  { NC_("report", "Number"), { .width = 1 } },
  { NC_("report", "Element"), { .width = 3 } },
  { NC_("report", "State before"), { .width = 2 } },
  { NC_("report", "Stage before"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "State after"), { .width = 2 } },
  { NC_("report", "Stage after"), { .width = 1, .align = SENDA_ALIGN_END } },
  { NC_("report", "What changed"), { .width = 2 } },
  { NC_("report", "Reason"), { .width = 5 } },
};

#define N_SHEET_FACTS 8 /* columns before what the group wrote */

/* In the order in which they are told. */
static const SendaMove told[] = {
  SENDA_MOVE_UP, SENDA_MOVE_DOWN, SENDA_MOVE_BEGUN, SENDA_MOVE_CHANGED, SENDA_MOVE_DROPPED,
  SENDA_MOVE_STAYED
};

static void
add_rounds (SendaReportMaker *maker)
{
  SendaRecord *before = senda_round_facts_get_round (maker->earlier);
  SendaRecord *after = senda_round_facts_get_round (maker->round);
  SendaBlock *list = senda_block_add (maker->body, SENDA_BLOCK_LIST);
  /* Translators: {round} is the name of a round */
  const char *message = NC_("report", "{round}, opened on {date}");

  senda_report_say (maker, senda_block_add (list, SENDA_BLOCK_ITEM), message,
                    "round", senda_record_get_text (before, "name"),
                    "date", senda_record_get_text (before, "opened_on"), NULL);
  senda_report_say (maker, senda_block_add (list, SENDA_BLOCK_ITEM), message,
                    "round", senda_record_get_text (after, "name"),
                    "date", senda_record_get_text (after, "opened_on"), NULL);
  senda_report_add_paragraph (maker, maker->body, SENDA_ROLE_NORMAL,
    NC_("report", "A stage is what the group saw on a day. To see an earlier stage than before is a "
        "finding, not a failure: often people know more now, or someone has left."));
}

static void
add_statements (SendaReportMaker *maker,
                SendaBlock       *parent,
                GPtrArray        *statements,
                const char       *message)
{
  SendaBlock *list = NULL;

  if (statements->len == 0 || !senda_report_has (maker, "statements"))
    return;
  senda_report_add_paragraph (maker, parent, SENDA_ROLE_NORMAL, message);
  list = senda_block_add (parent, SENDA_BLOCK_LIST);
  for (guint i = 0; i < statements->len; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (statements, i);

      senda_report_say_content (maker, senda_block_add (list, SENDA_BLOCK_ITEM), statement->text);
    }
}

/* What happened to one element, and the reason for where it stands now. */
static void
add_line (SendaReportMaker          *maker,
          const SendaComparisonLine *line)
{
  SendaBlock *group = senda_block_add (maker->body, SENDA_BLOCK_GROUP);

  senda_report_say_name (maker, senda_block_add_heading (group, 3, line->element->id),
                         line->element);
  senda_report_say_moved (maker, senda_block_add (group, SENDA_BLOCK_PARAGRAPH), line);
  if (senda_report_has (maker, "reasons") && senda_report_may_say (maker, line->agreed, "reason"))
    {
      SendaBlock *reason = senda_block_add (group, SENDA_BLOCK_PARAGRAPH);

      reason->role = SENDA_ROLE_NOTE;
      senda_report_say_field (maker, reason, line->agreed, "reason");
    }
  add_statements (maker, group, line->gained, NC_("report", "Statements that now describe us:"));
  add_statements (maker, group, line->lost,
                  NC_("report", "Statements that no longer describe us:"));
}

static void
add_moves (SendaReportMaker *maker,
           SendaComparison  *comparison,
           SendaMove         move)
{
  g_autoptr (GPtrArray) lines = senda_comparison_dup_lines (comparison, move);

  if (lines->len == 0)
    return;
  senda_report_say_move (maker, senda_block_add_heading (maker->body, 2, NULL), move);
  for (guint i = 0; i < lines->len; i++)
    add_line (maker, g_ptr_array_index (lines, i));
}

static char *
dup_name (SendaCatalog  *catalog G_GNUC_UNUSED,
          gconstpointer  data)
{
  return g_strdup (senda_record_get_text ((SendaRecord *) data, "name"));
}

static SendaFigure *
make_grid (SendaReportMaker *maker,
           SendaComparison  *comparison)
{
  SendaReportFigureWords kept[SENDA_N_STAGES] = { 0 };
  SendaFigureWords stages[SENDA_N_STAGES];
  g_auto (SendaReportFigureWords) name = { 0 };
  g_auto (SendaReportFigureWords) words = { 0 };
  const SendaArea *area = NULL;
  SendaFigure *figure = NULL;

  senda_report_name_stages (maker, kept, stages);
  figure = senda_moves_new (maker->n_languages, stages,
                            senda_report_words (maker, &name, dup_name,
                                                senda_round_facts_get_round (maker->earlier)),
                            senda_report_words (maker, &words, dup_name,
                                                senda_round_facts_get_round (maker->round)));
  senda_report_clear_stages (kept);
  for (guint i = 0; i < comparison->lines->len; i++)
    {
      const SendaComparisonLine *line = g_ptr_array_index (comparison->lines, i);

      if (line->element->area != area)
        senda_moves_add_area (figure, senda_report_words_of (maker, &name,
                                                             line->element->area->name));
      area = line->element->area;
      senda_moves_add_element (figure, line->element->number,
                               senda_report_words_of (maker, &name, line->element->name),
                               line->stages[0], line->stages[1],
                               senda_report_word_move (maker, &words, line->move));
    }
  return figure;
}

static void
add_row (SendaReportMaker          *maker,
         SendaBlock                *table,
         const SendaComparisonLine *line)
{
  SendaBlock *row = senda_block_add_row (table, FALSE);
  SendaRoundFacts *rounds[] = { maker->earlier, maker->round };

  senda_report_say_name (maker, senda_report_add_cell (row), line->element);
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    senda_report_say_short_place (maker, senda_report_add_cell (row), rounds[i],
                                  line->element)->shade = line->stages[i];
  senda_report_say_move (maker, senda_report_add_cell (row), line->move);
}

/* Both rounds beside one another, and the same in words. */
static void
add_grid (SendaReportMaker *maker,
          SendaComparison  *comparison)
{
  SendaBlock *figure = NULL;
  SendaBlock *table = NULL;

  if (!senda_report_has (maker, "grid"))
    return;
  senda_block_add (maker->body, SENDA_BLOCK_PAGE_BREAK);
  senda_report_add_heading (maker, maker->body, 2, NC_("report", "Both rounds as a grid"));
  figure = senda_block_add_figure (maker->body, make_grid (maker, comparison));
  senda_report_say (maker, figure,
                    NC_("report", "Outlined: where the group placed itself before. Filled: where it "
                        "places itself after."), NULL);
  table = senda_report_add_table (maker, figure, grid_columns, G_N_ELEMENTS (grid_columns));
  table->role = SENDA_ROLE_NOTE;
  for (guint i = 0; i < comparison->lines->len; i++)
    add_row (maker, table, g_ptr_array_index (comparison->lines, i));
}

static void
add_place (SendaReportMaker *maker,
           SendaBlock       *row,
           const char       *state,
           guint             stage)
{
  SendaBlock *cell = NULL;

  senda_report_say_choice (maker, senda_report_add_cell (row), senda_agreed_stage_states, state);
  cell = senda_report_add_cell (row);
  if (stage != 0)
    senda_block_set_number (cell, stage);
  cell->shade = stage;
}

static void
add_sheet (SendaReportMaker *maker,
           SendaComparison  *comparison)
{
  gboolean has_words = senda_report_has (maker, "reasons") &&
                       senda_report_may_ever_say (maker, &senda_agreed_stage_info, "reason");
  SendaBlock *sheet =
    senda_report_add_sheet (maker, "comparison", NC_("report", "Comparison"), sheet_columns,
                            has_words ? G_N_ELEMENTS (sheet_columns) : N_SHEET_FACTS);

  for (guint i = 0; comparison != NULL && i < comparison->lines->len; i++)
    {
      const SendaComparisonLine *line = g_ptr_array_index (comparison->lines, i);
      SendaBlock *row = senda_block_add_row (sheet, FALSE);

      senda_report_say_shared (senda_report_add_cell (row), line->element->id);
      senda_report_say_shared (senda_report_add_cell (row), line->element->number);
      senda_report_say_content (maker, senda_report_add_cell (row), line->element->name);
      for (guint j = 0; j < G_N_ELEMENTS (line->states); j++)
        add_place (maker, row, line->states[j], line->stages[j]);
      senda_report_say_move (maker, senda_report_add_cell (row), line->move);
      if (has_words)
        senda_report_say_field (maker, senda_report_add_cell (row), line->agreed, "reason");
    }
}

/* What changed from one round to another. */
void
senda_report_make_comparison (SendaReportMaker *maker)
{
  g_autoptr (SendaComparison) comparison = NULL;

  senda_report_add_title (maker);
  if (maker->earlier == NULL)
    {
      senda_report_add_nothing (maker, NC_("report", "No round came before this one. When "
                                           "there are two, this tells what changed."));
      add_sheet (maker, NULL);
      return;
    }
  comparison = senda_comparison_new (maker->facts->content, maker->earlier, maker->round);
  add_rounds (maker);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    add_moves (maker, comparison, told[i]);
  senda_report_add_moved_names (maker, comparison, SENDA_MOVE_NEVER, 2);
  add_grid (maker, comparison);
  add_sheet (maker, comparison);
}
