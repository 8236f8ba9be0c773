/* senda-protocol-facts.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol-facts.h"

#include <string.h>

const SendaRecordInfo *const senda_protocol_types[SENDA_N_PROTOCOL_TYPES] = {
  &senda_protocol_info,
  &senda_protocol_review_info,
  &senda_protocol_item_info,
  &senda_protocol_block_info,
  &senda_protocol_version_info,
  &senda_approval_info,
  &senda_acknowledgement_info,
  &senda_answer_info,
};

/* The records of one type. */
typedef struct
{
  GPtrArray *records;
  GHashTable *by_id;
  GHashTable *by_parent; /* id to GPtrArray */
  guint parent;          /* the field that names it */
} Shelf;

struct _SendaProtocolFacts
{
  gatomicrefcount refs;
  SendaPeopleFacts *people;
  Shelf shelves[SENDA_N_PROTOCOL_TYPES];
  GHashTable *latest;    /* id of a protocol to its version */
  GHashTable *by_topic;  /* SendaTopic to the protocol that follows it */
  GPtrArray *none;
};

/* NULL for a type that a picture does not hold. */
static Shelf *
find_shelf (SendaProtocolFacts    *self,
            const SendaRecordInfo *info)
{
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    if (senda_protocol_types[i] == info)
      return &self->shelves[i];
  return NULL;
}

/* A record of the type @info called @id, here or among the people. */
static SendaRecord *
find_anywhere (SendaProtocolFacts    *self,
               const SendaRecordInfo *info,
               const char            *id)
{
  Shelf *shelf = find_shelf (self, info);
  SendaRecord *task_force = senda_people_facts_get_task_force (self->people);

  if (shelf != NULL)
    return g_hash_table_lookup (shelf->by_id, id);
  if (info == &senda_task_force_info)
    return strcmp (senda_record_get_id (task_force), id) == 0 ? task_force : NULL;
  return senda_people_facts_find (self->people, info, id);
}

static gboolean
is_empty (SendaRecord *record,
          guint        field)
{
  return senda_record_get_info (record)->fields[field].flags & SENDA_FIELD_BILINGUAL
           ? senda_text_get_n (senda_record_get_wordings (record, field)) == 0
           : senda_record_get_value (record, field)->type == SENDA_VALUE_NULL;
}

/* @targets: per field, the type that a required reference names, or NULL. */
static gboolean
has_all_it_needs (SendaProtocolFacts           *self,
                  const SendaRecordInfo        *info,
                  const SendaRecordInfo *const *targets,
                  SendaRecord                  *record)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (!(info->fields[i].flags & SENDA_FIELD_REQUIRED))
        continue;
      if (is_empty (record, i) ||
          (targets[i] != NULL &&
           find_anywhere (self, targets[i], senda_record_get_value (record, i)->text) == NULL))
        return FALSE;
    }
  return TRUE;
}

/* Approvals and acknowledgements of a version that no longer counts are not part of the picture. */
static gboolean
is_of_former_version (SendaProtocolFacts    *self,
                      const SendaRecordInfo *info,
                      SendaRecord           *record)
{
  SendaRecord *version = NULL;

  if (info != &senda_approval_info && info != &senda_acknowledgement_info)
    return FALSE;
  version = senda_protocol_facts_find (self, &senda_protocol_version_info,
                                       senda_record_get_text (record, "version"));
  return g_hash_table_lookup (self->latest, senda_record_get_text (version, "protocol")) != version;
}

static void
note_version (SendaProtocolFacts *self,
              SendaRecord        *version)
{
  const char *protocol = senda_record_get_text (version, "protocol");
  SendaRecord *latest = g_hash_table_lookup (self->latest, protocol);

  if (latest == NULL || senda_protocol_version_is_later (version, latest))
    g_hash_table_insert (self->latest, g_strdup (protocol), version);
}

static void
note_protocol (SendaProtocolFacts *self,
               SendaRecord        *protocol)
{
  const SendaTopic *topic = senda_protocol_facts_get_topic (self, protocol);

  if (topic != NULL && !g_hash_table_contains (self->by_topic, topic))
    g_hash_table_insert (self->by_topic, (gpointer) topic, protocol);
}

static void
file_under_parent (Shelf       *shelf,
                   SendaRecord *record)
{
  const char *parent = senda_record_get_value (record, shelf->parent)->text;
  GPtrArray *list = g_hash_table_lookup (shelf->by_parent, parent);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (shelf->by_parent, g_strdup (parent), list);
    }
  g_ptr_array_add (list, record);
}

static void
file_record (SendaProtocolFacts    *self,
             Shelf                 *shelf,
             const SendaRecordInfo *info,
             SendaRecord           *record)
{
  g_hash_table_insert (shelf->by_id, (gpointer) senda_record_get_id (record), record);
  g_ptr_array_add (shelf->records, g_object_ref (record));
  file_under_parent (shelf, record);
  if (info == &senda_protocol_version_info)
    note_version (self, record);
  else if (info == &senda_protocol_info)
    note_protocol (self, record);
}

static const SendaTopic *
find_protocol_topic (SendaContent *content,
                     const char   *source)
{
  const SendaTopic *topic = source ? senda_content_find_topic (content, source) : NULL;

  return topic != NULL && strcmp (topic->kind, "protocol") == 0 ? topic : NULL;
}

static void
protocol_facts_free (SendaProtocolFacts *self)
{
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    {
      g_hash_table_unref (self->shelves[i].by_parent);
      g_hash_table_unref (self->shelves[i].by_id);
      g_ptr_array_unref (self->shelves[i].records);
    }
  g_hash_table_unref (self->latest);
  g_hash_table_unref (self->by_topic);
  g_ptr_array_unref (self->none);
  senda_people_facts_unref (self->people);
  g_free (self);
}

/* A picture of no protocols yet, on the day of @people. (transfer full) */
SendaProtocolFacts *
senda_protocol_facts_new (SendaPeopleFacts *people)
{
  SendaProtocolFacts *self = NULL;

  g_return_val_if_fail (people != NULL, NULL);

  self = g_new0 (SendaProtocolFacts, 1);
  g_atomic_ref_count_init (&self->refs);
  self->people = senda_people_facts_ref (people);
  self->latest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_topic = g_hash_table_new (NULL, NULL);
  self->none = g_ptr_array_new ();
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    {
      const SendaRecordInfo *info = senda_protocol_types[i];

      self->shelves[i].records = g_ptr_array_new_with_free_func (g_object_unref);
      self->shelves[i].by_id = g_hash_table_new (g_str_hash, g_str_equal);
      self->shelves[i].by_parent = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                          (GDestroyNotify) g_ptr_array_unref);
      self->shelves[i].parent = senda_record_info_field (info, info->parent);
    }
  return self;
}

/* Puts @records (element-type SendaRecord), all of the type @info, into the picture, except those
 * that are removed, that lack what they need, or that need a record which is not in it, and except
 * what was said of versions that no longer count. */
void
senda_protocol_facts_add (SendaProtocolFacts    *self,
                          const SendaRecordInfo *info,
                          GPtrArray             *records)
{
  Shelf *shelf = find_shelf (self, info);
  g_autofree const SendaRecordInfo **targets = g_new0 (const SendaRecordInfo *, info->n_fields);

  g_return_if_fail (shelf != NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].kind == SENDA_FIELD_REFERENCE)
      targets[i] = senda_record_info_find (info->fields[i].reference);
  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);

      if (!senda_record_is_deleted (record) &&
          !g_hash_table_contains (shelf->by_id, senda_record_get_id (record)) &&
          has_all_it_needs (self, info, targets, record) &&
          !is_of_former_version (self, info, record))
        file_record (self, shelf, info, record);
    }
}

SendaProtocolFacts *
senda_protocol_facts_ref (SendaProtocolFacts *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
senda_protocol_facts_unref (SendaProtocolFacts *self)
{
  if (g_atomic_ref_count_dec (&self->refs))
    protocol_facts_free (self);
}

/* (transfer none) */
SendaPeopleFacts *
senda_protocol_facts_get_people (SendaProtocolFacts *self)
{
  return self->people;
}

/* (transfer none) */
SendaContent *
senda_protocol_facts_get_content (SendaProtocolFacts *self)
{
  return senda_people_facts_get_content (self->people);
}

const char *
senda_protocol_facts_get_today (SendaProtocolFacts *self)
{
  return senda_people_facts_get_today (self->people);
}

/* The records of the type @info in the order in which they were added. (transfer none)
 * (element-type SendaRecord) */
GPtrArray *
senda_protocol_facts_list (SendaProtocolFacts    *self,
                           const SendaRecordInfo *info)
{
  Shelf *shelf = find_shelf (self, info);

  g_return_val_if_fail (shelf != NULL, self->none);

  return shelf->records;
}

/* Those of them that belong to the record called @parent (NULL: none do), in the same order.
 * (transfer none) (element-type SendaRecord) */
GPtrArray *
senda_protocol_facts_list_of (SendaProtocolFacts    *self,
                              const SendaRecordInfo *info,
                              const char            *parent)
{
  Shelf *shelf = find_shelf (self, info);
  GPtrArray *list = NULL;

  g_return_val_if_fail (shelf != NULL, self->none);

  if (parent != NULL)
    list = g_hash_table_lookup (shelf->by_parent, parent);
  return list ? list : self->none;
}

/* The record of the type @info called @id, or NULL. (transfer none) (nullable) */
SendaRecord *
senda_protocol_facts_find (SendaProtocolFacts    *self,
                           const SendaRecordInfo *info,
                           const char            *id)
{
  Shelf *shelf = find_shelf (self, info);

  g_return_val_if_fail (shelf != NULL, NULL);

  return id ? g_hash_table_lookup (shelf->by_id, id) : NULL;
}

/* The version of @protocol that counts, NULL before the first. (transfer none) (nullable) */
SendaRecord *
senda_protocol_facts_get_latest (SendaProtocolFacts *self,
                                 SendaRecord        *protocol)
{
  return g_hash_table_lookup (self->latest, senda_record_get_id (protocol));
}

/* The protocol that follows the shipped one called @source; of several, which only a change of the
 * content's names can make, the first. (transfer none) (nullable) */
SendaRecord *
senda_protocol_facts_find_shipped (SendaProtocolFacts *self,
                                   const char         *source)
{
  SendaContent *content = senda_protocol_facts_get_content (self);
  const SendaTopic *topic = find_protocol_topic (content, source);

  return topic ? g_hash_table_lookup (self->by_topic, topic) : NULL;
}

/* The shipped protocol that @protocol follows; NULL for one of the task force's own, and for one
 * that this Senda does not know. (nullable) */
const SendaTopic *
senda_protocol_facts_get_topic (SendaProtocolFacts *self,
                                SendaRecord        *protocol)
{
  return find_protocol_topic (senda_protocol_facts_get_content (self),
                              senda_record_get_text (protocol, "source"));
}
