/* senda-sheet-reading.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sheet-private.h"

#include <string.h>

/* The shipped item that @record is about; NULL for one of the task force's own, and for one about
 * an item that this Senda does not know: nothing that was decided is lost from sight. */
static const SendaTopic *
find_topic (const SendaSheetReading *reading,
            SendaRecord             *record)
{
  const char *source = senda_record_get_text (record, "source");
  const SendaTopic *topic = source ? senda_content_find_topic (reading->content, source) : NULL;

  return _senda_sheet_is_item_of (topic, reading->topic) ? topic : NULL;
}

/* Sorts what is said of @protocol by what it is about. Then clear it. */
void
_senda_sheet_reading_fill (SendaSheetReading  *reading,
                           SendaProtocolFacts *facts,
                           SendaRecord        *protocol)
{
  GPtrArray *records = senda_protocol_facts_list_of (facts, &senda_protocol_item_info,
                                                     senda_record_get_id (protocol));

  reading->content = senda_protocol_facts_get_content (facts);
  reading->topic = senda_protocol_facts_get_topic (facts, protocol);
  reading->by_topic = g_hash_table_new (NULL, NULL);
  reading->others = g_ptr_array_new ();
  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);
      const SendaTopic *topic = find_topic (reading, record);

      if (topic != NULL && !g_hash_table_contains (reading->by_topic, topic))
        g_hash_table_insert (reading->by_topic, (gpointer) topic, record);
      else
        g_ptr_array_add (reading->others, record);
    }
}

void
_senda_sheet_reading_clear (SendaSheetReading *reading)
{
  g_hash_table_unref (reading->by_topic);
  g_ptr_array_unref (reading->others);
}

gboolean
_senda_sheet_is_kind (const SendaTopic *topic,
                      const char       *kind)
{
  return topic != NULL && strcmp (topic->kind, kind) == 0;
}

/* Whether @item is a consideration or a decision of @protocol. */
gboolean
_senda_sheet_is_item_of (const SendaTopic *item,
                         const SendaTopic *protocol)
{
  if (protocol == NULL)
    return FALSE;
  if (_senda_sheet_is_kind (item, "decision"))
    return item->parent == protocol;
  return _senda_sheet_is_kind (item, "consideration") && item->parent != NULL &&
         item->parent->parent == protocol;
}

/* Whether the protocol must record what is decided here. */
gboolean
_senda_sheet_is_mandatory (const SendaTopic *topic,
                           SendaRecord      *record)
{
  return _senda_sheet_is_kind (topic, "decision") ||
         (record != NULL && senda_record_get_integer (record, "is_mandatory") != 0);
}

gboolean
_senda_sheet_is_retired (SendaRecord *record)
{
  return record != NULL && senda_record_get_integer (record, "is_retired") != 0;
}

/* SENDA_ITEM_…, not the record's own text: a record may change under a sheet. */
const char *
_senda_sheet_get_state (SendaRecord *record)
{
  const SendaChoice *state = senda_choice_find (senda_protocol_item_states,
                                                senda_protocol_item_get_state (record));

  return state ? state->name : SENDA_ITEM_NOT_DISCUSSED;
}

/* Whether @state waits for nobody any more. */
gboolean
_senda_sheet_is_settled (const char *state)
{
  return strcmp (state, SENDA_ITEM_DECIDED) == 0 ||
         strcmp (state, SENDA_ITEM_NOT_APPLICABLE) == 0;
}
