/* senda-workspace-jobs.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long jobs: the store is lent to a worker while the window stays live and takes no edits.
 */
#include "config.h"

#include "senda-workspace-private.h"

typedef struct
{
  GTask *task;  /* the caller's */
  char *reason; /* of a backup */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->task);
  g_free (job->reason);
  g_free (job);
}

/* In the main thread again: the store comes back before the caller hears of the end. */
static void
job_done_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data G_GNUC_UNUSED)
{
  SendaWorkspace *self = SENDA_WORKSPACE (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GTask) task = g_steal_pointer (&job->task);
  g_autoptr (GError) error = NULL;
  gpointer outcome = g_task_propagate_pointer (G_TASK (result), &error);

  senda_store_take_back (senda_workspace_get_store (self));
  _senda_workspace_set_busy (self, FALSE);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, outcome, NULL);
}

static void
start_job (SendaWorkspace     *self,
           GTaskThreadFunc     work,
           const char         *reason,
           GCancellable       *cancellable,
           GAsyncReadyCallback callback,
           gpointer            data,
           gpointer            tag)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  g_autoptr (GTask) inner = NULL;
  g_autoptr (GError) error = NULL;
  Job *job = NULL;

  g_task_set_source_tag (task, tag);
  if (senda_store_is_lent (senda_workspace_get_store (self)) &&
      !_senda_workspace_can_edit (self, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  job = g_new0 (Job, 1);
  job->task = g_steal_pointer (&task);
  job->reason = g_strdup (reason);
  inner = g_task_new (self, cancellable, job_done_cb, NULL);
  g_task_set_return_on_cancel (inner, FALSE);
  g_task_set_task_data (inner, job, job_free);
  senda_store_lend (senda_workspace_get_store (self));
  _senda_workspace_set_busy (self, TRUE);
  g_task_run_in_thread (inner, work);
}

static void
backup_work (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  Job *job = task_data;
  GError *error = NULL;

  if (senda_store_backup (senda_workspace_get_store (source), job->reason, &error))
    g_task_return_pointer (task, source, NULL);
  else
    g_task_return_error (task, error);
}

/* Makes a verified backup in the backup folder while the window stays live. @reason is one of
 * those that SendaBackup names. */
void
senda_workspace_backup_async (SendaWorkspace     *self,
                              const char         *reason,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            data)
{
  start_job (self, backup_work, reason, cancellable, callback, data,
             senda_workspace_backup_async);
}

gboolean
senda_workspace_backup_finish (SendaWorkspace *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static void
check_work (GTask        *task,
            gpointer      source,
            gpointer      task_data G_GNUC_UNUSED,
            GCancellable *cancellable)
{
  GError *error = NULL;
  SendaCheck *check = senda_store_check (senda_workspace_get_store (source), cancellable, &error);

  if (check != NULL)
    g_task_return_pointer (task, check, (GDestroyNotify) senda_check_free);
  else
    g_task_return_error (task, error);
}

/* Checks the whole store: pages, references, checksums, log against tables. */
void
senda_workspace_check_async (SendaWorkspace     *self,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            data)
{
  start_job (self, check_work, NULL, cancellable, callback, data, senda_workspace_check_async);
}

/* (transfer full) */
SendaCheck *
senda_workspace_check_finish (SendaWorkspace *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
