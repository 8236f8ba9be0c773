/* test-rounds-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-anonymous-page.h"
#include "senda-ballot-edits.h"
#include "senda-ballot-page.h"
#include "senda-ballot-statements.h"
#include "senda-ballots-section.h"
#include "senda-choice-row.h"
#include "senda-element-pane.h"
#include "senda-fold.h"
#include "senda-picker.h"
#include "senda-record-edits.h"
#include "senda-round-edits.h"
#include "senda-round-roster.h"
#include "senda-round-steps.h"
#include "senda-rounds-place.h"
#include "senda-rounds-section.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaPeople *people;
  SendaRounds *rounds; /* of the test: the place has its own */
  SendaRecord *members[2];
  GtkWidget *place; /* NULL until it is shown */
  GtkWindow *window;
} RoundsFixture;

static SendaRecord *
add_member (RoundsFixture *fixture,
            const char    *name)
{
  const SendaGiven given[] = { { "name", name }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  SendaRecord *member =
    senda_record_add (fixture->base.workspace, &senda_member_info,
                      senda_record_get_id (SENDA_RECORD (fixture->task_force)), given, &error);

  g_assert_no_error (error);
  return member;
}

static void
set_up (RoundsFixture *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->members[0] = add_member (fixture, "Ana Peña");
  fixture->members[1] = add_member (fixture, "Zoe Ash");
  fixture->people = senda_people_new (fixture->base.workspace, fixture->task_force);
  fixture->rounds = senda_rounds_new (fixture->people);
}

static void
tear_down (RoundsFixture *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->place), (gpointer *) &fixture->place);
  gtk_window_destroy (fixture->window);
  settle ();
  g_assert_null (fixture->place);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->members); i++)
    g_clear_object (&fixture->members[i]);
  g_assert_finalize_object (fixture->rounds);
  g_assert_finalize_object (fixture->people);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static void
show_place (RoundsFixture *fixture,
            int            width)
{
  fixture->place = g_object_new (SENDA_TYPE_ROUNDS_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, width, 800);
}

static void
open_target (RoundsFixture *fixture,
             const char    *section,
             const char    *id)
{
  g_autofree char *target = id ? g_strconcat (section, ":", id, NULL) : g_strdup (section);

  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
}

/* Held by the list of rounds. */
static SendaRecord *
add_round (RoundsFixture *fixture,
           const char    *name,
           const char    *state,
           gboolean       carries)
{
  const SendaRoundPlan plan = {
    .name = name,
    .state = state,
    .invites_all = TRUE,
    .starts_from = carries ? senda_rounds_get_latest (fixture->rounds) : NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) round = senda_round_open (fixture->people, &plan, &error);

  g_assert_no_error (error);
  return round;
}

/* The button that says @label, which may have a mnemonic. */
static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, plain);

  g_assert_nonnull (button);
  return button;
}

static void
press (GtkWidget  *root,
       const char *label)
{
  GtkWidget *button = find_button (root, label);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

/* The window of that type that stands over the others; NULL for none. */
static GtkWidget *
find_over (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
get (RoundsFixture *fixture,
     GType          type)
{
  GtkWidget *found = find_widget (fixture->place, type, NULL);

  g_assert_nonnull (found);
  return found;
}

/* What the question says; it is answered with yes. (transfer full) */
static char *
agree_to_question (void)
{
  GtkWidget *dialog = find_over (ADW_TYPE_MESSAGE_DIALOG);
  char *body = NULL;

  g_assert_nonnull (dialog);
  body = g_strdup (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
  return body;
}

static SendaRecord *
get_rater (RoundsFixture *fixture,
           guint          member)
{
  return senda_ballot_box_find_rater (senda_rounds_get_box (fixture->rounds),
                                      senda_record_get_id (fixture->members[member]));
}

/* What that member says of the first element; NULL for nothing. */
static SendaRecord *
get_rating (RoundsFixture *fixture,
            guint          member)
{
  SendaBallotBox *box = senda_rounds_get_box (fixture->rounds);
  SendaRecord *ballot = senda_ballot_box_find_ballot (box, get_rater (fixture, member));
  const SendaElement *element =
    senda_content_get_element (senda_workspace_get_content (fixture->base.workspace), 0);

  return ballot ? senda_ballot_box_find_rating (box, ballot, element) : NULL;
}

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
test_first_round (RoundsFixture *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;
  SendaRecord *round = NULL;

  show_place (fixture, 1000);
  g_assert_true (shows_text (fixture->place, _("No rounds yet")));
  press (fixture->place, _("New Round…"));
  dialog = find_over (ADW_TYPE_WINDOW);
  g_assert_nonnull (dialog);
  assert_all_named (dialog);
  g_assert_false (shows_text (dialog, _("What It Starts From")));
  press (dialog, _("_Open Round"));

  round = senda_rounds_get_latest (fixture->rounds);
  g_assert_nonnull (round);
  g_assert_cmpstr (senda_round_get_state (round), ==, SENDA_ROUND_PREPARING);
  g_assert_cmpstr (senda_record_get_text (round, "method"), ==, "both");
  g_assert_nonnull (get_rater (fixture, 1));
  g_assert_true (shows_text (get (fixture, SENDA_TYPE_ROUND_ROSTER), "Zoe Ash"));
  g_assert_null (find_over (ADW_TYPE_WINDOW));
}

static void
test_way_of_a_round (RoundsFixture *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *round = add_round (fixture, "Spring", NULL, FALSE);
  GtkWidget *steps = NULL;
  g_autofree char *asked = NULL;

  show_place (fixture, 1000);
  steps = get (fixture, SENDA_TYPE_ROUND_STEPS);
  press (steps, _("Start Collecting Ballots"));
  g_assert_cmpstr (senda_round_get_state (round), ==, SENDA_ROUND_COLLECTING);
  press (steps, _("Start the Discussion"));
  press (steps, _("The Group Has Agreed"));
  g_assert_cmpstr (senda_round_get_state (round), ==, SENDA_ROUND_AGREED);
  g_assert_true (gtk_widget_activate_action (steps, "round-steps.go", "s",
                                             SENDA_ROUND_DISCUSSING));
  g_assert_cmpstr (senda_round_get_state (round), ==, SENDA_ROUND_DISCUSSING);
  press (steps, _("The Group Has Agreed"));
  g_assert_nonnull (find_widget (fixture->place, GTK_TYPE_EDITABLE, NULL));
  press (steps, _("Freeze This Round…"));
  asked = agree_to_question ();
  g_assert_nonnull (strstr (asked, _("No element was discussed yet.")));
  g_assert_nonnull (strstr (asked, "Ana Peña"));
  g_assert_true (senda_round_is_frozen (round));
  g_assert_false (gtk_widget_get_mapped (find_widget (steps, GTK_TYPE_MENU_BUTTON, NULL)));
  g_assert_true (shows_text (fixture->place, _("Frozen on")));
}

static void
test_roster (RoundsFixture *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *take_off = g_strdup_printf (_("Take %s Off the Roster"), "Zoe Ash");
  GtkWidget *roster = NULL;
  GtkWidget *button = NULL;

  add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  senda_ballot_rate (fixture->base.workspace, senda_rounds_get_latest (fixture->rounds),
                     senda_record_get_id (fixture->members[0]),
                     senda_content_get_element (
                       senda_workspace_get_content (fixture->base.workspace), 0),
                     SENDA_RATING_STAGE, 2, SENDA_BALLOT_SCREEN, &error);
  g_assert_no_error (error);
  show_place (fixture, 1000);
  roster = get (fixture, SENDA_TYPE_ROUND_ROSTER);
  g_assert_true (shows_text (roster, C_("ballot", "Ballot is in")));
  button = find_widget (roster, GTK_TYPE_IMAGE, NULL);
  button = gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, take_off);
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_null (get_rater (fixture, 1));
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
  g_assert_nonnull (get_rater (fixture, 1));
}

static void
test_new_round_freezes_the_last (RoundsFixture *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *first = add_round (fixture, "Spring", SENDA_ROUND_DISCUSSING, FALSE);
  GtkWidget *dialog = NULL;

  show_place (fixture, 1000);
  press (fixture->place, _("New Round…"));
  dialog = find_over (ADW_TYPE_WINDOW);
  assert_all_named (dialog);
  g_assert_nonnull (find_widget (dialog, GTK_TYPE_LABEL, _("What It Starts From")));
  press (dialog, _("_Open Round"));
  g_assert_true (senda_round_is_frozen (first));
  g_assert_true (senda_rounds_get_latest (fixture->rounds) != first);
  g_assert_cmpstr (senda_record_get_text (senda_rounds_get_latest (fixture->rounds),
                                          "starts_from"), ==, senda_record_get_id (first));
}

static void
test_correction_says_what (RoundsFixture *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *first = add_round (fixture, "Spring", SENDA_ROUND_AGREED, FALSE);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = NULL;
  GtkWidget *check = NULL;
  GtkWidget *open = NULL;
  GtkWidget *entry = NULL;

  senda_round_set_state (fixture->base.workspace, first, SENDA_ROUND_FROZEN, &error);
  g_assert_no_error (error);
  show_place (fixture, 1000);
  press (fixture->place, _("New Round…"));
  dialog = find_over (ADW_TYPE_WINDOW);
  open = find_button (dialog, _("_Open Round"));
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
  press (dialog, _("_Open Round"));
  g_assert_cmpstr (senda_record_get_text (senda_rounds_get_latest (fixture->rounds), "corrects"),
                   ==, senda_record_get_id (first));
}

static void
test_ballot_by_keyboard (RoundsFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *element = NULL;
  GtkWidget *statements = NULL;
  GtkWidget *section = NULL;

  add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  show_place (fixture, 1000);
  open_target (fixture, "ballots", senda_record_get_id (get_rater (fixture, 0)));
  section = get (fixture, SENDA_TYPE_BALLOTS_SECTION);
  assert_all_named (section);
  element = GTK_WIDGET (get_element (section, 0));
  gtk_widget_grab_focus (element);
  press_in (fixture->window, GDK_KEY_3);
  g_assert_cmpint (senda_record_get_integer (get_rating (fixture, 0), "stage"), ==, 3);
  press_in (fixture->window, GDK_KEY_0);
  g_assert_cmpstr (senda_record_get_text (get_rating (fixture, 0), "answer"), ==,
                   SENDA_RATING_UNSURE);

  g_assert_null (find_widget (section, SENDA_TYPE_BALLOT_STATEMENTS, NULL));
  senda_ballot_element_set_expanded (SENDA_BALLOT_ELEMENT (element), TRUE);
  settle ();
  statements = find_widget (section, SENDA_TYPE_BALLOT_STATEMENTS, NULL);
  g_assert_nonnull (statements);
  assert_all_named (statements);
  choose (find_widget (statements, SENDA_TYPE_CHOICE_ROW, NULL), SENDA_MARK_PARTLY);
  g_assert_cmpstr (senda_record_get_text (get_rating (fixture, 0), "marks"), !=, NULL);

  g_assert_true (gtk_widget_activate_action (section, "ballots.next-rater", NULL));
  settle ();
  g_assert_true (shows_text (get (fixture, SENDA_TYPE_BALLOT_PAGE), "Zoe Ash"));
  press_in (fixture->window, GDK_KEY_5);
  g_assert_cmpint (senda_record_get_integer (get_rating (fixture, 1), "stage"), ==, 5);
}

static void
test_from_paper (RoundsFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *page = NULL;
  SendaBallotBox *box = NULL;

  add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  show_place (fixture, 1000);
  open_target (fixture, "ballots", senda_record_get_id (get_rater (fixture, 0)));
  page = get (fixture, SENDA_TYPE_BALLOT_PAGE);
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
rate_first (RoundsFixture *fixture)
{
  const SendaElement *element =
    senda_content_get_element (senda_workspace_get_content (fixture->base.workspace), 0);
  g_autoptr (GError) error = NULL;

  senda_ballot_rate (fixture->base.workspace, senda_rounds_get_latest (fixture->rounds),
                     senda_record_get_id (fixture->members[0]), element, SENDA_RATING_STAGE, 2,
                     SENDA_BALLOT_SCREEN, &error);
  g_assert_no_error (error);
}

static void
test_still_true (RoundsFixture *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *page = NULL;

  add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  rate_first (fixture);
  add_round (fixture, "Autumn", SENDA_ROUND_COLLECTING, FALSE);
  show_place (fixture, 1000);
  open_target (fixture, "ballots", senda_record_get_id (get_rater (fixture, 0)));
  page = get (fixture, SENDA_TYPE_BALLOT_PAGE);
  press (page, _("Start from Last Time"));
  g_assert_cmpint (senda_record_get_integer (get_rating (fixture, 0), "is_carried"), ==, 1);
  press (GTK_WIDGET (get_element (page, 0)), _("Still True"));
  g_assert_cmpint (senda_record_get_integer (get_rating (fixture, 0), "is_carried"), ==, 0);
  g_assert_cmpint (senda_record_get_integer (get_rating (fixture, 0), "stage"), ==, 2);
}

static void
test_closed_round_says_why (RoundsFixture *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *element = NULL;

  add_round (fixture, "Spring", NULL, FALSE);
  show_place (fixture, 1000);
  open_target (fixture, "ballots", senda_record_get_id (get_rater (fixture, 0)));
  element = GTK_WIDGET (get_element (fixture->place, 0));
  g_assert_false (gtk_widget_is_sensitive (find_widget (element, SENDA_TYPE_CHOICE_ROW, NULL)));
  g_assert_true (shows_text (fixture->place,
                             _("This round is still being prepared. Ballots can be entered once "
                               "it collects them.")));
}

static void
make_anonymous (RoundsFixture *fixture)
{
  SendaRecord *round = add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  g_autoptr (GError) error = NULL;

  senda_round_set_anonymous (fixture->base.workspace, round, TRUE, &error);
  g_assert_no_error (error);
}

static GtkWidget *
take_in (RoundsFixture *fixture)
{
  GtkWidget *window = NULL;

  press (get (fixture, SENDA_TYPE_ANONYMOUS_PAGE), _("Take In a Ballot…"));
  window = find_over (ADW_TYPE_WINDOW);
  g_assert_nonnull (window);
  g_signal_emit_by_name (find_widget (window, SENDA_TYPE_PICKER, NULL), "picked",
                         "discipline.health-care");
  settle ();
  return window;
}

static void
test_anonymous_ballot (RoundsFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = NULL;
  GtkWidget *element = NULL;

  make_anonymous (fixture);
  show_place (fixture, 1000);
  open_target (fixture, "ballots", NULL);
  g_assert_true (shows_text (get (fixture, SENDA_TYPE_ANONYMOUS_PAGE),
                             _("No ballot is in the box yet.")));
  window = take_in (fixture);
  assert_all_named (window);
  g_assert_false (gtk_widget_get_sensitive (find_button (window, _("_Put into the Box"))));
  element = GTK_WIDGET (get_element (window, 0));
  choose (find_widget (element, SENDA_TYPE_CHOICE_ROW, NULL), "4");
  g_assert_cmpuint (senda_ballot_box_get_ballots (senda_rounds_get_box (fixture->rounds))->len, ==,
                    0);
  press (window, _("_Put into the Box"));
  g_assert_cmpuint (senda_ballot_box_get_ballots (senda_rounds_get_box (fixture->rounds))->len, ==,
                    1);
  g_assert_null (find_over (ADW_TYPE_WINDOW));
}

static void
test_anonymous_ballot_thrown_away (RoundsFixture *fixture,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = NULL;
  g_autofree char *asked = NULL;

  make_anonymous (fixture);
  show_place (fixture, 1000);
  open_target (fixture, "ballots", NULL);
  window = take_in (fixture);
  choose (find_widget (GTK_WIDGET (get_element (window, 0)), SENDA_TYPE_CHOICE_ROW, NULL), "4");
  gtk_window_close (GTK_WINDOW (window));
  settle ();
  g_assert_nonnull (find_over (ADW_TYPE_WINDOW));
  asked = agree_to_question ();
  g_assert_null (find_over (ADW_TYPE_WINDOW));
  g_assert_cmpuint (senda_ballot_box_get_ballots (senda_rounds_get_box (fixture->rounds))->len, ==,
                    0);
}

/* Both sections look at the same round. */
static void
test_round_chosen_once (RoundsFixture *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *first = add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  g_autofree char *target = NULL;

  add_round (fixture, "Autumn", SENDA_ROUND_COLLECTING, FALSE);
  show_place (fixture, 1000);
  senda_rounds_choose (fixture->rounds, first);
  open_target (fixture, "ballots", senda_record_get_id (get_rater (fixture, 0)));
  open_target (fixture, "rounds", NULL);
  target = senda_place_dup_target (SENDA_PLACE (fixture->place));
  g_assert_true (g_str_has_suffix (target, senda_record_get_id (first)));
}

static void
test_narrow (RoundsFixture *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *dialog = NULL;

  add_round (fixture, "Spring", SENDA_ROUND_COLLECTING, FALSE);
  rate_first (fixture);
  add_round (fixture, "Autumn", SENDA_ROUND_COLLECTING, FALSE);
  show_place (fixture, 360);
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
  open_target (fixture, "ballots", senda_record_get_id (get_rater (fixture, 0)));
  senda_ballot_element_set_expanded (get_element (fixture->place, 0), TRUE);
  settle ();
  assert_not_wider_than (fixture->place, 360);
  assert_all_named (fixture->place);
  open_target (fixture, "rounds", NULL);
  press (fixture->place, _("New Round…"));
  dialog = find_over (ADW_TYPE_WINDOW);
  assert_not_wider_than (dialog, 360);
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();
}

/* In the Roadmap the same question is asked of the group's stage. */
static void
test_stage_still_true (RoundsFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->base.workspace);
  const SendaRoadmapTarget target = { .element = senda_content_get_element (content, 0) };
  const SendaJudgement judgement = { .state = SENDA_STATE_RATED, .stage = 2, .reason = "So" };
  g_autoptr (SendaRoadmap) roadmap = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *asked = g_strdup_printf (_("Brought from “%s”: still true?"), "Spring");
  g_autofree char *said = NULL;

  senda_round_agree (fixture->base.workspace, add_round (fixture, "Spring",
                                                         SENDA_ROUND_DISCUSSING, FALSE),
                     target.element, &judgement, &error);
  g_assert_no_error (error);
  add_round (fixture, "Autumn", SENDA_ROUND_DISCUSSING, TRUE);
  roadmap = senda_roadmap_new (fixture->base.workspace, fixture->task_force, NULL);
  g_assert_true (senda_roadmap_is_carried (roadmap, target.element));
  said = senda_roadmap_describe (roadmap, target.element);
  g_assert_nonnull (strstr (said, C_("roadmap", "Brought from an earlier round: still true?")));

  fixture->place = senda_element_pane_new ();
  fixture->window = show_in_window (fixture->place, 420, 800);
  senda_element_pane_show (SENDA_ELEMENT_PANE (fixture->place), roadmap, &target);
  settle ();
  g_assert_true (shows_text (fixture->place, asked));
  press (fixture->place, _("Still True"));
  g_assert_false (senda_roadmap_is_carried (roadmap, target.element));
  g_assert_cmpuint (senda_roadmap_get_stage (roadmap, target.element), ==, 2);
  g_assert_false (shows_text (fixture->place, asked));
}

#define ADD(path, test) \
  g_test_add ("/rounds-place/" path, RoundsFixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("first-round", test_first_round);
  ADD ("way-of-a-round", test_way_of_a_round);
  ADD ("roster", test_roster);
  ADD ("new-round-freezes-the-last", test_new_round_freezes_the_last);
  ADD ("correction-says-what", test_correction_says_what);
  ADD ("ballot-by-keyboard", test_ballot_by_keyboard);
  ADD ("from-paper", test_from_paper);
  ADD ("still-true", test_still_true);
  ADD ("closed-round-says-why", test_closed_round_says_why);
  ADD ("anonymous-ballot", test_anonymous_ballot);
  ADD ("anonymous-ballot-thrown-away", test_anonymous_ballot_thrown_away);
  ADD ("round-chosen-once", test_round_chosen_once);
  ADD ("narrow", test_narrow);
  ADD ("stage-still-true", test_stage_still_true);

  return g_test_run ();
}
