/* test-members-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "members-fixture.h"
#include "senda-fold.h"
#include "senda-member-steps.h"
#include "senda-people-attention.h"
#include "senda-place.h"
#include "senda-record-edits.h"
#include "senda-record-list.h"
#include "senda-record-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
edit_ana (MembersFixture *fixture,
          const char     *field,
          const char     *text)
{
  g_autoptr (GError) error = NULL;

  senda_record_edit (fixture->base.workspace, fixture->ana, field, NULL, text, &error);
  g_assert_no_error (error);
  settle ();
}

static SendaRecordList *
get_list (MembersFixture *fixture)
{
  return SENDA_RECORD_LIST (find_widget (fixture->place, SENDA_TYPE_RECORD_LIST, NULL));
}

static gboolean
row_says (GtkWidget  *root,
          const char *sentence)
{
  if (SENDA_IS_RECORD_ROW (root))
    {
      g_autofree char *said = senda_record_row_say (SENDA_RECORD_ROW (root));

      return strcmp (said, sentence) == 0;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (row_says (child, sentence))
      return TRUE;
  return FALSE;
}

static void
open_ana (MembersFixture *fixture)
{
  g_autofree char *target = g_strconcat ("members:", senda_record_get_id (fixture->ana), NULL);

  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
}

static void
test_rows_say_who_takes_part (MembersFixture *fixture,
                              gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *ana = NULL;
  g_autofree char *bo = NULL;

  members_show (fixture, 1000);
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
test_found_by_agency_and_email (MembersFixture *fixture,
                                gconstpointer   data G_GNUC_UNUSED)
{
  SendaRecordList *list = NULL;
  GtkWidget *search = NULL;

  members_show (fixture, 1000);
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
test_steps_open_while_onboarding (MembersFixture *fixture,
                                  gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *steps = NULL;
  GtkWidget *fold = NULL;
  GtkWidget *check = NULL;

  members_show (fixture, 1000);
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
  members_undo (fixture);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
test_membership_ends_and_comes_back (MembersFixture *fixture,
                                     gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  members_show (fixture, 1000);
  open_ana (fixture);
  members_press (fixture->place, _("End Membership…"));
  dialog = members_find_dialog ();
  g_assert_nonnull (dialog);
  assert_all_named (dialog);
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  settle ();
  g_assert_cmpstr (senda_record_get_text (fixture->ana, "standing"), ==, SENDA_MEMBER_FORMER);
  g_assert_null (members_find_dialog ());
  members_undo (fixture);
  g_assert_null (senda_record_get_text (fixture->ana, "standing"));
}

static void
test_says_who_works_here (MembersFixture *fixture,
                          gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *author = NULL;

  members_show (fixture, 1000);
  open_ana (fixture);
  members_press (fixture->place, _("I Am This Member"));
  g_object_get (fixture->base.workspace, "author", &author, NULL);
  g_assert_cmpstr (author, ==, "Ana Peña");
  members_press (fixture->place, _("I Am Not This Member"));
  g_assert_nonnull (find_widget (fixture->place, GTK_TYPE_BUTTON, _("I Am This Member")));
}

static void
test_removed_with_undo (MembersFixture *fixture,
                        gconstpointer   data G_GNUC_UNUSED)
{
  members_show (fixture, 1000);
  open_ana (fixture);
  members_press (fixture->place, _("Remove This Member"));
  g_assert_cmpuint (members_count (fixture), ==, 2);
  members_undo (fixture);
  g_assert_cmpuint (members_count (fixture), ==, 3);
}

static void
test_points_out_what_does_not_fit (MembersFixture *fixture,
                                   gconstpointer   data G_GNUC_UNUSED)
{
  const char *text = NULL;
  GtkWidget *attention = NULL;

  members_show (fixture, 1000);
  attention = find_widget (fixture->place, SENDA_TYPE_PEOPLE_ATTENTION, NULL);
  text = senda_catalog_get (senda_workspace_get_catalog (fixture->base.workspace), NULL,
                            "No member is marked as the coordinator.");
  g_assert_nonnull (find_widget (attention, GTK_TYPE_LABEL, text));
  edit_ana (fixture, "is_coordinator", "1");
  g_assert_null (find_widget (attention, GTK_TYPE_LABEL, text));
  /* Zoe takes part for no agency: that is left. */
  g_assert_true (gtk_widget_get_visible (attention));
}

/* Not all of a long list is shown at once, but how long it is, is said. */
static void
test_says_how_much_there_is (MembersFixture *fixture,
                             gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *attention = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; i < 70; i++)
    members_add (fixture, "Cy Moss", NULL);
  members_show (fixture, 1000);
  attention = find_widget (fixture->place, SENDA_TYPE_PEOPLE_ATTENTION, NULL);
  /* Theirs, Zoe's, and that nobody is the coordinator. */
  title = g_strdup_printf (ngettext ("%d thing to look at", "%d things to look at", 72), 72);
  g_assert_nonnull (find_widget (attention, GTK_TYPE_LABEL, title));
}

static void
test_keeps_to_a_narrow_window (MembersFixture *fixture,
                               gconstpointer   data G_GNUC_UNUSED)
{
  members_show (fixture, 360);
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
  open_ana (fixture);
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  MEMBERS_TEST ("/members/says-how-much-there-is", test_says_how_much_there_is);
  MEMBERS_TEST ("/members/rows-say-who-takes-part", test_rows_say_who_takes_part);
  MEMBERS_TEST ("/members/found-by-agency-and-email", test_found_by_agency_and_email);
  MEMBERS_TEST ("/members/steps-open-while-onboarding", test_steps_open_while_onboarding);
  MEMBERS_TEST ("/members/membership-ends-and-comes-back", test_membership_ends_and_comes_back);
  MEMBERS_TEST ("/members/says-who-works-here", test_says_who_works_here);
  MEMBERS_TEST ("/members/removed-with-undo", test_removed_with_undo);
  MEMBERS_TEST ("/members/points-out-what-does-not-fit", test_points_out_what_does_not_fit);
  MEMBERS_TEST ("/members/keeps-to-a-narrow-window", test_keeps_to_a_narrow_window);

  return g_test_run ();
}
