/* senda-roll-up.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Summaries of many task forces in one store, for a statewide picture: made by each, taken in by the
 * office that collects. What is read of them is insight/statewide.
 */
#pragma once

#include "senda-bundle.h"
#include "senda-workspace.h"
#include "senda-writer.h"

G_BEGIN_DECLS

/* The rounds of @task_force in which the group has agreed, summed up, the oldest first: SendaSummary
 * records that are in no store. What was carried from another round and is not confirmed is left out,
 * and so is a round under discussion as long as it holds any. (transfer full) */
GPtrArray *senda_summaries_make   (SendaWorkspace  *workspace,
                                   const char      *task_force,
                                   GError         **error);

/* What came of one file. */
typedef struct
{
  char *path;
  char *name;    /* of the task force, or NULL */
  guint n_new;   /* rounds that were not here */
  guint n_newer; /* that were here as they stood earlier */
  guint n_same;  /* that were here, or are here as they stood later */
  GError *error; /* why nothing of it was taken, or NULL */
  gboolean is_locked; /* then because it is sealed and no passphrase that is known opens it */
} SendaRollUpFile;

void       senda_roll_up_file_free (SendaRollUpFile *file);

/* Takes the summaries in @paths, files or folders of them, for @collector, a task force, in one
 * transaction; files that cannot be read are named and the others taken. @dry_run: takes nothing. Of
 * SendaRollUpFile, by path. (transfer full) */
GPtrArray *senda_roll_up_take     (SendaWorkspace       *workspace,
                                   const char           *collector,
                                   const char *const    *paths,
                                   SendaKeyRing         *ring,
                                   gboolean              dry_run,
                                   SendaProgress         progress,
                                   gpointer              progress_data,
                                   GCancellable         *cancellable,
                                   GError              **error);
void       senda_roll_up_take_async  (SendaWorkspace      *workspace,
                                      const char          *collector,
                                      const char *const   *paths,
                                      SendaKeyRing        *ring,
                                      SendaProgress        progress,
                                      gpointer             progress_data,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             data);
GPtrArray *senda_roll_up_take_finish (SendaWorkspace      *workspace,
                                      GAsyncResult        *result,
                                      GError             **error);

/* The least number of task forces that @collector says anything of: SENDA_STATEWIDE_LEAST, or more. It
 * is kept with the store and is nobody else's. */
guint      senda_roll_up_get_least   (SendaWorkspace      *workspace,
                                      const char          *collector);
gboolean   senda_roll_up_set_least   (SendaWorkspace      *workspace,
                                      const char          *collector,
                                      guint                least,
                                      GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaRollUpFile, senda_roll_up_file_free)

G_END_DECLS
