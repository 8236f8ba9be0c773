/* senda-store-search.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Full-text search over the fields that are marked for it, in every language. The index is derived
 * from the tables and can be built again at any time.
 */
#include "config.h"

#include "senda-store-private.h"

/* The words of a record, a field or wording to a line. (transfer full) */
char *
_senda_record_dup_words (SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      SendaText *text = senda_record_get_wordings (record, i);
      const char *plain = senda_record_get_value (record, i)->text;

      if (!(info->fields[i].flags & SENDA_FIELD_SEARCHED))
        continue;
      if (plain != NULL && *plain != '\0')
        g_string_append_printf (words, "%s\n", plain);
      for (guint j = 0; j < senda_text_get_n (text); j++)
        g_string_append_printf (words, "%s\n",
                                senda_text_get (text, senda_text_get_language (text, j)));
    }
  return g_string_free (words, FALSE);
}

static gboolean
is_searched (const SendaRecordInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & SENDA_FIELD_SEARCHED)
      return TRUE;
  return FALSE;
}

/* The number by which the index knows a record; 0 while it has none. */
static gboolean
find_document (SendaStore            *self,
               const SendaRecordInfo *info,
               const char            *id,
               gint64                *rid,
               GError               **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT rid FROM doc WHERE tbl = ?1 AND id = ?2");
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_text (statement, 1, info->name);
  senda_statement_bind_text (statement, 2, id);
  step = senda_statement_step (statement, error);
  *rid = step == SENDA_SQL_ROW ? senda_statement_get_integer (statement, 0) : 0;
  return step != SENDA_SQL_ERROR;
}

static gboolean
add_document (SendaStore            *self,
              const SendaRecordInfo *info,
              const char            *id,
              gint64                *rid,
              GError               **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "INSERT INTO doc (tbl, id) VALUES (?1, ?2)");

  senda_statement_bind_text (statement, 1, info->name);
  senda_statement_bind_text (statement, 2, id);
  if (!senda_statement_run (statement, error))
    return FALSE;
  *rid = sqlite3_last_insert_rowid (senda_sql_get_db (self->sql));
  return TRUE;
}

static gboolean
clear_words (SendaStore *self,
             gint64      rid,
             GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "DELETE FROM fts WHERE rowid = ?1");

  senda_statement_bind_integer (statement, 1, rid);
  return senda_statement_run (statement, error);
}

static gboolean
write_words (SendaStore *self,
             gint64      rid,
             const char *words,
             GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "INSERT INTO fts (rowid, body) VALUES (?1, ?2)");

  senda_statement_bind_integer (statement, 1, rid);
  senda_statement_bind_text (statement, 2, words);
  return senda_statement_run (statement, error);
}

/* Brings the index up to date with what the record holds. Inside a transaction. */
gboolean
_senda_store_index_record (SendaStore            *self,
                           const SendaRecordInfo *info,
                           const char            *id,
                           GError               **error)
{
  g_autoptr (SendaRecord) record = NULL;
  g_autofree char *words = NULL;
  gint64 rid = 0;

  if (!is_searched (info))
    return TRUE;
  record = senda_store_load (self, info, id, error);
  if (record == NULL || !find_document (self, info, id, &rid, error))
    return FALSE;
  words = senda_record_is_deleted (record) ? g_strdup ("") : _senda_record_dup_words (record);

  if (rid != 0 && !clear_words (self, rid, error))
    return FALSE;
  if (*words == '\0')
    return TRUE;
  if (rid == 0 && !add_document (self, info, id, &rid, error))
    return FALSE;
  return write_words (self, rid, words, error);
}
