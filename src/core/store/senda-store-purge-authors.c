/* senda-store-purge-authors.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A member who is erased goes as the author of what was done, too: from the transactions that bear
 * the name, or a former one, and from the records that say who made them. Of two people of the same
 * name the log knows no difference, and both go.
 */
#include "config.h"

#include "senda-store-purge-private.h"

#include "senda-member.h"

#include <string.h>

#define NAME "name"
#define AUTHOR SENDA_MADE_BY_COLUMN /* and what the store calls its user */

static gboolean
add_names (SendaStore *self,
           const char *member,
           GPtrArray  *names,
           GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT DISTINCT val FROM change INDEXED BY change_cell "
                                    "WHERE row = ?1 AND col = '" NAME "' AND tbl = ?2 "
                                    "AND val <> ''");
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_text (statement, 1, member);
  senda_statement_bind_text (statement, 2, senda_member_info.name);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *name = senda_statement_get_text (statement, 0);

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (name));
    }
  return step == SENDA_SQL_DONE;
}

/* Adds all names that the members among @refs ever had to @names. */
gboolean
_senda_names_collect (SendaStore *self,
                      GPtrArray  *refs,
                      GPtrArray  *names,
                      GError    **error)
{
  for (guint i = 0; i < refs->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (refs, i);

      if (ref->info == &senda_member_info && !add_names (self, ref->id, names, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
run_on_name (SendaStore *self,
             const char *text,
             const char *name,
             GError    **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement_for (self->sql, text);

  senda_statement_bind_text (statement, 1, name);
  return senda_statement_run (statement, error);
}

static gboolean
collect_made_by (SendaStore            *self,
                 const SendaRecordInfo *info,
                 const char            *name,
                 SendaRefs             *refs,
                 GError               **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT DISTINCT row FROM change "
                                    "WHERE col = '" AUTHOR "' AND tbl = ?1 AND val = ?2");
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_text (statement, 1, info->name);
  senda_statement_bind_text (statement, 2, name);
  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *id = senda_statement_get_text (statement, 0);

      if (id != NULL)
        _senda_refs_add (refs, info, id);
    }
  return step == SENDA_SQL_DONE;
}

static gboolean
empty_made_by (SendaStore           *self,
               const SendaRecordRef *ref,
               const char           *name,
               GError              **error)
{
  g_autoptr (SendaStatement) log =
    senda_sql_statement (self->sql, "UPDATE change SET val = NULL, purged = 1 WHERE row = ?1 "
                                    "AND col = '" AUTHOR "' AND tbl = ?2 AND val = ?3");
  g_autoptr (SendaStatement) table =
    senda_sql_statement (self->sql, "UPDATE \"%s\" SET " AUTHOR " = NULL "
                                    "WHERE id = ?1 AND " AUTHOR " = ?2", ref->info->name);

  senda_statement_bind_text (log, 1, ref->id);
  senda_statement_bind_text (log, 2, ref->info->name);
  senda_statement_bind_text (log, 3, name);
  senda_statement_bind_text (table, 1, ref->id);
  senda_statement_bind_text (table, 2, name);
  return senda_statement_run (log, error) && senda_statement_run (table, error) &&
         _senda_store_sum_entries (self, ref, error);
}

/* Erases the name from the records that say that it made them; @refs gets those. */
static gboolean
erase_from_records (SendaStore *self,
                    const char *name,
                    SendaRefs  *refs,
                    GError    **error)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);
  g_auto (SendaRefs) made = { NULL, NULL };

  _senda_refs_init (&made);
  for (guint i = 0; i < n_types; i++)
    if (senda_record_info_field (types[i], AUTHOR) >= 0 &&
        !collect_made_by (self, types[i], name, &made, error))
      return FALSE;
  for (guint i = 0; i < made.list->len; i++)
    {
      const SendaRecordRef *ref = g_ptr_array_index (made.list, i);

      if (!empty_made_by (self, ref, name, error))
        return FALSE;
      _senda_refs_add (refs, ref->info, ref->id);
    }
  return TRUE;
}

/* Files that came or went bear the name as whose they were, or in what they are called. */
static gboolean
erase_from_passages (SendaStore *self,
                     const char *name,
                     GError    **error)
{
  return run_on_name (self, "UPDATE passage SET sender = NULL WHERE sender = ?1", name, error) &&
         run_on_name (self, "UPDATE passage SET file = NULL WHERE instr (file, ?1) > 0", name,
                      error);
}

static gboolean
forget_user (SendaStore *self,
             const char *name,
             GError    **error)
{
  if (g_strcmp0 (self->author, name) != 0)
    return TRUE;
  if (!_senda_store_write_meta (self, AUTHOR, NULL, error))
    return FALSE;
  g_clear_pointer (&self->author, g_free);
  return TRUE;
}

/* Erases @names wherever they stand for who did something; @refs gets the records that lose one.
 * Inside a transaction. */
gboolean
_senda_names_erase (SendaStore *self,
                    GPtrArray  *names,
                    SendaRefs  *refs,
                    GError    **error)
{
  for (guint i = 0; i < names->len; i++)
    if (!run_on_name (self, "UPDATE txn SET author = NULL WHERE author = ?1", names->pdata[i],
                      error) ||
        !erase_from_records (self, names->pdata[i], refs, error) ||
        !erase_from_passages (self, names->pdata[i], error) ||
        !forget_user (self, names->pdata[i], error))
      return FALSE;
  return names->len == 0 || _senda_store_sum_unsigned (self, error);
}

/* Whether one of @names stands in the file for who did something. */
gboolean
_senda_names_are_there (SendaStore *self,
                        GPtrArray  *names,
                        gboolean   *are,
                        GError    **error)
{
  *are = FALSE;
  for (guint i = 0; i < names->len && !*are; i++)
    {
      g_autoptr (SendaStatement) statement =
        senda_sql_statement (self->sql,
                             "SELECT EXISTS (SELECT 1 FROM txn WHERE author = ?1) "
                             "OR EXISTS (SELECT 1 FROM change "
                             "WHERE col = '" AUTHOR "' AND val = ?1) "
                             "OR EXISTS (SELECT 1 FROM passage "
                             "WHERE sender = ?1 OR instr (file, ?1) > 0) "
                             "OR EXISTS (SELECT 1 FROM meta WHERE key = '" AUTHOR "' "
                             "AND val = ?1)");

      senda_statement_bind_text (statement, 1, names->pdata[i]);
      if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
        return FALSE;
      *are = senda_statement_get_integer (statement, 0) != 0;
    }
  return TRUE;
}
