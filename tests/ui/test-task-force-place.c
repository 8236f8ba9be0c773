/* test-task-force-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-choice-row.h"
#include "senda-fold.h"
#include "senda-goal.h"
#include "senda-missing-wordings.h"
#include "senda-ordered-list.h"
#include "senda-record-form.h"
#include "senda-statement-row.h"
#include "senda-task-force-place.h"
#include "senda-wording-entry.h"
#include "window-fixture.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  GtkWidget *place;
  GtkWindow *window;
} PlaceFixture;

static void
set_up (PlaceFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base, data);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->place = g_object_new (SENDA_TYPE_TASK_FORCE_PLACE,
                                 "workspace", fixture->base.workspace,
                                 "task-force", fixture->task_force,
                                 NULL);
  fixture->window = show_in_window (fixture->place, 700, 900);
}

static void
tear_down (PlaceFixture  *fixture,
           gconstpointer  data)
{
  destroy_window (fixture->window, (gpointer *) &fixture->place);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

/* Types into the field of an entry, and leaves it. */
static void
type_into (GtkWidget  *entry,
           const char *text)
{
  GtkWidget *field = find_widget (entry, GTK_TYPE_TEXT_VIEW, NULL);

  if (field != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (find_widget (entry, GTK_TYPE_ENTRY, NULL)), text);
  senda_text_entry_flush_within (entry);
  settle ();
}

static GtkWidget *
find_list (PlaceFixture          *fixture,
           const SendaRecordInfo *info)
{
  const char *heading = info == &senda_goal_info ? _("Goals")
                        : info == &senda_objective_info ? _("Objectives")
                                                        : _("Guiding Principles");
  GtkWidget *label = find_widget (fixture->place, GTK_TYPE_LABEL, heading);

  return gtk_widget_get_ancestor (label, SENDA_TYPE_ORDERED_LIST);
}

static SendaRecord *
get_item (PlaceFixture          *fixture,
          const SendaRecordInfo *info,
          guint                  position)
{
  g_autoptr (GListModel) list =
    senda_workspace_list (fixture->base.workspace, info,
                          senda_record_get_id (SENDA_RECORD (fixture->task_force)));
  g_autoptr (SendaRecord) record = g_list_model_get_item (list, position);

  return record;
}

static void
add_goal (PlaceFixture *fixture,
          const char   *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) record G_GNUC_UNUSED =
    senda_statement_list_add (fixture->base.workspace, fixture->task_force, &senda_goal_info, "en",
                              text, &error);

  g_assert_no_error (error);
  settle ();
}

static const char *
goal_text (PlaceFixture *fixture,
           guint         position)
{
  SendaRecord *record = get_item (fixture, &senda_goal_info, position);

  return record ? senda_record_get_wording (record, "text", "en", NULL) : NULL;
}

static void
test_edit_facts (PlaceFixture  *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *record = SENDA_RECORD (fixture->task_force);
  GtkWidget *list = find_widget (fixture->place, SENDA_TYPE_RECORD_FORM, NULL);
  GtkWidget *name = senda_record_form_get_field (SENDA_RECORD_FORM (list), "name");
  g_autoptr (GError) error = NULL;

  type_into (name, "Hill County");
  g_assert_cmpstr (senda_record_get_text (record, "name"), ==, "Hill County");
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_cmpstr (senda_text_entry_get_text (SENDA_TEXT_ENTRY (name)), ==, "Lake County");

  type_into (name, "");
  g_assert_cmpstr (senda_record_get_text (record, "name"), ==, "Lake County");
}

static void
test_write_in_two_languages (PlaceFixture  *fixture,
                             gconstpointer  data G_GNUC_UNUSED)
{
  SendaRecord *record = SENDA_RECORD (fixture->task_force);
  GtkWidget *english = find_widget (fixture->place, GTK_TYPE_TOGGLE_BUTTON, "English");
  GtkWidget *spanish = find_widget (fixture->place, GTK_TYPE_TOGGLE_BUTTON, "Español");
  g_autofree char *missing = NULL;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (english), TRUE);
  settle ();
  type_into (find_widget (fixture->place, SENDA_TYPE_WORDING_ENTRY, NULL), "One team.");
  missing = senda_missing_wordings (fixture->base.workspace, fixture->task_force, "es");
  g_assert_nonnull (missing);
  g_assert_true (shows_text (fixture->place, missing));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (spanish), TRUE);
  settle ();
  g_assert_true (shows_text (fixture->place, "One team."));
  g_assert_true (shows_text (fixture->place, _("Written in English")));
  type_into (find_widget (fixture->place, SENDA_TYPE_WORDING_ENTRY, NULL), "Un equipo.");
  g_assert_cmpstr (senda_record_get_wording (record, "mission", "en", NULL), ==, "One team.");
  g_assert_cmpstr (senda_record_get_wording (record, "mission", "es", NULL), ==, "Un equipo.");
  g_assert_false (shows_text (fixture->place, missing));
}

/* A row's other language is read, and never in the way of the row's coming and going. */
static void
test_rows_in_another_language (PlaceFixture  *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *english = find_widget (fixture->place, GTK_TYPE_TOGGLE_BUTTON, "English");
  GtkWidget *spanish = find_widget (fixture->place, GTK_TYPE_TOGGLE_BUTTON, "Español");
  GtkWidget *list = find_list (fixture, &senda_goal_info);
  GtkWidget *quote = NULL;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (english), TRUE);
  settle ();
  senda_ordered_list_begin (SENDA_ORDERED_LIST (list));
  settle ();
  type_into (find_widget (list, SENDA_TYPE_STATEMENT_ROW, NULL), "Find people sooner");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (spanish), TRUE);
  settle ();
  quote = find_widget (find_list (fixture, &senda_goal_info), GTK_TYPE_LABEL,
                       "Find people sooner");
  g_assert_nonnull (quote);
  gtk_widget_grab_focus (quote);
  settle ();
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (english), TRUE);
  settle ();
  g_assert_cmpstr (goal_text (fixture, 0), ==, "Find people sooner");
}

static void
test_begin_goal (PlaceFixture  *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *list = find_list (fixture, &senda_goal_info);
  GtkWidget *row = NULL;

  senda_ordered_list_begin (SENDA_ORDERED_LIST (list));
  settle ();
  g_assert_null (goal_text (fixture, 0));
  row = find_widget (list, SENDA_TYPE_STATEMENT_ROW, NULL);
  g_assert_nonnull (row);
  assert_all_named (list);
  type_into (row, "Find people sooner");
  g_assert_nonnull (get_item (fixture, &senda_goal_info, 0));
  /* The row that was typed in goes on as the record's: a pause does not take it away. */
  g_assert_true (find_widget (list, SENDA_TYPE_STATEMENT_ROW, NULL) == row);
  g_assert_true (senda_statement_row_get_record (SENDA_STATEMENT_ROW (row)) ==
                 get_item (fixture, &senda_goal_info, 0));
}

static void
test_move_and_remove (PlaceFixture  *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *list = find_list (fixture, &senda_goal_info);
  GtkWidget *row = NULL;
  g_autoptr (GError) error = NULL;

  add_goal (fixture, "First");
  add_goal (fixture, "Second");
  add_goal (fixture, "Third");
  row = senda_ordered_list_find (SENDA_ORDERED_LIST (list),
                                 senda_record_get_id (get_item (fixture, &senda_goal_info, 2)));
  gtk_widget_grab_focus (row);
  g_signal_emit_by_name (row, "moved", -1);
  settle ();
  g_assert_cmpstr (goal_text (fixture, 1), ==, "Third");
  g_assert_cmpint (senda_statement_row_get_position (SENDA_STATEMENT_ROW (row)), ==, 1);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 1);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));

  g_signal_emit_by_name (row, "removed");
  settle ();
  g_assert_cmpstr (goal_text (fixture, 1), ==, "Second");
  g_assert_null (goal_text (fixture, 2));
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_cmpstr (goal_text (fixture, 1), ==, "Third");
}

/* In words, with the day and a note; one undo takes the state back. */
static void
test_goal_progress (PlaceFixture  *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *list = find_list (fixture, &senda_goal_info);
  g_autofree char *today = senda_workspace_today (fixture->base.workspace);
  SendaRecord *goal = NULL;
  GtkWidget *fold = NULL;
  GtkWidget *states = NULL;
  g_autoptr (GError) error = NULL;

  add_goal (fixture, "First");
  goal = get_item (fixture, &senda_goal_info, 0);
  g_assert_true (shows_text (list, _("Where it stands: not said")));
  fold = find_widget (list, SENDA_TYPE_FOLD, NULL);
  senda_fold_set_expanded (SENDA_FOLD (fold), TRUE);
  settle ();
  states = find_widget (fold, SENDA_TYPE_CHOICE_ROW, NULL);
  g_signal_emit_by_name (senda_choice_row_get_button (SENDA_CHOICE_ROW (states), "under-way"),
                         "clicked");
  settle ();
  g_assert_cmpstr (senda_record_get_text (goal, "state"), ==, "under-way");
  g_assert_cmpstr (senda_record_get_text (goal, "state_on"), ==, today);
  g_assert_false (shows_text (list, _("Where it stands: not said")));
  type_into (find_widget (fold, SENDA_TYPE_WORDING_ENTRY, NULL), "The van is bought");
  senda_fold_set_expanded (SENDA_FOLD (fold), FALSE);
  settle ();
  g_assert_true (shows_text (fold, "The van is bought"));
  assert_all_named (list);

  senda_workspace_undo (fixture->base.workspace, &error);
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_true (shows_text (list, _("Where it stands: not said")));
}

static void
test_model_goals (PlaceFixture  *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  const char *label = _("Use the Model Goals and Objectives");
  GtkWidget *button = find_widget (fixture->place, GTK_TYPE_BUTTON, label);
  g_autofree char *missing = NULL;

  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_nonnull (get_item (fixture, &senda_goal_info, 0));
  g_assert_nonnull (get_item (fixture, &senda_objective_info, 0));
  g_assert_false (shows_text (fixture->place, label));
  missing = senda_missing_wordings (fixture->base.workspace, fixture->task_force, "es");
  g_assert_null (missing);
}

static void
test_opens_what_is_named (PlaceFixture  *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  SendaPlace *place = SENDA_PLACE (fixture->place);

  add_goal (fixture, "First");
  g_assert_true (senda_place_open (place, "mission"));
  settle ();
  g_assert_nonnull (senda_text_entry_around (gtk_window_get_focus (fixture->window)));
  g_assert_true (senda_place_open (
    place, senda_record_get_id (get_item (fixture, &senda_goal_info, 0))));
  g_assert_true (senda_place_open (
    place, senda_record_get_id (SENDA_RECORD (fixture->task_force))));
  g_assert_false (senda_place_open (place, "nothing-of-that-name"));
}

static void
test_named_and_narrow (PlaceFixture  *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  senda_task_force_add_model_goals (fixture->base.workspace, fixture->task_force, &error);
  g_assert_no_error (error);
  settle ();
  assert_all_named (fixture->place);
  assert_not_wider_than (fixture->place, 360);
}

#define ADD(path, test) g_test_add (path, PlaceFixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("/task-force-place/fields-save-themselves-and-undo", test_edit_facts);
  ADD ("/task-force-place/each-language-is-written-beside-the-other", test_write_in_two_languages);
  ADD ("/task-force-place/rows-show-another-language", test_rows_in_another_language);
  ADD ("/task-force-place/a-goal-is-kept-once-it-says-something", test_begin_goal);
  ADD ("/task-force-place/moving-keeps-the-focus-and-removing-can-be-undone", test_move_and_remove);
  ADD ("/task-force-place/a-goal-says-where-it-stands", test_goal_progress);
  ADD ("/task-force-place/model-goals-come-in-every-language", test_model_goals);
  ADD ("/task-force-place/a-target-is-opened", test_opens_what_is_named);
  ADD ("/task-force-place/everything-is-named-and-fits-a-phone", test_named_and_narrow);
  return g_test_run ();
}
