/* test-report-form.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "reports-fixture.h"
#include "senda-list-button.h"
#include "senda-report-saver.h"
#include "senda-reports-place.h"

#include <glib/gi18n-lib.h>

static void
choose_csv (ReportsFixture *fixture)
{
  const SendaFormat *format = senda_format_find ("csv");

  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (reports_control (fixture, GTK_TYPE_CHECK_BUTTON, _(format->label))), TRUE);
  settle ();
}

static gboolean
has_control (ReportsFixture *fixture,
             const char     *text)
{
  return find_widget (reports_page (fixture), GTK_TYPE_LABEL, text) != NULL;
}

/* Which of the options has the focus does not depend on what was looked at before. */
static void
test_focus (ReportsFixture *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  static const char *const targets[] = { "roadmap", "element", "profile" };

  reports_show (fixture, 900);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      const char *first = g_str_equal (targets[i], "element") ? _("Element") : _("Round");
      GtkWidget *list = NULL;
      GtkWidget *focused = NULL;

      reports_open (fixture, targets[i]);
      list = reports_control (fixture, SENDA_TYPE_LIST_BUTTON, first);
      focused = gtk_window_get_focus (fixture->window);
      g_assert_nonnull (focused);
      g_assert_true (focused == list || gtk_widget_is_ancestor (focused, list));
      g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
    }
}

/* Blank pages hold nothing of a round, and nothing that anybody should not read. */
static void
test_workbook (ReportsFixture *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  reports_show (fixture, 900);
  reports_open (fixture, "workbook");
  g_assert_false (has_control (fixture, _("Round")));
  g_assert_false (has_control (fixture, _("Who May Read It")));
  g_assert_true (has_control (fixture, _("Language")));
  reports_open (fixture, "profile");
  g_assert_true (has_control (fixture, _("Round")));
  g_assert_true (has_control (fixture, _("Who May Read It")));
}

/* It is about all elements until one is chosen, and the element report does not go with it. */
static void
test_workbook_on_one (ReportsFixture *fixture,
                      gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *all = NULL;
  g_autofree char *one = NULL;
  g_autofree char *element = NULL;
  GtkWidget *list = NULL;

  reports_show (fixture, 900);
  reports_open (fixture, "workbook");
  all = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (all, ==, "workbook");
  list = reports_control (fixture, SENDA_TYPE_LIST_BUTTON, _("Element"));
  senda_list_button_choose (SENDA_LIST_BUTTON (list), 4);
  reports_document (fixture);
  one = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (one, ==, "workbook:leadership");
  reports_open (fixture, "element");
  element = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (element, ==, "element:mission-statement");
  reports_open (fixture, one);
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), one));
}

/* The tables to choose from are those of the report, whether its pages are seen or not. */
static void
test_tables_when_narrow (ReportsFixture *fixture,
                         gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *place = NULL;

  reports_show (fixture, 360);
  place = fixture->place;
  g_assert_true (gtk_widget_activate_action (place, "reports.open", "s", "roadmap"));
  settle ();
  g_assert_false (has_control (fixture, _("Table")));
  choose_csv (fixture);
  g_assert_true (has_control (fixture, _("Table")));
  g_assert_true (gtk_widget_activate_action (place, "reports.open", "s", "profile"));
  settle ();
  g_assert_false (has_control (fixture, _("Table")));
  g_assert_true (gtk_widget_activate_action (place, "reports.open", "s", "element"));
  settle ();
  g_assert_true (has_control (fixture, _("Table")));
}

/* A table that is left out is no longer the one that is saved. */
static void
test_table_left_out (ReportsFixture *fixture,
                     gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "table.csv", NULL);
  GtkWidget *list = NULL;
  const char *evidence = C_("report-section", "Evidence");

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  choose_csv (fixture);
  list = reports_control (fixture, SENDA_TYPE_LIST_BUTTON, _("Table"));
  senda_list_button_choose (SENDA_LIST_BUTTON (list), 2);
  gtk_switch_set_active (GTK_SWITCH (reports_control (fixture, GTK_TYPE_SWITCH, evidence)), FALSE);
  reports_document (fixture);
  gtk_widget_activate_action (reports_page (fixture), "reports.save-to", "s", path);
  wait_until (reports_is_saved, fixture);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
finished_cb (gboolean *finished)
{
  *finished = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Who saves and closes the window finds the file. */
static void
test_window_closed (ReportsFixture *fixture,
                    gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "closed.pdf", NULL);
  SendaWriteOptions options = { .paper = &senda_paper_letter };
  GtkWidget *saver = senda_report_saver_new ();
  GtkWidget *window = gtk_window_new ();
  gboolean finished = FALSE;

  reports_show (fixture, 900);
  reports_open (fixture, "profile");
  gtk_window_set_child (GTK_WINDOW (window), saver);
  g_signal_connect_swapped (saver, "finished", G_CALLBACK (finished_cb), &finished);
  senda_report_saver_save (SENDA_REPORT_SAVER (saver), reports_document (fixture),
                           senda_format_find ("pdf"), &options, path);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until (is_true, &finished);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
add (const char  *name,
     void       (*test) (ReportsFixture *fixture, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/report-form/", name, NULL);

  g_test_add (path, ReportsFixture, NULL, reports_set_up, test, reports_tear_down);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  add ("the-focus-begins-with-the-first-option", test_focus);
  add ("a-workbook-asks-for-what-it-needs", test_workbook);
  add ("a-workbook-may-be-about-one-element", test_workbook_on_one);
  add ("a-table-that-is-left-out-is-not-saved", test_table_left_out);
  add ("a-file-is-finished-when-the-window-is-closed", test_window_closed);
  add ("tables-are-known-where-no-page-is-seen", test_tables_when_narrow);

  return g_test_run ();
}
