/* test-store-check.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

#include <string.h>

#define TASK_FORCE &senda_task_force_info

/* What went wrong behind the store's back, as SQL. */
static const char *const tampering[] = {
  "UPDATE task_force SET name = 'Tampered'",
  "UPDATE task_force SET region = 'Unlogged'",
  "UPDATE task_force SET deleted = 1",
  "UPDATE goal SET position = 7",
  "UPDATE wording SET val = 'Tampered'",
  "INSERT INTO wording VALUES ('task_force', 'x', 'mission', 'en', 'Unlogged')",
  "UPDATE change SET val = 'Tampered' WHERE col = 'name'",
  "UPDATE change SET val = 'Tampered' WHERE col = 'name' AND live = 0",
  "UPDATE change SET col = 'region' WHERE col = 'name'",
  "UPDATE change SET ts = ts + 1 WHERE seq = 1",
  "UPDATE change SET txn = 99 WHERE seq = 1",
  "UPDATE change SET live = 1",
  "UPDATE change SET live = 0",
  "UPDATE change SET purged = 1 WHERE seq = 1",
  "UPDATE change SET sum = sum + 1 WHERE seq = 1",
  "PRAGMA foreign_keys = OFF; DELETE FROM change WHERE seq = 2",
  "DELETE FROM over",
  "UPDATE over SET kind = 1",
  "INSERT INTO over VALUES (1, 999, 0, 1, 1)",
  "UPDATE txn SET label = 'task-force-add\nname=Tampered'",
  "UPDATE txn SET author = 'Somebody else'",
  "UPDATE txn SET ts = 0 WHERE n = 1",
  "DELETE FROM txn WHERE n = 1",
  "UPDATE site SET id = 'x'",
  "UPDATE meta SET val = 'x' WHERE key = 'place'",
  "UPDATE undo SET txn = 77",
  "UPDATE fts SET body = 'Tampered'",
  "DELETE FROM doc",
  "PRAGMA foreign_keys = OFF; UPDATE goal SET task_force = 'nowhere'",
};

static char *
fill (StoreFixture *fixture)
{
  char *id = add_task_force (fixture, "One");
  g_autofree char *goal = add_goal (fixture, id, "Safety");

  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  set_field (fixture, TASK_FORCE, id, "mission", "es", "Juntos");
  remove_record (fixture, &senda_goal_info, goal);
  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  return id;
}

static void
test_sound_store (StoreFixture *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = fill (fixture);
  g_autoptr (SendaCheck) check = senda_store_check (fixture->store, NULL, NULL);

  assert_sound (fixture);
  g_assert_cmpuint (check->n_records, ==, 2);
  g_assert_cmpuint (check->n_changes, ==, 9);
  g_assert_nonnull (id);
}

static void
test_every_tampering_is_found (StoreFixture *fixture,
                               gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS (tampering); i++)
    {
      StoreFixture other = { 0 };
      g_autofree char *id = NULL;
      g_autoptr (SendaCheck) check = NULL;
      g_autoptr (GError) error = NULL;

      store_fixture_set_up (&other, NULL);
      id = fill (&other);
      g_test_message ("%s", tampering[i]);
      senda_sql_exec (other.store->sql, tampering[i], &error);
      g_assert_no_error (error);
      check = senda_store_check (other.store, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (check->faults->len, >, 0);
      for (guint j = 0; j < check->faults->len; j++)
        g_assert_true (g_utf8_validate (check->faults->pdata[j], -1, NULL));
      store_fixture_tear_down (&other, NULL);
    }
  g_assert_nonnull (fixture->store);
}

static void
test_checking_changes_no_byte (StoreFixture *fixture,
                               gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = fill (fixture);
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (SendaCheck) check = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_close (fixture);
  before = read_folder (fixture->folder);
  check = senda_store_check_file (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check->faults->len, ==, 0);
  g_assert_cmpuint (check->n_records, ==, 2);
  assert_same_bytes (before, fixture->folder);
  g_assert_nonnull (id);
}

/* A store as it stands after a kill: the last changes are in its write-ahead log alone. */
static void
test_checking_a_killed_store (StoreFixture *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = fill (fixture);
  g_autofree char *copy = copy_as_killed (fixture);
  g_autofree char *folder = g_path_get_dirname (copy);
  g_autoptr (GHashTable) before = read_folder (folder);
  g_autoptr (SendaCheck) check = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_hash_table_size (before), ==, 2);
  check = senda_store_check_file (copy, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check->faults->len, ==, 0);
  g_assert_cmpuint (check->n_records, ==, 2);
  assert_same_bytes (before, folder);
  g_assert_nonnull (id);
}

static void
test_damaged_pages_are_found (StoreFixture *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = fill (fixture);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  store_fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (gsize page = 0; page < length; page += 4096)
    {
      g_autofree char *spoilt = g_memdup2 (bytes, length);
      g_autoptr (SendaCheck) check = NULL;
      g_autoptr (GError) error = NULL;

      memset (spoilt + page, 0x5a, 4096);
      g_assert_true (g_file_set_contents (fixture->path, spoilt, length, NULL));
      check = senda_store_check_file (fixture->path, NULL, &error);
      if (check == NULL)
        g_assert_error (error, SENDA_ERROR, SENDA_ERROR_FOREIGN);
      else
        g_assert_cmpuint (check->faults->len, >, 0);
    }
  g_assert_nonnull (id);
}

static void
test_cancelled (StoreFixture *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (senda_store_check (fixture->store, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_sound (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/check/sound-store", test_sound_store);
  STORE_TEST ("/store/check/every-tampering-is-found", test_every_tampering_is_found);
  STORE_TEST ("/store/check/checking-changes-no-byte", test_checking_changes_no_byte);
  STORE_TEST ("/store/check/checking-a-killed-store", test_checking_a_killed_store);
  STORE_TEST ("/store/check/damaged-pages-are-found", test_damaged_pages_are_found);
  STORE_TEST ("/store/check/cancelled", test_cancelled);

  return g_test_run ();
}
