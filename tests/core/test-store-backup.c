/* test-store-backup.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define TASK_FORCE &senda_task_force_info
#define DAY (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

static GPtrArray *
list_backups (StoreFixture *fixture)
{
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, &fixture->options);
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = senda_backup_list (folder, &error);

  g_assert_no_error (error);
  return backups;
}

static guint
count_backups (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) backups = list_backups (fixture);

  return backups->len;
}

static void
assert_mode (const char *path,
             guint       mode)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, mode);
}

static void
assert_file_sound (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) check = senda_store_check_file (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (check->faults->len, ==, 0);
}

static void
test_asked_for (StoreFixture *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, &fixture->options);
  g_autoptr (GPtrArray) backups = NULL;
  const SendaBackup *backup = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_store_backup (fixture->store, "asked", &error));
  g_assert_no_error (error);
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpstr (backup->reason, ==, "asked");
  g_assert_cmpint (ABS (backup->time - fixture->now), <, 10000);
  g_assert_cmpint (backup->size, >, 4096);
  assert_mode (folder, 0700);
  assert_mode (backup->path, 0600);
  assert_mode (fixture->path, 0600);
  assert_file_sound (backup->path);
  g_assert_false (is_removed (fixture, TASK_FORCE, id));
}

static void
test_first_change_of_a_day (StoreFixture *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GPtrArray) backups = NULL;
  const SendaBackup *backup = NULL;
  g_autoptr (SendaStore) copy = NULL;
  g_autoptr (SendaRecord) record = NULL;

  g_assert_cmpuint (count_backups (fixture), ==, 0);
  fixture->now += DAY;
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Three");
  store_fixture_reopen (fixture);
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Four");
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpstr (backup->reason, ==, "daily");

  copy = senda_store_open (backup->path, NULL, NULL);
  record = senda_store_load (copy, TASK_FORCE, id, NULL);
  g_assert_cmpstr (senda_record_get_text (record, "name"), ==, "One");
}

static void
test_failure_does_not_stop_work (StoreFixture *fixture,
                                 gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, &fixture->options);
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *error = NULL;
  g_autofree char *none = NULL;
  g_autofree char *name = NULL;

  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  fixture->now += DAY;
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  error = senda_store_dup_setting (fixture->store, "backup-error");
  name = read_name (fixture, id);
  g_assert_nonnull (error);
  g_assert_cmpstr (name, ==, "Two");

  g_unlink (folder);
  g_assert_true (senda_store_backup (fixture->store, "asked", NULL));
  none = senda_store_dup_setting (fixture->store, "backup-error");
  g_assert_null (none);
}

static void
test_old_ones_go (StoreFixture *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GPtrArray) backups = NULL;
  const SendaBackup *oldest = NULL;
  gint64 start = fixture->now;

  for (guint i = 0; i < 70; i++)
    {
      fixture->now = start + i * 6 * DAY;
      g_assert_true (senda_store_backup (fixture->store, "daily", NULL));
    }
  for (guint i = 0; i < 12; i++)
    g_assert_true (senda_store_backup (fixture->store, "asked", NULL));

  backups = list_backups (fixture);
  /* 12 of the last day of which 10 stay, 13 more days, and of 12 months those not among these. */
  g_assert_cmpuint (backups->len, >=, 30);
  g_assert_cmpuint (backups->len, <=, 36);
  oldest = g_ptr_array_index (backups, backups->len - 1);
  g_assert_cmpint (fixture->now - oldest->time, >, 300 * DAY);
  g_assert_cmpint (fixture->now - oldest->time, <, 400 * DAY);
  for (guint i = 0; i < backups->len; i++)
    assert_file_sound (((const SendaBackup *) backups->pdata[i])->path);
  g_assert_nonnull (id);
}

static void
test_other_stores_keep_theirs (StoreFixture *fixture,
                               gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, "test.other.sendadb", NULL);
  g_autoptr (SendaStore) other = senda_store_open (path, &fixture->options, NULL);

  g_assert_true (senda_store_backup (other, "asked", NULL));
  for (guint i = 0; i < 30; i++)
    g_assert_true (senda_store_backup (fixture->store, "asked", NULL));
  g_assert_cmpuint (count_backups (fixture), ==, 11);
}

static void
test_where_one_likes (StoreFixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *path = g_build_filename (fixture->folder, "stick.sendadb", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_store_backup_to (fixture->store, path, NULL, &error));
  g_assert_true (senda_store_backup_to (fixture->store, path, NULL, &error));
  g_assert_no_error (error);
  assert_file_sound (path);
  assert_mode (path, 0600);
  g_assert_false (senda_store_backup_to (fixture->store, fixture->path, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_false (is_removed (fixture, TASK_FORCE, id));
}

static void
test_cancelled_leaves_nothing (StoreFixture *fixture,
                               gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "stick.sendadb", NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (senda_store_backup_to (fixture->store, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (senda_store_backup_to (fixture->store, "/no/such/folder/x", NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  store_fixture_close (fixture);
  {
    g_autoptr (GHashTable) files = read_folder (fixture->folder);

    g_assert_cmpuint (g_hash_table_size (files), ==, 1);
  }
}

static char *
back_up (StoreFixture *fixture)
{
  char *path = g_build_filename (fixture->folder, "saved.sendadb", NULL);

  g_assert_true (senda_store_backup_to (fixture->store, path, NULL, NULL));
  return path;
}

static void
test_restore_brings_back_and_keeps (StoreFixture *fixture,
                                    gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *site = g_strdup (senda_store_get_site (fixture->store));
  g_autofree char *saved = back_up (fixture);
  g_autofree char *kept = NULL;
  g_autofree char *name = NULL;
  g_autoptr (SendaStore) old = NULL;
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  store_fixture_close (fixture);
  g_assert_true (senda_store_restore (fixture->path, saved, &fixture->options, &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (kept, fixture->path));

  store_fixture_reopen (fixture);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
  g_assert_cmpstr (senda_store_get_site (fixture->store), !=, site);
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Three");
  assert_sound (fixture);

  old = senda_store_open (kept, NULL, &error);
  g_assert_no_error (error);
  record = senda_store_load (old, TASK_FORCE, id, &error);
  g_assert_cmpstr (senda_record_get_text (record, "name"), ==, "Two");
}

static void
test_restore_over_garbage (StoreFixture *fixture,
                           gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *saved = back_up (fixture);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *kept_wal = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *wal_bytes = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_close (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "not a store", -1, NULL));
  g_assert_true (g_file_set_contents (wal, "nor a log", -1, NULL));
  g_assert_true (senda_store_restore (fixture->path, saved, &fixture->options, &kept, &error));
  g_assert_no_error (error);
  kept_wal = g_strconcat (kept, "-wal", NULL);
  g_assert_true (g_file_get_contents (kept, &bytes, NULL, NULL));
  g_assert_true (g_file_get_contents (kept_wal, &wal_bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "not a store");
  g_assert_cmpstr (wal_bytes, ==, "nor a log");
  store_fixture_reopen (fixture);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
}

static void
test_restore_where_nothing_was (StoreFixture *fixture,
                                gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *saved = back_up (fixture);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *name = NULL;

  store_fixture_close (fixture);
  g_unlink (fixture->path);
  g_assert_true (g_file_set_contents (wal, "a log that lost its store", -1, NULL));
  g_assert_true (senda_store_restore (fixture->path, saved, NULL, &kept, NULL));
  g_assert_null (kept);
  store_fixture_reopen (fixture);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
}

static void
test_restore_refuses_an_open_store (StoreFixture *fixture,
                                    gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *saved = back_up (fixture);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_store_restore (fixture->path, saved, NULL, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IN_USE);
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  store_fixture_reopen (fixture);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "Two");
}

static void
test_restore_refuses_a_damaged_backup (StoreFixture *fixture,
                                       gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "Unmistakable");
  g_autofree char *saved = back_up (fixture);
  g_autofree char *bytes = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  char *word = NULL;

  store_fixture_close (fixture);
  g_assert_true (g_file_get_contents (saved, &bytes, &length, NULL));
  word = g_strstr_len (bytes, length, "Unmistakable");
  if (word == NULL)
    for (gsize i = 0; i + 12 < length && word == NULL; i++)
      if (memcmp (bytes + i, "Unmistakable", 12) == 0)
        word = bytes + i;
  g_assert_nonnull (word);
  word[0] = 'u';
  g_assert_true (g_file_set_contents (saved, bytes, length, NULL));

  before = read_folder (fixture->folder);
  g_assert_false (senda_store_restore (fixture->path, saved, NULL, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
  assert_same_bytes (before, fixture->folder);
  g_assert_nonnull (id);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/backup/asked-for", test_asked_for);
  STORE_TEST ("/store/backup/first-change-of-a-day", test_first_change_of_a_day);
  STORE_TEST ("/store/backup/failure-does-not-stop-work", test_failure_does_not_stop_work);
  STORE_TEST ("/store/backup/old-ones-go", test_old_ones_go);
  STORE_TEST ("/store/backup/other-stores-keep-theirs", test_other_stores_keep_theirs);
  STORE_TEST ("/store/backup/where-one-likes", test_where_one_likes);
  STORE_TEST ("/store/backup/cancelled-leaves-nothing", test_cancelled_leaves_nothing);
  STORE_TEST ("/store/restore/brings-back-and-keeps", test_restore_brings_back_and_keeps);
  STORE_TEST ("/store/restore/over-garbage", test_restore_over_garbage);
  STORE_TEST ("/store/restore/where-nothing-was", test_restore_where_nothing_was);
  STORE_TEST ("/store/restore/refuses-an-open-store", test_restore_refuses_an_open_store);
  STORE_TEST ("/store/restore/refuses-a-damaged-backup", test_restore_refuses_a_damaged_backup);

  return g_test_run ();
}
