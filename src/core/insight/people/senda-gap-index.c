/* senda-gap-index.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-gap-index-private.h"

struct _SendaGapIndex
{
  GHashTable *decisions; /* gap to SendaRecord */
  GHashTable *actions;   /* the same: the open ones */
};

/* What the gap is called by today's content: each side of the slash may have had another id. */
static char *
dup_current_id (SendaContent *content,
                const char   *gap)
{
  g_auto (GStrv) parts = g_strsplit (gap, "/", 2);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const SendaTopic *topic = senda_content_find_topic (content, parts[i]);

      if (topic == NULL)
        continue;
      g_free (parts[i]);
      parts[i] = g_strdup (topic->id);
    }
  return g_strjoinv ("/", parts);
}

static void
add_record (GHashTable   *table,
            SendaContent *content,
            SendaRecord  *record,
            const char   *gap)
{
  g_autofree char *id = NULL;

  if (gap == NULL || senda_record_is_deleted (record))
    return;
  id = dup_current_id (content, gap);
  if (!g_hash_table_contains (table, id))
    g_hash_table_insert (table, g_steal_pointer (&id), record);
}

/* The first open action that names a gap deals with it. (transfer full) */
SendaGapIndex *
_senda_gap_index_new (SendaPeopleFacts *facts)
{
  SendaGapIndex *self = g_new0 (SendaGapIndex, 1);
  SendaContent *content = senda_people_facts_get_content (facts);
  GPtrArray *decisions = senda_people_facts_list (facts, &senda_gap_decision_info);
  GPtrArray *actions = senda_people_facts_list (facts, &senda_action_info);

  self->decisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < decisions->len; i++)
    {
      SendaRecord *decision = g_ptr_array_index (decisions, i);

      add_record (self->decisions, content, decision, senda_record_get_text (decision, "gap"));
    }
  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);

      if (senda_action_is_open (action))
        add_record (self->actions, content, action, senda_record_get_text (action, "source"));
    }
  return self;
}

void
_senda_gap_index_free (SendaGapIndex *self)
{
  g_hash_table_unref (self->decisions);
  g_hash_table_unref (self->actions);
  g_free (self);
}

/* What was answered about @gap, whatever the answer. (transfer none) (nullable) */
SendaRecord *
_senda_gap_index_find_decision (SendaGapIndex *self,
                                const char    *gap)
{
  return g_hash_table_lookup (self->decisions, gap);
}

/* (transfer none) (nullable) */
SendaRecord *
_senda_gap_index_find_action (SendaGapIndex *self,
                              const char    *gap)
{
  return g_hash_table_lookup (self->actions, gap);
}

/* Whether nothing was decided or planned about any gap. */
gboolean
_senda_gap_index_is_empty (SendaGapIndex *self)
{
  return g_hash_table_size (self->decisions) == 0 && g_hash_table_size (self->actions) == 0;
}

/* Whether @decision (or NULL) says that the gap need not be filled here. */
gboolean
_senda_gap_is_declined (SendaRecord *decision)
{
  return decision != NULL &&
         g_strcmp0 (senda_record_get_text (decision, "answer"), SENDA_GAP_NOT_NEEDED) == 0;
}

/* The id of the gap where @row and @column meet. Own words that are too long for a field of the
 * content's ids go in by their checksum. (transfer full) */
char *
_senda_gap_id_new (const char *row,
                   const char *column)
{
  const SendaRecordInfo *info = &senda_gap_decision_info;
  const SendaField *field = &info->fields[senda_record_info_field (info, "gap")];
  g_autofree char *id = g_strconcat (row, "/", column, NULL);
  g_autofree char *sum = NULL;

  if (g_utf8_strlen (id, -1) <= senda_field_limit (field))
    return g_steal_pointer (&id);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, column, -1);
  return g_strconcat (row, "/", sum, NULL);
}
