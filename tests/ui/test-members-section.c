/* test-members-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-fold.h"
#include "senda-list-button.h"
#include "senda-member-me.h"
#include "senda-member-steps.h"
#include "senda-members-section.h"
#include "senda-people-attention.h"
#include "senda-people-edits.h"
#include "senda-people-place.h"
#include "senda-record-edits.h"
#include "senda-record-row.h"
#include "senda-roster-columns.h"
#include "senda-roster-preview.h"
#include "senda-roster-source.h"
#include "senda-row.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaRecord *agency;
  SendaRecord *ana;
  GtkWidget *place;
  GtkWindow *window;
} PlaceFixture;

static SendaRecord *
add_given (PlaceFixture          *fixture,
           const SendaRecordInfo *info,
           const SendaGiven      *given)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *record =
    senda_record_add (fixture->base.workspace, info,
                      senda_record_get_id (SENDA_RECORD (fixture->task_force)), given, &error);

  g_assert_no_error (error);
  return record;
}

static void
add_member (PlaceFixture *fixture,
            const char   *name,
            const char   *standing)
{
  const SendaGiven given[] = { { "name", name }, { "standing", standing }, { NULL } };

  g_object_unref (add_given (fixture, &senda_member_info, given));
}

static void
edit_ana (PlaceFixture *fixture,
          const char   *field,
          const char   *text)
{
  g_autoptr (GError) error = NULL;

  senda_record_edit (fixture->base.workspace, fixture->ana, field, NULL, text, &error);
  g_assert_no_error (error);
  settle ();
}

static void
undo (PlaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
}

static guint
count_members (PlaceFixture *fixture)
{
  g_autoptr (GListModel) members =
    senda_workspace_list (fixture->base.workspace, &senda_member_info,
                          senda_record_get_id (SENDA_RECORD (fixture->task_force)));

  return g_list_model_get_n_items (members);
}

static void
set_up_empty (PlaceFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
}

static void
show_place (PlaceFixture *fixture,
            int           width)
{
  fixture->place = g_object_new (SENDA_TYPE_PEOPLE_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, width, 800);
}

static void
set_up (PlaceFixture  *fixture,
        gconstpointer  data)
{
  const SendaGiven agency[] = { { "name", "Harbor Advocates" },
                                { "discipline", "discipline.victim-services" }, { NULL } };
  SendaGiven ana[] = { { "name", "Ana Peña" }, { "title", "Advocate" }, { "agency", NULL },
                       { "email", "ana@harbor.example" }, { NULL } };

  set_up_empty (fixture, data);
  fixture->agency = add_given (fixture, &senda_agency_info, agency);
  ana[2].text = senda_record_get_id (fixture->agency);
  fixture->ana = add_given (fixture, &senda_member_info, ana);
  add_member (fixture, "Bo Lind", SENDA_MEMBER_ON_LEAVE);
  add_member (fixture, "Zoe Ash", NULL);
}

static void
tear_down (PlaceFixture  *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->place), (gpointer *) &fixture->place);
  gtk_window_destroy (fixture->window);
  settle ();
  g_assert_null (fixture->place);
  g_clear_object (&fixture->ana);
  g_clear_object (&fixture->agency);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static SendaRecordList *
get_list (PlaceFixture *fixture)
{
  return SENDA_RECORD_LIST (find_widget (fixture->place, SENDA_TYPE_RECORD_LIST, NULL));
}

static gboolean
row_says (GtkWidget  *root,
          const char *sentence)
{
  g_autofree char *said = SENDA_IS_RECORD_ROW (root) ? senda_record_row_say (SENDA_RECORD_ROW (root))
                                                     : NULL;

  if (said != NULL)
    return strcmp (said, sentence) == 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (row_says (child, sentence))
      return TRUE;
  return FALSE;
}

static void
open_ana (PlaceFixture *fixture)
{
  g_autofree char *target = g_strconcat ("members:", senda_record_get_id (fixture->ana), NULL);

  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
}

static void
press (GtkWidget  *root,
       const char *label)
{
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

/* The window that stands over the others. */
static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_WINDOW (window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static void
test_rows_say_who_takes_part (PlaceFixture  *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *ana = NULL;
  g_autofree char *bo = NULL;

  show_place (fixture, 1000);
  g_assert_cmpuint (senda_record_list_get_n_shown (get_list (fixture)), ==, 3);
  g_assert_true (row_says (fixture->place, "Ana Peña, Advocate, Harbor Advocates"));
  bo = g_strdup_printf ("Bo Lind, %s",
                        senda_choice_say (senda_member_standings, SENDA_MEMBER_ON_LEAVE,
                                          senda_workspace_get_catalog (fixture->base.workspace)));
  g_assert_true (row_says (fixture->place, bo));
  g_assert_true (row_says (fixture->place, "Zoe Ash"));

  edit_ana (fixture, "is_core", "1");
  edit_ana (fixture, "is_coordinator", "1");
  ana = g_strdup_printf ("Ana Peña, Advocate, Harbor Advocates, %s", C_("member", "Coordinator"));
  g_assert_true (row_says (fixture->place, ana));
}

static void
test_found_by_agency_and_email (PlaceFixture  *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecordList *list = NULL;
  GtkWidget *search = NULL;

  show_place (fixture, 1000);
  list = get_list (fixture);
  search = find_widget (GTK_WIDGET (list), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "pena");
  settle ();
  gtk_editable_set_text (GTK_EDITABLE (search), "harbor.example");
  settle ();
  g_assert_cmpuint (senda_record_list_get_n_shown (list), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  settle ();

  senda_record_list_set_filter (list, "agency", senda_record_get_id (fixture->agency));
  settle ();
  g_assert_cmpuint (senda_record_list_get_n_shown (list), ==, 1);
  senda_record_list_set_filter (list, "agency", NULL);
  senda_record_list_set_filter (list, "discipline", "discipline.victim-services");
  settle ();
  g_assert_cmpuint (senda_record_list_get_n_shown (list), ==, 1);
  senda_record_list_set_filter (list, "discipline", NULL);
  senda_record_list_set_filter (list, "standing", SENDA_MEMBER_ACTIVE);
  settle ();
  g_assert_cmpuint (senda_record_list_get_n_shown (list), ==, 2);
}

static void
test_steps_open_while_onboarding (PlaceFixture  *fixture,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *steps = NULL;
  GtkWidget *fold = NULL;
  GtkWidget *check = NULL;

  show_place (fixture, 1000);
  open_ana (fixture);
  steps = find_widget (fixture->place, SENDA_TYPE_MEMBER_STEPS, NULL);
  fold = find_widget (steps, SENDA_TYPE_FOLD, NULL);
  g_assert_false (senda_fold_get_expanded (SENDA_FOLD (fold)));
  edit_ana (fixture, "standing", SENDA_MEMBER_ONBOARDING);
  g_assert_true (senda_fold_get_expanded (SENDA_FOLD (fold)));

  check = find_widget (steps, GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  settle ();
  {
    g_autofree char *id = senda_onboarding_step_id (senda_record_get_id (fixture->ana),
                                                    "step.invitation");
    g_autofree char *today = senda_workspace_today (fixture->base.workspace);
    g_autoptr (SendaRecord) step = senda_workspace_get (fixture->base.workspace,
                                                        &senda_onboarding_step_info, id, NULL);

    g_assert_cmpstr (senda_record_get_text (step, "done_on"), ==, today);
  }
  undo (fixture);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
test_membership_ends_and_comes_back (PlaceFixture  *fixture,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  show_place (fixture, 1000);
  open_ana (fixture);
  press (fixture->place, _("End Membership…"));
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  assert_all_named (dialog);
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  settle ();
  g_assert_cmpstr (senda_record_get_text (fixture->ana, "standing"), ==, SENDA_MEMBER_FORMER);
  g_assert_null (find_dialog ());
  undo (fixture);
  g_assert_null (senda_record_get_text (fixture->ana, "standing"));
}

static void
test_says_who_works_here (PlaceFixture  *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *author = NULL;

  show_place (fixture, 1000);
  open_ana (fixture);
  press (fixture->place, _("I Am This Member"));
  g_object_get (fixture->base.workspace, "author", &author, NULL);
  g_assert_cmpstr (author, ==, "Ana Peña");
  press (fixture->place, _("I Am Not This Member"));
  g_assert_nonnull (find_widget (fixture->place, GTK_TYPE_BUTTON, _("I Am This Member")));
}

static void
test_removed_with_undo (PlaceFixture  *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  show_place (fixture, 1000);
  open_ana (fixture);
  press (fixture->place, _("Remove This Member"));
  g_assert_cmpuint (count_members (fixture), ==, 2);
  undo (fixture);
  g_assert_cmpuint (count_members (fixture), ==, 3);
}

static void
test_points_out_what_does_not_fit (PlaceFixture  *fixture,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *attention = NULL;

  show_place (fixture, 1000);
  attention = find_widget (fixture->place, SENDA_TYPE_PEOPLE_ATTENTION, NULL);
  g_assert_nonnull (find_widget (attention, GTK_TYPE_LABEL,
                                 _("No member is marked as the coordinator.")));
  edit_ana (fixture, "is_coordinator", "1");
  g_assert_null (find_widget (attention, GTK_TYPE_LABEL,
                              _("No member is marked as the coordinator.")));
  /* Zoe takes part for no agency: that is left. */
  g_assert_true (gtk_widget_get_visible (attention));
}

static void
test_keeps_to_a_narrow_window (PlaceFixture  *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  show_place (fixture, 360);
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
  open_ana (fixture);
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
}

/* Rosters */

static GtkWidget *
begin_import (PlaceFixture *fixture)
{
  GtkWidget *dialog = NULL;

  press (fixture->place, _("Import a Roster…"));
  dialog = find_dialog ();
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
read_text (PlaceFixture *fixture,
           GtkWidget    *dialog,
           const char   *text)
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
  return find_dialog () == NULL;
}

static void
test_roster_is_imported_and_taken_back (PlaceFixture  *fixture,
                                        gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  show_place (fixture, 1000);
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
  g_assert_cmpuint (count_members (fixture), ==, 5);
  g_assert_cmpstr (senda_record_get_text (fixture->ana, "phone"), ==, "555-0101");
  undo (fixture);
  g_assert_cmpuint (count_members (fixture), ==, 3);
  g_assert_null (senda_record_get_text (fixture->ana, "phone"));
}

/* A row that is wrong holds up all of it, until its column is left out. */
static void
test_roster_with_a_wrong_row (PlaceFixture  *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;
  GtkWidget *columns = NULL;
  GtkWidget *label = NULL;
  GtkWidget *row = NULL;

  show_place (fixture, 1000);
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
  g_assert_cmpuint (count_members (fixture), ==, 3);
}

/* What changes meanwhile is seen, so that what is imported is what was shown. */
static void
test_roster_sees_what_changes_meanwhile (PlaceFixture  *fixture,
                                         gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  show_place (fixture, 1000);
  dialog = begin_import (fixture);
  read_text (fixture, dialog, "Name\nCarla Ruiz\n");
  g_assert_true (gtk_widget_get_sensitive (get_import (dialog)));
  add_member (fixture, "Carla Ruiz", NULL);
  settle ();
  assert_fold (dialog, ngettext ("%u member is here already; nothing is new",
                                 "%u members are here already; nothing is new", 1), 1, TRUE);
  g_assert_false (gtk_widget_get_sensitive (get_import (dialog)));
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
}

static void
test_roster_without_names (PlaceFixture  *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  show_place (fixture, 1000);
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
test_roster_of_noise_says_why (PlaceFixture  *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "noise.csv", NULL);
  GtkWidget *dialog = NULL;
  GtkWidget *source = NULL;

  show_place (fixture, 1000);
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
test_long_roster_stays_light (PlaceFixture  *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GString) text = g_string_new ("First name,Last name,Agency,Email\n");
  GtkWidget *dialog = NULL;
  GtkWidget *fold = NULL;
  GtkWidget *view = NULL;
  g_autofree char *title = NULL;
  gint64 start = 0;

  show_place (fixture, 1000);
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
test_roster_window_is_narrow (PlaceFixture  *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;
  int minimum = 0;

  show_place (fixture, 360);
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
test_empty_place_offers_import (PlaceFixture  *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  show_place (fixture, 1000);
  g_assert_true (shows_text (fixture->place, _("No members yet")));
  dialog = begin_import (fixture);
  read_text (fixture, dialog, "Name\nCarla Ruiz\n");
  g_signal_emit_by_name (get_import (dialog), "clicked");
  wait_until (is_closed, NULL);
  settle ();
  g_assert_cmpuint (count_members (fixture), ==, 1);
}

#define PLACE_TEST(path, test) \
  g_test_add ("/members/" path, PlaceFixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  PLACE_TEST ("rows-say-who-takes-part", test_rows_say_who_takes_part);
  PLACE_TEST ("found-by-agency-and-email", test_found_by_agency_and_email);
  PLACE_TEST ("steps-open-while-onboarding", test_steps_open_while_onboarding);
  PLACE_TEST ("membership-ends-and-comes-back", test_membership_ends_and_comes_back);
  PLACE_TEST ("says-who-works-here", test_says_who_works_here);
  PLACE_TEST ("removed-with-undo", test_removed_with_undo);
  PLACE_TEST ("points-out-what-does-not-fit", test_points_out_what_does_not_fit);
  PLACE_TEST ("keeps-to-a-narrow-window", test_keeps_to_a_narrow_window);
  PLACE_TEST ("roster/imported-and-taken-back", test_roster_is_imported_and_taken_back);
  PLACE_TEST ("roster/wrong-row", test_roster_with_a_wrong_row);
  PLACE_TEST ("roster/changes-meanwhile", test_roster_sees_what_changes_meanwhile);
  PLACE_TEST ("roster/without-names", test_roster_without_names);
  PLACE_TEST ("roster/noise", test_roster_of_noise_says_why);
  PLACE_TEST ("roster/long", test_long_roster_stays_light);
  PLACE_TEST ("roster/narrow", test_roster_window_is_narrow);
  g_test_add ("/members/empty-place-offers-import", PlaceFixture, NULL, set_up_empty,
              test_empty_place_offers_import, tear_down);

  return g_test_run ();
}
