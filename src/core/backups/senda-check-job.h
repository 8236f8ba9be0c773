/* senda-check-job.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The check of the whole store, with word of how far it is, while the window stays live.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

/* @progress is called in the thread that calls this. */
void        senda_workspace_check_telling_async  (SendaWorkspace      *self,
                                                  SendaCheckProgress   progress,
                                                  gpointer             progress_data,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             data);
SendaCheck *senda_workspace_check_telling_finish (SendaWorkspace      *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

G_END_DECLS
