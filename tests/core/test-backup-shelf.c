/* test-backup-shelf.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fixture.h"
#include "senda-backup-shelf.h"
#include "senda-task-forces.h"

#include <glib/gstdio.h>

#define DAY (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

typedef struct
{
  GAsyncResult *result;
} Wait;

static void
done_cb (GObject      *source G_GNUC_UNUSED,
         GAsyncResult *result,
         gpointer      data)
{
  ((Wait *) data)->result = g_object_ref (result);
}

static void
wait_for (Wait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
back_up (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_store_backup (senda_workspace_get_store (fixture->workspace), "asked", &error);
  g_assert_no_error (error);
}

static void
add (Fixture    *fixture,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = senda_task_force_add (fixture->workspace, name, &error);

  g_assert_no_error (error);
}

static SendaBackupShelf *
open_shelf (Fixture *fixture)
{
  SendaBackupShelf *shelf = senda_backup_shelf_new (fixture->path, NULL);
  g_autoptr (GError) error = NULL;

  senda_backup_shelf_refresh (shelf, &error);
  g_assert_no_error (error);
  return shelf;
}

static void
read_all (SendaBackupShelf *shelf)
{
  Wait wait = { NULL };
  g_autoptr (GError) error = NULL;

  senda_backup_shelf_read_async (shelf, NULL, NULL, done_cb, &wait);
  wait_for (&wait);
  senda_backup_shelf_read_finish (shelf, wait.result, &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
}

static SendaBackupItem *
check_all (SendaBackupShelf *shelf,
           gboolean          until_sound)
{
  Wait wait = { NULL };
  SendaBackupItem *sound = NULL;
  g_autoptr (GError) error = NULL;

  senda_backup_shelf_check_async (shelf, senda_backup_shelf_get_backups (shelf), until_sound, NULL,
                                  done_cb, &wait);
  wait_for (&wait);
  sound = senda_backup_shelf_check_finish (shelf, wait.result, &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
  return sound;
}

static SendaBackupItem *
get_item (SendaBackupShelf *shelf,
          guint             position)
{
  return g_ptr_array_index (senda_backup_shelf_get_backups (shelf), position);
}

static void
damage (SendaBackupItem *item)
{
  const char *path = senda_backup_item_get_backup (item)->path;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (path, bytes, length / 2 / 4096 * 4096, NULL));
}

static void
test_reads_each_once (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaBackupShelf) shelf = NULL;
  SendaHoldings *first = NULL;
  SendaHoldings *latest = NULL;

  add (fixture, "One");
  back_up (fixture);
  add (fixture, "Two");
  back_up (fixture);
  shelf = open_shelf (fixture);
  g_assert_cmpuint (senda_backup_shelf_get_backups (shelf)->len, ==, 2);
  g_assert_false (senda_backup_item_is_read (get_item (shelf, 0)));
  read_all (shelf);
  latest = senda_backup_item_get_holdings (get_item (shelf, 0));
  first = senda_backup_item_get_holdings (get_item (shelf, 1));
  g_assert_cmpuint (senda_holdings_get_task_forces (latest)->len, ==, 2);
  g_assert_cmpuint (senda_holdings_get_task_forces (first)->len, ==, 1);
  g_assert_cmpuint (senda_holdings_count_beyond (latest, first), ==, 1);

  back_up (fixture);
  g_assert_true (senda_backup_shelf_refresh (shelf, NULL));
  g_assert_cmpuint (senda_backup_shelf_get_backups (shelf)->len, ==, 3);
  g_assert_true (senda_backup_item_get_holdings (get_item (shelf, 1)) == latest);
  g_assert_false (senda_backup_item_is_read (get_item (shelf, 0)));
  g_assert_true (senda_backup_item_is_of (get_item (shelf, 0), fixture->path));
  g_assert_false (senda_backup_item_is_of (get_item (shelf, 0), "/other.sendadb"));
}

static void
test_finds_the_newest_sound_one (Fixture       *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaBackupShelf) shelf = NULL;
  g_autoptr (SendaBackupItem) sound = NULL;

  add (fixture, "One");
  for (guint i = 0; i < 3; i++)
    back_up (fixture);
  shelf = open_shelf (fixture);
  damage (get_item (shelf, 0));
  g_assert_true (senda_backup_shelf_refresh (shelf, NULL));
  sound = check_all (shelf, TRUE);
  g_assert_true (sound == get_item (shelf, 1));
  g_assert_cmpint (senda_backup_item_get_state (get_item (shelf, 0)), ==, SENDA_BACKUP_DAMAGED);
  g_assert_cmpuint (senda_backup_item_get_faults (get_item (shelf, 0))->len, >, 0);
  g_assert_cmpint (senda_backup_item_get_state (get_item (shelf, 1)), ==, SENDA_BACKUP_SOUND);
  g_assert_cmpint (senda_backup_item_get_checked (get_item (shelf, 1)), >, 0);
  g_assert_cmpint (senda_backup_item_get_state (get_item (shelf, 2)), ==,
                   SENDA_BACKUP_UNCHECKED);
  read_all (shelf);
  g_assert_nonnull (senda_backup_item_get_problem (get_item (shelf, 0)));
}

static void
test_can_be_cancelled (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SendaBackupShelf) shelf = NULL;
  g_autoptr (GError) error = NULL;
  Wait wait = { NULL };
  gboolean working = FALSE;

  add (fixture, "One");
  back_up (fixture);
  shelf = open_shelf (fixture);
  senda_backup_shelf_check_async (shelf, senda_backup_shelf_get_backups (shelf), FALSE,
                                  cancellable, done_cb, &wait);
  g_object_get (shelf, "working", &working, NULL);
  g_assert_true (working);
  g_cancellable_cancel (cancellable);
  wait_for (&wait);
  g_assert_null (senda_backup_shelf_check_finish (shelf, wait.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_object_get (shelf, "working", &working, NULL);
  g_assert_false (working);
  g_object_unref (wait.result);
}

static void
test_late (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaHoldings) nothing = NULL;
  g_autoptr (SendaHoldings) now = NULL;
  gint64 changed = 0;

  nothing = senda_holdings_new (senda_workspace_get_store (fixture->workspace), NULL);
  g_assert_false (senda_backups_are_late (0, nothing));
  add (fixture, "One");
  now = senda_holdings_new (senda_workspace_get_store (fixture->workspace), NULL);
  changed = senda_holdings_get_own_time (now);
  g_assert_false (senda_backups_are_late (0, now));
  g_assert_false (senda_backups_are_late (changed, now));
  g_assert_true (senda_backups_are_late (changed - DAY, now));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/backup-shelf/reads-each-once", Fixture, NULL, fixture_set_up,
              test_reads_each_once, fixture_tear_down);
  g_test_add ("/backup-shelf/finds-the-newest-sound-one", Fixture, NULL, fixture_set_up,
              test_finds_the_newest_sound_one, fixture_tear_down);
  g_test_add ("/backup-shelf/can-be-cancelled", Fixture, NULL, fixture_set_up,
              test_can_be_cancelled, fixture_tear_down);
  g_test_add ("/backup-shelf/late", Fixture, NULL, fixture_set_up, test_late, fixture_tear_down);
  return g_test_run ();
}
