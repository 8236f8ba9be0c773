/* senda-exchanges-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files that send and take in share.
 */
#pragma once

#include "senda-bundle.h"
#include "senda-share.h"
#include "senda-workspace.h"
#include "senda-writer.h"

G_BEGIN_DECLS

/* A bundle in the making, for the worker that has the store. */
typedef struct
{
  SendaBundleHead *head;
  char *passphrase;      /* or NULL: not sealed */
  SendaKeyRing *ring;
  char *path;
  SendaSpans *known;     /* that are left out, or NULL */
  SendaSpans *given;     /* gets what left, or NULL */
  GHashTable *chosen;    /* set of "type\nid": these records alone; NULL: what the profile shares */
  /* Of the chosen ones: which changes leave; NULL: all. */
  gboolean (*picks) (const SendaLogChange *change);
  gboolean withholds;    /* who did what, of all that leaves */
  SendaShare *share;     /* made by the worker, or NULL */
  GPtrArray *summaries;  /* of SendaRecord, or NULL */
  gboolean is_noted;     /* among what went out */

  SendaBundleWriter *writer;
  SendaProgress progress;
  gpointer progress_data;
  gint64 n_done;
  SendaBundleEnd end;
} SendaMaking;

/* senda-bundle-making.c */
SendaMaking *_senda_making_new      (SendaWorkspace  *workspace,
                                     SendaBundleKind  kind,
                                     const char      *task_force,
                                     const char      *path);
void         _senda_making_free     (SendaMaking     *making);
gboolean     _senda_making_run      (SendaMaking     *making,
                                     SendaStore      *store,
                                     GCancellable    *cancellable,
                                     GError         **error);

/* senda-ballot-passphrases.c */
gboolean     _senda_ballots_keep_passphrase
                                    (SendaStore      *store,
                                     const char      *round,
                                     const char      *passphrase,
                                     GError         **error);

/* What this store holds of a task force: less than PERSONAL when it began from a copy. */
SendaPrivacy _senda_store_get_held  (SendaStore      *store,
                                     const char      *task_force);
gboolean     _senda_store_set_held  (SendaStore      *store,
                                     const char      *task_force,
                                     SendaPrivacy     held,
                                     GError         **error);
/* The member that whoever works here is, or NULL. (transfer full) */
char        *_senda_workspace_dup_member
                                    (SendaWorkspace  *workspace,
                                     const char      *task_force);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaMaking, _senda_making_free)

G_END_DECLS
