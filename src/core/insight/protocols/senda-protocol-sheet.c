/* senda-protocol-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-sheet-private.h"

#include <string.h>

/* Where own decisions to record stand, beside the parts of the content. */
#define DECISIONS ((const void *) &senda_protocol_item_info)

/* An item with where it goes, while a part is sorted. */
typedef struct
{
  SendaSheetItem *item;
  guint index; /* in the content; G_MAXUINT for one of the task force's own */
} Place;

static void
item_free (gpointer data)
{
  SendaSheetItem *item = data;

  g_clear_object (&item->record);
  g_free (item);
}

static void
part_free (gpointer data)
{
  SendaSheetPart *part = data;

  g_ptr_array_unref (part->items);
  g_free (part);
}

static SendaSheetPart *
new_part (const SendaTopic *topic,
          gboolean          holds_decisions)
{
  SendaSheetPart *part = g_new0 (SendaSheetPart, 1);

  part->topic = topic;
  part->holds_decisions = holds_decisions;
  part->items = g_ptr_array_new ();
  return part;
}

/* One of the task force's own that does not say stands at the end. */
static gint64
find_position (SendaRecord *record,
               guint        index)
{
  if (record != NULL && !senda_record_is_null (record, "position"))
    return senda_record_get_integer (record, "position");
  return index == G_MAXUINT ? G_MAXINT32 : ((gint64) index + 1) * SENDA_SHEET_STEP;
}

static void
add_place (GArray           *places,
           const SendaTopic *topic,
           SendaRecord      *record,
           guint             index)
{
  SendaSheetItem *item = g_new0 (SendaSheetItem, 1);
  Place place = { item, index };

  item->topic = topic;
  item->record = record ? g_object_ref (record) : NULL;
  item->id = topic ? topic->id : senda_record_get_id (record);
  item->state = _senda_sheet_get_state (record);
  item->is_mandatory = _senda_sheet_is_mandatory (topic, record);
  item->is_retired = _senda_sheet_is_retired (record);
  item->position = find_position (record, index);
  g_array_append_val (places, place);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;

  if (left->item->position != right->item->position)
    return left->item->position < right->item->position ? -1 : 1;
  if (left->index != right->index)
    return left->index < right->index ? -1 : 1;
  return strcmp (left->item->id, right->item->id);
}

/* Adds @part with what is at @places, unless there is nothing. */
static void
take_part (SendaProtocolSheet *self,
           SendaSheetPart     *part,
           GArray             *places)
{
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      SendaSheetItem *item = g_array_index (places, Place, i).item;

      item->part = part;
      g_ptr_array_add (part->items, item);
      g_ptr_array_add (self->items, item);
    }
  if (places->len > 0)
    g_ptr_array_add (self->parts, part);
  else
    part_free (part);
  g_array_set_size (places, 0);
}

/* Those of the children of @around that are of one kind. */
static void
add_shipped (const SendaSheetReading *reading,
             const SendaTopic        *around,
             const char              *kind,
             GArray                  *places)
{
  guint n = 0;

  for (guint i = 0; i < around->children->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (around->children, i);

      if (_senda_sheet_is_kind (topic, kind))
        add_place (places, topic, g_hash_table_lookup (reading->by_topic, topic), n++);
    }
}

/* The part of the content where one of the task force's own stands, or DECISIONS for one that must
 * be decided; NULL: neither. */
static const void *
find_part (const SendaSheetReading *reading,
           SendaRecord             *record)
{
  const char *id = senda_record_get_text (record, "part");
  const SendaTopic *part = id ? senda_content_find_topic (reading->content, id) : NULL;

  if (_senda_sheet_is_mandatory (NULL, record))
    return DECISIONS;
  return _senda_sheet_is_kind (part, "part") && part->parent == reading->topic ? part : NULL;
}

/* Per part of the content, DECISIONS or NULL, the records that stand there. */
static GHashTable *
sort_others (const SendaSheetReading *reading)
{
  GHashTable *by_part = g_hash_table_new_full (NULL, NULL, NULL,
                                               (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < reading->others->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (reading->others, i);
      const void *part = find_part (reading, record);
      GPtrArray *list = g_hash_table_lookup (by_part, part);

      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (by_part, (gpointer) part, list);
        }
      g_ptr_array_add (list, record);
    }
  return by_part;
}

static void
add_others (GHashTable *by_part,
            const void *part,
            GArray     *places)
{
  GPtrArray *records = g_hash_table_lookup (by_part, part);

  for (guint i = 0; records != NULL && i < records->len; i++)
    add_place (places, NULL, g_ptr_array_index (records, i), G_MAXUINT);
}

static void
build_parts (SendaProtocolSheet      *self,
             const SendaSheetReading *reading)
{
  g_autoptr (GHashTable) by_part = sort_others (reading);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; self->topic != NULL && i < self->topic->children->len; i++)
    {
      const SendaTopic *part = g_ptr_array_index (self->topic->children, i);

      if (!_senda_sheet_is_kind (part, "part"))
        continue;
      add_shipped (reading, part, "consideration", places);
      add_others (by_part, part, places);
      take_part (self, new_part (part, FALSE), places);
    }
  add_others (by_part, NULL, places);
  take_part (self, new_part (NULL, FALSE), places);
  if (self->topic != NULL)
    add_shipped (reading, self->topic, "decision", places);
  add_others (by_part, DECISIONS, places);
  take_part (self, new_part (NULL, TRUE), places);
}

/* @protocol as it is worked through. The sheet keeps the records that it names, but follows no
 * change of them. (transfer full) */
SendaProtocolSheet *
senda_protocol_sheet_new (SendaProtocolFacts *facts,
                          SendaRecord        *protocol)
{
  SendaProtocolSheet *self = g_new0 (SendaProtocolSheet, 1);
  SendaSheetReading reading = { .topic = NULL };

  _senda_sheet_reading_fill (&reading, facts, protocol);
  self->protocol = g_object_ref (protocol);
  self->topic = reading.topic;
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->items = g_ptr_array_new_with_free_func (item_free);
  build_parts (self, &reading);
  _senda_sheet_reading_clear (&reading);
  return self;
}

void
senda_protocol_sheet_free (SendaProtocolSheet *self)
{
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->items);
  g_object_unref (self->protocol);
  g_free (self);
}

/* The item called @id, set aside or not; NULL when there is none. (transfer none) (nullable) */
const SendaSheetItem *
senda_protocol_sheet_find (const SendaProtocolSheet *self,
                           const char               *id)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (self->items, i);

      if (strcmp (item->id, id) == 0)
        return item;
    }
  return NULL;
}

/* Whether it still waits for somebody. */
gboolean
senda_sheet_item_is_open (const SendaSheetItem *item)
{
  return !item->is_retired && !_senda_sheet_is_settled (item->state);
}
