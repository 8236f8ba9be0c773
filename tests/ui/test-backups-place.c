/* test-backups-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-backup-rows.h"
#include "senda-backups-place.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

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
  g_object_add_weak_pointer (G_OBJECT (place), (gpointer *) &place);
  gtk_window_destroy (window);
  settle ();
  g_assert_null (place);
}

static void
test_back_up_now (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *place = g_object_new (SENDA_TYPE_BACKUPS_PLACE, "workspace", fixture->workspace, NULL);
  GtkWindow *window = show_in_window (place, 500, 800);
  g_autoptr (GPtrArray) before = list (fixture);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *time = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_false (shows_text (place, _("Kept Backups")));
  g_assert_true (gtk_widget_activate_action (place, "backups.make", NULL));
  /* The window stays live meanwhile, and a second one cannot be begun. */
  g_assert_false (is_idle (fixture->workspace));
  g_assert_false (gtk_widget_is_sensitive (find_widget (place, GTK_TYPE_BUTTON,
                                                        _("Back Up Now"))));
  wait_until (is_idle, fixture->workspace);
  settle ();
  after = list (fixture);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_true (shows_text (place, _("Kept Backups")));
  time = senda_backup_say_time (fixture->workspace, g_ptr_array_index (after, 0));
  g_assert_true (shows_text (place, time));
  assert_all_named (place);
  assert_not_wider_than (place, 360);
  close_window (window, place);
}

static void
test_save_copy (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *place = g_object_new (SENDA_TYPE_BACKUPS_PLACE, "workspace", fixture->workspace, NULL);
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
  static const char *const reasons[] = { "daily", "before-migration", "before-restore", "asked" };
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
  g_test_add ("/backups-place/a-copy-is-saved-while-the-window-lives", Fixture, NULL,
              fixture_set_up, test_save_copy, fixture_tear_down);
  g_test_add_func ("/backups-place/every-reason-is-said", test_reasons);
  return g_test_run ();
}
