/* test-roadmap-pane.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "roadmap-fixture.h"

#include "senda-choice-row.h"
#include "senda-element-evidence.h"
#include "senda-element-history.h"
#include "senda-element-note.h"
#include "senda-element-pane.h"
#include "senda-evidence-item.h"
#include "senda-fold.h"
#include "senda-history-row.h"
#include "senda-place.h"
#include "senda-wording-entry.h"

#include <glib/gi18n-lib.h>

static SendaElementPane *
open_pane (RoadmapFixture *fixture,
           const char     *target)
{
  if (fixture->window == NULL)
    roadmap_fixture_show (fixture, 1100, 800);
  g_assert_true (senda_place_open (SENDA_PLACE (fixture->place), target));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  return SENDA_ELEMENT_PANE (roadmap_fixture_pane (fixture));
}

static void
assert_open_stages (SendaElementPane *pane,
                    const char       *expected)
{
  g_autoptr (GString) open = g_string_new (NULL);

  for (guint stage = 1; stage <= SENDA_N_STAGES; stage++)
    if (senda_stage_section_get_expanded (senda_element_pane_get_stage (pane, stage)))
      g_string_append_printf (open, "%u", stage);
  g_assert_cmpstr (open->str, ==, expected);
}

static guint
get_stage (RoadmapFixture *fixture,
           const char     *element)
{
  return senda_roadmap_get_stage (fixture->roadmap, roadmap_fixture_element (fixture, element));
}

static const char *
get_mark (RoadmapFixture *fixture,
          const char     *id)
{
  SendaContent *content = senda_workspace_get_content (fixture->base.workspace);

  return senda_roadmap_get_mark (fixture->roadmap, senda_content_find_statement (content, id));
}

static SendaTextEntry *
entry_in (GtkWidget *root)
{
  GtkWidget *entry = find_widget (root, SENDA_TYPE_TEXT_ENTRY, NULL);

  g_assert_nonnull (entry);
  return SENDA_TEXT_ENTRY (entry);
}

static void
type_text (SendaTextEntry *entry,
           const char     *text)
{
  GtkWidget *view = find_widget (GTK_WIDGET (entry), GTK_TYPE_TEXT_VIEW, NULL);
  GtkWidget *line = find_widget (GTK_WIDGET (entry), GTK_TYPE_ENTRY, NULL);

  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (line), text);
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
test_opens_present_and_next (RoadmapFixture *fixture,
                             gconstpointer   data G_GNUC_UNUSED)
{
  SendaElementPane *pane = NULL;

  roadmap_fixture_rate (fixture, "leadership", 2);
  roadmap_fixture_rate (fixture, "media", 5);
  pane = open_pane (fixture, "membership");
  assert_open_stages (pane, "1");
  open_pane (fixture, "leadership");
  assert_open_stages (pane, "23");
  open_pane (fixture, "media");
  assert_open_stages (pane, "5");
  open_pane (fixture, "media.1");
  assert_open_stages (pane, "15");
  g_assert_true (gtk_widget_get_ancestor (
    gtk_window_get_focus (fixture->window), SENDA_TYPE_STAGE_SECTION) ==
    GTK_WIDGET (senda_element_pane_get_stage (pane, 1)));
  assert_all_named (GTK_WIDGET (pane));
}

static void
test_marks (RoadmapFixture *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  SendaElementPane *pane = open_pane (fixture, "leadership.3.2");
  SendaContent *content = senda_workspace_get_content (fixture->base.workspace);
  const SendaStatement *statement = senda_content_find_statement (content, "leadership.3.2");
  SendaChoiceRow *marks = SENDA_CHOICE_ROW (
    senda_stage_section_get_marks (senda_element_pane_get_stage (pane, 3), statement));
  g_autoptr (GError) error = NULL;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (senda_choice_row_get_button (marks, "unsure")),
                                   GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (marks), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       senda_message (statement->text,
                                                      senda_workspace_get_catalog (
                                                        fixture->base.workspace)));
  g_assert_true (gtk_widget_is_focus (senda_choice_row_get_button (marks, SENDA_MARK_DESCRIBES)));
  press (fixture, GDK_KEY_Right);
  g_assert_true (gtk_widget_is_focus (senda_choice_row_get_button (marks, SENDA_MARK_PARTLY)));
  g_signal_emit_by_name (gtk_window_get_focus (fixture->window), "clicked");
  g_assert_cmpstr (get_mark (fixture, "leadership.3.2"), ==, SENDA_MARK_PARTLY);
  g_assert_cmpstr (senda_choice_row_get_active (marks), ==, SENDA_MARK_PARTLY);

  /* The same again takes it away. */
  g_signal_emit_by_name (gtk_window_get_focus (fixture->window), "clicked");
  g_assert_null (get_mark (fixture, "leadership.3.2"));
  g_assert_null (senda_choice_row_get_active (marks));
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_choice_row_get_active (marks), ==, SENDA_MARK_PARTLY);
}

static void
suggest_three (RoadmapFixture *fixture)
{
  roadmap_fixture_mark (fixture, "leadership.3.1", SENDA_MARK_DESCRIBES);
  roadmap_fixture_mark (fixture, "leadership.3.2", SENDA_MARK_DESCRIBES);
}

static void
test_asks_for_a_reason (RoadmapFixture *fixture,
                        gconstpointer   data G_GNUC_UNUSED)
{
  SendaElementPane *pane = open_pane (fixture, "leadership");
  SendaElementChoice *choice = senda_element_pane_get_choice (pane);
  SendaTextEntry *entry = entry_in (GTK_WIDGET (choice));
  SendaChoiceRow *row = SENDA_CHOICE_ROW (find_widget (GTK_WIDGET (choice),
                                                       SENDA_TYPE_CHOICE_ROW, NULL));
  g_autofree char *kept = NULL;

  suggest_three (fixture);
  g_signal_emit_by_name (senda_choice_row_get_button (row, "5"), "clicked");
  settle ();
  g_assert_true (senda_element_choice_is_pending (choice));
  g_assert_cmpuint (get_stage (fixture, "leadership"), ==, 0);
  g_assert_cmpstr (senda_choice_row_get_active (row), ==, "5");
  g_assert_true (gtk_widget_get_state_flags (GTK_WIDGET (entry)) & GTK_STATE_FLAG_FOCUS_WITHIN);

  click (GTK_WIDGET (choice), _("_Cancel"));
  g_assert_false (senda_element_choice_is_pending (choice));
  g_assert_cmpstr (senda_choice_row_get_active (row), ==, SENDA_STATE_NOT_DISCUSSED);

  g_signal_emit_by_name (senda_choice_row_get_button (row, "5"), "clicked");
  type_text (entry, "The board sees it every day.");
  g_assert_cmpuint (get_stage (fixture, "leadership"), ==, 0);
  click (GTK_WIDGET (choice), _("_Save"));
  g_assert_false (senda_element_choice_is_pending (choice));
  g_assert_cmpuint (get_stage (fixture, "leadership"), ==, 5);
  g_assert_true (gtk_widget_is_focus (senda_choice_row_get_button (row, "5")));
  kept = g_strdup_printf (_("The statements suggested stage %s. The group chose stage %u because:"),
                          "3", 5u);
  g_assert_true (shows_text (GTK_WIDGET (choice), kept));
  assert_open_stages (pane, "15");
}

static void
test_half_written_reason_is_kept (RoadmapFixture *fixture,
                                  gconstpointer   data G_GNUC_UNUSED)
{
  SendaElementChoice *choice = NULL;

  suggest_three (fixture);
  choice = senda_element_pane_get_choice (open_pane (fixture, "leadership"));
  g_assert_false (senda_element_choice_choose (choice, SENDA_STATE_NOT_APPLICABLE, 0));
  type_text (entry_in (GTK_WIDGET (choice)), "We have no leaders.");
  open_pane (fixture, "media");
  g_assert_cmpstr (senda_roadmap_get_state (fixture->roadmap,
                                            roadmap_fixture_element (fixture, "leadership")), ==,
                   SENDA_STATE_NOT_APPLICABLE);
}

static void
test_key_asks_in_the_pane (RoadmapFixture *fixture,
                           gconstpointer   data G_GNUC_UNUSED)
{
  SendaElementPane *pane = NULL;

  suggest_three (fixture);
  roadmap_fixture_show (fixture, 1100, 800);
  gtk_widget_grab_focus (GTK_WIDGET (roadmap_fixture_row (fixture, "leadership")));
  press (fixture, GDK_KEY_3);
  g_assert_cmpuint (get_stage (fixture, "leadership"), ==, 3);
  press (fixture, GDK_KEY_1);
  g_assert_cmpuint (get_stage (fixture, "leadership"), ==, 3);
  pane = SENDA_ELEMENT_PANE (roadmap_fixture_pane (fixture));
  g_assert_true (senda_element_pane_get_element (pane) ==
                 roadmap_fixture_element (fixture, "leadership"));
  g_assert_true (senda_element_choice_is_pending (senda_element_pane_get_choice (pane)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  settle ();
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));
  press (fixture, GDK_KEY_Escape);
  g_assert_false (senda_element_choice_is_pending (senda_element_pane_get_choice (pane)));
  g_assert_cmpuint (get_stage (fixture, "leadership"), ==, 3);
}

static void
test_note_is_saved_on_flush (RoadmapFixture *fixture,
                             gconstpointer   data G_GNUC_UNUSED)
{
  SendaElementPane *pane = open_pane (fixture, "leadership");
  GtkWidget *note = find_widget (GTK_WIDGET (pane), SENDA_TYPE_ELEMENT_NOTE, NULL);
  const char *language = senda_workspace_get_language (fixture->base.workspace);
  SendaRecord *agreed = NULL;
  g_autoptr (GError) error = NULL;

  type_text (entry_in (note), "We talked for an hour.");
  senda_place_flush (SENDA_PLACE (fixture->place));
  agreed = senda_roadmap_get_agreed (fixture->roadmap,
                                     roadmap_fixture_element (fixture, "leadership"));
  g_assert_cmpstr (senda_record_get_wording (agreed, "note", language, NULL), ==,
                   "We talked for an hour.");
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_text_entry_get_text (entry_in (note)), ==, "");
}

static void
test_note_in_another_language (RoadmapFixture *fixture,
                               gconstpointer   data G_GNUC_UNUSED)
{
  const char *own = senda_workspace_get_language (fixture->base.workspace);
  const char *other = g_str_equal (own, "en") ? "es" : "en";
  g_autofree char *written = senda_wording_written_in (other);
  GtkWidget *note = NULL;
  GtkWidget *entry = NULL;
  g_autoptr (GError) error = NULL;

  senda_roadmap_set_note (fixture->roadmap, roadmap_fixture_element (fixture, "leadership"), other,
                          "Ñandú", &error);
  g_assert_no_error (error);
  note = find_widget (GTK_WIDGET (open_pane (fixture, "leadership")), SENDA_TYPE_ELEMENT_NOTE,
                      NULL);
  entry = GTK_WIDGET (entry_in (note));
  g_assert_true (shows_text (note, "Ñandú"));
  g_assert_true (shows_text (note, written));
  g_assert_false (gtk_widget_get_visible (entry));
  g_signal_emit_by_name (find_widget (note, GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_true (gtk_widget_get_visible (entry));
  type_text (SENDA_TEXT_ENTRY (entry), "Emu");
  senda_place_flush (SENDA_PLACE (fixture->place));
  g_assert_false (shows_text (note, "Ñandú"));
}

static void
test_evidence (RoadmapFixture *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  SendaElementPane *pane = open_pane (fixture, "leadership");
  GtkWidget *section = find_widget (GTK_WIDGET (pane), SENDA_TYPE_ELEMENT_EVIDENCE, NULL);
  GtkWidget *item = NULL;
  g_autoptr (GError) error = NULL;

  type_text (entry_in (section), "Minutes of March");
  click (section, _("_Add"));
  item = find_widget (section, SENDA_TYPE_EVIDENCE_ITEM, NULL);
  g_assert_nonnull (item);
  g_assert_true (shows_text (item, "Minutes of March"));
  g_assert_true (gtk_widget_get_state_flags (item) & GTK_STATE_FLAG_FOCUS_WITHIN);
  type_text (SENDA_TEXT_ENTRY (gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window),
                                                        SENDA_TYPE_TEXT_ENTRY)), "The sheriff");
  senda_place_flush (SENDA_PLACE (fixture->place));
  g_assert_true (shows_text (item, "The sheriff"));

  click (item, _("_Remove"));
  g_assert_null (find_widget (section, SENDA_TYPE_EVIDENCE_ITEM, NULL));
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  item = find_widget (section, SENDA_TYPE_EVIDENCE_ITEM, NULL);
  g_assert_nonnull (item);
  g_assert_true (shows_text (item, "The sheriff"));
}

static void
test_history_takes_back (RoadmapFixture *fixture,
                         gconstpointer   data G_GNUC_UNUSED)
{
  SendaElementPane *pane = NULL;
  GtkWidget *history = NULL;
  GtkWidget *row = NULL;

  roadmap_fixture_rate (fixture, "leadership", 2);
  roadmap_fixture_rate (fixture, "leadership", 4);
  pane = open_pane (fixture, "leadership");
  history = find_widget (GTK_WIDGET (pane), SENDA_TYPE_ELEMENT_HISTORY, NULL);
  g_assert_null (find_widget (history, SENDA_TYPE_HISTORY_ROW, NULL));
  senda_fold_set_expanded (SENDA_FOLD (find_widget (history, SENDA_TYPE_FOLD, NULL)), TRUE);
  row = find_widget (history, SENDA_TYPE_HISTORY_ROW, NULL);
  g_assert_nonnull (row);
  senda_history_row_toggle (SENDA_HISTORY_ROW (row));
  settle ();
  click (history, _("Take Back"));
  g_assert_cmpuint (get_stage (fixture, "leadership"), ==, 2);
}

static void
test_steps_through_elements (RoadmapFixture *fixture,
                             gconstpointer   data G_GNUC_UNUSED)
{
  SendaElementPane *pane = open_pane (fixture, "mission-statement");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (pane), "roadmap.next", NULL));
  g_assert_true (senda_element_pane_get_element (pane) ==
                 roadmap_fixture_element (fixture, "guiding-principles"));
  gtk_widget_activate_action (GTK_WIDGET (pane), "roadmap.previous", NULL);
  gtk_widget_activate_action (GTK_WIDGET (pane), "roadmap.previous", NULL);
  g_assert_true (senda_element_pane_get_element (pane) ==
                 roadmap_fixture_element (fixture, "mission-statement"));
  gtk_widget_activate_action (GTK_WIDGET (pane), "roadmap.close", NULL);
  settle ();
  g_assert_null (senda_element_pane_get_element (pane));
  g_assert_true (gtk_widget_is_focus (
    GTK_WIDGET (roadmap_fixture_row (fixture, "mission-statement"))));
}

static void
test_earlier_round_cannot_be_changed (RoadmapFixture *fixture,
                                      gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRound) second = NULL;
  g_autofree char *first = NULL;
  SendaElementPane *pane = NULL;

  roadmap_fixture_rate (fixture, "media", 2);
  first = g_strdup (senda_record_get_id (SENDA_RECORD (
    senda_roadmap_get_round (fixture->roadmap))));
  second = senda_task_force_add_round (fixture->base.workspace, fixture->task_force, "Later",
                                       &error);
  g_assert_no_error (error);
  pane = open_pane (fixture, "media");
  gtk_widget_activate_action (GTK_WIDGET (pane), "roadmap.round", "s", first);
  settle ();
  g_assert_false (gtk_widget_is_sensitive (
    find_widget (GTK_WIDGET (senda_element_pane_get_choice (pane)), SENDA_TYPE_CHOICE_ROW, NULL)));
  assert_open_stages (pane, "23");
}

#define ADD(name, function) \
  g_test_add ("/roadmap-pane/" name, RoadmapFixture, NULL, roadmap_fixture_set_up, function, \
              roadmap_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("opens-present-and-next", test_opens_present_and_next);
  ADD ("marks", test_marks);
  ADD ("asks-for-a-reason", test_asks_for_a_reason);
  ADD ("half-written-reason-is-kept", test_half_written_reason_is_kept);
  ADD ("key-asks-in-the-pane", test_key_asks_in_the_pane);
  ADD ("note-is-saved-on-flush", test_note_is_saved_on_flush);
  ADD ("note-in-another-language", test_note_in_another_language);
  ADD ("evidence", test_evidence);
  ADD ("history-takes-back", test_history_takes_back);
  ADD ("steps-through-elements", test_steps_through_elements);
  ADD ("earlier-round-cannot-be-changed", test_earlier_round_cannot_be_changed);

  return g_test_run ();
}
