/* test-trouble.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backup-row.h"
#include "senda-recovery-guide.h"
#include "senda-task-forces.h"
#include "senda-trouble-window.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static void
add_task_force (Fixture    *fixture,
                const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = senda_task_force_add (fixture->workspace, name, &error);

  g_assert_no_error (error);
}

static void
back_up (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_store_backup (senda_workspace_get_store (fixture->workspace), "asked", &error);
  g_assert_no_error (error);
}

/* Half of what the file was. */
static void
cut (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (path, bytes, length / 2 / 4096 * 4096, NULL));
}

static GtkWidget *
open_trouble (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaStore) store = NULL;
  GtkWidget *window = NULL;

  senda_workspace_close (fixture->workspace);
  cut (fixture->path);
  store = senda_store_open (fixture->path, NULL, &error);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
  window = senda_trouble_window_new (NULL, fixture->path, error);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
close_trouble (GtkWidget *window)
{
  assert_all_named (window);
  assert_not_wider_than (window, 360);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static gboolean
offers (GtkWidget *window)
{
  GtkWidget *guide = find_widget (window, SENDA_TYPE_RECOVERY_GUIDE, NULL);
  GtkWidget *button = find_widget (guide, GTK_TYPE_BUTTON, NULL);

  return gtk_widget_get_visible (button);
}

static gboolean
has_found (gpointer data)
{
  return offers (GTK_WIDGET (data));
}

static gboolean
is_second_read (gpointer data)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (find_widget (data,
                                                                       SENDA_TYPE_BACKUP_ROW,
                                                                       NULL)));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, 1);

  return senda_backup_item_get_holdings (senda_backup_row_get_item (SENDA_BACKUP_ROW (row))) !=
         NULL;
}

/* The latest is damaged as well: the one before it is offered, and says what is in it. */
static void
test_finds_the_newest_sound_backup (Fixture       *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, NULL);
  g_autoptr (GPtrArray) backups = NULL;
  GtkWidget *window = NULL;

  add_task_force (fixture, "Lake County");
  back_up (fixture);
  add_task_force (fixture, "Riverbend");
  back_up (fixture);
  backups = senda_backup_list (folder, NULL);
  cut (((SendaBackup *) backups->pdata[0])->path);
  window = open_trouble (fixture);
  wait_until (has_found, window);
  wait_until (is_second_read, window);
  settle ();
  g_assert_true (shows_text (window, _("Damaged: it cannot be restored. Use another one")));
  close_trouble (window);
}

static gboolean
has_found_none (gpointer data)
{
  return shows_text (GTK_WIDGET (data), _("None of the backups is sound."));
}

static void
test_none_is_sound (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *folder = senda_store_dup_backup_folder (fixture->path, NULL);
  g_autoptr (GPtrArray) backups = NULL;
  GtkWidget *window = NULL;
  GtkWidget *guide = NULL;

  add_task_force (fixture, "Lake County");
  back_up (fixture);
  backups = senda_backup_list (folder, NULL);
  cut (((SendaBackup *) backups->pdata[0])->path);
  window = open_trouble (fixture);
  guide = find_widget (window, SENDA_TYPE_RECOVERY_GUIDE, NULL);
  g_assert_nonnull (guide);
  wait_until (has_found_none, window);
  settle ();
  g_assert_false (offers (window));
  close_trouble (window);
}

static void
test_no_backup (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = NULL;

  add_task_force (fixture, "Lake County");
  window = open_trouble (fixture);
  settle ();
  g_assert_false (offers (window));
  g_assert_true (shows_text (window, _("Start empty")));
  g_assert_true (shows_text (window, _("Save the file for somebody who can help")));
  g_assert_true (shows_text (window, _("Open a copy from elsewhere")));
  g_assert_null (find_widget (window, SENDA_TYPE_BACKUP_ROW, NULL));
  close_trouble (window);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  g_test_add ("/trouble/finds-the-newest-sound-backup", Fixture, NULL, fixture_set_up,
              test_finds_the_newest_sound_backup, fixture_tear_down);
  g_test_add ("/trouble/none-is-sound", Fixture, NULL, fixture_set_up, test_none_is_sound,
              fixture_tear_down);
  g_test_add ("/trouble/no-backup", Fixture, NULL, fixture_set_up, test_no_backup,
              fixture_tear_down);
  return g_test_run ();
}
