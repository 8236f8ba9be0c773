/* test-merge-removals.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One removes what another changes, in every order.
 */
#include "config.h"

#include "log-copy.h"
#include "store-fixture.h"

#include <string.h>

#define GOAL &senda_goal_info

static void
remove_in (SendaStore            *store,
           const SendaRecordInfo *info,
           const char            *id)
{
  set_in (store, info, id, NULL, NULL, SENDA_INTEGER (1));
}

static void
decide_by (SendaStore       *store,
           const SendaValue *value,
           GError          **error)
{
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-edit", NULL);
  g_autoptr (GPtrArray) differences = senda_store_list_differences (store, 0, NULL);
  g_autoptr (GPtrArray) touched = NULL;

  g_assert_cmpuint (differences->len, ==, 1);
  if (senda_store_decide (store, label, differences->pdata[0], value, &touched, error))
    g_assert_cmpuint (touched->len, ==, 1);
}

/* Anna removes what Ben changes. */
static void
make_removal (StoreFixture *fixture,
              SendaStore   *second,
              char        **goal)
{
  g_autofree char *id = add_task_force (fixture, "One");

  *goal = add_goal (fixture, id, "Begun");
  merge_stores (fixture->store, second);
  remove_record (fixture, GOAL, *goal);
  set_in (second, GOAL, *goal, "text", "es", SENDA_TEXT ("Cambiada"));
}

static void
test_removed_and_changed (StoreFixture *fixture,
                          gconstpointer data)
{
  gboolean stays = GPOINTER_TO_INT (data);
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *goal = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  const SendaDifference *difference = NULL;
  g_autoptr (GError) error = NULL;

  make_removal (fixture, second, &goal);
  merge_stores (fixture->store, second);
  merge_stores (second, fixture->store);
  assert_same_stores (fixture->store, second);
  g_assert_true (is_removed (fixture, GOAL, goal));
  differences = senda_store_list_differences (second, 0, NULL);
  g_assert_cmpuint (differences->len, ==, 1);
  difference = g_ptr_array_index (differences, 0);
  g_assert_true (difference->is_removal);
  g_assert_cmpstr (difference->field, ==, "deleted");
  g_assert_cmpuint (difference->heads->len, ==, 2);
  g_assert_cmpstr (((const SendaHead *) difference->heads->pdata[1])->value.text, ==, "Cambiada");

  decide_by (fixture->store, senda_difference_get_choice (difference, stays ? 0 : 1), &error);
  g_assert_no_error (error);
  g_assert_cmpint (is_removed (fixture, GOAL, goal), ==, stays);
  g_assert_cmpuint (senda_store_count_differences (fixture->store), ==, 0);
  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
}

static void
test_removed_by_both (StoreFixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *goal = add_goal (fixture, id, "Begun");

  merge_stores (fixture->store, second);
  set_in (second, GOAL, goal, "text", "es", SENDA_TEXT ("Cambiada"));
  remove_in (second, GOAL, goal);
  remove_record (fixture, GOAL, goal);
  merge_stores (fixture->store, second);
  merge_stores (second, fixture->store);
  assert_same_stores (fixture->store, second);
  /* One of them had seen the change. */
  g_assert_cmpuint (senda_store_count_differences (second), ==, 0);
}

static void
test_writing_to_what_others_removed (StoreFixture *fixture,
                                     gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *goal = add_goal (fixture, id, "Begun");

  merge_stores (fixture->store, second);
  remove_record (fixture, GOAL, goal);
  set_field (fixture, GOAL, goal, "text", "en", "By who removed it");
  assert_sound (fixture);
  g_assert_cmpuint (senda_store_count_differences (fixture->store), ==, 0);
  merge_stores (fixture->store, second);
  set_in (second, GOAL, goal, "text", "en", SENDA_TEXT ("By somebody else"));
  assert_store_sound (second);
  g_assert_cmpuint (senda_store_count_differences (second), ==, 1);
  remove_in (second, GOAL, goal);
  set_in (second, GOAL, goal, NULL, NULL, SENDA_INTEGER (0));
  assert_store_sound (second);
  g_assert_cmpuint (senda_store_count_differences (second), ==, 0);
}

/* Whatever comes first, and whatever is missing at first, the end is the same. */
static void
test_any_order_and_part (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *goal = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (LogCopy) whole = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  make_removal (fixture, second, &goal);
  merge_stores (second, fixture->store);
  expected = dump_whole_store (fixture->store);
  whole = log_copy_read (fixture->store, NULL);
  for (guint round = 0; round < 12; round++)
    {
      g_autofree char *path = g_strdup_printf ("%s/third-%u/test.sendadb", fixture->folder, round);
      g_autoptr (SendaStore) third = senda_store_open (path, &fixture->options, NULL);
      g_autofree char *found = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = whole->changes->len; i > 1; i--)
        {
          guint j = g_rand_int_range (random, 0, i);
          gpointer swapped = whole->changes->pdata[i - 1];

          whole->changes->pdata[i - 1] = whole->changes->pdata[j];
          whole->changes->pdata[j] = swapped;
        }
      for (guint n = 0; n <= whole->changes->len; n += 3)
        {
          g_autoptr (LogCopy) part = log_copy_new ();

          g_ptr_array_free (part->transactions, TRUE);
          g_ptr_array_free (part->changes, TRUE);
          part->transactions = g_ptr_array_ref (whole->transactions);
          part->changes = g_ptr_array_new ();
          for (guint i = 0; i < n; i++)
            g_ptr_array_add (part->changes, whole->changes->pdata[i]);
          log_copy_merge (part, third, NULL, &error);
          g_assert_no_error (error);
          assert_store_sound (third);
        }
      log_copy_merge (whole, third, NULL, &error);
      g_assert_no_error (error);
      found = dump_whole_store (third);
      g_assert_cmpstr (found, ==, expected);
      assert_store_sound (third);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/merge-removals/stays", StoreFixture, GINT_TO_POINTER (1),
              store_fixture_set_up, test_removed_and_changed, store_fixture_tear_down);
  g_test_add ("/merge-removals/restored", StoreFixture, GINT_TO_POINTER (0),
              store_fixture_set_up, test_removed_and_changed, store_fixture_tear_down);
  STORE_TEST ("/merge-removals/by-both", test_removed_by_both);
  STORE_TEST ("/merge-removals/writing", test_writing_to_what_others_removed);
  STORE_TEST ("/merge-removals/any-order", test_any_order_and_part);
  return g_test_run ();
}
