/* senda-store-settle.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-store-settle.h"

#include <string.h>

#define MOST_TARGETS 50000

/* The value of a cell that is shown, of the live ones read so far. */
typedef struct
{
  SendaColumn *column;
  gint64 time;
  const char *site;
  gint64 seq;
  SendaValue value;
  gboolean differs; /* another live one says something else */
} Head;

struct _SendaSettler
{
  SendaStore *store;
  SendaSites *sites;
  SendaColumns *columns;
  guint64 serial;
  GArray *heads;    /* of Head, by column */
  GArray *values;   /* of SendaValue, by field: the row of the record at hand */
  gboolean is_changed;
  gboolean is_known; /* one of its columns is */
  gboolean has_differences;
};

static void
head_clear (gpointer data)
{
  Head *head = data;

  senda_value_clear (&head->value);
}

static void
settled_cell_clear (gpointer data)
{
  SendaSettledCell *cell = data;

  senda_value_clear (&cell->before);
  senda_value_clear (&cell->after);
}

/* (transfer full) */
SendaSettler *
_senda_settler_new (SendaStore *store,
                    SendaSites *sites,
                    GError    **error)
{
  g_autoptr (SendaSettler) self = g_new0 (SendaSettler, 1);
  gint64 n_differences = 0;

  self->store = store;
  self->sites = sites;
  self->columns = _senda_columns_new ();
  self->heads = g_array_new (FALSE, TRUE, sizeof (Head));
  g_array_set_clear_func (self->heads, head_clear);
  self->values = g_array_new (FALSE, TRUE, sizeof (SendaValue));
  g_array_set_clear_func (self->values, (GDestroyNotify) senda_value_clear);
  if (!senda_sql_read_integer (store->sql, "SELECT EXISTS (SELECT 1 FROM difference)",
                               &n_differences, error))
    return NULL;
  self->has_differences = n_differences > 0;
  return g_steal_pointer (&self);
}

void
_senda_settler_free (SendaSettler *self)
{
  _senda_columns_free (self->columns);
  g_array_unref (self->heads);
  g_array_unref (self->values);
  g_free (self);
}

/* (transfer none) */
SendaType *
_senda_settler_get_type (SendaSettler *self,
                         const char   *name)
{
  return _senda_columns_get_type (self->columns, name);
}

void
_senda_settled_init (SendaSettled *settled)
{
  *settled = (SendaSettled) { 0 };
  settled->cells = g_array_new (FALSE, FALSE, sizeof (SendaSettledCell));
  g_array_set_clear_func (settled->cells, settled_cell_clear);
}

void
_senda_settled_clear (SendaSettled *settled)
{
  g_clear_pointer (&settled->cells, g_array_unref);
}

/* Whether an entry is shown rather than the one in @head. */
static gboolean
is_greater (const Head *head,
            gint64      time,
            const char *site,
            gint64      seq)
{
  int order = time != head->time ? (time > head->time ? 1 : -1) : strcmp (site, head->site);

  return order > 0 || (order == 0 && seq > head->seq);
}

/* Takes in one live value; those of one column come one after another. */
static gboolean
add_head (SendaSettler   *self,
          SendaType      *type,
          SendaStatement *row,
          GError        **error)
{
  const char *name = senda_statement_get_text (row, 0);
  gint64 time = senda_statement_get_integer (row, 2);
  const char *site = _senda_sites_get_id (self->sites, senda_statement_get_integer (row, 3));
  gint64 seq = senda_statement_get_integer (row, 4);
  Head *head = self->heads->len > 0 ? &g_array_index (self->heads, Head, self->heads->len - 1)
                                    : NULL;
  SendaValue value = SENDA_VALUE_INIT; /* borrowed */

  senda_statement_peek_value (row, 1, &value);
  if (!senda_statement_check (row, error))
    return FALSE;
  if (name == NULL || site == NULL)
    return senda_sql_fail (self->store->sql, SQLITE_CORRUPT, error);
  if (head == NULL || strcmp (head->column->name, name) != 0)
    {
      g_array_set_size (self->heads, self->heads->len + 1);
      head = &g_array_index (self->heads, Head, self->heads->len - 1);
      head->column = _senda_type_get_column (type, name);
      head->column->shown = self->serial;
    }
  else
    {
      head->differs = head->differs || !senda_value_equal (&head->value, &value);
      if (!is_greater (head, time, site, seq))
        return TRUE;
    }
  head->time = time;
  head->site = site;
  head->seq = seq;
  senda_value_assign (&head->value, &value);
  return TRUE;
}

static gboolean
read_heads (SendaSettler *self,
            SendaType    *type,
            const char   *id,
            GError      **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT col, val, ts, site, seq FROM change "
                                           "INDEXED BY change_cell "
                                           "WHERE row = ?1 AND live = 1 AND tbl = ?2 "
                                           "ORDER BY row, col");
  SendaSqlStep step = SENDA_SQL_ERROR;

  g_array_set_size (self->heads, 0);
  senda_statement_bind_text (statement, 1, id);
  senda_statement_bind_text (statement, 2, type->name);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    if (!add_head (self, type, statement, error))
      return FALSE;
  return step == SENDA_SQL_DONE;
}

static gboolean
read_row (SendaSettler *self,
          SendaType    *type,
          const char   *id,
          SendaSettled *settled,
          GError      **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement_for (self->store->sql, type->select);
  SendaSqlStep step = SENDA_SQL_ERROR;
  int column = 1;

  g_array_set_size (self->values, 0);
  g_array_set_size (self->values, type->info->n_fields);
  senda_statement_bind_text (statement, 1, id);
  step = senda_statement_step (statement, error);
  if (step == SENDA_SQL_ERROR)
    return FALSE;
  settled->had_row = step == SENDA_SQL_ROW;
  settled->was_deleted = !settled->had_row || senda_statement_get_integer (statement, 0) != 0;
  settled->is_deleted = settled->was_deleted;
  for (guint i = 0; settled->had_row && i < type->info->n_fields; i++)
    if (_senda_field_has_column (&type->info->fields[i]))
      senda_statement_get_value (statement, column++, &g_array_index (self->values, SendaValue, i));
  return senda_statement_check (statement, error);
}

static void
note_cell (SendaSettled      *settled,
           const SendaColumn *column,
           const SendaValue  *before,
           const SendaValue  *after)
{
  SendaSettledCell cell = { column, SENDA_VALUE_INIT, SENDA_VALUE_INIT };

  senda_value_assign (&cell.before, before);
  senda_value_assign (&cell.after, after);
  g_array_append_val (settled->cells, cell);
}

/* What is referred to has a row, if only a hidden one. */
static gboolean
ensure_target (SendaSettler     *self,
               const SendaField *field,
               const SendaValue *value,
               GError          **error)
{
  SendaType *target = NULL;
  g_autoptr (SendaStatement) statement = NULL;

  if (field->kind != SENDA_FIELD_REFERENCE || value->type != SENDA_VALUE_TEXT)
    return TRUE;
  target = _senda_columns_get_type (self->columns, field->reference);
  if (g_hash_table_contains (target->targets, value->text))
    return TRUE;
  if (g_hash_table_size (target->targets) >= MOST_TARGETS)
    g_hash_table_remove_all (target->targets);
  g_hash_table_add (target->targets, g_strdup (value->text));
  statement = senda_sql_statement (self->store->sql,
                                   "INSERT INTO \"%s\" (id) VALUES (?1) ON CONFLICT DO NOTHING",
                                   target->name);
  senda_statement_bind_text (statement, 1, value->text);
  return senda_statement_run (statement, error);
}

static gboolean
apply_deleted (SendaSettler      *self,
               const SendaColumn *column,
               const SendaValue  *value,
               SendaSettled      *settled)
{
  gboolean is_deleted = value->type != SENDA_VALUE_INTEGER || value->integer != 0;

  if (is_deleted == settled->is_deleted)
    return TRUE;
  note_cell (settled, column, SENDA_INTEGER (settled->is_deleted), SENDA_INTEGER (is_deleted));
  settled->is_deleted = is_deleted;
  self->is_changed = TRUE;
  return TRUE;
}

static gboolean
apply_plain (SendaSettler      *self,
             const SendaColumn *column,
             const SendaValue  *value,
             SendaSettled      *settled,
             GError           **error)
{
  SendaValue *present = &g_array_index (self->values, SendaValue, column->field);

  if (senda_value_equal (present, value))
    return TRUE;
  note_cell (settled, column, present, value);
  senda_value_assign (present, value);
  self->is_changed = TRUE;
  return ensure_target (self, &column->type->info->fields[column->field], value, error);
}

static void
bind_wording (SendaStatement    *statement,
              const SendaColumn *column,
              const char        *id)
{
  senda_statement_bind_text (statement, 1, column->type->name);
  senda_statement_bind_text (statement, 2, id);
  senda_statement_bind_text (statement, 3, column->type->info->fields[column->field].name);
  senda_statement_bind_text (statement, 4, column->language);
}

static gboolean
apply_wording (SendaSettler      *self,
               const SendaColumn *column,
               const char        *id,
               const SendaValue  *value,
               SendaSettled      *settled,
               GError           **error)
{
  g_autoptr (SendaStatement) read =
    senda_sql_statement (self->store->sql, "SELECT val FROM wording WHERE tbl = ?1 AND row = ?2 "
                                           "AND col = ?3 AND lang = ?4");
  g_autoptr (SendaStatement) write = NULL;
  g_auto (SendaValue) present = SENDA_VALUE_INIT;
  SendaSqlStep step = SENDA_SQL_ERROR;

  bind_wording (read, column, id);
  step = senda_statement_step (read, error);
  if (step == SENDA_SQL_ROW)
    senda_statement_get_value (read, 0, &present);
  if (step == SENDA_SQL_ERROR || !senda_statement_check (read, error))
    return FALSE;
  if (senda_value_equal (&present, value))
    return TRUE;

  note_cell (settled, column, &present, value);
  write = senda_sql_statement (self->store->sql,
                               "INSERT INTO wording (tbl, row, col, lang, val) "
                               "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET val = ?5");
  bind_wording (write, column, id);
  senda_statement_bind_value (write, 5, value);
  return senda_statement_run (write, error);
}

static gboolean
apply (SendaSettler      *self,
       const SendaColumn *column,
       const char        *id,
       const SendaValue  *value,
       SendaSettled      *settled,
       GError           **error)
{
  static const SendaValue nothing = SENDA_VALUE_INIT;

  if (!column->is_known)
    return TRUE;
  self->is_known = TRUE;
  if (!_senda_column_takes (column, value))
    value = &nothing;
  if (column->field == SENDA_CELL_DELETED)
    return apply_deleted (self, column, value, settled);
  return column->language ? apply_wording (self, column, id, value, settled, error)
                          : apply_plain (self, column, value, settled, error);
}

static gboolean
apply_all (SendaSettler *self,
           const char   *id,
           GPtrArray    *columns,
           SendaSettled *settled,
           GError      **error)
{
  for (guint i = 0; i < self->heads->len; i++)
    {
      const Head *head = &g_array_index (self->heads, Head, i);

      if ((columns == NULL || head->column->asked == self->serial) &&
          !apply (self, head->column, id, &head->value, settled, error))
        return FALSE;
    }
  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const SendaColumn *column = g_ptr_array_index (columns, i);

      if (column->shown != self->serial &&
          !apply (self, column, id, SENDA_NULL, settled, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_row (SendaSettler *self,
           SendaType    *type,
           const char   *id,
           SendaSettled *settled,
           GError      **error)
{
  g_autoptr (SendaStatement) statement = NULL;
  int parameter = SENDA_COLUMNS_FIRST_PARAMETER;

  settled->has_row = settled->had_row || self->is_known;
  if (!settled->has_row || (settled->had_row && !self->is_changed))
    return TRUE;
  statement = senda_sql_statement_for (self->store->sql, type->upsert);
  senda_statement_bind_text (statement, 1, id);
  senda_statement_bind_integer (statement, 2, settled->is_deleted);
  for (guint i = 0; i < type->info->n_fields; i++)
    if (_senda_field_has_column (&type->info->fields[i]))
      senda_statement_bind_value (statement, parameter++,
                                  &g_array_index (self->values, SendaValue, i));
  return senda_statement_run (statement, error);
}

static gboolean
note_difference (SendaSettler *self,
                 SendaType    *type,
                 const char   *id,
                 const char   *column,
                 GError      **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "INSERT INTO difference (row, col, tbl) "
                                           "VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");

  self->has_differences = TRUE;
  senda_statement_bind_text (statement, 1, id);
  senda_statement_bind_text (statement, 2, column);
  senda_statement_bind_text (statement, 3, type->name);
  return senda_statement_run (statement, error);
}

static gboolean
clear_differences (SendaSettler *self,
                   SendaType    *type,
                   const char   *id,
                   GError      **error)
{
  g_autoptr (SendaStatement) statement = NULL;

  if (!self->has_differences)
    return TRUE;
  statement = senda_sql_statement (self->store->sql,
                                   "DELETE FROM difference WHERE row = ?1 AND tbl = ?2");
  senda_statement_bind_text (statement, 1, id);
  senda_statement_bind_text (statement, 2, type->name);
  return senda_statement_run (statement, error);
}

/* Notes which cells of the record hold several differing values. */
static gboolean
settle_differences (SendaSettler *self,
                    SendaType    *type,
                    const char   *id,
                    SendaSettled *settled,
                    GError      **error)
{
  gboolean is_removed = FALSE;
  gboolean is_unseen = FALSE;

  if (!clear_differences (self, type, id, error))
    return FALSE;
  for (guint i = 0; i < self->heads->len; i++)
    {
      const Head *head = &g_array_index (self->heads, Head, i);

      if (!head->column->is_known)
        continue;
      if (head->column->field == SENDA_CELL_DELETED)
        is_removed = head->differs || head->value.integer == 1;
      if (!head->differs)
        continue;
      settled->has_differences = TRUE;
      if (!note_difference (self, type, id, head->column->name, error))
        return FALSE;
    }
  if (is_removed && !_senda_store_is_unseen (self->store, type->name, id, &is_unseen, error))
    return FALSE;
  if (!is_unseen)
    return TRUE;
  settled->has_differences = TRUE;
  return note_difference (self, type, id, SENDA_DELETED_COLUMN, error);
}

/* Brings what @columns (NULL: all) of a record show up to date with the log, and what is known of
 * the differences in it. A type that this version does not know has no table. Inside a
 * transaction. */
gboolean
_senda_settler_settle (SendaSettler *self,
                       SendaType    *type,
                       const char   *id,
                       GPtrArray    *columns,
                       SendaSettled *settled,
                       GError      **error)
{
  if (type->info == NULL)
    return TRUE;
  self->serial++;
  self->is_changed = FALSE;
  self->is_known = FALSE;
  for (guint i = 0; columns != NULL && i < columns->len; i++)
    ((SendaColumn *) g_ptr_array_index (columns, i))->asked = self->serial;
  return read_heads (self, type, id, error) &&
         read_row (self, type, id, settled, error) &&
         apply_all (self, id, columns, settled, error) &&
         write_row (self, type, id, settled, error) &&
         settle_differences (self, type, id, settled, error);
}
