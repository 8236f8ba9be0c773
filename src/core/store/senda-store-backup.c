/* senda-store-backup.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Backups: proved copies in a folder of their own, whose names say of which store, when and why
 * ("senda.20260309-143005.daily.sendadb"). One is made by itself before the first change of a day.
 * Old ones go: what stays are the latest, one for each of the last days and one for each of the
 * last months that have any.
 */
#include "config.h"

#include "senda-store-private.h"

#include "senda-files.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".sendadb"
#define STAMP_LENGTH 15
#define DAY_KEY "backup-day"
#define ERROR_SETTING "setting/backup-error"
#define ROOM_WITHOUT_WAITING (4 << 20) /* bytes: a larger store is copied by a worker */

/* The store's name as backups carry it. (transfer full) */
static char *
dup_store_name (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return name;
}

/* The moment that a name says, "20260309-143005", or -1. */
gint64
_senda_backup_parse_stamp (const char *stamp)
{
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *iso = NULL;

  if (strlen (stamp) < STAMP_LENGTH || stamp[8] != '-')
    return -1;
  iso = g_strdup_printf ("%.8sT%.6sZ", stamp, stamp + 9);
  moment = g_date_time_new_from_iso8601 (iso, NULL);
  return moment ? g_date_time_to_unix (moment) * 1000 : -1;
}

/* What a file's name says, or NULL for a file that is no backup. (transfer full) */
static SendaBackup *
parse_name (const char *folder,
            const char *name)
{
  g_auto (GStrv) parts = NULL;
  SendaBackup *backup = NULL;
  GStatBuf status;
  gint64 time = 0;
  guint n_parts = 0;

  if (!g_str_has_suffix (name, SUFFIX))
    return NULL;
  parts = g_strsplit (name, ".", -1);
  n_parts = g_strv_length (parts);
  time = n_parts >= 4 ? _senda_backup_parse_stamp (parts[n_parts - 3]) : -1;
  if (time < 0)
    return NULL;

  backup = g_new0 (SendaBackup, 1);
  backup->path = g_build_filename (folder, name, NULL);
  backup->time = time;
  backup->reason = g_strdup (parts[n_parts - 2]);
  backup->size = g_lstat (backup->path, &status) == 0 ? status.st_size : 0;
  return backup;
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const SendaBackup *first = *(const SendaBackup *const *) a;
  const SendaBackup *second = *(const SendaBackup *const *) b;

  if (first->time != second->time)
    return first->time < second->time ? 1 : -1;
  return strcmp (second->path, first->path);
}

void
senda_backup_free (SendaBackup *backup)
{
  g_free (backup->path);
  g_free (backup->reason);
  g_free (backup);
}

/* Where the backups of the store at @path are kept. (transfer full) */
char *
senda_store_dup_backup_folder (const char              *path,
                               const SendaStoreOptions *options)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);

  if (options != NULL && options->backup_folder != NULL)
    return g_strdup (options->backup_folder);
  return g_build_filename (folder, "backups", NULL);
}

/* The backups in @folder, the latest first; none when there is no such folder.
 * (transfer full) (element-type SendaBackup) */
GPtrArray *
senda_backup_list (const char *folder,
                   GError    **error)
{
  g_autoptr (GPtrArray) backups =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_backup_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &local);
  const char *name = NULL;

  if (dir == NULL && !g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_IO, local->message);
      return NULL;
    }
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      SendaBackup *backup = parse_name (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_backups);
  return g_steal_pointer (&backups);
}

/* Whether this is the first one met, from the latest, for its day or month, and the number of them
 * is not used up. */
static gboolean
is_first_of (const SendaBackup *backup,
             const char        *format,
             GHashTable        *seen,
             guint              most)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (backup->time / 1000);
  char *period = g_date_time_format (moment, format);

  if (g_hash_table_size (seen) < most)
    return g_hash_table_add (seen, period);
  g_free (period);
  return FALSE;
}

/* Several stores may keep their backups in one folder. */
static gboolean
is_of_store (const SendaBackup *backup,
             const char        *store)
{
  g_autofree char *name = g_path_get_basename (backup->path);
  gsize length = strlen (store);

  return g_str_has_prefix (name, store) && name[length] == '.' &&
         _senda_backup_parse_stamp (name + length + 1) == backup->time;
}

/* Removes the backups of this store that are no longer needed. */
static void
rotate (SendaStore *self)
{
  g_autoptr (GPtrArray) backups = senda_backup_list (self->backup_folder, NULL);
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *store = dup_store_name (self->path);
  guint n_seen = 0;

  for (guint i = 0; backups && i < backups->len; i++)
    {
      const SendaBackup *backup = g_ptr_array_index (backups, i);
      gboolean daily = FALSE;
      gboolean monthly = FALSE;

      if (!is_of_store (backup, store))
        continue;
      daily = is_first_of (backup, "%Y-%m-%d", days, SENDA_BACKUPS_DAYS);
      monthly = is_first_of (backup, "%Y-%m", months, SENDA_BACKUPS_MONTHS);
      if (++n_seen > SENDA_BACKUPS_LATEST && !daily && !monthly)
        g_unlink (backup->path);
    }
}

/* A path in the backup folder that is not taken. (transfer full) */
static char *
dup_free_path (SendaStore *self,
               const char *reason)
{
  gint64 time = senda_store_now (self);
  g_autofree char *store = dup_store_name (self->path);
  char *path = NULL;

  /* Two in one second: the later one is called after the next. */
  do
    {
      g_autofree char *stamp = senda_files_dup_stamp (time);
      g_autofree char *name = g_strconcat (store, ".", stamp, ".", reason, SUFFIX, NULL);

      g_free (path);
      path = g_build_filename (self->backup_folder, name, NULL);
      time += 1000;
    }
  while (g_file_test (path, G_FILE_TEST_EXISTS));
  return path;
}

/* Copies the store to @path by way of a file beside it, so that what stands at @path is whole. */
static gboolean
copy_into_place (SendaStore   *self,
                 const char   *path,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autofree char *unfinished = g_strconcat (path, SENDA_UNFINISHED, NULL);

  if (!_senda_store_copy (self, unfinished, cancellable, error))
    return FALSE;
  if (!senda_files_move (unfinished, path, error))
    {
      g_unlink (unfinished);
      return FALSE;
    }
  senda_files_sync_folder (path);
  return TRUE;
}

/* A backup into the folder; nothing is written into the store. */
gboolean
_senda_store_make_backup (SendaStore *self,
                          const char *reason,
                          GError    **error)
{
  g_autofree char *path = NULL;

  if (!senda_files_make_folder (self->backup_folder, error))
    return FALSE;
  path = dup_free_path (self, reason);
  if (!copy_into_place (self, path, NULL, error))
    return FALSE;
  rotate (self);
  return TRUE;
}

/* Whether backups are made by themselves: not of backups, nor of the files of a test's own file
 * system unless it says where to. */
gboolean
_senda_store_has_backups (SendaStore *self)
{
  return !self->as_copy && !self->read_only && (self->vfs == NULL || self->backups_wanted);
}

static gboolean
is_due (SendaStore *self,
        const char *day)
{
  if (self->backup_day == NULL &&
      !_senda_store_read_meta (self, DAY_KEY, &self->backup_day, NULL))
    return FALSE;
  return g_strcmp0 (self->backup_day, day) != 0 && g_strcmp0 (self->backup_tried, day) != 0;
}

static gboolean
read_sizes (SendaStore *self,
            gint64     *size,
            gint64     *n_steps)
{
  gint64 page = 0;
  gint64 n_pages = 0;

  if (!senda_sql_read_integer (self->sql, "PRAGMA page_size", &page, NULL) ||
      !senda_sql_read_integer (self->sql, "PRAGMA page_count", &n_pages, NULL) ||
      !senda_sql_read_integer (self->sql, "SELECT count(*) FROM (SELECT 1 FROM txn LIMIT 1)",
                               n_steps, NULL))
    return FALSE;
  *size = page * n_pages;
  return TRUE;
}

/* Before the first change of a day: makes a backup of how things stood, or notes that a worker
 * should. It never keeps the change from being made. */
void
_senda_store_backup_daily (SendaStore *self)
{
  g_autofree char *day = NULL;
  g_autoptr (GError) error = NULL;
  gint64 size = 0;
  gint64 n_steps = 0;

  if (!_senda_store_has_backups (self) || !senda_sql_check_idle (self->sql, NULL))
    return;
  day = _senda_store_dup_day (self);
  if (!is_due (self, day) || !read_sizes (self, &size, &n_steps))
    return;

  g_free (self->backup_tried);
  self->backup_tried = g_strdup (day);
  if (size >= ROOM_WITHOUT_WAITING)
    {
      self->needs_backup = TRUE;
      return;
    }
  g_clear_pointer (&self->backup_error, g_free);
  if (n_steps > 0 && !_senda_store_make_backup (self, "daily", &error))
    self->backup_error = g_strdup (error->message);
  else
    {
      g_free (self->backup_day);
      self->backup_day = g_steal_pointer (&day);
    }
  self->backup_unnoted = TRUE;
}

/* Writes down how the backup before this change went. Inside its transaction. */
gboolean
_senda_store_note_backup (SendaStore *self,
                          GError    **error)
{
  if (!self->backup_unnoted)
    return TRUE;
  self->backup_unnoted = FALSE;
  return _senda_store_write_meta (self, DAY_KEY, self->backup_day, error) &&
         _senda_store_write_meta (self, ERROR_SETTING, self->backup_error, error);
}

/* Whether the backup of the day is due and was not made with the change, because the store is too
 * large to wait for it: a worker should call senda_store_backup() with "daily". */
gboolean
senda_store_needs_backup (SendaStore *self)
{
  return self->needs_backup;
}

/* Whether backups of the store are made by themselves. */
gboolean
senda_store_has_backups (SendaStore *self)
{
  return _senda_store_has_backups (self);
}

/* Makes a proved backup in the backup folder and takes away those no longer needed. Takes as long
 * as copying and checking the file: for a large store it belongs in a worker. Fails with
 * SENDA_ERROR_FULL, IO, NO_MEMORY, or DAMAGED when the copy does not prove. */
gboolean
senda_store_backup (SendaStore *self,
                    const char *reason,
                    GError    **error)
{
  _senda_store_assert_owner (self);
  g_return_val_if_fail (strpbrk (reason, "./") == NULL, FALSE);

  if (!_senda_store_make_backup (self, reason, error))
    return FALSE;
  self->needs_backup = FALSE;
  if (self->read_only)
    return TRUE;

  g_free (self->backup_day);
  self->backup_day = _senda_store_dup_day (self);
  g_clear_pointer (&self->backup_error, g_free);
  self->backup_unnoted = TRUE;
  if (!senda_sql_begin (self->sql, error))
    return FALSE;
  if (_senda_store_note_backup (self, error))
    return senda_sql_commit (self->sql, error);
  senda_sql_rollback (self->sql);
  return FALSE;
}

static gboolean
refuse_destination (SendaStore *self,
                    const char *destination,
                    GError    **error)
{
  g_autofree char *wal = g_strconcat (destination, "-wal", NULL);
  GStatBuf ours = { 0 };
  GStatBuf theirs = { 0 };
  gboolean same = g_stat (self->path, &ours) == 0 && g_stat (destination, &theirs) == 0 &&
                  ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino;

  if (!same && !g_file_test (wal, G_FILE_TEST_EXISTS))
    return FALSE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("This file is a store that is in use. Nothing was changed; choose "
                         "another name for the backup."));
  return TRUE;
}

/* Makes a proved copy at @destination, replacing what stands there. Fails as senda_store_backup()
 * does, with SENDA_ERROR_INVALID for a store that is in use, or with G_IO_ERROR_CANCELLED. */
gboolean
senda_store_backup_to (SendaStore   *self,
                       const char   *destination,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autofree char *path = NULL;

  _senda_store_assert_owner (self);

  path = senda_files_resolve (destination, error);
  if (path == NULL || refuse_destination (self, path, error))
    return FALSE;
  return copy_into_place (self, path, cancellable, error);
}
