/* senda-history-change.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One change of one field in the history: what it is about, from what to what, and what can be done
 * about it, through the actions history.take-back and history.erase of the place around.
 */
#pragma once

#include "senda-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_history_change_new (SendaWorkspace           *workspace,
                                     const SendaHistoryChange *change);
gboolean   senda_history_change_is_worth_telling (const SendaHistoryChange *change);

G_END_DECLS
