/* senda-store-undo.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo and redo, along one line for the store, kept in it. Taking a transaction back is a new
 * transaction that puts the former values there again; its step of the stack then names it, so
 * that redoing is taking that one back. Nothing leaves the log.
 */
#include "config.h"

#include "senda-store-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST_STACK 200

/* A step of the stack. */
typedef struct
{
  gint64 k;
  gint64 site;
  gint64 txn;
} Step;

static gboolean
find_step (SendaStore *self,
           gboolean    redo,
           Step       *found,
           GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, redo ? "SELECT k, site, txn FROM undo WHERE undone = 1 "
                                           "ORDER BY k LIMIT 1"
                                         : "SELECT k, site, txn FROM undo WHERE undone = 0 "
                                           "ORDER BY k DESC LIMIT 1");
  SendaSqlStep step = senda_statement_step (statement, error);

  if (step == SENDA_SQL_DONE)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOTHING,
                         redo ? _("There is nothing to redo.") : _("There is nothing to undo."));
  if (step != SENDA_SQL_ROW)
    return FALSE;
  found->k = senda_statement_get_integer (statement, 0);
  found->site = senda_statement_get_integer (statement, 1);
  found->txn = senda_statement_get_integer (statement, 2);
  return TRUE;
}

static SendaLabel *
load_label (SendaStore *self,
            const Step *step,
            GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT label FROM txn WHERE site = ?1 AND n = ?2");
  SendaSqlStep found = SENDA_SQL_ERROR;
  g_auto (SendaValue) label = SENDA_VALUE_INIT;

  senda_statement_bind_integer (statement, 1, step->site);
  senda_statement_bind_integer (statement, 2, step->txn);
  found = senda_statement_step (statement, error);
  if (found == SENDA_SQL_DONE)
    senda_sql_fail (self->sql, SQLITE_CORRUPT, error);
  if (found != SENDA_SQL_ROW)
    return NULL;
  senda_statement_get_value (statement, 0, &label);
  return senda_statement_check (statement, error) ? senda_label_parse (label.text) : NULL;
}

static SendaLabel *
dup_label (SendaStore *self,
           gboolean    redo)
{
  Step step = { 0 };

  _senda_store_assert_owner (self);

  return !self->read_only && find_step (self, redo, &step, NULL) ? load_label (self, &step, NULL)
                                                                 : NULL;
}

/* Puts into the cell what it held before the entry; a record that was not there counts as
 * removed. */
static gboolean
read_former (SendaStore *self,
             gint64      site,
             gint64      seq,
             SendaCell  *cell,
             GError    **error)
{
  if (!_senda_store_read_former (self, site, seq, &cell->value, error))
    return FALSE;
  if (cell->field == SENDA_CELL_DELETED && cell->value.type == SENDA_VALUE_NULL)
    senda_value_assign (&cell->value, SENDA_INTEGER (1));
  return TRUE;
}

/* Whether nothing else stands in the cell beside @put, as it may after a merge. */
static gboolean
is_only_value (SendaStore       *self,
               const SendaCell  *cell,
               const SendaValue *put,
               gboolean         *is_only,
               GError          **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT NOT EXISTS (SELECT 1 FROM change "
                                    "INDEXED BY change_cell WHERE row = ?1 AND col = ?2 AND live = 1 AND tbl = ?3 "
                                    "AND val IS NOT ?4)");

  senda_statement_bind_text (statement, 1, cell->id);
  senda_statement_bind_text (statement, 2, cell->column);
  senda_statement_bind_text (statement, 3, cell->info->name);
  senda_statement_bind_value (statement, 4, put);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *is_only = senda_statement_get_integer (statement, 0) != 0;
  return TRUE;
}

/* Refuses to take back a value that is no longer there, or not alone. */
static gboolean
check_unchanged (SendaStore       *self,
                 const SendaCell  *cell,
                 const SendaValue *put,
                 GError          **error)
{
  g_auto (SendaValue) present = SENDA_VALUE_INIT;

  gboolean is_alone = FALSE;

  if (!_senda_store_read_cell (self, cell, &present, error) ||
      !is_only_value (self, cell, put, &is_alone, error))
    return FALSE;
  if (is_alone && senda_value_equal (&present, put))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_CONFLICT,
                       _("This was changed again since, so it cannot be taken back as a whole. "
                         "Nothing was changed; put the older value back from the history."));
  return FALSE;
}

/* The cells of a transaction with their former values. (transfer full) */
static GPtrArray *
collect_former (SendaStore *self,
                const Step *step,
                GError    **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) _senda_cell_free);
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT seq, tbl, row, col, val FROM change "
                                    "INDEXED BY change_txn WHERE site = ?1 AND txn = ?2 "
                                    "ORDER BY seq");
  SendaSqlStep found = SENDA_SQL_ERROR;

  senda_statement_bind_integer (statement, 1, step->site);
  senda_statement_bind_integer (statement, 2, step->txn);
  while ((found = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      gint64 seq = senda_statement_get_integer (statement, 0);
      const char *type = senda_statement_get_text (statement, 1);
      const char *id = senda_statement_get_text (statement, 2);
      const char *column = senda_statement_get_text (statement, 3);
      SendaCell *cell = type && id && column ? _senda_cell_parse (type, id, column) : NULL;
      g_auto (SendaValue) put = SENDA_VALUE_INIT;

      if (cell == NULL)
        continue;
      g_ptr_array_add (cells, cell);
      senda_statement_get_value (statement, 4, &put);
      if (!senda_statement_check (statement, error) ||
          !check_unchanged (self, cell, &put, error) ||
          !read_former (self, step->site, seq, cell, error))
        return NULL;
    }
  return found == SENDA_SQL_DONE ? g_steal_pointer (&cells) : NULL;
}

static gboolean
take_back (SendaStore *self,
           gboolean    redo,
           GPtrArray **touched,
           GError    **error)
{
  Step step = { 0 };
  g_autoptr (SendaLabel) label = NULL;
  g_autoptr (GPtrArray) cells = NULL;

  _senda_store_assert_owner (self);
  g_return_val_if_fail (self->label == NULL, FALSE);

  if (!_senda_store_refuse_read_only (self, error) || !find_step (self, redo, &step, error))
    return FALSE;
  label = load_label (self, &step, error);
  cells = label ? collect_former (self, &step, error) : NULL;
  if (cells == NULL)
    return FALSE;
  return _senda_store_write (self, cells, redo ? SENDA_TRANSACTION_REDO : SENDA_TRANSACTION_UNDO,
                             label, step.k, touched, error);
}

static gboolean
push (SendaStore *self,
      GError    **error)
{
  g_autoptr (SendaStatement) cut =
    senda_sql_statement (self->sql, "DELETE FROM undo WHERE undone = 1");
  g_autoptr (SendaStatement) add =
    senda_sql_statement (self->sql, "INSERT INTO undo (site, txn) VALUES (?1, ?2)");
  g_autoptr (SendaStatement) trim =
    senda_sql_statement (self->sql, "DELETE FROM undo WHERE k <= ?1");

  if (!senda_statement_run (cut, error))
    return FALSE;
  senda_statement_bind_integer (add, 1, self->site_no);
  senda_statement_bind_integer (add, 2, self->last_txn);
  if (!senda_statement_run (add, error))
    return FALSE;
  senda_statement_bind_integer (trim, 1, sqlite3_last_insert_rowid (senda_sql_get_db (self->sql)) -
                                         LONGEST_STACK);
  return senda_statement_run (trim, error);
}

/* Notes on the stack what the transaction that has just been logged was. Inside it. */
gboolean
_senda_store_note_undo (SendaStore          *self,
                        SendaTransactionKind kind,
                        gint64               step,
                        GError             **error)
{
  g_autoptr (SendaStatement) statement = NULL;

  if (kind == SENDA_TRANSACTION_EDIT)
    return push (self, error);
  if (kind == SENDA_TRANSACTION_MERGE)
    return TRUE;
  statement = senda_sql_statement (self->sql, "UPDATE undo SET site = ?1, txn = ?2, undone = ?3 "
                                              "WHERE k = ?4");
  senda_statement_bind_integer (statement, 1, self->site_no);
  senda_statement_bind_integer (statement, 2, self->last_txn);
  senda_statement_bind_integer (statement, 3, kind == SENDA_TRANSACTION_UNDO);
  senda_statement_bind_integer (statement, 4, step);
  return senda_statement_run (statement, error);
}

/* What senda_store_undo() would take back, or NULL for nothing. (transfer full) */
SendaLabel *
senda_store_dup_undo_label (SendaStore *self)
{
  return dup_label (self, FALSE);
}

/* What senda_store_redo() would bring back, or NULL for nothing. (transfer full) */
SendaLabel *
senda_store_dup_redo_label (SendaStore *self)
{
  return dup_label (self, TRUE);
}

/* Takes the last step back, as a transaction of its own with the same label. @touched as for
 * senda_store_commit(). Fails with SENDA_ERROR_NOTHING, or CONFLICT when one of its values was
 * changed since by something that is not on the stack. */
gboolean
senda_store_undo (SendaStore *self,
                  GPtrArray **touched,
                  GError    **error)
{
  return take_back (self, FALSE, touched, error);
}

/* Brings back what was undone last; a new edit ends that. Fails as senda_store_undo() does. */
gboolean
senda_store_redo (SendaStore *self,
                  GPtrArray **touched,
                  GError    **error)
{
  return take_back (self, TRUE, touched, error);
}
