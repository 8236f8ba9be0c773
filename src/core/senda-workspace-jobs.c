/* senda-workspace-jobs.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long jobs: the store is lent to a worker while the window stays live and takes no edits.
 */
#include "config.h"

#include "senda-workspace-private.h"

typedef struct _Job Job;

/* In the worker. NULL with @error on failure. */
typedef gpointer (*JobWork) (SendaStore   *store,
                             const Job    *job,
                             GCancellable *cancellable,
                             GError      **error);

struct _Job
{
  JobWork work;
  GDestroyNotify free_outcome; /* or NULL */
  char *given;                 /* the reason of a backup, the path of a copy */
  SendaEdit *edit;             /* to write, or NULL */
  const SendaJobKind *kind;    /* of a job of another file, or NULL */
  gpointer data;               /* of that one; the caller's task frees it */
  GTask *task;                 /* the caller's */
};

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->task);
  g_free (job->given);
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
  gpointer outcome = job->work (store, job, cancellable, &error);

  senda_store_take_back (store);
  if (outcome != NULL)
    g_task_return_pointer (task, outcome, job->free_outcome);
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

  g_clear_pointer (&job->edit, senda_edit_free);
  if (job->kind != NULL && job->kind->settle != NULL)
    job->kind->settle (self, job->data, outcome);
  _senda_workspace_set_busy (self, FALSE);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, outcome, job->free_outcome);
}

static void
start_job (SendaWorkspace *self,
           const Job      *wanted,
           GCancellable   *cancellable)
{
  g_autoptr (GTask) task = wanted->task;
  SendaEdit *edit = wanted->edit;
  gboolean writes = edit != NULL || (wanted->kind != NULL && wanted->kind->writes);
  g_autoptr (GTask) inner = NULL;
  g_autoptr (GError) error = NULL;
  Job *job = NULL;

  if (!_senda_workspace_is_free (self, &error) ||
      (wanted->edit != NULL && !_senda_edit_check (wanted->edit, &error)))
    {
      g_clear_pointer (&edit, senda_edit_free);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  job = g_memdup2 (wanted, sizeof *wanted);
  job->given = g_strdup (wanted->given);
  job->task = g_steal_pointer (&task);
  inner = g_task_new (self, cancellable, job_done_cb, NULL);
  g_task_set_return_on_cancel (inner, FALSE);
  /* What is written is written, also when somebody cancels just then. */
  g_task_set_check_cancellable (inner, !writes);
  g_task_set_check_cancellable (job->task, !writes);
  g_task_set_task_data (inner, job, job_free);
  senda_store_lend (senda_workspace_get_store (self));
  _senda_workspace_set_busy (self, TRUE);
  g_task_run_in_thread (inner, job_thread);
}

static GTask *
task_new (SendaWorkspace     *self,
          GCancellable       *cancellable,
          GAsyncReadyCallback callback,
          gpointer            data,
          gpointer            tag)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, tag);
  return task;
}

static gpointer
backup_work (SendaStore   *store,
             const Job    *job,
             GCancellable *cancellable G_GNUC_UNUSED,
             GError      **error)
{
  return senda_store_backup (store, job->given, error) ? store : NULL;
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
  const Job job = {
    .work = backup_work,
    .given = (char *) reason,
    .task = task_new (self, cancellable, callback, data, senda_workspace_backup_async),
  };

  start_job (self, &job, cancellable);
}

gboolean
senda_workspace_backup_finish (SendaWorkspace *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gpointer
copy_work (SendaStore   *store,
           const Job    *job,
           GCancellable *cancellable,
           GError      **error)
{
  return senda_store_backup_to (store, job->given, cancellable, error) ? store : NULL;
}

/* Saves a verified copy at @path, replacing what stands there, while the window stays live. */
void
senda_workspace_copy_async (SendaWorkspace     *self,
                            const char         *path,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            data)
{
  const Job job = {
    .work = copy_work,
    .given = (char *) path,
    .task = task_new (self, cancellable, callback, data, senda_workspace_copy_async),
  };

  start_job (self, &job, cancellable);
}

/* Fails as senda_store_backup_to() does, or with SENDA_ERROR_IN_USE while another job runs. */
gboolean
senda_workspace_copy_finish (SendaWorkspace *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gpointer
check_work (SendaStore   *store,
            const Job    *job G_GNUC_UNUSED,
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
  const Job job = {
    .work = check_work,
    .free_outcome = (GDestroyNotify) senda_check_free,
    .task = task_new (self, cancellable, callback, data, senda_workspace_check_async),
  };

  start_job (self, &job, cancellable);
}

static gpointer
commit_work (SendaStore   *store,
             const Job    *job,
             GCancellable *cancellable,
             GError      **error)
{
  GPtrArray *touched = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      (senda_store_has_backups (store) && !senda_store_backup (store, job->given, error)) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return _senda_edit_write (job->edit, &touched, error) ? touched : NULL;
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
  const Job job = {
    .work = commit_work,
    .free_outcome = (GDestroyNotify) g_ptr_array_unref,
    .given = (char *) reason,
    .edit = edit,
    .task = task_new (self, cancellable, callback, data, _senda_workspace_commit_async),
  };

  start_job (self, &job, cancellable);
}

/* To be called: it is what brings the live records up to date. */
gboolean
_senda_workspace_commit_finish (SendaWorkspace *self,
                                GAsyncResult   *result,
                                GError        **error)
{
  g_autoptr (GPtrArray) touched = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  touched = g_task_propagate_pointer (G_TASK (result), error);
  if (touched == NULL)
    return FALSE;
  if (touched->len > 0)
    _senda_workspace_refresh (self, touched);
  return TRUE;
}

static gpointer
kind_work (SendaStore   *store,
           const Job    *job,
           GCancellable *cancellable,
           GError      **error)
{
  return job->kind->work (store, job->data, cancellable, error);
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
  const Job job = {
    .work = kind_work,
    .free_outcome = kind->free_outcome,
    .kind = kind,
    .data = data,
    .task = task_new (self, cancellable, callback, user_data, _senda_workspace_run_async),
  };

  if (free_data != NULL)
    g_task_set_task_data (job.task, data, free_data);
  start_job (self, &job, cancellable);
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

/* (transfer full) */
SendaCheck *
senda_workspace_check_finish (SendaWorkspace *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
