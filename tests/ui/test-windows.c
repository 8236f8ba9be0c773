/* test-windows.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The windows beside the main one: what each must keep to, and what it says.
 */
#include "config.h"

#include "senda-guide.h"
#include "senda-preferences.h"
#include "senda-privacy-page.h"
#include "senda-settings.h"
#include "senda-shortcuts.h"
#include "senda-trouble-window.h"
#include "senda-window.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

static void
present (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  settle ();
}

static void
check_and_close (GtkWidget *window)
{
  assert_all_named (window);
  assert_not_wider_than (window, 360);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_guide (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *guide = senda_guide_new (NULL, fixture->workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->workspace);
  const SendaStage *stage = senda_content_find_stage (senda_workspace_get_content (
                                                        fixture->workspace), 5);

  present (guide);
  g_assert_nonnull (find_widget (guide, GTK_TYPE_LABEL,
                                 senda_message (stage->description, catalog)));
  check_and_close (guide);
}

static void
test_preferences (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *parent = senda_window_new (NULL, fixture->workspace, NULL);
  GtkWidget *preferences = senda_preferences_new (GTK_WINDOW (parent), fixture->workspace, NULL);

  present (preferences);
  g_assert_true (shows_text (preferences, "Español"));
  g_assert_true (shows_text (preferences, fixture->path));
  check_and_close (preferences);
  gtk_window_destroy (GTK_WINDOW (parent));
}

static void
test_language (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GSettings) settings = senda_settings_new ();
  GtkWidget *parent = NULL;
  GtkWidget *preferences = NULL;
  g_autofree char *language = NULL;

  g_assert_nonnull (settings);
  senda_settings_set_boolean (settings, SENDA_SETTING_PRIVACY_SEEN, TRUE);
  senda_settings_set_string (settings, SENDA_SETTING_LANGUAGE, "system");
  parent = senda_window_new (NULL, fixture->workspace, settings);
  preferences = senda_preferences_new (GTK_WINDOW (parent), fixture->workspace, settings);
  present (preferences);
  g_assert_false (shows_text (preferences, _("Takes effect after a restart")));
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (gtk_widget_get_ancestor (find_widget (preferences, GTK_TYPE_LABEL,
                                                            "Español"),
                                               GTK_TYPE_CHECK_BUTTON)), TRUE);
  settle ();
  language = senda_settings_dup_string (settings, SENDA_SETTING_LANGUAGE);
  g_assert_cmpstr (language, ==, "es");
  g_assert_true (shows_text (preferences, _("Takes effect after a restart")));
  check_and_close (preferences);
  gtk_window_destroy (GTK_WINDOW (parent));
  senda_settings_set_string (settings, SENDA_SETTING_LANGUAGE, "system");
}

static void
test_privacy (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *page = senda_privacy_page_new (fixture->path, TRUE);
  GtkWindow *window = show_in_window (page, 600, 700);

  g_assert_true (shows_text (page, fixture->path));
  check_and_close (GTK_WIDGET (window));
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
test_trouble (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = g_error_new_literal (SENDA_ERROR, SENDA_ERROR_DAMAGED,
                                                  "What happened. What was kept.");
  GtkWidget *window = senda_trouble_window_new (NULL, fixture->path, error);
  guint n_retries = 0;

  g_signal_connect_swapped (window, "retry", G_CALLBACK (count_cb), &n_retries);
  present (window);
  g_assert_true (shows_text (window, error->message));
  g_assert_true (shows_text (window, fixture->path));
  g_assert_true (gtk_widget_activate_action (window, "recovery.retry", NULL));
  g_assert_cmpuint (n_retries, ==, 1);
  check_and_close (window);
}

/* A copy kept on another disk helps where no backup is left, but not where the file is only newer. */
static void
test_trouble_takes_a_copy (Fixture       *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  static const int codes[] = { SENDA_ERROR_DAMAGED, SENDA_ERROR_FOREIGN, SENDA_ERROR_NEWER };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (SENDA_ERROR, codes[i], "What happened.");
      GtkWidget *window = senda_trouble_window_new (NULL, fixture->path, error);

      present (window);
      g_assert_cmpint (shows_text (window, _("Restore From a File…")), ==,
                       codes[i] != SENDA_ERROR_NEWER);
      check_and_close (window);
    }
}

static void
test_shortcuts (Fixture       *fixture G_GNUC_UNUSED,
                gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = senda_shortcuts_new_window (NULL);

  present (window);
  g_assert_nonnull (find_widget (window, GTK_TYPE_LABEL, C_("shortcut", "Undo")));
  check_and_close (window);
}

/* A key in two rows of the table would do only one of the two. */
static void
test_keys_differ (Fixture       *fixture G_GNUC_UNUSED,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GtkApplication) application = gtk_application_new ("org.senda.Test",
                                                                G_APPLICATION_NON_UNIQUE);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) actions = NULL;

  senda_shortcuts_install (application);
  actions = gtk_application_list_action_descriptions (application);
  g_assert_cmpuint (g_strv_length (actions), >, 5);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

      g_assert_cmpuint (g_strv_length (accels), >, 0);
      for (guint j = 0; accels[j] != NULL; j++)
        g_assert_true (g_hash_table_add (seen, g_strdup (accels[j])));
    }
}

static void
open_cb (GApplication *application G_GNUC_UNUSED,
         GFile       **files,
         int           n_files,
         const char   *hint G_GNUC_UNUSED,
         gpointer      data)
{
  GString *names = data;

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *name = g_file_get_basename (files[i]);

      g_string_append_printf (names, "%s;", name);
    }
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

/* Files go the way of a double click, all of them at once. */
static void
test_drop (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GtkApplication) application = gtk_application_new ("org.senda.Drop",
                                                                G_APPLICATION_NON_UNIQUE |
                                                                  G_APPLICATION_HANDLES_OPEN);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GFile) one = g_file_new_for_path ("one.senda");
  g_autoptr (GFile) two = g_file_new_for_path ("two.senda");
  GFile *files[] = { one, two };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;
  g_autoptr (GError) error = NULL;
  GtkWidget *window = NULL;

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (application, "open", G_CALLBACK (open_cb), names);
  window = senda_window_new (application, fixture->workspace, NULL);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, G_N_ELEMENTS (files)));
  g_signal_emit_by_name (find_drop_target (window), "drop", &value, 0.0, 0.0, &is_taken);
  g_assert_true (is_taken);
  g_assert_cmpstr (names->str, ==, "one.senda;two.senda;");
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture       *fixture,
                  gconstpointer  data);
  } tests[] = {
    { "/windows/guide-tells-the-stages", test_guide },
    { "/windows/preferences-show-languages-and-folders", test_preferences },
    { "/windows/another-language-offers-a-restart", test_language },
    { "/windows/privacy-shows-where-the-data-is", test_privacy },
    { "/windows/trouble-says-what-happened-and-tries-again", test_trouble },
    { "/windows/trouble-takes-a-copy", test_trouble_takes_a_copy },
    { "/windows/shortcuts-list-the-table", test_shortcuts },
    { "/windows/every-key-does-one-thing", test_keys_differ },
    { "/windows/opens-what-is-dropped", test_drop },
  };

  window_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  return g_test_run ();
}
