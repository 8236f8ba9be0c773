/* senda-store-purge-refs.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which records an erasure concerns.
 */
#include "config.h"

#include "senda-store-purge-private.h"

void
_senda_refs_init (SendaRefs *refs)
{
  refs->list = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);
  refs->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
_senda_refs_clear (SendaRefs *refs)
{
  g_clear_pointer (&refs->list, g_ptr_array_unref);
  g_clear_pointer (&refs->seen, g_hash_table_unref);
}

/* Each is listed once. */
void
_senda_refs_add (SendaRefs             *refs,
                 const SendaRecordInfo *info,
                 const char            *id)
{
  if (g_hash_table_add (refs->seen, g_strconcat (info->name, "\n", id, NULL)))
    g_ptr_array_add (refs->list, senda_record_ref_new (info, id));
}

static gboolean
collect (SendaStatement        *statement,
         const SendaRecordInfo *info,
         const char            *parent,
         SendaRefs             *refs,
         GError               **error)
{
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_text (statement, 1, parent);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *id = senda_statement_get_text (statement, 0);

      if (id != NULL)
        _senda_refs_add (refs, info, id);
    }
  return step == SENDA_SQL_DONE;
}

/* The records of one type that name @parent in @field; also those whose making was undone, which only
 * the log knows to have named it. */
static gboolean
collect_naming (SendaStore            *self,
                const SendaRecordInfo *info,
                const char            *field,
                const char            *parent,
                SendaRefs             *refs,
                GError               **error)
{
  g_autoptr (SendaStatement) present =
    senda_sql_statement (self->sql, "SELECT id FROM \"%s\" WHERE \"%s\" = ?1", info->name, field);
  g_autoptr (SendaStatement) former =
    senda_sql_statement (self->sql,
                         "SELECT DISTINCT t.id FROM \"%s\" t "
                         "CROSS JOIN change c INDEXED BY change_cell ON c.row = t.id "
                         "WHERE t.\"%s\" IS NULL AND c.col = '%s' AND c.tbl = '%s' AND c.val = ?1",
                         info->name, field, field, info->name);

  return collect (present, info, parent, refs, error) &&
         collect (former, info, parent, refs, error);
}

/* Whether a record cannot be without what @field names: then it goes with it, and with it the labels
 * that name both. */
static gboolean
belongs_by (const SendaField      *field,
            const SendaRecordInfo *parent)
{
  return field->kind == SENDA_FIELD_REFERENCE && (field->flags & SENDA_FIELD_REQUIRED) &&
         g_strcmp0 (field->reference, parent->name) == 0;
}

/* Whether @field makes a record go by the name of a @parent. */
static gboolean
is_called_by (const SendaRecordInfo *info,
              const SendaField      *field,
              const SendaRecordInfo *parent)
{
  return field->kind == SENDA_FIELD_REFERENCE && g_strcmp0 (field->name, info->title) == 0 &&
         g_strcmp0 (field->reference, parent->name) == 0;
}

/* Adds the records of one type that belong to @parent, or go by its name, as asked for. */
static gboolean
collect_type (SendaStore            *self,
              const SendaRecordInfo *info,
              const SendaRecordRef  *parent,
              gboolean               belonging,
              gboolean               called,
              SendaRefs             *refs,
              GError               **error)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaField *field = &info->fields[i];

      if (((belonging && belongs_by (field, parent->info)) ||
           (called && is_called_by (info, field, parent->info))) &&
          !collect_naming (self, info, field->name, parent->id, refs, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
collect_types (SendaStore           *self,
               const SendaRecordRef *parent,
               gboolean              belonging,
               gboolean              called,
               SendaRefs            *refs,
               GError              **error)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (!collect_type (self, types[i], parent, belonging, called, refs, error))
      return FALSE;
  return TRUE;
}

/* Adds to @refs all that belongs to what is in it, at any distance. */
gboolean
_senda_refs_collect (SendaStore *self,
                     SendaRefs  *refs,
                     GError    **error)
{
  for (guint i = 0; i < refs->list->len; i++)
    if (!collect_types (self, refs->list->pdata[i], TRUE, FALSE, refs, error))
      return FALSE;
  return TRUE;
}

/* Adds to @called all that goes by the name of something in @refs (element-type SendaRecordRef), and
 * what belongs to that, at any distance. */
gboolean
_senda_refs_collect_called (SendaStore *self,
                            GPtrArray  *refs,
                            SendaRefs  *called,
                            GError    **error)
{
  for (guint i = 0; i < refs->len; i++)
    if (!collect_types (self, refs->pdata[i], FALSE, TRUE, called, error))
      return FALSE;
  for (guint i = 0; i < called->list->len; i++)
    if (!collect_types (self, called->list->pdata[i], TRUE, TRUE, called, error))
      return FALSE;
  return TRUE;
}
