/* senda-store-index.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The search index: the words of the fields that are marked for it, in every language. It is
 * derived from the tables and can be built again at any time.
 */
#include "config.h"

#include "senda-store-private.h"

#include <string.h>

/* The words of a record, a field or wording to a line. (transfer full) */
static char *
dup_words (SendaRecord *record)
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
  words = senda_record_is_deleted (record) ? g_strdup ("") : dup_words (record);

  if (rid != 0 && !clear_words (self, rid, error))
    return FALSE;
  if (*words == '\0')
    return TRUE;
  if (rid == 0 && !add_document (self, info, id, &rid, error))
    return FALSE;
  return write_words (self, rid, words, error);
}

static gboolean
index_type (SendaStore            *self,
            const SendaRecordInfo *info,
            GError               **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT id FROM \"%s\" WHERE deleted = 0", info->name);
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *id = senda_statement_get_text (statement, 0);

      if (id == NULL || !_senda_store_index_record (self, info, id, error))
        return FALSE;
    }
  return step == SENDA_SQL_DONE;
}

/* Makes the index anew from the tables, leaving no trace of what it held. Inside a transaction. */
gboolean
_senda_store_index_all (SendaStore *self,
                        GError    **error)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  /* An index that is damaged may not be able to forget its rows; made anew it is. */
  if (!senda_sql_exec (self->sql, "INSERT INTO fts (fts) VALUES ('rebuild');"
                                  "DELETE FROM fts; DELETE FROM doc", error))
    return FALSE;
  for (guint i = 0; i < n_types; i++)
    if (!index_type (self, types[i], error))
      return FALSE;
  return senda_sql_exec (self->sql, "INSERT INTO fts (fts) VALUES ('rebuild')", error);
}

static gboolean
check_record (SendaStore            *self,
              const SendaRecordInfo *info,
              const char            *id,
              gint64                *n_found,
              gboolean              *sound,
              GError               **error)
{
  g_autoptr (SendaRecord) record = senda_store_load (self, info, id, error);
  g_autofree char *words = record ? dup_words (record) : NULL;
  g_autoptr (SendaStatement) statement = NULL;
  g_auto (SendaValue) found = SENDA_VALUE_INIT;
  SendaSqlStep step = SENDA_SQL_ERROR;

  if (record == NULL)
    return FALSE;
  statement = senda_sql_statement (self->sql, "SELECT f.body FROM doc d CROSS JOIN fts f "
                                              "ON f.rowid = d.rid WHERE d.tbl = ?1 AND d.id = ?2");
  senda_statement_bind_text (statement, 1, info->name);
  senda_statement_bind_text (statement, 2, id);
  step = senda_statement_step (statement, error);
  if (step == SENDA_SQL_ROW)
    {
      senda_statement_get_value (statement, 0, &found);
      (*n_found)++;
    }
  *sound = *sound && strcmp (words, found.text ? found.text : "") == 0;
  return step != SENDA_SQL_ERROR && senda_statement_check (statement, error);
}

static gboolean
check_type (SendaStore            *self,
            const SendaRecordInfo *info,
            gint64                *n_found,
            gboolean              *sound,
            GError               **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT id FROM \"%s\" WHERE deleted = 0", info->name);
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *id = senda_statement_get_text (statement, 0);

      if (id == NULL || !check_record (self, info, id, n_found, sound, error))
        return FALSE;
    }
  return step == SENDA_SQL_DONE;
}

/* Lets the index compare itself with the words that it keeps; only where the file could be
 * written, though nothing is. */
static gboolean
check_structure (SendaStore *self,
                 gboolean   *sound,
                 GError    **error)
{
  g_autoptr (GError) local = NULL;
  gboolean inside = !sqlite3_get_autocommit (senda_sql_get_db (self->sql));
  gboolean checked = FALSE;

  if (self->read_only)
    return TRUE;
  if (!inside && !senda_sql_begin (self->sql, error))
    return FALSE;
  checked = senda_sql_exec (self->sql, "INSERT INTO fts (fts) VALUES ('integrity-check')", &local);
  if (!inside)
    senda_sql_rollback (self->sql);
  if (checked)
    return TRUE;
  *sound = FALSE;
  if (g_error_matches (local, SENDA_ERROR, SENDA_ERROR_DAMAGED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Whether the index holds the words of every record and no others. */
gboolean
_senda_store_check_index (SendaStore *self,
                          gboolean   *sound,
                          GError    **error)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);
  gint64 n_found = 0;
  gint64 n_words = 0;

  *sound = TRUE;
  for (guint i = 0; i < n_types; i++)
    if (is_searched (types[i]) && !check_type (self, types[i], &n_found, sound, error))
      return FALSE;
  if (!senda_sql_read_integer (self->sql, "SELECT count(*) FROM fts", &n_words, error))
    return FALSE;
  *sound = *sound && n_found == n_words;
  return check_structure (self, sound, error);
}

/* Makes the search index anew from the records, for when senda_store_check() finds that it does
 * not match them. */
gboolean
senda_store_rebuild_search (SendaStore *self,
                            GError    **error)
{
  _senda_store_assert_owner (self);

  if (!_senda_store_refuse_read_only (self, error) || !senda_sql_begin (self->sql, error))
    return FALSE;
  if (_senda_store_index_all (self, error))
    return senda_sql_commit (self->sql, error);
  senda_sql_rollback (self->sql);
  return FALSE;
}
