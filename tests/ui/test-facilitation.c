/* test-facilitation.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "window-fixture.h"

#include "senda-choice-row.h"
#include "senda-facilitation-window.h"
#include "senda-record-edits.h"
#include "senda-round-edits.h"
#include "senda-tags.h"
#include "senda-talk-agreement.h"
#include "senda-talk-dissent-form.h"
#include "senda-talk-note.h"
#include "senda-talk-page.h"
#include "senda-talk-present.h"
#include "senda-talk-spread.h"
#include "senda-talk-votes.h"
#include "senda-text-entry.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaPeople *people;
  SendaRounds *rounds;
  GtkWindow *window;
  SendaTalk *talk;
} RoomFixture;

#define ROOM_TEST(path, test) g_test_add (path, RoomFixture, NULL, set_up, test, tear_down)
#define SECRET_TEST(path, test) \
  g_test_add (path, RoomFixture, "secret", set_up, test, tear_down)

static const struct
{
  const char *name;
  const char *discipline;
} members[] = {
  { "Ana Ruiz", "discipline.victim-services" },
  { "Bo Lind", "discipline.law-enforcement" },
  { "Cora Nelson", "discipline.prosecution" },
  { "Dee Park", "discipline.victim-services" },
};

static void
add_members (RoomFixture *fixture)
{
  const char *task_force = senda_record_get_id (SENDA_RECORD (fixture->task_force));

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const SendaGiven given[] = { { "name", members[i].name },
                                   { "discipline", members[i].discipline }, { NULL } };
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaRecord) member = senda_record_add (fixture->base.workspace,
                                                         &senda_member_info, task_force, given,
                                                         &error);

      g_assert_no_error (error);
    }
}

static void
open_round (RoomFixture *fixture,
            gboolean     is_anonymous)
{
  const SendaRoundPlan plan = { .name = "Spring", .state = SENDA_ROUND_DISCUSSING,
                                .is_anonymous = is_anonymous, .invites_all = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) round = senda_round_open (fixture->people, &plan, &error);

  g_assert_no_error (error);
}

static void
set_up (RoomFixture   *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, NULL);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  add_members (fixture);
  fixture->people = senda_people_new (fixture->base.workspace, fixture->task_force);
  open_round (fixture, data != NULL);
  fixture->rounds = senda_rounds_new (fixture->people);
}

static void
tear_down (RoomFixture   *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    {
      destroy_window (fixture->window, (gpointer *) &fixture->window);
    }
  g_assert_finalize_object (fixture->rounds);
  g_assert_finalize_object (fixture->people);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static void
show (RoomFixture *fixture)
{
  fixture->window = GTK_WINDOW (senda_facilitation_window_open (NULL, fixture->rounds));
  g_assert_nonnull (fixture->window);
  fixture->talk = senda_facilitation_window_get_talk (
    SENDA_FACILITATION_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
}

/* Page Down and Page Up, which the window takes before what has the focus. */
static void
go (RoomFixture *fixture,
    const char  *where)
{
  g_autofree char *action = g_strdup_printf ("talk.%s-element", where);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  settle ();
}

static GtkWidget *
find (RoomFixture *fixture,
      GType        type)
{
  GtkWidget *widget = find_widget (GTK_WIDGET (fixture->window), type, NULL);

  g_assert_nonnull (widget);
  return widget;
}

static void
click (GtkWidget  *root,
       const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);
  g_autofree char *seen = g_strjoinv ("", parts);
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, seen);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static void
type_text (GtkWidget  *root,
           const char *text)
{
  GtkWidget *view = find_widget (root, GTK_TYPE_TEXT_VIEW, NULL);

  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static SendaRecord *
get_agreed (RoomFixture *fixture)
{
  return senda_round_facts_get_agreed (senda_rounds_get_facts (fixture->rounds),
                                       senda_talk_get_element (fixture->talk));
}

/* What the ballot of that member says of the element that is looked at, or NULL. */
static SendaRecord *
find_rating (RoomFixture *fixture,
             const char  *name)
{
  SendaBallotBox *box = senda_rounds_get_box (fixture->rounds);
  GPtrArray *raters = senda_ballot_box_get_raters (box);

  for (guint i = 0; i < raters->len; i++)
    {
      SendaRecord *rater = g_ptr_array_index (raters, i);
      SendaRecord *ballot = senda_ballot_box_find_ballot (box, rater);
      g_autofree char *called = senda_rater_say (rater, senda_people_get_facts (fixture->people),
                                                 senda_workspace_get_catalog (
                                                   fixture->base.workspace));

      if (ballot != NULL && g_str_equal (called, name))
        return senda_ballot_box_find_rating (box, ballot, senda_talk_get_element (fixture->talk));
    }
  return NULL;
}

static void
test_opens (RoomFixture   *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *again = NULL;
  g_autofree char *name = NULL;

  show (fixture);
  g_assert_cmpuint (senda_talk_get_element (fixture->talk)->position, ==, 0);
  name = senda_talk_say (fixture->talk, senda_talk_get_element (fixture->talk)->name);
  g_assert_true (shows_text (find (fixture, SENDA_TYPE_TALK_PAGE), name));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         find (fixture, SENDA_TYPE_TALK_PAGE)));
  again = senda_facilitation_window_open (NULL, fixture->rounds);
  g_assert_true (again == GTK_WIDGET (fixture->window));
  assert_all_named (GTK_WIDGET (fixture->window));
}

static void
test_without_round (RoomFixture   *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  show (fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_null (fixture->window);
  g_assert_null (senda_facilitation_window_open (NULL, fixture->rounds));
}

static void
test_moves_by_keys (RoomFixture   *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  show (fixture);
  press_in (fixture->window, GDK_KEY_Page_Down);
  g_assert_cmpuint (senda_talk_get_element (fixture->talk)->position, ==, 1);
  g_assert_cmpuint (senda_talk_get_stage (fixture->talk), ==, 1);
  press_in (fixture->window, GDK_KEY_Right);
  g_assert_cmpuint (senda_talk_get_stage (fixture->talk), ==, 2);
  press_in (fixture->window, GDK_KEY_5);
  g_assert_cmpuint (senda_talk_get_stage (fixture->talk), ==, 5);
  press_in (fixture->window, GDK_KEY_Right);
  g_assert_cmpuint (senda_talk_get_stage (fixture->talk), ==, 5);
  press_in (fixture->window, GDK_KEY_Left);
  g_assert_cmpuint (senda_talk_get_stage (fixture->talk), ==, 4);
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (fixture->window)));
  press_in (fixture->window, GDK_KEY_Page_Up);
  go (fixture, "previous");
  g_assert_cmpuint (senda_talk_get_element (fixture->talk)->position, ==, 0);
}

static void
test_marks (RoomFixture   *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  const SendaElementStage *stage = NULL;
  const SendaStatement *statement = NULL;

  show (fixture);
  stage = g_ptr_array_index (senda_talk_get_element (fixture->talk)->stages, 0);
  statement = g_ptr_array_index (stage->statements, 0);
  click (find (fixture, SENDA_TYPE_TALK_PAGE), _("Describes us"));
  g_assert_cmpstr (senda_round_facts_get_mark (senda_rounds_get_facts (fixture->rounds),
                                               statement), ==, SENDA_MARK_DESCRIBES);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_null (senda_round_facts_get_mark (senda_rounds_get_facts (fixture->rounds),
                                             statement));
}

static void
test_votes_are_hidden (RoomFixture   *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *votes = NULL;
  GtkWidget *spread = NULL;

  show (fixture);
  press_in (fixture->window, GDK_KEY_v);
  votes = find (fixture, SENDA_TYPE_TALK_VOTES);
  spread = find (fixture, SENDA_TYPE_TALK_SPREAD);
  press_in (fixture->window, GDK_KEY_2);
  press_in (fixture->window, GDK_KEY_4);
  press_in (fixture->window, GDK_KEY_0);
  g_assert_cmpint (senda_record_get_integer (find_rating (fixture, "Ana Ruiz"), "stage"), ==, 2);
  g_assert_cmpint (senda_record_get_integer (find_rating (fixture, "Bo Lind"), "stage"), ==, 4);
  g_assert_cmpstr (senda_record_get_text (find_rating (fixture, "Cora Nelson"), "answer"), ==,
                   SENDA_RATING_UNSURE);
  g_assert_null (find_rating (fixture, "Dee Park"));
  g_assert_cmpuint (senda_talk_get_stage (fixture->talk), ==, 1);
  g_assert_false (gtk_widget_get_visible (spread));
  assert_all_named (votes);

  press_in (fixture->window, GDK_KEY_r);
  g_assert_true (gtk_widget_get_visible (spread));
  g_assert_true (gtk_window_get_focus (fixture->window) == spread);
  assert_all_named (votes);
  go (fixture, "next");
  g_assert_false (gtk_widget_get_visible (spread));
  go (fixture, "previous");
  g_assert_true (gtk_widget_get_visible (spread));
  press_in (fixture->window, GDK_KEY_r);
  g_assert_false (gtk_widget_get_visible (spread));
}

static void
test_vote_is_taken_back (RoomFixture   *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  show (fixture);
  press_in (fixture->window, GDK_KEY_v);
  press_in (fixture->window, GDK_KEY_3);
  g_assert_nonnull (find_rating (fixture, "Ana Ruiz"));
  press_in (fixture->window, GDK_KEY_Up);
  press_in (fixture->window, GDK_KEY_Delete);
  g_assert_true (find_rating (fixture, "Ana Ruiz") == NULL ||
                 senda_record_is_null (find_rating (fixture, "Ana Ruiz"), "answer"));
}

static void
test_secret_votes (RoomFixture   *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *votes = NULL;

  show (fixture);
  press_in (fixture->window, GDK_KEY_v);
  votes = find (fixture, SENDA_TYPE_TALK_VOTES);
  g_assert_false (shows_text (votes, "Ana Ruiz"));
  press_in (fixture->window, GDK_KEY_2);
  g_assert_cmpuint (senda_ballot_box_get_ballots (senda_rounds_get_box (fixture->rounds))->len,
                    ==, 0);
  g_assert_true (shows_text (votes, _("There are no ballots yet.")));
}

static void
test_agrees (RoomFixture   *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *agreement = NULL;
  GtkWidget *bo = NULL;
  SendaRecord *agreed = NULL;
  g_auto (GStrv) present = NULL;

  show (fixture);
  press_in (fixture->window, GDK_KEY_a);
  agreement = find (fixture, SENDA_TYPE_TALK_AGREEMENT);
  bo = gtk_widget_get_ancestor (find_widget (find (fixture, SENDA_TYPE_TALK_PRESENT),
                                             GTK_TYPE_LABEL, "Bo Lind"), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (bo), FALSE);
  click (agreement, "2");
  agreed = get_agreed (fixture);
  g_assert_nonnull (agreed);
  g_assert_cmpint (senda_record_get_integer (agreed, "stage"), ==, 2);
  present = senda_tags_split (senda_record_get_text (agreed, "present"));
  g_assert_cmpuint (g_strv_length (present), ==, 3);
  assert_all_named (agreement);

  go (fixture, "next");
  g_assert_null (get_agreed (fixture));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (bo)));
  go (fixture, "previous");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (bo), TRUE);
  g_clear_pointer (&present, g_strfreev);
  present = senda_tags_split (senda_record_get_text (get_agreed (fixture), "present"));
  g_assert_cmpuint (g_strv_length (present), ==, 4);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (senda_round_facts_get_state (senda_rounds_get_facts (fixture->rounds),
                                                senda_talk_get_element (fixture->talk)),
                   ==, SENDA_STATE_NOT_DISCUSSED);
}

static void
test_waits_for_a_reason (RoomFixture   *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *agreement = NULL;
  SendaRecord *agreed = NULL;

  show (fixture);
  press_in (fixture->window, GDK_KEY_a);
  agreement = find (fixture, SENDA_TYPE_TALK_AGREEMENT);
  click (agreement, _("Not applicable"));
  g_assert_true (senda_talk_agreement_is_pending (SENDA_TALK_AGREEMENT (agreement)));
  g_assert_null (get_agreed (fixture));
  press_in (fixture->window, GDK_KEY_Escape);
  g_assert_false (senda_talk_agreement_is_pending (SENDA_TALK_AGREEMENT (agreement)));

  click (agreement, _("Not applicable"));
  type_text (agreement, "There is no court here.");
  go (fixture, "next");
  go (fixture, "previous");
  agreed = get_agreed (fixture);
  g_assert_cmpstr (senda_record_get_text (agreed, "state"), ==, SENDA_STATE_NOT_APPLICABLE);
  g_assert_cmpstr (senda_record_get_wording (agreed, "reason",
                                             senda_workspace_get_language (
                                               fixture->base.workspace), NULL),
                   ==, "There is no court here.");
}

static void
test_dissent (RoomFixture   *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *form = NULL;
  GPtrArray *dissents = NULL;

  show (fixture);
  press_in (fixture->window, GDK_KEY_a);
  click (find (fixture, SENDA_TYPE_TALK_AGREEMENT), "3");
  click (GTK_WIDGET (fixture->window), _("Record a Different View…"));
  form = find (fixture, SENDA_TYPE_TALK_DISSENT_FORM);
  assert_all_named (form);
  click (form, "1");
  type_text (form, "Nobody asked us.");
  click (form, _("_Save"));
  dissents = senda_round_facts_get_dissents (senda_rounds_get_facts (fixture->rounds),
                                             senda_talk_get_element (fixture->talk));
  g_assert_cmpuint (dissents->len, ==, 1);
  g_assert_true (senda_record_is_null (g_ptr_array_index (dissents, 0), "member"));
  g_assert_cmpint (senda_record_get_integer (g_ptr_array_index (dissents, 0), "stage"), ==, 1);
  g_assert_true (shows_text (GTK_WIDGET (fixture->window), "Nobody asked us."));
  click (find (fixture, SENDA_TYPE_TALK_AGREEMENT), "2");
  g_assert_true (shows_text (GTK_WIDGET (fixture->window), "Nobody asked us."));
}

static void
test_note (RoomFixture   *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *note = NULL;

  show (fixture);
  press_in (fixture->window, GDK_KEY_n);
  note = find (fixture, SENDA_TYPE_TALK_NOTE);
  type_text (note, "Ask the court.");
  go (fixture, "next");
  g_assert_null (get_agreed (fixture));
  go (fixture, "previous");
  g_assert_cmpstr (senda_record_get_wording (get_agreed (fixture), "note",
                                             senda_workspace_get_language (
                                               fixture->base.workspace), NULL),
                   ==, "Ask the court.");
}

static void
test_languages (RoomFixture   *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  const SendaElementStage *stage = NULL;
  const SendaStatement *statement = NULL;
  GtkWidget *page = NULL;
  guint n_presses = 0;

  show (fixture);
  page = find (fixture, SENDA_TYPE_TALK_PAGE);
  stage = g_ptr_array_index (senda_talk_get_element (fixture->talk)->stages, 0);
  statement = g_ptr_array_index (stage->statements, 0);
  while (!g_str_equal (senda_talk_get_language (fixture->talk), SENDA_TALK_BOTH))
    {
      press_in (fixture->window, GDK_KEY_l);
      g_assert_cmpuint (++n_presses, <, 3);
    }
  for (const char *const *code = senda_languages (); *code != NULL; code++)
    {
      g_autoptr (SendaCatalog) catalog = senda_catalog_load (*code);

      g_assert_true (shows_text (page, senda_message (statement->text, catalog)));
    }
  press_in (fixture->window, GDK_KEY_l);
  g_assert_cmpstr (senda_talk_get_language (fixture->talk), ==, senda_languages ()[0]);
}

static void
test_order (RoomFixture   *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  const SendaElement *media = NULL;

  show (fixture);
  media = senda_content_find_element (senda_talk_get_content (fixture->talk), "media");
  senda_talk_set_element (fixture->talk, media);
  press_in (fixture->window, GDK_KEY_v);
  press_in (fixture->window, GDK_KEY_1);
  press_in (fixture->window, GDK_KEY_5);
  senda_talk_set_element (fixture->talk, senda_content_get_element (
                                           senda_talk_get_content (fixture->talk), 3));
  press_in (fixture->window, GDK_KEY_o);
  g_assert_true (senda_talk_get_element (fixture->talk) == media);
  go (fixture, "next");
  g_assert_cmpuint (senda_talk_get_element (fixture->talk)->position, ==, 0);
  press_in (fixture->window, GDK_KEY_o);
  g_assert_null (senda_talk_peek (fixture->talk, -1));
}

static void
test_escape (RoomFixture   *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  show (fixture);
  press_in (fixture->window, GDK_KEY_v);
  press_in (fixture->window, GDK_KEY_Escape);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         find (fixture, SENDA_TYPE_TALK_PAGE)));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  press_in (fixture->window, GDK_KEY_Escape);
  /* Without a window manager nothing leaves the full screen. */
  if (fixture->window != NULL)
    gtk_window_close (fixture->window);
  settle ();
  g_assert_null (fixture->window);
}

static void
test_frozen (RoomFixture   *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *describes = NULL;

  senda_round_set_state (fixture->base.workspace, senda_rounds_get_round (fixture->rounds),
                         SENDA_ROUND_FROZEN, &error);
  g_assert_no_error (error);
  show (fixture);
  g_assert_nonnull (senda_talk_why_fixed (fixture->talk));
  g_assert_true (shows_text (GTK_WIDGET (fixture->window), senda_talk_why_fixed (fixture->talk)));
  describes = find_widget (find (fixture, SENDA_TYPE_TALK_PAGE), GTK_TYPE_BUTTON,
                           _("Describes us"));
  g_assert_false (gtk_widget_is_sensitive (describes));
  press_in (fixture->window, GDK_KEY_v);
  press_in (fixture->window, GDK_KEY_a);
  go (fixture, "next");
  assert_all_named (GTK_WIDGET (fixture->window));
}

static void
test_narrow (RoomFixture   *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  const char *const panels[] = { "talk.votes", "talk.agreement", "talk.note" };

  show (fixture);
  senda_talk_set_language (fixture->talk, SENDA_TALK_BOTH);
  assert_not_wider_than (GTK_WIDGET (fixture->window), 360);
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), panels[i], NULL);
      settle ();
      assert_not_wider_than (GTK_WIDGET (fixture->window), 360);
    }
}

static void
test_help (RoomFixture   *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *help = NULL;

  show (fixture);
  press_in (fixture->window, GDK_KEY_F1);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (GTK_WINDOW (window)) == fixture->window)
        help = window;
    }
  g_assert_nonnull (help);
  g_assert_true (shows_text (help, C_("shortcut", "Next element")));
  g_assert_false (shows_text (help, C_("shortcut", "Undo")));
  gtk_window_destroy (GTK_WINDOW (help));
}

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);
  ROOM_TEST ("/facilitation/opens", test_opens);
  ROOM_TEST ("/facilitation/without-round", test_without_round);
  ROOM_TEST ("/facilitation/moves-by-keys", test_moves_by_keys);
  ROOM_TEST ("/facilitation/marks", test_marks);
  ROOM_TEST ("/facilitation/votes-are-hidden", test_votes_are_hidden);
  ROOM_TEST ("/facilitation/vote-is-taken-back", test_vote_is_taken_back);
  SECRET_TEST ("/facilitation/secret-votes", test_secret_votes);
  ROOM_TEST ("/facilitation/agrees", test_agrees);
  ROOM_TEST ("/facilitation/waits-for-a-reason", test_waits_for_a_reason);
  ROOM_TEST ("/facilitation/dissent", test_dissent);
  ROOM_TEST ("/facilitation/note", test_note);
  ROOM_TEST ("/facilitation/languages", test_languages);
  ROOM_TEST ("/facilitation/order", test_order);
  ROOM_TEST ("/facilitation/escape", test_escape);
  ROOM_TEST ("/facilitation/frozen", test_frozen);
  ROOM_TEST ("/facilitation/narrow", test_narrow);
  ROOM_TEST ("/facilitation/help", test_help);
  return g_test_run ();
}
