/* senda-share.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-share-private.h"

#include <string.h>

#define DELETED "deleted"
#define MOST_FIELDS 64

/* What a profile below all takes of one type. */
typedef struct
{
  const SendaRecordInfo *info;
  gboolean leaves;
  gboolean fields[MOST_FIELDS];
} Type;

struct _SendaShare
{
  SendaPrivacy profile;
  GHashTable *belonging; /* of "type\nid" */
  GHashTable *present;   /* of those, that are not removed, as far as one looked */
  GHashTable *standing;  /* of those, that leave with what they belong to */
  GArray *types;         /* of Type, in the order of the registry */
  GString *last;         /* "type\nid" of the record that was asked about last */
  SendaShareFate last_fate;
};

/* Who took part in a vote, and how: with whoever counts it, whatever its fields say. */
static gboolean
is_ballot (const SendaRecordInfo *info)
{
  static const char *const names[] = { "rater", "ballot", "rating", NULL };

  return g_strv_contains (names, info->name);
}

static Type *
find_type (SendaShare *self,
           const char *name)
{
  for (guint i = 0; i < self->types->len; i++)
    {
      Type *type = &g_array_index (self->types, Type, i);

      if (strcmp (type->info->name, name) == 0)
        return type;
    }
  return NULL;
}

/* With what its class alone lets through. */
static void
add_type (SendaShare            *self,
          const SendaRecordInfo *info)
{
  Type type = { .info = info, .leaves = !is_ballot (info) };

  g_assert (info->n_fields <= MOST_FIELDS);

  for (guint i = 0; i < info->n_fields; i++)
    type.fields[i] = type.leaves && info->fields[i].privacy <= self->profile;
  g_array_append_val (self->types, type);
}

static gboolean
refers_to_what_stays (SendaShare       *self,
                      const SendaField *field)
{
  return field->reference != NULL && !find_type (self, field->reference)->leaves;
}

/* A type leaves with all of its required fields, and with something to say beside where it belongs;
 * TRUE when that, or what its references name, has changed what leaves of it. */
static gboolean
narrow_type (SendaShare *self,
             Type       *type)
{
  const SendaRecordInfo *info = type->info;
  gboolean has_required = TRUE;
  gboolean says_something = FALSE;
  gboolean changed = FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaField *field = &info->fields[i];

      if (type->fields[i] && refers_to_what_stays (self, field))
        {
          type->fields[i] = FALSE;
          changed = TRUE;
        }
      has_required = has_required && (type->fields[i] || !(field->flags & SENDA_FIELD_REQUIRED));
      says_something |= type->fields[i] && g_strcmp0 (field->name, info->parent) != 0;
    }
  if (type->leaves == (has_required && says_something))
    return changed;
  type->leaves = FALSE;
  return TRUE;
}

static void
decide_on_types (SendaShare *self)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);
  gboolean changed = TRUE;

  for (guint i = 0; i < n_types; i++)
    add_type (self, types[i]);
  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < n_types; i++)
        {
          Type *type = &g_array_index (self->types, Type, i);

          changed |= type->leaves && narrow_type (self, type);
        }
    }
}

static const char *
get_parent (const SendaRecordInfo *info,
            SendaRecord           *record,
            const char           **id)
{
  int field = info->parent ? senda_record_info_field (info, info->parent) : -1;

  if (field < 0)
    return NULL;
  *id = senda_record_get_text (record, info->parent);
  return info->fields[field].reference;
}

static gboolean
parent_stands (SendaShare            *self,
               const SendaRecordInfo *info,
               SendaRecord           *record)
{
  const char *id = NULL;
  const char *type = get_parent (info, record, &id);
  g_autofree char *key = NULL;

  if (type == NULL)
    return TRUE;
  key = g_strconcat (type, "\n", id, NULL);
  return id != NULL && g_hash_table_contains (self->standing, key);
}

static gboolean
look_at_type (SendaShare *self,
              SendaStore *store,
              const Type *type,
              GError    **error)
{
  const SendaRecordInfo *info = type->info;
  g_autoptr (GPtrArray) records = senda_store_list (store, info, NULL, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);
      g_autofree char *key = g_strconcat (info->name, "\n", senda_record_get_id (record), NULL);
      gpointer kept = NULL;

      if (!g_hash_table_lookup_extended (self->belonging, key, &kept, NULL))
        continue;
      g_hash_table_add (self->present, kept);
      if (type->leaves && parent_stands (self, info, record))
        g_hash_table_add (self->standing, kept);
    }
  return TRUE;
}

/* At the types that leave, or at all. */
static gboolean
look (SendaShare *self,
      SendaStore *store,
      gboolean    at_all,
      GError    **error)
{
  for (guint i = 0; i < self->types->len; i++)
    {
      const Type *type = &g_array_index (self->types, Type, i);

      if ((at_all || type->leaves) && !look_at_type (self, store, type, error))
        return FALSE;
    }
  return TRUE;
}

/* @looks: at what is removed too where all leaves whatever it is. (transfer full) */
SendaShare *
_senda_share_new_looking (SendaStore   *store,
                          const char   *task_force,
                          SendaPrivacy  profile,
                          gboolean      looks,
                          GError      **error)
{
  g_autoptr (SendaShare) self = g_new0 (SendaShare, 1);
  gboolean is_whole = profile == SENDA_PRIVACY_PERSONAL;

  self->profile = profile;
  self->types = g_array_new (FALSE, FALSE, sizeof (Type));
  self->last = g_string_new (NULL);
  self->present = g_hash_table_new (g_str_hash, g_str_equal);
  self->standing = g_hash_table_new (g_str_hash, g_str_equal);
  decide_on_types (self);
  self->belonging = senda_store_list_belonging (store, task_force, error);
  if (self->belonging == NULL || ((looks || !is_whole) && !look (self, store, looks, error)))
    return NULL;
  return g_steal_pointer (&self);
}

/* Of a store that changes no more until all has been asked. (transfer full) */
SendaShare *
senda_share_new (SendaStore   *store,
                 const char   *task_force,
                 SendaPrivacy  profile,
                 GError      **error)
{
  return _senda_share_new_looking (store, task_force, profile, FALSE, error);
}

void
senda_share_free (SendaShare *self)
{
  g_hash_table_unref (self->standing);
  g_hash_table_unref (self->present);
  g_clear_pointer (&self->belonging, g_hash_table_unref);
  g_array_unref (self->types);
  g_string_free (self->last, TRUE);
  g_free (self);
}

static SendaShareFate
work_out_fate (SendaShare *self,
               const char *type_name,
               const char *key)
{
  const Type *type = NULL;

  if (!g_hash_table_contains (self->belonging, key))
    return SENDA_SHARE_ELSEWHERE;
  type = find_type (self, type_name);
  if (type != NULL && !g_hash_table_contains (self->present, key))
    return type->leaves || self->profile == SENDA_PRIVACY_PERSONAL ? SENDA_SHARE_REMOVED
                                                                   : SENDA_SHARE_STAYS;
  if (self->profile == SENDA_PRIVACY_PERSONAL || g_hash_table_contains (self->standing, key))
    return SENDA_SHARE_LEAVES;
  return SENDA_SHARE_STAYS;
}

/* What becomes of the record that @change is about. */
SendaShareFate
_senda_share_get_fate (SendaShare           *self,
                       const SendaLogChange *change)
{
  gsize n_type = strlen (change->type);
  const char *last = self->last->str;

  /* Changes of one record mostly stand together. */
  if (strncmp (last, change->type, n_type) == 0 && last[n_type] == '\n' &&
      strcmp (last + n_type + 1, change->id) == 0)
    return self->last_fate;
  g_string_assign (self->last, change->type);
  g_string_append_c (self->last, '\n');
  g_string_append (self->last, change->id);
  self->last_fate = work_out_fate (self, change->type, self->last->str);
  return self->last_fate;
}

/* The field that @change is about, without its language; NULL for none that this version knows. */
const SendaField *
_senda_share_find_field (const SendaLogChange *change)
{
  const SendaRecordInfo *info = senda_record_info_find (change->type);
  gsize length = strcspn (change->column, "@");

  for (guint i = 0; info != NULL && i < info->n_fields; i++)
    {
      const SendaField *field = &info->fields[i];
      gboolean is_bilingual = (field->flags & SENDA_FIELD_BILINGUAL) != 0;

      if (strncmp (field->name, change->column, length) == 0 && field->name[length] == '\0' &&
          is_bilingual == (change->column[length] == '@'))
        return field;
    }
  return NULL;
}

gboolean
senda_share_wants (const SendaLogChange *change,
                   gpointer              share)
{
  SendaShare *self = share;
  SendaShareFate fate = _senda_share_get_fate (self, change);
  const SendaField *field = NULL;

  if (fate == SENDA_SHARE_ELSEWHERE || fate == SENDA_SHARE_STAYS)
    return FALSE;
  if (self->profile == SENDA_PRIVACY_PERSONAL)
    return TRUE;
  if (!change->is_live)
    return FALSE;
  if (strcmp (change->column, DELETED) == 0)
    return TRUE;
  field = fate == SENDA_SHARE_LEAVES ? _senda_share_find_field (change) : NULL;
  return field != NULL &&
         senda_share_may_leave (self, senda_record_info_find (change->type), field);
}

void
senda_share_dress (SendaShare                *self,
                   const SendaLogTransaction *transaction,
                   SendaLogTransaction       *dressed)
{
  *dressed = *transaction;
  if (self->profile == SENDA_PRIVACY_PERSONAL)
    return;
  dressed->label = SENDA_LOG_WITHHELD;
  if (self->profile == SENDA_PRIVACY_PUBLIC && transaction->author != NULL)
    dressed->author = SENDA_LOG_WITHHELD;
}

gboolean
senda_share_may_leave (SendaShare            *self,
                       const SendaRecordInfo *info,
                       const SendaField      *field)
{
  const Type *type = find_type (self, info->name);

  if (self->profile == SENDA_PRIVACY_PERSONAL)
    return TRUE;
  return type != NULL && type->leaves && (field == NULL || type->fields[field - info->fields]);
}
