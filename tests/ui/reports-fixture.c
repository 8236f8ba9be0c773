/* reports-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "reports-fixture.h"

#include "senda-choice-row.h"
#include "senda-report-page.h"
#include "senda-reports-place.h"

void
reports_set_up (ReportsFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add_sample (fixture->base.workspace, &error);
  g_assert_no_error (error);
}

void
reports_show (ReportsFixture *fixture,
              int             width)
{
  fixture->place = g_object_new (SENDA_TYPE_REPORTS_PLACE,
                                 "workspace", fixture->base.workspace,
                                 NULL);
  senda_place_set_task_force (SENDA_PLACE (fixture->place), fixture->task_force);
  fixture->window = show_in_window (fixture->place, width, 800);
}

void
reports_tear_down (ReportsFixture *fixture,
                   gconstpointer   data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->place);
  g_object_unref (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

GtkWidget *
reports_page (ReportsFixture *fixture)
{
  GtkWidget *found = find_widget (fixture->place, SENDA_TYPE_REPORT_PAGE, NULL);

  g_assert_nonnull (found);
  return found;
}

SendaReportPreview *
reports_preview (ReportsFixture *fixture)
{
  return senda_report_page_get_preview (SENDA_REPORT_PAGE (reports_page (fixture)));
}

SendaPageColumn *
reports_column (ReportsFixture *fixture)
{
  return senda_page_view_get_column (senda_report_preview_get_view (reports_preview (fixture)));
}

gboolean
reports_is_settled (gpointer data)
{
  return senda_report_preview_is_settled (reports_preview (data));
}

gboolean
reports_is_saved (gpointer data)
{
  return !senda_report_page_is_working (SENDA_REPORT_PAGE (reports_page (data)));
}

void
reports_open (ReportsFixture *fixture,
              const char     *target)
{
  g_assert_true (gtk_widget_activate_action (fixture->place, "reports.open", "s", target));
  settle ();
  wait_until (reports_is_settled, fixture);
}

SendaDocument *
reports_document (ReportsFixture *fixture)
{
  SendaDocument *found = NULL;

  wait_until (reports_is_settled, fixture);
  found = senda_report_preview_get_document (reports_preview (fixture));
  g_assert_nonnull (found);
  return found;
}

guint
reports_n_pages (ReportsFixture *fixture)
{
  wait_until (reports_is_settled, fixture);
  return senda_pages_get_n_pages (senda_report_preview_get_pages (reports_preview (fixture)));
}

/* Chooses by the name of the choice, as a click does. */
void
reports_choose (ReportsFixture *fixture,
                const char     *name)
{
  GtkWidget *found = NULL;
  GPtrArray *rows = g_ptr_array_new ();

  g_ptr_array_add (rows, reports_page (fixture));
  for (guint i = 0; i < rows->len && found == NULL; i++)
    {
      GtkWidget *widget = g_ptr_array_index (rows, i);

      if (SENDA_IS_CHOICE_ROW (widget))
        found = senda_choice_row_get_button (SENDA_CHOICE_ROW (widget), name);
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_ptr_array_add (rows, child);
    }
  g_ptr_array_unref (rows);
  g_assert_nonnull (found);
  g_signal_emit_by_name (found, "clicked");
}

/* The control of the row that says @text. */
GtkWidget *
reports_control (ReportsFixture *fixture,
                 GType           type,
                 const char     *text)
{
  GtkWidget *label = find_widget (reports_page (fixture), GTK_TYPE_LABEL, text);
  GtkWidget *row = NULL;

  g_assert_nonnull (label);
  if (type == GTK_TYPE_CHECK_BUTTON)
    return gtk_widget_get_ancestor (label, type);
  row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
  return find_widget (row, type, NULL);
}

/* The button that is called so, or whose tooltip says so. */
GtkWidget *
reports_button (ReportsFixture *fixture,
                const char     *name)
{
  GtkWidget *found = find_widget (reports_page (fixture), GTK_TYPE_BUTTON, name);
  GPtrArray *widgets = g_ptr_array_new ();

  g_ptr_array_add (widgets, reports_page (fixture));
  for (guint i = 0; i < widgets->len && found == NULL; i++)
    {
      GtkWidget *widget = g_ptr_array_index (widgets, i);

      if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0)
        found = widget;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_ptr_array_add (widgets, child);
    }
  g_ptr_array_unref (widgets);
  g_assert_nonnull (found);
  return found;
}

char *
reports_path_for (ReportsFixture *fixture,
                  const char     *name)
{
  return g_build_filename (fixture->base.folder, name, NULL);
}

void
reports_assert_begins (const char *path,
                       const char *beginning)
{
  g_autofree char *contents = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 100);
  g_assert_cmpint (memcmp (contents, beginning, strlen (beginning)), ==, 0);
}
