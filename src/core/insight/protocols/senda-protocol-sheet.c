/* senda-protocol-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-sheet.h"

#include <string.h>

/* Between two shipped items, so that others find room. */
#define STEP 1000

/* Where own decisions to record stand, beside the parts of the content. */
#define DECISIONS ((const void *) &senda_protocol_item_info)

/* What the records of a protocol say, while a sheet is made. */
typedef struct
{
  SendaContent *content;
  const SendaTopic *topic;
  GHashTable *by_topic; /* SendaTopic to the record about it */
  GPtrArray *others;    /* records about nothing that is shipped with this protocol */
} Reading;

/* An item with where it goes, while a part is sorted. */
typedef struct
{
  SendaSheetItem *item;
  gint64 position;
  guint index; /* in the content */
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

static gboolean
is_of_kind (const SendaTopic *topic,
            const char       *kind)
{
  return topic != NULL && strcmp (topic->kind, kind) == 0;
}

/* Whether @item is a consideration or a decision of @protocol. */
static gboolean
is_item_of (const SendaTopic *item,
            const SendaTopic *protocol)
{
  if (is_of_kind (item, "decision"))
    return item->parent == protocol;
  return is_of_kind (item, "consideration") && item->parent != NULL &&
         item->parent->parent == protocol;
}

/* The shipped item that @record is about; NULL for one of the task force's own, and for one about an
 * item that this Senda does not know: nothing that was decided is lost from sight. */
static const SendaTopic *
find_topic (const Reading *reading,
            SendaRecord   *record)
{
  const char *source = senda_record_get_text (record, "source");
  const SendaTopic *topic = source ? senda_content_find_topic (reading->content, source) : NULL;

  return topic != NULL && reading->topic != NULL && is_item_of (topic, reading->topic) ? topic
                                                                                       : NULL;
}

static void
read_records (Reading            *reading,
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

static void
clear_reading (Reading *reading)
{
  g_hash_table_unref (reading->by_topic);
  g_ptr_array_unref (reading->others);
}

static gboolean
is_mandatory (const SendaTopic *topic,
              SendaRecord      *record)
{
  return is_of_kind (topic, "decision") ||
         (record != NULL && senda_record_get_integer (record, "is_mandatory") != 0);
}

static gboolean
is_retired (SendaRecord *record)
{
  return record != NULL && senda_record_get_integer (record, "is_retired") != 0;
}

/* Not the record's own text: a record may change under a sheet. */
static const char *
get_state (SendaRecord *record)
{
  const SendaChoice *state = senda_choice_find (senda_protocol_item_states,
                                                senda_protocol_item_get_state (record));

  return state ? state->name : SENDA_ITEM_NOT_DISCUSSED;
}

static gboolean
is_settled (const char *state)
{
  return strcmp (state, SENDA_ITEM_DECIDED) == 0 || strcmp (state, SENDA_ITEM_NOT_APPLICABLE) == 0;
}

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
  if (must && !is_settled (state))
    counts->n_must++;
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

static void
add_place (GArray           *places,
           const SendaTopic *topic,
           SendaRecord      *record,
           guint             index)
{
  SendaSheetItem *item = g_new0 (SendaSheetItem, 1);
  Place place = { item, index == G_MAXUINT ? G_MAXINT64 : ((gint64) index + 1) * STEP, index };

  item->topic = topic;
  item->record = record ? g_object_ref (record) : NULL;
  item->id = topic ? topic->id : senda_record_get_id (record);
  item->state = get_state (record);
  item->is_mandatory = is_mandatory (topic, record);
  item->is_retired = is_retired (record);
  if (record != NULL && !senda_record_is_null (record, "position"))
    place.position = senda_record_get_integer (record, "position");
  g_array_append_val (places, place);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;

  if (left->position != right->position)
    return left->position < right->position ? -1 : 1;
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
add_shipped (const Reading    *reading,
             const SendaTopic *around,
             const char       *kind,
             GArray           *places)
{
  guint n = 0;

  for (guint i = 0; i < around->children->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (around->children, i);

      if (is_of_kind (topic, kind))
        add_place (places, topic, g_hash_table_lookup (reading->by_topic, topic), n++);
    }
}

/* The part of the content where one of the task force's own stands, or DECISIONS for one that must be
 * decided; NULL: neither. */
static const void *
find_part (const Reading *reading,
           SendaRecord   *record)
{
  const char *id = senda_record_get_text (record, "part");
  const SendaTopic *part = id ? senda_content_find_topic (reading->content, id) : NULL;

  if (is_mandatory (NULL, record))
    return DECISIONS;
  return is_of_kind (part, "part") && part->parent == reading->topic ? part : NULL;
}

/* Per part of the content, DECISIONS or NULL, the records that stand there. */
static GHashTable *
sort_others (const Reading *reading)
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
build_parts (SendaProtocolSheet *self,
             const Reading      *reading)
{
  g_autoptr (GHashTable) by_part = sort_others (reading);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; self->topic != NULL && i < self->topic->children->len; i++)
    {
      const SendaTopic *part = g_ptr_array_index (self->topic->children, i);

      if (!is_of_kind (part, "part"))
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

static void
count_shipped (SendaSheetCounts *counts,
               const Reading    *reading,
               const SendaTopic *around)
{
  for (guint i = 0; i < around->children->len; i++)
    {
      const SendaTopic *topic = g_ptr_array_index (around->children, i);
      SendaRecord *record = g_hash_table_lookup (reading->by_topic, topic);

      if (is_of_kind (topic, "part"))
        count_shipped (counts, reading, topic);
      else if (is_item_of (topic, reading->topic) && !is_retired (record))
        count_one (counts, get_state (record), is_mandatory (topic, record));
    }
}

/* @protocol as it is worked through on the day of @facts; the sheet keeps the records that it names,
 * not what they said: after a change, make a new one. (transfer full) */
SendaProtocolSheet *
senda_protocol_sheet_new (SendaProtocolFacts *facts,
                          SendaRecord        *protocol)
{
  SendaProtocolSheet *self = g_new0 (SendaProtocolSheet, 1);
  Reading reading = { .topic = NULL };

  read_records (&reading, facts, protocol);
  self->protocol = g_object_ref (protocol);
  self->topic = reading.topic;
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->items = g_ptr_array_new_with_free_func (item_free);
  build_parts (self, &reading);
  clear_reading (&reading);
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
  Reading reading = { .topic = NULL };

  read_records (&reading, facts, protocol);
  if (reading.topic != NULL)
    count_shipped (&counts, &reading, reading.topic);
  for (guint i = 0; i < reading.others->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (reading.others, i);

      if (!is_retired (record))
        count_one (&counts, get_state (record), is_mandatory (NULL, record));
    }
  clear_reading (&reading);
  return counts;
}

/* Whether it still waits for somebody. */
gboolean
senda_sheet_item_is_open (const SendaSheetItem *item)
{
  return !item->is_retired && !is_settled (item->state);
}
