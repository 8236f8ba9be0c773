/* test-roadmap.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fixture.h"

typedef struct
{
  Fixture base;
  SendaTaskForce *task_force;
  SendaRoadmap *roadmap;
  const SendaElement *mission;
  const SendaElement *leadership;
} RoadmapFixture;

static void
set_up (RoadmapFixture *fixture,
        gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  SendaContent *content = NULL;

  fixture_set_up (&fixture->base, data);
  content = senda_workspace_get_content (fixture->base.workspace);
  fixture->task_force = senda_task_force_add (fixture->base.workspace, "Lake County", &error);
  g_assert_no_error (error);
  fixture->roadmap = senda_roadmap_new (fixture->base.workspace, fixture->task_force, NULL);
  fixture->mission = senda_content_find_element (content, "mission-statement");
  fixture->leadership = senda_content_find_element (content, "leadership");
}

static void
tear_down (RoadmapFixture *fixture,
           gconstpointer   data)
{
  g_assert_finalize_object (fixture->roadmap);
  g_assert_finalize_object (fixture->task_force);
  fixture_tear_down (&fixture->base, data);
}

static void
mark (RoadmapFixture *fixture,
      const char     *id,
      const char     *value)
{
  g_autoptr (GError) error = NULL;
  const SendaStatement *statement =
    senda_content_find_statement (senda_workspace_get_content (fixture->base.workspace), id);

  g_assert_nonnull (statement);
  senda_roadmap_mark (fixture->roadmap, statement, value, &error);
  g_assert_no_error (error);
}

static void
assert_described (RoadmapFixture     *fixture,
                  const SendaElement *element,
                  const char         *expected)
{
  g_autofree char *sentence = senda_roadmap_describe (fixture->roadmap, element);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_first_rating_opens_a_round (RoadmapFixture *fixture,
                                 gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (senda_roadmap_get_round (fixture->roadmap));
  assert_described (fixture, fixture->leadership, "Leadership: not yet discussed.");
  g_assert_true (senda_roadmap_rate (fixture->roadmap, fixture->leadership, SENDA_STATE_RATED, 3,
                                     NULL, "We met.", &error));
  g_assert_nonnull (senda_roadmap_get_round (fixture->roadmap));
  g_assert_cmpuint (senda_roadmap_get_stage (fixture->roadmap, fixture->leadership), ==, 3);
  assert_described (fixture, fixture->leadership, "Leadership: stage 3, Institutionalizing.");

  g_assert_true (senda_workspace_undo (fixture->base.workspace, &error));
  g_assert_null (senda_roadmap_get_round (fixture->roadmap));
  g_assert_cmpstr (senda_roadmap_get_state (fixture->roadmap, fixture->leadership), ==,
                   SENDA_STATE_NOT_DISCUSSED);
  g_assert_true (senda_workspace_redo (fixture->base.workspace, &error));
  g_assert_cmpuint (senda_roadmap_get_stage (fixture->roadmap, fixture->leadership), ==, 3);
}

static void
test_another_choice_needs_a_reason (RoadmapFixture *fixture,
                                    gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  SendaRecord *agreed = NULL;

  mark (fixture, "leadership.2.1", SENDA_MARK_DESCRIBES);
  assert_described (fixture, fixture->leadership,
                    "Leadership: not yet discussed. The statements suggest stage 2.");
  g_assert_false (senda_roadmap_rate (fixture->roadmap, fixture->leadership, SENDA_STATE_RATED, 4,
                                      NULL, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpuint (senda_roadmap_get_stage (fixture->roadmap, fixture->leadership), ==, 0);

  g_assert_true (senda_roadmap_rate (fixture->roadmap, fixture->leadership, SENDA_STATE_RATED, 4,
                                     "A new charter was signed.", NULL, &error));
  agreed = senda_roadmap_get_agreed (fixture->roadmap, fixture->leadership);
  g_assert_cmpstr (senda_record_get_text (agreed, "suggested"), ==, "2");
  g_assert_cmpint (senda_record_get_integer (agreed, "stage"), ==, 4);
  assert_described (fixture, fixture->leadership,
                    "Leadership: stage 4, Building & Expanding Capacity. "
                    "The statements suggest stage 2.");
  /* The reason spoke of that choice; the suggested stage needs none. */
  g_assert_true (senda_roadmap_rate (fixture->roadmap, fixture->leadership, SENDA_STATE_RATED, 2,
                                     NULL, NULL, &error));
  g_assert_true (senda_record_is_null (agreed, "reason"));
}

static void
test_refuses_what_cannot_be (RoadmapFixture *fixture,
                             gconstpointer   data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *state;
    guint stage;
    const char *reason;
    gboolean fine;
  } cases[] = {
    { SENDA_STATE_RATED, 0, NULL, FALSE },
    { SENDA_STATE_RATED, 6, NULL, FALSE },
    { SENDA_STATE_RATED, 1, NULL, TRUE },
    { SENDA_STATE_RATED, 5, NULL, TRUE },
    { SENDA_STATE_NOT_APPLICABLE, 0, NULL, FALSE },
    { SENDA_STATE_NOT_APPLICABLE, 0, "  ", FALSE },
    { SENDA_STATE_NOT_APPLICABLE, 0, "No tribal land here.", TRUE },
    { SENDA_STATE_NO_AGREEMENT, 0, NULL, TRUE },
    { SENDA_STATE_NOT_DISCUSSED, 0, NULL, TRUE },
    { "splendid", 0, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_cmpint (senda_roadmap_rate (fixture->roadmap, fixture->mission, cases[i].state,
                                           cases[i].stage, cases[i].reason, NULL, &error),
                       ==, cases[i].fine);
      if (!cases[i].fine)
        g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
    }
}

static void
test_earlier_round_stays (RoadmapFixture *fixture,
                          gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRound) first = NULL;
  g_autoptr (SendaRound) second = NULL;

  senda_roadmap_rate (fixture->roadmap, fixture->mission, SENDA_STATE_RATED, 2, NULL, NULL, &error);
  g_assert_no_error (error);
  first = g_object_ref (senda_roadmap_get_round (fixture->roadmap));
  second = senda_task_force_add_round (fixture->base.workspace, fixture->task_force, "Autumn",
                                       &error);
  g_assert_no_error (error);
  g_assert_true (senda_roadmap_get_round (fixture->roadmap) == second);
  g_assert_cmpuint (senda_roadmap_get_stage (fixture->roadmap, fixture->mission), ==, 0);
  {
    g_autoptr (SendaRoadmap) earlier = senda_roadmap_new (fixture->base.workspace,
                                                          fixture->task_force, first);

    g_assert_false (senda_roadmap_is_latest (earlier));
    g_assert_cmpuint (senda_roadmap_get_stage (earlier, fixture->mission), ==, 2);
    g_assert_false (senda_roadmap_rate (earlier, fixture->mission, SENDA_STATE_RATED, 3, NULL,
                                        NULL, &error));
    g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
    g_assert_cmpuint (senda_roadmap_get_stage (earlier, fixture->mission), ==, 2);
  }
}

static void
remember_cb (SendaRoadmap *roadmap G_GNUC_UNUSED,
             guint         position,
             GArray       *positions)
{
  g_array_append_val (positions, position);
}

static void
test_tells_which_element (RoadmapFixture *fixture,
                          gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (SendaEvidence) evidence = NULL;
  g_autoptr (GListModel) list = NULL;

  senda_roadmap_rate (fixture->roadmap, fixture->mission, SENDA_STATE_RATED, 1, NULL, NULL, &error);
  g_signal_connect (fixture->roadmap, "element-changed", G_CALLBACK (remember_cb), positions);
  mark (fixture, "leadership.1.1", SENDA_MARK_PARTLY);
  evidence = senda_roadmap_add_evidence (fixture->roadmap, fixture->mission, "Charter", &error);
  g_assert_no_error (error);
  g_assert_true (senda_roadmap_set_evidence (fixture->roadmap, evidence, "as_of", "2026-02-01",
                                             &error));
  g_assert_cmpuint (positions->len, ==, 3);
  g_assert_cmpuint (g_array_index (positions, guint, 0), ==, fixture->leadership->position);
  g_assert_cmpuint (g_array_index (positions, guint, 1), ==, fixture->mission->position);
  list = senda_roadmap_get_evidence (fixture->roadmap, fixture->mission);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_false (senda_roadmap_set_evidence (fixture->roadmap, evidence, "as_of", "yesterday",
                                              &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

static void
test_tells_what_is_undone (RoadmapFixture *fixture,
                           gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));

  senda_roadmap_rate (fixture->roadmap, fixture->mission, SENDA_STATE_RATED, 1, NULL, NULL, &error);
  mark (fixture, "leadership.1.1", SENDA_MARK_PARTLY);
  g_signal_connect (fixture->roadmap, "element-changed", G_CALLBACK (remember_cb), positions);
  senda_workspace_undo (fixture->base.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (positions->len, ==, 1);
  g_assert_cmpuint (g_array_index (positions, guint, 0), ==, fixture->leadership->position);
}

static void
test_marks_come_and_go (RoadmapFixture *fixture,
                        gconstpointer   data G_GNUC_UNUSED)
{
  const SendaStatement *statement =
    senda_content_find_statement (senda_workspace_get_content (fixture->base.workspace),
                                  "leadership.3.1");
  g_autofree char *cell = NULL;

  mark (fixture, "leadership.3.1", SENDA_MARK_DESCRIBES);
  g_assert_cmpstr (senda_roadmap_get_mark (fixture->roadmap, statement), ==, SENDA_MARK_DESCRIBES);
  cell = senda_roadmap_describe_stage (fixture->roadmap, fixture->leadership, 3);
  g_assert_cmpstr (cell, ==, "Stage 3, Institutionalizing. Statements: describes us 1, "
                             "unmarked 1.");
  mark (fixture, "leadership.3.1", NULL);
  g_assert_null (senda_roadmap_get_mark (fixture->roadmap, statement));
}

static void
test_take_back_one_change (RoadmapFixture *fixture,
                           gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  SendaHistoryEntry *entry = NULL;
  SendaRecord *agreed = NULL;

  senda_roadmap_rate (fixture->roadmap, fixture->mission, SENDA_STATE_RATED, 1, NULL, "One.",
                      &error);
  senda_roadmap_set_note (fixture->roadmap, fixture->mission, "en", "Two.", &error);
  senda_roadmap_rate (fixture->roadmap, fixture->leadership, SENDA_STATE_RATED, 2, NULL, NULL,
                      &error);
  g_assert_no_error (error);
  agreed = senda_roadmap_get_agreed (fixture->roadmap, fixture->mission);
  history = senda_store_history (senda_workspace_get_store (fixture->base.workspace),
                                 &senda_agreed_stage_info, senda_record_get_id (agreed), "note",
                                 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 2);
  entry = g_ptr_array_index (history, 0);
  g_assert_true (senda_workspace_take_back (fixture->base.workspace,
                                            g_ptr_array_index (entry->changes, 0), &error));
  agreed = senda_roadmap_get_agreed (fixture->roadmap, fixture->mission);
  g_assert_cmpstr (senda_record_get_wording (agreed, "note", "en", NULL), ==, "One.");
  g_assert_cmpuint (senda_roadmap_get_stage (fixture->roadmap, fixture->leadership), ==, 2);
}

/* Neither the state nor the stage can go back alone. */
static void
test_take_back_what_goes_together (RoadmapFixture *fixture,
                                   gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  SendaHistoryEntry *entry = NULL;

  senda_roadmap_rate (fixture->roadmap, fixture->mission, SENDA_STATE_RATED, 2, NULL, NULL, &error);
  senda_roadmap_rate (fixture->roadmap, fixture->mission, SENDA_STATE_NO_AGREEMENT, 0, NULL, NULL,
                      &error);
  g_assert_no_error (error);
  history = senda_store_history (
    senda_workspace_get_store (fixture->base.workspace), &senda_agreed_stage_info,
    senda_record_get_id (senda_roadmap_get_agreed (fixture->roadmap, fixture->mission)), "state",
    10, &error);
  g_assert_no_error (error);
  entry = g_ptr_array_index (history, 0);
  senda_workspace_take_back (fixture->base.workspace, g_ptr_array_index (entry->changes, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (senda_roadmap_get_stage (fixture->roadmap, fixture->mission), ==, 2);
  g_assert_cmpstr (senda_roadmap_get_state (fixture->roadmap, fixture->mission), ==,
                   SENDA_STATE_RATED);
}

/* A record cannot lose what made it what it is, and nothing else goes in its place. */
static void
test_take_back_no_essentials (RoadmapFixture *fixture,
                              gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  SendaHistoryEntry *entry = NULL;
  SendaRecord *agreed = NULL;

  senda_roadmap_rate (fixture->roadmap, fixture->mission, SENDA_STATE_RATED, 1, NULL, "One.",
                      &error);
  g_assert_no_error (error);
  agreed = senda_roadmap_get_agreed (fixture->roadmap, fixture->mission);
  history = senda_store_history (senda_workspace_get_store (fixture->base.workspace),
                                 &senda_agreed_stage_info, senda_record_get_id (agreed), "element",
                                 10, &error);
  g_assert_no_error (error);
  entry = g_ptr_array_index (history, 0);
  g_assert_false (senda_workspace_take_back (fixture->base.workspace,
                                             g_ptr_array_index (entry->changes, 0), &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpuint (senda_roadmap_get_stage (fixture->roadmap, fixture->mission), ==, 1);
}

static void
read_mark (RoadmapFixture *fixture)
{
  const SendaStatement *statement =
    senda_content_find_statement (senda_workspace_get_content (fixture->base.workspace),
                                  "leadership.3.1");
  const char *read = senda_roadmap_get_mark (fixture->roadmap, statement);

  g_assert_true (g_str_equal (read, SENDA_MARK_DESCRIBES) || g_str_equal (read, SENDA_MARK_PARTLY));
}

/* Whoever hears of a record before the roadmap does may still ask the roadmap. */
static void
test_read_in_between (RoadmapFixture *fixture,
                      gconstpointer   data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) record = NULL;
  g_autofree char *id = NULL;

  mark (fixture, "leadership.3.1", SENDA_MARK_DESCRIBES);
  id = senda_statement_mark_id (senda_record_get_id (
         SENDA_RECORD (senda_roadmap_get_round (fixture->roadmap))), "leadership.3.1");
  record = senda_workspace_get (fixture->base.workspace, &senda_statement_mark_info, id, NULL);
  g_signal_connect_swapped (record, "notify::mark", G_CALLBACK (read_mark), fixture);
  mark (fixture, "leadership.3.1", SENDA_MARK_PARTLY);
}

static void
test_task_force_removed (RoadmapFixture *fixture,
                         gconstpointer   data G_GNUC_UNUSED)
{
  SendaWorkspace *workspace = fixture->base.workspace;
  const SendaStatement *statement =
    senda_content_find_statement (senda_workspace_get_content (workspace), "leadership.3.1");
  g_autoptr (GError) error = NULL;

  mark (fixture, "leadership.2.1", SENDA_MARK_DESCRIBES);
  g_assert_true (senda_task_force_remove (workspace, fixture->task_force, &error));
  g_assert_false (senda_roadmap_rate (fixture->roadmap, fixture->mission, SENDA_STATE_RATED, 1,
                                      NULL, NULL, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (senda_roadmap_mark (fixture->roadmap, statement, SENDA_MARK_PARTLY, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (senda_workspace_undo (workspace, &error));
  mark (fixture, "leadership.3.1", SENDA_MARK_PARTLY);
}

static void
add_test (const char *path,
          void      (*test) (RoadmapFixture *, gconstpointer))
{
  g_test_add (path, RoadmapFixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add_test ("/roadmap/first-rating-opens-a-round", test_first_rating_opens_a_round);
  add_test ("/roadmap/another-choice-needs-a-reason", test_another_choice_needs_a_reason);
  add_test ("/roadmap/refuses-what-cannot-be", test_refuses_what_cannot_be);
  add_test ("/roadmap/earlier-round-stays", test_earlier_round_stays);
  add_test ("/roadmap/tells-which-element", test_tells_which_element);
  add_test ("/roadmap/tells-what-is-undone", test_tells_what_is_undone);
  add_test ("/roadmap/marks-come-and-go", test_marks_come_and_go);
  add_test ("/roadmap/take-back-one-change", test_take_back_one_change);
  add_test ("/roadmap/take-back-what-goes-together", test_take_back_what_goes_together);
  add_test ("/roadmap/take-back-no-essentials", test_take_back_no_essentials);
  add_test ("/roadmap/read-in-between", test_read_in_between);
  add_test ("/roadmap/task-force-removed", test_task_force_removed);
  return g_test_run ();
}
