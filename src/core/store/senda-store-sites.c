/* senda-store-sites.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-store-sites.h"

#include <string.h>

static void
site_free (gpointer data)
{
  SendaSite *site = data;

  g_free (site->id);
  g_free (site);
}

static SendaSite *
add (SendaSites *self,
     gint64      number,
     const char *id)
{
  SendaSite *site = g_new0 (SendaSite, 1);

  site->id = g_strdup (id);
  site->number = number;
  site->last_seq = -1;
  g_ptr_array_add (self->list, site);
  g_hash_table_insert (self->by_id, site->id, site);
  g_hash_table_insert (self->by_number, GSIZE_TO_POINTER (number), site);
  return site;
}

static gboolean
fill (SendaSites *self,
      GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "SELECT no, id FROM site ORDER BY id");
  SendaSqlStep step = SENDA_SQL_ERROR;

  while ((step = senda_statement_step (statement, error)) == SENDA_SQL_ROW)
    {
      const char *id = senda_statement_get_text (statement, 1);

      if (id == NULL)
        return senda_statement_check (statement, error) &&
               senda_sql_fail (self->store->sql, SQLITE_CORRUPT, error);
      add (self, senda_statement_get_integer (statement, 0), id);
    }
  return step == SENDA_SQL_DONE;
}

/* The sites of the store as they are now. (transfer full) */
SendaSites *
_senda_sites_load (SendaStore *store,
                   GError    **error)
{
  g_autoptr (SendaSites) self = g_new0 (SendaSites, 1);

  self->store = store;
  self->list = g_ptr_array_new_with_free_func (site_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_number = g_hash_table_new (g_direct_hash, g_direct_equal);
  return fill (self, error) ? g_steal_pointer (&self) : NULL;
}

void
_senda_sites_free (SendaSites *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_number);
  g_ptr_array_unref (self->list);
  g_free (self);
}

/* NULL for a number that stands for no site, which only a damaged file holds. */
const char *
_senda_sites_get_id (SendaSites *self,
                     gint64      number)
{
  SendaSite *site = g_hash_table_lookup (self->by_number, GSIZE_TO_POINTER (number));

  return site ? site->id : NULL;
}

/* (transfer none) (nullable) */
SendaSite *
_senda_sites_find (SendaSites *self,
                   const char *id)
{
  if (self->latest == NULL || strcmp (self->latest->id, id) != 0)
    self->latest = g_hash_table_lookup (self->by_id, id);
  return self->latest;
}

static gboolean
read_number (SendaStore *store,
             const char *text,
             gint64      site,
             gint64     *number,
             GError    **error)
{
  g_autoptr (SendaStatement) statement = senda_sql_statement (store->sql, "%s", text);

  senda_statement_bind_integer (statement, 1, site);
  if (senda_statement_step (statement, error) != SENDA_SQL_ROW)
    return FALSE;
  *number = senda_statement_get_integer (statement, 0);
  return TRUE;
}

static gboolean
read_lasts (SendaSites *self,
            SendaSite  *site,
            GError    **error)
{
  gint64 last_seq = 0;

  if (!read_number (self->store, "SELECT max (seq) FROM change WHERE site = ?1", site->number,
                    &last_seq, error) ||
      !read_number (self->store, "SELECT max (n) FROM txn WHERE site = ?1", site->number,
                    &site->last_txn, error) ||
      !read_number (self->store, "SELECT max (oseq) FROM over WHERE osite = ?1", site->number,
                    &site->last_linked, error))
    return FALSE;
  site->last_seq = last_seq;
  return TRUE;
}

static SendaSite *
insert (SendaSites *self,
        const char *id,
        GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->store->sql, "INSERT INTO site (id) VALUES (?1)");

  senda_statement_bind_text (statement, 1, id);
  if (!senda_statement_run (statement, error))
    return NULL;
  return add (self, sqlite3_last_insert_rowid (senda_sql_get_db (self->store->sql)), id);
}

/* The site called @id, made if there is none, with its greatest numbers read. Inside a transaction.
 * (transfer none) */
SendaSite *
_senda_sites_ensure (SendaSites *self,
                     const char *id,
                     GError    **error)
{
  SendaSite *site = _senda_sites_find (self, id);

  if (site == NULL)
    site = insert (self, id, error);
  if (site == NULL || (site->last_seq < 0 && !read_lasts (self, site, error)))
    return NULL;
  return self->latest = site;
}
