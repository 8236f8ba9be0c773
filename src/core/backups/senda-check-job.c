/* senda-check-job.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-check-job.h"

#include "senda-workspace-private.h"

/* Shared with the reports that are on their way when the job has ended. */
typedef struct
{
  SendaCheckProgress progress;
  gpointer data;
  GMainContext *context;
  gboolean ended; /* in the first thread */
} Telling;

typedef struct
{
  Telling *telling;
  double done;
} Report;

static void
telling_clear (gpointer data)
{
  g_main_context_unref (((Telling *) data)->context);
}

static void
telling_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, telling_clear);
}

static void
telling_end (gpointer data)
{
  ((Telling *) data)->ended = TRUE;
  telling_unref (data);
}

static void
report_free (gpointer data)
{
  telling_unref (((Report *) data)->telling);
  g_free (data);
}

static gboolean
report_cb (gpointer data)
{
  const Report *report = data;
  const Telling *telling = report->telling;

  if (!telling->ended)
    telling->progress (report->done, telling->data);
  return G_SOURCE_REMOVE;
}

static void
progress_cb (double   done,
             gpointer data)
{
  Telling *telling = data;
  Report *report = g_new0 (Report, 1);

  report->telling = g_atomic_rc_box_acquire (telling);
  report->done = done;
  g_main_context_invoke_full (telling->context, G_PRIORITY_DEFAULT, report_cb, report,
                              report_free);
}

static gpointer
check_work (SendaStore   *store,
            gpointer      data,
            GCancellable *cancellable,
            GError      **error)
{
  return senda_store_check_telling (store, progress_cb, data, cancellable, error);
}

static const SendaJobKind check_kind = {
  .work = check_work,
  .free_outcome = (GDestroyNotify) senda_check_free,
};

/* Checks the whole store: pages, references, checksums, log against tables. @progress_data must live
 * until @callback is called. */
void
senda_workspace_check_telling_async (SendaWorkspace     *self,
                                     SendaCheckProgress  progress,
                                     gpointer            progress_data,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            data)
{
  Telling *telling = g_atomic_rc_box_new0 (Telling);

  telling->progress = progress;
  telling->data = progress_data;
  telling->context = g_main_context_ref_thread_default ();
  _senda_workspace_run_async (self, &check_kind, telling, telling_end, cancellable, callback,
                              data);
}

/* (transfer full) Fails with G_IO_ERROR_CANCELLED, SENDA_ERROR_IN_USE while another job runs, or when
 * the store cannot be read. */
SendaCheck *
senda_workspace_check_telling_finish (SendaWorkspace *self,
                                      GAsyncResult   *result,
                                      GError        **error)
{
  return _senda_workspace_run_finish (self, result, error);
}
