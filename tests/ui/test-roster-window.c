/* test-roster-window.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "members-fixture.h"
#include "senda-fold.h"
#include "senda-list-button.h"
#include "senda-record-edits.h"
#include "senda-roster-columns.h"
#include "senda-roster-preview.h"
#include "senda-roster-source.h"
#include "senda-row.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
begin_import (MembersFixture *fixture)
{
  GtkWidget *dialog = NULL;

  members_press (fixture->place, _("Import a Roster…"));
  dialog = members_find_dialog ();
  g_assert_nonnull (dialog);
  return dialog;
}

static gboolean
is_read (gpointer data)
{
  GtkWidget *columns = find_widget (data, SENDA_TYPE_ROSTER_COLUMNS, NULL);

  return columns != NULL && gtk_widget_get_mapped (columns);
}

static void
read_text (MembersFixture *fixture,
           GtkWidget      *dialog,
           const char     *text)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "people.csv", NULL);
  GtkWidget *source = find_widget (dialog, SENDA_TYPE_ROSTER_SOURCE, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  senda_roster_source_read_file (SENDA_ROSTER_SOURCE (source), path);
  wait_until (is_read, dialog);
  settle ();
}

static GtkWidget *
get_import (GtkWidget *dialog)
{
  g_auto (GStrv) parts = g_strsplit (_("_Import"), "_", -1);
  g_autofree char *label = g_strjoinv ("", parts);
  GtkWidget *button = find_widget (dialog, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  return button;
}

static void
assert_fold (GtkWidget  *dialog,
             const char *format,
             guint       n,
             gboolean    is_there)
{
  GtkWidget *preview = find_widget (dialog, SENDA_TYPE_ROSTER_PREVIEW, NULL);
  g_autofree char *title = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  title = g_strdup_printf (format, n);
#pragma GCC diagnostic pop
  g_assert_cmpint (shows_text (preview, title), ==, is_there);
}

static gboolean
is_closed (gpointer data G_GNUC_UNUSED)
{
  return members_find_dialog () == NULL;
}

static void
test_roster_is_imported_and_taken_back (MembersFixture *fixture,
                                        gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  members_show (fixture, 1000);
  dialog = begin_import (fixture);
  read_text (fixture, dialog,
             "Name,Agency,Email,Phone\n"
             "Ana Peña,Harbor Advocates,ana@harbor.example,555-0101\n"
             "Carla Ruiz,North Shelter,carla@north.example,\n"
             "Dan Oak,North Shelter,dan@north.example,\n"
             "Dan Oak,North Shelter,dan@north.example,\n");
  assert_fold (dialog, ngettext ("%u member is added", "%u members are added", 2), 2, TRUE);
  assert_fold (dialog, ngettext ("%u member is here already; empty fields are filled",
                                 "%u members are here already; empty fields are filled", 1),
               1, TRUE);
  assert_fold (dialog, ngettext ("%u agency is added", "%u agencies are added", 1), 1, TRUE);
  assert_fold (dialog, ngettext ("%u row repeats another one and is passed over",
                                 "%u rows repeat another one and are passed over", 1), 1, TRUE);
  assert_all_named (dialog);
  g_signal_emit_by_name (get_import (dialog), "clicked");
  wait_until (is_closed, NULL);
  settle ();
  g_assert_cmpuint (members_count (fixture), ==, 5);
  g_assert_cmpstr (senda_record_get_text (fixture->ana, "phone"), ==, "555-0101");
  members_undo (fixture);
  g_assert_cmpuint (members_count (fixture), ==, 3);
  g_assert_null (senda_record_get_text (fixture->ana, "phone"));
}

/* A row that is wrong holds up all of it, until its column is left out. */
static void
test_roster_with_a_wrong_row (MembersFixture *fixture,
                              gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;
  GtkWidget *columns = NULL;
  GtkWidget *label = NULL;
  GtkWidget *row = NULL;

  members_show (fixture, 1000);
  dialog = begin_import (fixture);
  read_text (fixture, dialog, "Name,Standing\nCarla Ruiz,sometimes\nDan Oak,Active\n");
  assert_fold (dialog, ngettext ("%u row cannot be kept", "%u rows cannot be kept", 1), 1, TRUE);
  g_assert_false (gtk_widget_get_sensitive (get_import (dialog)));

  columns = find_widget (dialog, SENDA_TYPE_ROSTER_COLUMNS, NULL);
  label = find_widget (columns, GTK_TYPE_LABEL, "Standing");
  row = gtk_widget_get_ancestor (label, SENDA_TYPE_ROW);
  senda_list_button_choose (SENDA_LIST_BUTTON (find_widget (row, SENDA_TYPE_LIST_BUTTON, NULL)),
                            SENDA_ROSTER_SKIP);
  settle ();
  assert_fold (dialog, ngettext ("%u row cannot be kept", "%u rows cannot be kept", 1), 1, FALSE);
  assert_fold (dialog, ngettext ("%u member is added", "%u members are added", 2), 2, TRUE);
  g_assert_true (gtk_widget_get_sensitive (get_import (dialog)));
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
  g_assert_cmpuint (members_count (fixture), ==, 3);
}

/* What changes meanwhile is seen, so that what is imported is what was shown. */
static void
test_roster_sees_what_changes_meanwhile (MembersFixture *fixture,
                                         gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  members_show (fixture, 1000);
  dialog = begin_import (fixture);
  read_text (fixture, dialog, "Name\nCarla Ruiz\n");
  g_assert_true (gtk_widget_get_sensitive (get_import (dialog)));
  members_add (fixture, "Carla Ruiz", NULL);
  settle ();
  assert_fold (dialog, ngettext ("%u member is here already; nothing is new",
                                 "%u members are here already; nothing is new", 1), 1, TRUE);
  g_assert_false (gtk_widget_get_sensitive (get_import (dialog)));
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
}

/* Who goes back for another list finds nothing to import there, whatever changes meanwhile. */
static void
test_roster_back (MembersFixture *fixture,
                  gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;
  g_autoptr (GError) error = NULL;

  members_show (fixture, 1000);
  dialog = begin_import (fixture);
  read_text (fixture, dialog, "Name\nCy Moss\n");
  g_assert_true (gtk_widget_get_mapped (get_import (dialog)));
  members_press (dialog, _("Another List"));
  settle ();
  g_assert_false (gtk_widget_get_mapped (get_import (dialog)));
  senda_record_edit (fixture->base.workspace, fixture->ana, "title", NULL, "Director", &error);
  g_assert_no_error (error);
  settle ();
  g_assert_false (gtk_widget_get_mapped (get_import (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
}

static void
test_roster_without_names (MembersFixture *fixture,
                           gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  members_show (fixture, 1000);
  dialog = begin_import (fixture);
  read_text (fixture, dialog, "7,8\n9,10\n");
  g_assert_true (shows_text (dialog, _("Say which column holds the names.")));
  g_assert_false (gtk_widget_get_sensitive (get_import (dialog)));
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
}

static gboolean
has_refused (gpointer data)
{
  GtkWidget *spinner = find_widget (data, GTK_TYPE_SPINNER, NULL);

  return !gtk_widget_get_visible (spinner);
}

static void
test_roster_of_noise_says_why (MembersFixture *fixture,
                               gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "noise.csv", NULL);
  GtkWidget *dialog = NULL;
  GtkWidget *source = NULL;

  members_show (fixture, 1000);
  dialog = begin_import (fixture);
  assert_all_named (dialog);
  source = find_widget (dialog, SENDA_TYPE_ROSTER_SOURCE, NULL);
  g_assert_true (g_file_set_contents (path, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\x81", 20, NULL));
  senda_roster_source_read_file (SENDA_ROSTER_SOURCE (source), path);
  wait_until (has_refused, source);
  settle ();
  g_assert_false (is_read (dialog));
  g_assert_true (gtk_widget_get_mapped (
    gtk_widget_get_next_sibling (find_widget (source, GTK_TYPE_IMAGE, NULL))));
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
}

static void
test_long_roster_stays_light (MembersFixture *fixture,
                              gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GString) text = g_string_new ("First name,Last name,Agency,Email\n");
  GtkWidget *dialog = NULL;
  GtkWidget *fold = NULL;
  GtkWidget *view = NULL;
  g_autofree char *title = NULL;
  gint64 start = 0;

  members_show (fixture, 1000);
  dialog = begin_import (fixture);
  for (guint i = 0; i < 19999; i++)
    g_string_append_printf (text, "Ana %u,Ruiz,Agency %u,ana%u@example.org\n", i, i % 100, i);
  start = g_get_monotonic_time ();
  read_text (fixture, dialog, text->str);
  g_test_message ("read, planned and drawn in %" G_GINT64_FORMAT " ms",
                  (g_get_monotonic_time () - start) / 1000);
  assert_fold (dialog, ngettext ("%u member is added", "%u members are added", 19999), 19999,
               TRUE);
  title = g_strdup_printf (ngettext ("%u member is added", "%u members are added", 19999), 19999);
  fold = gtk_widget_get_ancestor (find_widget (dialog, GTK_TYPE_LABEL, title), SENDA_TYPE_FOLD);
  start = g_get_monotonic_time ();
  senda_fold_set_expanded (SENDA_FOLD (fold), TRUE);
  settle ();
  g_test_message ("opened in %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - start) / 1000);
  view = find_widget (fold, GTK_TYPE_LIST_VIEW, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (
                      G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)))),
                    ==, SENDA_ROSTER_MOST_SHOWN);
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
}

static void
test_roster_window_is_narrow (MembersFixture *fixture,
                              gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;
  int minimum = 0;

  members_show (fixture, 360);
  dialog = begin_import (fixture);
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  read_text (fixture, dialog,
             "Name,Agency,Standing,Internet Free Busy Address That Nobody Knows\n"
             "Ana Peña,Harbor Advocates and Partners of the Whole Northern District,never,x\n"
             "Carla,Harbor,,https://example.org/a/very/long/address/that/has/no/break/in/it\n");
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  assert_all_named (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
}

static void
test_empty_place_offers_import (MembersFixture *fixture,
                                gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  members_show (fixture, 1000);
  g_assert_true (shows_text (fixture->place, _("No members yet")));
  dialog = begin_import (fixture);
  read_text (fixture, dialog, "Name\nCarla Ruiz\n");
  g_signal_emit_by_name (get_import (dialog), "clicked");
  wait_until (is_closed, NULL);
  settle ();
  g_assert_cmpuint (members_count (fixture), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  MEMBERS_TEST ("/roster-window/imported-and-taken-back", test_roster_is_imported_and_taken_back);
  MEMBERS_TEST ("/roster-window/wrong-row", test_roster_with_a_wrong_row);
  MEMBERS_TEST ("/roster-window/changes-meanwhile", test_roster_sees_what_changes_meanwhile);
  MEMBERS_TEST ("/roster-window/back", test_roster_back);
  MEMBERS_TEST ("/roster-window/without-names", test_roster_without_names);
  MEMBERS_TEST ("/roster-window/noise", test_roster_of_noise_says_why);
  MEMBERS_TEST ("/roster-window/long", test_long_roster_stays_light);
  MEMBERS_TEST ("/roster-window/narrow", test_roster_window_is_narrow);
  g_test_add ("/roster-window/offered-where-nobody-is", MembersFixture, NULL,
              members_set_up_empty, test_empty_place_offers_import, members_tear_down);

  return g_test_run ();
}
