/* senda-store-stamps.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When the records of a task force were last changed and how often, removed ones too: what a copy
 * of them elsewhere needs to tell the newer from the older. From the log alone, so that two stores
 * that hold the same say the same.
 */
#pragma once

#include "senda-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  gint64 time;     /* of the last change, milliseconds since 1970, as its author's clock said */
  guint n_changes; /* only ever grows */
  gboolean is_deleted;
} SendaRecordStamp;

void       senda_record_stamp_free     (SendaRecordStamp      *stamp);
/* (transfer full) (element-type SendaRecordStamp) */
GPtrArray *senda_store_list_stamps     (SendaStore            *self,
                                        const SendaRecordInfo *info,
                                        const SendaRecordInfo *above,
                                        const char            *id,
                                        GError               **error);
/* (transfer full) (element-type utf8) */
GPtrArray *senda_store_list_texts      (SendaStore            *self,
                                        const SendaRecordInfo *info,
                                        const char            *id,
                                        const char            *field,
                                        GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaRecordStamp, senda_record_stamp_free)

G_END_DECLS
