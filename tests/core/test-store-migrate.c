/* test-store-migrate.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every store that was kept of a released schema opens and says what it said; and the runner of
 * migrations is tried with steps that are not (and never will be) released.
 */
#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

#define TASK_FORCE &senda_task_force_info
#define KEPT_TASK_FORCE "10000000-0000-4000-8000-000000000001"
#define ADD_COLUMN "ALTER TABLE task_force ADD COLUMN motto TEXT;"
#define BREAK_TABLE "UPDATE task_force SET name = 'Lost';"
#define NO_SQL "ALTER TABLE nonsense ADD COLUMN motto TEXT;"

/* The schema in use with one more step. */
static void
add_step (SendaSchema *schema,
          const char **steps,
          const char  *step)
{
  const SendaSchema *present = _senda_schema ();

  for (guint i = 0; i < present->n_steps; i++)
    steps[i] = present->steps[i];
  steps[present->n_steps] = step;
  schema->steps = steps;
  schema->n_steps = present->n_steps + 1;
}

static SendaStore *
open_with (StoreFixture *fixture,
           const char   *step,
           GError      **error)
{
  const char *steps[100];
  static SendaSchema schema;
  const SendaStoreSetup setup = { .schema = &schema };

  add_step (&schema, steps, step);
  return _senda_store_open_with (fixture->path, &fixture->options, &setup, error);
}

static GPtrArray *
list_backups (StoreFixture *fixture)
{
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, &fixture->options);

  return senda_backup_list (folder, NULL);
}

static void
test_kept_stores (StoreFixture *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_build_filename (SENDA_TEST_DATA, "stores", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  guint n_kept = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *kept = g_build_filename (folder, name, NULL);
      g_autofree char *mission = NULL;
      g_autofree char *region = NULL;
      g_autofree char *bytes = NULL;
      g_autoptr (GPtrArray) entries = NULL;
      gsize length = 0;

      if (!g_str_has_suffix (name, ".sendadb"))
        continue;
      n_kept++;
      store_fixture_close (fixture);
      g_assert_true (g_file_get_contents (kept, &bytes, &length, NULL));
      g_assert_true (g_file_set_contents (fixture->path, bytes, length, NULL));
      store_fixture_reopen (fixture);
      mission = read_wording (fixture, TASK_FORCE, KEPT_TASK_FORCE, "mission", "es");
      region = read_name (fixture, KEPT_TASK_FORCE);
      g_assert_cmpstr (mission, ==, "Trabajar juntos");
      g_assert_cmpstr (region, ==, "Río Bravo");
      entries = senda_store_history (fixture->store, TASK_FORCE, KEPT_TASK_FORCE, "name", 0, NULL);
      g_assert_cmpuint (entries->len, ==, 3);
      assert_sound (fixture);
      g_assert_true (senda_store_redo (fixture->store, NULL, NULL));
      set_field (fixture, TASK_FORCE, KEPT_TASK_FORCE, "region", NULL, "North");
      assert_sound (fixture);
    }
  g_assert_cmpuint (n_kept, ==, _senda_schema ()->n_steps);
}

static void
test_older_store_is_brought_up_to_date (StoreFixture *fixture,
                                        gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  const SendaBackup *backup = NULL;

  store_fixture_close (fixture);
  fixture->store = open_with (fixture, ADD_COLUMN, &error);
  g_assert_no_error (error);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
  g_assert_cmpint (count_rows (fixture, "PRAGMA user_version"), ==, _senda_schema ()->n_steps + 1);
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM pragma_table_info ('task_force') "
                                        "WHERE name = 'motto'"), ==, 1);
  assert_sound (fixture);
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpstr (backup->reason, ==, "before-migration");

  /* The Senda of before refuses what it does not know, and still reads the backup. */
  store_fixture_close (fixture);
  g_assert_null (senda_store_open (fixture->path, &fixture->options, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NEWER);
  g_free (fixture->path);
  fixture->path = g_strdup (backup->path);
  store_fixture_reopen (fixture);
  assert_sound (fixture);
}

/* An entry about a field that was not known yet is shown once it is. */
static void
test_kept_entries_appear (StoreFixture *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  set_field (fixture, TASK_FORCE, id, "region", NULL, "North");
  senda_sql_exec (fixture->store->sql, "UPDATE task_force SET region = NULL", &error);
  g_assert_no_error (error);
  store_fixture_close (fixture);
  fixture->options.backup_folder = NULL;
  fixture->store = open_with (fixture, ADD_COLUMN, &error);
  /* The backup before it does not prove: the tables lack what the log has. */
  g_assert_null (fixture->store);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
  g_clear_error (&error);

  {
    const char *steps[100];
    SendaSchema schema;
    const SendaStoreSetup setup = { .schema = &schema, .as_copy = TRUE };

    add_step (&schema, steps, ADD_COLUMN);
    fixture->store = _senda_store_open_with (fixture->path, &fixture->options, &setup, &error);
    g_assert_no_error (error);
    record = senda_store_load (fixture->store, TASK_FORCE, id, &error);
    g_assert_cmpstr (senda_record_get_text (record, "region"), ==, "North");
    assert_sound (fixture);
    store_fixture_close (fixture);
  }
}

static void
assert_left_alone (StoreFixture *fixture,
                   const char   *step)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_close (fixture);
  g_assert_null (open_with (fixture, step, &error));
  g_assert_nonnull (error);
  store_fixture_reopen (fixture);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
  g_assert_cmpint (count_rows (fixture, "PRAGMA user_version"), ==, _senda_schema ()->n_steps);
  assert_sound (fixture);
}

static void
test_step_that_loses_something (StoreFixture *fixture,
                                gconstpointer data G_GNUC_UNUSED)
{
  assert_left_alone (fixture, "UPDATE task_force SET deleted = 1;" BREAK_TABLE
                              "INSERT INTO task_force (id, name, deleted) "
                              "VALUES ('stray', 'Stray', 0);");
}

static void
test_step_that_fails (StoreFixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  assert_left_alone (fixture, ADD_COLUMN NO_SQL);
}

static void
test_no_room_for_the_backup (StoreFixture *fixture,
                             gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, &fixture->options);

  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  assert_left_alone (fixture, ADD_COLUMN);
}

static void
test_older_store_that_can_only_be_read (StoreFixture *fixture,
                                        gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_close (fixture);
  before = read_folder (fixture->folder);
  fixture->options.read_only = TRUE;
  g_assert_null (open_with (fixture, ADD_COLUMN, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_READ_ONLY);
  assert_same_bytes (before, fixture->folder);
  g_assert_nonnull (id);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/migrate/kept-stores", test_kept_stores);
  STORE_TEST ("/store/migrate/older-store-is-brought-up-to-date",
              test_older_store_is_brought_up_to_date);
  STORE_TEST ("/store/migrate/kept-entries-appear", test_kept_entries_appear);
  STORE_TEST ("/store/migrate/step-that-loses-something", test_step_that_loses_something);
  STORE_TEST ("/store/migrate/step-that-fails", test_step_that_fails);
  STORE_TEST ("/store/migrate/no-room-for-the-backup", test_no_room_for_the_backup);
  STORE_TEST ("/store/migrate/older-store-that-can-only-be-read",
              test_older_store_that_can_only_be_read);

  return g_test_run ();
}
