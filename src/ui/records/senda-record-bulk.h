/* senda-record-bulk.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar under a list while the reader marks several records: how many they are, and what can be
 * done with all of them in one step.
 */
#pragma once

#include "senda-record-list.h"
#include "senda-record-selection.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RECORD_BULK (senda_record_bulk_get_type ())

G_DECLARE_FINAL_TYPE (SendaRecordBulk, senda_record_bulk, SENDA, RECORD_BULK, GtkWidget)

GtkWidget *senda_record_bulk_new (SendaWorkspace            *workspace,
                                  const SendaRecordListSpec *spec,
                                  SendaRecordSelection      *selection);

/* The window in which a field of @spec is chosen and given a value for all of @records (each is
 * referenced). (transfer none) */
GtkWidget *senda_record_bulk_edit_new (GtkWidget                 *widget,
                                       SendaWorkspace            *workspace,
                                       const SendaRecordListSpec *spec,
                                       GPtrArray                 *records);

G_END_DECLS
