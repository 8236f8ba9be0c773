/* store-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

static gint64
fixture_now (gpointer data)
{
  StoreFixture *fixture = data;

  fixture->now += 1000;
  return fixture->now;
}

static char *
fixture_new_id (gpointer data)
{
  StoreFixture *fixture = data;

  return g_strdup_printf ("%08x-0000-4000-8000-000000000000", ++fixture->next_id);
}

void
remove_store_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_store_tree (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
store_fixture_reopen (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  store_fixture_close (fixture);
  fixture->store = senda_store_open (fixture->path, &fixture->options, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->store);
}

void
store_fixture_close (StoreFixture *fixture)
{
  if (fixture->store == NULL)
    return;
  senda_store_close (fixture->store);
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
}

void
store_fixture_set_up (StoreFixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("senda-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "data", "test.sendadb", NULL);
  fixture->now = 1772000000000;
  fixture->options.now = fixture_now;
  fixture->options.now_data = fixture;
  fixture->options.new_id = fixture_new_id;
  fixture->options.new_id_data = fixture;
  store_fixture_reopen (fixture);
}

void
store_fixture_tear_down (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  store_fixture_close (fixture);
  remove_store_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
begin (StoreFixture *fixture,
       const char   *id,
       const char   *name)
{
  g_autoptr (SendaLabel) label = senda_label_new (id, "name", name, NULL);
  g_autoptr (GError) error = NULL;

  senda_store_begin (fixture->store, label, &error);
  g_assert_no_error (error);
}

static void
put (StoreFixture          *fixture,
     const SendaRecordInfo *info,
     const char            *id,
     const char            *field,
     const char            *language,
     const char            *text)
{
  g_autoptr (GError) error = NULL;

  senda_store_put (fixture->store, info, id, field, language, SENDA_TEXT (text), &error);
  g_assert_no_error (error);
}

static void
put_deleted (StoreFixture          *fixture,
             const SendaRecordInfo *info,
             const char            *id,
             gboolean               deleted)
{
  g_autoptr (GError) error = NULL;

  senda_store_put_deleted (fixture->store, info, id, deleted, &error);
  g_assert_no_error (error);
}

static void
commit (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_store_commit (fixture->store, NULL, &error);
  g_assert_no_error (error);
}

/* (transfer full) */
char *
add_task_force (StoreFixture *fixture,
                const char   *name)
{
  char *id = senda_store_new_id (fixture->store);

  begin (fixture, "task-force-add", name);
  put (fixture, &senda_task_force_info, id, "name", NULL, name);
  put_deleted (fixture, &senda_task_force_info, id, FALSE);
  commit (fixture);
  return id;
}

/* (transfer full) */
char *
add_goal (StoreFixture *fixture,
          const char   *task_force,
          const char   *text)
{
  char *id = senda_store_new_id (fixture->store);

  begin (fixture, "goal-add", text);
  put (fixture, &senda_goal_info, id, "task_force", NULL, task_force);
  put (fixture, &senda_goal_info, id, "text", "en", text);
  put_deleted (fixture, &senda_goal_info, id, FALSE);
  commit (fixture);
  return id;
}

void
set_field (StoreFixture          *fixture,
           const SendaRecordInfo *info,
           const char            *id,
           const char            *field,
           const char            *language,
           const char            *text)
{
  begin (fixture, "task-force-edit", field);
  put (fixture, info, id, field, language, text);
  commit (fixture);
}

void
remove_record (StoreFixture          *fixture,
               const SendaRecordInfo *info,
               const char            *id)
{
  begin (fixture, "task-force-remove", id);
  put_deleted (fixture, info, id, TRUE);
  commit (fixture);
}

SendaStore *
open_beside (StoreFixture *fixture,
             const char   *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, "test.sendadb", NULL);
  g_autoptr (GError) error = NULL;
  SendaStore *store = senda_store_open (path, &fixture->options, &error);

  g_assert_no_error (error);
  return store;
}

void
set_in (SendaStore            *store,
        const SendaRecordInfo *info,
        const char            *id,
        const char            *field,
        const char            *language,
        const SendaValue      *value)
{
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-edit", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_store_begin (store, label, NULL));
  if (field == NULL)
    senda_store_put_deleted (store, info, id, value->integer == 1, &error);
  else
    senda_store_put (store, info, id, field, language, value, &error);
  g_assert_no_error (error);
  senda_store_commit (store, NULL, &error);
  g_assert_no_error (error);
}

static SendaRecord *
load (StoreFixture          *fixture,
      const SendaRecordInfo *info,
      const char            *id)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *record = senda_store_load (fixture->store, info, id, &error);

  g_assert_no_error (error);
  return record;
}

/* (transfer full) */
char *
read_name (StoreFixture *fixture,
           const char   *task_force)
{
  g_autoptr (SendaRecord) record = load (fixture, &senda_task_force_info, task_force);

  return g_strdup (senda_record_get_text (record, "name"));
}

/* (transfer full) */
char *
read_wording (StoreFixture          *fixture,
              const SendaRecordInfo *info,
              const char            *id,
              const char            *field,
              const char            *language)
{
  g_autoptr (SendaRecord) record = load (fixture, info, id);
  SendaText *text = senda_record_get_wordings (record, senda_record_info_field (info, field));

  return g_strdup (senda_text_get (text, language));
}

gboolean
is_removed (StoreFixture          *fixture,
            const SendaRecordInfo *info,
            const char            *id)
{
  g_autoptr (SendaRecord) record = load (fixture, info, id);

  return senda_record_is_deleted (record);
}

gint64
count_rows (StoreFixture *fixture,
            const char   *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 count = -1;

  senda_sql_read_integer (fixture->store->sql, sql, &count, &error);
  g_assert_no_error (error);
  return count;
}

static void
read_into (GHashTable *files,
           const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *bytes = NULL;
      gsize length = 0;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        read_into (files, path);
      else if (g_file_get_contents (path, &bytes, &length, NULL))
        g_hash_table_insert (files, g_steal_pointer (&path), g_bytes_new_take (bytes, length));
    }
}

/* Every file below a folder with its bytes; only while no store in it is open. (transfer full) */
GHashTable *
read_folder (const char *folder)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_bytes_unref);

  read_into (files, folder);
  return files;
}

void
assert_same_bytes (GHashTable *before,
                   const char *folder)
{
  g_autoptr (GHashTable) after = read_folder (folder);
  GHashTableIter iter;
  gpointer path = NULL;
  gpointer bytes = NULL;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    {
      GBytes *now = g_hash_table_lookup (after, path);

      g_assert_nonnull (now);
      g_assert_true (g_bytes_equal (bytes, now));
    }
  g_assert_cmpuint (g_hash_table_size (before), ==, g_hash_table_size (after));
}

/* Copies the open store with its write-ahead log into a folder of its own, as a kill would leave
 * them. (Reading the files gives up the lock; no other program wants it here.) (transfer full) */
char *
copy_as_killed (StoreFixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "killed", NULL);
  char *copy = g_build_filename (folder, "test.sendadb", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      const char *suffix = i == 0 ? "" : "-wal";
      g_autofree char *from = g_strconcat (fixture->path, suffix, NULL);
      g_autofree char *to = g_strconcat (copy, suffix, NULL);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
      g_assert_true (g_file_set_contents (to, bytes, length, NULL));
    }
  return copy;
}

/* The full check finds nothing. */
void
assert_sound (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) check = senda_store_check (fixture->store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < check->faults->len; i++)
    g_test_message ("%s", (const char *) check->faults->pdata[i]);
  g_assert_cmpuint (check->faults->len, ==, 0);
}
