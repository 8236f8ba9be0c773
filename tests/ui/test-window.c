/* test-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-dialogs.h"
#include "senda-main-menu.h"
#include "senda-privacy-page.h"
#include "senda-record-list.h"
#include "senda-round-steps.h"
#include "senda-settings.h"
#include "senda-sidebar.h"
#include "senda-split-view.h"
#include "senda-upkeep.h"
#include "senda-window.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
window_new (Fixture *fixture)
{
  GtkWidget *window = senda_window_new (NULL, fixture->workspace, NULL);

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  settle ();
  return window;
}

/* Nothing may keep the window, nor it the workspace. */
static void
window_close (GtkWidget *window)
{
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_null (gone);
}

static SendaTaskForce *
add (Fixture    *fixture,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = senda_task_force_add (fixture->workspace, name, &error);

  g_assert_no_error (error);
  return task_force;
}

static const char *
shown_name (GtkWidget *window)
{
  SendaTaskForce *task_force = senda_window_get_task_force (SENDA_WINDOW (window));

  return task_force ? senda_record_get_text (SENDA_RECORD (task_force), "name") : NULL;
}

static void
test_first_steps (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);
  GtkWidget *button = NULL;

  g_assert_null (shown_name (window));
  button = find_widget (window, GTK_TYPE_BUTTON, _("Add Task Force…"));
  g_assert_nonnull (find_widget (window, GTK_TYPE_LABEL, _("Begin with a Task Force")));
  g_assert_true (button == NULL || gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_activate_action (window, "win.add-sample", NULL));
  settle ();
  g_assert_nonnull (shown_name (window));
  window_close (window);
}

static void
test_shows_what_others_add (Fixture       *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);
  g_autoptr (SendaTaskForce) task_force G_GNUC_UNUSED = add (fixture, "Lake County");

  settle ();
  g_assert_cmpstr (shown_name (window), ==, "Lake County");
  g_assert_true (shows_text (window, "Lake County"));
  window_close (window);
}

static void
test_remove_and_undo (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) first G_GNUC_UNUSED = add (fixture, "Alpha");
  g_autoptr (SendaTaskForce) second = add (fixture, "Beta");
  GtkWidget *window = window_new (fixture);

  senda_window_set_task_force (SENDA_WINDOW (window), second);
  gtk_widget_activate_action (window, "win.remove-task-force", NULL);
  settle ();
  g_assert_cmpstr (shown_name (window), ==, "Alpha");
  g_assert_nonnull (find_widget (window, GTK_TYPE_LABEL, _("Undo")) ?: find_widget (
                      window, GTK_TYPE_BUTTON, NULL));

  gtk_widget_activate_action (window, "win.undo", NULL);
  settle ();
  g_assert_cmpstr (shown_name (window), ==, "Beta");
  window_close (window);
}

static void
test_remove_last (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) only G_GNUC_UNUSED = add (fixture, "Alpha");
  GtkWidget *window = window_new (fixture);

  gtk_widget_activate_action (window, "win.remove-task-force", NULL);
  settle ();
  g_assert_null (shown_name (window));
  g_assert_true (shows_text (window, _("Begin with a Task Force")));
  gtk_widget_activate_action (window, "win.undo", NULL);
  settle ();
  g_assert_cmpstr (shown_name (window), ==, "Alpha");
  window_close (window);
}

static char *
first_label (GMenuModel *menu)
{
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  char *label = NULL;

  g_menu_model_get_item_attribute (section, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

static void
test_menu_names_undo (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GMenuModel) before = senda_main_menu_new (fixture->workspace);
  g_autofree char *plain = first_label (before);
  g_autoptr (SendaTaskForce) task_force G_GNUC_UNUSED = add (fixture, "Alpha");
  g_autoptr (GMenuModel) after = senda_main_menu_new (fixture->workspace);
  g_autofree char *named = first_label (after);
  g_autofree char *change = NULL;

  g_object_get (fixture->workspace, "undo-text", &change, NULL);
  g_assert_null (strstr (plain, "“"));
  g_assert_nonnull (strstr (named, change));
}

static void
test_places_are_made_when_visited (Fixture       *fixture,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force G_GNUC_UNUSED = add (fixture, "Alpha");
  GtkWidget *window = window_new (fixture);
  guint n_places = 0;
  const SendaPlaceInfo *places = senda_places (&n_places);

  for (guint i = 1; i < n_places; i++)
    g_assert_null (find_widget (window, places[i].get_type (), NULL));
  for (guint i = 0; i < n_places; i++)
    {
      gtk_widget_activate_action (window, "win.open-place", "s", places[i].name);
      settle ();
      g_assert_true (G_OBJECT_TYPE (senda_window_get_place (SENDA_WINDOW (window))) ==
                     places[i].get_type ());
      assert_all_named (window);
      assert_not_wider_than (window, 360);
    }
  window_close (window);
}

static void
test_targets (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force G_GNUC_UNUSED = add (fixture, "Alpha");
  GtkWidget *window = window_new (fixture);

  g_assert_true (senda_window_open_target (SENDA_WINDOW (window), "overview"));
  g_assert_false (senda_window_open_target (SENDA_WINDOW (window), "nowhere"));
  g_assert_false (senda_window_open_target (SENDA_WINDOW (window), ""));
  if (senda_places_find ("roadmap") != NULL)
    g_assert_true (senda_window_open_target (SENDA_WINDOW (window), "roadmap:leadership.3.1"));
  window_close (window);
}

static void
test_search_and_back (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force G_GNUC_UNUSED = add (fixture, "Alpha");
  GtkWidget *window = window_new (fixture);
  SendaPlace *place = senda_window_get_place (SENDA_WINDOW (window));

  gtk_widget_activate_action (window, "win.search", NULL);
  settle ();
  g_assert_null (senda_window_get_place (SENDA_WINDOW (window)));
  g_assert_true (GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (window))));
  assert_all_named (window);
  assert_not_wider_than (window, 360);
  gtk_widget_activate_action (window, "win.back", NULL);
  settle ();
  g_assert_true (senda_window_get_place (SENDA_WINDOW (window)) == place);
  window_close (window);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force G_GNUC_UNUSED = add (fixture, "Alpha");
  GtkWidget *window = senda_window_new (NULL, fixture->workspace, NULL);
  SendaSplitView *split = NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 500);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  settle ();
  split = SENDA_SPLIT_VIEW (find_widget (window, SENDA_TYPE_SPLIT_VIEW, NULL));
  g_assert_true (senda_split_view_get_collapsed (split));
  g_assert_true (senda_split_view_get_show_content (split));

  gtk_widget_activate_action (window, "win.back", NULL);
  g_assert_false (senda_split_view_get_show_content (split));
  gtk_widget_activate_action (window, "win.open-place", "s", "overview");
  g_assert_true (senda_split_view_get_show_content (split));
  gtk_widget_activate_action (window, "win.toggle-sidebar", NULL);
  g_assert_false (senda_split_view_get_show_content (split));
  window_close (window);
}

static void
test_toast (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);

  senda_window_toast (window, "5 < 6 & so on", FALSE);
  settle ();
  g_assert_nonnull (find_widget (window, GTK_TYPE_LABEL, "5 < 6 & so on"));
  window_close (window);
}

static gboolean
shows_last_toast (gpointer window)
{
  return find_widget (window, GTK_TYPE_LABEL, "Fifth") != NULL;
}

/* Ten steps undone in a hurry are not told one by one for half a minute. */
static void
test_latest_toast (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);

  senda_window_toast (window, "First", FALSE);
  settle ();
  senda_window_toast (window, "Second", TRUE);
  senda_window_toast (window, "Third", FALSE);
  senda_window_toast (window, "Fourth", TRUE);
  senda_window_toast (window, "Fifth", FALSE);
  wait_until (shows_last_toast, window);
  g_assert_null (find_widget (window, GTK_TYPE_LABEL, "Second"));
  window_close (window);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Alpha");
  GtkWidget *window = NULL;

  g_clear_object (&task_force);
  fixture->options.read_only = TRUE;
  fixture_reopen (fixture);
  window = window_new (fixture);
  g_assert_true (shows_text (window, _("This file can be read but not changed: it, or its folder, "
                                       "is write-protected.")));
  gtk_widget_activate_action (window, "win.remove-task-force", NULL);
  settle ();
  g_assert_cmpstr (shown_name (window), ==, "Alpha");
  window_close (window);
}

static void
test_remembers (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GSettings) settings = senda_settings_new ();
  g_autoptr (SendaTaskForce) first G_GNUC_UNUSED = add (fixture, "Alpha");
  g_autoptr (SendaTaskForce) second = add (fixture, "Beta");
  GtkWidget *window = NULL;

  g_assert_nonnull (settings);
  senda_settings_set_boolean (settings, SENDA_SETTING_PRIVACY_SEEN, TRUE);
  window = senda_window_new (NULL, fixture->workspace, settings);
  senda_window_set_task_force (SENDA_WINDOW (window), second);
  g_assert_true (senda_window_open_target (SENDA_WINDOW (window), "roadmap:leadership"));
  senda_window_save_state (SENDA_WINDOW (window));
  window_close (window);

  window = senda_window_new (NULL, fixture->workspace, settings);
  g_assert_cmpstr (shown_name (window), ==, "Beta");
  g_assert_true (G_OBJECT_TYPE (senda_window_get_place (SENDA_WINDOW (window))) ==
                 senda_places_find ("roadmap")->get_type ());
  window_close (window);
}

static void
test_privacy_first (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GSettings) settings = senda_settings_new ();
  GtkWidget *window = NULL;
  GtkWidget *page = NULL;

  senda_settings_set_boolean (settings, SENDA_SETTING_PRIVACY_SEEN, FALSE);
  window = senda_window_new (NULL, fixture->workspace, settings);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  page = find_widget (window, SENDA_TYPE_PRIVACY_PAGE, NULL);
  g_assert_nonnull (page);
  g_signal_emit_by_name (page, "continue");
  settle ();
  g_assert_true (shows_text (window, _("Begin with a Task Force")));
  g_assert_true (senda_settings_get_boolean (settings, SENDA_SETTING_PRIVACY_SEEN));
  window_close (window);
}

/* Whoever changes the place by a key goes on in it. */
static void
test_focus_follows (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);
  guint n_places = 0;
  const SendaPlaceInfo *places = senda_places (&n_places);

  g_assert_true (gtk_widget_activate_action (window, "win.add-sample", NULL));
  settle ();
  for (guint i = 0; i < 2 * n_places; i++)
    {
      GtkWidget *focus = NULL;

      g_assert_true (gtk_widget_activate_action (window, "win.toggle-sidebar", NULL));
      g_assert_true (gtk_widget_activate_action (window, "win.open-place", "s",
                                                 places[i % n_places].name));
      settle ();
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_get_mapped (focus));
      g_assert_true (gtk_widget_is_ancestor (
        focus, GTK_WIDGET (senda_window_get_place (SENDA_WINDOW (window)))));
    }
  window_close (window);
}

/* A key pressed twice must not move the round: the focus begins in the list. */
static void
test_focus_begins_in_the_list (Fixture       *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);
  GtkWidget *list = NULL;
  GtkWidget *steps = NULL;

  g_assert_true (gtk_widget_activate_action (window, "win.add-sample", NULL));
  settle ();
  g_assert_true (gtk_widget_activate_action (window, "win.open-place", "s", "rounds"));
  settle ();
  list = find_widget (window, SENDA_TYPE_RECORD_LIST, NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), list));
  steps = find_widget (window, SENDA_TYPE_ROUND_STEPS, NULL);
  g_assert_true (gtk_widget_grab_focus (find_widget (steps, GTK_TYPE_BUTTON, NULL)));
  g_assert_true (gtk_widget_activate_action (window, "win.open-place", "s", "plan"));
  g_assert_true (gtk_widget_activate_action (window, "win.open-place", "s", "rounds"));
  settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), list));
  window_close (window);
}

static void
test_nothing_to_remove (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_parent (button, window);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.remove-task-force");
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_activate_action (window, "win.add-sample", NULL));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_activate_action (window, "win.remove-task-force", NULL));
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_widget_unparent (button);
  window_close (window);
}

static void
test_closes_under_the_switcher (Fixture       *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);
  GtkWidget *sidebar = find_widget (window, SENDA_TYPE_SIDEBAR, NULL);
  GObject *switcher = gtk_widget_get_template_child (sidebar, SENDA_TYPE_SIDEBAR, "switcher");

  g_signal_emit_by_name (switcher, "clicked");
  settle ();
  g_assert_nonnull (find_widget (window, GTK_TYPE_POPOVER, NULL));
  window_close (window);
}

static void
confirmed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* An answer to a question of what is no longer there is nobody's. */
static void
test_questions_end_with_their_asker (Fixture       *fixture,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);
  GtkWidget *asker = gtk_button_new ();
  gboolean confirmed = FALSE;

  gtk_widget_set_parent (asker, window);
  senda_dialog_confirm (asker, "Really?", "", "_Yes", confirmed_cb, &confirmed);
  gtk_widget_unparent (asker);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "accept");
  settle ();
  g_assert_false (confirmed);

  senda_dialog_confirm (window, "Really?", "", "_Yes", confirmed_cb, &confirmed);
  g_assert_nonnull (find_dialog ());
  window_close (window);
  g_assert_null (find_dialog ());
}

static gboolean
is_busy (Fixture *fixture)
{
  gboolean busy = FALSE;

  g_object_get (fixture->workspace, "busy", &busy, NULL);
  return busy;
}

static gboolean
is_noted (gpointer data)
{
  Fixture *fixture = data;
  SendaStore *store = senda_workspace_get_store (fixture->workspace);
  g_autofree char *today = senda_workspace_today (fixture->workspace);
  g_autofree char *checked = NULL;

  if (is_busy (fixture))
    return FALSE;
  checked = senda_store_dup_setting (store, "checked");
  return g_strcmp0 (checked, today) == 0;
}

static void
test_checks_once_a_day (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);
  g_autoptr (SendaUpkeep) upkeep = senda_upkeep_new (fixture->workspace, window);

  senda_upkeep_check (upkeep);
  g_assert_true (is_busy (fixture));
  wait_until (is_noted, fixture);
  senda_upkeep_check (upkeep);
  g_assert_false (is_busy (fixture));
  senda_upkeep_stop (upkeep);
  window_close (window);
}

/* Closing while a job holds the store must wait for it. */
static void
test_stops_a_check (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = window_new (fixture);
  g_autoptr (SendaUpkeep) upkeep = senda_upkeep_new (fixture->workspace, window);

  senda_upkeep_check (upkeep);
  senda_upkeep_stop (upkeep);
  g_assert_false (is_busy (fixture));
  window_close (window);
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
    { "/window/offers-first-steps", test_first_steps },
    { "/window/shows-what-is-added-elsewhere", test_shows_what_others_add },
    { "/window/undo-brings-a-removed-task-force-back", test_remove_and_undo },
    { "/window/removing-the-last-task-force-offers-first-steps", test_remove_last },
    { "/window/menu-says-what-undo-takes-back", test_menu_names_undo },
    { "/window/makes-places-when-visited", test_places_are_made_when_visited },
    { "/window/opens-targets", test_targets },
    { "/window/searches-and-comes-back", test_search_and_back },
    { "/window/shows-one-pane-when-narrow", test_narrow },
    { "/window/toasts-are-plain-text", test_toast },
    { "/window/latest-toast-alone", test_latest_toast },
    { "/window/says-that-a-store-is-read-only", test_read_only },
    { "/window/remembers-where-one-was", test_remembers },
    { "/window/speaks-of-privacy-first", test_privacy_first },
    { "/window/focus-follows-to-the-place", test_focus_follows },
    { "/window/focus-begins-in-the-list", test_focus_begins_in_the_list },
    { "/window/removes-nothing-where-nothing-is", test_nothing_to_remove },
    { "/window/closes-under-the-switcher", test_closes_under_the_switcher },
    { "/window/questions-end-with-their-asker", test_questions_end_with_their_asker },
    { "/window/checks-the-store-once-a-day", test_checks_once_a_day },
    { "/window/waits-for-a-check-that-it-stops", test_stops_a_check },
  };

  window_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  return g_test_run ();
}
