/* senda-outgoing.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sending: bundles made of the workspace's store, saved, read back and proved before they count. What
 * went out is noted. A bundle is sealed unless no passphrase is given.
 */
#pragma once

#include "senda-bundle.h"
#include "senda-share.h"
#include "senda-workspace.h"
#include "senda-writer.h"

G_BEGIN_DECLS

/* What to send and where to. */
typedef struct
{
  SendaBundleKind kind;    /* TASK_FORCE, COPY or SUMMARY */
  const char *task_force;
  SendaPrivacy profile;    /* of a COPY: MEMBERS or PUBLIC */
  const char *member;      /* of a COPY: for whom it is, or NULL */
  const char *passphrase;  /* NULL: not sealed */
  const char *path;
} SendaOutgoing;

/* Made, saved and proved. @end: what went out (optional). Fails with SENDA_ERROR_NOT_FOUND for a task
 * force that is not there, INVALID for a summary of one that has agreed on nothing yet, FULL, IO,
 * DAMAGED when what was saved does not read as it was written, G_IO_ERROR_CANCELLED; @path is as it
 * was then. */
gboolean senda_workspace_send        (SendaWorkspace       *self,
                                      const SendaOutgoing  *outgoing,
                                      SendaProgress         progress,
                                      gpointer              progress_data,
                                      GCancellable         *cancellable,
                                      SendaBundleEnd       *end,
                                      GError              **error);
/* The same while the window stays live. @progress is called in the first thread. */
void     senda_workspace_send_async  (SendaWorkspace       *self,
                                      const SendaOutgoing  *outgoing,
                                      SendaProgress         progress,
                                      gpointer              progress_data,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);
gboolean senda_workspace_send_finish (SendaWorkspace       *self,
                                      GAsyncResult         *result,
                                      SendaBundleEnd       *end,
                                      GError              **error);

/* What would leave, of SendaShareLine; see senda_share_preview(). @profile: PERSONAL for all. */
void       senda_workspace_preview_share_async  (SendaWorkspace      *self,
                                                 const char          *task_force,
                                                 SendaPrivacy         profile,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             data);
GPtrArray *senda_workspace_preview_share_finish (SendaWorkspace      *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);

/* "North Valley Task Force 2026-03-09.senda": what to propose. (transfer full) */
char      *senda_outgoing_name                  (SendaWorkspace      *workspace,
                                                 SendaBundleKind      kind,
                                                 const char          *task_force);

G_END_DECLS
