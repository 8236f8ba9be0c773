/* test-lists.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists as spreadsheets: what is in them, and that whatever somebody wrote comes back from the file
 * as it was and never runs.
 */
#include "config.h"

#include "live-people-fixture.h"
#include "senda-csv-reader.h"
#include "senda-list-views.h"
#include "senda-summary.h"
#include "xlsx-reader.h"

#include <string.h>

#define WORKSPACE (fixture->base.workspace)
#define NOBODY "2f1f4a0c-6d53-4f0e-9a44-9f0d3a2b7c11"

static const char *
get_task_force (PeopleFixture *fixture)
{
  return senda_record_get_id (SENDA_RECORD (fixture->task_force));
}

static SendaDocument *
make (PeopleFixture *fixture,
      const char    *list,
      SendaAudience  audience)
{
  const SendaListRequest request = { .list = senda_list_find (list),
                                     .task_force = get_task_force (fixture),
                                     .audience = audience };
  g_autoptr (GError) error = NULL;
  SendaDocument *document = senda_workspace_make_list (WORKSPACE, &request, &error);

  g_assert_no_error (error);
  return document;
}

static SendaBlock *
get_table (SendaDocument *document)
{
  return senda_document_get_sheet (document, 0);
}

static SendaBlock *
get_cell (SendaDocument *document,
          guint          row,
          guint          column)
{
  return senda_block_get_child (senda_block_get_child (get_table (document), row), column);
}

static guint
count_rows (SendaDocument *document)
{
  return senda_block_n_children (get_table (document));
}

static guint
count_columns (SendaDocument *document)
{
  return get_table (document)->n_columns;
}

static int
find_column (SendaDocument *document,
             const char    *title)
{
  for (guint i = 0; i < count_columns (document); i++)
    {
      g_autofree char *text = senda_block_dup_text (get_cell (document, 0, i), 0);

      if (strcmp (text, title) == 0)
        return i;
    }
  return -1;
}

static void
assert_cell (SendaDocument *document,
             guint          row,
             const char    *column,
             const char    *expected)
{
  int index = find_column (document, column);
  const SendaBlock *cell = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (index, >=, 0);
  cell = get_cell (document, row, index);
  text = cell->value == SENDA_CELL_DATE ? g_strdup (cell->date) : senda_block_dup_text (cell, 0);
  g_assert_cmpstr (text, ==, expected);
}

/* Ana of an agency whose discipline is hers, Bo with nothing said of him. */
static void
add_people (PeopleFixture *fixture)
{
  g_autoptr (SendaRecord) agency = add_named (fixture, &senda_agency_info, "Casa Río");
  g_autoptr (SendaRecord) zoe = add_named (fixture, &senda_member_info, "Zoe Ash");
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Álvaro Ruiz");
  g_autoptr (SendaRecord) bo = add_named (fixture, &senda_member_info, "Bo Lind");

  edit_field (fixture, agency, "discipline", "discipline.worker-center");
  edit_field (fixture, ana, "agency", senda_record_get_id (agency));
  edit_field (fixture, ana, "title", "Advocate");
  edit_field (fixture, ana, "phone", "+1 555 0100");
  edit_field (fixture, ana, "starts_on", "2026-01-31");
  edit_field (fixture, ana, "is_core", "1");
  edit_field (fixture, ana, "note", "what nobody else is to read");
}

static void
test_members (PeopleFixture *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = NULL;
  SendaContent *content = senda_workspace_get_content (WORKSPACE);

  add_people (fixture);
  document = make (fixture, "members", SENDA_AUDIENCE_INTERNAL);

  g_assert_cmpuint (count_rows (document), ==, 4);
  assert_cell (document, 1, "Name", "Álvaro Ruiz");
  assert_cell (document, 2, "Name", "Bo Lind");
  assert_cell (document, 3, "Name", "Zoe Ash");
  assert_cell (document, 1, "Agency", "Casa Río");
  assert_cell (document, 1, "Title", "Advocate");
  assert_cell (document, 1, "Discipline",
               senda_content_name_topic (content, "discipline.worker-center",
                                         senda_workspace_get_catalog (WORKSPACE)));
  assert_cell (document, 1, "Work phone", "+1 555 0100");
  assert_cell (document, 1, "Term began on", "2026-01-31");
  assert_cell (document, 1, "Core team", "yes");
  assert_cell (document, 2, "Agency", "");
  assert_cell (document, 2, "Standing", "Active");
  g_assert_cmpint (find_column (document, "Note"), ==, -1);
  g_assert_cmpint (get_cell (document, 1, find_column (document, "Term began on"))->value, ==,
                   SENDA_CELL_DATE);
}

static void
test_audiences (PeopleFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = NULL;
  g_autoptr (SendaDocument) agencies = NULL;
  const SendaListRequest request = { .list = senda_list_find ("members"),
                                     .task_force = get_task_force (fixture),
                                     .audience = SENDA_AUDIENCE_PUBLIC };
  g_autoptr (GError) error = NULL;

  add_people (fixture);
  document = make (fixture, "members", SENDA_AUDIENCE_MEMBERS);
  agencies = make (fixture, "agencies", SENDA_AUDIENCE_PUBLIC);

  g_assert_cmpint (find_column (document, "Work email"), >=, 0);
  g_assert_cmpint (find_column (document, "Standing"), ==, -1);
  g_assert_cmpint (find_column (agencies, "Name"), >=, 0);
  g_assert_cmpint (find_column (agencies, "Joined on"), ==, -1);
  g_assert_null (senda_workspace_make_list (WORKSPACE, &request, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOTHING);
}

/* What a screen shows, in its order, under its headings. */
static void
test_as_shown (PeopleFixture *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) zoe = add_named (fixture, &senda_member_info, "Zoe Ash");
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");
  g_autoptr (SendaRecord) bo = add_named (fixture, &senda_member_info, "Bo Lind");
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  const SendaListRequest request = { .list = senda_list_find ("members"),
                                     .task_force = get_task_force (fixture),
                                     .audience = SENDA_AUDIENCE_INTERNAL,
                                     .records = records,
                                     .group_title = "Why here",
                                     .groups = groups };
  g_autoptr (SendaDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, zoe);
  g_ptr_array_add (records, bo);
  g_ptr_array_add (groups, (char *) "Late");
  g_ptr_array_add (groups, NULL);
  document = senda_workspace_make_list (WORKSPACE, &request, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (count_rows (document), ==, 3);
  g_assert_cmpint (find_column (document, "Why here"), ==, 0);
  assert_cell (document, 1, "Why here", "Late");
  assert_cell (document, 1, "Name", "Zoe Ash");
  assert_cell (document, 2, "Why here", "");
  assert_cell (document, 2, "Name", "Bo Lind");
}

/* No two headings alike, none empty, and as many cells as headings. */
static void
check_table (SendaDocument *document,
             const char    *name)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < count_columns (document); i++)
    {
      char *title = senda_block_dup_text (get_cell (document, 0, i), 0);

      g_assert_cmpstr (title, !=, "");
      if (!g_hash_table_add (seen, title))
        g_error ("%s has two columns “%s”", name, title);
    }
  for (guint i = 0; i < count_rows (document); i++)
    g_assert_cmpuint (senda_block_n_children (senda_block_get_child (get_table (document), i)), ==,
                      count_columns (document));
}

static void
test_every_list (PeopleFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  guint n_lists = 0;
  const SendaList *lists = senda_lists (&n_lists);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) sample = senda_task_force_add_sample (WORKSPACE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n_lists; i++)
    {
      const SendaListRequest request = { .list = &lists[i],
                                         .task_force = senda_record_get_id (SENDA_RECORD (sample)),
                                         .audience = SENDA_AUDIENCE_INTERNAL };
      g_autoptr (SendaDocument) document = senda_workspace_make_list (WORKSPACE, &request, &error);

      g_assert_no_error (error);
      g_assert_true (senda_list_find (lists[i].name) == &lists[i]);
      check_table (document, lists[i].name);
      if (strcmp (lists[i].name, "versions") != 0 && strcmp (lists[i].name, "answers") != 0 &&
          strcmp (lists[i].name, "summaries") != 0)
        g_assert_cmpuint (count_rows (document), >, 1);
    }
  g_assert_null (senda_list_find ("scores"));
}

/* (transfer full) */
static char *
dup_cell (SendaDocument *document,
          guint          row,
          const char    *column)
{
  int found = find_column (document, column);

  g_assert_cmpint (found, >=, 0);
  return senda_block_dup_text (get_cell (document, row, found), 0);
}

/* The statewide picture of a region in which an element applies to one task force alone: what is held
 * back is held back in the list too. */
static void
test_statewide (PeopleFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (WORKSPACE);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaStatewide) picture = NULL;
  g_autoptr (SendaDocument) document = NULL;
  guint row = 1 + senda_content_find_element (content, "leadership")->position;
  g_autofree char *held = NULL;
  g_autofree char *said = NULL;
  g_autofree char *shown = NULL;

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *origin = g_strdup_printf ("00000000-0000-4000-8000-%012u", i);
      SendaRecord *summary = senda_record_new (&senda_summary_info, origin);

      senda_record_set (summary, "origin", SENDA_TEXT (origin));
      senda_record_set (summary, "region", SENDA_TEXT (i < 5 ? "North" : "South"));
      senda_record_set (summary, "agreed_on", SENDA_TEXT ("2026-01-01"));
      senda_record_set (summary, "stages",
                        SENDA_TEXT (i < 4 ? "leadership=not-applicable, meetings=3"
                                          : "leadership=2, meetings=3"));
      g_ptr_array_add (summaries, summary);
    }
  picture = senda_statewide_new (content, summaries, "South", "2026-06-15", SENDA_STATEWIDE_LEAST);
  document = senda_list_make_statewide (WORKSPACE, NULL, picture, "South");
  check_table (document, "statewide");
  g_assert_cmpuint (count_rows (document), ==, 1 + senda_content_get_n_elements (content));
  held = dup_cell (document, row, "Task forces at stage 2");
  said = dup_cell (document, row, "In words");
  shown = dup_cell (document, 1 + senda_content_find_element (content, "meetings")->position,
                    "Task forces at stage 3");
  g_assert_cmpstr (held, ==, "");
  g_assert_nonnull (strstr (said, "nothing is shown"));
  g_assert_cmpstr (shown, ==, "5");
}

static void
test_no_such_task_force (PeopleFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  const SendaListRequest request = { .list = senda_list_find ("members"),
                                     .task_force = NOBODY,
                                     .audience = SENDA_AUDIENCE_INTERNAL };
  g_autoptr (GError) error = NULL;

  g_assert_null (senda_workspace_make_list (WORKSPACE, &request, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
}

static void
test_nobody (PeopleFixture *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaDocument) document = make (fixture, "members", SENDA_AUDIENCE_INTERNAL);

  g_assert_cmpuint (count_rows (document), ==, 1);
  g_assert_cmpint (find_column (document, "Name"), ==, 0);
}

static void
test_file_names (PeopleFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  const SendaFormat *csv = senda_format_find ("csv");
  g_autofree char *plain = senda_workspace_name_list (WORKSPACE, get_task_force (fixture),
                                                      "Members", "2026-03-09", csv);
  g_autofree char *odd = senda_workspace_name_list (WORKSPACE, NULL, "../a/b:c\n*", "2026-03-09",
                                                    csv);

  g_assert_true (g_str_has_suffix (plain, " - Members 2026-03-09.csv"));
  g_assert_null (strpbrk (odd, "/:*\n"));
}

/* What is written so that a spreadsheet, a terminal or a parser might trip over it. */
static char **
make_hostile (void)
{
  static const char *const words[] = {
    "=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''+1", "'tis",
    "<b>&amp;\"quoted\"</b>", "a;=1;-2", "semi;colon, comma", "one\n=two\n- three", "- we\n- they",
    "مرحبا بالعالم", "\xe2\x80\xae" "gnp.exe", "😀👩🏽‍⚖️ 🇲🇽", "＝1", " spaces ", "#REF!", "1e5", "007", "TRUE",
  };
  GStrvBuilder *builder = g_strv_builder_new ();
  char **hostile = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_strv_builder_add (builder, words[i]);
  hostile = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return hostile;
}

static SendaDocument *
make_hostile_document (char **hostile)
{
  g_autoptr (SendaListSheet) sheet = senda_list_sheet_new ("=A list", "=Whose", "en",
                                                           "2026-03-09");
  g_autofree char *long_text = g_strnfill (15000, 'x');

  senda_list_sheet_add_column (sheet, "=1+1", 1);
  senda_list_sheet_add_column (sheet, "Number", 1);
  senda_list_sheet_add_column (sheet, "Day", 1);
  for (guint i = 0; hostile[i] != NULL; i++)
    {
      senda_list_sheet_begin_row (sheet);
      senda_list_sheet_add_text (sheet, hostile[i]);
      senda_list_sheet_add_number (sheet, -7);
      senda_list_sheet_add_day (sheet, "2026-03-09");
    }
  senda_list_sheet_begin_row (sheet);
  senda_list_sheet_add_text (sheet, long_text);
  return senda_list_sheet_finish (sheet);
}

static char *
save (PeopleFixture *fixture,
      SendaDocument *document,
      const char    *format,
      gboolean       mark)
{
  const SendaWriteOptions options = { .byte_order_mark = mark };
  g_autofree char *name = g_strconcat ("list.", format, NULL);
  char *path = g_build_filename (fixture->base.folder, name, NULL);
  g_autoptr (GError) error = NULL;

  senda_document_save (document, senda_format_find (format), &options, path, NULL, NULL, NULL,
                       &error);
  g_assert_no_error (error);
  return path;
}

static void
test_comes_back_from_csv (PeopleFixture *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (GStrv) hostile = make_hostile ();
  g_autoptr (SendaDocument) document = make_hostile_document (hostile);

  for (guint mark = 0; mark < 2; mark++)
    {
      g_autofree char *path = save (fixture, document, "csv", mark);
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaTable) table = senda_table_read_file (path, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (senda_table_get_n_rows (table), ==, count_rows (document));
      for (guint i = 0; i < count_rows (document); i++)
        {
          g_autofree char *said = senda_block_dup_text (get_cell (document, i, 0), 0);
          g_autofree char *read = senda_table_dup_bare (table, i, 0);
          const char *raw = senda_table_get (table, i, 0);

          g_assert_cmpstr (read, ==, said);
          g_assert_null (strchr ("=+-@\t\r", *raw ? *raw : 'x'));
        }
      g_assert_cmpstr (senda_table_get (table, 1, 1), ==, "-7");
      g_assert_cmpstr (senda_table_get (table, 1, 2), ==, "2026-03-09");
    }
}

static void
test_comes_back_from_xlsx (PeopleFixture *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (GStrv) hostile = make_hostile ();
  g_autoptr (SendaDocument) document = make_hostile_document (hostile);
  g_autofree char *path = save (fixture, document, "xlsx", FALSE);
  g_autofree char *book = NULL;
  gsize length = 0;
  g_autoptr (Worksheet) sheet = NULL;

  g_assert_true (g_file_get_contents (path, &book, &length, NULL));
  sheet = worksheet_read (book, length, 1);
  for (guint i = 0; i < count_rows (document) - 1; i++)
    {
      g_autofree char *said = senda_block_dup_text (get_cell (document, i, 0), 0);
      g_autofree char *expected = g_strconcat ("s:", said, NULL);
      g_autofree char *name = g_strdup_printf ("A%u", i + 1);

      g_assert_cmpstr (g_hash_table_lookup (sheet->cells, name), ==, expected);
    }
  g_assert_cmpstr (g_hash_table_lookup (sheet->cells, "B2"), ==, "n:-7");
  g_assert_cmpstr (g_hash_table_lookup (sheet->cells, "C2"), ==, "n:46090");
  g_assert_cmpstr (sheet->frozen, ==, "A2");
}

/* Who has rated an anonymous round, and what its ballots say while they come in, is in no file. */
static void
test_anonymous (PeopleFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = senda_record_new (&senda_round_info, NOBODY);
  g_autoptr (GPtrArray) raters = g_ptr_array_new ();
  SendaContent *content = senda_workspace_get_content (WORKSPACE);
  g_autoptr (SendaBallotBox) box = NULL;

  senda_record_set (round, "is_anonymous", SENDA_INTEGER (1));
  box = senda_ballot_box_new (content, round, NULL, NULL, NULL);
  g_assert_null (senda_list_make_raters (WORKSPACE, get_task_force (fixture), box,
                                         senda_people_get_facts (fixture->people), raters));
  g_assert_null (senda_list_make_spread (WORKSPACE, get_task_force (fixture), box));
}

static void
test_roadmap (PeopleFixture *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (WORKSPACE);
  SendaRoundFacts *facts = senda_round_facts_new (content, NULL, NULL, NULL, NULL);
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autoptr (SendaDocument) all = senda_list_make_roadmap (WORKSPACE, get_task_force (fixture),
                                                           facts, NULL);
  g_autoptr (SendaDocument) one = NULL;

  g_ptr_array_add (some, (gpointer) senda_content_get_element (content, 3));
  one = senda_list_make_roadmap (WORKSPACE, get_task_force (fixture), facts, some);
  senda_round_facts_free (facts);

  g_assert_cmpuint (count_rows (all), ==, senda_content_get_n_elements (content) + 1);
  g_assert_cmpuint (count_rows (one), ==, 2);
  assert_cell (one, 1, "Stage", "");
  check_table (all, "roadmap");
}

static void
test_gaps_and_roles (PeopleFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  SendaPeopleFacts *people = NULL;
  g_autoptr (GPtrArray) gaps = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (SendaDocument) missing = NULL;
  g_autoptr (SendaDocument) roles = NULL;

  add_people (fixture);
  people = senda_people_get_facts (fixture->people);
  gaps = senda_representation_new (people);
  cards = senda_role_cards_new (people);
  missing = senda_list_make_gaps (WORKSPACE, get_task_force (fixture), gaps);
  roles = senda_list_make_roles (WORKSPACE, get_task_force (fixture), cards, NULL, people);

  g_assert_cmpuint (count_rows (missing), ==, gaps->len + 1);
  g_assert_cmpuint (count_rows (roles), ==, cards->len + 1);
  check_table (missing, "gaps");
  check_table (roles, "roles");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  PEOPLE_TEST ("/lists/members", test_members);
  PEOPLE_TEST ("/lists/audiences", test_audiences);
  PEOPLE_TEST ("/lists/as-shown", test_as_shown);
  PEOPLE_TEST ("/lists/every-list", test_every_list);
  PEOPLE_TEST ("/lists/statewide", test_statewide);
  PEOPLE_TEST ("/lists/no-such-task-force", test_no_such_task_force);
  PEOPLE_TEST ("/lists/nobody", test_nobody);
  PEOPLE_TEST ("/lists/file-names", test_file_names);
  PEOPLE_TEST ("/lists/comes-back-from-csv", test_comes_back_from_csv);
  PEOPLE_TEST ("/lists/comes-back-from-xlsx", test_comes_back_from_xlsx);
  PEOPLE_TEST ("/lists/anonymous", test_anonymous);
  PEOPLE_TEST ("/lists/roadmap", test_roadmap);
  PEOPLE_TEST ("/lists/gaps-and-roles", test_gaps_and_roles);
  return g_test_run ();
}
