/* senda-outgoing.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-outgoing.h"

#include "senda-exchanges-private.h"
#include "senda-reports.h"
#include "senda-roll-up.h"
#include "senda-task-force.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

/* What the worker needs of one that goes out. */
typedef struct
{
  SendaMaking *making;
  SendaProgressRelay *relay;
} Sending;

static void
sending_free (gpointer data)
{
  Sending *sending = data;

  g_clear_pointer (&sending->making, _senda_making_free);
  g_clear_pointer (&sending->relay, senda_progress_relay_free);
  g_free (sending);
}

/* Everything that must be read in the first thread. (transfer full) (nullable) */
static SendaMaking *
prepare (SendaWorkspace      *self,
         const SendaOutgoing *outgoing,
         GError             **error)
{
  g_autoptr (SendaRecord) task_force = NULL;
  g_autoptr (SendaMaking) making = NULL;

  if (!_senda_workspace_is_free (self, error) ||
      !senda_workspace_may_save_to (self, outgoing->path, error))
    return NULL;
  task_force = senda_workspace_get (self, &senda_task_force_info, outgoing->task_force, error);
  if (task_force == NULL)
    return NULL;
  making = _senda_making_new (self, outgoing->kind, outgoing->task_force, outgoing->path);
  making->passphrase = g_strdup (outgoing->passphrase);
  if (outgoing->kind == SENDA_BUNDLE_COPY)
    {
      making->head->profile = MIN (outgoing->profile, making->head->held);
      g_free (making->head->member);
      making->head->member = g_strdup (outgoing->member);
      /* Who changed what is withheld from the public, and so is who sends it. */
      if (making->head->profile == SENDA_PRIVACY_PUBLIC)
        g_clear_pointer (&making->head->sender, g_free);
    }
  if (outgoing->kind == SENDA_BUNDLE_SUMMARY)
    {
      /* No names, not even of who sends it. */
      g_clear_pointer (&making->head->sender, g_free);
      g_clear_pointer (&making->head->member, g_free);
      making->summaries = senda_summaries_make (self, outgoing->task_force, error);
      if (making->summaries == NULL)
        return NULL;
    }
  return g_steal_pointer (&making);
}

gboolean
senda_workspace_send (SendaWorkspace      *self,
                      const SendaOutgoing *outgoing,
                      SendaProgress        progress,
                      gpointer             progress_data,
                      GCancellable        *cancellable,
                      SendaBundleEnd      *end,
                      GError             **error)
{
  g_autoptr (SendaMaking) making = prepare (self, outgoing, error);

  if (making == NULL)
    return FALSE;
  making->progress = progress;
  making->progress_data = progress_data;
  if (!_senda_making_run (making, senda_workspace_get_store (self), cancellable, error))
    return FALSE;
  if (end != NULL)
    *end = making->end;
  return TRUE;
}

static gpointer
send_work (SendaStore   *store,
           gpointer      data,
           GCancellable *cancellable,
           GError      **error)
{
  Sending *sending = data;

  return _senda_making_run (sending->making, store, cancellable, error) ? sending : NULL;
}

static void
send_settle (SendaWorkspace *workspace G_GNUC_UNUSED,
             gpointer        data,
             gpointer        outcome G_GNUC_UNUSED)
{
  senda_progress_relay_stop (((Sending *) data)->relay);
}

static const SendaJobKind send_job = { .work = send_work, .settle = send_settle, .writes = TRUE };

void
senda_workspace_send_async (SendaWorkspace      *self,
                            const SendaOutgoing *outgoing,
                            SendaProgress        progress,
                            gpointer             progress_data,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  GError *error = NULL;
  SendaMaking *making = prepare (self, outgoing, &error);
  Sending *sending = NULL;

  if (making == NULL)
    {
      g_task_report_error (self, callback, data, senda_workspace_send_async, error);
      return;
    }
  sending = g_new0 (Sending, 1);
  sending->making = making;
  sending->relay = senda_progress_relay_new (progress, progress_data);
  making->progress = senda_progress_relay_tell;
  making->progress_data = sending->relay;
  _senda_workspace_run_async (self, &send_job, sending, sending_free, cancellable, callback, data);
}

gboolean
senda_workspace_send_finish (SendaWorkspace *self,
                             GAsyncResult   *result,
                             SendaBundleEnd *end,
                             GError        **error)
{
  Sending *sending = _senda_workspace_run_finish (self, result, error);

  if (sending == NULL)
    return FALSE;
  if (end != NULL)
    *end = sending->making->end;
  return TRUE;
}

/* What a preview is about. */
typedef struct
{
  char *task_force;
  SendaPrivacy profile;
} Preview;

static void
preview_free (gpointer data)
{
  g_free (((Preview *) data)->task_force);
  g_free (data);
}

static gpointer
preview_work (SendaStore   *store,
              gpointer      data,
              GCancellable *cancellable,
              GError      **error)
{
  Preview *preview = data;

  return senda_share_preview (store, preview->task_force, preview->profile, cancellable, error);
}

static const SendaJobKind preview_job = {
  .work = preview_work,
  .free_outcome = (GDestroyNotify) g_ptr_array_unref,
};

void
senda_workspace_preview_share_async (SendaWorkspace     *self,
                                     const char         *task_force,
                                     SendaPrivacy        profile,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            data)
{
  Preview *preview = g_new0 (Preview, 1);

  preview->task_force = g_strdup (task_force);
  preview->profile = profile;
  _senda_workspace_run_async (self, &preview_job, preview, preview_free, cancellable, callback,
                              data);
}

/* (transfer full) */
GPtrArray *
senda_workspace_preview_share_finish (SendaWorkspace *self,
                                      GAsyncResult   *result,
                                      GError        **error)
{
  return _senda_workspace_run_finish (self, result, error);
}

char *
senda_outgoing_name (SendaWorkspace *workspace,
                     SendaBundleKind kind,
                     const char     *task_force)
{
  g_autoptr (SendaRecord) record = senda_workspace_get (workspace, &senda_task_force_info,
                                                        task_force, NULL);
  const char *name = record ? senda_record_get_text (record, "name") : NULL;
  g_autofree char *whose = _senda_make_name_part (name ? name : SENDA_NAME);
  g_autofree char *today = senda_workspace_today (workspace);
  const char *what = kind == SENDA_BUNDLE_SUMMARY ? C_("file", "Summary")
                     : kind == SENDA_BUNDLE_COPY ? C_("file", "Shared Copy")
                                                 : C_("file", "All");

  /* Translators: name of a file; %1$s: a task force, %2$s: what of it, %3$s: a day */
  return g_strdup_printf (C_("file", "%1$s - %2$s %3$s.senda"), *whose ? whose : SENDA_NAME, what,
                          today);
}
