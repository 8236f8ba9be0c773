/* senda-store-restore.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Putting a backup in the place of a store. What stood there, however damaged, is kept beside it
 * under a dated name, with its write-ahead log: nothing is ever overwritten.
 */
#include "config.h"

#include "senda-store-private.h"

#include "senda-files.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

void
_senda_hold_clear (SendaHold *hold)
{
  g_clear_pointer (&hold->sql, senda_sql_close);
  g_clear_pointer (&hold->look, senda_look_free);
}

/* Fails with SENDA_ERROR_IN_USE where a store is open. */
gboolean
_senda_hold_file (SendaHold  *hold,
                  const char *path,
                  GError    **error)
{
  sqlite3_file *file = NULL;
  int code = SQLITE_OK;

  hold->look = senda_look_new (NULL);
  hold->sql = hold->look ? senda_sql_open (path, SQLITE_OPEN_READONLY,
                                           senda_look_get_name (hold->look), error) : NULL;
  if (hold->sql == NULL)
    return FALSE;
  code = sqlite3_file_control (senda_sql_get_db (hold->sql), "main",
                               SQLITE_FCNTL_FILE_POINTER, &file);
  if (code == SQLITE_OK)
    code = file->pMethods->xLock (file, SQLITE_LOCK_SHARED);
  return code == SQLITE_OK || senda_sql_fail (hold->sql, code, error);
}

/* What stands at @path may be anything but a folder or a link. */
static gboolean
check_place (const char *path,
             gboolean   *exists,
             GError    **error)
{
  struct stat status;

  *exists = lstat (path, &status) == 0;
  if (!*exists)
    return errno == ENOENT || senda_files_fail (path, errno, error);
  return S_ISREG (status.st_mode) || senda_files_fail (path, EEXIST, error);
}

/* A proved copy of the backup, beside the place it is for. */
static gboolean
prepare (const char *backup,
         const char *path,
         GError    **error)
{
  const SendaStoreSetup setup = { .as_copy = TRUE, .any_schema = TRUE };
  const SendaStoreOptions options = { .read_only = TRUE };
  g_autoptr (SendaStore) source = NULL;

  if (!_senda_store_prove (backup, error))
    return FALSE;
  source = _senda_store_open_with (backup, &options, &setup, error);
  return source != NULL && _senda_store_copy (source, path, NULL, error);
}

/* A name beside @path that neither a file nor a log has. (transfer full) */
static char *
dup_kept_path (const char              *path,
               const SendaStoreOptions *options)
{
  gint64 now = options && options->now ? options->now (options->now_data)
                                       : g_get_real_time () / 1000;
  g_autofree char *stamp = senda_files_dup_stamp (now);
  char *kept = g_strconcat (path, SENDA_REPLACED, stamp, NULL);

  for (guint i = 2; g_file_test (kept, G_FILE_TEST_EXISTS); i++)
    {
      g_free (kept);
      kept = g_strdup_printf ("%s" SENDA_REPLACED "%s-%u", path, stamp, i);
    }
  return kept;
}

static gboolean
move_beside (const char *path,
             const char *kept,
             const char *suffix,
             GError    **error)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = g_strconcat (kept, suffix, NULL);

  return !g_file_test (from, G_FILE_TEST_EXISTS) || senda_files_move (from, to, error);
}

/* Gives the file a second name, so that its own is never without a file; where a file system knows
 * no second names it is moved. A log that has lost its file must go too: it would be taken for
 * that of the new one. */
static gboolean
keep (const char *path,
      const char *kept,
      gboolean    exists,
      GError    **error)
{
  if (exists && link (path, kept) != 0 && !senda_files_move (path, kept, error))
    return FALSE;
  senda_files_sync_folder (path);
  return move_beside (path, kept, "-wal", error) && move_beside (path, kept, "-journal", error);
}

static void
put_back (const char *path,
          const char *kept,
          gboolean    exists)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    g_unlink (kept);
  else if (exists)
    senda_files_move (kept, path, NULL);
  move_beside (kept, path, "-wal", NULL);
  move_beside (kept, path, "-journal", NULL);
}

static gboolean
replace (const char              *path,
         const char              *fresh,
         const SendaStoreOptions *options,
         char                   **kept,
         GError                 **error)
{
  g_auto (SendaHold) hold = { NULL, NULL };
  g_autofree char *beside = NULL;
  gboolean exists = FALSE;

  if (!check_place (path, &exists, error) || (exists && !_senda_hold_file (&hold, path, error)))
    return FALSE;
  beside = dup_kept_path (path, options);
  if (!keep (path, beside, exists, error) || !senda_files_move (fresh, path, error))
    {
      put_back (path, beside, exists);
      return FALSE;
    }
  if (exists)
    *kept = g_steal_pointer (&beside);
  return TRUE;
}

/* Puts the backup in the place of the store at @path, which must not be open anywhere, after
 * proving every byte of it. What stood there is kept beside it; @kept (optional, transfer full)
 * gets its path, NULL when there was nothing. The restored store takes a new site when it is
 * opened. When it fails nothing is changed.
 *
 * Fails with SENDA_ERROR_IN_USE, NOT_FOUND, FOREIGN, NEWER, DAMAGED (the backup), FULL or IO. */
gboolean
senda_store_restore (const char              *path,
                     const char              *backup,
                     const SendaStoreOptions *options,
                     char                   **kept,
                     GError                 **error)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *place = NULL;
  g_autofree char *fresh = NULL;
  g_autofree char *old = NULL;

  if (!senda_files_make_folder (folder, error))
    return FALSE;
  place = senda_files_resolve (whole, error);
  if (place == NULL)
    return FALSE;
  fresh = g_strconcat (place, SENDA_RESTORING, NULL);
  if (!prepare (backup, fresh, error))
    return FALSE;
  if (!replace (place, fresh, options, &old, error))
    {
      g_unlink (fresh);
      return FALSE;
    }
  senda_files_sync_folder (place);
  if (kept != NULL)
    *kept = g_steal_pointer (&old);
  return TRUE;
}

/* Moves what stands at @path aside, so that an empty store can be made in its place. The store must
 * not be open anywhere; its bytes stay what they are. @kept (optional, transfer full) gets where it
 * is now. When it fails nothing is changed.
 *
 * Fails with SENDA_ERROR_IN_USE, NOT_FOUND, FOREIGN (a folder or a link), FULL or IO. */
gboolean
senda_store_put_aside (const char              *path,
                       const SendaStoreOptions *options,
                       char                   **kept,
                       GError                 **error)
{
  g_auto (SendaHold) hold = { NULL, NULL };
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *place = senda_files_resolve (whole, error);
  g_autofree char *beside = NULL;
  gboolean exists = FALSE;

  if (place == NULL || !check_place (place, &exists, error))
    return FALSE;
  if (!exists)
    return senda_files_fail (place, ENOENT, error);
  if (!_senda_hold_file (&hold, place, error))
    return FALSE;
  beside = dup_kept_path (place, options);
  if (!senda_files_move (place, beside, error))
    return FALSE;
  if (!move_beside (place, beside, "-wal", error) ||
      !move_beside (place, beside, "-journal", error))
    {
      put_back (place, beside, TRUE);
      return FALSE;
    }
  senda_files_sync_folder (place);
  if (kept != NULL)
    *kept = g_steal_pointer (&beside);
  return TRUE;
}
