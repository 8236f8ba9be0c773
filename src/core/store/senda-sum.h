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

/* What the sum of an entry covers: all but whether it is live, which follows from the links. */
typedef struct
{
  const char *site;
  gint64 seq;
  gint64 txn;
  gint64 time;
  const char *type;
  const char *id;
  const char *column;
  const SendaValue *value;
  gboolean purged;
  SendaSum links; /* sum of senda_sum_link() over the entry's links */
} SendaLogEntry;

void     senda_sum_integer     (SendaSum            *sum,
                                gint64               value);
void     senda_sum_text        (SendaSum            *sum,
                                const char          *text);
void     senda_sum_value       (SendaSum            *sum,
                                const SendaValue    *value);
SendaSum senda_sum_entry       (const SendaLogEntry *entry);
SendaSum senda_sum_link        (const char          *site,
                                gint64               seq,
                                gint64               kind);
SendaSum senda_sum_transaction (const char          *site,
                                gint64               number,
                                gint64               time,
                                const char          *author,
                                const char          *kind,
                                const char          *label);

G_END_DECLS
