/* senda-store-open.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening a file in two steps. First it is looked at, in a way that cannot change anything; only
 * what has proved to be a sound store of ours is then opened for writing.
 */
#include "config.h"

#include "senda-store-private.h"

#include "senda-files.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
resolve (const char *path,
         gboolean    create,
         GError    **error)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);

  if (create && !senda_files_make_folder (folder, error))
    return NULL;
  return senda_files_resolve (whole, error);
}

static void
stop_looking (SendaStore *self)
{
  g_clear_pointer (&self->sql, senda_sql_close);
  g_clear_pointer (&self->look, senda_look_free);
}

static int
journal_mode_cb (gpointer data,
                 int      n_columns,
                 char   **values,
                 char   **names G_GNUC_UNUSED)
{
  *(gboolean *) data = n_columns == 1 && g_strcmp0 (values[0], "wal") == 0;
  return 0;
}

/* One file system sync for each save, and each save waits for it. */
static gboolean
set_journal (SendaStore *self,
             GError    **error)
{
  gboolean is_wal = FALSE;
  int code = sqlite3_exec (senda_sql_get_db (self->sql), "PRAGMA journal_mode=WAL",
                           journal_mode_cb, &is_wal, NULL);

  if (code == SQLITE_OK && !is_wal)
    code = SQLITE_IOERR;
  if (code != SQLITE_OK)
    return senda_sql_fail (self->sql, code, error);
  return senda_sql_exec (self->sql, "PRAGMA synchronous=FULL", error);
}

/* A new file is its owner's alone from its first moment; SQLite gives the log the same
 * permissions. */
static gboolean
make_file (SendaStore *self,
           GError    **error)
{
  return self->vfs != NULL || g_file_test (self->path, G_FILE_TEST_EXISTS) ||
         senda_files_make_private (self->path, error);
}

/* Opens the file to work in it, if it still is what it was when it was looked at: of the schema
 * @expected, 0 for nothing yet. The first reading takes the lock, which is held until the end. */
static gboolean
open_for_writing (SendaStore *self,
                  gint64      expected,
                  GError    **error)
{
  gint64 version = 0;
  int flags = SQLITE_OPEN_READWRITE | (expected == 0 ? SQLITE_OPEN_CREATE : 0);
  SendaFound found = SENDA_FOUND_ERROR;

  self->sql = senda_sql_open (self->path, flags, self->vfs, error);
  if (self->sql == NULL)
    return FALSE;
  senda_sql_set_keep_wal (self->sql, TRUE);
  found = _senda_store_read_identity (self, &version, error);
  if (found == SENDA_FOUND_ERROR)
    return FALSE;
  if (version != expected)
    return senda_sql_fail (self->sql, SQLITE_BUSY, error);
  if (sqlite3_db_readonly (senda_sql_get_db (self->sql), "main") != 0)
    return senda_sql_fail (self->sql, SQLITE_READONLY, error);
  senda_sql_set_keep_wal (self->sql, FALSE);
  if (self->vfs == NULL)
    chmod (self->path, 0600);
  return set_journal (self, error);
}

static gboolean
can_write (SendaStore *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  return self->vfs != NULL || (access (self->path, W_OK) == 0 && access (folder, W_OK) == 0);
}

static gboolean
open_new (SendaStore              *self,
          const SendaStoreOptions *options,
          GError                 **error)
{
  if (options != NULL && (options->must_exist || options->read_only))
    {
      senda_files_refuse (self->path, SENDA_ERROR_NOT_FOUND,
                          _("There is no store “%s”. Nothing was changed."), error);
      return FALSE;
    }
  self->schema_version = self->schema->n_steps;
  return make_file (self, error) && open_for_writing (self, 0, error) &&
         _senda_store_create (self, error);
}

static gboolean
open_existing (SendaStore *self,
               gint64      version,
               gboolean    any_schema,
               GError    **error)
{
  stop_looking (self);
  if (!open_for_writing (self, version, error) || !_senda_store_load_site (self, error))
    return FALSE;
  self->schema_version = version;
  if (version < self->schema->n_steps && !any_schema && !_senda_store_migrate (self, error))
    return FALSE;
  return self->as_copy || (_senda_store_settle_registry (self, error) &&
                           _senda_store_settle_site (self, error));
}

static gboolean
open_for_reading (SendaStore *self,
                  gint64      version,
                  gboolean    any_schema,
                  GError    **error)
{
  if (version < self->schema->n_steps && !any_schema)
    {
      senda_files_refuse (self->path, SENDA_ERROR_READ_ONLY,
                          _("“%s” was written by an older Senda and cannot be brought up to date "
                            "where it is, because it can only be read. Nothing was changed; copy "
                            "it to a folder of your own and open it there."), error);
      return FALSE;
    }
  self->read_only = TRUE;
  self->schema_version = version;
  return TRUE;
}

/* senda_store_open(), with what only this room decides. (transfer full) */
SendaStore *
_senda_store_open_with (const char              *path,
                        const SendaStoreOptions *options,
                        const SendaStoreSetup   *setup,
                        GError                 **error)
{
  gboolean create = options == NULL || !(options->must_exist || options->read_only);
  g_autofree char *resolved = NULL;
  g_autoptr (SendaStore) self = NULL;
  gboolean any_schema = setup && setup->any_schema;
  gint64 version = 0;
  SendaFound found = SENDA_FOUND_ERROR;
  gboolean opened = FALSE;

  resolved = options && options->vfs ? g_strdup (path) : resolve (path, create, error);
  if (resolved == NULL)
    return NULL;
  self = _senda_store_alloc (resolved, options, setup);
  found = _senda_store_find_file (self, error);
  if (found == SENDA_FOUND_STORE)
    found = _senda_store_look (self, &version, error);
  if (found == SENDA_FOUND_ERROR)
    return NULL;

  if (found == SENDA_FOUND_NOTHING)
    {
      stop_looking (self);
      opened = open_new (self, options, error);
    }
  else if ((options != NULL && options->read_only) || !can_write (self))
    opened = open_for_reading (self, version, any_schema, error);
  else
    opened = open_existing (self, version, any_schema, error);
  if (!opened || !_senda_store_read_meta (self, "author", &self->author, error))
    return NULL;
  return g_steal_pointer (&self);
}
