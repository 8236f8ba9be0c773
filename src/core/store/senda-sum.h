/* senda-sum.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The eight-byte checksum of a log entry (64-bit FNV-1a). SQLite's pages carry none, so without it
 * a flipped bit in an old text would pass for what somebody wrote. It notices accidents; it is no
 * proof against someone who recomputes it.
 */
#pragma once

#include "senda-value.h"

G_BEGIN_DECLS

typedef guint64 SendaSum;

#define SENDA_SUM_INIT G_GUINT64_CONSTANT (14695981039346656037)

void senda_sum_integer (SendaSum         *sum,
                        gint64            value);
void senda_sum_text    (SendaSum         *sum,
                        const char       *text);
void senda_sum_value   (SendaSum         *sum,
                        const SendaValue *value);

G_END_DECLS
