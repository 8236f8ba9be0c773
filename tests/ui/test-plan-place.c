/* test-plan-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "members-fixture.h"
#include "senda-action-page.h"
#include "senda-actions-list.h"
#include "senda-board-card.h"
#include "senda-board-columns.h"
#include "senda-choice-row.h"
#include "senda-list-button.h"
#include "senda-next-group.h"
#include "senda-next-panel.h"
#include "senda-people-edits.h"
#include "senda-plan-edits.h"
#include "senda-plan-place.h"
#include "senda-record-browser.h"
#include "senda-record-edits.h"
#include "senda-roadmap.h"
#include "senda-row.h"
#include "senda-target-pane.h"
#include "senda-target-row.h"

#include <glib/gi18n-lib.h>

#define ELEMENT "mission-statement"

static const SendaElement *
get_element (MembersFixture *fixture)
{
  return senda_content_find_element (senda_workspace_get_content (fixture->base.workspace),
                                     ELEMENT);
}

/* The first statement of the stage after the one that is agreed. */
static const SendaStatement *
get_statement (MembersFixture *fixture)
{
  const SendaElementStage *stage = g_ptr_array_index (get_element (fixture)->stages, 2);

  return g_ptr_array_index (stage->statements, 0);
}

static const char *
get_words (MembersFixture *fixture)
{
  return senda_message (get_statement (fixture)->text,
                        senda_workspace_get_catalog (fixture->base.workspace));
}

static void
set_up (MembersFixture *fixture,
        gconstpointer   data)
{
  g_autoptr (SendaRoadmap) roadmap = NULL;
  g_autoptr (GError) error = NULL;

  members_set_up (fixture, data);
  roadmap = senda_roadmap_new (fixture->base.workspace, fixture->task_force, NULL);
  senda_roadmap_rate (roadmap, get_element (fixture), SENDA_STATE_RATED, 2, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->place = g_object_new (SENDA_TYPE_PLAN_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, 1200, 800);
}

static void
go (MembersFixture *fixture,
    const char     *target)
{
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  settle ();
}

static SendaRecord *
plan (MembersFixture *fixture,
      const char     *what,
      const char     *due_on,
      const char     *source)
{
  g_autoptr (SendaPeople) people = senda_people_new (fixture->base.workspace,
                                                     fixture->task_force);
  g_autoptr (GError) error = NULL;
  SendaRecord *action = senda_people_plan_action (people, what,
                                                  senda_record_get_id (fixture->ana), due_on,
                                                  source, &error);

  g_assert_no_error (error);
  settle ();
  return action;
}

/* The only action there is. (transfer full) */
static SendaRecord *
dup_action (MembersFixture *fixture)
{
  g_autoptr (GListModel) actions =
    senda_workspace_list (fixture->base.workspace, &senda_action_info,
                          senda_record_get_id (SENDA_RECORD (fixture->task_force)));

  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, 1);
  return g_list_model_get_item (actions, 0);
}

static AdwMessageDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

/* @text NULL: the question has no field. */
static void
answer (const char *text,
        const char *response)
{
  AdwMessageDialog *question = find_question ();

  g_assert_nonnull (question);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (find_widget (GTK_WIDGET (question), GTK_TYPE_ENTRY,
                                                      NULL)), text);
  adw_message_dialog_response (question, response);
  settle ();
}

static void
choose_state (GtkWidget *page,
              guint      index)
{
  senda_list_button_choose (SENDA_LIST_BUTTON (find_widget (page, SENDA_TYPE_LIST_BUTTON, NULL)),
                            index);
  settle ();
}

static GtkWidget *
get_panel (MembersFixture *fixture)
{
  return find_widget (fixture->place, SENDA_TYPE_NEXT_PANEL, NULL);
}

static void
test_nothing_yet (MembersFixture *fixture,
                  gconstpointer   data G_GNUC_UNUSED)
{
  g_assert_true (shows_text (fixture->place, _("No actions yet")));
  assert_all_named (fixture->place);
  go (fixture, "board");
  assert_all_named (fixture->place);
}

/* The first stage tells of a beginning, such as having nothing in writing: nobody plans for that. */
static void
test_next_stages (MembersFixture *fixture,
                  gconstpointer   data G_GNUC_UNUSED)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (fixture->base.workspace);
  const SendaElement *open =
    senda_content_find_element (senda_workspace_get_content (fixture->base.workspace),
                                "guiding-principles");
  const SendaElementStage *first = g_ptr_array_index (open->stages, 0);
  const SendaStatement *beginning = g_ptr_array_index (first->statements, 0);

  go (fixture, "next");
  g_assert_true (shows_text (fixture->place, get_words (fixture)));
  g_assert_false (shows_text (fixture->place, senda_message (beginning->text, catalog)));
  g_assert_true (shows_text (fixture->place,
                             _("Elements without a stage come in once you agree on one.")));
}

/* What is overdue says so in words, and comes first. */
static void
test_overdue (MembersFixture *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) later = plan (fixture, "Ask the schools", "2999-01-01", NULL);
  g_autoptr (SendaRecord) late = plan (fixture, "Write to them", "2020-03-09", NULL);
  g_autofree char *target = g_strconcat ("actions:", senda_record_get_id (late), NULL);
  g_autofree char *date = senda_catalog_format_date (
    senda_workspace_get_catalog (fixture->base.workspace), "2020-03-09");
  g_autofree char *said = g_strdup_printf (C_("action", "Overdue: it was due on %s"), date);
  GtkWidget *list = find_widget (fixture->place, SENDA_TYPE_RECORD_LIST, NULL);

  g_assert_cmpuint (senda_record_list_get_n_shown (SENDA_RECORD_LIST (list)), ==, 2);
  go (fixture, target);
  g_assert_true (shows_text (find_widget (fixture->place, SENDA_TYPE_ACTION_PAGE, NULL), said));
  assert_all_named (fixture->place);
  go (fixture, "actions:overdue");
  g_assert_cmpuint (senda_record_list_get_n_shown (SENDA_RECORD_LIST (list)), ==, 1);
}

/* A state that needs a cause asks for it first, and nothing changes without an answer. */
static void
finish (MembersFixture *fixture,
        const char     *what,
        const char     *day)
{
  g_autoptr (SendaRecord) action = plan (fixture, what, NULL, NULL);
  g_autoptr (GError) error = NULL;

  senda_record_edit (fixture->base.workspace, action, "state", NULL, SENDA_ACTION_DONE, &error);
  g_assert_no_error (error);
  senda_record_edit (fixture->base.workspace, action, "done_on", NULL, day, &error);
  g_assert_no_error (error);
  settle ();
}

/* What was done last stands first, after all that is still to do. */
static void
test_done_latest_first (MembersFixture *fixture,
                        gconstpointer   data G_GNUC_UNUSED)
{
  static const char *const order[] = { "Still open", "Later", "Earlier" };
  const char *language = senda_workspace_get_language (fixture->base.workspace);
  SendaRecordList *list = NULL;

  finish (fixture, "Earlier", "2026-01-05");
  finish (fixture, "Later", "2026-02-05");
  g_object_unref (plan (fixture, "Still open", NULL, NULL));
  go (fixture, "actions");
  list = SENDA_RECORD_LIST (find_widget (fixture->place, SENDA_TYPE_RECORD_LIST, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (SendaRecord) action = senda_record_list_dup_shown (list, i);

      g_assert_cmpstr (senda_record_get_wording (action, "what", language, NULL), ==, order[i]);
    }
}

static void
test_cause (MembersFixture *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) action = plan (fixture, "Write to them", NULL, NULL);
  g_autofree char *target = g_strconcat ("actions:", senda_record_get_id (action), NULL);
  GtkWidget *page = NULL;

  go (fixture, target);
  page = find_widget (fixture->place, SENDA_TYPE_ACTION_PAGE, NULL);
  choose_state (page, 2);
  answer (NULL, "cancel");
  g_assert_cmpstr (senda_record_get_text (action, "state"), ==, SENDA_ACTION_OPEN);
  choose_state (page, 2);
  answer ("No money before July", "accept");
  g_assert_cmpstr (senda_record_get_text (action, "state"), ==, SENDA_ACTION_BLOCKED);
  g_assert_cmpstr (senda_record_get_wording (action, "cause", "en", NULL), ==,
                   "No money before July");
  members_undo (fixture);
  g_assert_cmpstr (senda_record_get_text (action, "state"), ==, SENDA_ACTION_OPEN);
  g_assert_true (senda_record_is_null (action, "cause"));
}

/* After a meeting several are done at once: in one step, each with its day. */
static void
test_done_together (MembersFixture *fixture,
                    gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = plan (fixture, "Write to them", NULL, NULL);
  g_autoptr (SendaRecord) second = plan (fixture, "Ask the schools", NULL, NULL);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autofree char *today = senda_workspace_today (fixture->base.workspace);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (both, first);
  g_ptr_array_add (both, second);
  g_assert_true (senda_actions_list_spec.edit_many (fixture->base.workspace, both, "state", NULL,
                                                    SENDA_ACTION_DONE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_text (first, "done_on"), ==, today);
  g_assert_cmpstr (senda_record_get_text (second, "done_on"), ==, today);
  g_assert_false (senda_actions_set_state (fixture->base.workspace, both, SENDA_ACTION_BLOCKED,
                                           &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  members_undo (fixture);
  g_assert_cmpstr (senda_record_get_text (second, "state"), ==, SENDA_ACTION_OPEN);
  g_assert_true (senda_record_is_null (first, "done_on"));
}

static void
test_source (MembersFixture *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  const char *element = senda_message (get_element (fixture)->name,
                                       senda_workspace_get_catalog (fixture->base.workspace));
  g_autoptr (SendaRecord) action = plan (fixture, "Write to them", NULL, ELEMENT);
  g_autofree char *target = g_strconcat ("actions:", senda_record_get_id (action), NULL);

  go (fixture, target);
  g_assert_nonnull (find_widget (find_widget (fixture->place, SENDA_TYPE_ACTION_PAGE, NULL),
                                 GTK_TYPE_LABEL, element));
}

/* One click; when it is done, whether the statement describes us is asked and noted. */
static void
test_plan_and_mark (MembersFixture *fixture,
                    gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) action = NULL;
  g_autofree char *target = NULL;

  go (fixture, "next");
  g_assert_true (shows_text (fixture->place, get_words (fixture)));
  assert_all_named (fixture->place);
  members_press (get_panel (fixture), _("Plan an Action"));
  action = dup_action (fixture);
  g_assert_cmpstr (senda_record_get_text (action, "source"), ==, get_statement (fixture)->id);
  g_assert_nonnull (find_widget (get_panel (fixture), GTK_TYPE_BUTTON, _("Open the Action")));

  target = g_strconcat ("actions:", senda_record_get_id (action), NULL);
  go (fixture, target);
  members_press (find_widget (fixture->place, SENDA_TYPE_ACTION_PAGE, NULL), _("Mark as Done"));
  g_assert_cmpstr (senda_record_get_text (action, "state"), ==, SENDA_ACTION_DONE);
  answer (NULL, "cancel");
  g_assert_true (senda_record_is_null (action, "outcome"));

  go (fixture, "next");
  members_press (get_panel (fixture), _("Say Whether It Describes Us…"));
  answer (NULL, SENDA_MARK_DESCRIBES);
  g_assert_cmpstr (senda_record_get_text (action, "outcome"), ==, SENDA_MARK_DESCRIBES);
  g_assert_false (shows_text (fixture->place, get_words (fixture)));
}

static void
test_decline (MembersFixture *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  g_autofree char *said = g_strdup_printf (C_("next", "No action, because: %s"),
                                           "The county does it");

  go (fixture, "next");
  members_press (get_panel (fixture), _("No Action, Because…"));
  answer ("The county does it", "accept");
  g_assert_true (shows_text (get_panel (fixture), said));
  members_press (get_panel (fixture), _("Take Back"));
  g_assert_false (shows_text (get_panel (fixture), said));
  g_assert_nonnull (find_widget (get_panel (fixture), GTK_TYPE_BUTTON, _("Plan an Action")));
}

/* A card that was moved keeps the focus, and opens its action. */
static void
test_board (MembersFixture *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) action = plan (fixture, "Write to them", NULL, NULL);
  GtkWidget *card = NULL;

  go (fixture, "board");
  card = find_widget (fixture->place, SENDA_TYPE_BOARD_CARD, NULL);
  g_assert_nonnull (card);
  gtk_widget_grab_focus (card);
  gtk_widget_activate_action (card, "board.move", "(ss)", senda_record_get_id (action),
                              SENDA_ACTION_WORKING);
  settle ();
  g_assert_cmpstr (senda_record_get_text (action, "state"), ==, SENDA_ACTION_WORKING);
  card = gtk_window_get_focus (fixture->window);
  g_assert_true (SENDA_IS_BOARD_CARD (card));
  g_assert_true (senda_board_card_get_action (SENDA_BOARD_CARD (card)) == action);
  assert_all_named (fixture->place);
  gtk_widget_activate (card);
  settle ();
  g_assert_nonnull (find_widget (fixture->place, SENDA_TYPE_ACTION_PAGE, NULL));
}

static void
test_targets (MembersFixture *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaPeople) people = senda_people_new (fixture->base.workspace,
                                                     fixture->task_force);
  g_autoptr (SendaRounds) rounds = senda_rounds_new (people);
  GtkWidget *pane = NULL;
  GtkWidget *stages = NULL;

  go (fixture, "targets:" ELEMENT);
  pane = find_widget (fixture->place, SENDA_TYPE_TARGET_PANE, NULL);
  g_assert_nonnull (pane);
  g_assert_true (shows_text (pane, _("No target is set.")));
  stages = find_widget (pane, SENDA_TYPE_CHOICE_ROW, NULL);
  g_signal_emit_by_name (senda_choice_row_get_button (SENDA_CHOICE_ROW (stages), "4"), "clicked");
  settle ();
  g_assert_nonnull (senda_rounds_get_target (rounds, get_element (fixture)));
  g_assert_cmpint (senda_record_get_integer (senda_rounds_get_target (rounds,
                                                                      get_element (fixture)),
                                             "stage"), ==, 4);
  assert_all_named (fixture->place);
  g_signal_emit_by_name (senda_choice_row_get_button (SENDA_CHOICE_ROW (stages), "4"), "clicked");
  settle ();
  g_assert_null (senda_rounds_get_target (rounds, get_element (fixture)));
  g_assert_true (senda_place_go_back (SENDA_PLACE (fixture->place)));
}

/* On a phone one column stands alone, and nothing is wider than the screen. */
static void
test_narrow (MembersFixture *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  static const char *const sections[] = { "actions", "board", "next", "targets" };
  g_autoptr (SendaRecord) action = plan (fixture, "Write to them", "2020-03-09", ELEMENT);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      go (fixture, sections[i]);
      assert_not_wider_than (fixture->place, 360);
    }
}

#define ADD(path, test) g_test_add (path, MembersFixture, NULL, set_up, test, members_tear_down)

int
main (int   argc,
      char *argv[])
{
  window_test_init (&argc, &argv);

  ADD ("/plan-place/nothing-yet", test_nothing_yet);
  ADD ("/plan-place/what-is-overdue-says-so", test_overdue);
  ADD ("/plan-place/what-was-done-last-stands-first", test_done_latest_first);
  ADD ("/plan-place/a-cause-is-asked-for-first", test_cause);
  ADD ("/plan-place/several-are-done-in-one-step", test_done_together);
  ADD ("/plan-place/an-action-says-where-it-comes-from", test_source);
  ADD ("/plan-place/one-click-plans-and-done-asks", test_plan_and_mark);
  ADD ("/plan-place/no-action-because", test_decline);
  ADD ("/plan-place/an-element-without-a-stage-has-no-next", test_next_stages);
  ADD ("/plan-place/a-card-moves-with-its-focus", test_board);
  ADD ("/plan-place/a-target-is-set-and-taken-away", test_targets);
  ADD ("/plan-place/everything-fits-a-phone", test_narrow);

  return g_test_run ();
}
