/* senda-store-columns.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-store-columns.h"

#include <string.h>

struct _SendaColumns
{
  GHashTable *types; /* name -> SendaType */
  SendaType *latest; /* most entries are of the type of the one before */
};

static void
column_free (gpointer data)
{
  SendaColumn *column = data;

  g_free (column->name);
  g_free (column->language);
  g_free (column);
}

static void
type_free (gpointer data)
{
  SendaType *type = data;

  g_free (type->name);
  g_hash_table_unref (type->columns);
  g_hash_table_unref (type->targets);
  g_free (type->select);
  g_free (type->upsert);
  g_free (type);
}

/* Whether its table has a column for it: wordings have a table of their own. */
gboolean
_senda_field_has_column (const SendaField *field)
{
  return !(field->flags & SENDA_FIELD_BILINGUAL);
}

static void
write_texts (SendaType *type)
{
  const SendaRecordInfo *info = type->info;
  g_autoptr (GString) names = g_string_new ("deleted");
  g_autoptr (GString) numbers = g_string_new ("?1, ?2");
  g_autoptr (GString) sets = g_string_new ("deleted = ?2");
  int parameter = SENDA_COLUMNS_FIRST_PARAMETER;

  for (guint i = 0; i < info->n_fields; i++)
    if (_senda_field_has_column (&info->fields[i]))
      {
        g_string_append_printf (names, ", \"%s\"", info->fields[i].name);
        g_string_append_printf (numbers, ", ?%d", parameter);
        g_string_append_printf (sets, ", \"%s\" = ?%d", info->fields[i].name, parameter++);
      }
  type->select = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE id = ?1", names->str, info->name);
  type->upsert = g_strdup_printf ("INSERT INTO \"%s\" (id, %s) VALUES (%s) "
                                  "ON CONFLICT (id) DO UPDATE SET %s",
                                  info->name, names->str, numbers->str, sets->str);
}

SendaColumns *
_senda_columns_new (void)
{
  SendaColumns *self = g_new0 (SendaColumns, 1);

  self->types = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, type_free);
  return self;
}

void
_senda_columns_free (SendaColumns *self)
{
  g_hash_table_unref (self->types);
  g_free (self);
}

SendaType *
_senda_columns_get_type (SendaColumns *self,
                         const char   *name)
{
  SendaType *type = self->latest;

  if (type != NULL && strcmp (type->name, name) == 0)
    return type;
  type = g_hash_table_lookup (self->types, name);
  if (type == NULL)
    {
      type = g_new0 (SendaType, 1);
      type->name = g_strdup (name);
      type->info = senda_record_info_find (name);
      type->columns = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, column_free);
      type->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (type->info != NULL)
        write_texts (type);
      g_hash_table_insert (self->types, type->name, type);
    }
  return self->latest = type;
}

SendaColumn *
_senda_type_get_column (SendaType  *type,
                        const char *name)
{
  SendaColumn *column = g_hash_table_lookup (type->columns, name);
  g_autoptr (SendaCell) cell = NULL;

  if (column != NULL)
    return column;
  cell = _senda_cell_parse (type->name, "", name);
  column = g_new0 (SendaColumn, 1);
  column->type = type;
  column->name = g_strdup (name);
  column->is_known = cell != NULL;
  column->field = cell ? cell->field : -1;
  column->language = cell ? g_strdup (cell->language) : NULL;
  g_hash_table_insert (type->columns, column->name, column);
  return column;
}

/* Whether the table may hold @value: see _senda_cell_takes(). */
gboolean
_senda_column_takes (const SendaColumn *column,
                     const SendaValue  *value)
{
  return column->is_known &&
         _senda_field_takes (column->type->info, column->field, value);
}
