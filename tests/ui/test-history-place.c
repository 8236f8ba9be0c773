/* test-history-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-history-list.h"
#include "senda-history-place.h"
#include "senda-history-row.h"
#include "senda-history-text.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

static SendaTaskForce *
add (Fixture    *fixture,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = senda_task_force_add (fixture->workspace, name, &error);

  g_assert_no_error (error);
  return task_force;
}

static void
set (Fixture        *fixture,
     SendaTaskForce *task_force,
     const char     *field,
     const char     *text)
{
  g_autoptr (GError) error = NULL;

  senda_task_force_set (fixture->workspace, task_force, field, NULL, text, &error);
  g_assert_no_error (error);
}

static GtkWidget *
place_new (Fixture    *fixture,
           GtkWindow **window)
{
  GtkWidget *place = g_object_new (SENDA_TYPE_HISTORY_PLACE, "workspace", fixture->workspace, NULL);

  *window = show_in_window (place, 500, 800);
  return place;
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

static guint
count (GtkWidget *root,
       GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_child_visible (root) &&
            gtk_widget_get_mapped (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

static GPtrArray *
history (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = senda_store_history (senda_workspace_get_store (fixture->workspace), NULL,
                                            NULL, NULL, 100, &error);

  g_assert_no_error (error);
  return entries;
}

/* The last change of the last transaction. */
static SendaHistoryChange *
last_change (GPtrArray *entries)
{
  SendaHistoryEntry *entry = g_ptr_array_index (entries, 0);

  return g_ptr_array_index (entry->changes, entry->changes->len - 1);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWindow *window = NULL;
  GtkWidget *place = place_new (fixture, &window);
  g_autoptr (SendaTaskForce) task_force = NULL;

  g_assert_true (shows_text (place, _("Nothing Has Changed Yet")));
  task_force = add (fixture, "Lake County");
  settle ();
  g_assert_cmpuint (count (place, SENDA_TYPE_HISTORY_ROW), ==, 1);
  close_window (window, place);
}

static void
test_take_back (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  SendaRecord *record = SENDA_RECORD (task_force);
  GtkWindow *window = NULL;
  GtkWidget *place = NULL;
  GtkWidget *row = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  SendaHistoryChange *change = NULL;

  set (fixture, task_force, "region", "North");
  set (fixture, task_force, "region", "South");
  place = place_new (fixture, &window);
  row = find_widget (place, SENDA_TYPE_HISTORY_ROW, NULL);
  senda_history_row_toggle (SENDA_HISTORY_ROW (row));
  settle ();
  assert_all_named (place);
  assert_not_wider_than (place, 360);
  entries = history (fixture);
  change = last_change (entries);
  g_assert_true (change->is_current);
  g_assert_true (gtk_widget_activate_action (row, "history.take-back", "(sx)", change->site,
                                             change->seq));
  settle ();
  g_assert_cmpstr (senda_record_get_text (record, "region"), ==, "North");
  g_assert_cmpuint (count (place, SENDA_TYPE_HISTORY_ROW), ==, 4);
  /* The row that was open stays open, and offers no more what was done. */
  g_assert_nonnull (find_widget (row, GTK_TYPE_MENU_BUTTON, NULL));
  g_assert_null (find_widget (row, GTK_TYPE_BUTTON, _("Take Back")));
  close_window (window, place);
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) first G_GNUC_UNUSED = add (fixture, "Lake County");
  g_autoptr (SendaTaskForce) second G_GNUC_UNUSED = add (fixture, "Región Sur");
  GtkWidget *list = g_object_ref_sink (senda_history_list_new (fixture->workspace));
  g_autoptr (GPtrArray) entries = history (fixture);

  senda_history_list_set (SENDA_HISTORY_LIST (list), entries);
  g_assert_cmpuint (senda_history_list_filter (SENDA_HISTORY_LIST (list), NULL), ==, 2);
  g_assert_cmpuint (senda_history_list_filter (SENDA_HISTORY_LIST (list), "lake"), ==, 1);
  g_assert_cmpuint (senda_history_list_filter (SENDA_HISTORY_LIST (list), "región"), ==, 1);
  g_assert_cmpuint (senda_history_list_filter (SENDA_HISTORY_LIST (list), "region sur"), ==, 1);
  g_assert_cmpuint (senda_history_list_filter (SENDA_HISTORY_LIST (list), "lake sur"), ==, 0);
  g_assert_finalize_object (list);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  GtkWindow *window = NULL;
  GtkWidget *place = NULL;
  GtkWidget *more = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strdup_printf ("Region %u", i);

      set (fixture, task_force, "region", text);
    }
  place = place_new (fixture, &window);
  g_assert_cmpuint (count (place, SENDA_TYPE_HISTORY_ROW), ==, 50);
  more = find_widget (place, GTK_TYPE_BUTTON, _("Show More"));
  g_signal_emit_by_name (more, "clicked");
  settle ();
  g_assert_cmpuint (count (place, SENDA_TYPE_HISTORY_ROW), ==, 61);
  g_assert_false (gtk_widget_get_visible (more));
  close_window (window, place);
}

static void
test_says_values (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  g_autoptr (SendaRoadmap) roadmap = senda_roadmap_new (fixture->workspace, task_force, NULL);
  SendaContent *content = senda_workspace_get_content (fixture->workspace);
  const SendaElement *element = senda_content_get_element (content, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const SendaHistoryEntry *entry = NULL;
  gboolean said_state = FALSE;

  senda_roadmap_rate (roadmap, element, SENDA_STATE_NO_AGREEMENT, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  entries = history (fixture);
  entry = g_ptr_array_index (entries, 0);
  for (guint i = 0; i < entry->changes->len; i++)
    {
      const SendaHistoryChange *change = g_ptr_array_index (entry->changes, i);
      g_autofree char *after = senda_history_say_value (fixture->workspace, change, &change->after);

      if (g_strcmp0 (change->field, "state") == 0)
        {
          g_assert_cmpstr (after, ==, _("Discussed without agreement"));
          said_state = TRUE;
        }
      if (g_strcmp0 (change->field, "element") == 0)
        g_assert_cmpstr (after, ==, senda_message (element->name, NULL));
    }
  g_assert_true (said_state);
}

static void
test_erase (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Lake County");
  g_autofree char *id = g_strdup (senda_record_get_id (SENDA_RECORD (task_force)));
  GtkWindow *window = NULL;
  GtkWidget *place = NULL;
  SendaPurge purge = { 0 };
  g_autoptr (GError) error = NULL;

  set (fixture, task_force, "region", "Something that must go");
  place = place_new (fixture, &window);
  senda_workspace_purge (fixture->workspace, &senda_task_force_info, id, &purge, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_cmpuint (purge.n_records, ==, 1);
  for (GtkWidget *row = find_widget (place, SENDA_TYPE_HISTORY_ROW, NULL); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    senda_history_row_toggle (SENDA_HISTORY_ROW (row));
  settle ();
  g_assert_null (find_widget (place, GTK_TYPE_LABEL, "Something that must go"));
  close_window (window, place);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  g_test_add ("/history-place/nothing-yet-then-the-first-change", Fixture, NULL,
              fixture_set_up, test_empty, fixture_tear_down);
  g_test_add ("/history-place/one-change-is-taken-back", Fixture, NULL,
              fixture_set_up, test_take_back, fixture_tear_down);
  g_test_add ("/history-place/a-filter-finds-words-with-and-without-accents", Fixture, NULL,
              fixture_set_up, test_filter, fixture_tear_down);
  g_test_add ("/history-place/fifty-at-a-time", Fixture, NULL,
              fixture_set_up, test_pages, fixture_tear_down);
  g_test_add ("/history-place/values-are-said-as-people-read-them", Fixture, NULL,
              fixture_set_up, test_says_values, fixture_tear_down);
  g_test_add ("/history-place/what-was-erased-is-not-shown", Fixture, NULL,
              fixture_set_up, test_erase, fixture_tear_down);
  return g_test_run ();
}
