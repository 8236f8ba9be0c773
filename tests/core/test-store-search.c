/* test-store-search.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

#define TASK_FORCE &senda_task_force_info

static guint
count_hits (StoreFixture *fixture,
            const char   *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = senda_store_search (fixture->store, words, 20, &error);

  g_assert_no_error (error);
  return hits->len;
}

static void
test_finds_words_in_any_language (StoreFixture *fixture,
                                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "Río Bravo");
  g_autoptr (GPtrArray) hits = NULL;
  const SendaSearchHit *hit = NULL;

  set_field (fixture, TASK_FORCE, id, "mission", "en", "Working together for survivors");
  set_field (fixture, TASK_FORCE, id, "mission", "es", "Trabajar juntos con sobrevivientes");
  hits = senda_store_search (fixture->store, "juntos", 20, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_true (hit->info == TASK_FORCE);
  g_assert_cmpstr (hit->id, ==, id);
  g_assert_nonnull (g_strstr_len (hit->excerpt, -1, "Trabajar juntos"));
  g_assert_cmpuint (count_hits (fixture, "together SURVIVORS"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "rio"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "RÍO bra"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "together absent"), ==, 0);
}

static void
test_follows_edits_removals_and_undo (StoreFixture *fixture,
                                      gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "Northern");

  set_field (fixture, TASK_FORCE, id, "name", NULL, "Southern");
  g_assert_cmpuint (count_hits (fixture, "northern"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "southern"), ==, 1);
  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  g_assert_cmpuint (count_hits (fixture, "northern"), ==, 1);
  remove_record (fixture, TASK_FORCE, id);
  g_assert_cmpuint (count_hits (fixture, "northern"), ==, 0);
  assert_sound (fixture);
}

static void
test_what_belongs_to_something_removed (StoreFixture *fixture,
                                        gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *northern = add_task_force (fixture, "Northern");
  g_autofree char *southern = add_task_force (fixture, "Southern");
  g_autofree char *first = add_goal (fixture, northern, "Safe housing");
  g_autofree char *second = add_goal (fixture, southern, "Housing for all");

  g_assert_cmpuint (count_hits (fixture, "housing"), ==, 2);
  remove_record (fixture, TASK_FORCE, northern);
  g_assert_cmpuint (count_hits (fixture, "housing"), ==, 1);
  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  g_assert_cmpuint (count_hits (fixture, "housing"), ==, 2);
  assert_sound (fixture);
  g_assert_cmpstr (first, !=, second);
}

static void
test_very_many_match (StoreFixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-add", NULL);
  g_autofree char *last = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  const SendaSearchHit *hit = NULL;

  g_assert_true (senda_store_begin (fixture->store, label, NULL));
  for (guint i = 0; i < 1200; i++)
    {
      g_autofree char *name = g_strdup_printf ("County %u", i);

      g_free (last);
      last = senda_store_new_id (fixture->store);
      senda_store_put (fixture->store, TASK_FORCE, last, "name", NULL, SENDA_TEXT (name), NULL);
      senda_store_put_deleted (fixture->store, TASK_FORCE, last, FALSE, NULL);
    }
  g_assert_true (senda_store_commit (fixture->store, NULL, NULL));
  hits = senda_store_search (fixture->store, "coun", 20, NULL);
  g_assert_cmpuint (hits->len, ==, 20);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpstr (hit->id, ==, last);
  g_assert_cmpuint (count_hits (fixture, "county 1199"), ==, 1);
}

static void
test_any_text_is_a_question (StoreFixture *fixture,
                             gconstpointer data G_GNUC_UNUSED)
{
  static const char *const questions[] = {
    "", "   ", "\"", "*", "NEAR(", "a AND", "body:north", "-", "north\"", "(north", "\xff\xfe",
    "north*", "^north", "{}", "north OR south", "' OR 1=1 --", "🙂",
  };
  g_autofree char *id = add_task_force (fixture, "Northern");

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    g_assert_cmpuint (count_hits (fixture, questions[i]), <=, 1);
  g_assert_cmpuint (count_hits (fixture, "(north"), ==, 1);
  g_assert_nonnull (id);
}

static void
test_made_anew_when_wrong (StoreFixture *fixture,
                           gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "Northern");
  g_autoptr (SendaCheck) check = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_sql_exec (fixture->store->sql, "UPDATE fts SET body = 'wrong'", &error));
  check = senda_store_check (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check->faults->len, ==, 1);
  g_assert_true (senda_store_rebuild_search (fixture->store, &error));
  g_assert_cmpuint (count_hits (fixture, "northern"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "wrong"), ==, 0);
  assert_sound (fixture);
  g_assert_nonnull (id);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/search/finds-words-in-any-language", test_finds_words_in_any_language);
  STORE_TEST ("/store/search/follows-edits-removals-and-undo",
              test_follows_edits_removals_and_undo);
  STORE_TEST ("/store/search/what-belongs-to-something-removed",
              test_what_belongs_to_something_removed);
  STORE_TEST ("/store/search/very-many-match", test_very_many_match);
  STORE_TEST ("/store/search/any-text-is-a-question", test_any_text_is_a_question);
  STORE_TEST ("/store/search/made-anew-when-wrong", test_made_anew_when_wrong);

  return g_test_run ();
}
