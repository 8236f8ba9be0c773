/* senda-record-item.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One record of a list, with what was made ready of it: its words, what a search looks through and
 * what it sorts by. Each is made when it is first needed and kept until the record changes.
 */
#pragma once

#include "senda-record-list.h"

G_BEGIN_DECLS

typedef struct
{
  SendaRecord *record;
  guint index;          /* in the list of records */
  char *key;            /* of the sort that holds; NULL for nothing to sort by */
  gboolean has_key;
  char *folded;         /* NULL until there is a search */
  SendaRecordLine line; /* without a title until it is asked for */
} SendaRecordItem;

SendaRecordItem       *senda_record_item_new        (SendaRecord               *record);
void                   senda_record_item_free       (SendaRecordItem           *self);
void                   senda_record_item_forget     (SendaRecordItem           *self);
void                   senda_record_item_forget_key (SendaRecordItem           *self);
const SendaRecordLine *senda_record_item_describe   (SendaRecordItem           *self,
                                                     const SendaRecordListSpec *spec,
                                                     gpointer                   data);
gboolean               senda_record_item_fits       (SendaRecordItem           *self,
                                                     const SendaRecordListSpec *spec,
                                                     gpointer                   data,
                                                     char                     **words);
void                   senda_record_item_ensure_key (SendaRecordItem           *self,
                                                     const SendaRecordSort     *sort,
                                                     gpointer                   data,
                                                     SendaCatalog              *catalog);
int                    senda_record_item_compare    (gconstpointer              a,
                                                     gconstpointer              b);

G_END_DECLS
