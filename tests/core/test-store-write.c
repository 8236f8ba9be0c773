/* test-store-write.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

#include "senda-ballot.h"

#include <string.h>

#define TASK_FORCE &senda_task_force_info

static void
begin (StoreFixture *fixture)
{
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-edit", "field", "Name", NULL);

  g_assert_true (senda_store_begin (fixture->store, label, NULL));
}

static void
test_record_comes_back (StoreFixture *fixture,
                        gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "Río Bravo");
  g_autofree char *name = NULL;
  g_autofree char *mission = NULL;

  set_field (fixture, TASK_FORCE, id, "mission", "es", "Trabajar juntos");
  store_fixture_reopen (fixture);
  name = read_name (fixture, id);
  mission = read_wording (fixture, TASK_FORCE, id, "mission", "es");
  g_assert_cmpstr (name, ==, "Río Bravo");
  g_assert_cmpstr (mission, ==, "Trabajar juntos");
  g_assert_false (is_removed (fixture, TASK_FORCE, id));
}

static void
test_same_value_logs_nothing (StoreFixture *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GPtrArray) touched = NULL;
  gint64 before = count_rows (fixture, "SELECT count(*) FROM change");

  begin (fixture);
  g_assert_true (senda_store_put (fixture->store, TASK_FORCE, id, "name", NULL,
                                  SENDA_TEXT ("Two"), NULL));
  g_assert_true (senda_store_put (fixture->store, TASK_FORCE, id, "name", NULL,
                                  SENDA_TEXT ("One"), NULL));
  g_assert_true (senda_store_put (fixture->store, TASK_FORCE, id, "mission", "en",
                                  SENDA_TEXT (""), NULL));
  g_assert_true (senda_store_commit (fixture->store, &touched, NULL));
  g_assert_cmpuint (touched->len, ==, 0);
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM change"), ==, before);
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM txn"), ==, 1);
}

static void
test_commit_tells_what_it_touched (StoreFixture *fixture,
                                   gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *first = add_task_force (fixture, "One");
  g_autofree char *second = add_task_force (fixture, "Two");
  g_autoptr (GPtrArray) touched = NULL;
  const SendaRecordRef *ref = NULL;

  begin (fixture);
  g_assert_true (senda_store_put (fixture->store, TASK_FORCE, first, "name", NULL,
                                  SENDA_TEXT ("One"), NULL));
  g_assert_true (senda_store_put (fixture->store, TASK_FORCE, second, "region", NULL,
                                  SENDA_TEXT ("North"), NULL));
  g_assert_true (senda_store_put (fixture->store, TASK_FORCE, second, "vision", "en",
                                  SENDA_TEXT ("Free"), NULL));
  g_assert_true (senda_store_commit (fixture->store, &touched, NULL));
  g_assert_cmpuint (touched->len, ==, 1);
  ref = g_ptr_array_index (touched, 0);
  g_assert_true (ref->info == TASK_FORCE);
  g_assert_cmpstr (ref->id, ==, second);
}

static void
test_rollback_forgets (StoreFixture *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *name = NULL;

  begin (fixture);
  g_assert_true (senda_store_put (fixture->store, TASK_FORCE, id, "name", NULL,
                                  SENDA_TEXT ("Two"), NULL));
  senda_store_rollback (fixture->store);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
}

static void
test_taking_a_wording_away (StoreFixture *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *english = NULL;
  g_autofree char *spanish = NULL;

  set_field (fixture, TASK_FORCE, id, "mission", "en", "Together");
  set_field (fixture, TASK_FORCE, id, "mission", "es", "Juntos");
  set_field (fixture, TASK_FORCE, id, "mission", "en", "");
  english = read_wording (fixture, TASK_FORCE, id, "mission", "en");
  spanish = read_wording (fixture, TASK_FORCE, id, "mission", "es");
  g_assert_null (english);
  g_assert_cmpstr (spanish, ==, "Juntos");
  assert_sound (fixture);
}

static void
assert_refused (StoreFixture     *fixture,
                const char       *id,
                const char       *field,
                const char       *language,
                const SendaValue *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_store_put (fixture->store, TASK_FORCE, id, field, language, value,
                                   &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

static void
test_bad_values_are_refused (StoreFixture *fixture,
                             gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *large = g_strnfill (10 << 20, 'a');
  g_autofree char *name = NULL;

  begin (fixture);
  assert_refused (fixture, id, "name", NULL, SENDA_TEXT ("broken \xff text"));
  assert_refused (fixture, id, "name", NULL, SENDA_TEXT (large));
  assert_refused (fixture, id, "name", NULL, SENDA_TEXT ("two\nlines"));
  assert_refused (fixture, id, "name", NULL, SENDA_INTEGER (3));
  assert_refused (fixture, id, "name", "en", SENDA_TEXT ("One"));
  assert_refused (fixture, id, "mission", NULL, SENDA_TEXT ("One"));
  assert_refused (fixture, id, "mission", "English", SENDA_TEXT ("One"));
  assert_refused (fixture, id, "deleted", NULL, SENDA_INTEGER (0));
  assert_refused (fixture, id, "nonsense", NULL, SENDA_TEXT ("One"));
  assert_refused (fixture, "not-an-id", "name", NULL, SENDA_TEXT ("One"));
  g_assert_true (senda_store_commit (fixture->store, NULL, NULL));
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
}

static void
test_dangling_reference_changes_nothing (StoreFixture *fixture,
                                         gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = senda_store_new_id (fixture->store);
  g_autofree char *nowhere = senda_store_new_id (fixture->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  begin (fixture);
  g_assert_true (senda_store_put (fixture->store, &senda_goal_info, id, "task_force", NULL,
                                  SENDA_TEXT (nowhere), NULL));
  g_assert_true (senda_store_put_deleted (fixture->store, &senda_goal_info, id, FALSE, NULL));
  g_assert_false (senda_store_commit (fixture->store, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM change"), ==, 0);

  after = add_task_force (fixture, "Works as before");
  g_assert_false (is_removed (fixture, TASK_FORCE, after));
  assert_sound (fixture);
}

static void
test_lists_are_sorted_and_hide_removed (StoreFixture *fixture,
                                        gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *last = add_task_force (fixture, "Zeta");
  g_autofree char *first = add_task_force (fixture, "Alpha");
  g_autofree char *gone = add_task_force (fixture, "Gone");
  g_autofree char *goal = add_goal (fixture, first, "Safety");
  g_autofree char *other = add_goal (fixture, last, "Elsewhere");
  g_autoptr (GPtrArray) task_forces = NULL;
  g_autoptr (GPtrArray) goals = NULL;

  remove_record (fixture, TASK_FORCE, gone);
  set_field (fixture, &senda_goal_info, goal, "text", "es", "Seguridad");
  task_forces = senda_store_list (fixture->store, TASK_FORCE, NULL, NULL);
  g_assert_cmpuint (task_forces->len, ==, 2);
  g_assert_cmpstr (senda_record_get_id (task_forces->pdata[0]), ==, first);
  g_assert_cmpstr (senda_record_get_id (task_forces->pdata[1]), ==, last);

  goals = senda_store_list (fixture->store, &senda_goal_info, first, NULL);
  g_assert_cmpuint (goals->len, ==, 1);
  g_assert_cmpstr (senda_record_get_wording (goals->pdata[0], "text", "es", NULL), ==,
                   "Seguridad");
  g_assert_cmpstr (senda_record_get_wording (goals->pdata[0], "text", "en", NULL), ==, "Safety");
  g_assert_cmpstr (other, !=, goal);
}

/* (transfer full): its id */
static char *
add_child (StoreFixture          *fixture,
           const SendaRecordInfo *info,
           const char            *parent,
           const char            *element)
{
  char *id = senda_store_new_id (fixture->store);

  begin (fixture);
  g_assert_true (senda_store_put (fixture->store, info, id, info->parent, NULL,
                                  SENDA_TEXT (parent), NULL));
  if (element != NULL)
    g_assert_true (senda_store_put (fixture->store, info, id, "element", NULL,
                                    SENDA_TEXT (element), NULL));
  g_assert_true (senda_store_put_deleted (fixture->store, info, id, FALSE, NULL));
  g_assert_true (senda_store_commit (fixture->store, NULL, NULL));
  return id;
}

static void
assert_below (StoreFixture          *fixture,
              const SendaRecordInfo *above,
              const char            *id,
              const char            *first,
              const char            *second)
{
  const char *const expected[] = { first, second, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = senda_store_list_below (fixture->store, &senda_rating_info, above,
                                                        id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (senda_record_get_id (found->pdata[i]), ==, expected[i]);
}

/* Over one step, two and three; what is removed anywhere between is not in sight. */
static void
test_lists_reach_below (StoreFixture *fixture,
                        gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *task_force = add_task_force (fixture, "One");
  g_autofree char *round = add_child (fixture, &senda_round_info, task_force, NULL);
  g_autofree char *ballot = add_child (fixture, &senda_ballot_info, round, NULL);
  g_autofree char *rating = add_child (fixture, &senda_rating_info, ballot, "structure");
  g_autofree char *later = add_child (fixture, &senda_ballot_info, round, NULL);
  g_autofree char *other = add_child (fixture, &senda_rating_info, later, "leadership");
  g_autofree char *elsewhere = add_child (fixture, &senda_round_info, task_force, NULL);
  g_autoptr (GPtrArray) found = NULL;

  set_field (fixture, &senda_rating_info, other, "note", "es", "Aún no");
  assert_below (fixture, &senda_ballot_info, ballot, rating, NULL);
  /* In the order of the type, whichever ballot they stand on. */
  assert_below (fixture, &senda_round_info, round, other, rating);
  assert_below (fixture, TASK_FORCE, task_force, other, rating);
  assert_below (fixture, &senda_round_info, elsewhere, NULL, NULL);
  found = senda_store_list_below (fixture->store, &senda_rating_info, TASK_FORCE, task_force, NULL);
  g_assert_cmpstr (senda_record_get_wording (found->pdata[0], "note", "es", NULL), ==, "Aún no");

  remove_record (fixture, &senda_ballot_info, later);
  assert_below (fixture, &senda_round_info, round, rating, NULL);
  remove_record (fixture, &senda_rating_info, rating);
  assert_below (fixture, TASK_FORCE, task_force, NULL, NULL);
  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  remove_record (fixture, &senda_round_info, round);
  assert_below (fixture, TASK_FORCE, task_force, NULL, NULL);
  assert_below (fixture, &senda_round_info, round, rating, NULL);
}

static void
test_loading_what_never_was (StoreFixture *fixture,
                             gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = senda_store_new_id (fixture->store);
  g_autoptr (GError) error = NULL;

  g_assert_null (senda_store_load (fixture->store, TASK_FORCE, id, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
}

static void
test_author_and_settings_are_kept (StoreFixture *fixture,
                                   gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *setting = NULL;
  g_autofree char *gone = NULL;

  g_assert_null (senda_store_get_author (fixture->store));
  g_assert_true (senda_store_set_author (fixture->store, "Ana", NULL));
  g_assert_true (senda_store_set_setting (fixture->store, "place", "roadmap", NULL));
  g_assert_true (senda_store_set_setting (fixture->store, "gone", "soon", NULL));
  g_assert_true (senda_store_set_setting (fixture->store, "gone", NULL, NULL));
  g_assert_false (senda_store_set_author (fixture->store, "\xff", NULL));
  store_fixture_reopen (fixture);
  setting = senda_store_dup_setting (fixture->store, "place");
  gone = senda_store_dup_setting (fixture->store, "gone");
  g_assert_cmpstr (senda_store_get_author (fixture->store), ==, "Ana");
  g_assert_cmpstr (setting, ==, "roadmap");
  g_assert_null (gone);
}

static gpointer
work (gpointer data)
{
  StoreFixture *fixture = data;

  return add_task_force (fixture, "From the worker");
}

static void
test_lending_to_a_worker (StoreFixture *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = NULL;
  GThread *thread = NULL;

  senda_store_lend (fixture->store);
  g_assert_true (senda_store_is_lent (fixture->store));
  thread = g_thread_new ("worker", work, fixture);
  id = g_thread_join (thread);
  senda_store_take_back (fixture->store);
  g_assert_false (senda_store_is_lent (fixture->store));
  g_assert_false (is_removed (fixture, TASK_FORCE, id));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/write/record-comes-back", test_record_comes_back);
  STORE_TEST ("/store/write/same-value-logs-nothing", test_same_value_logs_nothing);
  STORE_TEST ("/store/write/commit-tells-what-it-touched", test_commit_tells_what_it_touched);
  STORE_TEST ("/store/write/rollback-forgets", test_rollback_forgets);
  STORE_TEST ("/store/write/taking-a-wording-away", test_taking_a_wording_away);
  STORE_TEST ("/store/write/bad-values-are-refused", test_bad_values_are_refused);
  STORE_TEST ("/store/write/dangling-reference-changes-nothing",
              test_dangling_reference_changes_nothing);
  STORE_TEST ("/store/write/lists-are-sorted-and-hide-removed",
              test_lists_are_sorted_and_hide_removed);
  STORE_TEST ("/store/write/lists-reach-below", test_lists_reach_below);
  STORE_TEST ("/store/write/loading-what-never-was", test_loading_what_never_was);
  STORE_TEST ("/store/write/author-and-settings-are-kept", test_author_and_settings_are_kept);
  STORE_TEST ("/store/write/lending-to-a-worker", test_lending_to_a_worker);

  return g_test_run ();
}
