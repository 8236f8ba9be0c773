/* senda-edit-guards.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every edit of certain types keeps, by whichever door it comes: the rules that need more than
 * the record itself, and what follows from a change.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

/* @before: NULL for a new record. @after: as the edit leaves it, possibly removed. */
typedef void     (*SendaEditComplete) (SendaEdit   *edit,
                                       SendaRecord *before,
                                       SendaRecord *after);
typedef gboolean (*SendaEditCheck)    (SendaEdit   *edit,
                                       SendaRecord *before,
                                       SendaRecord *after,
                                       GError     **error);

typedef struct
{
  const SendaRecordInfo *info;
  SendaEditComplete complete; /* or NULL: fills in what follows from the change */
  SendaEditCheck check;       /* or NULL: whether the change may be made */
} SendaEditGuard;

void            _senda_edit_complete      (SendaEdit             *edit,
                                           SendaRecord           *before,
                                           SendaRecord           *after);
gboolean        _senda_edit_guard         (SendaEdit             *edit,
                                           SendaRecord           *before,
                                           SendaRecord           *after,
                                           GError               **error);

/* For guards: the world as the edit will leave it */
SendaWorkspace *_senda_edit_get_workspace (SendaEdit             *edit);
SendaRecord    *_senda_edit_dup_record    (SendaEdit             *edit,
                                           const SendaRecordInfo *info,
                                           const char            *id);
GPtrArray      *_senda_edit_list          (SendaEdit             *edit,
                                           const SendaRecordInfo *info,
                                           const char            *parent);
gboolean        _senda_edit_has_other     (SendaRecord           *before,
                                           SendaRecord           *after,
                                           const char            *field);

G_END_DECLS
