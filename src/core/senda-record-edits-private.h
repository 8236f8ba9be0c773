/* senda-record-edits-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files that edit records share.
 */
#pragma once

#include "senda-record-edits.h"

G_BEGIN_DECLS

/* senda-record-edits.c */
char        *_senda_record_derive_id        (SendaRecord           *record);
gboolean     _senda_record_set_text         (SendaEdit             *edit,
                                             SendaWorkspace        *workspace,
                                             SendaRecord           *record,
                                             const SendaGiven      *given,
                                             GError               **error);

/* senda-record-read.c */
gboolean     _senda_record_read_text        (SendaWorkspace        *workspace,
                                             SendaRecord           *record,
                                             const SendaField      *field,
                                             const char            *text,
                                             SendaValue            *value,
                                             GError               **error);

/* senda-record-words.c */
SendaRecord *_senda_record_dup_parent       (SendaWorkspace        *workspace,
                                             SendaRecord           *record);

/* senda-record-labels.c */
SendaLabel  *_senda_record_make_label       (SendaWorkspace        *workspace,
                                             SendaRecord           *record,
                                             const char            *verb,
                                             const char            *field);
SendaLabel  *_senda_record_make_fields_label (SendaWorkspace       *workspace,
                                             SendaRecord           *record);
SendaLabel  *_senda_record_make_many_label  (const char            *id,
                                             const SendaRecordInfo *info,
                                             guint                  count,
                                             const char            *field);

G_END_DECLS
