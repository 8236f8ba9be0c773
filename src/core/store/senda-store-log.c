/* senda-store-log.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells and log entries: the one place that knows how a value stands in its table and in the log.
 * Everything here runs inside a transaction that the caller has begun, but for reading a cell.
 */
#include "config.h"

#include "senda-store-private.h"

#include <string.h>

#define SELECT_HEADS "SELECT c.site, c.seq, s.id FROM change c INDEXED BY change_cell " \
                     "CROSS JOIN site s ON s.no = c.site " \
                     "WHERE c.row = ?1 AND c.col = ?2 AND c.live = 1 AND c.tbl = ?3"
/* The values that a removal takes from sight. */
#define SELECT_SEEN "SELECT c.site, c.seq, s.id FROM change c INDEXED BY change_cell " \
                    "CROSS JOIN site s ON s.no = c.site " \
                    "WHERE c.row = ?1 AND c.col <> '" SENDA_DELETED_COLUMN "' AND c.live = 1 " \
                    "AND c.tbl = ?2"

enum
{
  LINK_REPLACES = 0,
  LINK_SEEN = 1
};

typedef struct
{
  gint64 kind;
  gint64 site;
  gint64 seq;
} Link;

/* (transfer full) */
SendaCell *
_senda_cell_new (const SendaRecordInfo *info,
                 const char            *id,
                 int                    field,
                 const char            *language,
                 const SendaValue      *value)
{
  SendaCell *cell = g_new0 (SendaCell, 1);
  const char *name = field == SENDA_CELL_DELETED ? SENDA_DELETED_COLUMN : info->fields[field].name;

  cell->info = info;
  cell->id = g_strdup (id);
  cell->field = field;
  cell->language = g_strdup (language);
  cell->column = language ? g_strconcat (name, "@", language, NULL) : g_strdup (name);
  senda_value_assign (&cell->value, value);
  return cell;
}

/* The cell that a log entry is about, holding NULL; NULL when this version knows no such type or
 * field. (transfer full) (nullable) */
SendaCell *
_senda_cell_parse (const char *type,
                   const char *id,
                   const char *column)
{
  const SendaRecordInfo *info = senda_record_info_find (type);
  const char *at = strchr (column, '@');
  g_autofree char *name = at ? g_strndup (column, at - column) : g_strdup (column);
  int field = info ? senda_record_info_field (info, name) : -1;

  if (info != NULL && strcmp (column, SENDA_DELETED_COLUMN) == 0)
    return _senda_cell_new (info, id, SENDA_CELL_DELETED, NULL, SENDA_NULL);
  if (field < 0 || !(info->fields[field].flags & SENDA_FIELD_BILINGUAL) != (at == NULL) ||
      (at != NULL && !senda_language_is_valid (at + 1)))
    return NULL;
  return _senda_cell_new (info, id, field, at ? at + 1 : NULL, SENDA_NULL);
}

void
_senda_cell_free (SendaCell *cell)
{
  senda_value_clear (&cell->value);
  g_free (cell->id);
  g_free (cell->language);
  g_free (cell->column);
  g_free (cell);
}

/* Whether the field of the table may hold @value, be it required or not. What it may not hold, since
 * another version wrote it, stays in the log alone, and the table holds NULL. */
gboolean
_senda_field_takes (const SendaRecordInfo *info,
                    int                    field,
                    const SendaValue      *value)
{
  if (field == SENDA_CELL_DELETED)
    return value->type == SENDA_VALUE_INTEGER && (value->integer == 0 || value->integer == 1);
  return senda_field_check (&info->fields[field], value, NULL);
}

gboolean
_senda_cell_takes (const SendaCell  *cell,
                   const SendaValue *value)
{
  return _senda_field_takes (cell->info, cell->field, value);
}

static const char *
get_field_name (const SendaCell *cell)
{
  return cell->field == SENDA_CELL_DELETED ? SENDA_DELETED_COLUMN
                                           : cell->info->fields[cell->field].name;
}

static SendaStatement *
prepare_wording (SendaStore      *self,
                 const SendaCell *cell,
                 const char      *text)
{
  SendaStatement *statement = senda_sql_statement (self->sql, "%s", text);

  senda_statement_bind_text (statement, 1, cell->info->name);
  senda_statement_bind_text (statement, 2, cell->id);
  senda_statement_bind_text (statement, 3, get_field_name (cell));
  senda_statement_bind_text (statement, 4, cell->language);
  return statement;
}

/* Reads what stands in the cell's table. A record that is not there counts as removed. */
gboolean
_senda_store_read_cell (SendaStore      *self,
                        const SendaCell *cell,
                        SendaValue      *value,
                        GError         **error)
{
  g_autoptr (SendaStatement) statement = NULL;
  SendaSqlStep step = SENDA_SQL_ERROR;

  if (cell->language != NULL)
    statement = prepare_wording (self, cell, "SELECT val FROM wording WHERE tbl = ?1 AND row = ?2 "
                                             "AND col = ?3 AND lang = ?4");
  else
    {
      statement = senda_sql_statement (self->sql, "SELECT \"%s\" FROM \"%s\" WHERE id = ?1",
                                       get_field_name (cell), cell->info->name);
      senda_statement_bind_text (statement, 1, cell->id);
    }

  senda_value_clear (value);
  step = senda_statement_step (statement, error);
  if (step == SENDA_SQL_ROW)
    senda_statement_get_value (statement, 0, value);
  else if (cell->field == SENDA_CELL_DELETED)
    senda_value_assign (value, SENDA_INTEGER (1));
  return step != SENDA_SQL_ERROR && senda_statement_check (statement, error);
}

static gboolean
ensure_row (SendaStore      *self,
            const SendaCell *cell,
            GError         **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "INSERT INTO \"%s\" (id) VALUES (?1) ON CONFLICT DO NOTHING",
                         cell->info->name);

  senda_statement_bind_text (statement, 1, cell->id);
  return senda_statement_run (statement, error);
}

/* What the cell's table holds of its value. */
static const SendaValue *
get_shown (const SendaCell *cell)
{
  static const SendaValue nothing = SENDA_VALUE_INIT;

  return _senda_cell_takes (cell, &cell->value) ? &cell->value : &nothing;
}

static gboolean
write_wording (SendaStore      *self,
               const SendaCell *cell,
               GError         **error)
{
  g_autoptr (SendaStatement) statement = NULL;

  if (!ensure_row (self, cell, error))
    return FALSE;
  statement = prepare_wording (self, cell,
                               "INSERT INTO wording (tbl, row, col, lang, val) "
                               "VALUES (?1, ?2, ?3, ?4, ?5) "
                               "ON CONFLICT DO UPDATE SET val = ?5");
  senda_statement_bind_value (statement, 5, get_shown (cell));
  return senda_statement_run (statement, error);
}

static gboolean
update_row (SendaStore      *self,
            const SendaCell *cell,
            GError         **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "UPDATE \"%s\" SET \"%s\" = ?2 WHERE id = ?1",
                         cell->info->name, get_field_name (cell));

  senda_statement_bind_text (statement, 1, cell->id);
  senda_statement_bind_value (statement, 2, get_shown (cell));
  return senda_statement_run (statement, error);
}

/* Puts the cell's value into its table, with a row for the record if it has none. */
gboolean
_senda_store_write_cell (SendaStore      *self,
                         const SendaCell *cell,
                         GError         **error)
{
  if (cell->language != NULL)
    return write_wording (self, cell, error);
  if (!update_row (self, cell, error))
    return FALSE;
  if (sqlite3_changes (senda_sql_get_db (self->sql)) > 0)
    return TRUE;
  return ensure_row (self, cell, error) && update_row (self, cell, error);
}

const char *
_senda_transaction_kind_name (SendaTransactionKind kind)
{
  static const char *const names[] = { "edit", "undo", "redo", "merge" };

  return names[kind];
}

static gboolean
read_last (SendaStore *self,
           const char *text,
           gint64     *last,
           GError    **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement (self->sql, "%s", text);

  senda_statement_bind_integer (statement, 1, self->site_no);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *last = senda_statement_get_integer (statement, 0);
  return TRUE;
}

/* Adds a transaction to the log; the entries that follow belong to it. */
gboolean
_senda_store_log_transaction (SendaStore          *self,
                              SendaTransactionKind kind,
                              SendaLabel          *label,
                              gint64               time,
                              GError             **error)
{
  g_autoptr (SendaStatement) statement = NULL;
  g_autofree char *words = senda_label_to_string (label);
  const char *name = _senda_transaction_kind_name (kind);
  const char *author = senda_label_is_unsigned (label) ? NULL : self->author;

  if (self->last_seq < 0 &&
      (!read_last (self, "SELECT max (seq) FROM change WHERE site = ?1", &self->last_seq, error) ||
       !read_last (self, "SELECT max (n) FROM txn WHERE site = ?1", &self->last_txn, error)))
    {
      self->last_seq = -1;
      return FALSE;
    }

  self->last_txn++;
  statement = senda_sql_statement (self->sql,
                                   "INSERT INTO txn (site, n, ts, author, kind, label, sum) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  senda_statement_bind_integer (statement, 1, self->site_no);
  senda_statement_bind_integer (statement, 2, self->last_txn);
  senda_statement_bind_integer (statement, 3, time);
  senda_statement_bind_text (statement, 4, author);
  senda_statement_bind_text (statement, 5, name);
  senda_statement_bind_text (statement, 6, words);
  senda_statement_bind_integer (statement, 7,
                                senda_sum_transaction (self->site, self->last_txn, time,
                                                        author, name, words));
  return senda_statement_run (statement, error);
}

/* Collects what @statement, which gives site, seq and site id of entries, names. */
static gboolean
collect_links (SendaStatement *statement,
               gint64          kind,
               GArray         *links,
               SendaSum       *sum,
               GError        **error)
{
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      Link link = { kind, senda_statement_get_integer (statement, 0),
                    senda_statement_get_integer (statement, 1) };

      *sum += senda_sum_link (senda_statement_get_text (statement, 2), link.seq, kind);
      g_array_append_val (links, link);
    }
  return step == SENDA_SQL_DONE;
}

static gboolean
find_links (SendaStore      *self,
            const SendaCell *cell,
            GArray          *links,
            SendaSum        *sum,
            GError         **error)
{
  g_autoptr (SendaStatement) heads = senda_sql_statement (self->sql, SELECT_HEADS);
  g_autoptr (SendaStatement) seen = NULL;

  senda_statement_bind_text (heads, 1, cell->id);
  senda_statement_bind_text (heads, 2, cell->column);
  senda_statement_bind_text (heads, 3, cell->info->name);
  if (!collect_links (heads, LINK_REPLACES, links, sum, error))
    return FALSE;
  if (cell->field != SENDA_CELL_DELETED || cell->value.integer != 1)
    return TRUE;

  seen = senda_sql_statement (self->sql, SELECT_SEEN);
  senda_statement_bind_text (seen, 1, cell->id);
  senda_statement_bind_text (seen, 2, cell->info->name);
  return collect_links (seen, LINK_SEEN, links, sum, error);
}

static gboolean
add_link (SendaStore *self,
          const Link *link,
          GError    **error)
{
  g_autoptr (SendaStatement) add =
    senda_sql_statement (self->sql, "INSERT INTO over (site, seq, kind, osite, oseq) "
                                    "VALUES (?1, ?2, ?3, ?4, ?5)");
  g_autoptr (SendaStatement) bury = NULL;

  senda_statement_bind_integer (add, 1, self->site_no);
  senda_statement_bind_integer (add, 2, self->last_seq);
  senda_statement_bind_integer (add, 3, link->kind);
  senda_statement_bind_integer (add, 4, link->site);
  senda_statement_bind_integer (add, 5, link->seq);
  if (!senda_statement_run (add, error))
    return FALSE;
  if (link->kind != LINK_REPLACES)
    return TRUE;

  bury = senda_sql_statement (self->sql,
                              "UPDATE change SET live = 0 WHERE site = ?1 AND seq = ?2");
  senda_statement_bind_integer (bury, 1, link->site);
  senda_statement_bind_integer (bury, 2, link->seq);
  return senda_statement_run (bury, error);
}

static gboolean
add_entry (SendaStore      *self,
           const SendaCell *cell,
           gint64           time,
           SendaSum         links,
           GError         **error)
{
  const SendaLogEntry entry = {
    .site = self->site, .seq = self->last_seq, .txn = self->last_txn, .time = time,
    .type = cell->info->name, .id = cell->id, .column = cell->column, .value = &cell->value,
    .links = links,
  };
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql,
                         "INSERT INTO change (site, seq, txn, ts, tbl, row, col, val, live, sum) "
                         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, ?9)");

  senda_statement_bind_integer (statement, 1, self->site_no);
  senda_statement_bind_integer (statement, 2, entry.seq);
  senda_statement_bind_integer (statement, 3, entry.txn);
  senda_statement_bind_integer (statement, 4, entry.time);
  senda_statement_bind_text (statement, 5, entry.type);
  senda_statement_bind_text (statement, 6, entry.id);
  senda_statement_bind_text (statement, 7, entry.column);
  senda_statement_bind_value (statement, 8, entry.value);
  senda_statement_bind_integer (statement, 9, senda_sum_entry (&entry));
  return senda_statement_run (statement, error);
}

/* What was one value of several is the only one now, and a removal has seen all there is. */
static gboolean
forget_difference (SendaStore      *self,
                   const SendaCell *cell,
                   GError         **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "DELETE FROM difference "
                                    "WHERE row = ?1 AND col = ?2 AND tbl = ?3");

  senda_statement_bind_text (statement, 1, cell->id);
  senda_statement_bind_text (statement, 2, cell->column);
  senda_statement_bind_text (statement, 3, cell->info->name);
  return senda_statement_run (statement, error);
}

/* Adds an entry for the cell to the log, replacing what was live. */
gboolean
_senda_store_log_cell (SendaStore      *self,
                       const SendaCell *cell,
                       gint64           time,
                       GError         **error)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (Link));
  SendaSum sum = 0;

  if (!find_links (self, cell, links, &sum, error))
    return FALSE;
  self->last_seq++;
  if (!add_entry (self, cell, time, sum, error))
    return FALSE;
  for (guint i = 0; i < links->len; i++)
    if (!add_link (self, &g_array_index (links, Link, i), error))
      return FALSE;
  return (links->len < 2 && cell->field != SENDA_CELL_DELETED) ||
         forget_difference (self, cell, error);
}

/* Reads the cell back from its table and from the log, before the commit says that it is kept.
 * Fails with SENDA_ERROR_IO when either holds something else. */
gboolean
_senda_store_confirm_cell (SendaStore      *self,
                           const SendaCell *cell,
                           GError         **error)
{
  g_autoptr (SendaStatement) statement = NULL;
  g_auto (SendaValue) found = SENDA_VALUE_INIT;
  SendaSqlStep step = SENDA_SQL_ERROR;

  if (!_senda_store_read_cell (self, cell, &found, error))
    return FALSE;
  if (!senda_value_equal (&found, get_shown (cell)))
    return senda_sql_fail (self->sql, SQLITE_IOERR, error);

  statement = senda_sql_statement (self->sql,
                                   "SELECT val FROM change INDEXED BY change_cell "
                                   "WHERE row = ?1 AND col = ?2 AND live = 1 AND tbl = ?3");
  senda_statement_bind_text (statement, 1, cell->id);
  senda_statement_bind_text (statement, 2, cell->column);
  senda_statement_bind_text (statement, 3, cell->info->name);
  step = senda_statement_step (statement, error);
  if (step == SENDA_SQL_DONE)
    return senda_sql_fail (self->sql, SQLITE_IOERR, error);
  if (step == SENDA_SQL_ROW)
    senda_statement_get_value (statement, 0, &found);
  if (step == SENDA_SQL_ERROR || !senda_statement_check (statement, error))
    return FALSE;
  return senda_value_equal (&found, &cell->value) ||
         senda_sql_fail (self->sql, SQLITE_IOERR, error);
}

/* What stood in an entry's cell before it: the value that was shown among those it replaced, NULL
 * when there was none. */
gboolean
_senda_store_read_former (SendaStore *self,
                          gint64      site,
                          gint64      seq,
                          SendaValue *value,
                          GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql,
                         "SELECT c.val FROM over v "
                         "CROSS JOIN change c ON c.site = v.osite AND c.seq = v.oseq "
                         "CROSS JOIN site s ON s.no = c.site "
                         "CROSS JOIN change e ON e.site = v.site AND e.seq = v.seq "
                         "WHERE v.site = ?1 AND v.seq = ?2 AND v.kind = 0 "
                         "AND e.tbl = c.tbl AND e.row = c.row AND e.col = c.col "
                         "ORDER BY c.ts DESC, s.id DESC, c.seq DESC LIMIT 1");
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_value_clear (value);
  senda_statement_bind_integer (statement, 1, site);
  senda_statement_bind_integer (statement, 2, seq);
  step = senda_statement_step (statement, error);
  if (step == SENDA_SQL_ROW)
    senda_statement_get_value (statement, 0, value);
  return step != SENDA_SQL_ERROR && senda_statement_check (statement, error);
}
