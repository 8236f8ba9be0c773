/* test-rounds-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "raters-fixture.h"

#include "senda-ballot-edits.h"
#include "senda-ballot-element.h"
#include "senda-ballot-form.h"
#include "senda-element-pane.h"
#include "senda-picker.h"
#include "senda-record-edits.h"
#include "senda-round-edits.h"
#include "senda-round-roster.h"
#include "senda-round-steps.h"
#include "senda-rounds-place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static SendaBallotElement *
get_element (GtkWidget *root,
             guint      position)
{
  GtkWidget *form = find_widget (root, SENDA_TYPE_BALLOT_FORM, NULL);

  g_assert_nonnull (form);
  return senda_ballot_form_get (SENDA_BALLOT_FORM (form), position);
}

static void
test_first_round (RatersFixture *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;
  SendaRecord *round = NULL;

  raters_show (fixture, 1000);
  g_assert_true (shows_text (fixture->place, _("No rounds yet")));
  raters_press (fixture->place, _("New Round…"));
  dialog = raters_find_over (ADW_TYPE_WINDOW);
  g_assert_nonnull (dialog);
  assert_all_named (dialog);
  g_assert_false (shows_text (dialog, _("What It Starts From")));
  raters_press (dialog, _("_Open Round"));

  round = senda_rounds_get_latest (fixture->rounds);
  g_assert_nonnull (round);
  g_assert_cmpstr (senda_round_get_state (round), ==, SENDA_ROUND_PREPARING);
  g_assert_cmpstr (senda_record_get_text (round, "method"), ==, "both");
  g_assert_nonnull (raters_get_rater (fixture, 1));
  g_assert_true (shows_text (raters_find (fixture, SENDA_TYPE_ROUND_ROSTER), "Zoe Ash"));
  g_assert_null (raters_find_over (ADW_TYPE_WINDOW));
}

static void
test_way_of_a_round (RatersFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *round = raters_add_round (fixture, "Spring", NULL, FALSE);
  GtkWidget *steps = NULL;
  g_autofree char *asked = NULL;

  raters_show (fixture, 1000);
  steps = raters_find (fixture, SENDA_TYPE_ROUND_STEPS);
  raters_press (steps, _("Start Collecting Ballots"));
  g_assert_cmpstr (senda_round_get_state (round), ==, SENDA_ROUND_COLLECTING);
  raters_press (steps, _("Start the Discussion"));
  raters_press (steps, _("The Group Has Agreed"));
  g_assert_cmpstr (senda_round_get_state (round), ==, SENDA_ROUND_AGREED);
  g_assert_true (gtk_widget_activate_action (steps, "round-steps.go", "s",
                                             SENDA_ROUND_DISCUSSING));
  g_assert_cmpstr (senda_round_get_state (round), ==, SENDA_ROUND_DISCUSSING);
  raters_press (steps, _("The Group Has Agreed"));
  g_assert_nonnull (find_widget (fixture->place, GTK_TYPE_EDITABLE, NULL));
  raters_press (steps, _("Freeze This Round…"));
  asked = raters_say_yes ();
  g_assert_nonnull (strstr (asked, _("No element was discussed yet.")));
  g_assert_nonnull (strstr (asked, "Ana Peña"));
  g_assert_true (senda_round_is_frozen (round));
  g_assert_false (gtk_widget_get_mapped (find_widget (steps, GTK_TYPE_MENU_BUTTON, NULL)));
  g_assert_true (shows_text (fixture->place, _("Frozen on")));
}

static void
test_roster (RatersFixture *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *take_off = g_strdup_printf (_("Take %s Off the Roster"), "Zoe Ash");
  GtkWidget *roster = NULL;
  GtkWidget *button = NULL;

  raters_add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  senda_ballot_rate (fixture->base.workspace, senda_rounds_get_latest (fixture->rounds),
                     senda_record_get_id (fixture->members[0]),
                     senda_content_get_element (
                       senda_workspace_get_content (fixture->base.workspace), 0),
                     SENDA_RATING_STAGE, 2, SENDA_BALLOT_SCREEN, &error);
  g_assert_no_error (error);
  raters_show (fixture, 1000);
  roster = raters_find (fixture, SENDA_TYPE_ROUND_ROSTER);
  g_assert_true (shows_text (roster, C_("ballot", "Ballot is in")));
  button = find_widget (roster, GTK_TYPE_IMAGE, NULL);
  button = gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, take_off);
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_null (raters_get_rater (fixture, 1));
  g_assert_false (shows_text (roster, "Zoe Ash"));

  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_true (shows_text (roster, "Zoe Ash"));
  senda_workspace_redo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
  g_signal_emit_by_name (find_widget (roster, SENDA_TYPE_PICKER, NULL), "picked",
                         senda_record_get_id (fixture->members[1]));
  settle ();
  g_assert_nonnull (raters_get_rater (fixture, 1));
}

/* Without members there is nobody to choose from: the way to them is shown. */
static void
test_no_members (RatersFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *roster = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fixture->members); i++)
    {
      senda_record_remove (fixture->base.workspace, fixture->members[i], &error);
      g_assert_no_error (error);
    }
  raters_add_round (fixture, "Spring", SENDA_ROUND_PREPARING, FALSE);
  raters_show (fixture, 1000);
  roster = raters_find (fixture, SENDA_TYPE_ROUND_ROSTER);
  g_assert_true (shows_text (roster, _("Go to People")));
  g_assert_false (gtk_widget_get_mapped (find_widget (roster, SENDA_TYPE_PICKER, NULL)));
}

static void
test_new_round_freezes_the_last (RatersFixture *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *first = raters_add_round (fixture, "Spring", SENDA_ROUND_DISCUSSING, FALSE);
  GtkWidget *dialog = NULL;

  raters_show (fixture, 1000);
  raters_press (fixture->place, _("New Round…"));
  dialog = raters_find_over (ADW_TYPE_WINDOW);
  assert_all_named (dialog);
  g_assert_nonnull (find_widget (dialog, GTK_TYPE_LABEL, _("What It Starts From")));
  raters_press (dialog, _("_Open Round"));
  g_assert_true (senda_round_is_frozen (first));
  g_assert_true (senda_rounds_get_latest (fixture->rounds) != first);
  g_assert_cmpstr (senda_record_get_text (senda_rounds_get_latest (fixture->rounds),
                                          "starts_from"), ==, senda_record_get_id (first));
}

static void
test_correction_says_what (RatersFixture *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *first = raters_add_round (fixture, "Spring", SENDA_ROUND_AGREED, FALSE);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = NULL;
  GtkWidget *check = NULL;
  GtkWidget *open = NULL;
  GtkWidget *entry = NULL;

  senda_round_set_state (fixture->base.workspace, first, SENDA_ROUND_FROZEN, &error);
  g_assert_no_error (error);
  raters_show (fixture, 1000);
  raters_press (fixture->place, _("New Round…"));
  dialog = raters_find_over (ADW_TYPE_WINDOW);
  open = raters_find_button (dialog, _("_Open Round"));
  check = gtk_widget_get_ancestor (
    find_widget (dialog, GTK_TYPE_LABEL, _("A correction of a frozen round")),
    GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  settle ();
  g_assert_false (gtk_widget_get_sensitive (open));
  g_assert_true (shows_text (dialog, _("Say what this round corrects.")));
  entry = gtk_widget_get_ancestor (
    find_widget (dialog, GTK_TYPE_LABEL, _("What It Corrects")), GTK_TYPE_LIST_BOX_ROW);
  entry = find_widget (entry, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), "A slip", -1);
  settle ();
  raters_press (dialog, _("_Open Round"));
  g_assert_cmpstr (senda_record_get_text (senda_rounds_get_latest (fixture->rounds), "corrects"),
                   ==, senda_record_get_id (first));
}

/* Both sections look at the same round. */
static void
test_round_chosen_once (RatersFixture *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *first = raters_add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  g_autofree char *target = NULL;

  raters_add_round (fixture, "Autumn", SENDA_ROUND_COLLECTING, FALSE);
  raters_show (fixture, 1000);
  senda_rounds_choose (fixture->rounds, first);
  raters_open (fixture, "ballots", senda_record_get_id (raters_get_rater (fixture, 0)));
  raters_open (fixture, "rounds", NULL);
  target = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_true (g_str_has_suffix (target, senda_record_get_id (first)));
}

static void
test_narrow (RatersFixture *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  raters_add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  raters_rate_first (fixture);
  raters_add_round (fixture, "Autumn", SENDA_ROUND_COLLECTING, FALSE);
  raters_show (fixture, 360);
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
  raters_open (fixture, "ballots", senda_record_get_id (raters_get_rater (fixture, 0)));
  senda_ballot_element_set_expanded (get_element (fixture->place, 0), TRUE);
  settle ();
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
  raters_open (fixture, "rounds", NULL);
  raters_press (fixture->place, _("New Round…"));
  dialog = raters_find_over (ADW_TYPE_WINDOW);
  assert_not_wider_than (dialog, 360);
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
}

/* In the Roadmap the same question is asked of the group's stage. */
static void
test_stage_still_true (RatersFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->base.workspace);
  const SendaRoadmapTarget target = { .element = senda_content_get_element (content, 0) };
  const SendaJudgement judgement = { .state = SENDA_STATE_RATED, .stage = 2, .reason = "So" };
  g_autoptr (SendaRoadmap) roadmap = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *asked = g_strdup_printf (_("Brought from “%s”: still true?"), "Spring");
  g_autofree char *said = NULL;

  senda_round_agree (fixture->base.workspace, raters_add_round (fixture, "Spring",
                                                         SENDA_ROUND_DISCUSSING, FALSE),
                     target.element, &judgement, &error);
  g_assert_no_error (error);
  raters_add_round (fixture, "Autumn", SENDA_ROUND_DISCUSSING, TRUE);
  roadmap = senda_roadmap_new (fixture->base.workspace, fixture->task_force, NULL);
  g_assert_true (senda_roadmap_is_carried (roadmap, target.element));
  said = senda_roadmap_describe (roadmap, target.element);
  g_assert_nonnull (strstr (said, senda_catalog_get (
    senda_workspace_get_catalog (fixture->base.workspace), "roadmap",
    "Brought from an earlier round: still true?")));

  fixture->place = senda_element_pane_new ();
  fixture->window = show_in_window (fixture->place, 420, 800);
  senda_element_pane_show (SENDA_ELEMENT_PANE (fixture->place), roadmap, &target);
  settle ();
  g_assert_true (shows_text (fixture->place, asked));
  raters_press (fixture->place, _("Still True"));
  g_assert_false (senda_roadmap_is_carried (roadmap, target.element));
  g_assert_cmpuint (senda_roadmap_get_stage (roadmap, target.element), ==, 2);
  g_assert_false (shows_text (fixture->place, asked));
}

#define ADD(path, test) \
  g_test_add ("/rounds-place/" path, RatersFixture, NULL, raters_set_up, test, raters_tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("first-round", test_first_round);
  ADD ("way-of-a-round", test_way_of_a_round);
  ADD ("roster", test_roster);
  ADD ("no-members", test_no_members);
  ADD ("new-round-freezes-the-last", test_new_round_freezes_the_last);
  ADD ("correction-says-what", test_correction_says_what);
  ADD ("round-chosen-once", test_round_chosen_once);
  ADD ("narrow", test_narrow);
  ADD ("stage-still-true", test_stage_still_true);

  return g_test_run ();
}
