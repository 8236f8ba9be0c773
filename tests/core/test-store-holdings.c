/* test-store-holdings.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-holdings.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define TASK_FORCE &senda_task_force_info

static char *
save (StoreFixture *fixture,
      const char   *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  senda_store_backup_to (fixture->store, path, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static SendaHoldings *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  SendaHoldings *holdings = senda_holdings_read (path, &error);

  g_assert_no_error (error);
  return holdings;
}

static SendaHoldings *
read_open (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SendaHoldings *holdings = senda_holdings_new (fixture->store, &error);

  g_assert_no_error (error);
  return holdings;
}

static void
test_says_what_it_holds (StoreFixture *fixture,
                         gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *second = add_task_force (fixture, "Riverbend");
  g_autofree char *first = add_task_force (fixture, "Lake County");
  g_autofree char *gone = add_task_force (fixture, "Gone");
  g_autofree char *path = NULL;
  g_autoptr (SendaHoldings) holdings = NULL;
  g_autoptr (GHashTable) before = NULL;
  GPtrArray *names = NULL;

  g_assert_true (senda_store_set_author (fixture->store, "Ana Ruiz", NULL));
  remove_record (fixture, TASK_FORCE, gone);
  path = save (fixture, "saved.sendadb");
  before = read_folder (fixture->folder);
  holdings = read_file (path);
  assert_same_bytes (before, fixture->folder);

  names = senda_holdings_get_task_forces (holdings);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (names->pdata[0], ==, "Lake County");
  g_assert_cmpstr (names->pdata[1], ==, "Riverbend");
  g_assert_cmpuint (senda_holdings_get_n_steps (holdings), ==, 4);
  g_assert_cmpuint (senda_holdings_get_n_members (holdings), ==, 0);
  g_assert_false (senda_holdings_is_older (holdings));
  g_assert_cmpstr (senda_holdings_get_last (holdings)->author, ==, "Ana Ruiz");
  g_assert_nonnull (first);
  g_assert_nonnull (second);
}

static void
test_nothing (StoreFixture *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SendaHoldings) holdings = read_open (fixture);

  g_assert_cmpuint (senda_holdings_get_task_forces (holdings)->len, ==, 0);
  g_assert_cmpuint (senda_holdings_get_n_steps (holdings), ==, 0);
  g_assert_null (senda_holdings_get_last (holdings));
  g_assert_cmpint (senda_holdings_get_own_time (holdings), ==, 0);
}

/* What was done since, and what only the other line has after somebody went back. */
static void
test_tells_two_apart (StoreFixture *fixture,
                      gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *path = save (fixture, "saved.sendadb");
  g_autofree char *kept = NULL;
  g_autoptr (SendaHoldings) saved = read_file (path);
  g_autoptr (SendaHoldings) left = NULL;
  g_autoptr (SendaHoldings) now = NULL;
  g_autoptr (GPtrArray) since = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i);

      set_field (fixture, TASK_FORCE, id, "name", NULL, name);
    }
  now = read_open (fixture);
  g_assert_cmpuint (senda_holdings_count_beyond (now, saved), ==, 3);
  g_assert_cmpuint (senda_holdings_count_beyond (saved, now), ==, 0);
  since = senda_holdings_list_beyond (now, saved, 2);
  g_assert_cmpuint (since->len, ==, 2);
  g_assert_true (since->pdata[0] == senda_holdings_get_last (now));

  store_fixture_close (fixture);
  senda_store_restore (fixture->path, path, &fixture->options, &kept, &error);
  g_assert_no_error (error);
  store_fixture_reopen (fixture);
  set_field (fixture, TASK_FORCE, id, "name", NULL, "Another way");
  g_clear_pointer (&now, senda_holdings_unref);
  now = read_open (fixture);
  left = read_file (kept);
  g_assert_cmpuint (senda_holdings_count_beyond (left, now), ==, 3);
  g_assert_cmpuint (senda_holdings_count_beyond (now, left), ==, 1);
  g_assert_cmpuint (senda_holdings_count_beyond (now, saved), ==, 1);
  g_assert_cmpint (senda_holdings_get_own_start (now), ==, senda_holdings_get_own_time (now));
}

/* A file that was never closed: what stands in its log counts. */
static void
test_a_log_counts (StoreFixture *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *path = copy_as_killed (fixture);
  g_autoptr (SendaHoldings) holdings = read_file (path);

  g_assert_cmpuint (senda_holdings_get_n_steps (holdings), ==, 1);
  g_assert_nonnull (id);
}

static void
test_older_ones (StoreFixture *fixture G_GNUC_UNUSED,
                 gconstpointer data G_GNUC_UNUSED)
{
  for (guint schema = 1; schema <= 3; schema++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.sendadb", schema);
      g_autofree char *path = g_build_filename (SENDA_TEST_DATA, "stores", name, NULL);
      g_autoptr (SendaHoldings) holdings = read_file (path);

      g_assert_cmpuint (senda_holdings_get_schema (holdings), ==, schema);
      g_assert_true (senda_holdings_is_older (holdings));
      g_assert_cmpuint (senda_holdings_get_n_steps (holdings), >, 0);
    }
}

static void
test_refusals (StoreFixture *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = g_build_filename (fixture->folder, "text.sendadb", NULL);
  g_autofree char *none = g_build_filename (fixture->folder, "none.sendadb", NULL);
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *half = save (fixture, "half.sendadb");
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_assert_true (g_file_set_contents (text, "Minutes of the meeting in March", -1, NULL));
  g_assert_null (senda_holdings_read (text, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_null (senda_holdings_read (none, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (half, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (half, bytes, length / 2, NULL));
  g_assert_null (senda_holdings_read (half, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
  g_assert_nonnull (id);
}

static void
note_progress (double   done,
               gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (done, >=, *last);
  g_assert_cmpfloat (done, <=, 1);
  *last = done;
}

/* One byte of a backup that is not what was written is named, and a check can be ended. */
static void
test_a_flipped_byte_is_named (StoreFixture *fixture,
                              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "Unmistakable");
  g_autofree char *path = save (fixture, "saved.sendadb");
  g_autofree char *bytes = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SendaCheck) sound = NULL;
  g_autoptr (SendaCheck) damaged = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  double done = 0;

  sound = senda_store_check_file_telling (path, NULL, note_progress, &done, NULL, NULL);
  g_assert_cmpuint (sound->faults->len, ==, 0);
  g_assert_cmpfloat (done, >, 0.5);

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i + 12 < length; i++)
    if (memcmp (bytes + i, "Unmistakable", 12) == 0)
      {
        bytes[i] = 'u';
        break;
      }
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  damaged = senda_store_check_file_telling (path, NULL, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (damaged->faults->len, >, 0);
  g_assert_nonnull (strstr (damaged->faults->pdata[0], "name"));

  g_cancellable_cancel (cancellable);
  g_assert_null (senda_store_check_file_telling (path, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_nonnull (id);
}

static void
test_put_aside (StoreFixture *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_task_force (fixture, "One");
  g_autofree char *kept = NULL;
  g_autofree char *saved = g_build_filename (fixture->folder, "for-help.sendadb", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *saved_bytes = NULL;
  g_autoptr (GPtrArray) replaced = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (SendaHoldings) holdings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (senda_store_put_aside (fixture->path, &fixture->options, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IN_USE);
  g_clear_error (&error);
  store_fixture_close (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "what is left of it", -1, NULL));
  g_assert_true (senda_store_save_bytes (fixture->path, saved, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (saved, &saved_bytes, NULL, NULL));
  g_assert_cmpstr (saved_bytes, ==, "what is left of it");
  g_assert_false (senda_store_save_bytes (fixture->path, fixture->path, NULL));

  g_assert_true (senda_store_put_aside (fixture->path, &fixture->options, &kept, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (kept, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "what is left of it");
  store_fixture_reopen (fixture);
  holdings = read_open (fixture);
  g_assert_cmpuint (senda_holdings_get_n_steps (holdings), ==, 0);

  replaced = senda_store_list_replaced (fixture->path);
  g_assert_cmpuint (replaced->len, ==, 1);
  g_assert_cmpstr (((SendaBackup *) replaced->pdata[0])->path, ==, kept);
  g_assert_false (senda_store_remove_replaced (fixture->path, fixture->path, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (senda_store_remove_replaced (fixture->path, kept, &error));
  g_assert_no_error (error);
  none = senda_store_list_replaced (fixture->path);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_nonnull (id);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  STORE_TEST ("/store/holdings/says-what-it-holds", test_says_what_it_holds);
  STORE_TEST ("/store/holdings/nothing", test_nothing);
  STORE_TEST ("/store/holdings/tells-two-apart", test_tells_two_apart);
  STORE_TEST ("/store/holdings/a-log-counts", test_a_log_counts);
  STORE_TEST ("/store/holdings/older-ones", test_older_ones);
  STORE_TEST ("/store/holdings/refusals", test_refusals);
  STORE_TEST ("/store/holdings/a-flipped-byte-is-named", test_a_flipped_byte_is_named);
  STORE_TEST ("/store/replaced/put-aside", test_put_aside);

  return g_test_run ();
}
