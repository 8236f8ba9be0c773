/* senda-store-replaced.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files that stood in a store's place before: kept until somebody takes them away, and to be
 * given, byte for byte, to whoever can mend them.
 */
#include "config.h"

#include "senda-store-private.h"

#include "senda-files.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static const char *const parts[] = { "", "-wal", "-journal" };

/* What restoring has left beside the store at @path. (transfer full) (element-type filename) */
GPtrArray *
_senda_store_list_replaced (const char *path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (name, SENDA_REPLACED, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *found = NULL;

  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (found, prefix) && !g_str_has_suffix (found, "-wal") &&
        !g_str_has_suffix (found, "-journal"))
      g_ptr_array_add (files, g_build_filename (folder, found, NULL));
  return files;
}

/* When and what, from the name. (transfer full) (nullable) */
static SendaBackup *
parse_replaced (const char *file)
{
  const char *stamp = g_strrstr (file, SENDA_REPLACED) + strlen (SENDA_REPLACED);
  gint64 time = _senda_backup_parse_stamp (stamp);
  SendaBackup *backup = NULL;
  GStatBuf status;

  if (time < 0)
    return NULL;
  backup = g_new0 (SendaBackup, 1);
  backup->path = g_strdup (file);
  backup->time = time;
  backup->reason = g_strdup ("replaced");
  backup->size = g_lstat (file, &status) == 0 ? status.st_size : 0;
  return backup;
}

static int
compare_replaced (gconstpointer a,
                  gconstpointer b)
{
  const SendaBackup *first = *(const SendaBackup *const *) a;
  const SendaBackup *second = *(const SendaBackup *const *) b;

  if (first->time != second->time)
    return first->time < second->time ? 1 : -1;
  return strcmp (second->path, first->path);
}

/* The files that were put aside when others took the place of the store at @path, the latest first;
 * the time is when that was. (transfer full) (element-type SendaBackup) */
GPtrArray *
senda_store_list_replaced (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autoptr (GPtrArray) files = _senda_store_list_replaced (whole);
  GPtrArray *replaced = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_backup_free);

  for (guint i = 0; i < files->len; i++)
    {
      SendaBackup *backup = parse_replaced (g_ptr_array_index (files, i));

      if (backup != NULL)
        g_ptr_array_add (replaced, backup);
    }
  g_ptr_array_sort (replaced, compare_replaced);
  return replaced;
}

static gboolean
is_replaced (const char *path,
             const char *kept)
{
  g_autoptr (GPtrArray) replaced = senda_store_list_replaced (path);

  for (guint i = 0; i < replaced->len; i++)
    if (strcmp (((const SendaBackup *) replaced->pdata[i])->path, kept) == 0)
      return TRUE;
  return FALSE;
}

/* Removes @kept, one of those that senda_store_list_replaced() names, for good. Fails with
 * SENDA_ERROR_NOT_FOUND, IN_USE or IO. */
gboolean
senda_store_remove_replaced (const char *path,
                             const char *kept,
                             GError    **error)
{
  g_auto (SendaHold) hold = { NULL, NULL };

  if (!is_replaced (path, kept))
    {
      senda_files_refuse (kept, SENDA_ERROR_NOT_FOUND,
                          _("“%s” is no longer there. Nothing was changed."), error);
      return FALSE;
    }
  if (!_senda_hold_file (&hold, kept, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *file = g_strconcat (kept, parts[i], NULL);

      if (g_unlink (file) != 0 && errno != ENOENT)
        return senda_files_fail (file, errno, error);
    }
  senda_files_sync_folder (kept);
  return TRUE;
}

static gboolean
copy_bytes (const char *from,
            const char *to,
            GError    **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) destination = g_file_new_for_path (to);
  g_autoptr (GError) local = NULL;

  if (!g_file_test (from, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_file_copy (source, destination, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &local))
    return TRUE;
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_IO,
               /* Translators: %s is the reason, as the system gives it */
               _("The file could not be saved: %s. Nothing else was changed; try another place."),
               local->message);
  return FALSE;
}

/* Saves the bytes of a store that is not open anywhere, however damaged, with the log beside it, as
 * they are: for somebody who can help. Fails with SENDA_ERROR_IN_USE, NOT_FOUND, INVALID (the same
 * file) or IO. */
gboolean
senda_store_save_bytes (const char *path,
                        const char *destination,
                        GError    **error)
{
  g_auto (SendaHold) hold = { NULL, NULL };
  g_autoptr (GFile) ours = g_file_new_for_path (path);
  g_autoptr (GFile) theirs = g_file_new_for_path (destination);

  if (g_file_equal (ours, theirs))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("This is the file itself. Nothing was changed; choose another "
                             "name."));
      return FALSE;
    }
  if (!_senda_hold_file (&hold, path, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = g_strconcat (path, parts[i], NULL);
      g_autofree char *to = g_strconcat (destination, parts[i], NULL);

      if (!copy_bytes (from, to, error))
        return FALSE;
    }
  return TRUE;
}
