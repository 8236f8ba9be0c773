/* test-report.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the reports.
 */
#include "config.h"

#include "report-fixture.h"
#include "senda-record-edits.h"

#include <string.h>

static const char *const languages[][2] = { { "en", NULL }, { "es", NULL }, { "en", "es" } };

static const SendaAudience audiences[] = {
  SENDA_AUDIENCE_PUBLIC, SENDA_AUDIENCE_MEMBERS, SENDA_AUDIENCE_INTERNAL
};

static const struct
{
  const char *report;
  const char *sheets[5];
} sheets[] = {
  { "roadmap-sheet", { "elements" } },
  { "roadmap", { "elements", "statements", "evidence" } },
  { "element", { "statements", "rounds", "evidence" } },
  { "profile", { "profile" } },
  { "workbook", { "statements" } },
  { "ballot", { "statements", "stages" } },
  { "round", { "elements", "views", "dissents" } },
  { "comparison", { "comparison" } },
  { "plan", { "actions", "targets", "declined" } },
  { "role-sheet", { "roles" } },
  { "responsibilities", { "responsibilities" } },
  { "structure", { "committees", "seats" } },
  { "coverage", { "coverage" } },
  { "resource-directory", { "services", "agencies", "contacts" } },
  { "protocols", { "protocols" } },
  { "protocol-document", { "protocol-text", "versions" } },
  { "protocol-checklist", { "points" } },
  { "sign-sheet", { "acknowledgements" } },
  { "quick-reference", { "answers" } },
  { "member-directory", { "members", "agencies", "contacts" } },
  { "acknowledgements", { "acknowledgements" } },
  { "annual", { "events", "elements" } },
  { "handover", { "due", "changes", "actions", "elements" } },
};

/* Every table has a header and whole rows; every figure has its table; every heading has words. */
static void
check_block (SendaBlock *block,
             gpointer    data G_GNUC_UNUSED)
{
  guint n_languages = senda_document_get_n_languages (block->document);

  if (block->kind == SENDA_BLOCK_TABLE)
    {
      g_assert_cmpuint (senda_block_n_children (block), >, 0);
      g_assert_true (senda_block_get_child (block, 0)->is_header);
    }
  if (block->kind == SENDA_BLOCK_ROW)
    g_assert_cmpuint (senda_block_n_children (block), ==, block->parent->n_columns);
  if (block->kind == SENDA_BLOCK_FIGURE)
    {
      g_assert_cmpuint (senda_block_n_children (block), ==, 1);
      g_assert_cmpint (senda_block_get_child (block, 0)->kind, ==, SENDA_BLOCK_TABLE);
      g_assert_nonnull (block->figure);
    }
  for (guint i = 0; i < n_languages; i++)
    if (block->kind == SENDA_BLOCK_HEADING || block->kind == SENDA_BLOCK_PARAGRAPH ||
        block->kind == SENDA_BLOCK_ITEM || block->kind == SENDA_BLOCK_TERM ||
        block->kind == SENDA_BLOCK_DESCRIPTION || block->kind == SENDA_BLOCK_FIGURE)
      g_assert_true (senda_block_has_words (block, i));
}

static void
check_document (SendaDocument *document,
                guint          n_languages)
{
  SendaBlock *title = senda_block_get_child (senda_document_get_body (document), 0);

  g_assert_cmpuint (senda_document_get_n_languages (document), ==, n_languages);
  g_assert_cmpstr (senda_document_get_date (document), ==, "2026-03-09");
  g_assert_cmpint (title->kind, ==, SENDA_BLOCK_HEADING);
  g_assert_cmpuint (title->number, ==, 1);
  for (guint i = 0; i < SENDA_N_MARGINS; i++)
    for (guint j = 0; j < n_languages; j++)
      g_assert_cmpstr (senda_document_get_margin (document, i, j), !=, "");
  walk_blocks (senda_document_get_body (document), check_block, NULL);
  for (guint i = 0; i < senda_document_get_n_sheets (document); i++)
    walk_blocks (senda_document_get_sheet (document, i), check_block, NULL);
}

static void
test_every_report (ReportFixture *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  guint n_reports = 0;
  const SendaReport *reports = senda_reports (&n_reports);

  g_assert_cmpuint (n_reports, ==, G_N_ELEMENTS (sheets));
  for (guint i = 0; i < n_reports; i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      for (guint k = 0; k < G_N_ELEMENTS (audiences); k++)
        {
          g_autoptr (SendaDocument) document = NULL;

          if (audiences[k] < reports[i].least)
            continue;
          document = make_report (fixture, reports[i].id, languages[j][0], languages[j][1],
                                  audiences[k]);
          check_document (document, languages[j][1] ? 2 : 1);
          g_assert_cmpint (senda_document_is_landscape (document), ==, reports[i].landscape);
        }
}

static void
test_sheets_for_spreadsheets (ReportFixture *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      SendaAudience audience = MAX (senda_report_find (sheets[i].report)->least,
                                    SENDA_AUDIENCE_MEMBERS);
      g_autoptr (SendaDocument) document = make_report (fixture, sheets[i].report, "en", NULL,
                                                        audience);
      guint n_sheets = 0;

      for (; sheets[i].sheets[n_sheets] != NULL; n_sheets++)
        g_assert_cmpstr (senda_document_get_sheet_id (document, n_sheets), ==,
                         sheets[i].sheets[n_sheets]);
      g_assert_cmpuint (senda_document_get_n_sheets (document), ==, n_sheets);
    }
}

/* The row of @sheet whose first cell reads @id. */
static SendaBlock *
find_row (SendaDocument *document,
          const char    *sheet,
          const char    *id)
{
  SendaBlock *table = senda_document_get_sheet (document, senda_document_find_sheet (document,
                                                                                     sheet));

  for (guint i = 1; i < senda_block_n_children (table); i++)
    {
      SendaBlock *row = senda_block_get_child (table, i);
      g_autofree char *first = senda_block_dup_text (senda_block_get_child (row, 0), 0);

      if (strcmp (first, id) == 0)
        return row;
    }
  g_assert_not_reached ();
}

static void
test_real_numbers_and_dates (ReportFixture *fixture,
                             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = make_report (fixture, "element", "en", "es",
                                                    SENDA_AUDIENCE_MEMBERS);
  SendaBlock *round = find_row (document, "rounds", "leadership");
  SendaBlock *statement = find_row (document, "statements", "leadership.3.1");
  SendaBlock *evidence = find_row (document, "evidence", "leadership");

  g_assert_cmpint (senda_block_get_child (round, 3)->value, ==, SENDA_CELL_DATE);
  g_assert_cmpint (strlen (senda_block_get_child (round, 3)->date), ==, strlen ("2026-03-09"));
  g_assert_cmpint (senda_block_get_child (round, 5)->value, ==, SENDA_CELL_NUMBER);
  g_assert_cmpint (senda_block_get_child (round, 5)->integer, ==, 2);
  g_assert_cmpint (senda_block_get_child (statement, 4)->integer, ==, 3);
  g_assert_true (senda_block_get_child (statement, 0)->is_shared);
  g_assert_cmpint (senda_block_get_child (evidence, 6)->value, ==, SENDA_CELL_DATE);
}

/* How often each text stands in the body as a block of its own. */
typedef struct
{
  guint language;
  GHashTable *counts;
} Counting;

static void
count_text (SendaBlock *block,
            gpointer    data)
{
  Counting *counting = data;
  g_autofree char *text = senda_block_dup_text (block, counting->language);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counting->counts, text));

  g_hash_table_insert (counting->counts, g_steal_pointer (&text), GUINT_TO_POINTER (count + 1));
}

static GHashTable *
count_texts (SendaDocument *document,
             guint          language)
{
  Counting counting = { language, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  walk_blocks (senda_document_get_body (document), count_text, &counting);
  return counting.counts;
}

static GPtrArray *
list_statements (SendaContent *content,
                 const char   *element)
{
  GPtrArray *statements = g_ptr_array_new ();

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    {
      const SendaElement *it = senda_content_get_element (content, i);

      for (guint j = 0; j < it->stages->len && (!element || !strcmp (it->id, element)); j++)
        g_ptr_array_extend (statements,
                            ((SendaElementStage *) g_ptr_array_index (it->stages, j))->statements,
                            NULL, NULL);
    }
  return statements;
}

/* Two statements may be worded alike; each stands there for itself. */
static guint
count_alike (GPtrArray    *statements,
             const char   *text,
             SendaCatalog *catalog)
{
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (statements, i);

      n += strcmp (senda_message (statement->text, catalog), text) == 0;
    }
  return n;
}

static void
check_statements (SendaDocument *document,
                  GPtrArray     *statements,
                  guint          language)
{
  static const char *const codes[] = { "en", "es" };
  g_autoptr (GHashTable) counts = count_texts (document, language);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (SendaCatalog) catalog = senda_catalog_load (codes[i]);
      gboolean is_own = strcmp (codes[i], senda_document_get_language (document, language)) == 0;

      for (guint j = 0; j < statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (statements, j);
          const char *text = senda_message (statement->text, catalog);

          g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)), ==,
                            is_own ? count_alike (statements, text, catalog) : 0);
        }
    }
}

static void
test_every_statement_once (ReportFixture *fixture,
                           gconstpointer  data)
{
  const char *report = data;
  const char *element = strcmp (report, "element") == 0 ? "leadership" : NULL;
  g_autoptr (GPtrArray) statements =
    list_statements (senda_workspace_get_content (fixture->base.workspace), element);

  g_assert_cmpuint (statements->len, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (SendaDocument) document = make_report (fixture, report, languages[i][0],
                                                        languages[i][1], SENDA_AUDIENCE_PUBLIC);

      for (guint j = 0; j < senda_document_get_n_languages (document); j++)
        check_statements (document, statements, j);
    }
}

/* A name that runs from right to left keeps its order and does not turn the sentence around it. */
static void
test_right_to_left_name (ReportFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = NULL;
  g_autofree char *header = NULL;

  g_assert_true (senda_record_edit (fixture->base.workspace, SENDA_RECORD (fixture->task_force),
                                    "name", NULL, "فريق العمل", NULL));
  document = make_report (fixture, "roadmap", "en", NULL, SENDA_AUDIENCE_MEMBERS);
  header = senda_document_dup_margin (document, SENDA_MARGIN_HEADER);
  g_assert_cmpstr (header, ==, "\u200e\u2068فريق العمل\u2069: Full roadmap");
}

static void
test_the_same_every_time (ReportFixture *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (SendaDocument) once = make_report (fixture, sheets[i].report, "en", "es",
                                                    SENDA_AUDIENCE_INTERNAL);
      g_autoptr (SendaDocument) again = make_report (fixture, sheets[i].report, "en", "es",
                                                     SENDA_AUDIENCE_INTERNAL);
      g_autofree char *first = dup_everything (once);
      g_autofree char *second = dup_everything (again);

      g_assert_cmpstr (first, ==, second);
    }
}

static void
test_nothing_rated_yet (ReportFixture *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  guint n_elements =
    senda_content_get_n_elements (senda_workspace_get_content (fixture->base.workspace));

  g_clear_object (&fixture->task_force);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (SendaDocument) document = make_report (fixture, sheets[i].report, "en", "es",
                                                        SENDA_AUDIENCE_INTERNAL);

      check_document (document, 2);
      if (strcmp (sheets[i].report, "roadmap") == 0)
        {
          g_autoptr (GHashTable) counts = count_texts (document, 0);

          /* One for each element, and one in the table of the spread. */
          g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "Not yet discussed")),
                            ==, n_elements + 1);
        }
      if (strcmp (sheets[i].report, "profile") == 0)
        {
          g_autoptr (GHashTable) counts = count_texts (document, 0);

          g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "Not written yet")),
                            ==, 8);
        }
    }
}

static guint
count_words (SendaDocument *document,
             const char    *words)
{
  g_autofree char *everything = dup_everything (document);
  guint n = 0;

  for (const char *at = strstr (everything, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
}

static void
test_sections_left_out (ReportFixture *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  const SendaReport *report = senda_report_find ("roadmap");
  SendaReportRequest request = {
    .report = report,
    .task_force = senda_record_get_id (SENDA_RECORD (fixture->task_force)),
    .audience = SENDA_AUDIENCE_INTERNAL,
    .date = "2026-03-09",
  };
  g_autoptr (SendaDocument) whole = make_requested (fixture, &request);
  g_autoptr (SendaDocument) bare = NULL;

  g_assert_cmpuint (senda_report_n_sections (report), >, 3);
  request.left_out = (1u << senda_report_n_sections (report)) - 1;
  bare = make_requested (fixture, &request);

  g_assert_cmpuint (count_words (whole, "The mission hangs in every meeting room"), >, 0);
  g_assert_cmpuint (count_words (bare, "The mission hangs in every meeting room"), ==, 0);
  g_assert_cmpuint (count_words (whole, "Members begin to turn to these leaders"), >, 0);
  g_assert_cmpuint (count_words (bare, "Members begin to turn to these leaders"), ==, 0);
  g_assert_cmpint (senda_document_find_sheet (bare, "statements"), ==, -1);
  g_assert_cmpint (senda_document_find_sheet (bare, "evidence"), ==, -1);
  /* What was not asked for is not what an audience may not read. */
  g_assert_cmpstr (senda_document_get_margin (bare, SENDA_MARGIN_FOOTER, 0), ==,
                   senda_document_get_margin (whole, SENDA_MARGIN_FOOTER, 0));
}

static void
test_workbook_is_blank (ReportFixture *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = make_report (fixture, "workbook", "en", NULL,
                                                    SENDA_AUDIENCE_INTERNAL);
  g_autoptr (GHashTable) counts = count_texts (document, 0);

  g_assert_null (strstr (senda_document_get_margin (document, SENDA_MARGIN_FOOTER, 0),
                         "those who run"));
  g_assert_nonnull (strstr (senda_document_get_margin (document, SENDA_MARGIN_FOOTER, 0),
                            "identifies a victim"));
  g_assert_cmpuint (count_words (document, "The mission hangs in every meeting room"), ==, 0);
  g_assert_cmpuint (count_words (document, "Second round"), ==, 0);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "Not marked")), ==, 0);
}

static void
test_workbook_of_one_element (ReportFixture *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  SendaReportRequest request = {
    .report = senda_report_find ("workbook"),
    .task_force = senda_record_get_id (SENDA_RECORD (fixture->task_force)),
    .element = "leadership",
    .date = "2026-03-09",
  };
  g_autoptr (SendaDocument) document = make_requested (fixture, &request);
  g_autoptr (GHashTable) counts = count_texts (document, 0);

  g_assert_true (g_hash_table_contains (counts, "1.4 Leadership"));
  g_assert_false (g_hash_table_contains (counts, "1.1 Mission Statement"));
}

static void
find_figure (SendaBlock *block,
             gpointer    data)
{
  SendaBlock **figure = data;

  if (block->kind == SENDA_BLOCK_FIGURE && *figure == NULL)
    *figure = block;
}

/* The whole grid with its title over it and its caption under it is one page; its table is the
 * next. */
static void
test_one_sheet_is_one_page (ReportFixture *fixture,
                            gconstpointer  data)
{
  const SendaPaper *paper = data;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaDocument) document = make_report (fixture, "roadmap-sheet", languages[i][0],
                                                        languages[i][1], SENDA_AUDIENCE_PUBLIC);
      g_autoptr (SendaPages) pages = senda_pages_new (document, paper, NULL, &error);
      SendaBlock *figure = NULL;
      g_autofree char *caption = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      walk_blocks (senda_document_get_body (document), find_figure, &figure);
      caption = senda_block_dup_text (figure, 0);
      caption[strcspn (caption, " ")] = '\0';
      text = senda_pages_dup_text (pages, 0);
      g_assert_nonnull (strstr (text, "Alder Bend"));
      g_assert_nonnull (strstr (text, caption));
      g_assert_cmpuint (senda_pages_get_n_pages (pages), <=, 4);
    }
}

#define ADD(name, data, function)                                                      \
  g_test_add ("/report/" name, ReportFixture, data, report_fixture_set_up, function, \
              report_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("every-report", NULL, test_every_report);
  ADD ("sheets-for-spreadsheets", NULL, test_sheets_for_spreadsheets);
  ADD ("real-numbers-and-dates", NULL, test_real_numbers_and_dates);
  ADD ("every-statement-once/roadmap", "roadmap", test_every_statement_once);
  ADD ("every-statement-once/element", "element", test_every_statement_once);
  ADD ("every-statement-once/workbook", "workbook", test_every_statement_once);
  ADD ("a-name-from-right-to-left", NULL, test_right_to_left_name);
  ADD ("the-same-every-time", NULL, test_the_same_every_time);
  ADD ("nothing-rated-yet", NULL, test_nothing_rated_yet);
  ADD ("sections-left-out", NULL, test_sections_left_out);
  ADD ("workbook-is-blank", NULL, test_workbook_is_blank);
  ADD ("workbook-of-one-element", NULL, test_workbook_of_one_element);
  ADD ("one-sheet-is-one-page/letter", &senda_paper_letter, test_one_sheet_is_one_page);
  ADD ("one-sheet-is-one-page/a4", &senda_paper_a4, test_one_sheet_is_one_page);

  return g_test_run ();
}
