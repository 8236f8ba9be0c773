/* senda-store-history.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who changed what, when, from what: the log, read back.
 */
#include "config.h"

#include "senda-log.h"

#include "senda-store-private.h"

#include <string.h>

/* Of c, an entry: no other value of its cell is shown in its place. */
#define IS_SHOWN \
  "(c.live = 1 AND NOT EXISTS (SELECT 1 FROM change d INDEXED BY change_cell " \
  "CROSS JOIN site o ON o.no = d.site " \
  "WHERE d.row = c.row AND d.col = c.col AND d.live = 1 AND d.tbl = c.tbl AND (d.ts > c.ts " \
  "OR (d.ts = c.ts AND (o.id > s.id OR (o.id = s.id AND d.seq > c.seq))))))"
#define COLUMNS \
  "t.site, s.id, t.n, t.ts, t.author, t.kind, t.label, c.seq, c.tbl, c.row, c.col, c.val, " IS_SHOWN
#define NEWEST_FIRST "ORDER BY t.ts DESC, t.site DESC, t.n DESC, c.seq"
/* A field by its name, or the wordings of it: all that begins with its name and "@". */
#define OF_FIELD "(c.col = ?2 OR (c.col >= ?2 || '@' AND c.col < ?2 || 'A'))"

enum
{
  COLUMN_SITE,
  COLUMN_SITE_ID,
  COLUMN_NUMBER,
  COLUMN_TIME,
  COLUMN_AUTHOR,
  COLUMN_KIND,
  COLUMN_LABEL,
  COLUMN_SEQ,
  COLUMN_TYPE,
  COLUMN_ROW,
  COLUMN_COLUMN,
  COLUMN_VALUE,
  COLUMN_SHOWN
};

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

/* Who signed it; NULL for one that is withheld too. (transfer full) */
char *
_senda_store_dup_author (SendaStatement *statement,
                         int             column)
{
  char *author = dup_column_text (statement, column);

  if (g_strcmp0 (author, SENDA_LOG_WITHHELD) == 0)
    g_clear_pointer (&author, g_free);
  return author;
}

/* (transfer full) */
static SendaHistoryChange *
read_change (SendaStatement *statement,
             const char     *site)
{
  SendaHistoryChange *change = g_new0 (SendaHistoryChange, 1);
  g_autofree char *column = dup_column_text (statement, COLUMN_COLUMN);
  char *at = column ? strchr (column, '@') : NULL;

  change->site = g_strdup (site);
  change->seq = senda_statement_get_integer (statement, COLUMN_SEQ);
  change->type = dup_column_text (statement, COLUMN_TYPE);
  change->info = change->type ? senda_record_info_find (change->type) : NULL;
  change->id = dup_column_text (statement, COLUMN_ROW);
  change->language = at ? g_strdup (at + 1) : NULL;
  change->field = at ? g_strndup (column, at - column) : g_strdup (column);
  senda_statement_get_value (statement, COLUMN_VALUE, &change->after);
  change->is_current = senda_statement_get_integer (statement, COLUMN_SHOWN) != 0;
  return change;
}

/* (transfer full) */
static SendaHistoryEntry *
read_entry (SendaStatement *statement)
{
  SendaHistoryEntry *entry = g_new0 (SendaHistoryEntry, 1);
  g_autofree char *kind = dup_column_text (statement, COLUMN_KIND);
  g_autofree char *label = dup_column_text (statement, COLUMN_LABEL);

  entry->site = dup_column_text (statement, COLUMN_SITE_ID);
  entry->number = senda_statement_get_integer (statement, COLUMN_NUMBER);
  entry->time = senda_statement_get_integer (statement, COLUMN_TIME);
  entry->author = _senda_store_dup_author (statement, COLUMN_AUTHOR);
  entry->kind = parse_kind (kind);
  entry->label = senda_label_parse (label);
  entry->changes = g_ptr_array_new_with_free_func (change_free);
  return entry;
}

/* Everything, read backwards along the index of times. */
static SendaStatement *
prepare_all (SendaStore *self)
{
  return senda_sql_statement (self->sql,
                              "SELECT " COLUMNS " FROM txn t INDEXED BY txn_time "
                              "CROSS JOIN site s ON s.no = t.site "
                              "LEFT JOIN change c INDEXED BY change_txn "
                              "ON c.site = t.site AND c.txn = t.n " NEWEST_FIRST);
}

/* The same without what each did in particular. */
static SendaStatement *
prepare_latest (SendaStore *self)
{
  return senda_sql_statement (self->sql,
                              "SELECT t.site, s.id, t.n, t.ts, t.author, t.kind, t.label "
                              "FROM txn t INDEXED BY txn_time CROSS JOIN site s ON s.no = t.site "
                              "ORDER BY t.ts DESC, t.site DESC, t.n DESC LIMIT ?1");
}

/* What happened to the subject: what its records' cells say, put in the order of time. */
static SendaStatement *
prepare_subject (SendaStore    *self,
                 const Subject *subject)
{
  const char *type = subject->info ? subject->info->name : NULL;
  g_autofree char *records = type && !subject->id
                               ? g_strdup_printf ("\"%s\" r CROSS JOIN ", type) : g_strdup ("");
  g_autofree char *of_type = type ? g_strdup_printf (" AND c.tbl = '%s'", type) : g_strdup ("");
  SendaStatement *statement =
    senda_sql_statement (self->sql,
                         "SELECT " COLUMNS " FROM %schange c INDEXED BY change_cell "
                         "CROSS JOIN txn t ON t.site = c.site AND t.n = c.txn "
                         "CROSS JOIN site s ON s.no = t.site "
                         "WHERE c.row = %s%s%s " NEWEST_FIRST,
                         records, subject->id ? "?1" : "r.id", of_type,
                         subject->field ? " AND " OF_FIELD : "");

  if (subject->id != NULL)
    senda_statement_bind_text (statement, 1, subject->id);
  if (subject->field != NULL)
    senda_statement_bind_text (statement, 2, subject->field);
  return statement;
}

/* Whether @statement stands at a change of @entry, rather than at the next one's. */
static gboolean
belongs_to (SendaStatement          *statement,
            const SendaHistoryEntry *entry)
{
  return entry != NULL &&
         senda_statement_get_integer (statement, COLUMN_NUMBER) == entry->number &&
         g_strcmp0 (senda_statement_get_text (statement, COLUMN_SITE_ID), entry->site) == 0;
}

static gboolean
add_change (SendaStore        *self,
            SendaStatement    *statement,
            SendaHistoryEntry *entry,
            GError           **error)
{
  SendaHistoryChange *change = read_change (statement, entry->site);

  g_ptr_array_add (entry->changes, change);
  return _senda_store_read_former (self, senda_statement_get_integer (statement, COLUMN_SITE),
                                   change->seq, &change->before, error);
}

static gboolean
has_change (SendaStatement *statement)
{
  return senda_statement_get_text (statement, COLUMN_TYPE) != NULL;
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

/* The day of @entry, "2026-03-09": where the user is; of one that is unsigned the day that is kept,
 * which is the same everywhere. (transfer full) */
char *
senda_history_entry_dup_day (const SendaHistoryEntry *entry)
{
  g_autoptr (GDateTime) moment = senda_label_is_unsigned (entry->label)
                                   ? g_date_time_new_from_unix_utc (entry->time / 1000)
                                   : g_date_time_new_from_unix_local (entry->time / 1000);

  return moment ? g_date_time_format (moment, "%Y-%m-%d") : g_strdup ("");
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
  SendaHistoryEntry *entry = NULL;
  SendaSqlStep step = SENDA_SQL_ERROR;

  _senda_store_assert_owner (self);

  statement = info || id ? prepare_subject (self, &subject) : prepare_all (self);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      if (!belongs_to (statement, entry))
        {
          if (limit != 0 && entries->len == limit)
            return g_steal_pointer (&entries);
          entry = read_entry (statement);
          g_ptr_array_add (entries, entry);
        }
      if (has_change (statement) && !add_change (self, statement, entry, error))
        return NULL;
    }
  return step == SENDA_SQL_DONE ? g_steal_pointer (&entries) : NULL;
}

/* What happened last, newest first, at most @limit entries, without their changes: one of them may
 * have thousands. (transfer full) (element-type SendaHistoryEntry) */
GPtrArray *
senda_store_list_latest (SendaStore *self,
                         guint       limit,
                         GError    **error)
{
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_history_entry_free);
  g_autoptr (SendaStatement) statement = NULL;
  SendaSqlStep step = SENDA_SQL_ERROR;

  _senda_store_assert_owner (self);

  statement = prepare_latest (self);
  senda_statement_bind_integer (statement, 1, limit);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    g_ptr_array_add (entries, read_entry (statement));
  return step == SENDA_SQL_DONE ? g_steal_pointer (&entries) : NULL;
}
