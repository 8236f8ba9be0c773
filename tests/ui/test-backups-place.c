/* test-backups-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backup-row.h"
#include "senda-backups-place.h"
#include "senda-restore-guide.h"
#include "senda-task-forces.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static gboolean
is_idle (gpointer data)
{
  gboolean busy = FALSE;

  g_object_get (data, "busy", &busy, NULL);
  return !busy;
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = senda_backup_list (folder, &error);

  g_assert_no_error (error);
  return backups;
}

static void
close_window (GtkWindow *window,
              GtkWidget *place)
{
  destroy_window (window, (gpointer *) &place);
}

static GtkWidget *
place_new (Fixture *fixture)
{
  return g_object_new (SENDA_TYPE_BACKUPS_PLACE, "workspace", fixture->workspace, NULL);
}

static void
back_up (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_store_backup (senda_workspace_get_store (fixture->workspace), "asked", &error);
  g_assert_no_error (error);
}

static void
add_task_force (Fixture    *fixture,
                const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = senda_task_force_add (fixture->workspace, name, &error);

  g_assert_no_error (error);
}

static gboolean
is_row_read (gpointer data)
{
  SendaBackupRow *row = SENDA_BACKUP_ROW (data);

  return senda_backup_item_is_read (senda_backup_row_get_item (row));
}

static gboolean
is_row_checked (gpointer data)
{
  return senda_backup_item_get_checked (senda_backup_row_get_item (SENDA_BACKUP_ROW (data))) > 0;
}

static GtkWidget *
find_row (GtkWidget *place)
{
  return find_widget (place, SENDA_TYPE_BACKUP_ROW, NULL);
}

static void
test_back_up_now (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *place = place_new (fixture);
  GtkWindow *window = show_in_window (place, 500, 800);
  g_autoptr (GPtrArray) before = list (fixture);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_null (find_row (place));
  g_assert_true (gtk_widget_activate_action (place, "backups.make", NULL));
  /* The window stays live meanwhile, and a second one cannot be begun. */
  g_assert_false (is_idle (fixture->workspace));
  g_assert_false (gtk_widget_is_sensitive (find_widget (place, GTK_TYPE_BUTTON,
                                                        _("Back Up Now"))));
  wait_until (is_idle, fixture->workspace);
  settle ();
  after = list (fixture);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_nonnull (find_row (place));
  wait_until (is_row_read, find_row (place));
  assert_all_named (place);
  assert_not_wider_than (place, 360);
  close_window (window, place);
}

/* Unfolded it says what is in it, and what came since. */
static void
test_says_what_is_in_it (Fixture       *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *since = senda_backup_say_since (1);
  GtkWidget *place = NULL;
  GtkWindow *window = NULL;
  GtkWidget *row = NULL;
  g_autoptr (SendaBackupWords) words =
    senda_backup_words_new (senda_workspace_get_content (fixture->workspace),
                            senda_workspace_get_catalog (fixture->workspace));
  g_autofree char *contents = NULL;

  add_task_force (fixture, "Lake County");
  back_up (fixture);
  add_task_force (fixture, "Riverbend");
  place = place_new (fixture);
  window = show_in_window (place, 500, 800);
  row = find_row (place);
  wait_until (is_row_read, row);
  senda_backup_row_unfold (SENDA_BACKUP_ROW (row));
  settle ();
  contents = senda_backup_words_say_contents (
    words, senda_backup_item_get_holdings (senda_backup_row_get_item (SENDA_BACKUP_ROW (row))));
  g_assert_nonnull (strstr (contents, "Lake County"));
  g_assert_null (strstr (contents, "Riverbend"));
  g_assert_true (shows_text (place, contents));
  g_assert_true (shows_text (place, since));
  assert_all_named (place);
  assert_not_wider_than (place, 360);
  close_window (window, place);
}

static void
test_checks_all (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *place = NULL;
  GtkWindow *window = NULL;
  GtkWidget *row = NULL;
  SendaBackupItem *item = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  back_up (fixture);
  place = place_new (fixture);
  window = show_in_window (place, 500, 800);
  row = find_row (place);
  item = senda_backup_row_get_item (SENDA_BACKUP_ROW (row));
  wait_until (is_row_read, row);
  g_assert_true (gtk_widget_activate_action (place, "backups.check-all", NULL));
  wait_until (is_row_checked, row);
  settle ();
  g_assert_cmpint (senda_backup_item_get_state (item), ==, SENDA_BACKUP_SOUND);

  g_assert_true (g_file_get_contents (senda_backup_item_get_backup (item)->path, &bytes, &length,
                                      NULL));
  g_assert_true (g_file_set_contents (senda_backup_item_get_backup (item)->path, bytes,
                                      length / 2 / 4096 * 4096, NULL));
  gtk_widget_set_visible (place, FALSE);
  gtk_widget_set_visible (place, TRUE);
  settle ();
  row = find_row (place);
  g_assert_true (gtk_widget_activate_action (place, "backups.check-all", NULL));
  wait_until (is_row_checked, row);
  settle ();
  g_assert_true (shows_text (place, _("Damaged: it cannot be restored. Use another one")));
  close_window (window, place);
}

/* The store is sound; a check of it can be asked for and is told. */
static void
test_checks_the_store (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *place = place_new (fixture);
  GtkWindow *window = show_in_window (place, 500, 800);

  g_assert_true (gtk_widget_activate_action (place, "backups.check-store", NULL));
  g_assert_true (shows_text (place, _("The store is being checked…")));
  g_assert_true (gtk_widget_activate_action (place, "backups.cancel", NULL));
  wait_until (is_idle, fixture->workspace);
  settle ();
  g_assert_false (shows_text (place, _("The store is being checked…")));
  g_assert_false (shows_text (place, _("The File Is Damaged")));
  close_window (window, place);
}

/* @label as the program has it, with the key that is underlined. */
static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);
  g_autofree char *text = g_strjoinv ("", parts);

  return find_widget (root, GTK_TYPE_BUTTON, text);
}

static gboolean
can_restore (gpointer data)
{
  return gtk_widget_is_sensitive (GTK_WIDGET (data));
}

static void
test_guide (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, NULL);
  g_autoptr (SendaBackupShelf) shelf = senda_backup_shelf_new (fixture->path, folder);
  g_autoptr (SendaBackupWords) words =
    senda_backup_words_new (senda_workspace_get_content (fixture->workspace),
                            senda_workspace_get_catalog (fixture->workspace));
  g_autoptr (SendaHoldings) now = NULL;
  g_autofree char *said = g_strdup_printf (ngettext ("%u step that was made since:",
                                                     "%u steps that were made since:", 1), 1u);
  GtkWidget *guide = NULL;

  back_up (fixture);
  add_task_force (fixture, "Riverbend");
  now = senda_holdings_new (senda_workspace_get_store (fixture->workspace), NULL);
  g_assert_true (senda_backup_shelf_refresh (shelf, NULL));
  guide = senda_restore_guide_new (NULL, shelf, senda_backup_shelf_get_backups (shelf)->pdata[0],
                                   words, now);
  gtk_window_present (GTK_WINDOW (guide));
  wait_until (can_restore, find_button (guide, _("_Restore")));
  settle ();
  g_assert_true (shows_text (guide, said));
  assert_all_named (guide);
  assert_not_wider_than (guide, 360);
  gtk_window_destroy (GTK_WINDOW (guide));
  settle ();
}

static void
test_what_was_put_aside (Fixture       *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *kept = g_strconcat (fixture->path, ".replaced-20260309-143005", NULL);
  GtkWidget *place = NULL;
  GtkWindow *window = NULL;

  g_assert_true (senda_store_backup_to (senda_workspace_get_store (fixture->workspace), kept, NULL,
                                        NULL));
  place = place_new (fixture);
  window = show_in_window (place, 500, 800);
  g_assert_true (shows_text (place, _("What Was Put Aside")));
  wait_until (is_row_read, find_row (place));
  senda_backup_row_unfold (SENDA_BACKUP_ROW (find_row (place)));
  settle ();
  g_assert_nonnull (find_widget (place, GTK_TYPE_BUTTON, _("Remove…")));
  g_unlink (kept);
  gtk_widget_set_visible (place, FALSE);
  gtk_widget_set_visible (place, TRUE);
  settle ();
  g_assert_false (shows_text (place, _("What Was Put Aside")));
  close_window (window, place);
}

static void
test_warns_of_a_synchronised_folder (Fixture       *fixture,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *mark = g_build_filename (fixture->folder, ".stfolder", NULL);
  g_autofree char *said = g_strdup_printf (_("The store lies in a folder that %s copies"),
                                           "Syncthing");
  GtkWidget *place = NULL;
  GtkWindow *window = NULL;

  g_assert_true (g_file_set_contents (mark, "", -1, NULL));
  place = place_new (fixture);
  window = show_in_window (place, 500, 800);
  g_assert_true (shows_text (place, said));
  assert_all_named (place);
  assert_not_wider_than (place, 360);
  close_window (window, place);
}

static void
test_save_copy (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *place = place_new (fixture);
  GtkWindow *window = show_in_window (place, 500, 800);
  g_autofree char *path = g_build_filename (fixture->folder, "copy.sendadb", NULL);

  senda_backups_place_save_copy (SENDA_BACKUPS_PLACE (place), path);
  /* The window stays live meanwhile. */
  g_assert_false (is_idle (fixture->workspace));
  wait_until (is_idle, fixture->workspace);
  settle ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  close_window (window, place);
}

static void
test_reasons (void)
{
  static const char *const reasons[] = { "daily", "before-migration", "before-restore", "asked",
                                          "replaced", "elsewhere" };
  const SendaBackup unknown = { .reason = (char *) "something-new" };
  g_autofree char *other = senda_backup_say_reason (&unknown);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      const SendaBackup backup = { .reason = (char *) reasons[i] };
      g_autofree char *text = senda_backup_say_reason (&backup);

      g_assert_cmpstr (text, !=, other);
    }
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  g_test_add ("/backups-place/one-is-made-while-the-window-lives", Fixture, NULL,
              fixture_set_up, test_back_up_now, fixture_tear_down);
  g_test_add ("/backups-place/a-row-says-what-is-in-it", Fixture, NULL, fixture_set_up,
              test_says_what_is_in_it, fixture_tear_down);
  g_test_add ("/backups-place/all-are-checked", Fixture, NULL, fixture_set_up, test_checks_all,
              fixture_tear_down);
  g_test_add ("/backups-place/the-store-is-checked", Fixture, NULL, fixture_set_up,
              test_checks_the_store, fixture_tear_down);
  g_test_add ("/backups-place/a-guide-leads-back", Fixture, NULL, fixture_set_up, test_guide,
              fixture_tear_down);
  g_test_add ("/backups-place/what-was-put-aside", Fixture, NULL, fixture_set_up,
              test_what_was_put_aside, fixture_tear_down);
  g_test_add ("/backups-place/a-synchronised-folder-is-named", Fixture, NULL, fixture_set_up,
              test_warns_of_a_synchronised_folder, fixture_tear_down);
  g_test_add ("/backups-place/a-copy-is-saved-while-the-window-lives", Fixture, NULL,
              fixture_set_up, test_save_copy, fixture_tear_down);
  g_test_add_func ("/backups-place/every-reason-is-said", test_reasons);
  return g_test_run ();
}
