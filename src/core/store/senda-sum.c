/* senda-sum.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sum.h"

#include <string.h>

#define PRIME G_GUINT64_CONSTANT (1099511628211)

static void
add_bytes (SendaSum     *sum,
           const guint8 *bytes,
           gsize         length)
{
  SendaSum value = *sum;

  for (gsize i = 0; i < length; i++)
    value = (value ^ bytes[i]) * PRIME;
  *sum = value;
}

static void
add_number (SendaSum *sum,
            char      tag,
            gint64    value)
{
  guint8 bytes[9] = { tag };

  for (guint i = 0; i < 8; i++)
    bytes[i + 1] = (guint64) value >> (8 * i);
  add_bytes (sum, bytes, sizeof bytes);
}

/* Kind and length go in before the content, so that no two lists of values give the same bytes. */
void
senda_sum_integer (SendaSum *sum,
                   gint64    value)
{
  add_number (sum, 'i', value);
}

/* NULL counts as a value of its own. */
void
senda_sum_text (SendaSum   *sum,
                const char *text)
{
  gsize length = text ? strlen (text) : 0;

  add_number (sum, text ? 't' : 'n', length);
  add_bytes (sum, (const guint8 *) text, length);
}

void
senda_sum_value (SendaSum         *sum,
                 const SendaValue *value)
{
  if (value->type == SENDA_VALUE_INTEGER)
    senda_sum_integer (sum, value->integer);
  else
    senda_sum_text (sum, value->type == SENDA_VALUE_TEXT ? value->text : NULL);
}

SendaSum
senda_sum_transaction (const char *site,
                        gint64      number,
                        gint64      time,
                        const char *author,
                        const char *kind,
                        const char *label)
{
  SendaSum sum = SENDA_SUM_INIT;

  senda_sum_text (&sum, site);
  senda_sum_integer (&sum, number);
  senda_sum_integer (&sum, time);
  senda_sum_text (&sum, author);
  senda_sum_text (&sum, kind);
  senda_sum_text (&sum, label);
  return sum;
}

/* The links of an entry are added up, so that their order does not matter. */
SendaSum
senda_sum_link (const char *site,
                 gint64      seq,
                 gint64      kind)
{
  SendaSum sum = SENDA_SUM_INIT;

  senda_sum_text (&sum, site);
  senda_sum_integer (&sum, seq);
  senda_sum_integer (&sum, kind);
  return sum;
}

SendaSum
senda_sum_entry (const SendaLogEntry *entry)
{
  SendaSum sum = SENDA_SUM_INIT;

  senda_sum_text (&sum, entry->site);
  senda_sum_integer (&sum, entry->seq);
  senda_sum_integer (&sum, entry->txn);
  senda_sum_integer (&sum, entry->time);
  senda_sum_text (&sum, entry->type);
  senda_sum_text (&sum, entry->id);
  senda_sum_text (&sum, entry->column);
  senda_sum_value (&sum, entry->value);
  senda_sum_integer (&sum, entry->purged);
  senda_sum_integer (&sum, entry->links);
  return sum;
}
