/* test-workspace-handlers.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What those who are told of a change may do about it.
 */
#include "config.h"

#include "fixture.h"

#include "senda-record-edits.h"
#include "senda-task-forces.h"

static SendaTaskForce *
add (Fixture    *fixture,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = senda_task_force_add (fixture->workspace, name, &error);

  g_assert_no_error (error);
  return task_force;
}

static void
rename_task_force (Fixture        *fixture,
                   SendaTaskForce *task_force,
                   const char     *name)
{
  g_autoptr (GError) error = NULL;

  senda_record_edit (fixture->workspace, SENDA_RECORD (task_force), "name", NULL, name, &error);
  g_assert_no_error (error);
}

static void
assert_names (GListModel        *list,
              const char *const *names)
{
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, g_strv_length ((char **) names));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (list, i);

      g_assert_cmpstr (senda_record_get_text (record, "name"), ==, names[i]);
    }
}

typedef struct
{
  Fixture *fixture;
  SendaTaskForce *task_force;
  GListModel *list;
  guint n_calls;
} Handler;

static void
rename_again (Handler *handler)
{
  if (handler->n_calls++ == 0)
    rename_task_force (handler->fixture, handler->task_force, "Maple");
}

static void
test_edit_while_a_list_changes (Fixture       *fixture,
                                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) a = add (fixture, "Alder");
  g_autoptr (SendaTaskForce) b = add (fixture, "Birch");
  g_autoptr (GListModel) list = senda_workspace_list (fixture->workspace,
                                                      &senda_task_force_info, NULL);
  Handler handler = { .fixture = fixture, .task_force = a };
  const char *const expected[] = { "Birch", "Maple", NULL };

  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (rename_again), &handler);
  rename_task_force (fixture, a, "Zelkova");
  g_assert_cmpuint (handler.n_calls, >, 1);
  assert_names (list, expected);
  g_assert_true (b != a);
}

static void
test_edit_while_a_record_changes (Fixture       *fixture,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) a = add (fixture, "Alder");
  g_autoptr (SendaTaskForce) b = add (fixture, "Birch");
  g_autoptr (GListModel) list = senda_workspace_list (fixture->workspace,
                                                      &senda_task_force_info, NULL);
  Handler handler = { .fixture = fixture, .task_force = b };
  const char *const expected[] = { "Maple", "Zelkova", NULL };

  g_signal_connect_swapped (a, "notify::name", G_CALLBACK (rename_again), &handler);
  rename_task_force (fixture, a, "Zelkova");
  assert_names (list, expected);
}

static void
check_list (Handler *handler)
{
  g_autoptr (SendaRecord) first = g_list_model_get_item (handler->list, 0);

  handler->n_calls++;
  g_assert_cmpstr (senda_record_get_text (first, "name"), ==, "Birch");
}

/* By the time that a property tells of a change, the lists know it too. */
static void
test_all_is_true_before_it_is_told (Fixture       *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) a = add (fixture, "Alder");
  g_autoptr (SendaTaskForce) b = add (fixture, "Birch");
  g_autoptr (GListModel) list = senda_workspace_list (fixture->workspace,
                                                      &senda_task_force_info, NULL);
  Handler handler = { .fixture = fixture, .list = list };

  g_signal_connect_swapped (a, "notify::name", G_CALLBACK (check_list), &handler);
  rename_task_force (fixture, a, "Zelkova");
  g_assert_cmpuint (handler.n_calls, ==, 1);
  g_assert_true (b != a);
}

static void
drop_list (Handler *handler)
{
  g_clear_object (&handler->list);
}

static void
test_drop_a_list (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Alder");
  const char *id = senda_record_get_id (SENDA_RECORD (task_force));
  g_autoptr (GListModel) other = NULL;
  g_autoptr (SendaRecord) goal = NULL;
  Handler handler = { .fixture = fixture };

  handler.list = senda_workspace_list (fixture->workspace, &senda_goal_info, NULL);
  other = senda_workspace_list (fixture->workspace, &senda_goal_info, id);
  g_signal_connect_swapped (handler.list, "items-changed", G_CALLBACK (drop_list), &handler);
  goal = senda_statement_list_add (fixture->workspace, task_force, &senda_goal_info, "en", "Meet.",
                                   &error);
  g_assert_no_error (error);
  g_assert_null (handler.list);
  g_assert_cmpuint (g_list_model_get_n_items (other), ==, 1);
}

static void
drop_workspace (Handler *handler)
{
  g_clear_object (&handler->fixture->workspace);
}

static void
test_drop_the_workspace (Fixture       *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  SendaWorkspace *workspace = fixture->workspace;
  Handler handler = { .fixture = fixture };

  g_object_unref (add (fixture, "Alder"));
  g_object_add_weak_pointer (G_OBJECT (workspace), (gpointer *) &workspace);
  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (drop_workspace), &handler);
  g_assert_true (senda_workspace_undo (workspace, &error));
  g_assert_no_error (error);
  g_assert_null (workspace);
}

static void
close_workspace (Handler *handler)
{
  if (handler->n_calls++ == 0)
    senda_workspace_close (handler->fixture->workspace);
}

static void
read_undo_text (SendaWorkspace *workspace)
{
  g_autofree char *text = NULL;

  g_object_get (workspace, "undo-text", &text, NULL);
  g_assert_null (text);
}

static void
test_close (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaTaskForce) a = add (fixture, "Alder");
  g_autoptr (GListModel) list = senda_workspace_list (fixture->workspace,
                                                      &senda_task_force_info, NULL);
  g_autoptr (GListModel) rounds = NULL;
  Handler handler = { .fixture = fixture };
  const char *const expected[] = { "Zelkova", NULL };

  g_signal_connect_swapped (fixture->workspace, "changed", G_CALLBACK (close_workspace), &handler);
  g_signal_connect (fixture->workspace, "notify::undo-text", G_CALLBACK (read_undo_text), NULL);
  rename_task_force (fixture, a, "Zelkova");
  assert_names (list, expected);

  g_assert_false (senda_record_edit (fixture->workspace, SENDA_RECORD (a), "name", NULL, "Oak",
                                     &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (senda_workspace_undo (fixture->workspace, &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (senda_task_force_add_round (fixture->workspace, a, "Spring", &error));
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND);
  rounds = senda_workspace_list (fixture->workspace, &senda_round_info, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (rounds), ==, 0);
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
  add_test ("/workspace/handlers/edit-while-a-list-changes", test_edit_while_a_list_changes);
  add_test ("/workspace/handlers/edit-while-a-record-changes", test_edit_while_a_record_changes);
  add_test ("/workspace/handlers/all-is-true-before-it-is-told",
            test_all_is_true_before_it_is_told);
  add_test ("/workspace/handlers/drop-a-list", test_drop_a_list);
  add_test ("/workspace/handlers/drop-the-workspace", test_drop_the_workspace);
  add_test ("/workspace/handlers/close", test_close);
  return g_test_run ();
}
