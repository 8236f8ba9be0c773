/* senda-store-purge-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files that erase for good share.
 */
#pragma once

#include "senda-store-private.h"

G_BEGIN_DECLS

/* The field that says who made a record, wherever one has it: it is emptied by itself when that
 * person is erased, and the record stays. */
#define SENDA_MADE_BY_COLUMN "author"

/* Records, each once. */
typedef struct
{
  GPtrArray *list; /* of SendaRecordRef */
  GHashTable *seen;
} SendaRefs;

void     _senda_refs_init           (SendaRefs             *refs);
void     _senda_refs_clear          (SendaRefs             *refs);
void     _senda_refs_add            (SendaRefs             *refs,
                                     const SendaRecordInfo *info,
                                     const char            *id);
gboolean _senda_refs_is_quote       (const SendaRecordRef  *ref,
                                     const SendaRecordInfo *of);
gboolean _senda_refs_collect        (SendaStore            *self,
                                     SendaRefs             *refs,
                                     GError               **error);
gboolean _senda_refs_collect_called (SendaStore            *self,
                                     GPtrArray             *refs,
                                     SendaRefs             *called,
                                     GError               **error);

/* senda-store-purge-authors.c */
gboolean _senda_names_collect       (SendaStore            *self,
                                     GPtrArray             *refs,
                                     GPtrArray             *names,
                                     GError               **error);
gboolean _senda_names_erase         (SendaStore            *self,
                                     GPtrArray             *names,
                                     SendaRefs             *refs,
                                     GError               **error);
gboolean _senda_names_are_there     (SendaStore            *self,
                                     GPtrArray             *names,
                                     gboolean              *are,
                                     GError               **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SendaRefs, _senda_refs_clear)

G_END_DECLS
