/* senda-store-purge-refs.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which records an erasure concerns.
 */
#include "config.h"

#include "senda-store-purge-private.h"

/* A copy may be JSON, where a quotation mark and a backslash stand after another one. */
#define SAYS \
  "(instr (t.val, f.val) > 0 OR " \
  "instr (t.val, replace (replace (f.val, '\\', '\\\\'), '\"', '\\\"')) > 0)"

/* A column of the log is a field, or a field, "@" and a language. */
#define IS_ONE_OF \
  "instr (' %s ', ' ' || substr (f.col, 1, instr (f.col || '@', '@') - 1) || ' ') > 0"

void
_senda_refs_init (SendaRefs *refs)
{
  refs->list = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_record_ref_free);
  refs->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
_senda_refs_clear (SendaRefs *refs)
{
  g_clear_pointer (&refs->list, g_ptr_array_unref);
  g_clear_pointer (&refs->seen, g_hash_table_unref);
}

/* Each is listed once. */
void
_senda_refs_add (SendaRefs             *refs,
                 const SendaRecordInfo *info,
                 const char            *id)
{
  if (g_hash_table_add (refs->seen, g_strconcat (info->name, "\n", id, NULL)))
    g_ptr_array_add (refs->list, senda_record_ref_new (info, id));
}

static gboolean
collect (SendaStatement        *statement,
         const SendaRecordInfo *info,
         const char            *parent,
         SendaRefs             *refs,
         GError               **error)
{
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_text (statement, 1, parent);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *id = senda_statement_get_text (statement, 0);

      if (id != NULL)
        _senda_refs_add (refs, info, id);
    }
  return step == SENDA_SQL_DONE;
}

/* The records of one type that name @parent in @field; also those whose making was undone, which
 * only the log knows to have named it. */
static gboolean
collect_naming (SendaStore            *self,
                const SendaRecordInfo *info,
                const char            *field,
                const char            *parent,
                SendaRefs             *refs,
                GError               **error)
{
  g_autoptr (SendaStatement) present =
    senda_sql_statement (self->sql, "SELECT id FROM \"%s\" WHERE \"%s\" = ?1", info->name, field);
  g_autoptr (SendaStatement) former =
    senda_sql_statement (self->sql,
                         "SELECT DISTINCT t.id FROM \"%s\" t "
                         "CROSS JOIN change c INDEXED BY change_cell ON c.row = t.id "
                         "WHERE t.\"%s\" IS NULL AND c.col = '%s' AND c.tbl = '%s' AND c.val = ?1",
                         info->name, field, field, info->name);

  return collect (present, info, parent, refs, error) &&
         collect (former, info, parent, refs, error);
}

/* Whether a record cannot be without what @field names: then it goes with it, and with it the
 * labels that name both. */
static gboolean
belongs_by (const SendaField      *field,
            const SendaRecordInfo *parent)
{
  return field->kind == SENDA_FIELD_REFERENCE && (field->flags & SENDA_FIELD_REQUIRED) &&
         g_strcmp0 (field->reference, parent->name) == 0;
}

/* Whether @field makes a record go by the name of a @parent: where it is the title, or says once
 * and for all whose the record is. */
static gboolean
is_called_by (const SendaRecordInfo *info,
              const SendaField      *field,
              const SendaRecordInfo *parent)
{
  return field->kind == SENDA_FIELD_REFERENCE &&
         (g_strcmp0 (field->name, info->title) == 0 || (field->flags & SENDA_FIELD_FIXED)) &&
         g_strcmp0 (field->reference, parent->name) == 0;
}

/* Adds the records of one type that belong to @parent, or go by its name, as asked for. */
static gboolean
collect_type (SendaStore            *self,
              const SendaRecordInfo *info,
              const SendaRecordRef  *parent,
              gboolean               belonging,
              gboolean               called,
              SendaRefs             *refs,
              GError               **error)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaField *field = &info->fields[i];

      if (((belonging && belongs_by (field, parent->info)) ||
           (called && is_called_by (info, field, parent->info))) &&
          !collect_naming (self, info, field->name, parent->id, refs, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
collect_types (SendaStore           *self,
               const SendaRecordRef *parent,
               gboolean              belonging,
               gboolean              called,
               SendaRefs            *refs,
               GError              **error)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (!collect_type (self, types[i], parent, belonging, called, refs, error))
      return FALSE;
  return TRUE;
}

static const SendaRecordInfo *
get_parent_type (const SendaRecordInfo *info)
{
  int parent = info->parent ? senda_record_info_field (info, info->parent) : -1;

  return parent >= 0 ? senda_record_info_find (info->fields[parent].reference) : NULL;
}

/* What @ref belongs to, also where only the log still knows. */
static gboolean
collect_parents (SendaStore           *self,
                 const SendaRecordRef *ref,
                 SendaRefs            *refs,
                 GError              **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql,
                         "SELECT DISTINCT val FROM change INDEXED BY change_cell "
                         "WHERE row = ?1 AND col = '%s' AND tbl = '%s' AND val IS NOT NULL",
                         ref->info->parent, ref->info->name);

  return collect (statement, get_parent_type (ref->info), ref->id, refs, error);
}

/* The records of type @info at any distance below those in @above. */
static gboolean
collect_below (SendaStore            *self,
               const SendaRecordInfo *info,
               SendaRefs             *above,
               const SendaRecordInfo *top,
               SendaRefs             *refs,
               GError               **error)
{
  const SendaRecordInfo *type = get_parent_type (info);
  g_auto (SendaRefs) between = { NULL, NULL };
  GPtrArray *parents = above->list;

  if (type == NULL)
    return TRUE;
  _senda_refs_init (&between);
  if (type != top)
    {
      if (!collect_below (self, type, above, top, &between, error))
        return FALSE;
      parents = between.list;
    }
  for (guint i = 0; i < parents->len; i++)
    {
      const SendaRecordRef *parent = g_ptr_array_index (parents, i);

      if (!collect_naming (self, info, info->parent, parent->id, refs, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether @copy was written when something of @ref was there already, as far as can be told: of two
 * machines nobody knows which came first. Where a copy bears the value of a field, it must. */
static gboolean
may_quote (SendaStore           *self,
           const SendaRecordRef *copy,
           const SendaRecordRef *ref,
           gboolean             *may,
           GError              **error)
{
  const char *by = ref->info->quoted_by;
  g_autofree char *bears =
    by ? g_strdup_printf ("AND EXISTS (SELECT 1 FROM change f INDEXED BY change_cell "
                          "WHERE f.row = ?2 AND " IS_ONE_OF " AND " SAYS ")", by)
       : g_strdup ("");
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql,
                         "SELECT EXISTS (SELECT 1 FROM change t INDEXED BY change_cell "
                         "CROSS JOIN change c INDEXED BY change_cell ON c.row = ?2 "
                         "WHERE t.row = ?1 AND t.tbl = '%s' AND c.tbl = '%s' "
                         "AND (c.site <> t.site OR c.seq < t.seq) %s)",
                         copy->info->name, ref->info->name, bears);

  senda_statement_bind_text (statement, 1, copy->id);
  senda_statement_bind_text (statement, 2, ref->id);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *may = senda_statement_get_integer (statement, 0) != 0;
  return TRUE;
}

static gboolean
is_above (const SendaRecordInfo *top,
          const SendaRecordInfo *info)
{
  while (info != NULL && info != top)
    info = get_parent_type (info);
  return info != NULL;
}

/* What @ref belongs to, or what that belongs to, up to where records of type @info are below:
 * @top says of which type that is, NULL where they are below nothing of it. */
static gboolean
collect_above (SendaStore             *self,
               const SendaRecordRef   *ref,
               const SendaRecordInfo  *info,
               SendaRefs              *refs,
               const SendaRecordInfo **top,
               GError                **error)
{
  guint from = 0;

  if (!collect_parents (self, ref, refs, error))
    return FALSE;
  for (*top = get_parent_type (ref->info); *top != NULL && !is_above (*top, info);
       *top = get_parent_type (*top))
    for (guint n = refs->list->len; from < n; from++)
      if (get_parent_type (*top) != NULL &&
          !collect_parents (self, refs->list->pdata[from], refs, error))
        return FALSE;
  g_ptr_array_remove_range (refs->list, 0, from);
  return TRUE;
}

/* Adds the records in which the words of @ref were written down once more. */
static gboolean
collect_quotes (SendaStore           *self,
                const SendaRecordRef *ref,
                SendaRefs            *refs,
                GError              **error)
{
  const SendaRecordInfo *info = NULL;
  const SendaRecordInfo *top = NULL;
  g_auto (SendaRefs) parents = { NULL, NULL };
  g_auto (SendaRefs) copies = { NULL, NULL };

  if (ref->info->quoted_in == NULL)
    return TRUE;
  info = senda_record_info_find (ref->info->quoted_in);
  _senda_refs_init (&parents);
  _senda_refs_init (&copies);
  if (!collect_above (self, ref, info, &parents, &top, error) ||
      !collect_below (self, info, &parents, top, &copies, error))
    return FALSE;
  for (guint i = 0; i < copies.list->len; i++)
    {
      const SendaRecordRef *copy = g_ptr_array_index (copies.list, i);
      gboolean may = FALSE;

      if (!may_quote (self, copy, ref, &may, error))
        return FALSE;
      if (may)
        _senda_refs_add (refs, copy->info, copy->id);
    }
  return TRUE;
}

/* Whether @ref goes with a record of type @of because it holds a copy of its words. */
gboolean
_senda_refs_is_quote (const SendaRecordRef  *ref,
                      const SendaRecordInfo *of)
{
  return g_strcmp0 (ref->info->name, of->quoted_in) == 0;
}

/* Adds to @refs all that belongs to what is in it, at any distance, and all in which its words
 * stand too. */
gboolean
_senda_refs_collect (SendaStore *self,
                     SendaRefs  *refs,
                     GError    **error)
{
  for (guint i = 0; i < refs->list->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (refs->list, i);

      if (!collect_types (self, ref, TRUE, FALSE, refs, error) ||
          !collect_quotes (self, ref, refs, error))
        return FALSE;
    }
  return TRUE;
}

/* Adds to @called all that goes by the name of something in @refs (element-type SendaRecordRef),
 * and what belongs to that, at any distance. */
gboolean
_senda_refs_collect_called (SendaStore *self,
                            GPtrArray  *refs,
                            SendaRefs  *called,
                            GError    **error)
{
  for (guint i = 0; i < refs->len; i++)
    if (!collect_types (self, refs->pdata[i], FALSE, TRUE, called, error))
      return FALSE;
  for (guint i = 0; i < called->list->len; i++)
    if (!collect_types (self, called->list->pdata[i], TRUE, TRUE, called, error))
      return FALSE;
  return TRUE;
}
