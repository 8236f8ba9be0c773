/* test-merge-twins.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store that was copied behind Senda's back, so that two write under one id; and third parties
 * that have heard of one or both.
 */
#include "config.h"

#include "log-copy.h"
#include "store-fixture.h"

#include <string.h>

#define TASK_FORCE &senda_task_force_info
#define GOAL &senda_goal_info

/* The fixture's store with its twin and somebody else. */
typedef struct
{
  SendaStore *twin;
  SendaStore *other;
  char *task_force;
  gint64 common; /* the last change that both copies have */
} Copies;

static void
copies_clear (Copies *copies)
{
  g_clear_object (&copies->twin);
  g_clear_object (&copies->other);
  g_free (copies->task_force);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copies, copies_clear)

/* Copies the file, and opens the copy as a machine would that takes it for the first. */
static SendaStore *
open_twin (StoreFixture *fixture)
{
  const SendaStoreSetup setup = { .as_copy = TRUE };
  g_autofree char *path = g_build_filename (fixture->folder, "twin.sendadb", NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;
  SendaStore *twin = NULL;

  store_fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  store_fixture_reopen (fixture);
  twin = _senda_store_open_with (path, &fixture->options, &setup, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_store_get_site (twin), ==, senda_store_get_site (fixture->store));
  return twin;
}

static void
make_copies (StoreFixture *fixture,
             Copies       *copies)
{
  g_assert_true (senda_store_set_author (fixture->store, "Ann", NULL));
  copies->task_force = add_task_force (fixture, "Shared");
  copies->common = count_rows (fixture, "SELECT count(*) FROM change");
  copies->twin = open_twin (fixture);
  copies->other = open_beside (fixture, "other");
}

/* Refused by name, with nothing changed. */
static void
assert_twin (SendaStore *from,
             SendaStore *to,
             gboolean    ours,
             gint64      expected)
{
  g_autofree char *before = dump_whole_store (to);
  g_autofree char *after = NULL;
  g_autoptr (LogCopy) copy = log_copy_read (from, NULL);
  g_autoptr (GError) error = NULL;
  SendaMerge *merge = senda_store_merge (to, NULL);
  gboolean is_ours = FALSE;
  gint64 from_seq = 0;

  g_assert_false (log_copy_give (copy, merge, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  if (!ours)
    g_assert_nonnull (strstr (error->message, "Ann"));
  g_assert_nonnull (senda_merge_get_twin (merge, &from_seq, &is_ours));
  g_assert_cmpint (is_ours, ==, ours);
  g_assert_cmpint (from_seq, ==, expected);
  senda_merge_free (merge);
  after = dump_whole_store (to);
  g_assert_cmpstr (before, ==, after);
  assert_store_sound (to);
}

static void
part (SendaStore *store,
      gint64      from_seq)
{
  g_autofree char *site = g_strdup (senda_store_get_site (store));
  g_autoptr (GError) error = NULL;

  senda_store_part_ways (store, from_seq, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (site, !=, senda_store_get_site (store));
  assert_store_sound (store);
}

static void
test_both_wrote (StoreFixture *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Copies) copies = { NULL };
  g_autofree char *name = NULL;

  make_copies (fixture, &copies);
  set_field (fixture, TASK_FORCE, copies.task_force, "region", NULL, "North");
  set_in (copies.twin, TASK_FORCE, copies.task_force, "name", NULL, SENDA_TEXT ("Theirs"));
  set_in (copies.twin, TASK_FORCE, copies.task_force, "name", NULL, SENDA_TEXT ("Theirs too"));
  set_in (copies.twin, TASK_FORCE, copies.task_force, "jurisdiction", NULL, SENDA_TEXT ("County"));

  assert_twin (copies.twin, fixture->store, TRUE, copies.common + 1);
  part (copies.twin, copies.common + 1);
  merge_stores (copies.twin, fixture->store);
  merge_stores (fixture->store, copies.twin);
  assert_same_stores (fixture->store, copies.twin);
  assert_sound (fixture);
  assert_store_sound (copies.twin);
  name = read_name (fixture, copies.task_force);
  g_assert_cmpstr (name, ==, "Theirs too");
  g_assert_cmpuint (senda_store_count_differences (fixture->store), ==, 0);
}

/* What was written after the parting can still be taken back, one step after another. */
static void
test_undo_goes_along (StoreFixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Copies) copies = { NULL };
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  make_copies (fixture, &copies);
  set_in (copies.twin, TASK_FORCE, copies.task_force, "name", NULL, SENDA_TEXT ("Two"));
  set_in (copies.twin, TASK_FORCE, copies.task_force, "name", NULL, SENDA_TEXT ("Three"));
  part (copies.twin, copies.common + 1);
  for (guint i = 0; i < 2; i++)
    {
      senda_store_undo (copies.twin, NULL, &error);
      g_assert_no_error (error);
    }
  record = senda_store_load (copies.twin, TASK_FORCE, copies.task_force, NULL);
  g_assert_cmpstr (senda_record_get_text (record, "name"), ==, "Shared");
  senda_store_redo (copies.twin, NULL, &error);
  g_assert_no_error (error);
  assert_store_sound (copies.twin);
}

/* The one that wrote nothing since takes a new id, and all is well. */
static void
test_one_wrote (StoreFixture *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Copies) copies = { NULL };

  make_copies (fixture, &copies);
  set_in (copies.twin, TASK_FORCE, copies.task_force, "name", NULL, SENDA_TEXT ("Theirs"));
  assert_twin (copies.twin, fixture->store, TRUE, copies.common + 1);
  part (fixture->store, copies.common + 1);
  set_field (fixture, TASK_FORCE, copies.task_force, "region", NULL, "North");
  merge_stores (copies.twin, fixture->store);
  merge_stores (fixture->store, copies.twin);
  assert_same_stores (fixture->store, copies.twin);
  assert_sound (fixture);
}

/* Whole transactions move, also when the difference begins within one. */
static void
test_whole_transactions (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Copies) copies = { NULL };

  make_copies (fixture, &copies);
  part (copies.twin, copies.common);
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM change"), ==, copies.common);
  merge_stores (fixture->store, copies.twin);
  merge_stores (copies.twin, fixture->store);
  assert_same_stores (fixture->store, copies.twin);
  assert_sound (fixture);
  g_assert_cmpuint (senda_store_count_differences (fixture->store), ==, 0);
}

/* Somebody who has heard of one copy cannot hear of the other before they have parted. */
static void
test_third_party (StoreFixture *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Copies) copies = { NULL };

  make_copies (fixture, &copies);
  set_field (fixture, TASK_FORCE, copies.task_force, "region", NULL, "North");
  set_in (copies.twin, TASK_FORCE, copies.task_force, "name", NULL, SENDA_TEXT ("Theirs"));
  merge_stores (fixture->store, copies.other);
  set_in (copies.other, TASK_FORCE, copies.task_force, "region", NULL, SENDA_TEXT ("South"));
  assert_twin (copies.twin, copies.other, FALSE, copies.common + 1);
  assert_twin (copies.other, copies.twin, TRUE, copies.common + 1);

  part (copies.twin, copies.common + 1);
  merge_stores (copies.twin, copies.other);
  merge_stores (copies.other, copies.twin);
  merge_stores (copies.other, fixture->store);
  assert_same_stores (copies.other, copies.twin);
  assert_same_stores (copies.other, fixture->store);
  assert_store_sound (copies.other);
  assert_sound (fixture);
}

/* The copy parts that the other has heard of: nothing is lost, and what somebody had replaced stands
 * against its successor again. */
static void
test_the_known_one_parts (StoreFixture *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Copies) copies = { NULL };

  make_copies (fixture, &copies);
  set_in (copies.twin, TASK_FORCE, copies.task_force, "name", NULL, SENDA_TEXT ("Theirs"));
  merge_stores (copies.twin, copies.other);
  set_in (copies.other, TASK_FORCE, copies.task_force, "name", NULL, SENDA_TEXT ("Theirs, corrected"));
  merge_stores (copies.other, copies.twin);
  part (copies.twin, copies.common + 1);
  g_assert_cmpuint (senda_store_count_differences (copies.twin), ==, 1);
  merge_stores (fixture->store, copies.twin);
  merge_stores (copies.twin, copies.other);
  assert_store_sound (copies.other);
  g_assert_cmpuint (senda_store_count_differences (copies.other), ==, 1);
}

/* What the first wrote under the number that somebody knew as the copy's is of another cell. */
static void
test_the_old_id_means_another_cell (StoreFixture *fixture,
                                    gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Copies) copies = { NULL };
  g_autoptr (SendaStore) third = NULL;

  make_copies (fixture, &copies);
  third = open_beside (fixture, "third");
  set_in (copies.twin, TASK_FORCE, copies.task_force, "name", NULL, SENDA_TEXT ("Theirs"));
  merge_stores (copies.twin, copies.other);
  set_in (copies.other, TASK_FORCE, copies.task_force, "name", NULL, SENDA_TEXT ("Theirs, corrected"));
  merge_stores (copies.other, copies.twin);
  part (copies.twin, copies.common + 1);
  set_in (fixture->store, TASK_FORCE, copies.task_force, "region", NULL, SENDA_TEXT ("South"));
  merge_stores (fixture->store, copies.twin);
  assert_store_sound (copies.twin);
  merge_stores (copies.twin, third);
  assert_same_stores (copies.twin, third);
}

static void
test_an_entry_of_ours_that_was_never_written (StoreFixture *fixture,
                                              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *site = g_strdup (senda_store_get_site (fixture->store));
  g_autoptr (LogCopy) copy = log_copy_new ();
  g_autoptr (GError) error = NULL;

  log_copy_add_transaction (copy, site, 50);
  g_assert_false (log_copy_merge (copy, fixture->store, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  g_clear_error (&error);
  g_ptr_array_set_size (copy->transactions, 0);
  log_copy_add (copy, site, 90, 1, "task_force", id, "name", SENDA_TEXT ("Never"));
  g_assert_false (log_copy_merge (copy, fixture->store, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_CONFLICT);
  assert_sound (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/merge-twins/both", test_both_wrote);
  STORE_TEST ("/merge-twins/undo", test_undo_goes_along);
  STORE_TEST ("/merge-twins/one", test_one_wrote);
  STORE_TEST ("/merge-twins/whole-transactions", test_whole_transactions);
  STORE_TEST ("/merge-twins/third-party", test_third_party);
  STORE_TEST ("/merge-twins/known-one-parts", test_the_known_one_parts);
  STORE_TEST ("/merge-twins/another-cell", test_the_old_id_means_another_cell);
  STORE_TEST ("/merge-twins/never-written", test_an_entry_of_ours_that_was_never_written);
  return g_test_run ();
}
