/* test-workspace-jobs.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fixture.h"

#include "senda-task-forces.h"

typedef struct
{
  gboolean done;
  gboolean result;
  GError *error;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static gboolean
is_busy (Fixture *fixture)
{
  gboolean busy = FALSE;

  g_object_get (fixture->workspace, "busy", &busy, NULL);
  return busy;
}

static void
backed_up_cb (GObject      *workspace,
              GAsyncResult *result,
              gpointer      data)
{
  Outcome *outcome = data;

  outcome->result = senda_workspace_backup_finish (SENDA_WORKSPACE (workspace), result,
                                                   &outcome->error);
  outcome->done = TRUE;
}

static void
copied_cb (GObject      *workspace,
           GAsyncResult *result,
           gpointer      data)
{
  Outcome *outcome = data;

  outcome->result = senda_workspace_copy_finish (SENDA_WORKSPACE (workspace), result,
                                                 &outcome->error);
  outcome->done = TRUE;
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static SendaTaskForce *
add (Fixture    *fixture,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  SendaTaskForce *task_force = senda_task_force_add (fixture->workspace, name, &error);

  g_assert_no_error (error);
  return task_force;
}

/* Whoever looks something up meanwhile gets it; the window does not go down. */
static void
test_reading_waits (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaTaskForce) task_force = add (fixture, "Alder");
  g_autofree char *id = g_strdup (senda_record_get_id (SENDA_RECORD (task_force)));
  g_auto (Outcome) outcome = { 0 };
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&task_force);
  senda_workspace_backup_async (fixture->workspace, "asked", NULL, backed_up_cb, &outcome);
  g_assert_true (is_busy (fixture));
  hits = senda_store_search (senda_workspace_get_store (fixture->workspace), "alder", 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  record = senda_workspace_get (fixture->workspace, &senda_task_force_info, id, &error);
  g_assert_no_error (error);
  list = senda_workspace_list (fixture->workspace, &senda_task_force_info, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.result);
  g_assert_false (is_busy (fixture));
}

static void
test_editing_is_refused (Fixture       *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Outcome) first = { 0 };
  g_auto (Outcome) second = { 0 };
  g_autoptr (SendaTaskForce) task_force = NULL;
  g_autoptr (GError) error = NULL;

  senda_workspace_backup_async (fixture->workspace, "asked", NULL, backed_up_cb, &first);
  senda_workspace_backup_async (fixture->workspace, "asked", NULL, backed_up_cb, &second);
  task_force = senda_task_force_add (fixture->workspace, "Alder", &error);
  g_assert_null (task_force);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_IN_USE);
  wait_for (&first);
  wait_for (&second);
  g_assert_no_error (first.error);
  g_assert_error (second.error, SENDA_ERROR, SENDA_ERROR_IN_USE);
  task_force = add (fixture, "Alder");
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.sendadb", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "copy.sendadb", NULL);
  g_autoptr (SendaTaskForce) task_force G_GNUC_UNUSED = add (fixture, "Alder");
  g_auto (Outcome) outcome = { 0 };
  g_auto (Outcome) failed = { 0 };
  g_autoptr (SendaCheck) check = NULL;
  g_autoptr (GError) error = NULL;

  senda_workspace_copy_async (fixture->workspace, path, NULL, copied_cb, &outcome);
  g_assert_true (is_busy (fixture));
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.result);
  check = senda_store_check_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check->faults->len, ==, 0);
  g_assert_cmpuint (check->n_records, >, 0);

  senda_workspace_copy_async (fixture->workspace, nowhere, NULL, copied_cb, &failed);
  wait_for (&failed);
  g_assert_nonnull (failed.error);
  g_assert_false (failed.result);
  g_assert_false (is_busy (fixture));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture       *fixture,
                  gconstpointer  data);
  } tests[] = {
    { "/workspace-jobs/reading-waits-for-the-job", test_reading_waits },
    { "/workspace-jobs/editing-is-refused-meanwhile", test_editing_is_refused },
    { "/workspace-jobs/copy-is-saved-and-sound", test_copy },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  return g_test_run ();
}
