/* senda-history-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One transaction in the history: what, when and who; opened, its changes. They are made when they
 * are first seen.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_HISTORY_ROW (senda_history_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaHistoryRow, senda_history_row, SENDA, HISTORY_ROW, GtkListBoxRow)

GtkWidget *senda_history_row_new       (SendaWorkspace          *workspace,
                                        gboolean                 opens);
void       senda_history_row_set_entry (SendaHistoryRow         *self,
                                        const SendaHistoryEntry *entry,
                                        guint                    index);
guint      senda_history_row_get_index (SendaHistoryRow         *self);
gboolean   senda_history_row_matches   (SendaHistoryRow         *self,
                                        const char *const       *words);
void       senda_history_row_toggle    (SendaHistoryRow         *self);

G_END_DECLS
