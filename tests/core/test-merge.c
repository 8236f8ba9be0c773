/* test-merge.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes of a store that takes in what another one wrote.
 */
#include "config.h"

#include "log-copy.h"
#include "store-fixture.h"

#include "senda-agreed-stage.h"

#include <string.h>

#define TASK_FORCE &senda_task_force_info
#define GOAL &senda_goal_info

static char *
name_in (SendaStore *store,
         const char *task_force)
{
  g_autoptr (SendaRecord) record = senda_store_load (store, TASK_FORCE, task_force, NULL);

  return record ? g_strdup (senda_record_get_text (record, "name")) : NULL;
}

static const SendaMergeRecord *
find_record (SendaMerge *merge,
             const char *id)
{
  GPtrArray *records = senda_merge_get_records (merge);

  for (guint i = 0; i < records->len; i++)
    if (strcmp (((const SendaMergeRecord *) records->pdata[i])->id, id) == 0)
      return records->pdata[i];
  return NULL;
}

static void
test_what_would_happen (StoreFixture *fixture,
                        gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *removed = add_goal (fixture, id, "Removed");
  g_autofree char *restored = add_goal (fixture, id, "Restored");
  g_autofree char *unseen = add_goal (fixture, id, "Unseen");
  g_autofree char *added = NULL;
  g_autoptr (SendaMerge) merge = NULL;
  const SendaMergeRecord *record = NULL;
  const SendaMergeCell *cell = NULL;

  remove_record (fixture, GOAL, restored);
  remove_record (fixture, GOAL, unseen);
  merge_stores (fixture->store, second);
  g_assert_true (senda_store_set_author (fixture->store, "Ann", NULL));
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  remove_record (fixture, GOAL, removed);
  set_in (fixture->store, GOAL, restored, NULL, NULL, SENDA_INTEGER (0));
  set_field (fixture, GOAL, unseen, "text", "es", "Nunca");
  added = add_goal (fixture, id, "New");

  merge = begin_merge (fixture->store, second);
  g_assert_cmpuint (senda_merge_get_records (merge)->len, ==, 5);
  record = find_record (merge, id);
  g_assert_cmpint (record->what, ==, SENDA_MERGE_CHANGED);
  g_assert_cmpstr (record->author, ==, "Ann");
  g_assert_cmpuint (record->n_cells, ==, 1);
  cell = g_ptr_array_index (record->cells, 0);
  g_assert_cmpstr (cell->field, ==, "name");
  g_assert_cmpstr (cell->before.text, ==, "One");
  g_assert_cmpstr (cell->after.text, ==, "Two");
  g_assert_cmpint (find_record (merge, removed)->what, ==, SENDA_MERGE_REMOVED);
  g_assert_cmpint (find_record (merge, restored)->what, ==, SENDA_MERGE_RESTORED);
  g_assert_cmpint (find_record (merge, unseen)->what, ==, SENDA_MERGE_UNSEEN);
  record = find_record (merge, added);
  g_assert_cmpint (record->what, ==, SENDA_MERGE_NEW);
  g_assert_cmpuint (record->cells->len, ==, 0);
  g_assert_cmpint (senda_merge_get_counts (merge)->n_transactions, ==, 5);
  g_assert_cmpint (senda_merge_get_counts (merge)->n_kept, ==, 0);

  /* What was looked at alone leaves everything as it was. */
  g_clear_pointer (&merge, senda_merge_free);
  assert_store_sound (second);
  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
}

static void
test_twice_changes_nothing (StoreFixture *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (LogCopy) copy = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  SendaMergeCounts counts = { 0 };

  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  copy = log_copy_read (fixture->store, NULL);
  g_assert_true (log_copy_merge (copy, second, &counts, NULL));
  g_assert_cmpint (counts.n_changes, ==, 3);
  g_assert_cmpint (counts.n_known, ==, 0);
  before = dump_whole_store (second);
  g_assert_true (log_copy_merge (copy, second, &counts, NULL));
  g_assert_cmpint (counts.n_changes, ==, 0);
  g_assert_cmpint (counts.n_transactions, ==, 0);
  g_assert_cmpint (counts.n_known, ==, 3);
  after = dump_whole_store (second);
  g_assert_cmpstr (before, ==, after);
}

/* Two edits of one field that did not know of each other. */
static char *
make_difference (StoreFixture *fixture,
                 SendaStore   *second,
                 const char   *theirs)
{
  char *id = add_task_force (fixture, "One");

  merge_stores (fixture->store, second);
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Ours");
  set_in (second, TASK_FORCE, id, "name", NULL, SENDA_TEXT (theirs));
  return id;
}

static void
test_two_values_stand (StoreFixture *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = make_difference (fixture, second, "Theirs");
  g_autofree char *name = NULL;
  g_autoptr (SendaMerge) merge = begin_merge (second, fixture->store);
  g_autoptr (GPtrArray) history = NULL;
  GPtrArray *differences = senda_merge_get_differences (merge);
  const SendaDifference *difference = NULL;
  const SendaHead *first = NULL;
  const SendaHead *other = NULL;
  guint n_current = 0;

  g_assert_cmpuint (differences->len, ==, 1);
  difference = g_ptr_array_index (differences, 0);
  g_assert_cmpstr (difference->field, ==, "name");
  g_assert_false (difference->is_removal);
  g_assert_cmpuint (difference->heads->len, ==, 2);
  first = g_ptr_array_index (difference->heads, 0);
  other = g_ptr_array_index (difference->heads, 1);
  g_assert_cmpstr (first->value.text, ==, "Theirs");
  g_assert_true (first->is_shown && !first->is_ours);
  g_assert_cmpstr (other->value.text, ==, "Ours");
  g_assert_true (!other->is_shown && other->is_ours);
  g_assert_true (senda_merge_commit (merge, NULL, NULL));
  g_clear_pointer (&merge, senda_merge_free);

  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "Theirs");
  g_assert_cmpuint (senda_store_count_differences (second), ==, 1);
  history = senda_store_history (fixture->store, TASK_FORCE, id, "name", 0, NULL);
  for (guint i = 0; i < history->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (history, i);

      n_current += ((const SendaHistoryChange *) entry->changes->pdata[0])->is_current;
    }
  g_assert_cmpuint (n_current, ==, 1);
}

static void
test_equal_values_are_no_difference (StoreFixture *fixture,
                                     gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = make_difference (fixture, second, "Ours");

  merge_stores (second, fixture->store);
  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
  g_assert_cmpuint (senda_store_count_differences (second), ==, 0);
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Later");
  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
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

static void
test_decisions (StoreFixture *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  static const char *const values[] = { "Ours", "Theirs", "A third" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (SendaStore) second = open_beside (fixture, "second");
      g_autofree char *id = make_difference (fixture, second, "Theirs");
      g_autofree char *name = NULL;
      g_autoptr (GError) error = NULL;

      merge_stores (second, fixture->store);
      decide_by (fixture->store, SENDA_TEXT (values[i]), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (senda_store_count_differences (fixture->store), ==, 0);
      merge_stores (fixture->store, second);
      assert_same_stores (fixture->store, second);
      name = name_in (second, id);
      g_assert_cmpstr (name, ==, values[i]);
    }
}

static void
test_decided_in_the_merge (StoreFixture *fixture,
                           gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = make_difference (fixture, second, "Theirs");
  g_autofree char *name = NULL;
  g_autoptr (SendaMerge) merge = begin_merge (second, fixture->store);
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-edit", NULL);
  g_autoptr (GPtrArray) touched = NULL;
  g_autoptr (GPtrArray) latest = NULL;
  GPtrArray *differences = senda_merge_get_differences (merge);
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_merge_decide (merge, label, differences->pdata[0], SENDA_INTEGER (5),
                                      &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  senda_merge_decide (merge, label, differences->pdata[0], SENDA_TEXT ("Ours"), &error);
  g_assert_no_error (error);
  g_assert_false (senda_merge_decide (merge, label, differences->pdata[0], SENDA_TEXT ("Ours"),
                                      &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOTHING);
  g_assert_true (senda_merge_commit (merge, &touched, NULL));
  g_assert_cmpuint (touched->len, ==, 1);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "Ours");
  latest = senda_store_list_latest (fixture->store, 1, NULL);
  g_assert_cmpint (((const SendaHistoryEntry *) latest->pdata[0])->kind, ==,
                   SENDA_TRANSACTION_MERGE);
  g_clear_pointer (&merge, senda_merge_free);
  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
}

/* Nothing is decided over somebody's head. */
static void
test_a_value_that_came_in_since (StoreFixture *fixture,
                                 gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = make_difference (fixture, second, "Theirs");
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-edit", NULL);
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;

  merge_stores (second, fixture->store);
  differences = senda_store_list_differences (fixture->store, 0, NULL);
  set_in (second, TASK_FORCE, id, "name", NULL, SENDA_TEXT ("Later"));
  merge_stores (second, fixture->store);
  g_assert_false (senda_store_decide (fixture->store, label, differences->pdata[0],
                                      SENDA_TEXT ("Ours"), NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  g_assert_cmpuint (senda_store_count_differences (fixture->store), ==, 1);
  assert_sound (fixture);
}

static void
test_left_out (StoreFixture *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *goal = add_goal (fixture, id, "Not wanted");
  g_autofree char *key = g_strconcat ("goal\n", goal, NULL);
  g_autoptr (LogCopy) copy = log_copy_read (fixture->store, NULL);
  g_autoptr (SendaMerge) merge = senda_store_merge (second, NULL);
  g_autoptr (LogCopy) taken = NULL;

  senda_merge_leave_out (merge, key);
  g_assert_true (log_copy_give (copy, merge, NULL));
  g_assert_true (senda_merge_settle (merge, NULL, NULL));
  g_assert_true (senda_merge_commit (merge, NULL, NULL));
  g_assert_cmpint (senda_merge_get_counts (merge)->n_left_out, ==, 3);
  g_assert_cmpint (senda_merge_get_counts (merge)->n_transactions, ==, 1);
  g_clear_pointer (&merge, senda_merge_free);
  taken = log_copy_read (second, NULL);
  g_assert_cmpuint (taken->transactions->len, ==, 1);
  assert_store_sound (second);
  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
}

/* A merge is not a step of undo, and what it has changed an older step leaves alone. */
static void
test_undo_after_a_merge (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = make_difference (fixture, second, "Theirs");
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  set_in (second, TASK_FORCE, id, "region", NULL, SENDA_TEXT ("South"));
  merge_stores (second, fixture->store);
  g_assert_false (senda_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  g_clear_error (&error);
  decide_by (fixture->store, SENDA_TEXT ("Ours"), &error);
  g_assert_no_error (error);
  senda_store_undo (fixture->store, NULL, &error);
  g_assert_no_error (error);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
  assert_sound (fixture);
}

/* Also where what is ours is the value that is shown. */
static void
test_undo_beside_another_value (StoreFixture *fixture,
                                gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  merge_stores (fixture->store, second);
  set_in (second, TASK_FORCE, id, "name", NULL, SENDA_TEXT ("Theirs"));
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Ours");
  merge_stores (second, fixture->store);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "Ours");
  g_assert_false (senda_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  g_assert_cmpuint (senda_store_count_differences (fixture->store), ==, 1);
  assert_sound (fixture);
}

static void
test_cancelled (StoreFixture *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (LogCopy) copy = log_copy_read (fixture->store, NULL);
  SendaMerge *merge = senda_store_merge (second, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (log_copy_give (copy, merge, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (senda_merge_settle (merge, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  senda_merge_free (merge);
  g_assert_null (senda_store_load (second, TASK_FORCE, id, NULL));
  assert_store_sound (second);
  merge_stores (fixture->store, second);
  assert_same_stores (fixture->store, second);
}

/* What takes no changes any more is said to be so, and what belongs to it. */
static void
test_closed_and_fixed (StoreFixture *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *round = senda_store_new_id (fixture->store);
  g_autofree char *stage = senda_store_new_id (fixture->store);
  g_autoptr (SendaMerge) merge = NULL;

  set_in (fixture->store, &senda_round_info, round, "task_force", NULL, SENDA_TEXT (id));
  set_in (fixture->store, &senda_round_info, round, NULL, NULL, SENDA_INTEGER (0));
  merge_stores (fixture->store, second);
  set_in (fixture->store, &senda_agreed_stage_info, stage, "round", NULL, SENDA_TEXT (round));
  set_in (fixture->store, &senda_agreed_stage_info, stage, NULL, NULL, SENDA_INTEGER (0));
  set_in (second, &senda_round_info, round, "state", NULL, SENDA_TEXT (SENDA_ROUND_FROZEN));
  set_field (fixture, TASK_FORCE, id, "region", NULL, "North");

  merge = begin_merge (fixture->store, second);
  g_assert_true (find_record (merge, stage)->is_closed);
  g_assert_false (find_record (merge, id)->is_closed);
  g_assert_true (senda_merge_commit (merge, NULL, NULL));
  g_clear_pointer (&merge, senda_merge_free);

  /* What comes together with the closing is no change of something closed. */
  merge = begin_merge (second, fixture->store);
  g_assert_false (find_record (merge, round)->is_closed);
}

/* While a merge waits nothing else is written. */
static void
test_nothing_in_between (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (SendaMerge) merge = NULL;
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-edit", NULL);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  merge_stores (fixture->store, second);
  set_in (second, TASK_FORCE, id, "name", NULL, SENDA_TEXT ("Two"));
  merge = begin_merge (second, fixture->store);
  g_assert_true (senda_store_begin (fixture->store, label, NULL));
  g_assert_true (senda_store_put (fixture->store, TASK_FORCE, id, "region", NULL,
                                  SENDA_TEXT ("North"), NULL));
  g_assert_false (senda_store_commit (fixture->store, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_false (senda_store_set_setting (fixture->store, "x", "y", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IN_USE);
  g_assert_true (senda_merge_commit (merge, NULL, NULL));
  g_clear_pointer (&merge, senda_merge_free);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "Two");
  set_field (fixture, TASK_FORCE, id, "region", NULL, "North");
  assert_sound (fixture);
}

static void
test_read_only (StoreFixture *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_free (add_task_force (fixture, "One"));
  store_fixture_close (fixture);
  fixture->options.read_only = TRUE;
  store_fixture_reopen (fixture);
  g_assert_null (senda_store_merge (fixture->store, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_READ_ONLY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/merge/what", test_what_would_happen);
  STORE_TEST ("/merge/twice", test_twice_changes_nothing);
  STORE_TEST ("/merge/two-values", test_two_values_stand);
  STORE_TEST ("/merge/equal-values", test_equal_values_are_no_difference);
  STORE_TEST ("/merge/decisions", test_decisions);
  STORE_TEST ("/merge/decided-in-the-merge", test_decided_in_the_merge);
  STORE_TEST ("/merge/came-in-since", test_a_value_that_came_in_since);
  STORE_TEST ("/merge/left-out", test_left_out);
  STORE_TEST ("/merge/undo", test_undo_after_a_merge);
  STORE_TEST ("/merge/undo-beside", test_undo_beside_another_value);
  STORE_TEST ("/merge/cancelled", test_cancelled);
  STORE_TEST ("/merge/closed", test_closed_and_fixed);
  STORE_TEST ("/merge/nothing-in-between", test_nothing_in_between);
  STORE_TEST ("/merge/read-only", test_read_only);
  return g_test_run ();
}
