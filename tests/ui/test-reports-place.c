/* test-reports-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "reports-fixture.h"
#include "senda-list-button.h"
#include "senda-record-edits.h"
#include "senda-report-page.h"
#include "senda-report-words.h"
#include "senda-reports-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GtkWidget *
sheet_of (ReportsFixture *fixture,
          guint           number)
{
  return senda_page_column_get_sheet (reports_column (fixture), number);
}

static const char *
footer_of (ReportsFixture *fixture)
{
  return senda_document_get_margin (reports_document (fixture), SENDA_MARGIN_FOOTER, 0);
}

static void
act (ReportsFixture *fixture,
     const char     *action,
     const char     *path)
{
  g_assert_true (gtk_widget_activate_action (reports_page (fixture), action, "s", path));
}

static void
save_to (ReportsFixture *fixture,
         const char     *path)
{
  act (fixture, "reports.save-to", path);
  wait_until (reports_is_saved, fixture);
}

static void
test_list (ReportsFixture *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  guint n_reports = 0;
  const SendaReport *reports = senda_reports (&n_reports);

  reports_show (fixture, 900);
  g_assert_cmpuint (n_reports, >=, 5);
  for (guint i = 0; i < n_reports; i++)
    {
      g_assert_true (shows_text (fixture->place, senda_report_title (&reports[i])));
      g_assert_true (shows_text (fixture->place, senda_report_purpose (&reports[i])));
    }
  assert_all_named (fixture->place);
  assert_not_wider_than (fixture->place, 360);
  g_assert_null (find_widget (fixture->place, SENDA_TYPE_REPORT_PAGE, NULL));
}

static void
test_every_report (ReportsFixture *fixture,
                   gconstpointer   data G_GNUC_UNUSED)
{
  guint n_reports = 0;
  const SendaReport *reports = senda_reports (&n_reports);

  reports_show (fixture, 900);
  for (guint i = 0; i < n_reports; i++)
    {
      reports_open (fixture, reports[i].id);
      g_assert_true (shows_text (reports_page (fixture), senda_report_title (&reports[i])));
      g_assert_cmpuint (reports_n_pages (fixture), >, 0);
      g_assert_nonnull (sheet_of (fixture, reports_n_pages (fixture) - 1));
      g_assert_null (sheet_of (fixture, reports_n_pages (fixture)));
      assert_all_named (fixture->place);
      assert_not_wider_than (fixture->place, 360);
      g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
      g_assert_false (senda_place_go_back (SENDA_PLACE (fixture->place)));
    }
}

static void
test_page_is_read (ReportsFixture *fixture,
                   gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *sheet = NULL;
  g_autofree char *label = NULL;

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  sheet = sheet_of (fixture, 0);
  label = g_strdup_printf (_("Page %1$u of %2$u"), 1, reports_n_pages (fixture));
  gtk_test_accessible_assert_role (sheet, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (sheet, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (sheet),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_true (shows_text (fixture->place, label));
}

static void
test_languages (ReportsFixture *fixture,
                gconstpointer   data G_GNUC_UNUSED)
{
  const char *const *languages = senda_languages ();

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  g_assert_cmpuint (senda_document_get_n_languages (reports_document (fixture)), ==, 1);
  g_assert_cmpstr (senda_document_get_language (reports_document (fixture), 0), ==,
                   senda_language_current ());
  for (guint i = 0; languages[i] != NULL; i++)
    {
      reports_choose (fixture, languages[i]);
      g_assert_cmpstr (senda_document_get_language (reports_document (fixture), 0), ==,
                       languages[i]);
    }
  reports_choose (fixture, SENDA_LANGUAGES_BOTH);
  g_assert_cmpuint (senda_document_get_n_languages (reports_document (fixture)), ==, 2);
  g_assert_cmpstr (senda_document_get_language (reports_document (fixture), 0), ==,
                   senda_language_current ());
  /* The next report is in the same. */
  reports_open (fixture, "profile");
  g_assert_cmpuint (senda_document_get_n_languages (reports_document (fixture)), ==, 2);
}

static void
test_audience (ReportsFixture *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *before = NULL;
  GtkWidget *anyone = NULL;

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  before = g_strdup (footer_of (fixture));
  anyone = reports_control (fixture, GTK_TYPE_CHECK_BUTTON, C_("audience", "Anyone"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (anyone), TRUE);
  g_assert_cmpstr (footer_of (fixture), !=,
                   before);
}

static void
test_sections (ReportsFixture *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  const SendaReport *report = senda_report_find ("roadmap");
  guint before = 0;

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  before = reports_n_pages (fixture);
  for (guint i = 0; i < senda_report_n_sections (report); i++)
    {
      const char *label = g_dpgettext2 (GETTEXT_PACKAGE, "report-section",
                                        report->sections[i].label);

      gtk_switch_set_active (GTK_SWITCH (reports_control (fixture, GTK_TYPE_SWITCH, label)), FALSE);
    }
  g_assert_cmpuint (reports_n_pages (fixture), <, before);
  /* Another look at it begins with all of it. */
  reports_open (fixture, "profile");
  reports_open (fixture, "roadmap");
  g_assert_cmpuint (reports_n_pages (fixture), ==, before);
}

static void
test_paper (ReportsFixture *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  const SendaPaper *const papers[] = { &senda_paper_letter, &senda_paper_a4 };

  reports_show (fixture, 900);
  reports_open (fixture, "profile");
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      double width = 0;
      double height = 0;

      reports_choose (fixture, papers[i]->name);
      wait_until (reports_is_settled, fixture);
      senda_pages_get_size (senda_report_preview_get_pages (reports_preview (fixture)), &width,
                            &height);
      g_assert_cmpfloat_with_epsilon (width, papers[i]->width, 0.5);
      g_assert_cmpfloat_with_epsilon (height, papers[i]->height, 0.5);
    }
}

static void
test_rounds (ReportsFixture *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *list = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRound) round = NULL;

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  list = reports_control (fixture, SENDA_TYPE_LIST_BUTTON, _("Round"));
  senda_list_button_choose (SENDA_LIST_BUTTON (list), 1);
  reports_document (fixture);
  round = senda_task_force_add_round (fixture->base.workspace, fixture->task_force, "Third",
                                      &error);
  g_assert_no_error (error);
  settle ();
  /* The earlier one is still chosen; undoing the latest leaves what is chosen. */
  list = reports_control (fixture, SENDA_TYPE_LIST_BUTTON, _("Round"));
  g_assert_cmpuint (senda_list_button_get_chosen (SENDA_LIST_BUTTON (list)), ==, 2);
  senda_list_button_choose (SENDA_LIST_BUTTON (list), 0);
  reports_document (fixture);
  g_assert_true (senda_workspace_undo (fixture->base.workspace, &error));
  settle ();
  reports_document (fixture);
  g_assert_cmpuint (reports_n_pages (fixture), >, 0);
}

static void
test_element (ReportsFixture *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  SendaPlace *place = NULL;
  g_autofree char *target = NULL;
  g_autofree char *other = NULL;
  GtkWidget *list = NULL;

  reports_show (fixture, 900);
  place = SENDA_PLACE (fixture->place);
  g_assert_false (senda_place_open (place, "element:no-such-element"));
  g_assert_false (senda_place_open (place, "roadmap:leadership"));
  g_assert_false (senda_place_open (place, "no-such-report"));
  g_assert_null (senda_place_dup_target (place));
  g_assert_true (senda_place_open (place, "element:leadership"));
  target = senda_place_dup_target (place);
  g_assert_cmpstr (target, ==, "element:leadership");
  list = reports_control (fixture, SENDA_TYPE_LIST_BUTTON, _("Element"));
  senda_list_button_choose (SENDA_LIST_BUTTON (list), 0);
  reports_document (fixture);
  other = senda_place_dup_target (place);
  g_assert_cmpstr (other, ==, "element:mission-statement");
}

static gboolean
is_open (gpointer data)
{
  GtkWidget *list = find_widget (data, GTK_TYPE_LIST_BOX, NULL);

  return list != NULL && gtk_widget_get_mapped (list);
}

static void
test_role (ReportsFixture *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  SendaPlace *place = NULL;
  g_autofree char *target = NULL;
  g_autofree char *other = NULL;
  GtkWidget *list = NULL;
  guint n_pages = 0;

  reports_show (fixture, 900);
  place = SENDA_PLACE (fixture->place);
  reports_open (fixture, "role-sheet");
  n_pages = reports_n_pages (fixture);
  reports_open (fixture, "role-sheet:role.coordinator");
  target = senda_place_dup_target (place);
  g_assert_cmpstr (target, ==, "role-sheet:role.coordinator");
  g_assert_cmpuint (reports_n_pages (fixture), <, n_pages);
  list = reports_control (fixture, SENDA_TYPE_LIST_BUTTON, _("Role"));
  g_assert_cmpuint (senda_list_button_get_chosen (SENDA_LIST_BUTTON (list)), >, 0);
  senda_list_button_choose (SENDA_LIST_BUTTON (list), 0);
  g_assert_cmpuint (reports_n_pages (fixture), ==, n_pages);
  reports_open (fixture, "role-sheet:no-such-role");
  other = senda_place_dup_target (place);
  g_assert_cmpstr (other, ==, "role-sheet");
}

static void
test_list_opens (ReportsFixture *fixture,
                 gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *list = NULL;
  GtkWidget *rows = NULL;

  reports_show (fixture, 900);
  reports_open (fixture, "element");
  list = reports_control (fixture, SENDA_TYPE_LIST_BUTTON, _("Element"));
  g_signal_emit_by_name (find_widget (list, GTK_TYPE_BUTTON, NULL), "clicked");
  wait_until (is_open, list);
  rows = find_widget (list, GTK_TYPE_LIST_BOX, NULL);
  assert_all_named (rows);
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 3), "activate");
  settle ();
  g_assert_false (is_open (list));
  g_assert_cmpuint (senda_list_button_get_chosen (SENDA_LIST_BUTTON (list)), ==, 3);
  reports_document (fixture);
  {
    g_autofree char *target = senda_place_dup_target (SENDA_PLACE (fixture->place));

    g_assert_cmpstr (target, ==, "element:leadership");
  }
}

static void
test_follows_edits (ReportsFixture *fixture,
                    gconstpointer   data G_GNUC_UNUSED)
{
  SendaDocument *before = NULL;
  g_autofree char *footer = NULL;
  g_autoptr (GError) error = NULL;

  reports_show (fixture, 900);
  reports_open (fixture, "profile");
  before = senda_document_ref (reports_document (fixture));
  senda_record_edit (fixture->base.workspace, SENDA_RECORD (fixture->task_force), "name", NULL,
                     "Lake County", &error);
  g_assert_no_error (error);
  g_assert_true (reports_document (fixture) != before);
  senda_document_unref (before);
  /* Nobody looks: nothing is done until somebody does. */
  before = reports_document (fixture);
  senda_place_go_back (SENDA_PLACE (fixture->place));
  senda_record_edit (fixture->base.workspace, SENDA_RECORD (fixture->task_force), "name", NULL,
                     "River County", &error);
  g_assert_no_error (error);
  settle ();
  g_assert_true (senda_report_preview_get_document (reports_preview (fixture)) == before);
  g_assert_false (reports_is_settled (fixture));
  reports_open (fixture, "profile");
  footer = senda_document_dup_margin (reports_document (fixture), SENDA_MARGIN_HEADER);
  g_assert_nonnull (strstr (footer, "River County"));
}

static void
test_paging (ReportsFixture *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *view = NULL;
  guint last = 0;

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  view = GTK_WIDGET (senda_report_preview_get_view (reports_preview (fixture)));
  last = reports_n_pages (fixture) - 1;
  g_assert_cmpuint (senda_page_column_get_page (reports_column (fixture)), ==, 0);
  g_assert_true (gtk_widget_grab_focus (view));
  gtk_widget_activate_action (view, "pages.next", NULL);
  wait_until (reports_is_settled, fixture);
  g_assert_cmpuint (senda_page_column_get_page (reports_column (fixture)), ==, 1);
  /* The focus goes along, so that the page is heard. */
  g_assert_true (gtk_widget_is_focus (sheet_of (fixture, 1)));
  gtk_widget_activate_action (view, "pages.last", NULL);
  wait_until (reports_is_settled, fixture);
  g_assert_cmpuint (senda_page_column_get_page (reports_column (fixture)), ==, last);
  g_assert_true (gtk_widget_is_focus (sheet_of (fixture, last)));
  g_assert_true (gtk_test_accessible_has_property (
    GTK_ACCESSIBLE (sheet_of (fixture, last)),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_false (gtk_widget_is_sensitive (reports_button (fixture, _("Next Page"))));
  gtk_widget_activate_action (view, "pages.first", NULL);
  wait_until (reports_is_settled, fixture);
  g_assert_cmpuint (senda_page_column_get_page (reports_column (fixture)), ==, 0);
  senda_page_column_scroll (reports_column (fixture), 1e6, 0);
  settle ();
  wait_until (reports_is_settled, fixture);
  g_assert_cmpuint (senda_page_column_get_page (reports_column (fixture)), ==, last);
}

static gboolean
is_zoomed (gpointer data)
{
  ReportsFixture *fixture = data;

  return ABS (senda_page_column_get_zoom (reports_column (fixture)) - fixture->zoom) < 0.01 &&
         reports_is_settled (fixture);
}

static void
zoom (ReportsFixture *fixture,
      const char     *action,
      double          expected)
{
  GtkWidget *view = GTK_WIDGET (senda_report_preview_get_view (reports_preview (fixture)));

  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (view, action, NULL);
  fixture->zoom = expected;
  wait_until (is_zoomed, fixture);
}

static void
test_zoom (ReportsFixture *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  double fit = 0;

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  fit = senda_page_column_get_zoom (reports_column (fixture));
  zoom (fixture, "pages.zoom-in", 2.5);
  g_assert_false (gtk_widget_is_sensitive (reports_button (fixture, _("Zoom In"))));
  zoom (fixture, "pages.zoom-out", 0.25);
  g_assert_false (gtk_widget_is_sensitive (reports_button (fixture, _("Zoom Out"))));
  zoom (fixture, "pages.zoom-fit", fit);
}

static void
test_save (ReportsFixture *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *format;
    const char *beginning;
  } kinds[] = {
    { "pdf", "%PDF-" }, { "odt", "PK" }, { "xlsx", "PK" }, { "csv", "\xef\xbb\xbf" },
  };
  g_autofree char *path = reports_path_for (fixture, "report");

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const SendaFormat *format = senda_format_find (kinds[i].format);
      GtkWidget *check = reports_control (fixture, GTK_TYPE_CHECK_BUTTON, _(format->label));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      if (g_str_equal (kinds[i].format, "csv"))
        gtk_switch_set_active (GTK_SWITCH (reports_control (fixture, GTK_TYPE_SWITCH,
                                                    _("Mark the file for Excel"))), TRUE);
      save_to (fixture, path);
      reports_assert_begins (path, kinds[i].beginning);
    }
}

static void
test_save_one_table (ReportsFixture *fixture,
                     gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *first = reports_path_for (fixture, "first.csv");
  g_autofree char *second = reports_path_for (fixture, "second.csv");
  g_autofree char *contents = NULL;
  g_autofree char *other = NULL;
  const SendaFormat *format = senda_format_find ("csv");
  GtkWidget *list = NULL;

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  g_assert_false (shows_text (fixture->place, _("Table")));
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (reports_control (fixture, GTK_TYPE_CHECK_BUTTON, _(format->label))), TRUE);
  settle ();
  g_assert_true (shows_text (fixture->place, _("Table")));
  assert_all_named (fixture->place);
  save_to (fixture, first);
  list = reports_control (fixture, SENDA_TYPE_LIST_BUTTON, _("Table"));
  senda_list_button_choose (SENDA_LIST_BUTTON (list), 1);
  save_to (fixture, second);
  g_assert_true (g_file_get_contents (first, &contents, NULL, NULL));
  g_assert_true (g_file_get_contents (second, &other, NULL, NULL));
  g_assert_cmpstr (contents, !=, other);
}

static void
test_save_is_refused (ReportsFixture *fixture,
                      gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *nowhere = reports_path_for (fixture, "no/such/folder/report.pdf");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before = 0;
  gsize length_after = 0;

  reports_show (fixture, 900);
  reports_open (fixture, "profile");
  g_assert_true (g_file_get_contents (fixture->base.path, &before, &length_before, NULL));
  save_to (fixture, fixture->base.path);
  g_assert_true (g_file_get_contents (fixture->base.path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
  save_to (fixture, nowhere);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

static void
test_save_is_cancelled (ReportsFixture *fixture,
                        gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *path = reports_path_for (fixture, "report.pdf");

  reports_show (fixture, 900);
  reports_open (fixture, "roadmap");
  g_assert_true (g_file_set_contents (path, "as it was", -1, NULL));
  gtk_widget_activate_action (reports_page (fixture), "reports.save-to", "s", path);
  g_assert_false (gtk_widget_is_sensitive (reports_button (fixture, _("Save…"))));
  g_assert_true (gtk_widget_activate_action (reports_page (fixture), "reports.cancel", NULL));
  wait_until (reports_is_saved, fixture);
  {
    g_autofree char *contents = NULL;

    g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
    g_assert_cmpstr (contents, ==, "as it was");
  }
  g_assert_true (gtk_widget_is_sensitive (reports_button (fixture, _("Save…"))));
}

static void
test_print (ReportsFixture *fixture,
            gconstpointer   data)
{
  g_autofree char *path = reports_path_for (fixture, "printed.pdf");

  reports_show (fixture, 900);
  reports_open (fixture, data);
  act (fixture, "reports.print-to", path);
  settle ();
  reports_assert_begins (path, "%PDF-");
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_mapped (GTK_WIDGET (data));
}

static void
test_narrow (ReportsFixture *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *view = NULL;

  reports_show (fixture, 360);
  g_assert_true (gtk_widget_activate_action (fixture->place, "reports.open", "s", "roadmap"));
  settle ();
  view = GTK_WIDGET (senda_report_preview_get_view (reports_preview (fixture)));
  wait_until (is_hidden, view);
  g_assert_true (shows_text (fixture->place, _("Who May Read It")));
  reports_choose (fixture, "preview");
  settle ();
  wait_until (reports_is_settled, fixture);
  g_assert_true (gtk_widget_get_mapped (view));
  g_assert_cmpuint (reports_n_pages (fixture), >, 1);
  assert_all_named (fixture->place);
  assert_not_wider_than (fixture->place, 360);
  g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
  wait_until (is_hidden, view);
  g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
  g_assert_false (senda_place_go_back (SENDA_PLACE (fixture->place)));
}

static void
add (const char  *name,
     const void  *data,
     void       (*test) (ReportsFixture *fixture, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/reports-place/", name, NULL);

  g_test_add (path, ReportsFixture, data, reports_set_up, test, reports_tear_down);
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  add ("the-list-says-what-each-is-for", NULL, test_list);
  add ("every-report-has-pages", NULL, test_every_report);
  add ("a-page-can-be-read-without-seeing-it", NULL, test_page_is_read);
  add ("languages-are-chosen", NULL, test_languages);
  add ("who-may-read-it-is-chosen", NULL, test_audience);
  add ("sections-are-left-out", NULL, test_sections);
  add ("paper-is-chosen", NULL, test_paper);
  add ("an-earlier-round-is-chosen", NULL, test_rounds);
  add ("an-element-is-chosen", NULL, test_element);
  add ("a-role-is-chosen", NULL, test_role);
  add ("a-list-opens-and-one-is-chosen", NULL, test_list_opens);
  add ("the-preview-follows-edits-while-it-is-seen", NULL, test_follows_edits);
  add ("one-pages-through", NULL, test_paging);
  add ("one-zooms", NULL, test_zoom);
  add ("it-is-saved-in-every-kind", NULL, test_save);
  add ("one-table-is-saved", NULL, test_save_one_table);
  add ("saving-over-the-store-is-refused", NULL, test_save_is_refused);
  add ("saving-is-cancelled", NULL, test_save_is_cancelled);
  add ("it-is-printed-to-a-file", "profile", test_print);
  add ("it-is-printed-across-to-a-file", "roadmap-sheet", test_print);
  add ("on-a-narrow-screen-one-after-the-other", NULL, test_narrow);
  return g_test_run ();
}
