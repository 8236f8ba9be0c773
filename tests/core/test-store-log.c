/* test-store-log.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes out comes in: the log of one store given to another.
 */
#include "config.h"

#include "log-copy.h"
#include "store-fixture.h"

#include "senda-label.h"

#include <string.h>

#define TASK_FORCE &senda_task_force_info
#define GOAL &senda_goal_info

static void
fill (StoreFixture *fixture)
{
  g_autofree char *id = add_task_force (fixture, "Río Bravo");
  g_autofree char *goal = add_goal (fixture, id, "Find them");
  g_autofree char *other = add_goal (fixture, id, "Keep them safe");

  set_field (fixture, TASK_FORCE, id, "mission", "es", "Trabajar juntos");
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Bravo");
  set_field (fixture, GOAL, goal, "text", "es", "Encontrarlas");
  remove_record (fixture, GOAL, other);
  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  g_assert_true (senda_store_redo (fixture->store, NULL, NULL));
}

static void
test_whole_log_makes_the_same_store (StoreFixture *fixture,
                                     gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaStore) second = open_beside (fixture, "second");
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;

  fill (fixture);
  merge_stores (fixture->store, second);
  ours = dump_whole_store (fixture->store);
  theirs = dump_whole_store (second);
  g_assert_cmpstr (ours, ==, theirs);
  assert_store_sound (second);
  assert_sound (fixture);
  merge_stores (second, fixture->store);
  g_free (theirs);
  theirs = dump_whole_store (fixture->store);
  g_assert_cmpstr (ours, ==, theirs);
  assert_sound (fixture);
}

static void
test_transactions_come_before_their_changes (StoreFixture *fixture,
                                             gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (LogCopy) copy = NULL;
  gint64 n_transactions = 0;
  gint64 n_changes = 0;

  fill (fixture);
  copy = log_copy_read (fixture->store, NULL);
  g_assert_true (senda_store_count_log (fixture->store, &n_transactions, &n_changes, NULL));
  g_assert_cmpint (copy->transactions->len, ==, n_transactions);
  g_assert_cmpint (copy->changes->len, ==, n_changes);
  for (guint i = 0; i < copy->changes->len; i++)
    {
      const CopiedChange *change = g_ptr_array_index (copy->changes, i);

      g_assert_cmpint (change->seq, ==, i + 1);
      g_assert_cmpstr (change->site, ==, senda_store_get_site (fixture->store));
    }
}

static gboolean
is_of_goals (const SendaLogChange *change,
             gpointer              data G_GNUC_UNUSED)
{
  return strcmp (change->type, "goal") == 0;
}

static void
test_filter (StoreFixture *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaSpans) known = NULL;
  g_autoptr (LogCopy) all = NULL;
  g_autoptr (LogCopy) news = NULL;
  g_autoptr (LogCopy) goals = NULL;
  SendaLogFilter filter = { .wants = is_of_goals };

  fill (fixture);
  known = senda_store_list_spans (fixture->store, NULL);
  all = log_copy_read (fixture->store, NULL);
  g_assert_cmpint (senda_spans_count (known), ==, all->changes->len);
  goals = log_copy_read (fixture->store, &filter);
  g_assert_cmpuint (goals->changes->len, >, 0);
  g_assert_cmpuint (goals->changes->len, <, all->changes->len);
  g_assert_cmpuint (goals->transactions->len, <, all->transactions->len);

  g_free (add_task_force (fixture, "New"));
  filter = (SendaLogFilter) { .known = known };
  news = log_copy_read (fixture->store, &filter);
  g_assert_cmpuint (news->transactions->len, ==, 1);
  g_assert_cmpuint (news->changes->len, ==, 2);
}

static gboolean
refuse_change (const SendaLogChange *change G_GNUC_UNUSED,
               gpointer              data G_GNUC_UNUSED,
               GError              **error)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_FULL, "Full");
  return FALSE;
}

static void
test_sink_ends_it (StoreFixture *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  const SendaLogSink sink = { NULL, refuse_change, NULL };
  g_autoptr (GError) error = NULL;

  fill (fixture);
  g_assert_false (senda_store_read_log (fixture->store, NULL, &sink, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_FULL);
  assert_sound (fixture);
}

static void
test_cancelled (StoreFixture *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  const SendaLogSink sink = { NULL, NULL, NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (senda_store_read_log (fixture->store, NULL, &sink, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
belongs (GHashTable *belonging,
         const char *type,
         const char *id)
{
  g_autofree char *key = g_strconcat (type, "\n", id, NULL);

  return g_hash_table_contains (belonging, key);
}

#define FOREIGN_SITE "f0000000-0000-4000-8000-000000000000"
#define FOREIGN_A "f0000000-0000-4000-8000-00000000000a"
#define FOREIGN_B "f0000000-0000-4000-8000-00000000000b"
#define FOREIGN_C "f0000000-0000-4000-8000-00000000000c"

static void
test_what_belongs (StoreFixture *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *one = add_task_force (fixture, "One");
  g_autofree char *goal = add_goal (fixture, one, "Find them");
  g_autofree char *undone = add_goal (fixture, one, "Undone");
  g_autofree char *two = NULL;
  g_autofree char *other = NULL;
  g_autofree char *words = g_strdup_printf ("[\"%s\", \"x\"]", goal);
  g_autoptr (LogCopy) foreign = log_copy_new ();
  g_autoptr (GHashTable) alone = NULL;
  g_autoptr (GHashTable) beside = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  log_copy_add_transaction (foreign, FOREIGN_SITE, 1);
  log_copy_add (foreign, FOREIGN_SITE, 1, 1, "novelty", FOREIGN_A, "about", SENDA_TEXT (words));
  log_copy_add (foreign, FOREIGN_SITE, 2, 1, "novelty", FOREIGN_B, "about",
                SENDA_TEXT (FOREIGN_A));
  log_copy_add (foreign, FOREIGN_SITE, 3, 1, "novelty", FOREIGN_C, "about", SENDA_INTEGER (1));
  log_copy_merge (foreign, fixture->store, NULL, &error);
  g_assert_no_error (error);

  alone = senda_store_list_belonging (fixture->store, one, NULL);
  g_assert_cmpuint (g_hash_table_size (alone), ==, 6);
  g_assert_true (belongs (alone, "goal", undone));
  g_assert_true (belongs (alone, "novelty", FOREIGN_C));

  two = add_task_force (fixture, "Two");
  other = add_goal (fixture, two, "Theirs");
  beside = senda_store_list_belonging (fixture->store, one, NULL);
  g_assert_true (belongs (beside, "task_force", one));
  g_assert_true (belongs (beside, "goal", goal));
  g_assert_true (belongs (beside, "goal", undone));
  g_assert_true (belongs (beside, "novelty", FOREIGN_A));
  g_assert_true (belongs (beside, "novelty", FOREIGN_B));
  g_assert_false (belongs (beside, "novelty", FOREIGN_C));
  g_assert_false (belongs (beside, "goal", other));
  g_assert_false (belongs (beside, "task_force", two));
}

static void
test_passages (StoreFixture *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  SendaPassage out = { 5, TRUE, (char *) "task-force", (char *) "a.senda", NULL, NULL, NULL, 7 };
  SendaPassage in = { 6, FALSE, (char *) "copy", NULL, (char *) "Ann", (char *) FOREIGN_SITE,
                      (char *) "hash", 0 };
  g_autoptr (GPtrArray) passages = NULL;
  g_autoptr (GPtrArray) latest = NULL;
  const SendaPassage *passage = NULL;

  g_assert_true (senda_store_note_passage (fixture->store, &out, NULL));
  g_assert_true (senda_store_note_passage (fixture->store, &in, NULL));
  store_fixture_reopen (fixture);
  passages = senda_store_list_passages (fixture->store, 0, NULL);
  latest = senda_store_list_passages (fixture->store, 1, NULL);
  g_assert_cmpuint (passages->len, ==, 2);
  g_assert_cmpuint (latest->len, ==, 1);
  passage = g_ptr_array_index (passages, 1);
  g_assert_true (passage->is_out);
  g_assert_cmpstr (passage->file, ==, "a.senda");
  g_assert_cmpint (passage->n_changes, ==, 7);
  passage = g_ptr_array_index (latest, 0);
  g_assert_false (passage->is_out);
  g_assert_cmpstr (passage->sender, ==, "Ann");
  g_assert_null (passage->file);
  assert_sound (fixture);
}

static void
test_folder_files (StoreFixture *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  SendaStore *store = fixture->store;
  g_autofree char *why = NULL;

  g_assert_cmpint (senda_store_get_folder_file (store, "/f", "a", NULL), ==,
                   SENDA_FOLDER_FILE_UNKNOWN);
  g_assert_true (senda_store_note_folder_file (store, "/f", "a", SENDA_FOLDER_FILE_REFUSED,
                                               "Damaged.", NULL));
  g_assert_cmpint (senda_store_get_folder_file (store, "/f", "a", &why), ==,
                   SENDA_FOLDER_FILE_REFUSED);
  g_assert_cmpstr (why, ==, "Damaged.");
  g_assert_true (senda_store_note_folder_file (store, "/f", "a", SENDA_FOLDER_FILE_TAKEN, NULL,
                                               NULL));
  g_assert_cmpint (senda_store_get_folder_file (store, "/f", "a", NULL), ==,
                   SENDA_FOLDER_FILE_TAKEN);
  g_assert_true (senda_store_note_folder_file (store, "/f", "a", SENDA_FOLDER_FILE_UNKNOWN, NULL,
                                               NULL));
  g_assert_cmpint (senda_store_get_folder_file (store, "/f", "a", NULL), ==,
                   SENDA_FOLDER_FILE_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store-log/whole", test_whole_log_makes_the_same_store);
  STORE_TEST ("/store-log/order", test_transactions_come_before_their_changes);
  STORE_TEST ("/store-log/filter", test_filter);
  STORE_TEST ("/store-log/sink", test_sink_ends_it);
  STORE_TEST ("/store-log/cancelled", test_cancelled);
  STORE_TEST ("/store-log/belonging", test_what_belongs);
  STORE_TEST ("/store-log/passages", test_passages);
  STORE_TEST ("/store-log/folder-files", test_folder_files);
  return g_test_run ();
}
