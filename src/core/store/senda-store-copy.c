/* senda-store-copy.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole copy of a store, made through SQLite and proved before it counts. It is one plain file
 * with no log beside it, and says that it is nowhere yet: whoever opens it to work takes a new
 * site.
 */
#include "config.h"

#include "senda-store-private.h"

#include "senda-files.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PAGES_PER_STEP 256

static gboolean
copy_pages (SendaSql     *from,
            SendaSql     *to,
            GCancellable *cancellable,
            GError      **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (senda_sql_get_db (to), "main",
                                                senda_sql_get_db (from), "main");
  gboolean cancelled = FALSE;
  int code = SQLITE_OK;

  if (backup == NULL)
    return senda_sql_fail (to, sqlite3_errcode (senda_sql_get_db (to)), error);
  do
    {
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
      if (!cancelled)
        code = sqlite3_backup_step (backup, PAGES_PER_STEP);
    }
  while (!cancelled && code == SQLITE_OK);
  sqlite3_backup_finish (backup);
  return !cancelled && (code == SQLITE_DONE || senda_sql_fail (to, code, error));
}

static gboolean
fill (SendaStore   *self,
      const char   *path,
      GCancellable *cancellable,
      GError      **error)
{
  SendaSql *to = NULL;
  gboolean filled = FALSE;

  if (!senda_files_make_private (path, error))
    return FALSE;
  to = senda_sql_open (path, SQLITE_OPEN_READWRITE, NULL, error);
  if (to == NULL)
    return FALSE;
  /* Nobody reads it before it has been written to the end and proved. */
  filled = senda_sql_exec (to, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", error) &&
           copy_pages (self->sql, to, cancellable, error);
  senda_sql_close (to);
  return filled;
}

/* Whether SQLite, in closing the file, has put everything into it. */
static gboolean
is_one_file (const char *path,
             GError    **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);

  return !g_file_test (wal, G_FILE_TEST_EXISTS) || senda_files_fail (wal, EIO, error);
}

/* Writes into a closed copy that it is nowhere yet. */
static gboolean
forget_place (const char *path,
              GError    **error)
{
  const SendaStoreSetup setup = { .as_copy = TRUE, .any_schema = TRUE };
  const SendaStoreOptions options = { .must_exist = TRUE };
  g_autoptr (SendaStore) copy = _senda_store_open_with (path, &options, &setup, error);
  gboolean forgotten = FALSE;

  if (copy == NULL || !senda_sql_begin (copy->sql, error))
    return FALSE;
  forgotten = _senda_store_forget_place (copy, error);
  if (forgotten)
    forgotten = senda_sql_commit (copy->sql, error);
  else
    senda_sql_rollback (copy->sql);
  senda_store_close (copy);
  return forgotten && is_one_file (path, error);
}

/* Whether every byte of the file is as it was written. Fails with SENDA_ERROR_DAMAGED. */
gboolean
_senda_store_prove (const char *path,
                    GError    **error)
{
  g_autoptr (SendaCheck) check = senda_store_check_file (path, NULL, error);
  g_autofree char *name = g_path_get_basename (path);

  if (check == NULL || check->faults->len == 0)
    return check != NULL;
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED,
               /* Translators: the first %s is a file, the second a sentence about its fault */
               _("The copy “%s” is damaged and cannot be used: %s Nothing was changed."), name,
               (const char *) check->faults->pdata[0]);
  return FALSE;
}

/* Removes a file that was not finished, with what SQLite keeps beside one. */
void
_senda_store_remove_file (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (wal);
  g_unlink (journal);
}

/* Copies what @self holds to @path, which is removed first, proves the copy and waits until it is
 * on the disk. When it fails there is no such file. */
gboolean
_senda_store_copy (SendaStore   *self,
                   const char   *path,
                   GCancellable *cancellable,
                   GError      **error)
{
  /* What a merge has not kept yet must not come into a copy. */
  if (!senda_sql_check_idle (self->sql, error))
    return FALSE;
  _senda_store_remove_file (path);
  if (fill (self, path, cancellable, error) &&
      forget_place (path, error) &&
      _senda_store_prove (path, error) &&
      senda_files_sync (path, error))
    return TRUE;
  _senda_store_remove_file (path);
  return FALSE;
}
