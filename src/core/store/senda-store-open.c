/* senda-store-open.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening a file in two steps. First it is looked at, in a way that cannot change anything; only
 * what has proved to be a sound store of ours is then opened for writing. What is checked here does
 * not grow with the store: its first page, its version, the shape and first page of every table.
 * senda_store_check() reads the rest.
 */
#include "config.h"

#include "senda-store-private.h"

#include "senda-files.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAGIC "SQLite format 3"
#define HEADER_SIZE 100
#define APPLICATION_ID_OFFSET 68
#define JOURNAL_HEADER_SIZE 28
#define JOURNAL_SIZE_OFFSET 16 /* how many pages the file had before */

typedef enum
{
  FOUND_NOTHING, /* no file, or one whose creation was cut short */
  FOUND_STORE,
  FOUND_ERROR
} Found;

static Found
refuse (GError    **error,
        SendaError  code,
        const char *format,
        const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *message = g_strdup_printf (format, shown);

  g_set_error_literal (error, SENDA_ERROR, code, message);
  return FOUND_ERROR;
}

static Found
refuse_errno (GError    **error,
              const char *path,
              int         number)
{
  senda_files_fail (path, number, error);
  return FOUND_ERROR;
}

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

static Found
find_on_disk (SendaStore *self,
              GError    **error)
{
  struct stat status;

  if (lstat (self->path, &status) != 0)
    return errno == ENOENT ? FOUND_NOTHING : refuse_errno (error, self->path, errno);
  if (S_ISLNK (status.st_mode))
    return refuse (error, SENDA_ERROR_FOREIGN,
                   _("“%s” is a link to another file. Nothing was changed; open that file itself."),
                   self->path);
  if (!S_ISREG (status.st_mode))
    return refuse (error, SENDA_ERROR_FOREIGN,
                   _("“%s” is not a Senda store. Nothing was changed; choose another file."),
                   self->path);
  if (access (self->path, R_OK) != 0)
    return refuse_errno (error, self->path, errno);
  return status.st_size == 0 ? FOUND_NOTHING : FOUND_STORE;
}

static Found
find_file (SendaStore *self,
           GError    **error)
{
  sqlite3_vfs *vfs = NULL;
  int exists = 0;

  if (self->vfs == NULL)
    return find_on_disk (self, error);
  vfs = sqlite3_vfs_find (self->vfs);
  if (vfs == NULL || vfs->xAccess (vfs, self->path, SQLITE_ACCESS_EXISTS, &exists) != SQLITE_OK)
    return refuse_errno (error, self->path, EIO);
  return exists ? FOUND_STORE : FOUND_NOTHING;
}

/* Whether a rollback journal stands beside the file that says: there was nothing here before. A
 * store has such a journal only while it is being created, so its creation was cut short, whatever
 * the file holds by now; SQLite takes that back when the file is opened for writing. */
static gboolean
is_cut_short (SendaStore *self)
{
  static const guint8 magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  static const guint8 no_pages[4] = { 0 };
  sqlite3_vfs *vfs = sqlite3_vfs_find (self->vfs);
  /* A VFS is given names that end twice. */
  g_autofree char *name = g_strconcat (self->path, "-journal", "\n", NULL);
  g_autofree sqlite3_file *file = vfs ? g_malloc0 (vfs->szOsFile) : NULL;
  guint8 header[JOURNAL_HEADER_SIZE] = { 0 };
  int exists = 0;
  int code = SQLITE_ERROR;

  name[strlen (name) - 1] = '\0';
  if (vfs == NULL || vfs->xAccess (vfs, name, SQLITE_ACCESS_EXISTS, &exists) != SQLITE_OK ||
      !exists ||
      vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_JOURNAL, NULL) !=
      SQLITE_OK)
    return FALSE;
  code = file->pMethods->xRead (file, header, sizeof header, 0);
  file->pMethods->xClose (file);
  return code == SQLITE_OK && memcmp (header, magic, sizeof magic) == 0 &&
         memcmp (header + JOURNAL_SIZE_OFFSET, no_pages, sizeof no_pages) == 0;
}

/* A write-ahead log beside the file may hold its first page, which then counts instead of the one in
 * the file: that may be torn, if the power went while the log was being copied into it. */
static gboolean
has_log (SendaStore *self)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (self->vfs);
  g_autofree char *name = g_strconcat (self->path, "-wal", NULL);
  int exists = 0;

  return vfs != NULL && vfs->xAccess (vfs, name, SQLITE_ACCESS_EXISTS, &exists) == SQLITE_OK &&
         exists;
}

/* What the first bytes say, before SQLite makes anything of them. */
static Found
read_header (SendaStore *self,
             GError    **error)
{
  static const guint8 ours[] = { 0x53, 0x6e, 0x64, 0x61 };
  guint8 header[HEADER_SIZE] = { 0 };
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  gboolean is_sqlite = FALSE;
  int code = sqlite3_file_control (senda_sql_get_db (self->sql), "main",
                                   SQLITE_FCNTL_FILE_POINTER, &file);

  if (code == SQLITE_OK)
    code = file->pMethods->xFileSize (file, &size);
  if (code == SQLITE_OK && size == 0)
    return FOUND_NOTHING;
  if (code == SQLITE_OK && has_log (self))
    return FOUND_STORE;
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    {
      senda_sql_fail (self->sql, code, error);
      return FOUND_ERROR;
    }

  is_sqlite = memcmp (header, MAGIC, sizeof MAGIC) == 0;
  if (memcmp (header + APPLICATION_ID_OFFSET, ours, sizeof ours) == 0)
    {
      if (is_sqlite)
        return FOUND_STORE;
      senda_sql_fail (self->sql, SQLITE_CORRUPT, error);
      return FOUND_ERROR;
    }
  /* A store whose first save still stands in its write-ahead log has no mark here yet. */
  if (is_sqlite && memcmp (header + APPLICATION_ID_OFFSET, "\0\0\0\0", sizeof ours) == 0)
    return FOUND_STORE;
  return refuse (error, SENDA_ERROR_FOREIGN,
                 _("“%s” is not a Senda store, or its beginning was overwritten. Nothing was "
                   "changed; choose another file, or restore a backup."), self->path);
}

static Found
read_identity (SendaStore *self,
               gint64     *version,
               GError    **error)
{
  gint64 application = 0;
  gint64 n_things = 0;

  if (!senda_sql_read_integer (self->sql, "PRAGMA application_id", &application, error) ||
      !senda_sql_read_integer (self->sql, "PRAGMA user_version", version, error) ||
      !senda_sql_read_integer (self->sql, "SELECT count(*) FROM sqlite_schema", &n_things, error))
    return FOUND_ERROR;
  if (application == 0 && *version == 0 && n_things == 0)
    return FOUND_NOTHING;
  if (application != SENDA_APPLICATION_ID)
    return refuse (error, SENDA_ERROR_FOREIGN,
                   _("“%s” is not a Senda store but a database of another program. Nothing was "
                     "changed; choose another file."), self->path);
  if (*version > self->schema->n_steps)
    return refuse (error, SENDA_ERROR_NEWER,
                   _("“%s” was written by a newer Senda. Nothing was changed; update Senda to open "
                     "it."), self->path);
  if (*version < 1)
    {
      senda_sql_fail (self->sql, SQLITE_CORRUPT, error);
      return FOUND_ERROR;
    }
  return FOUND_STORE;
}

static gboolean
check_table (SendaStore *self,
             const char *columns,
             const char *table,
             GError    **error)
{
  g_autoptr (SendaStatement) statement =
    senda_sql_statement (self->sql, "SELECT %s FROM \"%s\" LIMIT 1", columns, table);

  return senda_statement_step (statement, error) != SENDA_SQL_ERROR;
}

/* Whether every table is there, has its columns, and has a first page that can be read. */
gboolean
_senda_store_check_tables (SendaStore *self,
                           GError    **error)
{
  static const char *const tables[][2] = {
    { "wording", "tbl, row, col, lang, val" },
    { "site", "no, id" },
    { "txn", "site, n, ts, author, kind, label, sum" },
    { "change", "site, seq, txn, ts, tbl, row, col, val, purged, live, sum" },
    { "over", "site, seq, kind, osite, oseq" },
    { "undo", "k, site, txn, undone" },
    { "meta", "key, val, sum" },
    { "doc", "rid, tbl, id" },
  };
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!check_table (self, tables[i][1], tables[i][0], error))
      return FALSE;
  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GString) columns = g_string_new ("id, deleted");

      for (guint j = 0; j < types[i]->n_fields; j++)
        if (!(types[i]->fields[j].flags & SENDA_FIELD_BILINGUAL))
          g_string_append_printf (columns, ", \"%s\"", types[i]->fields[j].name);
      if (!check_table (self, columns->str, types[i]->name, error))
        return FALSE;
    }
  return TRUE;
}

/* Opens the file in a way that cannot change it, and says what it is. The connection stays open. */
static Found
look (SendaStore *self,
      gint64     *version,
      GError    **error)
{
  Found found = FOUND_ERROR;

  if (is_cut_short (self))
    return FOUND_NOTHING;
  self->look = senda_look_new (self->vfs);
  if (self->look == NULL)
    return refuse_errno (error, self->path, EIO);
  self->sql = senda_sql_open (self->path, SQLITE_OPEN_READONLY, senda_look_get_name (self->look),
                              error);
  if (self->sql == NULL)
    return FOUND_ERROR;
  senda_sql_set_keep_wal (self->sql, TRUE);

  found = read_header (self, error);
  if (found == FOUND_STORE)
    found = read_identity (self, version, error);
  if (found != FOUND_STORE)
    return found;
  if (!_senda_store_load_site (self, error) ||
      (*version == self->schema->n_steps && !_senda_store_check_tables (self, error)))
    return FOUND_ERROR;
  return FOUND_STORE;
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

/* A new file is its owner's alone from its first moment; SQLite gives the log the same permissions. */
static gboolean
make_file (SendaStore *self,
           GError    **error)
{
  return self->vfs != NULL || g_file_test (self->path, G_FILE_TEST_EXISTS) ||
         senda_files_make_private (self->path, error);
}

static gboolean
open_for_writing (SendaStore *self,
                  gint64      expected,
                  GError    **error)
{
  gint64 version = 0;
  int flags = SQLITE_OPEN_READWRITE | (expected == 0 ? SQLITE_OPEN_CREATE : 0);

  self->sql = senda_sql_open (self->path, flags, self->vfs, error);
  if (self->sql == NULL)
    return FALSE;
  /* The first reading takes the lock, which is held until the store is closed. */
  senda_sql_set_keep_wal (self->sql, TRUE);
  if (!senda_sql_read_integer (self->sql, "PRAGMA user_version", &version, error))
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
      refuse (error, SENDA_ERROR_NOT_FOUND, _("There is no store “%s”. Nothing was changed."),
              self->path);
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
  return self->as_copy || _senda_store_settle_site (self, error);
}

static gboolean
open_for_reading (SendaStore *self,
                  gint64      version,
                  gboolean    any_schema,
                  GError    **error)
{
  if (version < self->schema->n_steps && !any_schema)
    {
      refuse (error, SENDA_ERROR_READ_ONLY,
              _("“%s” was written by an older Senda and cannot be brought up to date where it is, "
                "because it can only be read. Nothing was changed; copy it to a folder of your own "
                "and open it there."), self->path);
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
  Found found = FOUND_ERROR;
  gboolean opened = FALSE;

  resolved = options && options->vfs ? g_strdup (path) : resolve (path, create, error);
  if (resolved == NULL)
    return NULL;
  self = _senda_store_alloc (resolved, options, setup);
  found = find_file (self, error);
  if (found == FOUND_STORE)
    found = look (self, &version, error);
  if (found == FOUND_ERROR)
    return NULL;

  if (found == FOUND_NOTHING)
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
