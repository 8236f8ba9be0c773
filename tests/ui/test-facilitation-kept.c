/* test-facilitation-kept.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept of a conversation: what is typed when the program ends, and what comes from the round
 * before.
 */
#include "config.h"

#include "raters-fixture.h"

#include "senda-facilitation-window.h"
#include "senda-mark-carried.h"
#include "senda-round-edits.h"
#include "senda-talk-agreement.h"
#include "senda-talk-note.h"
#include "senda-talk-page.h"
#include "senda-window.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
open_room (RatersFixture *fixture,
           GtkWindow     *parent)
{
  GtkWidget *room = senda_facilitation_window_open (parent, fixture->rounds);

  g_assert_nonnull (room);
  gtk_test_widget_wait_for_draw (room);
  settle ();
  return room;
}

static void
close_room (GtkWidget *room)
{
  gpointer gone = room;

  g_object_add_weak_pointer (G_OBJECT (room), &gone);
  gtk_window_close (GTK_WINDOW (room));
  settle ();
  g_assert_null (gone);
}

static void
type_text (GtkWidget  *root,
           const char *text)
{
  GtkWidget *view = find_widget (root, GTK_TYPE_TEXT_VIEW, NULL);

  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* What the first element says in @field in the language of the screen. */
static const char *
get_kept (RatersFixture *fixture,
          const char    *field)
{
  SendaWorkspace *workspace = fixture->base.workspace;
  SendaRecord *agreed = senda_round_facts_get_agreed (
    senda_rounds_get_facts (fixture->rounds),
    senda_content_get_element (senda_workspace_get_content (workspace), 0));

  return agreed ? senda_record_get_wording (agreed, field,
                                            senda_workspace_get_language (workspace), NULL)
                : NULL;
}

/* The end of the program, before the store closes. */
static void
test_end_keeps_the_note (RatersFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = senda_window_new (NULL, fixture->base.workspace, NULL);
  GtkWidget *room = NULL;

  raters_add_round (fixture, "Spring", SENDA_ROUND_DISCUSSING, FALSE);
  raters_show (fixture, 1000);
  room = open_room (fixture, GTK_WINDOW (window));
  gtk_widget_activate_action (room, "talk.note", NULL);
  settle ();
  type_text (find_widget (room, SENDA_TYPE_TALK_NOTE, NULL), "Ask the court.");
  g_assert_null (get_kept (fixture, "note"));
  senda_window_save_state (SENDA_WINDOW (window));
  g_assert_cmpstr (get_kept (fixture, "note"), ==, "Ask the court.");
  close_room (room);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_end_keeps_a_reason_that_waits (RatersFixture *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *window = senda_window_new (NULL, fixture->base.workspace, NULL);
  GtkWidget *agreement = NULL;
  GtkWidget *room = NULL;

  raters_add_round (fixture, "Spring", SENDA_ROUND_DISCUSSING, FALSE);
  raters_show (fixture, 1000);
  room = open_room (fixture, GTK_WINDOW (window));
  gtk_widget_activate_action (room, "talk.agreement", NULL);
  settle ();
  agreement = find_widget (room, SENDA_TYPE_TALK_AGREEMENT, NULL);
  senda_talk_agreement_choose (SENDA_TALK_AGREEMENT (agreement), SENDA_STATE_NOT_APPLICABLE, 0);
  g_assert_true (senda_talk_agreement_is_pending (SENDA_TALK_AGREEMENT (agreement)));
  type_text (agreement, "There is no court here.");
  senda_window_save_state (SENDA_WINDOW (window));
  g_assert_cmpstr (get_kept (fixture, "reason"), ==, "There is no court here.");
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

/* Each mark that was brought from the round before is asked for by itself. */
static void
test_marks_still_true (RatersFixture *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  SendaContent *content = senda_workspace_get_content (fixture->base.workspace);
  const SendaElement *element = senda_content_get_element (content, 0);
  const SendaElementStage *stage = g_ptr_array_index (element->stages, 0);
  const SendaStatement *statement = g_ptr_array_index (stage->statements, 0);
  g_autoptr (SendaRoadmap) roadmap = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *carried = NULL;
  GtkWidget *room = NULL;

  raters_add_round (fixture, "Spring", SENDA_ROUND_DISCUSSING, FALSE);
  roadmap = senda_roadmap_new (fixture->base.workspace, fixture->task_force, NULL);
  senda_roadmap_mark (roadmap, statement, SENDA_MARK_PARTLY, &error);
  g_assert_no_error (error);
  g_clear_object (&roadmap);
  raters_add_round (fixture, "Autumn", SENDA_ROUND_DISCUSSING, TRUE);
  raters_show (fixture, 1000);
  room = open_room (fixture, NULL);
  carried = find_widget (room, SENDA_TYPE_MARK_CARRIED, NULL);
  g_assert_true (gtk_widget_get_mapped (carried));
  assert_all_named (room);
  g_signal_emit_by_name (find_widget (carried, GTK_TYPE_BUTTON, NULL), "clicked");
  settle ();
  g_assert_false (gtk_widget_get_mapped (carried));
  roadmap = senda_roadmap_new (fixture->base.workspace, fixture->task_force, NULL);
  g_assert_false (senda_roadmap_is_mark_carried (roadmap, statement));
  g_assert_cmpstr (senda_roadmap_get_mark (roadmap, statement), ==, SENDA_MARK_PARTLY);
  close_room (room);
}

#define ADD(path, test) \
  g_test_add ("/facilitation-kept/" path, RatersFixture, NULL, raters_set_up, test, \
              raters_tear_down)

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);

  ADD ("note", test_end_keeps_the_note);
  ADD ("reason-that-waits", test_end_keeps_a_reason_that_waits);
  ADD ("marks-still-true", test_marks_still_true);

  return g_test_run ();
}
