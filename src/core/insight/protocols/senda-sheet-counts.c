/* senda-sheet-counts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sheet-private.h"

#include <string.h>

static void
count_one (SendaSheetCounts *counts,
           const char       *state,
           gboolean          must)
{
  if (strcmp (state, SENDA_ITEM_DECIDED) == 0)
    counts->n_decided++;
  else if (strcmp (state, SENDA_ITEM_NOT_APPLICABLE) == 0)
    counts->n_not_applicable++;
  else if (strcmp (state, SENDA_ITEM_DISCUSSING) == 0)
    counts->n_discussing++;
  else
    counts->n_not_discussed++;
  if (must && !_senda_sheet_is_settled (state))
    counts->n_must++;
}

static void
count_unless_retired (SendaSheetCounts *counts,
                      const SendaTopic *topic,
                      SendaRecord      *record)
{
  if (!_senda_sheet_is_retired (record))
    count_one (counts, _senda_sheet_get_state (record),
               _senda_sheet_is_mandatory (topic, record));
}

static void
count_shipped (SendaSheetCounts        *counts,
               const SendaSheetReading *reading,
               const SendaTopic        *around)
{
  for (guint i = 0; i < around->children->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (around->children, i);

      if (_senda_sheet_is_kind (topic, "part"))
        count_shipped (counts, reading, topic);
      else if (_senda_sheet_is_item_of (topic, reading->topic))
        count_unless_retired (counts, topic, g_hash_table_lookup (reading->by_topic, topic));
    }
}

/* How many of what is not set aside stand where. */
SendaSheetCounts
senda_protocol_sheet_count (const SendaProtocolSheet *self)
{
  SendaSheetCounts counts = { 0 };

  for (guint i = 0; i < self->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (self->items, i);

      if (!item->is_retired)
        count_one (&counts, item->state, item->is_mandatory);
    }
  return counts;
}

/* What senda_protocol_sheet_count() finds, without making the sheet. */
SendaSheetCounts
senda_protocol_count (SendaProtocolFacts *facts,
                      SendaRecord        *protocol)
{
  SendaSheetCounts counts = { 0 };
  SendaSheetReading reading = { .topic = NULL };

  _senda_sheet_reading_fill (&reading, facts, protocol);
  if (reading.topic != NULL)
    count_shipped (&counts, &reading, reading.topic);
  for (guint i = 0; i < reading.others->len; i++)
    count_unless_retired (&counts, NULL, g_ptr_array_index (reading.others, i));
  _senda_sheet_reading_clear (&reading);
  return counts;
}
