/* senda-store-identify.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file is, found out in a way that cannot change it. What is read does not grow with the
 * store: its first page, its version, the shape and first page of every table.
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
#define PAGE_SIZE_OFFSET 16

static SendaFound
refuse (GError    **error,
        SendaError  code,
        const char *format,
        const char *path)
{
  senda_files_refuse (path, code, format, error);
  return SENDA_FOUND_ERROR;
}

static SendaFound
refuse_errno (GError    **error,
              const char *path,
              int         number)
{
  senda_files_fail (path, number, error);
  return SENDA_FOUND_ERROR;
}

static SendaFound
find_on_disk (SendaStore *self,
              GError    **error)
{
  struct stat status;

  if (lstat (self->path, &status) != 0)
    return errno == ENOENT ? SENDA_FOUND_NOTHING : refuse_errno (error, self->path, errno);
  if (S_ISLNK (status.st_mode))
    return refuse (error, SENDA_ERROR_FOREIGN,
                   _("“%s” is a link to another file. Nothing was changed; open that file "
                     "itself."), self->path);
  /* SQLite takes a file of one byte for an empty one, and would write over it. */
  if (!S_ISREG (status.st_mode) || status.st_size == 1)
    return refuse (error, SENDA_ERROR_FOREIGN,
                   _("“%s” is not a Senda store. Nothing was changed; choose another file."),
                   self->path);
  if (access (self->path, R_OK) != 0)
    return refuse_errno (error, self->path, errno);
  return status.st_size == 0 ? SENDA_FOUND_NOTHING : SENDA_FOUND_STORE;
}

/* Whether there is a file, before anything is read of it. */
SendaFound
_senda_store_find_file (SendaStore *self,
                        GError    **error)
{
  sqlite3_vfs *vfs = NULL;
  int exists = 0;

  if (self->vfs == NULL)
    return find_on_disk (self, error);
  vfs = sqlite3_vfs_find (self->vfs);
  if (vfs == NULL || vfs->xAccess (vfs, self->path, SQLITE_ACCESS_EXISTS, &exists) != SQLITE_OK)
    return refuse_errno (error, self->path, EIO);
  return exists ? SENDA_FOUND_STORE : SENDA_FOUND_NOTHING;
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

/* A write-ahead log beside the file may hold its first page, which then counts instead of the one
 * in the file: that may be torn, if the power went while the log was being copied into it. */
static gboolean
has_log (SendaStore *self)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (self->vfs);
  g_autofree char *name = g_strconcat (self->path, "-wal", NULL);
  int exists = 0;

  return vfs != NULL && vfs->xAccess (vfs, name, SQLITE_ACCESS_EXISTS, &exists) == SQLITE_OK &&
         exists;
}

/* A store that was closed is a whole number of pages; SQLite itself does not mind. */
static gboolean
is_whole (const guint8 *header,
          gint64        size)
{
  guint page = header[PAGE_SIZE_OFFSET] << 8 | header[PAGE_SIZE_OFFSET + 1];

  return page >= 512 && size % page == 0;
}

/* What the first bytes say, before SQLite makes anything of them. */
static SendaFound
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
    return SENDA_FOUND_NOTHING;
  if (code == SQLITE_OK && has_log (self))
    return SENDA_FOUND_STORE;
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    {
      senda_sql_fail (self->sql, code, error);
      return SENDA_FOUND_ERROR;
    }

  is_sqlite = memcmp (header, MAGIC, sizeof MAGIC) == 0;
  if (memcmp (header + APPLICATION_ID_OFFSET, ours, sizeof ours) == 0)
    {
      if (is_sqlite && is_whole (header, size))
        return SENDA_FOUND_STORE;
      senda_sql_fail (self->sql, SQLITE_CORRUPT, error);
      return SENDA_FOUND_ERROR;
    }
  /* A store whose first save still stands in its write-ahead log has no mark here yet. */
  if (is_sqlite && memcmp (header + APPLICATION_ID_OFFSET, "\0\0\0\0", sizeof ours) == 0)
    return SENDA_FOUND_STORE;
  return refuse (error, SENDA_ERROR_FOREIGN,
                 _("“%s” is not a Senda store, or its beginning was overwritten. Nothing was "
                   "changed; choose another file, or restore a backup."), self->path);
}

/* What SQLite reads of it. Fails with SENDA_ERROR_FOREIGN, NEWER, DAMAGED or IN_USE. */
SendaFound
_senda_store_read_identity (SendaStore *self,
                            gint64     *version,
                            GError    **error)
{
  gint64 application = 0;
  gint64 n_things = 0;

  if (!senda_sql_read_integer (self->sql, "PRAGMA application_id", &application, error) ||
      !senda_sql_read_integer (self->sql, "PRAGMA user_version", version, error) ||
      !senda_sql_read_integer (self->sql, "SELECT count(*) FROM sqlite_schema", &n_things, error))
    return SENDA_FOUND_ERROR;
  if (application == 0 && *version == 0 && n_things == 0)
    return SENDA_FOUND_NOTHING;
  if (application != SENDA_APPLICATION_ID)
    return refuse (error, SENDA_ERROR_FOREIGN,
                   _("“%s” is not a Senda store but a database of another program. Nothing was "
                     "changed; choose another file."), self->path);
  if (*version > self->schema->n_steps)
    return refuse (error, SENDA_ERROR_NEWER,
                   _("“%s” was written by a newer Senda. Nothing was changed; update Senda to "
                     "open it."), self->path);
  if (*version < 1)
    {
      senda_sql_fail (self->sql, SQLITE_CORRUPT, error);
      return SENDA_FOUND_ERROR;
    }
  return SENDA_FOUND_STORE;
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
static gboolean
check_tables (SendaStore *self,
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

/* Opens the file in a way that cannot change it, and says what it is. The connection stays
 * open. */
SendaFound
_senda_store_look (SendaStore *self,
                   gint64     *version,
                   GError    **error)
{
  SendaFound found = SENDA_FOUND_ERROR;

  if (is_cut_short (self))
    return SENDA_FOUND_NOTHING;
  self->look = senda_look_new (self->vfs);
  if (self->look == NULL)
    return refuse_errno (error, self->path, EIO);
  self->sql = senda_sql_open (self->path, SQLITE_OPEN_READONLY, senda_look_get_name (self->look),
                              error);
  if (self->sql == NULL)
    return SENDA_FOUND_ERROR;
  senda_sql_set_keep_wal (self->sql, TRUE);

  found = read_header (self, error);
  if (found == SENDA_FOUND_STORE)
    found = _senda_store_read_identity (self, version, error);
  if (found != SENDA_FOUND_STORE)
    return found;
  if (!_senda_store_load_site (self, error) ||
      (*version == self->schema->n_steps && !check_tables (self, error)))
    return SENDA_FOUND_ERROR;
  return SENDA_FOUND_STORE;
}
