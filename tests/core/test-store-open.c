/* test-store-open.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TASK_FORCE &senda_task_force_info
#define PATH_VARIABLE "SENDA_TEST_STORE"
#define NOBODY 65534

/* Opening @path is refused with @code, in one sentence or two, and changes nothing. */
static void
assert_refused (StoreFixture *fixture,
                const char   *path,
                SendaError    code)
{
  g_autoptr (GHashTable) before = read_folder (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) looking = NULL;
  SendaStoreOptions options = fixture->options;

  g_assert_null (senda_store_open (path, &options, &error));
  g_assert_error (error, SENDA_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  assert_same_bytes (before, fixture->folder);

  options.read_only = TRUE;
  g_assert_null (senda_store_open (path, &options, &looking));
  g_assert_nonnull (looking);
  assert_same_bytes (before, fixture->folder);
}

static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_private_from_the_start (StoreFixture *fixture,
                             gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *id = add_task_force (fixture, "One");
  GStatBuf status;

  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (wal, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_nonnull (id);
}

static void
test_looking_in_changes_nothing (StoreFixture *fixture,
                                 gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GHashTable) before = NULL;

  store_fixture_close (fixture);
  before = read_folder (fixture->folder);
  g_assert_cmpuint (g_hash_table_size (before), ==, 1);
  store_fixture_reopen (fixture);
  store_fixture_close (fixture);
  assert_same_bytes (before, fixture->folder);
  g_assert_nonnull (id);
}

static void
test_open_twice_in_one_program (StoreFixture *fixture,
                                gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_assert_null (senda_store_open (fixture->path, &fixture->options, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IN_USE);
  id = add_task_force (fixture, "Still works");
  g_assert_false (is_removed (fixture, TASK_FORCE, id));
}

typedef struct
{
  StoreFixture *fixture;
  GAsyncQueue *queue;
} Holding;

/* Has the store for a moment, and says when it has it. */
static gpointer
hold (gpointer data)
{
  Holding *holding = data;
  SendaStore *store = NULL;
  g_autoptr (GError) error = NULL;

  store = senda_store_open (holding->fixture->path, &holding->fixture->options, &error);
  g_assert_no_error (error);
  g_async_queue_push (holding->queue, holding);
  g_thread_yield ();
  senda_store_close (store);
  g_object_unref (store);
  return NULL;
}

static void
test_wait_for_who_has_it (StoreFixture *fixture,
                          gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autoptr (GAsyncQueue) queue = g_async_queue_new ();
  Holding holding = { fixture, queue };
  g_autofree char *name = NULL;
  GThread *thread = NULL;

  store_fixture_close (fixture);
  thread = g_thread_new ("holding", hold, &holding);
  g_async_queue_pop (queue);
  fixture->options.patience = 60 * 1000;
  store_fixture_reopen (fixture);
  g_thread_join (thread);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
  assert_sound (fixture);
}

static void
test_elsewhere (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) check = NULL;

  if (g_getenv (PATH_VARIABLE) == NULL)
    return;
  g_assert_null (senda_store_open (g_getenv (PATH_VARIABLE), NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IN_USE);
  g_clear_error (&error);
  check = senda_store_check_file (g_getenv (PATH_VARIABLE), NULL, &error);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IN_USE);
}

static void
test_open_in_another_program (StoreFixture *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = NULL;

  g_setenv (PATH_VARIABLE, fixture->path, TRUE);
  g_test_trap_subprocess ("/store/open/subprocess/elsewhere", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  id = add_task_force (fixture, "Still works");
  g_assert_false (is_removed (fixture, TASK_FORCE, id));
}

static void
test_newer_schema (StoreFixture *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  store_fixture_close (fixture);
  run_sql (fixture->path, "PRAGMA user_version = 99");
  assert_refused (fixture, fixture->path, SENDA_ERROR_NEWER);
}

/* A newer Senda was killed: only its write-ahead log says that it was newer. */
static void
test_newer_schema_after_a_kill (StoreFixture *fixture,
                                gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *copy = NULL;

  g_assert_true (senda_sql_exec (fixture->store->sql, "PRAGMA user_version = 99", NULL));
  copy = copy_as_killed (fixture);
  store_fixture_close (fixture);
  assert_refused (fixture, copy, SENDA_ERROR_NEWER);
}

static void
test_foreign_files (StoreFixture *fixture,
                    gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = g_build_filename (fixture->folder, "text", NULL);
  g_autofree char *word = g_build_filename (fixture->folder, "word", NULL);
  g_autofree char *letter = g_build_filename (fixture->folder, "letter", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *marked = g_build_filename (fixture->folder, "marked", NULL);
  g_autofree char *linked = g_build_filename (fixture->folder, "linked", NULL);
  g_autofree char *poem = g_strnfill (10000, 'x');

  store_fixture_close (fixture);
  g_assert_true (g_file_set_contents (text, poem, -1, NULL));
  g_assert_true (g_file_set_contents (word, "hi", -1, NULL));
  g_assert_true (g_file_set_contents (letter, "x", -1, NULL));
  run_sql (other, "CREATE TABLE t (a)");
  run_sql (marked, "PRAGMA application_id = 7; CREATE TABLE t (a)");
  g_assert_cmpint (symlink (fixture->path, linked), ==, 0);
  assert_refused (fixture, text, SENDA_ERROR_FOREIGN);
  assert_refused (fixture, word, SENDA_ERROR_FOREIGN);
  assert_refused (fixture, letter, SENDA_ERROR_FOREIGN);
  assert_refused (fixture, other, SENDA_ERROR_FOREIGN);
  assert_refused (fixture, marked, SENDA_ERROR_FOREIGN);
  assert_refused (fixture, linked, SENDA_ERROR_FOREIGN);
  assert_refused (fixture, fixture->folder, SENDA_ERROR_FOREIGN);
}

static void
test_truncated (StoreFixture *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  static const gsize lengths[] = { 100, 511, 512, 4095, 4096, 8192, 20000 };
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *bytes = NULL;
  gsize length = 0;

  store_fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, bytes, lengths[i], NULL));
      assert_refused (fixture, fixture->path, SENDA_ERROR_DAMAGED);
    }
  g_assert_true (g_file_set_contents (fixture->path, bytes, length - 1, NULL));
  assert_refused (fixture, fixture->path, SENDA_ERROR_DAMAGED);
  g_assert_nonnull (id);
}

/* Whatever page is overwritten, opening ends in a refusal or in a store, and a refusal leaves the
 * file alone. */
static void
test_overwritten_pages (StoreFixture *fixture,
                        gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *bytes = NULL;
  gsize length = 0;

  store_fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (gsize page = 0; page < length; page += 4096)
    {
      g_autofree char *spoilt = g_memdup2 (bytes, length);
      g_autoptr (GHashTable) before = NULL;
      g_autoptr (SendaStore) store = NULL;
      g_autoptr (GError) error = NULL;

      memset (spoilt + page, 0x5a, 4096);
      g_assert_true (g_file_set_contents (fixture->path, spoilt, length, NULL));
      before = read_folder (fixture->folder);
      store = senda_store_open (fixture->path, &fixture->options, &error);
      g_assert_true ((store == NULL) == (error != NULL));
      if (page == 0)
        g_assert_error (error, SENDA_ERROR, SENDA_ERROR_FOREIGN);
      else if (error != NULL)
        g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
      if (store == NULL)
        assert_same_bytes (before, fixture->folder);
    }
  g_assert_nonnull (id);
}

static void
assert_made_anew (StoreFixture *fixture)
{
  g_autofree char *id = NULL;

  store_fixture_reopen (fixture);
  id = add_task_force (fixture, "One");
  assert_sound (fixture);
  g_assert_nonnull (id);
}

static void
test_interrupted_creation (StoreFixture *fixture,
                           gconstpointer data G_GNUC_UNUSED)
{
  store_fixture_close (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_made_anew (fixture);

  store_fixture_close (fixture);
  g_unlink (fixture->path);
  run_sql (fixture->path, "PRAGMA journal_mode = WAL; VACUUM");
  assert_made_anew (fixture);
}

static void
test_must_exist (StoreFixture *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new", "x.sendadb", NULL);
  SendaStoreOptions options = fixture->options;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_close (fixture);
  before = read_folder (fixture->folder);
  options.must_exist = TRUE;
  g_assert_null (senda_store_open (path, &options, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  options.must_exist = FALSE;
  options.read_only = TRUE;
  g_clear_error (&error);
  g_assert_null (senda_store_open (path, &options, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  assert_same_bytes (before, fixture->folder);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_copy_takes_a_new_site (StoreFixture *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *site = g_strdup (senda_store_get_site (fixture->store));
  g_autofree char *copied = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.sendadb", NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  store_fixture_reopen (fixture);
  g_assert_cmpstr (senda_store_get_site (fixture->store), ==, site);
  store_fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&path);

  store_fixture_reopen (fixture);
  copied = g_strdup (senda_store_get_site (fixture->store));
  g_assert_cmpstr (copied, !=, site);
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Two");
  g_assert_true (senda_store_undo (fixture->store, NULL, NULL));
  assert_sound (fixture);
  store_fixture_reopen (fixture);
  g_assert_cmpstr (senda_store_get_site (fixture->store), ==, copied);
}

static void
test_killed_store_is_whole (StoreFixture *fixture,
                            gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *copy = copy_as_killed (fixture);
  g_autofree char *name = NULL;

  g_free (fixture->path);
  fixture->path = g_steal_pointer (&copy);
  store_fixture_reopen (fixture);
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
  assert_sound (fixture);
}

static void
test_asked_to_read_only (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *name = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-edit", NULL);
  g_autoptr (GError) error = NULL;

  store_fixture_close (fixture);
  before = read_folder (fixture->folder);
  fixture->options.read_only = TRUE;
  store_fixture_reopen (fixture);
  g_assert_true (senda_store_is_read_only (fixture->store));
  name = read_name (fixture, id);
  g_assert_cmpstr (name, ==, "One");
  g_assert_false (senda_store_begin (fixture->store, label, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (senda_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_READ_ONLY);
  assert_sound (fixture);
  store_fixture_close (fixture);
  assert_same_bytes (before, fixture->folder);
}

/* As somebody who may read the store but write neither it nor its folder. */
static void
test_as_a_reader (void)
{
  g_autoptr (SendaStore) store = NULL;
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-edit", NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (SendaCheck) check = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv (PATH_VARIABLE) == NULL)
    return;
  if (getuid () == 0)
    g_assert_cmpint (setuid (NOBODY), ==, 0);
  store = senda_store_open (g_getenv (PATH_VARIABLE), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (senda_store_is_read_only (store));
  list = senda_store_list (store, TASK_FORCE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_false (senda_store_begin (store, label, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_READ_ONLY);
  g_clear_error (&error);
  check = senda_store_check (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check->faults->len, ==, 0);
}

static void
assert_readable_in (StoreFixture *fixture,
                    const char   *path,
                    int           file_mode,
                    int           folder_mode)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr (GHashTable) before = read_folder (folder);

  g_chmod (fixture->folder, 0755);
  g_chmod (path, file_mode);
  g_chmod (wal, file_mode);
  g_chmod (folder, folder_mode);
  g_setenv (PATH_VARIABLE, path, TRUE);
  g_test_trap_subprocess ("/store/open/subprocess/reader", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_chmod (folder, 0700);
  assert_same_bytes (before, folder);
}

static void
test_read_only_places (StoreFixture *fixture,
                       gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *killed = copy_as_killed (fixture);

  store_fixture_close (fixture);
  assert_readable_in (fixture, fixture->path, 0444, 0777);
  assert_readable_in (fixture, fixture->path, 0666, 0555);
  assert_readable_in (fixture, fixture->path, 0444, 0555);
  assert_readable_in (fixture, killed, 0444, 0777);
  assert_readable_in (fixture, killed, 0666, 0555);
  assert_readable_in (fixture, killed, 0444, 0555);
  g_assert_nonnull (id);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/open/private-from-the-start", test_private_from_the_start);
  STORE_TEST ("/store/open/looking-in-changes-nothing", test_looking_in_changes_nothing);
  STORE_TEST ("/store/open/open-twice-in-one-program", test_open_twice_in_one_program);
  STORE_TEST ("/store/open/open-in-another-program", test_open_in_another_program);
  STORE_TEST ("/store/open/wait-for-who-has-it", test_wait_for_who_has_it);
  STORE_TEST ("/store/open/newer-schema", test_newer_schema);
  STORE_TEST ("/store/open/newer-schema-after-a-kill", test_newer_schema_after_a_kill);
  STORE_TEST ("/store/open/foreign-files", test_foreign_files);
  STORE_TEST ("/store/open/truncated", test_truncated);
  STORE_TEST ("/store/open/overwritten-pages", test_overwritten_pages);
  STORE_TEST ("/store/open/interrupted-creation", test_interrupted_creation);
  STORE_TEST ("/store/open/must-exist", test_must_exist);
  STORE_TEST ("/store/open/copy-takes-a-new-site", test_copy_takes_a_new_site);
  STORE_TEST ("/store/open/killed-store-is-whole", test_killed_store_is_whole);
  STORE_TEST ("/store/open/asked-to-read-only", test_asked_to_read_only);
  STORE_TEST ("/store/open/read-only-places", test_read_only_places);
  g_test_add_func ("/store/open/subprocess/elsewhere", test_elsewhere);
  g_test_add_func ("/store/open/subprocess/reader", test_as_a_reader);

  return g_test_run ();
}
