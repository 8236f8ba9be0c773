/* test-report-facts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report says of every round what the roadmap in the window says of it.
 */
#include "config.h"

#include "report-fixture.h"
#include "senda-figure.h"
#include "senda-roadmap.h"

#include <string.h>

#define ELEMENT "leadership" /* stands elsewhere, and is marked otherwise, in each round */

typedef struct
{
  ReportFixture report;
  SendaCatalog *catalog;
  GListModel *rounds;
} Facts;

static const SendaElement *
element_of (Facts      *facts,
            const char *id)
{
  return senda_content_find_element (senda_workspace_get_content (facts->report.base.workspace),
                                     id);
}

/* @round: its position; the last may be changed. (transfer full) */
static SendaRoadmap *
open_round (Facts *facts,
            guint  round)
{
  g_autoptr (SendaRound) opened = g_list_model_get_item (facts->rounds, round);

  return senda_roadmap_new (facts->report.base.workspace, facts->report.task_force, opened);
}

static void
rate (Facts        *facts,
      SendaRoadmap *roadmap,
      const char   *element,
      const char   *state,
      const char   *reason)
{
  g_autoptr (GError) error = NULL;

  senda_roadmap_rate (roadmap, element_of (facts, element), state, 0, reason, NULL, &error);
  g_assert_no_error (error);
}

/* Every mark in one element, and every reason for no stage, none as often as another. */
static void
set_up (Facts         *facts,
        gconstpointer  data)
{
  static const char *const marks[] = {
    SENDA_MARK_DESCRIBES, SENDA_MARK_PARTLY, SENDA_MARK_DOES_NOT, SENDA_MARK_UNSURE
  };
  g_autoptr (SendaRoadmap) roadmap = NULL;

  report_fixture_set_up (&facts->report, data);
  facts->catalog = senda_catalog_load ("en");
  facts->rounds = senda_workspace_list (facts->report.base.workspace, &senda_round_info,
                                        senda_record_get_id
                                          (SENDA_RECORD (facts->report.task_force)));
  g_assert_cmpuint (g_list_model_get_n_items (facts->rounds), ==, 2);
  roadmap = open_round (facts, 1);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element_of (facts, ELEMENT)->stages, i);

      senda_roadmap_mark (roadmap, g_ptr_array_index (stage->statements, 0), marks[i], NULL);
    }
  rate (facts, roadmap, "media", SENDA_STATE_NO_AGREEMENT, NULL);
  rate (facts, roadmap, "outreach", SENDA_STATE_NO_AGREEMENT, NULL);
  rate (facts, roadmap, "assessment", SENDA_STATE_NOT_APPLICABLE, "Nobody asks for it");
}

static void
tear_down (Facts         *facts,
           gconstpointer  data)
{
  g_clear_object (&facts->rounds);
  g_clear_pointer (&facts->catalog, senda_catalog_unref);
  report_fixture_tear_down (&facts->report, data);
}

static SendaDocument *
make_of_round (Facts      *facts,
               const char *report,
               guint       round)
{
  g_autoptr (SendaRecord) shown = g_list_model_get_item (facts->rounds, round);
  SendaReportRequest request = {
    .report = senda_report_find (report),
    .task_force = senda_record_get_id (SENDA_RECORD (facts->report.task_force)),
    .round = senda_record_get_id (shown),
    .languages = { "en", NULL },
    .audience = SENDA_AUDIENCE_MEMBERS,
    .date = "2026-03-09",
    .element = strcmp (report, "element") == 0 ? ELEMENT : NULL,
  };

  return make_requested (&facts->report, &request);
}

static SendaBlock *
sheet_of (SendaDocument *document,
          const char    *id)
{
  int index = senda_document_find_sheet (document, id);

  g_assert_cmpint (index, >=, 0);
  return senda_document_get_sheet (document, index);
}

static SendaBlock *
find_cell (SendaBlock *table,
           guint       row,
           const char *heading)
{
  SendaBlock *head = senda_block_get_child (table, 0);

  for (guint i = 0; i < senda_block_n_children (head); i++)
    {
      g_autofree char *text = senda_block_dup_text (senda_block_get_child (head, i), 0);

      if (strcmp (text, heading) == 0)
        return senda_block_get_child (senda_block_get_child (table, row), i);
    }
  g_error ("no column “%s”", heading);
}

static void
assert_cell (SendaBlock *table,
             guint       row,
             const char *heading,
             const char *expected)
{
  g_autofree char *text = senda_block_dup_text (find_cell (table, row, heading), 0);

  g_assert_cmpstr (text, ==, expected ? expected : "");
}

/* What stands in the body. */
typedef struct
{
  const char *heading; /* that a column of the table has */
  SendaBlock *table;
  SendaFigure *figure;
} Search;

static void
search_block (SendaBlock *block,
              gpointer    data)
{
  Search *search = data;
  SendaBlock *head = block->kind == SENDA_BLOCK_TABLE ? senda_block_get_child (block, 0) : NULL;

  if (block->kind == SENDA_BLOCK_FIGURE && search->figure == NULL)
    search->figure = block->figure;
  for (guint i = 0; head && search->table == NULL && i < senda_block_n_children (head); i++)
    {
      g_autofree char *text = senda_block_dup_text (senda_block_get_child (head, i), 0);

      if (strcmp (text, search->heading) == 0)
        {
          search->table = block;
          return;
        }
    }
}

static Search
search (SendaDocument *document,
        const char    *heading)
{
  Search search = { .heading = heading };

  walk_blocks (senda_document_get_body (document), search_block, &search);
  g_assert_nonnull (search.table);
  return search;
}

static const char *
label_of (Facts             *facts,
          const SendaChoice *choices,
          const char        *name)
{
  while (strcmp (choices->name, name) != 0)
    choices++;
  return senda_catalog_get (facts->catalog, NULL, choices->label);
}

static char *
dup_suggestion (const SendaSuggestion *suggestion)
{
  if (suggestion->kind == SENDA_SUGGESTION_STAGE)
    return g_strdup_printf ("Stage %u", suggestion->stage);
  if (suggestion->kind == SENDA_SUGGESTION_BETWEEN)
    return g_strdup_printf ("Between stages %u and %u", suggestion->stage,
                            suggestion->stage + 1);
  return g_strdup ("No suggestion");
}

/* State, stage and suggestion, as @roadmap has them. */
static void
assert_place (Facts              *facts,
              SendaBlock         *table,
              guint               row,
              SendaRoadmap       *roadmap,
              const SendaElement *element)
{
  guint stage = senda_roadmap_get_stage (roadmap, element);
  g_autofree char *number = stage > 0 ? g_strdup_printf ("%u", stage) : NULL;
  g_autofree char *suggestion =
    dup_suggestion (senda_roadmap_get_suggestion (roadmap, element));

  assert_cell (table, row, "Element ID", element->id);
  assert_cell (table, row, "State", label_of (facts, senda_agreed_stage_states,
                                              senda_roadmap_get_state (roadmap, element)));
  assert_cell (table, row, "Stage", number);
  assert_cell (table, row, "Suggestion", suggestion);
}

static void
assert_mark (Facts               *facts,
             SendaBlock          *cell,
             SendaRoadmap        *roadmap,
             const SendaStatement *statement)
{
  const char *mark = senda_roadmap_get_mark (roadmap, statement);
  g_autofree char *text = senda_block_dup_text (cell, 0);

  g_assert_cmpstr (text, ==, mark ? label_of (facts, senda_statement_marks, mark) : "Not marked");
}

static void
test_elements (Facts         *facts,
               gconstpointer  data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (facts->report.base.workspace);

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (SendaRoadmap) roadmap = open_round (facts, round);
      g_autoptr (SendaDocument) document = make_of_round (facts, "roadmap", round);
      SendaBlock *table = sheet_of (document, "elements");

      for (guint i = 0; i < senda_content_get_n_elements (content); i++)
        assert_place (facts, table, i + 1, roadmap, senda_content_get_element (content, i));
    }
}

/* The mark of each statement in @table; @on_paper also the tint of the stage where the group is
 * and of no other. */
static void
assert_statements (Facts        *facts,
                   SendaBlock   *table,
                   SendaRoadmap *roadmap,
                   gboolean      on_paper)
{
  const SendaElement *element = element_of (facts, ELEMENT);
  guint chosen = senda_roadmap_get_stage (roadmap, element);
  guint row = 1;

  g_assert_cmpuint (chosen, >, 0);
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++, row++)
        {
          assert_mark (facts, find_cell (table, row, "Mark"), roadmap,
                       g_ptr_array_index (stage->statements, j));
          if (on_paper)
            g_assert_cmpuint (find_cell (table, row, "Stage")->shade, ==,
                              stage->number == chosen ? chosen : 0);
        }
    }
  g_assert_cmpuint (row, ==, senda_block_n_children (table));
}

static void
test_marks (Facts         *facts,
            gconstpointer  data G_GNUC_UNUSED)
{
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (SendaRoadmap) roadmap = open_round (facts, round);
      g_autoptr (SendaDocument) document = make_of_round (facts, "element", round);

      assert_statements (facts, sheet_of (document, "statements"), roadmap, FALSE);
      assert_statements (facts, search (document, "Mark").table, roadmap, TRUE);
    }
}

/* Whichever round is shown, each is told with its own facts. */
static void
test_rounds (Facts         *facts,
             gconstpointer  data G_GNUC_UNUSED)
{
  const SendaElement *element = element_of (facts, ELEMENT);
  g_autoptr (SendaDocument) document = make_of_round (facts, "element", 1);
  SendaBlock *table = sheet_of (document, "rounds");

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (SendaRoadmap) roadmap = open_round (facts, round);
      SendaRecord *record = SENDA_RECORD (senda_roadmap_get_round (roadmap));

      assert_place (facts, table, round + 1, roadmap, element);
      assert_cell (table, round + 1, "Round", senda_record_get_text (record, "name"));
      g_assert_cmpstr (find_cell (table, round + 1, "Opened on")->date, ==,
                       senda_record_get_text (record, "opened_on"));
    }
}

static void
add_evidence (Facts        *facts,
              SendaRoadmap *roadmap,
              const char   *element,
              const char   *what)
{
  g_autoptr (SendaEvidence) evidence =
    senda_roadmap_add_evidence (roadmap, element_of (facts, element), what, NULL);

  g_assert_nonnull (evidence);
}

static void
test_evidence (Facts         *facts,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRoadmap) roadmap = open_round (facts, 1);
  g_autoptr (GListModel) evidence = NULL;
  g_autoptr (SendaDocument) document = NULL;
  SendaBlock *table = NULL;

  add_evidence (facts, roadmap, ELEMENT, "Minutes");
  add_evidence (facts, roadmap, ELEMENT, "Roster");
  add_evidence (facts, roadmap, "media", "Press cuts");
  evidence = senda_roadmap_get_evidence (roadmap, element_of (facts, ELEMENT));
  document = make_of_round (facts, "element", 1);
  table = sheet_of (document, "evidence");
  g_assert_cmpuint (g_list_model_get_n_items (evidence), >=, 2);
  g_assert_cmpuint (senda_block_n_children (table), ==, 1 + g_list_model_get_n_items (evidence));
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (evidence, i);

      assert_cell (table, i + 1, "Element ID", ELEMENT);
      assert_cell (table, i + 1, "What shows it", senda_record_get_text (record, "what"));
    }
}

static void
assert_reason (SendaBlock *table,
               guint       row,
               const char *reason,
               guint       count,
               const char *which)
{
  g_autofree char *elements = senda_block_dup_text (find_cell (table, row, "Which"), 0);

  assert_cell (table, row, "Where the group places itself", reason);
  g_assert_cmpint (find_cell (table, row, "How many elements")->integer, ==, count);
  g_assert_true (which == NULL || strstr (elements, which) != NULL);
}

/* Each stage, and each reason for none with how many elements it has. */
static void
test_spread (Facts         *facts,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRoadmap) roadmap = open_round (facts, 1);
  g_autoptr (SendaDocument) document = make_of_round (facts, "roadmap", 1);
  SendaBlock *table = search (document, "How many elements").table;
  guint n_stages = SENDA_N_STAGES;
  SendaDistribution spread;

  senda_roadmap_get_distribution (roadmap, &spread);
  g_assert_cmpuint (senda_block_n_children (table), ==, 1 + n_stages + 3);
  for (guint i = 0; i < n_stages; i++)
    g_assert_cmpint (find_cell (table, i + 1, "How many elements")->integer, ==,
                     spread.at_stage[i]);
  g_assert_cmpuint (spread.no_agreement, !=, spread.not_applicable);
  assert_reason (table, 6, "Not yet discussed", spread.not_discussed, NULL);
  assert_reason (table, 7, "Discussed without agreement", spread.no_agreement, "4.3 Media");
  assert_reason (table, 8, "Not applicable", spread.not_applicable, "3.3 Assessment");
}

/* Every line that the suggestion rests on, and the question of the chosen stage. */
static void
test_reasons_and_question (Facts         *facts,
                           gconstpointer  data G_GNUC_UNUSED)
{
  const SendaElement *element = element_of (facts, ELEMENT);

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (SendaRoadmap) roadmap = open_round (facts, round);
      g_autoptr (SendaDocument) document = make_of_round (facts, "element", round);
      g_autofree char *lines = dup_everything (document);
      g_auto (GStrv) reasons =
        senda_suggestion_reasons (senda_roadmap_get_suggestion (roadmap, element),
                                  facts->catalog);
      guint chosen = senda_roadmap_get_stage (roadmap, element);

      g_assert_cmpuint (g_strv_length (reasons), >, 1);
      for (guint i = 0; reasons[i]; i++)
        g_assert_nonnull (strstr (lines, reasons[i]));
      for (guint i = 0; i < element->stages->len; i++)
        {
          const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

          g_assert_true ((strstr (lines, senda_message (stage->prompt, facts->catalog)) != NULL) ==
                         (stage->number == chosen));
        }
    }
}

static void
name_stages (Facts            *facts,
             SendaFigureWords *stages)
{
  SendaContent *content = senda_workspace_get_content (facts->report.base.workspace);

  for (guint i = 0; i < SENDA_N_STAGES; i++)
    stages[i] = (SendaFigureWords) {
      { senda_message (senda_content_find_stage (content, i + 1)->name, facts->catalog), NULL }
    };
}

static void
assert_same_picture (SendaFigure *figure,
                     SendaFigure *expected)
{
  g_autoptr (GBytes) png = senda_figure_to_png (figure, senda_paint_for_paper (), 500, 1, NULL);
  g_autoptr (GBytes) wanted = senda_figure_to_png (expected, senda_paint_for_paper (), 500, 1,
                                                   NULL);

  g_assert_true (g_bytes_equal (png, wanted));
}

static SendaPipKind
pip_of (const char *mark)
{
  static const char *const marks[] = {
    [SENDA_PIP_DESCRIBES] = SENDA_MARK_DESCRIBES,
    [SENDA_PIP_PARTLY] = SENDA_MARK_PARTLY,
    [SENDA_PIP_DOES_NOT] = SENDA_MARK_DOES_NOT,
    [SENDA_PIP_UNSURE] = SENDA_MARK_UNSURE,
  };

  for (guint i = 0; mark && i < G_N_ELEMENTS (marks); i++)
    if (g_strcmp0 (marks[i], mark) == 0)
      return i;
  return SENDA_PIP_UNMARKED;
}

static void
add_to_grid (Facts              *facts,
             SendaFigure        *grid,
             SendaRoadmap       *roadmap,
             const SendaElement *element)
{
  const char *state = label_of (facts, senda_agreed_stage_states,
                                senda_roadmap_get_state (roadmap, element));
  const SendaFigureWords name = { { senda_message (element->name, facts->catalog) } };

  senda_grid_add_element (grid, element->number, &name, senda_roadmap_get_stage (roadmap, element),
                          &(const SendaFigureWords) { { state } });
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);
      SendaPipKind pips[32];

      g_assert_cmpuint (stage->statements->len, <=, G_N_ELEMENTS (pips));
      for (guint j = 0; j < stage->statements->len; j++)
        pips[j] = pip_of (senda_roadmap_get_mark (roadmap,
                                                  g_ptr_array_index (stage->statements, j)));
      senda_grid_set_pips (grid, i + 1, pips, stage->statements->len);
    }
}

static void
test_grid (Facts         *facts,
           gconstpointer  data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (facts->report.base.workspace);
  SendaFigureWords stages[SENDA_N_STAGES];

  name_stages (facts, stages);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (SendaRoadmap) roadmap = open_round (facts, round);
      g_autoptr (SendaDocument) document = make_of_round (facts, "roadmap-sheet", round);
      g_autoptr (SendaFigure) grid = senda_grid_new (1, stages);
      const SendaArea *area = NULL;

      for (guint i = 0; i < senda_content_get_n_elements (content); i++)
        {
          const SendaElement *element = senda_content_get_element (content, i);
          const SendaFigureWords name = {
            { senda_message (element->area->name, facts->catalog) }
          };

          if (element->area != area)
            senda_grid_add_area (grid, &name);
          area = element->area;
          add_to_grid (facts, grid, roadmap, element);
        }
      assert_same_picture (search (document, "Element").figure, grid);
    }
}

static void
test_path (Facts         *facts,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRoadmap) latest = open_round (facts, 1);
  g_autoptr (SendaDocument) document = NULL;
  g_autoptr (SendaFigure) path = NULL;
  SendaFigureWords stages[SENDA_N_STAGES];
  SendaBlock *table = NULL;

  rate (facts, latest, ELEMENT, SENDA_STATE_NO_AGREEMENT, NULL);
  name_stages (facts, stages);
  path = senda_path_new (1, stages);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (SendaRoadmap) roadmap = open_round (facts, round);
      const SendaElement *element = element_of (facts, ELEMENT);
      SendaRecord *record = SENDA_RECORD (senda_roadmap_get_round (roadmap));
      g_autofree char *date =
        senda_catalog_format_date (facts->catalog, senda_record_get_text (record, "opened_on"));
      const char *state = senda_roadmap_get_state (roadmap, element);

      senda_path_add (path,
                      &(const SendaFigureWords) { { senda_record_get_text (record, "name") } },
                      &(const SendaFigureWords) { { date } },
                      senda_roadmap_get_stage (roadmap, element),
                      &(const SendaFigureWords) { { label_of (facts, senda_agreed_stage_states,
                                                              state) } });
    }
  document = make_of_round (facts, "element", 0);
  assert_same_picture (search (document, "Mark").figure, path);
  table = search (document, "Where the group placed itself").table;
  assert_cell (table, 1, "Where the group placed itself",
               "Stage 2, Developing Structure & Organization");
  assert_cell (table, 2, "Where the group placed itself", "Discussed without agreement");
}

static void
test_whose (Facts         *facts,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = make_of_round (facts, "profile", 1);
  SendaBlock *table = sheet_of (document, "profile");
  guint n_goals = 0;

  g_assert_cmpstr (senda_document_get_author (document), ==,
                   senda_record_get_text (SENDA_RECORD (facts->report.task_force), "name"));
  for (guint row = 1; row < senda_block_n_children (table); row++)
    {
      g_autofree char *part = senda_block_dup_text (find_cell (table, row, "Part"), 0);

      if (strcmp (part, "Goal") == 0)
        g_assert_cmpint (find_cell (table, row, "Number")->integer, ==, ++n_goals);
    }
  g_assert_cmpuint (n_goals, >, 0);
}

#define ADD(name, function) \
  g_test_add ("/report-facts/" name, Facts, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("elements", test_elements);
  ADD ("marks", test_marks);
  ADD ("rounds", test_rounds);
  ADD ("evidence", test_evidence);
  ADD ("spread", test_spread);
  ADD ("reasons-and-question", test_reasons_and_question);
  ADD ("grid", test_grid);
  ADD ("path", test_path);
  ADD ("whose", test_whose);

  return g_test_run ();
}
