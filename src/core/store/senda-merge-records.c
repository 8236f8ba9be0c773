/* senda-merge-records.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a merge would do, record by record.
 */
#include "config.h"

#include "senda-merge-private.h"

#include <string.h>

#define MOST_CELLS 20000

static void
cell_free (gpointer data)
{
  SendaMergeCell *cell = data;

  g_free (cell->field);
  g_free (cell->language);
  senda_value_clear (&cell->before);
  senda_value_clear (&cell->after);
  g_free (cell);
}

static void
record_free (gpointer data)
{
  SendaMergeRecord *record = data;

  g_free (record->id);
  g_free (record->author);
  g_ptr_array_unref (record->cells);
  g_free (record);
}

/* (transfer full) */
static char *
dup_key (const SendaRecordInfo *info,
         const char            *id)
{
  return g_strconcat (info->name, "\n", id, NULL);
}

static gboolean
is_closed (SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  return !senda_record_is_deleted (record) && info->closed (record) != NULL;
}

static gboolean
note_closed (SendaMerge            *self,
             const SendaRecordInfo *info,
             const char            *id,
             gboolean              *closed,
             GError               **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SendaRecord) record = senda_store_load (self->store, info, id, &local);

  if (record == NULL && !g_error_matches (local, SENDA_ERROR, SENDA_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  *closed = record != NULL && is_closed (record);
  g_hash_table_insert (self->closed, dup_key (info, id), GINT_TO_POINTER (*closed));
  return TRUE;
}

/* Remembers which of the records that are about to change took no changes any more: to be asked
 * before they do. */
gboolean
_senda_merge_note_closed (SendaMerge *self,
                          GError    **error)
{
  for (guint i = 0; i < self->list->len; i++)
    {
      const SendaMergeSubject *subject = g_ptr_array_index (self->list, i);
      gboolean closed = FALSE;

      if (subject->type->info != NULL && subject->type->info->closed != NULL &&
          !note_closed (self, subject->type->info, subject->id, &closed, error))
        return FALSE;
    }
  self->records = g_ptr_array_new_with_free_func (record_free);
  return TRUE;
}

/* Whether the record has changes from before this merge. */
static gboolean
was_here (SendaMerge              *self,
          const SendaMergeSubject *subject,
          gboolean                *was,
          GError                 **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT count(*) FROM change INDEXED BY change_cell "
                                           "WHERE row = ?1 AND tbl = ?2");

  senda_statement_bind_text (statement, 1, subject->id);
  senda_statement_bind_text (statement, 2, subject->type->name);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *was = senda_statement_get_integer (statement, 0) > subject->entries->len;
  return TRUE;
}

static gboolean
find_what (SendaMerge              *self,
           const SendaMergeSubject *subject,
           const SendaSettled      *settled,
           SendaMergeWhat          *what,
           GError                 **error)
{
  gboolean was = settled->had_row && !settled->was_deleted;

  if (settled->had_row && !was && !was_here (self, subject, &was, error))
    return FALSE;
  if (settled->is_deleted)
    *what = settled->was_deleted ? SENDA_MERGE_UNSEEN : SENDA_MERGE_REMOVED;
  else if (settled->was_deleted)
    *what = was ? SENDA_MERGE_RESTORED : SENDA_MERGE_NEW;
  else
    *what = SENDA_MERGE_CHANGED;
  return TRUE;
}

static gboolean
read_author (SendaMerge              *self,
             const SendaMergeSubject *subject,
             char                   **author,
             GError                 **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT author FROM txn WHERE site = ?1 AND n = ?2");

  senda_statement_bind_integer (statement, 1, subject->site->number);
  senda_statement_bind_integer (statement, 2, subject->transaction);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *author = _senda_store_dup_author (statement, 0);
  return senda_statement_check (statement, error);
}

static const char *
get_field_name (const SendaColumn *column)
{
  return column->field == SENDA_CELL_DELETED ? SENDA_DELETED_COLUMN
                                             : column->type->info->fields[column->field].name;
}

/* Moves the values over, since nobody asks for them again. */
static void
take_cell (SendaMergeRecord *record,
           SendaSettledCell *settled)
{
  SendaMergeCell *cell = g_new0 (SendaMergeCell, 1);

  cell->field = g_strdup (get_field_name (settled->column));
  cell->language = g_strdup (settled->column->language);
  cell->before = settled->before;
  cell->after = settled->after;
  settled->before = (SendaValue) SENDA_VALUE_INIT;
  settled->after = (SendaValue) SENDA_VALUE_INIT;
  g_ptr_array_add (record->cells, cell);
}

static void
take_cells (SendaMerge       *self,
            SendaMergeRecord *record,
            SendaSettled     *settled)
{
  record->n_cells = settled->cells->len;
  for (guint i = 0; i < settled->cells->len; i++)
    {
      SendaSettledCell *cell = &g_array_index (settled->cells, SendaSettledCell, i);
      int field = cell->column->field;

      if (field >= 0 && (record->info->fields[field].flags & SENDA_FIELD_FIXED) &&
          cell->before.type != SENDA_VALUE_NULL)
        record->changes_fixed = TRUE;
      if (record->what == SENDA_MERGE_NEW || record->what == SENDA_MERGE_UNSEEN ||
          self->n_cells >= MOST_CELLS)
        continue;
      self->n_cells++;
      take_cell (record, cell);
    }
}

/* Writes down what became of a record, if it can be seen, stands against what was here, or is
 * removed. */
gboolean
_senda_merge_note_record (SendaMerge              *self,
                          const SendaMergeSubject *subject,
                          SendaSettled            *settled,
                          GError                 **error)
{
  SendaMergeRecord *record = NULL;

  if (settled->cells->len == 0 && !settled->is_deleted && !settled->has_differences)
    return TRUE;
  record = g_new0 (SendaMergeRecord, 1);
  record->info = subject->type->info;
  record->id = g_strdup (subject->id);
  record->time = subject->time;
  record->cells = g_ptr_array_new_with_free_func (cell_free);
  g_ptr_array_add (self->records, record);
  if (!find_what (self, subject, settled, &record->what, error) ||
      !read_author (self, subject, &record->author, error))
    return FALSE;
  take_cells (self, record, settled);
  return TRUE;
}

/* What a record belongs to, or NULL. (transfer full) */
static gboolean
read_parent (SendaMerge            *self,
             const SendaRecordInfo *info,
             const char            *id,
             char                 **parent,
             GError               **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT \"%s\" FROM \"%s\" WHERE id = ?1",
                         info->parent, info->name);
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_text (statement, 1, id);
  step = senda_statement_step (statement, error);
  *parent = step == SENDA_SQL_ROW ? g_strdup (senda_statement_get_text (statement, 0)) : NULL;
  return step != SENDA_SQL_ERROR && senda_statement_check (statement, error);
}

static gboolean
may_be_closed (const SendaRecordInfo *info)
{
  while (info != NULL && info->closed == NULL)
    info = info->parent
             ? senda_record_info_find (
                 info->fields[senda_record_info_field (info, info->parent)].reference)
             : NULL;
  return info != NULL;
}

/* Whether the record, or what it belongs to, took no changes before the merge. */
static gboolean
find_closed (SendaMerge            *self,
             const SendaRecordInfo *info,
             const char            *id,
             gboolean              *closed,
             GError               **error)
{
  g_autofree char *key = dup_key (info, id);
  g_autofree char *parent = NULL;
  gpointer known = NULL;

  *closed = FALSE;
  if (!may_be_closed (info))
    return TRUE;
  if (g_hash_table_lookup_extended (self->closed, key, NULL, &known))
    *closed = GPOINTER_TO_INT (known);
  else if (info->closed != NULL && !note_closed (self, info, id, closed, error))
    return FALSE;
  if (*closed || info->parent == NULL)
    return TRUE;
  if (!read_parent (self, info, id, &parent, error))
    return FALSE;
  return parent == NULL ||
         find_closed (self,
                      senda_record_info_find (
                        info->fields[senda_record_info_field (info, info->parent)].reference),
                      parent, closed, error);
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  const SendaMergeRecord *x = *(const SendaMergeRecord *const *) a;
  const SendaMergeRecord *y = *(const SendaMergeRecord *const *) b;
  int order = strcmp (x->info->name, y->info->name);

  return order != 0 ? order : strcmp (x->id, y->id);
}

gboolean
_senda_merge_finish_records (SendaMerge *self,
                             GError    **error)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      SendaMergeRecord *record = g_ptr_array_index (self->records, i);

      if (!find_closed (self, record->info, record->id, &record->is_closed, error))
        return FALSE;
    }
  g_ptr_array_sort (self->records, compare_records);
  return TRUE;
}

/* What would happen, after settling. (transfer none) (element-type SendaMergeRecord) */
GPtrArray *
senda_merge_get_records (SendaMerge *self)
{
  g_return_val_if_fail (self->is_settled, NULL);

  return self->records;
}

static gboolean
has_new_head (const SendaDifference *difference)
{
  for (guint i = 0; i < difference->heads->len; i++)
    if (!((const SendaHead *) difference->heads->pdata[i])->is_ours)
      return TRUE;
  return FALSE;
}

/* The columns of the record that hold differences. (transfer full) */
static GPtrArray *
list_columns (SendaMerge              *self,
              const SendaMergeSubject *subject)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT col FROM difference "
                                           "WHERE row = ?1 AND tbl = ?2 ORDER BY col");
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);

  senda_statement_bind_text (statement, 1, subject->id);
  senda_statement_bind_text (statement, 2, subject->type->name);
  while (senda_statement_step (statement, NULL) == SENDA_SQL_ROW)
    g_ptr_array_add (columns, g_strdup (senda_statement_get_text (statement, 0)));
  return columns;
}

static void
add_differences (SendaMerge              *self,
                 const SendaMergeSubject *subject)
{
  g_autoptr (GPtrArray) columns = list_columns (self, subject);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autoptr (SendaDifference) difference =
        _senda_store_load_difference (self->store, self, subject->type->name, subject->id,
                                      columns->pdata[i], NULL);

      if (difference != NULL && has_new_head (difference))
        g_ptr_array_add (self->differences, g_steal_pointer (&difference));
    }
}

static int
compare_differences (gconstpointer a,
                     gconstpointer b)
{
  const SendaDifference *x = *(const SendaDifference *const *) a;
  const SendaDifference *y = *(const SendaDifference *const *) b;
  int order = strcmp (x->info->name, y->info->name);

  if (order == 0)
    order = strcmp (x->id, y->id);
  return order != 0 ? order : strcmp (x->field, y->field);
}

/* Which differences this merge makes, or adds a value to, as they were when first asked after
 * settling. (transfer none) (element-type SendaDifference) */
GPtrArray *
senda_merge_get_differences (SendaMerge *self)
{
  _senda_store_assert_owner (self->store);
  g_return_val_if_fail (self->is_settled, NULL);

  if (self->differences != NULL)
    return self->differences;
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_difference_free);
  for (guint i = 0; i < self->list->len; i++)
    {
      const SendaMergeSubject *subject = g_ptr_array_index (self->list, i);

      if (subject->has_differences)
        add_differences (self, subject);
    }
  g_ptr_array_sort (self->differences, compare_differences);
  return self->differences;
}
