/* test-roster-import.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "live-people-fixture.h"

#include "senda-roster-import.h"

#include <string.h>

#define WORKSPACE (fixture->base.workspace)
#define HEADINGS "Name,Agency,Job title,Discipline,Email,Languages,Standing,Start date,End date\n"
#define ROUNDS 8
#define MOST_PEOPLE 25

typedef struct
{
  gboolean done;
  gboolean result;
  GError *error;
} Outcome;

static void
imported_cb (GObject      *people,
             GAsyncResult *result,
             gpointer      data)
{
  Outcome *outcome = data;

  outcome->result = senda_people_import_finish (SENDA_PEOPLE (people), result, &outcome->error);
  outcome->done = TRUE;
}

static SendaTable *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SendaTable *table = senda_table_read (bytes, &error);

  g_assert_no_error (error);
  return table;
}

/* With every column as it is proposed, and notes taken. */
static SendaRosterPlan *
plan_text (PeopleFixture *fixture,
           const char    *text)
{
  g_autoptr (SendaTable) table = read_text (text);
  g_autofree SendaRosterKind *kinds = senda_roster_guess (table);

  for (guint i = 0; i < senda_table_get_n_columns (table); i++)
    if (g_strv_contains ((const char *const[]) { "Note", "Nota", NULL },
                         senda_table_get (table, 0, i)))
      kinds[i] = SENDA_ROSTER_NOTE;
  g_assert_true (senda_roster_has_headings (table));
  return senda_roster_plan_new (table, kinds, TRUE, senda_people_get_facts (fixture->people));
}

static void
import_text (PeopleFixture *fixture,
             const char    *text)
{
  g_autoptr (SendaRosterPlan) plan = plan_text (fixture, text);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (plan->n_wrong, ==, 0);
  g_assert_true (senda_people_import (fixture->people, plan, &error));
  g_assert_no_error (error);
}

static void
assert_counts (PeopleFixture *fixture,
               guint          n_members,
               guint          n_agencies)
{
  g_assert_cmpuint (count_of (fixture, &senda_member_info), ==, n_members);
  g_assert_cmpuint (count_of (fixture, &senda_agency_info), ==, n_agencies);
}

/* The member called @name; the test fails when there is none. (transfer none) */
static SendaRecord *
get_member (PeopleFixture *fixture,
            const char    *name)
{
  GPtrArray *members = senda_people_facts_list (senda_people_get_facts (fixture->people),
                                                &senda_member_info);

  for (guint i = 0; i < members->len; i++)
    if (g_strcmp0 (senda_record_get_text (g_ptr_array_index (members, i), "name"), name) == 0)
      return g_ptr_array_index (members, i);
  g_error ("there is no member “%s”", name);
}

/* The backups that there are for @reason. */
static guint
count_backups (PeopleFixture *fixture,
               const char    *reason)
{
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->base.path, NULL);
  g_autoptr (GPtrArray) backups = senda_backup_list (folder, NULL);
  guint count = 0;

  for (guint i = 0; i < backups->len; i++)
    count += strcmp (((SendaBackup *) g_ptr_array_index (backups, i))->reason, reason) == 0;
  return count;
}

#define THREE_PEOPLE HEADINGS \
  "Ana Ruiz,Casa Río,Director,Courts,ana@rio.example,Spanish; Mam,Active,2026-01-01,2026-12-31\n" \
  "Tom Reed,CASA RIO,,,,,,,\n" \
  "\n" \
  "Eva Sol,City Police,,,,,,,\n"

static void
test_one_step (PeopleFixture *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *ana = NULL;

  import_text (fixture, THREE_PEOPLE);
  assert_counts (fixture, 3, 2);
  assert_undo_says (fixture, "Imported a roster: 3 members");
  g_assert_cmpuint (count_backups (fixture, "before-import"), ==, 1);

  ana = get_member (fixture, "Ana Ruiz");
  g_assert_cmpstr (senda_record_get_text (ana, "discipline"), ==, "discipline.courts");
  g_assert_cmpstr (senda_record_get_text (ana, "languages"), ==, "language.es, language.mam");
  g_assert_cmpstr (senda_record_get_text (ana, "standing"), ==, SENDA_MEMBER_ACTIVE);
  g_assert_cmpstr (senda_record_get_text (ana, "ends_on"), ==, "2026-12-31");
  g_assert_cmpstr (senda_record_get_text (ana, "agency"), ==,
                   senda_record_get_text (get_member (fixture, "Tom Reed"), "agency"));

  undo_step (fixture);
  assert_counts (fixture, 0, 0);
  redo_step (fixture);
  assert_counts (fixture, 3, 2);
}

static void
test_all_or_nothing (PeopleFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRosterPlan) plan =
    plan_text (fixture, THREE_PEOPLE "Kim Lee,,,Wizardry,,,,,\n");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (plan->n_add, ==, 3);
  g_assert_cmpuint (plan->n_wrong, ==, 1);
  g_assert_false (senda_people_import (fixture->people, plan, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  assert_counts (fixture, 0, 0);
  g_assert_cmpuint (count_backups (fixture, "before-import"), ==, 0);
}

static void
test_changed_since (PeopleFixture *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRosterPlan) plan = plan_text (fixture, THREE_PEOPLE);
  g_autoptr (SendaRecord) eva = add_named (fixture, &senda_member_info, "Eva Sol");
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_people_import (fixture->people, plan, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  assert_counts (fixture, 1, 0);
}

/* Without its backup an import is not begun. */
static void
test_no_backup (PeopleFixture *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->base.path, NULL);
  g_autoptr (SendaRosterPlan) plan = plan_text (fixture, THREE_PEOPLE);
  g_autoptr (GError) error = NULL;

  remove_tree (folder);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  g_assert_false (senda_people_import (fixture->people, plan, &error));
  g_assert_nonnull (error);
  assert_counts (fixture, 0, 0);
}

static void
test_update (PeopleFixture *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) ana = add_named (fixture, &senda_member_info, "Ana Ruiz");

  edit_field (fixture, ana, "email", "ana@rio.example");
  edit_field (fixture, ana, "title", "Volunteer");
  import_text (fixture, THREE_PEOPLE);
  assert_counts (fixture, 3, 2);
  g_assert_cmpstr (senda_record_get_text (ana, "title"), ==, "Volunteer");
  g_assert_cmpstr (senda_record_get_text (ana, "starts_on"), ==, "2026-01-01");
  g_assert_false (senda_record_is_null (ana, "agency"));
  undo_step (fixture);
  g_assert_cmpstr (senda_record_get_text (ana, "starts_on"), ==, NULL);
  assert_counts (fixture, 1, 0);
}

static void
test_nothing_new (PeopleFixture *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRosterPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  import_text (fixture, THREE_PEOPLE);
  plan = plan_text (fixture, THREE_PEOPLE);
  g_assert_cmpuint (plan->n_same, ==, 3);
  g_assert_true (senda_people_import (fixture->people, plan, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_backups (fixture, "before-import"), ==, 1);
  undo_step (fixture);
  assert_counts (fixture, 0, 0);
}

static void
test_live (PeopleFixture *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRosterPlan) plan = plan_text (fixture, THREE_PEOPLE);
  g_autoptr (GListModel) members = senda_workspace_list (
    WORKSPACE, &senda_member_info, senda_record_get_id (SENDA_RECORD (fixture->task_force)));
  g_autoptr (SendaTaskForce) refused = NULL;
  g_autoptr (GError) error = NULL;
  Outcome outcome = { 0 };

  senda_people_import_async (fixture->people, plan, NULL, imported_cb, &outcome);
  refused = senda_task_force_add (WORKSPACE, "Alder", &error);
  g_assert_null (refused);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IN_USE);
  while (!outcome.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.result);
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, 3);
  assert_counts (fixture, 3, 2);
  assert_undo_says (fixture, "Imported a roster: 3 members");
  g_assert_cmpuint (count_backups (fixture, "before-import"), ==, 1);
}

static void
test_refused_live (PeopleFixture *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRosterPlan) wrong = plan_text (fixture, HEADINGS "Kim,,,Wizardry,,,,,\n");
  g_autoptr (SendaRosterPlan) plan = plan_text (fixture, THREE_PEOPLE);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  Outcome outcome = { 0 };

  senda_people_import_async (fixture->people, wrong, NULL, imported_cb, &outcome);
  while (!outcome.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (outcome.error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&outcome.error);

  outcome.done = FALSE;
  g_cancellable_cancel (cancelled);
  senda_people_import_async (fixture->people, plan, cancelled, imported_cb, &outcome);
  while (!outcome.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  assert_counts (fixture, 0, 0);
}

/* Rosters of chance: what is written, comes in, and goes out again is the same. */
typedef struct
{
  GString *text;
  char separator;
  gboolean begun; /* the row */
} Sheet;

static void
put (Sheet      *sheet,
     const char *cell)
{
  g_autoptr (GString) quoted = g_string_new (cell);
  gboolean plain = cell != NULL && strpbrk (cell, "\",;\t\r\n") == NULL;

  g_string_replace (quoted, "\"", "\"\"", 0);
  if (sheet->begun)
    g_string_append_c (sheet->text, sheet->separator);
  g_string_append_printf (sheet->text, plain ? "%s" : "\"%s\"", quoted->str);
  sheet->begun = TRUE;
}

static void
end_row (Sheet *sheet)
{
  g_string_append (sheet->text, "\r\n");
  sheet->begun = FALSE;
}

/* The fields of a member, by name, in the order of the columns. */
static const char *const columns[] = {
  "name", "agency", "title", "discipline", "email", "phone", "languages", "standing", "starts_on",
  "ends_on", "note",
};

static void
put_headings (Sheet        *sheet,
              SendaCatalog *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      int field = senda_record_info_field (&senda_member_info, columns[i]);

      put (sheet, senda_catalog_get (catalog, NULL, senda_member_info.fields[field].label));
    }
  end_row (sheet);
}

/* Words with accents, quotes and separators; line breaks too when @lines. (transfer full) */
static char *
make_words (gboolean lines)
{
  static const char *const words[] = { "Ñandú", "“Ren”", "\"Bob\"", "a,b", "c;d", "tab\tbed", "José",
                                       "O’Neil", "Łódź", "지우", "😀", "first\nsecond", "1\r\n2" };
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  guint n_words = G_N_ELEMENTS (words) - (lines ? 0 : 2);

  for (int i = g_test_rand_int_range (1, 5); i > 0; i--)
    g_ptr_array_add (chosen, (gpointer) words[g_test_rand_int_range (0, n_words)]);
  g_ptr_array_add (chosen, NULL);
  return g_strjoinv (" ", (char **) chosen->pdata);
}

static const char *
choose_topic (SendaContent *content,
              const char   *kind)
{
  GPtrArray *topics = senda_content_get_topics (content, kind);

  return ((const SendaTopic *) g_ptr_array_index (topics,
                                                  g_test_rand_int_range (0, topics->len)))->id;
}

/* As members keep them; some fields of some people are empty. (transfer full) */
static GStrv
make_person (SendaContent *content,
             guint         number)
{
  static const char *const agencies[] = { "Casa \"Río\"", "Norte, Sur; y Este", "Ñu", "Łódź House" };
  GStrv person = g_new0 (char *, G_N_ELEMENTS (columns) + 1);
  g_autofree char *words = make_words (FALSE);

  person[0] = g_strdup_printf ("%u %s", number, words);
  g_strdelimit (person[0], "\t", ' ');
  person[1] = g_strdup (agencies[g_test_rand_int_range (0, G_N_ELEMENTS (agencies))]);
  person[2] = g_test_rand_bit () ? g_strdelimit (make_words (FALSE), "\t", ' ') : g_strdup ("");
  person[3] = g_strdup (g_test_rand_bit () ? choose_topic (content, "discipline") : "");
  person[4] = g_test_rand_bit () ? g_strdup_printf ("p%u@x.example", number) : g_strdup ("");
  person[5] = g_strdup (g_test_rand_bit () ? "+1 555 0100; 7" : "");
  person[6] = g_strdup_printf ("%s, Klingon", choose_topic (content, "language"));
  person[7] = g_strdup (
    senda_member_standings[g_test_rand_int_range (0, 6)].name);
  person[8] = g_strdup_printf ("2026-%02d-%02d", g_test_rand_int_range (1, 13),
                               g_test_rand_int_range (1, 29));
  person[9] = g_strdup (g_test_rand_bit () ? "2027-01-31" : "");
  person[10] = g_test_rand_bit () ? make_words (TRUE) : g_strdup ("");
  return person;
}

/* What people read of a value that is kept. (transfer full) */
static char *
say (SendaContent *content,
     SendaCatalog *catalog,
     guint         column,
     const char   *value)
{
  if (column == 3 && *value != '\0')
    return g_strdup (senda_content_name_topic (content, value, catalog));
  if (column == 6)
    return senda_content_name_tags (content, value, catalog);
  if (column == 7)
    return g_strdup (senda_choice_say (senda_member_standings, value, catalog));
  return g_strdup (value);
}

static void
put_person (Sheet        *sheet,
            SendaContent *content,
            SendaCatalog *catalog,
            GStrv         person)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *said = say (content, catalog, i, person[i]);

      put (sheet, said);
    }
  end_row (sheet);
}

static void
assert_kept (PeopleFixture *fixture,
             GStrv          person)
{
  SendaPeopleFacts *facts = senda_people_get_facts (fixture->people);
  SendaRecord *member = get_member (fixture, person[0]);
  SendaRecord *agency = senda_people_facts_follow (facts, member, "agency");

  g_assert_cmpstr (senda_record_get_text (agency, "name"), ==, person[1]);
  for (guint i = 2; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GString) expected = g_string_new (person[i]);
      const char *kept = senda_record_get_text (member, columns[i]);

      g_string_replace (expected, "\r\n", "\n", 0);
      g_assert_cmpstr (kept ? kept : "", ==, expected->str);
    }
}

/* All members, as a list that Senda might write. (transfer full) */
static char *
export_members (PeopleFixture *fixture,
                SendaCatalog  *catalog)
{
  SendaContent *content = senda_workspace_get_content (WORKSPACE);
  SendaPeopleFacts *facts = senda_people_get_facts (fixture->people);
  GPtrArray *members = senda_people_facts_list (facts, &senda_member_info);
  Sheet sheet = { g_string_new (NULL), ',', FALSE };

  put_headings (&sheet, catalog);
  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      SendaRecord *agency = senda_people_facts_follow (facts, member, "agency");
      g_auto (GStrv) person = g_new0 (char *, G_N_ELEMENTS (columns) + 1);

      for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
        {
          const char *value = senda_record_get_text (k == 1 ? agency : member,
                                                     k == 1 ? "name" : columns[k]);

          person[k] = g_strdup (value ? value : "");
        }
      put_person (&sheet, content, catalog, person);
    }
  return g_string_free (sheet.text, FALSE);
}

static void
test_any_roster (PeopleFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (WORKSPACE);

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (SendaCatalog) catalog = senda_catalog_load (round % 2 ? "es" : "en");
      g_autoptr (SendaCatalog) other = senda_catalog_load (round % 4 < 2 ? "es" : "en");
      g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      Sheet sheet = { g_string_new (round % 3 ? "" : "\xef\xbb\xbf"), ",;\t"[round % 3], FALSE };
      g_autofree char *text = NULL;
      g_autofree char *exported = NULL;
      g_autoptr (SendaRosterPlan) again = NULL;
      guint n_people = g_test_rand_int_range (1, MOST_PEOPLE);

      put_headings (&sheet, catalog);
      for (guint i = 0; i < n_people; i++)
        {
          g_ptr_array_add (people, make_person (content, i));
          put_person (&sheet, content, catalog, g_ptr_array_index (people, i));
        }
      text = g_string_free (sheet.text, FALSE);
      import_text (fixture, text);
      g_assert_cmpuint (count_of (fixture, &senda_member_info), ==, n_people);
      for (guint i = 0; i < n_people; i++)
        assert_kept (fixture, g_ptr_array_index (people, i));

      exported = export_members (fixture, other);
      again = plan_text (fixture, exported);
      g_assert_cmpuint (again->n_same, ==, n_people);
      g_assert_cmpuint (again->rows->len, ==, n_people);
      undo_step (fixture);
      assert_counts (fixture, 0, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  PEOPLE_TEST ("/roster-import/all-in-one-step-after-a-backup", test_one_step);
  PEOPLE_TEST ("/roster-import/nothing-while-a-row-is-wrong", test_all_or_nothing);
  PEOPLE_TEST ("/roster-import/nothing-when-people-changed-since", test_changed_since);
  PEOPLE_TEST ("/roster-import/nothing-without-a-backup", test_no_backup);
  PEOPLE_TEST ("/roster-import/empty-fields-are-filled", test_update);
  PEOPLE_TEST ("/roster-import/the-same-list-again-changes-nothing", test_nothing_new);
  PEOPLE_TEST ("/roster-import/the-window-stays-live", test_live);
  PEOPLE_TEST ("/roster-import/refused-or-cancelled-changes-nothing", test_refused_live);
  PEOPLE_TEST ("/roster-import/any-roster-comes-in-and-out-whole", test_any_roster);
  return g_test_run ();
}
