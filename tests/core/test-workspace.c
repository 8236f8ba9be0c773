/* test-workspace.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fixture.h"
#include "senda-record-edits.h"

static SendaTaskForce *
add_task_force (Fixture    *fixture,
                const char *name)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = senda_task_force_add (fixture->workspace, name, &error);

  g_assert_no_error (error);
  return task_force;
}

static const char *
name_of (gpointer record)
{
  return senda_record_get_text (record, "name");
}

static void
assert_undo_text (Fixture    *fixture,
                  const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (fixture->workspace, "undo-text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_survives_closing (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_object_unref (add_task_force (fixture, "  Lake County  "));
  fixture_reopen (fixture);
  {
    g_autoptr (SendaTaskForce) found = senda_task_force_find (fixture->workspace, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (name_of (found), ==, "Lake County");
  }
  assert_undo_text (fixture, "Added Lake County");
  g_assert_true (senda_workspace_undo (fixture->workspace, &error));
  assert_undo_text (fixture, NULL);
}

static void
test_one_object_per_id (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add_task_force (fixture, "Lake County");
  g_autoptr (GListModel) list = senda_workspace_list (fixture->workspace,
                                                      &senda_task_force_info, NULL);
  g_autoptr (GListModel) again = senda_workspace_list (fixture->workspace,
                                                       &senda_task_force_info, NULL);
  g_autoptr (SendaRecord) listed = g_list_model_get_item (list, 0);

  g_assert_true (list == again);
  g_assert_true (listed == SENDA_RECORD (task_force));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_bindings_follow (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = add_task_force (fixture, "Lake County");
  guint n_region = 0;
  guint n_name = 0;

  g_signal_connect_swapped (task_force, "notify::region", G_CALLBACK (count_cb), &n_region);
  g_signal_connect_swapped (task_force, "notify::name", G_CALLBACK (count_cb), &n_name);
  senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), "region", NULL, "North",
                     &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_region, ==, 1);
  g_assert_cmpstr (senda_record_get_text (SENDA_RECORD (task_force), "region"), ==, "North");
  assert_undo_text (fixture, "Changed Lake County: Region");

  g_assert_true (senda_workspace_undo (fixture->workspace, &error));
  g_assert_cmpuint (n_region, ==, 2);
  g_assert_cmpuint (n_name, ==, 0);
  g_assert_null (senda_record_get_text (SENDA_RECORD (task_force), "region"));
  g_assert_true (senda_workspace_redo (fixture->workspace, &error));
  g_assert_cmpstr (senda_record_get_text (SENDA_RECORD (task_force), "region"), ==, "North");
}

static void
test_lists_stay_in_order (Fixture       *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) list = senda_workspace_list (fixture->workspace,
                                                      &senda_task_force_info, NULL);
  g_autoptr (SendaTaskForce) m = add_task_force (fixture, "Maple");
  g_autoptr (SendaTaskForce) a = add_task_force (fixture, "Alder");
  g_autoptr (SendaTaskForce) z G_GNUC_UNUSED = add_task_force (fixture, "Zelkova");
  const char *expected[] = { "Alder", "Maple", "Zelkova" };

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (list, i);

      g_assert_cmpstr (name_of (record), ==, expected[i]);
    }
  senda_record_edit (fixture->workspace, SENDA_RECORD (a), "name", NULL, "Willow", &error);
  g_assert_no_error (error);
  {
    g_autoptr (SendaRecord) first = g_list_model_get_item (list, 0);
    g_autoptr (SendaRecord) second = g_list_model_get_item (list, 1);

    g_assert_cmpstr (name_of (first), ==, "Maple");
    g_assert_cmpstr (name_of (second), ==, "Willow");
  }
  g_assert_true (senda_task_force_remove (fixture->workspace, m, &error));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_true (senda_workspace_undo (fixture->workspace, &error));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
}

static void
test_names_in_the_readers_order (Fixture       *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const expected[] = { "Álamo", "alder", "Birch", "Ñandú", "Norte", "Zelkova" };
  g_autoptr (GListModel) list = NULL;
  g_autoptr (SendaTaskForce) last = add_task_force (fixture, "Zelkova");
  g_autoptr (GListModel) kept = senda_workspace_list (fixture->workspace,
                                                      &senda_task_force_info, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (expected) - 1; i++)
    g_object_unref (add_task_force (fixture, expected[(i * 3 + 1) % 5]));
  for (guint run = 0; run < 2; run++)
    {
      list = run == 0 ? g_object_ref (kept) : senda_workspace_list (fixture->workspace,
                                                                    &senda_task_force_info, NULL);
      g_assert_cmpuint (g_list_model_get_n_items (list), ==, G_N_ELEMENTS (expected));
      for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
        {
          g_autoptr (SendaRecord) record = g_list_model_get_item (list, i);

          g_assert_cmpstr (name_of (record), ==, expected[i]);
        }
      g_clear_object (&kept);
      g_clear_object (&list);
    }
  g_assert_nonnull (last);
}

static void
test_refusal_changes_nothing (Fixture       *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = add_task_force (fixture, "Lake County");
  g_autofree char *huge = g_strnfill (10 * 1024 * 1024, 'x');

  g_assert_null (senda_task_force_add (fixture->workspace, "   ", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), "name", NULL,
                                     "", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), "mission", "en",
                                     huge, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), "region", NULL,
                                        "one\ntwo", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_assert_cmpstr (name_of (task_force), ==, "Lake County");
  assert_undo_text (fixture, "Added Lake County");
}

static void
test_two_languages (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = add_task_force (fixture, "Lake County");
  SendaRecord *record = SENDA_RECORD (task_force);
  const char *actual = NULL;

  senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), "mission", "en", "Help.",
                     &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_wording (record, "mission", "es", &actual), ==, "Help.");
  g_assert_cmpstr (actual, ==, "en");
  senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), "mission", "es", "Ayudar.",
                     &error);
  g_assert_no_error (error);
  g_assert_cmpstr (senda_record_get_wording (record, "mission", "es", &actual), ==, "Ayudar.");
  g_assert_cmpstr (senda_record_get_wording (record, "mission", "en", &actual), ==, "Help.");
}

static void
test_statement_lists (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = add_task_force (fixture, "Lake County");
  g_autoptr (GListModel) goals = NULL;
  g_autoptr (GListModel) objectives = NULL;
  g_autoptr (SendaRecord) first = NULL;
  const char *id = senda_record_get_id (SENDA_RECORD (task_force));

  g_assert_true (senda_task_force_add_model_goals (fixture->workspace, task_force, &error));
  goals = senda_workspace_list (fixture->workspace, &senda_goal_info, id);
  objectives = senda_workspace_list (fixture->workspace, &senda_objective_info, id);
  g_assert_cmpuint (g_list_model_get_n_items (goals), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (objectives), ==, 5);

  first = g_list_model_get_item (goals, 0);
  g_assert_true (senda_statement_list_move (fixture->workspace, first, 1, &error));
  {
    g_autoptr (SendaRecord) second = g_list_model_get_item (goals, 1);

    g_assert_true (second == first);
  }
  g_assert_true (senda_statement_list_remove (fixture->workspace, first, &error));
  g_assert_cmpuint (g_list_model_get_n_items (goals), ==, 2);
  for (guint i = 0; i < 3; i++)
    g_assert_true (senda_workspace_undo (fixture->workspace, &error));
  g_assert_cmpuint (g_list_model_get_n_items (goals), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (objectives), ==, 0);
}

static void
assert_refused (gboolean  done,
                GError  **error)
{
  g_assert_false (done);
  g_assert_error (*error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_clear_error (error);
}

static void
test_nothing_goes_to_what_is_removed (Fixture       *fixture,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  SendaWorkspace *workspace = fixture->workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = add_task_force (fixture, "Lake County");
  g_autoptr (SendaRecord) goal =
    senda_statement_list_add (workspace, task_force, &senda_goal_info, "en", "Meet.", &error);
  g_autoptr (SendaRound) round = NULL;

  g_assert_no_error (error);
  g_assert_true (senda_task_force_remove (workspace, task_force, &error));
  assert_refused (senda_record_edit (workspace, SENDA_RECORD (task_force), "name", NULL, "",
                                     &error), &error);
  assert_refused (senda_statement_list_set (workspace, goal, "en", "Talk.", &error), &error);
  assert_refused (senda_task_force_add_model_goals (workspace, task_force, &error), &error);
  round = senda_task_force_add_round (workspace, task_force, "Spring", &error);
  assert_refused (round != NULL, &error);

  g_assert_true (senda_workspace_undo (workspace, &error));
  g_assert_true (senda_statement_list_set (workspace, goal, "en", "Talk.", &error));
  g_assert_true (senda_statement_list_remove (workspace, goal, &error));
  assert_refused (senda_statement_list_set (workspace, goal, "en", "Sing.", &error), &error);
}

/* The rules look at the record as it will be, not as it was when the edit began. */
static void
test_an_edit_between (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  SendaWorkspace *workspace = fixture->workspace;
  const SendaElement *element =
    senda_content_get_element (senda_workspace_get_content (workspace), 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = add_task_force (fixture, "Lake County");
  g_autoptr (SendaRoadmap) roadmap = senda_roadmap_new (workspace, task_force, NULL);
  SendaRecord *agreed = NULL;
  SendaEdit *edit = NULL;

  senda_roadmap_rate (roadmap, element, SENDA_STATE_RATED, 2, NULL, "Once.", &error);
  g_assert_no_error (error);
  agreed = senda_roadmap_get_agreed (roadmap, element);

  edit = senda_workspace_edit (workspace, senda_label_new ("rate-note", NULL));
  senda_edit_set_wording (edit, agreed, "note", "en", "Twice.");
  g_assert_true (senda_roadmap_set_note (roadmap, element, "es", "Una vez.", &error));
  g_assert_true (senda_edit_commit (edit, &error));
  g_assert_cmpstr (senda_record_get_wording (agreed, "note", "en", NULL), ==, "Twice.");
  g_assert_cmpstr (senda_record_get_wording (agreed, "note", "es", NULL), ==, "Una vez.");

  edit = senda_workspace_edit (workspace, senda_label_new ("rate-stage", NULL));
  senda_edit_set (edit, agreed, "stage", SENDA_INTEGER (4));
  senda_roadmap_rate (roadmap, element, SENDA_STATE_NOT_DISCUSSED, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (senda_edit_commit (edit, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpuint (senda_roadmap_get_stage (roadmap, element), ==, 0);

  edit = senda_workspace_edit (workspace, senda_label_new ("task-force-edit", NULL));
  senda_edit_set (edit, SENDA_RECORD (task_force), "region", SENDA_TEXT ("North"));
  for (guint i = 0; i < 5; i++)
    g_assert_true (senda_workspace_undo (workspace, &error));
  assert_refused (senda_edit_commit (edit, &error), &error);
}

static void
test_sample (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) sample = senda_task_force_add_sample (fixture->workspace, &error);
  g_autoptr (SendaTaskForce) second = NULL;
  g_autoptr (SendaRoadmap) roadmap = NULL;
  SendaDistribution distribution;

  g_assert_no_error (error);
  roadmap = senda_roadmap_new (fixture->workspace, sample, NULL);
  senda_roadmap_get_distribution (roadmap, &distribution);
  g_assert_cmpuint (distribution.at_stage[0] + distribution.at_stage[1] +
                    distribution.at_stage[2] + distribution.at_stage[3], >=, 12);
  g_assert_cmpuint (distribution.not_discussed, >, 0);
  /* A second one stands beside the first: both stay whole. */
  second = senda_task_force_add_sample (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_true (second != sample);
}

static void
add_test (const char *path,
          void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add_test ("/workspace/survives-closing", test_survives_closing);
  add_test ("/workspace/one-object-per-id", test_one_object_per_id);
  add_test ("/workspace/bindings-follow", test_bindings_follow);
  add_test ("/workspace/lists-stay-in-order", test_lists_stay_in_order);
  add_test ("/workspace/names-in-the-readers-order", test_names_in_the_readers_order);
  add_test ("/workspace/refusal-changes-nothing", test_refusal_changes_nothing);
  add_test ("/workspace/two-languages", test_two_languages);
  add_test ("/workspace/statement-lists", test_statement_lists);
  add_test ("/workspace/nothing-goes-to-what-is-removed", test_nothing_goes_to_what_is_removed);
  add_test ("/workspace/an-edit-between", test_an_edit_between);
  add_test ("/workspace/sample", test_sample);
  return g_test_run ();
}
