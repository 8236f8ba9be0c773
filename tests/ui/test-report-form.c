/* test-report-form.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "reports-fixture.h"
#include "senda-date-button.h"
#include "senda-list-button.h"
#include "senda-rater.h"
#include "senda-report-saver.h"
#include "senda-reports-place.h"
#include "senda-round-edits.h"

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

/* (transfer full) */
static char *
dup_round (ReportsFixture *fixture,
           guint           place)
{
  g_autoptr (GListModel) rounds =
    senda_workspace_list (fixture->base.workspace, &senda_round_info,
                          senda_record_get_id (SENDA_RECORD (fixture->task_force)));
  g_autoptr (SendaRecord) round = g_list_model_get_item (rounds, place);

  return g_strdup (senda_record_get_id (round));
}

static void
assert_target (ReportsFixture *fixture,
               const char     *expected)
{
  g_autofree char *target = senda_place_dup_target (SENDA_PLACE (fixture->place));

  g_assert_cmpstr (target, ==, expected);
}

static void
choose_from (ReportsFixture *fixture,
             const char     *title,
             guint           index)
{
  GtkWidget *list = reports_control (fixture, SENDA_TYPE_LIST_BUTTON, title);

  senda_list_button_choose (SENDA_LIST_BUTTON (list), index);
  reports_document (fixture);
}

/* The rounds to compare with are those that came before the chosen one, and the choice is kept. */
static void
test_comparison (ReportsFixture *fixture,
                 gconstpointer   data G_GNUC_UNUSED)
{
  const SendaRoundPlan plan = { .name = "Third round" };
  g_autoptr (SendaPeople) people = senda_people_new (fixture->base.workspace, fixture->task_force);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) third = senda_round_open (people, &plan, &error);
  g_autofree char *oldest = dup_round (fixture, 0);
  g_autofree char *second = dup_round (fixture, 1);
  g_autofree char *first = NULL;
  g_autofree char *other = NULL;

  g_assert_no_error (error);
  reports_show (fixture, 900);
  reports_open (fixture, "comparison");
  assert_target (fixture, "comparison");
  choose_from (fixture, C_("report", "Compared with"), 1);
  first = g_strconcat ("comparison:earlier=", oldest, NULL);
  assert_target (fixture, first);
  choose_from (fixture, _("Round"), 1);
  other = g_strconcat ("comparison:round=", second, NULL);
  assert_target (fixture, other);
  choose_from (fixture, _("Round"), 2);
  g_assert_false (has_control (fixture, C_("report", "Compared with")));
  reports_open (fixture, first);
  g_assert_true (has_control (fixture, C_("report", "Compared with")));
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "comparison:earlier=nothing"));
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "profile:by=2099-06-01"));
}

/* A plan looks ahead to the day that was chosen, also when the window is opened again. */
static void
test_plan_day (ReportsFixture *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *button = NULL;

  reports_show (fixture, 900);
  reports_open (fixture, "plan");
  button = reports_control (fixture, SENDA_TYPE_DATE_BUTTON, C_("report", "Look ahead to"));
  g_signal_emit_by_name (button, "committed", "2099-06-01");
  reports_document (fixture);
  assert_target (fixture, "plan:by=2099-06-01");
  button = reports_control (fixture, SENDA_TYPE_DATE_BUTTON, C_("report", "Look ahead to"));
  g_signal_emit_by_name (button, "committed", "");
  assert_target (fixture, "plan");
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), "plan:by=2099-06-01"));
  assert_target (fixture, "plan:by=2099-06-01");
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "plan:by=someday"));
}

/* It is that of a round, and blank until a rater is chosen; the rater goes with the round. */
static void
test_ballot (ReportsFixture *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *round = dup_round (fixture, 0);
  g_autofree char *target = g_strconcat ("ballot:round=", round, NULL);
  g_autoptr (GListModel) raters =
    senda_workspace_list (fixture->base.workspace, &senda_rater_info, round);
  g_autofree char *chosen = NULL;

  reports_show (fixture, 900);
  reports_open (fixture, target);
  assert_target (fixture, target);
  g_assert_cmpuint (g_list_model_get_n_items (raters), >, 2);
  g_assert_true (has_control (fixture, C_("report", "Leave the name blank")));
  choose_from (fixture, _("Rater"), 1);
  chosen = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_nonnull (strstr (chosen, ":rater="));
  choose_from (fixture, _("Round"), 0);
  assert_target (fixture, "ballot");
  reports_open (fixture, chosen);
  assert_target (fixture, chosen);
  choose_from (fixture, _("Rater"), 0);
  assert_target (fixture, target);
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
  add ("a-comparison-is-with-a-round-before", test_comparison);
  add ("a-plan-looks-ahead-to-a-day", test_plan_day);
  add ("a-ballot-is-of-a-round-and-of-a-rater", test_ballot);
  add ("a-table-that-is-left-out-is-not-saved", test_table_left_out);
  add ("a-file-is-finished-when-the-window-is-closed", test_window_closed);
  add ("tables-are-known-where-no-page-is-seen", test_tables_when_narrow);

  return g_test_run ();
}
