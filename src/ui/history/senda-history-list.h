/* senda-history-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Transactions, newest first, in a boxed list per day. Brought up to date, it keeps the rows that
 * stay, open or closed, with the focus in them.
 */
#pragma once

#include "senda-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_HISTORY_LIST (senda_history_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaHistoryList, senda_history_list, SENDA, HISTORY_LIST, AdwBin)

/* @opens: whether a row leads to what it is about; not where that is shown already. */
GtkWidget *senda_history_list_new    (SendaWorkspace   *workspace,
                                      gboolean          opens);
void       senda_history_list_set    (SendaHistoryList *self,
                                      GPtrArray        *entries);
guint      senda_history_list_filter (SendaHistoryList *self,
                                      const char       *text);
/* Those that are shown, in their order. (transfer container) (element-type SendaHistoryEntry) */
GPtrArray *senda_history_list_dup_shown (SendaHistoryList *self);
const SendaHistoryChange *
           senda_history_list_find   (SendaHistoryList *self,
                                      const char       *site,
                                      gint64            seq);

G_END_DECLS
