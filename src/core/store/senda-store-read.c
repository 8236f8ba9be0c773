/* senda-store-read.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records out of their tables. A list costs one query, and a second one for all its wordings.
 */
#include "config.h"

#include "senda-store-private.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

#define FIRST_FIELD 2 /* after the id and whether it is removed */

static gboolean
has_wordings (const SendaRecordInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & SENDA_FIELD_BILINGUAL)
      return TRUE;
  return FALSE;
}

/* The columns of a type, each of the table called t. (transfer full) */
static char *
dup_columns (const SendaRecordInfo *info)
{
  GString *columns = g_string_new ("t.id, t.deleted");

  for (guint i = 0; i < info->n_fields; i++)
    if (!(info->fields[i].flags & SENDA_FIELD_BILINGUAL))
      g_string_append_printf (columns, ", t.\"%s\"", info->fields[i].name);
  return g_string_free (columns, FALSE);
}

/* The record in the row that @statement stands at. (transfer full) */
static SendaRecord *
read_row (SendaStore            *self,
          SendaStatement        *statement,
          const SendaRecordInfo *info,
          GError               **error)
{
  const char *id = senda_statement_get_text (statement, 0);
  g_autoptr (SendaRecord) record = NULL;
  g_auto (SendaValue) value = SENDA_VALUE_INIT;
  int column = FIRST_FIELD;

  if (!senda_statement_check (statement, error))
    return NULL;
  if (!senda_id_is_valid (id))
    {
      senda_sql_fail (self->sql, SQLITE_CORRUPT, error);
      return NULL;
    }
  record = senda_record_new (info, id);
  senda_record_set_deleted (record, senda_statement_get_integer (statement, 1) != 0);
  for (guint i = 0; i < info->n_fields; i++)
    if (!(info->fields[i].flags & SENDA_FIELD_BILINGUAL))
      {
        senda_statement_get_value (statement, column++, &value);
        senda_record_fill_value (record, i, &value);
      }
  return senda_statement_check (statement, error) ? g_steal_pointer (&record) : NULL;
}

/* Gives the records of @by_id their wordings; @statement gives id, field, language and text. */
static gboolean
read_wordings (SendaStatement        *statement,
               const SendaRecordInfo *info,
               GHashTable            *by_id,
               GError               **error)
{
  g_auto (SendaValue) value = SENDA_VALUE_INIT;
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *id = senda_statement_get_text (statement, 0);
      const char *name = senda_statement_get_text (statement, 1);
      const char *language = senda_statement_get_text (statement, 2);
      SendaRecord *record = id ? g_hash_table_lookup (by_id, id) : NULL;
      int field = name ? senda_record_info_field (info, name) : -1;

      senda_statement_get_value (statement, 3, &value);
      if (record != NULL && field >= 0 && senda_language_is_valid (language) &&
          (info->fields[field].flags & SENDA_FIELD_BILINGUAL))
        senda_record_set_value (record, field, language, &value);
    }
  return step == SENDA_SQL_DONE;
}

static gboolean
load_wordings (SendaStore  *self,
               SendaRecord *record,
               GError     **error)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (SendaStatement) statement = NULL;

  if (!has_wordings (info))
    return TRUE;
  g_hash_table_insert (by_id, (gpointer) senda_record_get_id (record), record);
  statement = senda_sql_statement (self->sql, "SELECT row, col, lang, val FROM wording "
                                              "WHERE tbl = ?1 AND row = ?2");
  senda_statement_bind_text (statement, 1, info->name);
  senda_statement_bind_text (statement, 2, senda_record_get_id (record));
  return read_wordings (statement, info, by_id, error);
}

/* Which rows of the table called t are read. */
typedef struct
{
  GString *from;   /* the tables between, after t itself */
  GString *where;
  const char *key; /* what ?1 stands for, or NULL */
} Source;

static void
source_clear (Source *source)
{
  if (source->from != NULL)
    g_string_free (source->from, TRUE);
  if (source->where != NULL)
    g_string_free (source->where, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static void
source_init (Source     *source,
             const char *key)
{
  source->from = g_string_new (NULL);
  source->where = g_string_new ("t.deleted = 0");
  source->key = key;
}

static const SendaRecordInfo *
get_parent_info (const SendaRecordInfo *info)
{
  return senda_record_info_find (
    info->fields[senda_record_info_field (info, info->parent)].reference);
}

/* Those that belong to the record ?1 of type @above, over however many others that are not removed. */
static void
source_below (Source                *source,
              const SendaRecordInfo *info,
              const SendaRecordInfo *above)
{
  g_autofree char *table = g_strdup ("t");
  const SendaRecordInfo *parent = get_parent_info (info);

  for (guint i = 1; parent != above; i++)
    {
      g_autofree char *next = g_strdup_printf ("p%u", i);

      g_string_append_printf (source->from, " JOIN \"%s\" %s ON %s.id = %s.\"%s\"",
                              parent->name, next, next, table, info->parent);
      g_string_append_printf (source->where, " AND %s.deleted = 0", next);
      g_free (g_steal_pointer (&table));
      table = g_steal_pointer (&next);
      info = parent;
      parent = get_parent_info (info);
    }
  g_string_append_printf (source->where, " AND %s.\"%s\" = ?1", table, info->parent);
}

static gboolean
list_rows (SendaStore            *self,
           const SendaRecordInfo *info,
           const Source          *source,
           GPtrArray             *records,
           GError               **error)
{
  g_autofree char *columns = dup_columns (info);
  g_autofree char *order = g_strdup_printf (info->order ? "t.\"%s\", " : "%s",
                                            info->order ? info->order : "");
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT %s FROM \"%s\" t%s WHERE %s ORDER BY %st.id",
                         columns, info->name, source->from->str, source->where->str, order);
  SendaSqlStep step = SENDA_SQL_ERROR;

  if (source->key != NULL)
    senda_statement_bind_text (statement, 1, source->key);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      SendaRecord *record = read_row (self, statement, info, error);

      if (record == NULL)
        return FALSE;
      g_ptr_array_add (records, record);
    }
  return step == SENDA_SQL_DONE;
}

static gboolean
list_wordings (SendaStore            *self,
               const SendaRecordInfo *info,
               const Source          *source,
               GPtrArray             *records,
               GError               **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (SendaStatement) statement = NULL;

  if (records->len == 0 || !has_wordings (info))
    return TRUE;
  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (by_id, (gpointer) senda_record_get_id (record), record);
    }
  statement = senda_sql_statement (self->sql,
                                   "SELECT w.row, w.col, w.lang, w.val FROM \"%s\" t%s "
                                   "CROSS JOIN wording w ON w.tbl = '%s' AND w.row = t.id "
                                   "WHERE %s",
                                   info->name, source->from->str, info->name, source->where->str);
  if (source->key != NULL)
    senda_statement_bind_text (statement, 1, source->key);
  return read_wordings (statement, info, by_id, error);
}

/* Reads one record, also one that is removed. (transfer full) Fails with SENDA_ERROR_NOT_FOUND
 * when the store has never held it. */
SendaRecord *
senda_store_load (SendaStore            *self,
                  const SendaRecordInfo *info,
                  const char            *id,
                  GError               **error)
{
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (SendaStatement) statement = NULL;
  g_autofree char *columns = dup_columns (info);
  SendaSqlStep step = SENDA_SQL_ERROR;

  _senda_store_assert_owner (self);

  statement = senda_sql_statement (self->sql, "SELECT %s FROM \"%s\" t WHERE t.id = ?1",
                                   columns, info->name);
  senda_statement_bind_text (statement, 1, id);
  step = senda_statement_step (statement, error);
  if (step == SENDA_SQL_DONE)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                         _("There is no such record. Nothing was changed."));
  if (step != SENDA_SQL_ROW)
    return NULL;

  record = read_row (self, statement, info, error);
  if (record == NULL || !load_wordings (self, record, error))
    return NULL;
  return g_steal_pointer (&record);
}

static GPtrArray *
list_source (SendaStore            *self,
             const SendaRecordInfo *info,
             const Source          *source,
             GError               **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (!list_rows (self, info, source, records, error) ||
      !list_wordings (self, info, source, records, error))
    return NULL;
  return g_steal_pointer (&records);
}

/* Reads the records of a type that are not removed: those that belong to @parent, or all for NULL.
 * They come in the order of the type's order field, then of ids. (transfer full) */
GPtrArray *
senda_store_list (SendaStore            *self,
                  const SendaRecordInfo *info,
                  const char            *parent,
                  GError               **error)
{
  g_auto (Source) source = { NULL, NULL, NULL };

  _senda_store_assert_owner (self);
  g_return_val_if_fail (parent == NULL || info->parent != NULL, NULL);

  source_init (&source, parent);
  if (parent != NULL)
    g_string_append_printf (source.where, " AND t.\"%s\" = ?1", info->parent);
  return list_source (self, info, &source, error);
}

/* The same for those that belong to the record @id of the type @above, be it over others: the ratings
 * of a round, each of which belongs to a ballot. What belongs to something removed is left out.
 * (transfer full) */
GPtrArray *
senda_store_list_below (SendaStore            *self,
                        const SendaRecordInfo *info,
                        const SendaRecordInfo *above,
                        const char            *id,
                        GError               **error)
{
  g_auto (Source) source = { NULL, NULL, NULL };

  _senda_store_assert_owner (self);

  source_init (&source, id);
  source_below (&source, info, above);
  return list_source (self, info, &source, error);
}
