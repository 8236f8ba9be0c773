/* senda-store-stamps.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-store-stamps.h"

#include "senda-store-private.h"

static const SendaRecordInfo *
get_parent_info (const SendaRecordInfo *info)
{
  return senda_record_info_find (
    info->fields[senda_record_info_field (info, info->parent)].reference);
}

/* The tables from t up to the one whose parent is of the type @above; @last is that one's name
 * here, and @info its type. (transfer full) */
static char *
dup_path (const SendaRecordInfo **info,
          const SendaRecordInfo  *above,
          char                  **last)
{
  GString *path = g_string_new (NULL);

  *last = g_strdup ("t");
  for (guint i = 1; get_parent_info (*info) != above; i++)
    {
      const SendaRecordInfo *parent = get_parent_info (*info);
      char *next = g_strdup_printf ("p%u", i);

      g_string_append_printf (path, " CROSS JOIN \"%s\" %s ON %s.id = %s.\"%s\"", parent->name,
                              next, next, *last, (*info)->parent);
      g_free (*last);
      *last = next;
      *info = parent;
    }
  return g_string_free (path, FALSE);
}

static SendaRecordStamp *
read_stamp (SendaStatement *statement)
{
  SendaRecordStamp *stamp = g_new0 (SendaRecordStamp, 1);

  stamp->id = g_strdup (senda_statement_get_text (statement, 0));
  stamp->is_deleted = senda_statement_get_integer (statement, 1) != 0;
  stamp->time = senda_statement_get_integer (statement, 2);
  stamp->n_changes = CLAMP (senda_statement_get_integer (statement, 3), 0, G_MAXINT32);
  return stamp;
}

void
senda_record_stamp_free (SendaRecordStamp *stamp)
{
  g_free (stamp->id);
  g_free (stamp);
}

/* The stamps of the records of type @info that belong to the record @id of the type @above, be it
 * over others, whether or not one of them is removed; in the order of their ids. (transfer full)
 * Fails as reading the store does. */
GPtrArray *
senda_store_list_stamps (SendaStore            *self,
                         const SendaRecordInfo *info,
                         const SendaRecordInfo *above,
                         const char            *id,
                         GError               **error)
{
  g_autoptr (GPtrArray) stamps =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_stamp_free);
  const SendaRecordInfo *top = info;
  g_autofree char *last = NULL;
  g_autofree char *path = dup_path (&top, above, &last);
  g_autoptr (SendaStatement) statement = NULL;
  SendaSqlStep step = SENDA_SQL_ERROR;

  _senda_store_assert_owner (self);

  statement = senda_sql_statement (self->sql,
                                   "SELECT t.id, t.deleted, max(c.ts), count(*) FROM \"%s\" t%s "
                                   "CROSS JOIN change c INDEXED BY change_cell "
                                   "ON c.row = t.id AND c.tbl = '%s' "
                                   "WHERE %s.\"%s\" = ?1 GROUP BY t.id ORDER BY t.id",
                                   info->name, path, info->name, last, top->parent);
  senda_statement_bind_text (statement, 1, id);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    g_ptr_array_add (stamps, read_stamp (statement));
  return step == SENDA_SQL_DONE ? g_steal_pointer (&stamps) : NULL;
}

/* Every text that @field of the record has had, the latest first, but for what was erased.
 * (transfer full) Fails as reading the store does. */
GPtrArray *
senda_store_list_texts (SendaStore            *self,
                        const SendaRecordInfo *info,
                        const char            *id,
                        const char            *field,
                        GError               **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SendaStatement) statement = NULL;
  SendaSqlStep step = SENDA_SQL_ERROR;

  _senda_store_assert_owner (self);

  statement = senda_sql_statement (self->sql,
                                   "SELECT c.val FROM change c INDEXED BY change_cell "
                                   "CROSS JOIN site s ON s.no = c.site "
                                   "WHERE c.row = ?1 AND c.col = ?2 AND c.tbl = '%s' "
                                   "AND typeof (c.val) = 'text' "
                                   "ORDER BY c.ts DESC, s.id DESC, c.seq DESC",
                                   info->name);
  senda_statement_bind_text (statement, 1, id);
  senda_statement_bind_text (statement, 2, field);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      g_auto (SendaValue) value = SENDA_VALUE_INIT;

      senda_statement_get_value (statement, 0, &value);
      if (value.type == SENDA_VALUE_TEXT)
        g_ptr_array_add (texts, g_steal_pointer (&value.text));
    }
  return step == SENDA_SQL_DONE ? g_steal_pointer (&texts) : NULL;
}
