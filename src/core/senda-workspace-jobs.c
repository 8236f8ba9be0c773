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
  const SendaJobKind *kind;
  gpointer data; /* the caller's task frees it */
  GTask *task;   /* the caller's */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->task);
  g_free (job);
}

/* The store is given back before anybody hears of the end. */
static void
job_thread (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  const Job *job = task_data;
  SendaStore *store = senda_workspace_get_store (source);
  GError *error = NULL;
  gpointer outcome = job->kind->work (store, job->data, cancellable, &error);

  senda_store_take_back (store);
  if (outcome != NULL)
    g_task_return_pointer (task, outcome, job->kind->free_outcome);
  else
    g_task_return_error (task, error);
}

/* In the main thread again. */
static void
job_done_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data G_GNUC_UNUSED)
{
  SendaWorkspace *self = SENDA_WORKSPACE (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GTask) task = g_steal_pointer (&job->task);
  GError *error = NULL;
  gpointer outcome = g_task_propagate_pointer (G_TASK (result), &error);

  if (job->kind->settle != NULL)
    job->kind->settle (self, job->data, outcome);
  _senda_workspace_set_busy (self, FALSE);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, outcome, job->kind->free_outcome);
}

/* Does a job of @kind while the window stays live. */
void
_senda_workspace_run_async (SendaWorkspace     *self,
                            const SendaJobKind *kind,
                            gpointer            data,
                            GDestroyNotify      free_data,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) inner = NULL;
  GError *error = NULL;
  Job *job = NULL;

  g_task_set_source_tag (task, _senda_workspace_run_async);
  if (free_data != NULL)
    g_task_set_task_data (task, data, free_data);
  if (!_senda_workspace_is_free (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  job = g_new0 (Job, 1);
  job->kind = kind;
  job->data = data;
  job->task = g_steal_pointer (&task);
  inner = g_task_new (self, cancellable, job_done_cb, NULL);
  g_task_set_return_on_cancel (inner, FALSE);
  g_task_set_check_cancellable (inner, !kind->writes);
  g_task_set_check_cancellable (job->task, !kind->writes);
  g_task_set_task_data (inner, job, job_free);
  senda_store_lend (senda_workspace_get_store (self));
  _senda_workspace_set_busy (self, TRUE);
  g_task_run_in_thread (inner, job_thread);
}

/* What the job's work gave. Fails as it does, or with SENDA_ERROR_IN_USE while another job runs.
 * (transfer full) */
gpointer
_senda_workspace_run_finish (SendaWorkspace *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
backup_work (SendaStore   *store,
             gpointer      data,
             GCancellable *cancellable G_GNUC_UNUSED,
             GError      **error)
{
  return senda_store_backup (store, data, error) ? store : NULL;
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
  static const SendaJobKind kind = { .work = backup_work };

  _senda_workspace_run_async (self, &kind, g_strdup (reason), g_free, cancellable, callback, data);
}

gboolean
senda_workspace_backup_finish (SendaWorkspace *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  return _senda_workspace_run_finish (self, result, error) != NULL;
}

static gpointer
copy_work (SendaStore   *store,
           gpointer      data,
           GCancellable *cancellable,
           GError      **error)
{
  return senda_store_backup_to (store, data, cancellable, error) ? store : NULL;
}

/* Saves a verified copy at @path, replacing what stands there, while the window stays live. */
void
senda_workspace_copy_async (SendaWorkspace     *self,
                            const char         *path,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            data)
{
  static const SendaJobKind kind = { .work = copy_work };

  _senda_workspace_run_async (self, &kind, g_strdup (path), g_free, cancellable, callback, data);
}

/* Fails as senda_store_backup_to() does, or with SENDA_ERROR_IN_USE while another job runs. */
gboolean
senda_workspace_copy_finish (SendaWorkspace *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  return _senda_workspace_run_finish (self, result, error) != NULL;
}

static gpointer
check_work (SendaStore   *store,
            gpointer      data G_GNUC_UNUSED,
            GCancellable *cancellable,
            GError      **error)
{
  return senda_store_check (store, cancellable, error);
}

/* Checks the whole store: pages, references, checksums, log against tables. */
void
senda_workspace_check_async (SendaWorkspace     *self,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            data)
{
  static const SendaJobKind kind = {
    .work = check_work,
    .free_outcome = (GDestroyNotify) senda_check_free,
  };

  _senda_workspace_run_async (self, &kind, NULL, NULL, cancellable, callback, data);
}

/* (transfer full) */
SendaCheck *
senda_workspace_check_finish (SendaWorkspace *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  return _senda_workspace_run_finish (self, result, error);
}

typedef struct
{
  SendaEdit *edit;
  char *reason; /* of the backup before */
} Commit;

static void
commit_free (gpointer data)
{
  Commit *self = data;

  g_clear_pointer (&self->edit, senda_edit_free);
  g_free (self->reason);
  g_free (self);
}

static gpointer
commit_work (SendaStore   *store,
             gpointer      data,
             GCancellable *cancellable,
             GError      **error)
{
  const Commit *self = data;
  GPtrArray *touched = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      (senda_store_has_backups (store) && !senda_store_backup (store, self->reason, error)) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return _senda_edit_write (self->edit, &touched, error) ? touched : NULL;
}

/* Its records are let go before anybody may edit them again. */
static void
commit_settle (SendaWorkspace *workspace G_GNUC_UNUSED,
               gpointer        data,
               gpointer        outcome G_GNUC_UNUSED)
{
  Commit *self = data;

  g_clear_pointer (&self->edit, senda_edit_free);
}

/* Makes a backup for @reason, where there are backups, and then commits @edit (transfer full) while
 * the window stays live. Fails as both do. */
void
_senda_workspace_commit_async (SendaWorkspace     *self,
                               SendaEdit          *edit,
                               const char         *reason,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            data)
{
  static const SendaJobKind kind = {
    .work = commit_work,
    .settle = commit_settle,
    .free_outcome = (GDestroyNotify) g_ptr_array_unref,
    .writes = TRUE,
  };
  GError *error = NULL;
  Commit *commit = NULL;

  if (!_senda_workspace_is_free (self, &error) || !_senda_edit_check (edit, &error))
    {
      senda_edit_free (edit);
      g_task_report_error (self, callback, data, _senda_workspace_commit_async, error);
      return;
    }
  commit = g_new0 (Commit, 1);
  commit->edit = edit;
  commit->reason = g_strdup (reason);
  _senda_workspace_run_async (self, &kind, commit, commit_free, cancellable, callback, data);
}

/* To be called: it is what brings the live records up to date. */
gboolean
_senda_workspace_commit_finish (SendaWorkspace *self,
                                GAsyncResult   *result,
                                GError        **error)
{
  g_autoptr (GPtrArray) touched = _senda_workspace_run_finish (self, result, error);

  if (touched == NULL)
    return FALSE;
  if (touched->len > 0)
    _senda_workspace_refresh (self, touched);
  return TRUE;
}
