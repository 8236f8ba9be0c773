/* test-spread-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rounds-place-fixture.h"
#include "senda-ballots-section.h"
#include "senda-figure-view.h"
#include "senda-place.h"
#include "senda-row.h"
#include "senda-spread-pane.h"
#include "senda-spread-section.h"
#include "senda-spread.h"

#include <glib/gi18n-lib.h>

#define NOTE "We meet, and nobody knows why."

static SendaCatalog *
get_catalog (RoundsPlaceFixture *fixture)
{
  return senda_workspace_get_catalog (fixture->base.workspace);
}

static GtkWidget *
get_section (RoundsPlaceFixture *fixture)
{
  return rounds_place_find (fixture, SENDA_TYPE_SPREAD_SECTION);
}

static GtkWidget *
get_pane (RoundsPlaceFixture *fixture)
{
  return rounds_place_find (fixture, SENDA_TYPE_SPREAD_PANE);
}

static const char *
name_of (RoundsPlaceFixture *fixture,
         const char         *element)
{
  return senda_message (find_element (&fixture->base, element)->name, get_catalog (fixture));
}

/* The first three members, officers all, see the element at these stages; a later one at another. */
static void
rate_apart (RoundsPlaceFixture *fixture,
            SendaRecord        *round,
            const char         *element,
            guint               officers,
            guint               others)
{
  for (guint i = 0; i < 3; i++)
    rate (&fixture->base, round, i, element, officers);
  rate (&fixture->base, round, 5, element, others);
}

static void
take_anonymous (RoundsPlaceFixture *fixture,
                SendaRecord        *round,
                const char         *discipline,
                guint               stage)
{
  const SendaBallotLine line = {
    .element = "leadership", .answer = SENDA_RATING_STAGE, .stage = stage, .note = NOTE,
  };
  g_autoptr (GError) error = NULL;

  senda_ballot_take_anonymous (fixture->base.workspace, round, discipline, &line, 1, "en", &error);
  g_assert_no_error (error);
  settle ();
}

static SendaRecord *
open_anonymous (RoundsPlaceFixture *fixture)
{
  const SendaRoundPlan plan = {
    .name = "Spring", .state = SENDA_ROUND_COLLECTING, .is_anonymous = TRUE, .invites_all = TRUE,
  };
  g_autoptr (GError) error = NULL;
  SendaRecord *round = senda_round_open (fixture->base.people, &plan, &error);

  g_assert_no_error (error);
  return round;
}

static void
test_nothing_yet (RoundsPlaceFixture *fixture,
                  gconstpointer       data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = NULL;

  rounds_place_show (fixture, "spread", 1100);
  g_assert_true (shows_text (fixture->place, _("No Round Yet")));
  assert_all_named (fixture->place);
  round = open_round (&fixture->base, "Spring", SENDA_ROUND_COLLECTING, NULL);
  settle ();
  g_assert_true (shows_text (fixture->place, _("No Ballots Yet")));
  g_assert_false (shows_text (fixture->place, _("No Round Yet")));
  g_signal_emit_by_name (find_widget (get_section (fixture), GTK_TYPE_BUTTON, _("Go to Ballots")),
                         "clicked");
  settle ();
  g_assert_true (gtk_widget_get_mapped (rounds_place_find (fixture, SENDA_TYPE_BALLOTS_SECTION)));
}

/* The widest first, and what all see alike not at all. */
static void
test_talk_about_first (RoundsPlaceFixture *fixture,
                       gconstpointer       data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (&fixture->base, "Spring", SENDA_ROUND_COLLECTING,
                                              NULL);
  GtkWidget *list = NULL;
  GtkWidget *row = NULL;

  rate_apart (fixture, round, "structure", 2, 3);
  rate_apart (fixture, round, "leadership", 1, 5);
  rate_apart (fixture, round, "meetings", 3, 3);
  rounds_place_show (fixture, "spread", 1100);
  g_assert_true (shows_text (fixture->place, _("Talk About These First")));
  row = find_widget (get_section (fixture), SENDA_TYPE_ROW, NULL);
  list = gtk_widget_get_parent (row);
  g_assert_nonnull (find_widget (row, GTK_TYPE_LABEL, name_of (fixture, "leadership")));
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  g_assert_nonnull (find_widget (row, GTK_TYPE_LABEL, name_of (fixture, "structure")));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
  assert_all_named (fixture->place);
}

static void
test_pane (RoundsPlaceFixture *fixture,
           gconstpointer       data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (&fixture->base, "Spring", SENDA_ROUND_DISCUSSING,
                                              NULL);
  const SendaElement *element = find_element (&fixture->base, "leadership");
  const SendaDissentGiven given = { member_id (&fixture->base, 5), 5, "I see more." };
  g_autoptr (SendaRecord) dissent = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *view = NULL;

  rate_apart (fixture, round, "leadership", 1, 5);
  senda_ballot_set_note (fixture->base.workspace, round, member_id (&fixture->base, 1), element,
                         "en", NOTE, &error);
  g_assert_no_error (error);
  agree (&fixture->base, round, "leadership", 2);
  dissent = senda_round_add_dissent (fixture->base.workspace, round, element, &given, NULL,
                                     &error);
  g_assert_no_error (error);
  rounds_place_show (fixture, "spread", 1100);
  g_assert_false (gtk_widget_get_mapped (get_pane (fixture)));
  rounds_place_act (get_section (fixture), "elements.open", "leadership");

  g_assert_true (gtk_widget_get_mapped (get_pane (fixture)));
  g_assert_true (shows_part (get_pane (fixture), NOTE));
  g_assert_true (shows_part (get_pane (fixture), "Ben Cole"));
  g_assert_true (shows_part (get_pane (fixture), "Because."));
  g_assert_true (shows_part (get_pane (fixture), "I see more."));
  g_assert_true (shows_part (get_pane (fixture), "Finn Gray"));
  view = find_widget (get_pane (fixture), SENDA_TYPE_FIGURE_VIEW, NULL);
  g_assert_true (gtk_widget_get_mapped (view));
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_widget (get_pane (fixture), GTK_TYPE_TOGGLE_BUTTON, NULL)), TRUE);
  settle ();
  g_assert_false (gtk_widget_get_mapped (view));
  g_assert_true (shows_text (get_pane (fixture), C_("spread", "All together")));
  assert_all_named (fixture->place);
}

/* So many anonymous ballots on one element, shown in the pane. */
static void
show_anonymous (RoundsPlaceFixture *fixture,
                guint               n_ballots)
{
  g_autoptr (SendaRecord) round = open_anonymous (fixture);

  for (guint i = 0; i < n_ballots; i++)
    take_anonymous (fixture, round, discipline_of (i < 2 ? 0 : 5), i + 1);
  rounds_place_show (fixture, "spread:leadership", 1100);
  g_assert_false (shows_part (get_pane (fixture), NOTE));
  g_assert_true (shows_text (get_pane (fixture),
                             _("Not shown yet: anonymous ballots are shown when the round goes on "
                               "to discussing, so that nobody can tell whose came in last.")));
  g_assert_false (shows_part (fixture->place, "A dot is a ballot"));
  set_state (&fixture->base, round, SENDA_ROUND_DISCUSSING);
  settle ();
}

/* What would point at a person is not shown, and that is said. */
static void
test_too_few (RoundsPlaceFixture *fixture,
              gconstpointer       data G_GNUC_UNUSED)
{
  show_anonymous (fixture, 2);
  g_assert_true (shows_part (get_pane (fixture),
                             _("Not shown: fewer than three. Ballots of this round are anonymous, "
                               "and one or two of them would point at whoever filled them in.")));
  g_assert_false (shows_part (get_pane (fixture), NOTE));
  g_assert_false (gtk_widget_get_mapped (find_widget (get_pane (fixture), SENDA_TYPE_FIGURE_VIEW,
                                                      NULL)));
}

/* Enough together, and no group by itself. */
static void
test_anonymous (RoundsPlaceFixture *fixture,
                gconstpointer       data G_GNUC_UNUSED)
{
  show_anonymous (fixture, 3);
  g_assert_true (shows_part (get_pane (fixture), NOTE));
  g_assert_true (gtk_widget_get_mapped (find_widget (get_pane (fixture), SENDA_TYPE_FIGURE_VIEW,
                                                     NULL)));
  g_assert_true (shows_text (get_pane (fixture),
                             _("Not shown apart: fewer than three. No group is large enough to be "
                               "shown without pointing at anyone.")));
  g_assert_true (shows_text (fixture->place,
                             _("Here views are farthest apart. Ask what can be seen from either "
                               "end; nobody needs to say which ballot was theirs.")));
}

static void
test_follows (RoundsPlaceFixture *fixture,
              gconstpointer       data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (&fixture->base, "Spring", SENDA_ROUND_COLLECTING,
                                              NULL);
  g_autoptr (SendaBallotBox) box = NULL;
  g_autoptr (SendaSpread) spread = NULL;
  g_autofree char *said = NULL;

  rate_apart (fixture, round, "leadership", 2, 3);
  rounds_place_show (fixture, "spread:leadership", 1100);
  rate (&fixture->base, round, 5, "leadership", 5);
  settle ();
  box = look_at_ballots (&fixture->base, round);
  spread = senda_spread_new (box, find_element (&fixture->base, "leadership"));
  said = senda_spread_say (spread, get_catalog (fixture));
  g_assert_true (shows_text (get_pane (fixture), said));
}

static void
test_targets (RoundsPlaceFixture *fixture,
              gconstpointer       data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (&fixture->base, "Spring", SENDA_ROUND_COLLECTING,
                                              NULL);
  g_autofree char *target = NULL;
  g_autofree char *closed = NULL;

  rate_apart (fixture, round, "leadership", 2, 5);
  rounds_place_show (fixture, "spread:leadership", 1100);
  target = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (target, ==, "spread:leadership");
  g_assert_false (senda_place_open (SENDA_PLACE (fixture->place), "spread:nothing"));
  g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
  settle ();
  closed = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_cmpstr (closed, ==, "spread");
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_window_get_focus (fixture->window)));
  g_assert_false (senda_place_go_back (SENDA_PLACE (fixture->place)));
}

static void
test_narrow (RoundsPlaceFixture *fixture,
             gconstpointer       data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (&fixture->base, "Spring", SENDA_ROUND_COLLECTING,
                                              NULL);

  rate_apart (fixture, round, "leadership", 2, 5);
  rounds_place_show (fixture, "spread:leadership", 360);
  assert_not_wider_than (fixture->place, 360);
  g_assert_true (gtk_widget_get_mapped (get_pane (fixture)));
  g_assert_false (shows_text (fixture->place, _("Talk About These First")));
  rounds_place_act (get_section (fixture), "elements.close", NULL);
  g_assert_true (shows_text (fixture->place, _("Talk About These First")));
  assert_not_wider_than (fixture->place, 360);
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/spread-section" path, RoundsPlaceFixture, NULL, rounds_place_set_up, test, \
              rounds_place_tear_down)

  ADD ("/nothing-yet", test_nothing_yet);
  ADD ("/talk-about-first", test_talk_about_first);
  ADD ("/pane", test_pane);
  ADD ("/too-few", test_too_few);
  ADD ("/anonymous", test_anonymous);
  ADD ("/follows", test_follows);
  ADD ("/targets", test_targets);
  ADD ("/narrow", test_narrow);

  return g_test_run ();
}
