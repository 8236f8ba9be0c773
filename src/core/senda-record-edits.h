/* senda-record-edits.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Editing any record by its field table: one labelled, checked transaction for one record or for
 * many. Texts are given as people or programs type them; the field says how to read them.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

/* What fields are to hold. The list ends with a NULL field. */
typedef struct
{
  const char *field;
  const char *text;     /* as senda_record_edit() takes it */
  const char *language; /* of a bilingual field; NULL: the workspace's */
} SendaGiven;

/* Adds a record that belongs to @parent (an id; NULL for a type without parent). The position, if
 * the type has one and it is not given, is the last. (transfer full) */
SendaRecord *senda_record_add         (SendaWorkspace        *workspace,
                                       const SendaRecordInfo *info,
                                       const char            *parent,
                                       const SendaGiven      *given,
                                       GError               **error);
/* Sets one field. @language: of a bilingual one, else NULL. @text, trimmed: a number, "0" or "1", a
 * day, a choice's name, an id, tags; empty clears the field. */
gboolean     senda_record_edit        (SendaWorkspace        *workspace,
                                       SendaRecord           *record,
                                       const char            *field,
                                       const char            *language,
                                       const char            *text,
                                       GError               **error);
/* The same for several fields, as one step of undo: all or none. */
gboolean     senda_record_edit_fields (SendaWorkspace        *workspace,
                                       SendaRecord           *record,
                                       const SendaGiven      *given,
                                       GError               **error);
/* The same for several of one type: all or none. */
gboolean     senda_record_edit_many   (SendaWorkspace        *workspace,
                                       GPtrArray             *records,
                                       const char            *field,
                                       const char            *language,
                                       const char            *text,
                                       GError               **error);
gboolean     senda_record_remove      (SendaWorkspace        *workspace,
                                       SendaRecord           *record,
                                       GError               **error);
gboolean     senda_record_remove_many (SendaWorkspace        *workspace,
                                       GPtrArray             *records,
                                       GError               **error);
/* Swaps its position with the one before (-1) or after (1) it among its siblings. */
gboolean     senda_record_move        (SendaWorkspace        *workspace,
                                       SendaRecord           *record,
                                       int                    by,
                                       GError               **error);
/* What people call it, in the workspace's language: its title field, or the type's label.
 * (transfer full) */
char        *senda_record_dup_name    (SendaWorkspace        *workspace,
                                       SendaRecord           *record);

G_END_DECLS
