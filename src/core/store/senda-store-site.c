/* senda-store-site.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Under which id a store writes its log. Two files must never write under the same one, so a store
 * that was copied, moved or restored takes a new id. It knows by keeping a fingerprint of the
 * place where it lives. The device number is left out: on some systems it changes at every start.
 */
#include "config.h"

#include "senda-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define SITE_KEY "site"
#define PLACE_KEY "place"

/* The machine, the file and its name, as a hash that says nothing about them. (transfer full) */
static char *
dup_place (SendaStore *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *machine = NULL;
  g_autofree char *file = NULL;
  GStatBuf status = { 0 };

  if (!g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL))
    machine = g_strdup ("");
  if (self->vfs == NULL && g_stat (self->path, &status) != 0)
    memset (&status, 0, sizeof status);
  file = g_strdup_printf ("\n%" G_GUINT64_FORMAT "\n%s", (guint64) status.st_ino, self->path);
  g_checksum_update (checksum, (const guchar *) machine, strlen (machine));
  g_checksum_update (checksum, (const guchar *) file, strlen (file));
  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
find_number (SendaStore *self,
             GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT no FROM site WHERE id = ?1");
  SendaSqlStep step = SENDA_SQL_ERROR;

  senda_statement_bind_text (statement, 1, self->site);
  step = senda_statement_step (statement, error);
  if (step == SENDA_SQL_DONE)
    return senda_sql_fail (self->sql, SQLITE_CORRUPT, error);
  if (step == SENDA_SQL_ROW)
    self->site_no = senda_statement_get_integer (statement, 0);
  return step == SENDA_SQL_ROW;
}

/* Makes a new site and this store's place its own. Inside a transaction. */
gboolean
_senda_store_new_site (SendaStore *self,
                       GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "INSERT INTO site (id) VALUES (?1)");
  g_autofree char *place = dup_place (self);

  g_free (self->site);
  self->site = senda_store_new_id (self);
  self->last_seq = -1;
  self->last_txn = -1;
  senda_statement_bind_text (statement, 1, self->site);
  return senda_statement_run (statement, error) &&
         find_number (self, error) &&
         _senda_store_write_meta (self, SITE_KEY, self->site, error) &&
         _senda_store_write_meta (self, PLACE_KEY, place, error);
}

/* Reads under which id the store writes. */
gboolean
_senda_store_load_site (SendaStore *self,
                        GError    **error)
{
  g_clear_pointer (&self->site, g_free);
  if (!_senda_store_read_meta (self, SITE_KEY, &self->site, error))
    return FALSE;
  if (self->site == NULL)
    return senda_sql_fail (self->sql, SQLITE_CORRUPT, error);
  return find_number (self, error);
}

/* Takes a new id if the store is not where it last was. */
gboolean
_senda_store_settle_site (SendaStore *self,
                          GError    **error)
{
  g_autofree char *place = dup_place (self);
  g_autofree char *known = NULL;

  if (!_senda_store_read_meta (self, PLACE_KEY, &known, error))
    return FALSE;
  if (g_strcmp0 (place, known) == 0)
    return TRUE;
  if (!senda_sql_begin (self->sql, error))
    return FALSE;
  if (_senda_store_new_site (self, error))
    return senda_sql_commit (self->sql, error);
  senda_sql_rollback (self->sql);
  return FALSE;
}

/* Forgets where the store is, so that whoever opens this file next takes a new id. Inside a
 * transaction. */
gboolean
_senda_store_forget_place (SendaStore *self,
                           GError    **error)
{
  return _senda_store_write_meta (self, PLACE_KEY, NULL, error);
}
