/* senda-store-history.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who changed what, when, from what: the log, read back.
 */
#include "config.h"

#include "senda-store-private.h"

#include <string.h>

#define ENTRY_COLUMNS "t.site, s.id, t.n, t.ts, t.author, t.kind, t.label"
#define NEWEST_FIRST "ORDER BY t.ts DESC, t.site DESC, t.n DESC LIMIT ?1"
/* A field by its name, or the wordings of it: all that begins with its name and "@". */
#define OF_FIELD "(col = ?4 OR (col >= ?4 || '@' AND col < ?4 || 'A'))"

/* What a history is about; each part may be NULL. */
typedef struct
{
  const SendaRecordInfo *info;
  const char *id;
  const char *field;
} Subject;

static void
change_free (gpointer data)
{
  SendaHistoryChange *change = data;

  g_free (change->site);
  g_free (change->type);
  g_free (change->id);
  g_free (change->field);
  g_free (change->language);
  senda_value_clear (&change->before);
  senda_value_clear (&change->after);
  g_free (change);
}

static SendaTransactionKind
parse_kind (const char *name)
{
  for (int kind = SENDA_TRANSACTION_EDIT; kind <= SENDA_TRANSACTION_MERGE; kind++)
    if (g_strcmp0 (name, _senda_transaction_kind_name (kind)) == 0)
      return kind;
  return SENDA_TRANSACTION_EDIT;
}

static char *
dup_column_text (SendaStatement *statement,
                 int             column)
{
  g_auto (SendaValue) value = SENDA_VALUE_INIT;

  senda_statement_get_value (statement, column, &value);
  return g_steal_pointer (&value.text);
}

/* (transfer full) */
static SendaHistoryChange *
read_change (SendaStatement *statement,
             const char     *site)
{
  SendaHistoryChange *change = g_new0 (SendaHistoryChange, 1);
  g_autofree char *column = dup_column_text (statement, 3);
  char *at = column ? strchr (column, '@') : NULL;

  change->site = g_strdup (site);
  change->seq = senda_statement_get_integer (statement, 0);
  change->type = dup_column_text (statement, 1);
  change->info = change->type ? senda_record_info_find (change->type) : NULL;
  change->id = dup_column_text (statement, 2);
  change->language = at ? g_strdup (at + 1) : NULL;
  change->field = at ? g_strndup (column, at - column) : g_strdup (column);
  senda_statement_get_value (statement, 4, &change->after);
  change->is_current = senda_statement_get_integer (statement, 5) != 0;
  return change;
}

static SendaStatement *
prepare_changes (SendaStore    *self,
                 const Subject *subject)
{
  SendaStatement *statement = NULL;

  statement = senda_sql_statement (self->sql,
                                   "SELECT seq, tbl, row, col, val, live FROM change "
                                   "INDEXED BY %s WHERE site = ?1 AND txn = ?2%s%s%s ORDER BY seq",
                                   subject->id ? "change_cell" : "change_txn",
                                   subject->id ? " AND row = ?3" : "",
                                   subject->field ? " AND " OF_FIELD : "",
                                   subject->info ? " AND tbl = ?5" : "");
  if (subject->id != NULL)
    senda_statement_bind_text (statement, 3, subject->id);
  if (subject->field != NULL)
    senda_statement_bind_text (statement, 4, subject->field);
  if (subject->info != NULL)
    senda_statement_bind_text (statement, 5, subject->info->name);
  return statement;
}

static gboolean
read_changes (SendaStore        *self,
              const Subject     *subject,
              gint64             site,
              SendaHistoryEntry *entry,
              GError           **error)
{
  g_autoptr (SendaStatement) statement = prepare_changes (self, subject);
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_integer (statement, 1, site);
  senda_statement_bind_integer (statement, 2, entry->number);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      SendaHistoryChange *change = read_change (statement, entry->site);

      g_ptr_array_add (entry->changes, change);
      if (!_senda_store_read_former (self, site, change->seq, &change->before, error))
        return FALSE;
    }
  return step == SENDA_SQL_DONE;
}

/* (transfer full) */
static SendaHistoryEntry *
read_entry (SendaStatement *statement)
{
  SendaHistoryEntry *entry = g_new0 (SendaHistoryEntry, 1);
  g_autofree char *kind = dup_column_text (statement, 5);
  g_autofree char *label = dup_column_text (statement, 6);

  entry->site = dup_column_text (statement, 1);
  entry->number = senda_statement_get_integer (statement, 2);
  entry->time = senda_statement_get_integer (statement, 3);
  entry->author = dup_column_text (statement, 4);
  entry->kind = parse_kind (kind);
  entry->label = senda_label_parse (label);
  entry->changes = g_ptr_array_new_with_free_func (change_free);
  return entry;
}

/* The transactions that touch the subject, newest first: by the index of times for all of them, by
 * that of cells for one record. */
static SendaStatement *
prepare_entries (SendaStore    *self,
                 const Subject *subject,
                 guint          limit)
{
  SendaStatement *statement = NULL;

  if (subject->id != NULL)
    statement =
      senda_sql_statement (self->sql,
                           "SELECT " ENTRY_COLUMNS " FROM (SELECT DISTINCT site, txn FROM change "
                           "INDEXED BY change_cell WHERE row = ?3%s%s) c "
                           "CROSS JOIN txn t ON t.site = c.site AND t.n = c.txn "
                           "CROSS JOIN site s ON s.no = t.site " NEWEST_FIRST,
                           subject->field ? " AND " OF_FIELD : "",
                           subject->info ? " AND tbl = ?5" : "");
  else
    statement =
      senda_sql_statement (self->sql,
                           "SELECT " ENTRY_COLUMNS " FROM txn t INDEXED BY txn_time "
                           "CROSS JOIN site s ON s.no = t.site WHERE %s" NEWEST_FIRST,
                           subject->info == NULL ? "1 "
                           : "EXISTS (SELECT 1 FROM change INDEXED BY change_txn "
                             "WHERE site = t.site AND txn = t.n AND tbl = ?5) ");

  senda_statement_bind_integer (statement, 1, limit ? (gint64) limit : -1);
  if (subject->id != NULL)
    senda_statement_bind_text (statement, 3, subject->id);
  if (subject->id != NULL && subject->field != NULL)
    senda_statement_bind_text (statement, 4, subject->field);
  if (subject->info != NULL)
    senda_statement_bind_text (statement, 5, subject->info->name);
  return statement;
}

void
senda_history_entry_free (SendaHistoryEntry *entry)
{
  g_free (entry->site);
  g_free (entry->author);
  g_clear_pointer (&entry->label, senda_label_unref);
  g_ptr_array_unref (entry->changes);
  g_free (entry);
}

/* What happened, newest first: to one field of a record, to a record (@field NULL), to a type of
 * record (@id NULL too), or to anything (@info NULL too). At most @limit entries, or all for 0;
 * each holds the changes that are about the subject. The value before is NULL for what had none,
 * as "deleted" of a record that was made. (transfer full) (element-type SendaHistoryEntry) */
GPtrArray *
senda_store_history (SendaStore            *self,
                     const SendaRecordInfo *info,
                     const char            *id,
                     const char            *field,
                     guint                  limit,
                     GError               **error)
{
  const Subject subject = { info, id, id ? field : NULL };
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_history_entry_free);
  g_autoptr (SendaStatement) statement = NULL;
  SendaSqlStep step = SENDA_SQL_ERROR;

  _senda_store_assert_owner (self);

  statement = prepare_entries (self, &subject, limit);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      SendaHistoryEntry *entry = read_entry (statement);

      g_ptr_array_add (entries, entry);
      if (!read_changes (self, &subject, senda_statement_get_integer (statement, 0), entry, error))
        return NULL;
    }
  return step == SENDA_SQL_DONE ? g_steal_pointer (&entries) : NULL;
}
