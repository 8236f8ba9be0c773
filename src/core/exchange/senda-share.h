/* senda-share.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What leaves in a bundle, by profile. A whole bundle holds the log of a task force with all of its
 * past. A shared copy holds what stands now, and of it only the fields whose privacy class the
 * profile may see; never a ballot, nor who rates; no type and no field that this version does not
 * know; no label of what was done, which may repeat a name, and to the public no author. Of what was
 * removed it holds that it was. A type leaves when all its required fields do and something beside
 * references does; a reference when what it refers to does; a record when what it belongs to does.
 */
#pragma once

#include "senda-log.h"

G_BEGIN_DECLS

typedef struct _SendaShare SendaShare;

/* Looks at what belongs to @task_force and what of it is removed, as it is now. @profile: PERSONAL
 * for all of it. */
SendaShare *senda_share_new               (SendaStore                *store,
                                           const char                *task_force,
                                           SendaPrivacy               profile,
                                           GError                   **error);
void        senda_share_free              (SendaShare                *self);
/* For SendaLogFilter, with the share as its data: remembers the record that it was asked about last,
 * so one thread at a time. */
gboolean    senda_share_wants             (const SendaLogChange      *change,
                                           gpointer                   share);
/* The transaction as it leaves: with what is withheld put in its place. */
void        senda_share_dress             (SendaShare                *self,
                                           const SendaLogTransaction *transaction,
                                           SendaLogTransaction       *dressed);
/* Whether a field leaves under the profile; with @field NULL, whether the type does. */
gboolean    senda_share_may_leave         (SendaShare                *self,
                                           const SendaRecordInfo     *info,
                                           const SendaField          *field);

/* What would leave of one type of record, counted. */
typedef struct
{
  const SendaRecordInfo *info; /* NULL: types that this version does not know */
  guint n_records;
  guint n_removed;
  guint n_changes;       /* with the past, where that leaves too */
  GPtrArray *leaving;    /* of const SendaField: those that leave and hold something */
  GPtrArray *staying;    /* of const SendaField: those that hold something and stay */
  gboolean all_stays;    /* the type does not leave at all */
} SendaShareLine;

GPtrArray  *senda_share_preview           (SendaStore                *store,
                                           const char                *task_force,
                                           SendaPrivacy               profile,
                                           GCancellable              *cancellable,
                                           GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaShare, senda_share_free)

G_END_DECLS
