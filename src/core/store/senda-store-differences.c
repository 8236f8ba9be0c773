/* senda-store-differences.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where several values stand against each other until somebody decides. A removal stands against
 * every value that no removal of the record had seen, unless the store that removed it wrote it
 * later: that follows from the log alone, and is the same on every machine.
 */
#include "config.h"

#include "senda-merge-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  COLUMN_SITE,
  COLUMN_SEQ,
  COLUMN_SITE_ID,
  COLUMN_VALUE,
  COLUMN_AUTHOR,
  COLUMN_TIME
};

#define SELECT_HEADS \
  "SELECT c.site, c.seq, s.id, c.val, t.author, c.ts FROM change c INDEXED BY change_cell " \
  "CROSS JOIN site s ON s.no = c.site " \
  "LEFT JOIN txn t ON t.site = c.site AND t.n = c.txn " \
  "WHERE c.row = ?1 AND c.tbl = ?2 AND c.live = 1 AND "
#define SHOWN_FIRST " ORDER BY c.ts DESC, s.id DESC, c.seq DESC"

static void
head_free (gpointer data)
{
  SendaHead *head = data;

  g_free (head->site);
  g_free (head->author);
  senda_value_clear (&head->value);
  g_free (head);
}

void
senda_difference_free (SendaDifference *difference)
{
  g_free (difference->id);
  g_free (difference->field);
  g_free (difference->language);
  g_ptr_array_unref (difference->heads);
  g_free (difference);
}

static SendaHead *
head_copy (const SendaHead *head)
{
  SendaHead *copy = g_new0 (SendaHead, 1);

  copy->site = g_strdup (head->site);
  copy->seq = head->seq;
  senda_value_assign (&copy->value, &head->value);
  copy->author = g_strdup (head->author);
  copy->time = head->time;
  copy->is_shown = head->is_shown;
  copy->is_ours = head->is_ours;
  return copy;
}

/* (transfer full) */
SendaDifference *
senda_difference_copy (const SendaDifference *difference)
{
  SendaDifference *copy = g_new0 (SendaDifference, 1);

  copy->info = difference->info;
  copy->id = g_strdup (difference->id);
  copy->field = g_strdup (difference->field);
  copy->language = g_strdup (difference->language);
  copy->is_removal = difference->is_removal;
  copy->heads = g_ptr_array_new_with_free_func (head_free);
  for (guint i = 0; i < difference->heads->len; i++)
    g_ptr_array_add (copy->heads, head_copy (difference->heads->pdata[i]));
  return copy;
}

/* Whether the record is removed by somebody who had not seen all that stands in it. */
gboolean
_senda_store_is_unseen (SendaStore *self,
                        const char *type,
                        const char *id,
                        gboolean   *is_unseen,
                        GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT EXISTS (SELECT 1 FROM change c INDEXED BY change_cell "
                                    "WHERE c.row = ?1 AND c.tbl = ?2 AND c.live = 1 AND "
                                    SENDA_IS_UNSEEN ")");

  senda_statement_bind_text (statement, 1, id);
  senda_statement_bind_text (statement, 2, type);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *is_unseen = senda_statement_get_integer (statement, 0) != 0;
  return TRUE;
}

#define INSERT_REMOVAL \
  "INSERT INTO difference (row, col, tbl) VALUES (?1, '" SENDA_DELETED_COLUMN "', ?2) " \
  "ON CONFLICT DO NOTHING"
/* Unless some say that the record is removed and some that it is not. */
#define DELETE_REMOVAL \
  "DELETE FROM difference WHERE row = ?1 AND col = '" SENDA_DELETED_COLUMN "' AND tbl = ?2 " \
  "AND (SELECT count(DISTINCT val) FROM change INDEXED BY change_cell " \
  "WHERE row = ?1 AND col = '" SENDA_DELETED_COLUMN "' AND live = 1 AND tbl = ?2) < 2"

/* Notes, after something was written to the cells of the record, whether a removal stands against a
 * value. Inside a transaction. */
gboolean
_senda_store_note_removal (SendaStore            *self,
                           const SendaRecordInfo *info,
                           const char            *id,
                           GError               **error)
{
  g_autoptr (SendaStatement) statement = NULL;
  gboolean is_unseen = FALSE;

  if (!_senda_store_is_unseen (self, info->name, id, &is_unseen, error))
    return FALSE;
  statement = senda_sql_statement_for (self->sql, is_unseen ? INSERT_REMOVAL : DELETE_REMOVAL);
  senda_statement_bind_text (statement, 1, id);
  senda_statement_bind_text (statement, 2, info->name);
  return senda_statement_run (statement, error);
}

static SendaHead *
read_head (SendaStore     *self,
           SendaMerge     *merge,
           SendaStatement *row,
           const char     *type,
           const char     *id)
{
  SendaHead *head = g_new0 (SendaHead, 1);
  gint64 site = senda_statement_get_integer (row, COLUMN_SITE);

  head->site = g_strdup (senda_statement_get_text (row, COLUMN_SITE_ID));
  head->seq = senda_statement_get_integer (row, COLUMN_SEQ);
  senda_statement_get_value (row, COLUMN_VALUE, &head->value);
  head->author = _senda_store_dup_author (row, COLUMN_AUTHOR);
  head->time = senda_statement_get_integer (row, COLUMN_TIME);
  head->is_ours = site == self->site_no ||
                  (merge != NULL && !_senda_merge_is_new (merge, type, id, site, head->seq));
  return head;
}

/* Adds what @text finds, the shown one first. */
static gboolean
add_heads (SendaStore      *self,
           SendaMerge      *merge,
           const char      *text,
           SendaDifference *difference,
           const char      *column,
           GError         **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement_for (self->sql, text);
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_text (statement, 1, difference->id);
  senda_statement_bind_text (statement, 2, difference->info->name);
  senda_statement_bind_text (statement, 3, column);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    g_ptr_array_add (difference->heads,
                     read_head (self, merge, statement, difference->info->name, difference->id));
  return step == SENDA_SQL_DONE;
}

static gboolean
do_heads_differ (const SendaDifference *difference)
{
  for (guint i = 1; i < difference->heads->len; i++)
    {
      const SendaHead *first = g_ptr_array_index (difference->heads, 0);
      const SendaHead *head = g_ptr_array_index (difference->heads, i);

      if (!senda_value_equal (&first->value, &head->value))
        return TRUE;
    }
  return FALSE;
}

/* The heads of a cell, or of a removal and what it had not seen. */
static gboolean
fill_heads (SendaStore      *self,
            SendaMerge      *merge,
            SendaDifference *difference,
            const char      *column,
            GError         **error)
{
  if (!add_heads (self, merge, SELECT_HEADS "c.col = ?3" SHOWN_FIRST, difference, column, error))
    return FALSE;
  if (difference->heads->len > 0)
    ((SendaHead *) difference->heads->pdata[0])->is_shown = TRUE;
  if (strcmp (column, SENDA_DELETED_COLUMN) != 0 || do_heads_differ (difference))
    return TRUE;
  difference->is_removal = TRUE;
  if (difference->heads->len > 1)
    g_ptr_array_remove_range (difference->heads, 1, difference->heads->len - 1);
  return add_heads (self, merge, SELECT_HEADS "?3 IS NOT NULL AND " SENDA_IS_UNSEEN SHOWN_FIRST
                                 " LIMIT 1",
                    difference, column, error);
}

/* What stands against what in a cell; NULL, with no error, when there is nothing, or the cell is
 * not known. (transfer full) (nullable) */
SendaDifference *
_senda_store_load_difference (SendaStore *self,
                              SendaMerge *merge,
                              const char *type,
                              const char *id,
                              const char *column,
                              GError    **error)
{
  g_autoptr (SendaCell) cell = _senda_cell_parse (type, id, column);
  g_autoptr (SendaDifference) difference = NULL;

  if (cell == NULL)
    return NULL;
  difference = g_new0 (SendaDifference, 1);
  difference->info = cell->info;
  difference->id = g_strdup (id);
  difference->field = cell->field == SENDA_CELL_DELETED
                        ? g_strdup (SENDA_DELETED_COLUMN)
                        : g_strdup (cell->info->fields[cell->field].name);
  difference->language = g_strdup (cell->language);
  difference->heads = g_ptr_array_new_with_free_func (head_free);
  if (!fill_heads (self, merge, difference, column, error) || difference->heads->len < 2)
    return NULL;
  return g_steal_pointer (&difference);
}

/* What was said on a ballot is its rater's own: nobody else decides it, and it waits for nobody. The
 * newest holds, and the history keeps all. */
#define IS_TO_BE_DECIDED "tbl NOT IN ('ballot', 'rating')"

/* How many differences wait for a decision. */
guint
senda_store_count_differences (SendaStore *self)
{
  gint64 count = 0;

  _senda_store_assert_owner (self);

  senda_sql_read_integer (self->sql, "SELECT count(*) FROM difference WHERE " IS_TO_BE_DECIDED,
                          &count, NULL);
  return CLAMP (count, 0, G_MAXINT32);
}

/* The differences that wait for a decision, by type and id: at most @limit, or all for 0. (transfer
 * full) (element-type SendaDifference) */
GPtrArray *
senda_store_list_differences (SendaStore *self,
                              guint       limit,
                              GError    **error)
{
  g_autoptr (GPtrArray) differences =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_difference_free);
  g_autoptr (SendaStatement) statement = NULL;
  SendaSqlStep step = SENDA_SQL_ERROR;

  _senda_store_assert_owner (self);

  statement = senda_sql_statement (self->sql, "SELECT tbl, row, col FROM difference "
                                              "WHERE " IS_TO_BE_DECIDED " "
                                              "ORDER BY tbl, row, col LIMIT ?1");
  senda_statement_bind_integer (statement, 1, limit > 0 ? (gint64) limit : -1);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      g_autoptr (GError) local = NULL;
      const char *type = senda_statement_get_text (statement, 0);
      const char *id = senda_statement_get_text (statement, 1);
      const char *column = senda_statement_get_text (statement, 2);
      SendaDifference *difference =
        type && id && column
          ? _senda_store_load_difference (self, NULL, type, id, column, &local) : NULL;

      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (difference != NULL)
        g_ptr_array_add (differences, difference);
    }
  return step == SENDA_SQL_DONE ? g_steal_pointer (&differences) : NULL;
}

static gboolean
refuse (SendaError  code,
        const char *message,
        GError    **error)
{
  g_set_error_literal (error, SENDA_ERROR, code, message);
  return FALSE;
}

static gboolean
has_head (const SendaDifference *difference,
          const SendaHead       *head)
{
  for (guint i = 0; i < difference->heads->len; i++)
    {
      const SendaHead *other = g_ptr_array_index (difference->heads, i);

      if (other->seq == head->seq && strcmp (other->site, head->site) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Nothing is decided that whoever decides has not seen. */
static gboolean
check_present (SendaStore            *self,
               const SendaDifference *difference,
               const SendaCell       *cell,
               GError               **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SendaDifference) present =
    _senda_store_load_difference (self, NULL, cell->info->name, cell->id, cell->column, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (present == NULL || (!present->is_removal && !do_heads_differ (present)))
    return refuse (SENDA_ERROR_NOTHING,
                   _("This has been decided already. Nothing was changed."), error);
  for (guint i = 0; i < present->heads->len; i++)
    if (!has_head (difference, present->heads->pdata[i]))
      return refuse (SENDA_ERROR_CONFLICT,
                     _("Another value has come in since. Nothing was changed; look at it and "
                       "decide then."), error);
  return TRUE;
}

static gboolean
check_target (SendaStore      *self,
              const SendaCell *cell,
              GError         **error)
{
  g_autoptr (SendaStatement) statement = NULL;
  const SendaField *field = cell->field >= 0 ? &cell->info->fields[cell->field] : NULL;
  SendaSqlStep step = SENDA_SQL_ERROR;

  if (field == NULL || field->kind != SENDA_FIELD_REFERENCE ||
      cell->value.type != SENDA_VALUE_TEXT)
    return TRUE;
  statement = senda_sql_statement (self->sql, "SELECT 1 FROM \"%s\" WHERE id = ?1",
                                   field->reference);
  senda_statement_bind_text (statement, 1, cell->value.text);
  step = senda_statement_step (statement, error);
  return step == SENDA_SQL_ROW ||
         (step == SENDA_SQL_DONE && senda_sql_fail (self->sql, SQLITE_CONSTRAINT, error));
}

/* The cell that @difference is about, to hold @value. (transfer full) Fails with INVALID, with
 * NOTHING when it is decided already, or with CONFLICT when another value has come in since. */
SendaCell *
_senda_store_check_decision (SendaStore            *self,
                             const SendaDifference *difference,
                             const SendaValue      *value,
                             GError               **error)
{
  g_autofree char *column = difference->language
                              ? g_strconcat (difference->field, "@", difference->language, NULL)
                              : g_strdup (difference->field);
  g_autoptr (SendaCell) cell =
    _senda_cell_parse (difference->info->name, difference->id, column);

  if (cell == NULL)
    {
      refuse (SENDA_ERROR_INVALID, _("There is no such field. Nothing was changed."), error);
      return NULL;
    }
  if (cell->language == NULL || value->type != SENDA_VALUE_TEXT || *value->text != '\0')
    senda_value_assign (&cell->value, value);
  if (cell->field >= 0 &&
      !senda_field_check (&cell->info->fields[cell->field], &cell->value, error))
    return NULL;
  if (!_senda_cell_takes (cell, &cell->value))
    {
      refuse (SENDA_ERROR_INVALID,
              _("This cannot stand in the field. Nothing was changed."), error);
      return NULL;
    }
  if (!check_target (self, cell, error) || !check_present (self, difference, cell, error))
    return NULL;
  return g_steal_pointer (&cell);
}

/* Writes what was decided, in place of all that stood in the cell. Inside a transaction that has
 * been logged. */
gboolean
_senda_store_write_decision (SendaStore      *self,
                             const SendaCell *cell,
                             gint64           time,
                             GError         **error)
{
  return _senda_store_write_cell (self, cell, error) &&
         _senda_store_log_cell (self, cell, time, error) &&
         _senda_store_confirm_cell (self, cell, error) &&
         _senda_store_note_removal (self, cell->info, cell->id, error) &&
         _senda_store_index_record (self, cell->info, cell->id, error);
}

static gboolean
write_alone (SendaStore      *self,
             SendaLabel      *label,
             const SendaCell *cell,
             GError         **error)
{
  gint64 time = senda_store_now (self);

  if (!senda_sql_begin (self->sql, error))
    return FALSE;
  if (_senda_store_settle_index (self, error) &&
      _senda_store_log_transaction (self, SENDA_TRANSACTION_MERGE, label, time, error) &&
      _senda_store_write_decision (self, cell, time, error) &&
      _senda_store_note_backup (self, error))
    return senda_sql_commit (self->sql, error);
  senda_sql_rollback (self->sql);
  return FALSE;
}

/* Decides a difference: from now on the cell holds @value, whichever of the values that is, or a
 * new one; of a removal 1: stays removed, 0: restored. @touched as for senda_store_commit().
 *
 * Fails with SENDA_ERROR_INVALID, NOTHING (it is decided already), CONFLICT (there is a value that
 * @difference does not have), READ_ONLY, or as writing does. */
gboolean
senda_store_decide (SendaStore            *self,
                    SendaLabel            *label,
                    const SendaDifference *difference,
                    const SendaValue      *value,
                    GPtrArray            **touched,
                    GError               **error)
{
  g_autoptr (SendaCell) cell = NULL;

  _senda_store_assert_owner (self);
  g_return_val_if_fail (self->label == NULL, FALSE);

  if (!_senda_store_refuse_read_only (self, error))
    return FALSE;
  cell = _senda_store_check_decision (self, difference, value, error);
  if (cell == NULL)
    return FALSE;
  _senda_store_backup_daily (self);
  if (!write_alone (self, label, cell, error))
    {
      self->last_seq = -1;
      self->index_in_doubt = TRUE;
      return FALSE;
    }
  self->index_in_doubt = FALSE;
  if (touched != NULL)
    {
      *touched = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);
      g_ptr_array_add (*touched, senda_record_ref_new (cell->info, cell->id));
    }
  return TRUE;
}

static gboolean
log_decision (SendaMerge *self,
              SendaLabel *label,
              gint64      time,
              GError    **error)
{
  g_autofree char *words = senda_label_to_string (label);

  if (g_strcmp0 (words, self->decision) == 0)
    return TRUE;
  if (!_senda_store_log_transaction (self->store, SENDA_TRANSACTION_MERGE, label, time, error))
    return FALSE;
  g_free (self->decision);
  self->decision = g_steal_pointer (&words);
  return TRUE;
}

gboolean
senda_merge_decide (SendaMerge            *self,
                    SendaLabel            *label,
                    const SendaDifference *difference,
                    const SendaValue      *value,
                    GError               **error)
{
  g_autoptr (SendaCell) cell = NULL;
  gint64 time = 0;

  _senda_store_assert_owner (self->store);
  g_return_val_if_fail (self->is_settled && !self->is_over, FALSE);

  cell = _senda_store_check_decision (self->store, difference, value, error);
  if (cell == NULL)
    return FALSE;
  time = senda_store_now (self->store);
  _senda_merge_ensure_subject (self, cell->info->name, cell->id);
  return log_decision (self, label, time, error) &&
         _senda_store_write_decision (self->store, cell, time, error);
}

const SendaValue *
senda_difference_get_choice (const SendaDifference *difference,
                             guint                  i)
{
  static const SendaValue removed = { SENDA_VALUE_INTEGER, 1, NULL };
  static const SendaValue stays = { SENDA_VALUE_INTEGER, 0, NULL };

  g_return_val_if_fail (i < difference->heads->len, NULL);

  if (difference->is_removal)
    return i == 0 ? &removed : &stays;
  return &((const SendaHead *) g_ptr_array_index (difference->heads, i))->value;
}

gboolean
senda_difference_is_of_removal (const SendaDifference *difference)
{
  return strcmp (difference->field, SENDA_DELETED_COLUMN) == 0;
}
