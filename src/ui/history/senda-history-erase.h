/* senda-history-erase.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Erasing a record for good: says what goes, asks, and does it. The way out when somebody typed
 * what must not be kept.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @widget: where the question and the summary appear; it outlives the question. */
void senda_history_erase (GtkWidget             *widget,
                          SendaWorkspace        *workspace,
                          const SendaRecordInfo *info,
                          const char            *id);

G_END_DECLS
