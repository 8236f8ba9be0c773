/* senda-record-list-model.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The records that a list shows, in their order: those of another list that fit a search and
 * filters. What it compares is made ready once per record and again only for what has changed. It
 * knows no widgets.
 */
#pragma once

#include "senda-record-list.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RECORD_LIST_MODEL (senda_record_list_model_get_type ())

G_DECLARE_FINAL_TYPE (SendaRecordListModel, senda_record_list_model, SENDA, RECORD_LIST_MODEL,
                      GObject)

/* A GListModel of SendaRecord. Signal "updated" (SendaRecordListModel *): what is shown, or what
 * rows say, may be different now; after "items-changed". */

SendaRecordListModel  *senda_record_list_model_new         (SendaWorkspace            *workspace,
                                                            GListModel                *records,
                                                            const SendaRecordListSpec *spec,
                                                            gpointer                   data);
void                   senda_record_list_model_set_search  (SendaRecordListModel      *self,
                                                            const char                *words);
void                   senda_record_list_model_set_sort    (SendaRecordListModel      *self,
                                                            guint                      sort);
/* @filter: its place in the table. NULL: any value. */
void                   senda_record_list_model_set_filter  (SendaRecordListModel      *self,
                                                            guint                      filter,
                                                            const char                *value);
gboolean               senda_record_list_model_is_narrowed (SendaRecordListModel      *self);
/* Takes in now what has changed. */
void                   senda_record_list_model_update      (SendaRecordListModel      *self);
void                   senda_record_list_model_refresh     (SendaRecordListModel      *self);
/* FALSE when it is not shown. */
gboolean               senda_record_list_model_find_shown  (SendaRecordListModel      *self,
                                                            const char                *id,
                                                            guint                     *position);
/* What stands over the record at @position, in a list that is grouped; or NULL. (transfer full) */
char                  *senda_record_list_model_dup_heading (SendaRecordListModel      *self,
                                                            guint                      position);
/* The group that the record at @position is in; and what groups are, "Due date", or NULL where the
 * list is not grouped. */
char                  *senda_record_list_model_dup_group   (SendaRecordListModel      *self,
                                                            guint                      position);
const char            *senda_record_list_model_get_groups  (SendaRecordListModel      *self);
const SendaRecordLine *senda_record_list_model_describe    (SendaRecordListModel      *self,
                                                            SendaRecord               *record);

G_END_DECLS
