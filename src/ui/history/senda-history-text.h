/* senda-history-text.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the history says of transactions and of their changes, in the screen's language.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

/* Longer values are cut: nobody reads 20,000 characters in a list. */
#define SENDA_HISTORY_MAX_VALUE 600

char       *senda_history_say_what     (SendaWorkspace           *workspace,
                                        const SendaHistoryEntry  *entry);
char       *senda_history_say_when     (SendaWorkspace           *workspace,
                                        const SendaHistoryEntry  *entry);
char       *senda_history_say_day      (SendaWorkspace           *workspace,
                                        const SendaHistoryEntry  *entry);
const char *senda_history_icon         (const SendaHistoryEntry  *entry);

/* One change: what it is about, and from what to what. */
char       *senda_history_say_field    (SendaWorkspace           *workspace,
                                        const SendaHistoryChange *change);
char       *senda_history_say_value    (SendaWorkspace           *workspace,
                                        const SendaHistoryChange *change,
                                        const SendaValue         *value);
char       *senda_history_say_record   (SendaWorkspace           *workspace,
                                        const SendaRecordInfo    *info,
                                        const char               *id);

G_END_DECLS
