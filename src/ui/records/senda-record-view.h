/* senda-record-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a list of records, of which only those in sight and around it exist. Enter or a click
 * opens a record or, while several are being marked, marks it.
 */
#pragma once

#include "senda-record-list-model.h"
#include "senda-record-selection.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RECORD_VIEW (senda_record_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaRecordView, senda_record_view, SENDA, RECORD_VIEW, GtkWidget)

/* Signal "chosen" (SendaRecordView *, SendaRecord *): opened by the reader. */

GtkWidget *senda_record_view_new       (SendaRecordListModel *model,
                                        SendaRecordSelection *selection,
                                        const char           *label);
void       senda_record_view_update    (SendaRecordView      *self);
void       senda_record_view_activate  (SendaRecordView      *self,
                                        guint                 position);
void       senda_record_view_scroll_to (SendaRecordView      *self,
                                        guint                 position);

G_END_DECLS
