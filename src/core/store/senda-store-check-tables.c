/* senda-store-check-tables.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log against the tables that are made from it, in both directions.
 */
#include "config.h"

#include "senda-store-check-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the check of the tables stands. */
typedef struct
{
  SendaCheckJob *job;
  SendaCell *cell;        /* the one at hand; its value is the one that is shown */
  GHashTable *differing;  /* set of "column\ntype\nid": cells that must be listed as differences */
  GPtrArray *removed;     /* of SendaRecordRef: records that are said to be removed */
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->cell, _senda_cell_free);
  g_hash_table_unref (reading->differing);
  g_ptr_array_unref (reading->removed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static char *
dup_key (const char *column,
         const char *type,
         const char *id)
{
  return g_strjoin ("\n", column, type, id, NULL);
}

/* What another version took or did not take is no fault; of a type that it did not know there is no
 * row, which counts as removed. */
static gboolean
is_right (SendaCheckJob    *job,
          const SendaCell  *cell,
          const SendaValue *found)
{
  gboolean is_null = found->type == SENDA_VALUE_NULL;

  if (job->other_rules)
    return is_null || cell->field == SENDA_CELL_DELETED || senda_value_equal (found, &cell->value);
  return _senda_cell_takes (cell, &cell->value) ? senda_value_equal (found, &cell->value) : is_null;
}

static gboolean
compare_cell (SendaCheckJob *job,
              SendaCell     *cell,
              GError       **error)
{
  g_auto (SendaValue) found = SENDA_VALUE_INIT;

  if (!_senda_store_read_cell (job->store, cell, &found, error))
    return FALSE;
  if (!is_right (job, cell, &found))
    /* Translators: the first %s is the name of a field, the second the id of a record */
    _senda_check_add_fault (job, _("The field “%s” of the record %s does not hold what the history "
                                   "says."), cell->column, cell->id);
  return TRUE;
}

static gboolean
is_known (SendaCheckJob   *job,
          const SendaCell *cell)
{
  return cell->language != NULL || cell->field == SENDA_CELL_DELETED ||
         _senda_check_has_column (job, cell->info->name, cell->info->fields[cell->field].name);
}

static gboolean
is_same_cell (const SendaCell *a,
              const SendaCell *b)
{
  return a != NULL && a->info == b->info && strcmp (a->id, b->id) == 0 &&
         strcmp (a->column, b->column) == 0;
}

/* Takes in the next present value; of several of one cell the first is the one that is shown. */
static gboolean
read_value (Reading          *reading,
            SendaCell        *cell,
            const SendaValue *value,
            GError          **error)
{
  g_autoptr (SendaCell) owned = cell;

  if (cell->field == SENDA_CELL_DELETED && value->integer == 1)
    g_ptr_array_add (reading->removed, senda_record_ref_new (cell->info, cell->id));
  if (is_same_cell (reading->cell, cell))
    {
      if (!senda_value_equal (value, &reading->cell->value))
        g_hash_table_add (reading->differing, dup_key (cell->column, cell->info->name, cell->id));
      return TRUE;
    }
  g_clear_pointer (&reading->cell, _senda_cell_free);
  reading->cell = g_steal_pointer (&owned);
  senda_value_assign (&cell->value, value);
  return !is_known (reading->job, cell) || compare_cell (reading->job, cell, error);
}

static gboolean
read_values (Reading *reading,
             GError **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (reading->job->store->sql, SENDA_SELECT_SHOWN);
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *type = senda_statement_get_text (statement, 0);
      const char *id = senda_statement_get_text (statement, 1);
      const char *column = senda_statement_get_text (statement, 2);
      g_auto (SendaValue) value = SENDA_VALUE_INIT;
      SendaCell *cell = type && id && column ? _senda_cell_parse (type, id, column) : NULL;

      if (cell == NULL)
        continue;
      senda_statement_get_value (statement, 3, &value);
      if (!read_value (reading, cell, &value, error))
        return FALSE;
    }
  return step == SENDA_SQL_DONE;
}

static gboolean
add_unseen (Reading *reading,
            GError **error)
{
  for (guint i = 0; i < reading->removed->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (reading->removed, i);
      gboolean is_unseen = FALSE;

      if (!_senda_store_is_unseen (reading->job->store, ref->info->name, ref->id, &is_unseen,
                                   error))
        return FALSE;
      if (is_unseen)
        g_hash_table_add (reading->differing,
                          dup_key (SENDA_DELETED_COLUMN, ref->info->name, ref->id));
    }
  return TRUE;
}

/* The list of differences says what the log says. */
static gboolean
compare_differences (Reading *reading,
                     GError **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (reading->job->store->sql, "SELECT col, tbl, row FROM difference");
  SendaSqlStep step = SENDA_SQL_ERROR;
  guint n_listed = 0;
  gboolean is_right = TRUE;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *column = senda_statement_get_text (statement, 0);
      const char *type = senda_statement_get_text (statement, 1);
      const char *id = senda_statement_get_text (statement, 2);
      g_autofree char *key = column && type && id ? dup_key (column, type, id) : g_strdup ("");

      n_listed++;
      is_right = is_right && g_hash_table_contains (reading->differing, key);
    }
  if (!is_right || n_listed != g_hash_table_size (reading->differing))
    _senda_check_add_fault (reading->job,
                            _("The list of differences that wait for a decision is not what the "
                              "history says."));
  return step == SENDA_SQL_DONE;
}

/* Every present value of the log stands in its table, and what stands against each other is
 * listed. */
gboolean
_senda_check_tables (SendaCheckJob *job,
                     GError       **error)
{
  g_auto (Reading) reading = {
    job, NULL, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free)
  };

  if (!read_values (&reading, error))
    return FALSE;
  if (job->other_rules || !_senda_check_has_column (job, "difference", "row"))
    return TRUE;
  return add_unseen (&reading, error) && compare_differences (&reading, error);
}

#define NOT_LOGGED "NOT EXISTS (SELECT 1 FROM change c INDEXED BY change_cell " \
                   "WHERE c.row = t.id AND c.col = '%s' AND c.live = 1 AND c.tbl = '%s')"

static gboolean
check_column (SendaCheckJob *job,
              const char    *table,
              const char    *column,
              const char    *is_set,
              GError       **error)
{
  gint64 n_strays = 0;

  if (!_senda_check_has_column (job, table, column))
    return TRUE;
  if (!_senda_check_count (job, &n_strays, error,
                           "SELECT count(*) FROM \"%s\" t WHERE \"%s\" %s AND " NOT_LOGGED,
                           table, column, is_set, column, table))
    return FALSE;
  if (n_strays > 0)
    /* Translators: the first %s is the name of a table, the second of a column */
    _senda_check_add_fault (job, _("The table “%s” holds values in “%s” that the history does not "
                                   "know."), table, column);
  return TRUE;
}

static gboolean
check_wordings (SendaCheckJob *job,
                GError       **error)
{
  gint64 n_strays = 0;

  if (!_senda_check_count (job, &n_strays, error,
                           "SELECT count(*) FROM wording w WHERE val IS NOT NULL AND NOT EXISTS "
                           "(SELECT 1 FROM change c INDEXED BY change_cell WHERE c.row = w.row "
                           "AND c.col = w.col || '@' || w.lang AND c.live = 1 AND c.tbl = w.tbl)"))
    return FALSE;
  if (n_strays > 0)
    _senda_check_add_fault (job, _("There are wordings that the history does not know."));
  return TRUE;
}

/* Nothing stands in a table that is not in the log. */
gboolean
_senda_check_strays (SendaCheckJob *job,
                     GError       **error)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const SendaRecordInfo *info = types[i];
      gint64 n_records = 0;

      if (!_senda_check_has_column (job, info->name, SENDA_DELETED_COLUMN))
        continue;
      if (!_senda_check_count (job, &n_records, error,
                               "SELECT count(*) FROM \"%s\" WHERE deleted = 0", info->name) ||
          !check_column (job, info->name, SENDA_DELETED_COLUMN, "<> 1", error))
        return FALSE;
      job->check->n_records += n_records;
      for (guint j = 0; j < info->n_fields; j++)
        if (!(info->fields[j].flags & SENDA_FIELD_BILINGUAL) &&
            !check_column (job, info->name, info->fields[j].name, "IS NOT NULL", error))
          return FALSE;
    }
  return check_wordings (job, error);
}
