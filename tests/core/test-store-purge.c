/* test-store-purge.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

#include "senda-log.h"
#include "senda-member.h"
#include "senda-protocol-version.h"

#include "senda-member.h"
#include "senda-protocol-version.h"

#include <glib/gstdio.h>
#include <string.h>

#define TASK_FORCE &senda_task_force_info
#define GOAL &senda_goal_info

/* How many files below the fixture's folder hold @text somewhere in their bytes. */
static guint
count_files_with (StoreFixture *fixture,
                  const char   *text)
{
  g_autoptr (GHashTable) files = read_folder (fixture->folder);
  GHashTableIter iter;
  gpointer bytes = NULL;
  guint n_files = 0;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, NULL, &bytes))
    {
      gsize length = 0;
      const char *start = g_bytes_get_data (bytes, &length);

      for (gsize i = 0; i + strlen (text) <= length; i++)
        if (g_ascii_strncasecmp (start + i, text, strlen (text)) == 0)
          {
            n_files++;
            break;
          }
    }
  return n_files;
}

static void
purge (StoreFixture          *fixture,
       const SendaRecordInfo *info,
       const char            *id,
       SendaPurge            *result)
{
  g_autoptr (GError) error = NULL;

  senda_store_purge (fixture->store, info, id, result, NULL, &error);
  g_assert_no_error (error);
}

static void
test_bytes_are_gone_everywhere (StoreFixture *fixture,
                                gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *kept = add_task_force (fixture, "Harmless");
  g_autofree char *goal = add_goal (fixture, kept, "Zyxomandría secret");
  g_autofree char *name = NULL;
  SendaPurge preview = { 0 };
  SendaPurge result = { 0 };

  set_field (fixture, GOAL, goal, "text", "es", "Zyxomandría en secreto");
  g_assert_true (senda_store_backup (fixture->store, "asked", NULL));
  set_field (fixture, GOAL, goal, "text", "en", "Zyxomandría, changed");
  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  store_fixture_reopen (fixture);
  g_assert_true (senda_store_backup (fixture->store, "asked", NULL));
  store_fixture_close (fixture);
  g_assert_cmpuint (count_files_with (fixture, "Zyxomandr"), ==, 3);

  store_fixture_reopen (fixture);
  g_assert_true (senda_store_purge_preview (fixture->store, GOAL, goal, &preview, NULL));
  g_assert_cmpuint (preview.n_records, ==, 1);
  g_assert_cmpuint (preview.n_backups, ==, 2);
  purge (fixture, GOAL, goal, &result);
  g_assert_cmpuint (result.n_records, ==, 1);
  g_assert_cmpuint (result.n_values, ==, preview.n_values);
  g_assert_cmpuint (result.n_values, ==, 5);
  g_assert_cmpuint (result.n_backups, ==, 2);
  g_assert_cmpuint (result.n_removed, ==, 0);
  assert_sound (fixture);

  /* Also while the store is still open: nothing waits in its log. */
  g_assert_cmpuint (count_files_with (fixture, "Zyxomandr"), ==, 0);
  store_fixture_reopen (fixture);
  g_assert_cmpuint (count_files_with (fixture, "Zyxomandr"), ==, 0);
  name = read_name (fixture, kept);
  g_assert_cmpstr (name, ==, "Harmless");
  assert_sound (fixture);
}

static void
test_backups_stay_sound (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *kept = add_task_force (fixture, "Harmless");
  g_autofree char *goal = add_goal (fixture, kept, "Zyxomandría");
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, &fixture->options);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (SendaStore) copy = NULL;
  g_autoptr (SendaRecord) record = NULL;
  const SendaBackup *backup = NULL;
  SendaPurge result = { 0 };

  g_assert_true (senda_store_backup (fixture->store, "asked", NULL));
  purge (fixture, GOAL, goal, &result);
  backups = senda_backup_list (folder, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  {
    g_autoptr (SendaCheck) check = senda_store_check_file (backup->path, NULL, NULL);

    g_assert_cmpuint (check->faults->len, ==, 0);
  }
  copy = senda_store_open (backup->path, NULL, NULL);
  record = senda_store_load (copy, TASK_FORCE, kept, NULL);
  g_assert_cmpstr (senda_record_get_text (record, "name"), ==, "Harmless");
  g_assert_cmpstr (senda_store_get_site (copy), !=, senda_store_get_site (fixture->store));
}

static void
test_children_and_the_undone_go_along (StoreFixture *fixture,
                                       gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "Zyxomandría");
  g_autofree char *child = add_goal (fixture, id, "Zyxomandría goal");
  g_autofree char *undone = add_goal (fixture, id, "Zyxomandría undone");
  g_autoptr (GPtrArray) touched = NULL;
  g_autoptr (GError) error = NULL;
  SendaPurge result = { 0 };

  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  remove_record (fixture, GOAL, child);
  g_assert_true (senda_store_purge (fixture->store, TASK_FORCE, id, &result, &touched, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result.n_records, ==, 3);
  g_assert_cmpuint (touched->len, ==, 3);
  g_assert_true (is_removed (fixture, TASK_FORCE, id));
  g_assert_cmpuint (count_files_with (fixture, "Zyxomandr"), ==, 0);
  assert_sound (fixture);
  g_assert_nonnull (undone);
}

/* Who works here is kept beside the records, by id and name. */
static void
test_settings_that_name_it_go_along (StoreFixture *fixture,
                                     gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *kept = add_task_force (fixture, "Harmless");
  g_autofree char *goal = add_goal (fixture, kept, "A goal");
  g_autofree char *setting = g_strconcat (goal, "\nZyxomandría", NULL);
  g_autofree char *gone = NULL;
  g_autofree char *other = NULL;
  SendaPurge result = { 0 };

  g_assert_true (senda_store_set_setting (fixture->store, "me:one", setting, NULL));
  g_assert_true (senda_store_set_setting (fixture->store, "me:two", kept, NULL));
  g_assert_true (senda_store_backup (fixture->store, "asked", NULL));
  purge (fixture, GOAL, goal, &result);
  gone = senda_store_dup_setting (fixture->store, "me:one");
  other = senda_store_dup_setting (fixture->store, "me:two");
  g_assert_null (gone);
  g_assert_cmpstr (other, ==, kept);
  g_assert_cmpuint (count_files_with (fixture, "Zyxomandr"), ==, 0);
  assert_sound (fixture);
}

static void
test_no_way_back (StoreFixture *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *other = add_task_force (fixture, "Other");
  g_autofree char *id = add_task_force (fixture, "Zyxomandría");
  g_autoptr (SendaLabel) label = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  SendaPurge result = { 0 };

  purge (fixture, TASK_FORCE, id, &result);
  label = senda_store_dup_undo_label (fixture->store);
  g_assert_cmpstr (senda_label_get (label, "name"), ==, "Other");
  hits = senda_store_search (fixture->store, "zyxomandria", 10, NULL);
  g_assert_cmpuint (hits->len, ==, 0);
  entries = senda_store_history (fixture->store, TASK_FORCE, id, NULL, 0, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  for (guint i = 0; i < entries->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (senda_label_get_id (entry->label), ==, "purged");
    }
  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  g_assert_true (is_removed (fixture, TASK_FORCE, other));
  assert_sound (fixture);
}

static void
test_what_restoring_kept_is_purged (StoreFixture *fixture,
                                    gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "Zyxomandría");
  g_autofree char *saved = g_build_filename (fixture->folder, "saved", NULL);
  SendaPurge result = { 0 };

  g_assert_true (senda_store_backup_to (fixture->store, saved, NULL, NULL));
  store_fixture_close (fixture);
  g_assert_true (senda_store_restore (fixture->path, saved, &fixture->options, NULL, NULL));
  g_unlink (saved);
  store_fixture_reopen (fixture);
  purge (fixture, TASK_FORCE, id, &result);
  g_assert_cmpuint (result.n_backups, ==, 1);
  g_assert_cmpuint (count_files_with (fixture, "Zyxomandr"), ==, 0);
}

static void
test_unreadable_backup_is_removed (StoreFixture *fixture,
                                   gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "Zyxomandría");
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, &fixture->options);
  g_autofree char *path = g_build_filename (folder, "test.20260101-000000.asked.sendadb", NULL);
  SendaPurge result = { 0 };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "damaged, but it says Zyxomandría", -1, NULL));
  purge (fixture, TASK_FORCE, id, &result);
  g_assert_cmpuint (result.n_backups, ==, 1);
  g_assert_cmpuint (result.n_removed, ==, 1);
  g_assert_cmpuint (count_files_with (fixture, "Zyxomandr"), ==, 0);
}

static void
test_unfinished_copies_go (StoreFixture *fixture,
                           gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "Zyxomandría");
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, &fixture->options);
  g_autofree char *copy = g_build_filename (folder, "test.20260101-000000.asked.sendadb.tmp",
                                            NULL);
  g_autofree char *restoring = g_strconcat (fixture->path, ".restoring", NULL);
  SendaPurge result = { 0 };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (copy, "Zyxomandría", -1, NULL));
  g_assert_true (g_file_set_contents (restoring, "Zyxomandría", -1, NULL));
  purge (fixture, TASK_FORCE, id, &result);
  g_assert_cmpuint (result.n_backups, ==, 0);
  g_assert_cmpuint (count_files_with (fixture, "Zyxomandr"), ==, 0);
}

static void
test_unknown_record (StoreFixture *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = senda_store_new_id (fixture->store);
  g_autoptr (GError) error = NULL;
  SendaPurge result = { 0 };

  g_assert_false (senda_store_purge (fixture->store, TASK_FORCE, id, &result, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
}

static void
put_one (StoreFixture          *fixture,
         const SendaRecordInfo *info,
         const char            *id,
         const char            *field,
         const char            *text)
{
  g_autoptr (SendaLabel) label = senda_label_new ("record-edit", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (senda_store_begin (fixture->store, label, NULL));
  g_assert_true (senda_store_put (fixture->store, info, id, field, NULL, SENDA_TEXT (text), NULL));
  g_assert_true (senda_store_put_deleted (fixture->store, info, id, FALSE, NULL));
  senda_store_commit (fixture->store, NULL, &error);
  g_assert_no_error (error);
}

/* A file that they sent, and one that is called after them. */
static void
note_passages (StoreFixture *fixture)
{
  const SendaPassage in = { 1, FALSE, (char *) "task-force", (char *) "all.senda",
                            (char *) "Zyxomandra Old", NULL, NULL, 3 };
  const SendaPassage out = { 2, TRUE, (char *) "ballot",
                             (char *) "Ballot - Spring - Zyxomandra New.senda", NULL, NULL, NULL, 3 };

  g_assert_true (senda_store_note_passage (fixture->store, &in, NULL));
  g_assert_true (senda_store_note_passage (fixture->store, &out, NULL));
}

/* A member goes as the author of what was done, under every name that they had. */
static void
test_authors_go_along (StoreFixture *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *kept = add_task_force (fixture, "Harmless");
  g_autofree char *member = senda_store_new_id (fixture->store);
  g_autofree char *version = senda_store_new_id (fixture->store);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) touched = NULL;
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  SendaPurge result = { 0 };

  put_one (fixture, &senda_member_info, member, "name", "Zyxomandra Old");
  g_assert_true (senda_store_set_author (fixture->store, "Zyxomandra Old", NULL));
  set_field (fixture, TASK_FORCE, kept, "region", NULL, "North");
  put_one (fixture, &senda_member_info, member, "name", "Zyxomandra New");
  g_assert_true (senda_store_set_author (fixture->store, "Zyxomandra New", NULL));
  set_field (fixture, TASK_FORCE, kept, "region", NULL, "South");
  put_one (fixture, &senda_protocol_version_info, version, "author", "Zyxomandra New");
  note_passages (fixture);
  g_assert_true (senda_store_backup (fixture->store, "asked", NULL));
  store_fixture_reopen (fixture);

  senda_store_purge (fixture->store, &senda_member_info, member, &result, &touched, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (touched->len, ==, 2);
  g_assert_cmpuint (result.n_removed, ==, 0);
  g_assert_null (senda_store_get_author (fixture->store));
  assert_sound (fixture);
  store_fixture_close (fixture);
  g_assert_cmpuint (count_files_with (fixture, "Zyxomandra"), ==, 0);
  store_fixture_reopen (fixture);
  history = senda_store_history (fixture->store, TASK_FORCE, kept, NULL, 0, NULL);
  g_assert_cmpuint (history->len, ==, 3);
  for (guint i = 0; i < history->len; i++)
    g_assert_null (((const SendaHistoryEntry *) history->pdata[i])->author);
  record = senda_store_load (fixture->store, &senda_protocol_version_info, version, NULL);
  g_assert_true (senda_record_is_null (record, "author"));
  g_assert_false (senda_record_is_deleted (record));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/purge/bytes-are-gone-everywhere", test_bytes_are_gone_everywhere);
  STORE_TEST ("/store/purge/backups-stay-sound", test_backups_stay_sound);
  STORE_TEST ("/store/purge/children-and-the-undone-go-along",
              test_children_and_the_undone_go_along);
  STORE_TEST ("/store/purge/settings-that-name-it-go-along",
              test_settings_that_name_it_go_along);
  STORE_TEST ("/store/purge/no-way-back", test_no_way_back);
  STORE_TEST ("/store/purge/what-restoring-kept-is-purged", test_what_restoring_kept_is_purged);
  STORE_TEST ("/store/purge/unreadable-backup-is-removed", test_unreadable_backup_is_removed);
  STORE_TEST ("/store/purge/unfinished-copies-go", test_unfinished_copies_go);
  STORE_TEST ("/store/purge/authors-go-along", test_authors_go_along);
  STORE_TEST ("/store/purge/unknown-record", test_unknown_record);

  return g_test_run ();
}
