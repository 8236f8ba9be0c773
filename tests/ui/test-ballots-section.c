/* test-ballots-section.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "raters-fixture.h"

#include "senda-anonymous-page.h"
#include "senda-ballot-page.h"
#include "senda-ballot-statements.h"
#include "senda-ballots-section.h"
#include "senda-choice-row.h"
#include "senda-picker.h"
#include "senda-round-edits.h"

#include <glib/gi18n-lib.h>

static SendaBallotElement *
get_element (GtkWidget *root,
             guint      position)
{
  GtkWidget *form = find_widget (root, SENDA_TYPE_BALLOT_FORM, NULL);

  g_assert_nonnull (form);
  return senda_ballot_form_get (SENDA_BALLOT_FORM (form), position);
}

static void
choose (GtkWidget  *row,
        const char *name)
{
  g_signal_emit_by_name (senda_choice_row_get_button (SENDA_CHOICE_ROW (row), name), "clicked");
  settle ();
}

static void
test_ballot_by_keyboard (RatersFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *element = NULL;
  GtkWidget *statements = NULL;
  GtkWidget *section = NULL;

  raters_add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  raters_show (fixture, 1000);
  raters_open (fixture, "ballots", senda_record_get_id (raters_get_rater (fixture, 0)));
  section = raters_find (fixture, SENDA_TYPE_BALLOTS_SECTION);
  assert_all_named (section);
  element = GTK_WIDGET (get_element (section, 0));
  gtk_widget_grab_focus (element);
  press_in (fixture->window, GDK_KEY_3);
  g_assert_cmpint (senda_record_get_integer (raters_get_rating (fixture, 0), "stage"), ==, 3);
  press_in (fixture->window, GDK_KEY_0);
  g_assert_cmpstr (senda_record_get_text (raters_get_rating (fixture, 0), "answer"), ==,
                   SENDA_RATING_UNSURE);

  g_assert_null (find_widget (section, SENDA_TYPE_BALLOT_STATEMENTS, NULL));
  senda_ballot_element_set_expanded (SENDA_BALLOT_ELEMENT (element), TRUE);
  settle ();
  statements = find_widget (section, SENDA_TYPE_BALLOT_STATEMENTS, NULL);
  g_assert_nonnull (statements);
  assert_all_named (statements);
  choose (find_widget (statements, SENDA_TYPE_CHOICE_ROW, NULL), SENDA_MARK_PARTLY);
  g_assert_cmpstr (senda_record_get_text (raters_get_rating (fixture, 0), "marks"), !=, NULL);

  g_assert_true (gtk_widget_activate_action (section, "ballots.next-rater", NULL));
  settle ();
  g_assert_true (shows_text (raters_find (fixture, SENDA_TYPE_BALLOT_PAGE), "Zoe Ash"));
  press_in (fixture->window, GDK_KEY_5);
  g_assert_cmpint (senda_record_get_integer (raters_get_rating (fixture, 1), "stage"), ==, 5);
}

static void
test_from_paper (RatersFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *page = NULL;
  SendaBallotBox *box = NULL;

  raters_add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  raters_show (fixture, 1000);
  raters_open (fixture, "ballots", senda_record_get_id (raters_get_rater (fixture, 0)));
  page = raters_find (fixture, SENDA_TYPE_BALLOT_PAGE);
  gtk_switch_set_active (GTK_SWITCH (find_widget (page, GTK_TYPE_SWITCH, NULL)), TRUE);
  settle ();
  gtk_widget_grab_focus (GTK_WIDGET (get_element (page, 0)));
  press_in (fixture->window, GDK_KEY_2);
  box = senda_rounds_get_box (fixture->rounds);
  g_assert_cmpstr (senda_record_get_text (g_ptr_array_index (senda_ballot_box_get_ballots (box),
                                                             0), "source"), ==,
                   SENDA_BALLOT_PAPER);
}

static void
test_still_true (RatersFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *page = NULL;

  raters_add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  raters_rate_first (fixture);
  raters_add_round (fixture, "Autumn", SENDA_ROUND_COLLECTING, FALSE);
  raters_show (fixture, 1000);
  raters_open (fixture, "ballots", senda_record_get_id (raters_get_rater (fixture, 0)));
  page = raters_find (fixture, SENDA_TYPE_BALLOT_PAGE);
  raters_press (page, _("Start from Last Time"));
  g_assert_cmpint (senda_record_get_integer (raters_get_rating (fixture, 0), "is_carried"), ==, 1);
  raters_open (fixture, "rounds", NULL);
  g_assert_true (shows_text (fixture->place, C_("ballot", "Still to confirm")));
  raters_open (fixture, "ballots", NULL);
  raters_press (GTK_WIDGET (get_element (page, 0)), _("Still True"));
  raters_open (fixture, "rounds", NULL);
  g_assert_true (shows_text (fixture->place, C_("ballot", "Ballot is in")));
  g_assert_cmpint (senda_record_get_integer (raters_get_rating (fixture, 0), "is_carried"), ==, 0);
  g_assert_cmpint (senda_record_get_integer (raters_get_rating (fixture, 0), "stage"), ==, 2);
}

static void
test_closed_round_says_why (RatersFixture *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *element = NULL;

  raters_add_round (fixture, "Spring", NULL, FALSE);
  raters_show (fixture, 1000);
  raters_open (fixture, "ballots", senda_record_get_id (raters_get_rater (fixture, 0)));
  element = GTK_WIDGET (get_element (fixture->place, 0));
  g_assert_false (gtk_widget_is_sensitive (find_widget (element, SENDA_TYPE_CHOICE_ROW, NULL)));
  g_assert_true (shows_text (fixture->place,
                             _("This round is still being prepared. Ballots can be entered once "
                               "it collects them.")));
}

static void
make_anonymous (RatersFixture *fixture)
{
  SendaRecord *round = raters_add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  g_autoptr (GError) error = NULL;

  senda_round_set_anonymous (fixture->base.workspace, round, TRUE, &error);
  g_assert_no_error (error);
}

static GtkWidget *
take_in (RatersFixture *fixture)
{
  GtkWidget *window = NULL;

  raters_press (raters_find (fixture, SENDA_TYPE_ANONYMOUS_PAGE), _("Take In a Ballot…"));
  window = raters_find_over (ADW_TYPE_WINDOW);
  g_assert_nonnull (window);
  g_signal_emit_by_name (find_widget (window, SENDA_TYPE_PICKER, NULL), "picked",
                         "health");
  settle ();
  return window;
}

static void
test_anonymous_ballot (RatersFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = NULL;
  GtkWidget *element = NULL;
  SendaBallotBox *box = NULL;

  make_anonymous (fixture);
  raters_show (fixture, 1000);
  raters_open (fixture, "ballots", NULL);
  g_assert_true (shows_text (raters_find (fixture, SENDA_TYPE_ANONYMOUS_PAGE),
                             _("No ballot is in the box yet.")));
  window = take_in (fixture);
  assert_all_named (window);
  g_assert_false (gtk_widget_get_sensitive (raters_find_button (window, _("_Put into the Box"))));
  element = GTK_WIDGET (get_element (window, 0));
  choose (find_widget (element, SENDA_TYPE_CHOICE_ROW, NULL), "4");
  g_assert_cmpuint (senda_ballot_box_get_ballots (senda_rounds_get_box (fixture->rounds))->len, ==,
                    0);
  raters_press (window, _("_Put into the Box"));
  box = senda_rounds_get_box (fixture->rounds);
  g_assert_cmpuint (senda_ballot_box_get_ballots (box)->len, ==, 1);
  g_assert_cmpstr (senda_ballot_box_get_group (
                     box, g_ptr_array_index (senda_ballot_box_get_ballots (box), 0)), ==, "health");
  g_assert_null (raters_find_over (ADW_TYPE_WINDOW));
}

static void
test_anonymous_ballot_thrown_away (RatersFixture *fixture,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = NULL;
  g_autofree char *asked = NULL;

  make_anonymous (fixture);
  raters_show (fixture, 1000);
  raters_open (fixture, "ballots", NULL);
  window = take_in (fixture);
  choose (find_widget (GTK_WIDGET (get_element (window, 0)), SENDA_TYPE_CHOICE_ROW, NULL), "4");
  gtk_window_close (GTK_WINDOW (window));
  settle ();
  g_assert_nonnull (raters_find_over (ADW_TYPE_WINDOW));
  asked = raters_say_yes ();
  g_assert_null (raters_find_over (ADW_TYPE_WINDOW));
  g_assert_cmpuint (senda_ballot_box_get_ballots (senda_rounds_get_box (fixture->rounds))->len, ==,
                    0);
}

#define ADD(path, test) \
  g_test_add ("/ballots-section/" path, RatersFixture, NULL, raters_set_up, test, raters_tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("ballot-by-keyboard", test_ballot_by_keyboard);
  ADD ("from-paper", test_from_paper);
  ADD ("still-true", test_still_true);
  ADD ("closed-round-says-why", test_closed_round_says_why);
  ADD ("anonymous-ballot", test_anonymous_ballot);
  ADD ("anonymous-ballot-thrown-away", test_anonymous_ballot_thrown_away);

  return g_test_run ();
}
