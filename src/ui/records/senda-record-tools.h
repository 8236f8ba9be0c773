/* senda-record-tools.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a list of records is sorted and filtered: a button for the order and one for each filter, in
 * as many lines as they need.
 */
#pragma once

#include "senda-record-list.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RECORD_TOOLS (senda_record_tools_get_type ())

G_DECLARE_FINAL_TYPE (SendaRecordTools, senda_record_tools, SENDA, RECORD_TOOLS, GtkWidget)

/* Signals: "sorted" (SendaRecordTools *, guint sort); "filtered" (SendaRecordTools *, guint filter,
 * const char *value): by the reader; a NULL value is any. */

GtkWidget *senda_record_tools_new        (SendaRecordList           *list,
                                          const SendaRecordListSpec *spec,
                                          gpointer                   data);
/* From the fill function of a filter, while it runs. */
void       senda_record_tools_add_value  (SendaRecordTools          *self,
                                          const char                *id,
                                          const char                *title);
/* Shows that @value holds; NULL: any. */
void       senda_record_tools_show_value (SendaRecordTools          *self,
                                          guint                      filter,
                                          const char                *value);
gboolean   senda_record_tools_are_any    (const SendaRecordListSpec *spec);

G_END_DECLS
