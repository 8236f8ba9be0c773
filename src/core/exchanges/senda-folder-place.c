/* senda-folder-place.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is read from a shared folder without the store, in any thread.
 */
#include "config.h"

#include "senda-shared-folder-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define TOP "Senda"

/* (transfer full) */
SendaFolderPlace *
_senda_folder_place_new (const char *path,
                         const char *task_force,
                         const char *store)
{
  SendaFolderPlace *place = g_atomic_rc_box_new0 (SendaFolderPlace);

  place->path = g_strdup (path);
  place->root = g_build_filename (path, TOP, task_force, NULL);
  place->store = g_strdup (store);
  return place;
}

SendaFolderPlace *
_senda_folder_place_ref (SendaFolderPlace *place)
{
  return g_atomic_rc_box_acquire (place);
}

static void
place_clear (gpointer data)
{
  SendaFolderPlace *place = data;

  g_free (place->path);
  g_free (place->root);
  g_free (place->store);
}

void
_senda_folder_place_unref (SendaFolderPlace *place)
{
  g_atomic_rc_box_release_full (place, place_clear);
}

static gboolean
refuse (GError    **error,
        SendaError  code,
        const char *format,
        const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *message = g_strdup_printf (format, shown);

  g_set_error_literal (error, SENDA_ERROR, code, message);
  return FALSE;
}

static gboolean
is_inside (const char *path,
           const char *folder)
{
  char *real_path = realpath (path, NULL);
  char *real_folder = realpath (folder, NULL);
  gsize length = real_folder ? strlen (real_folder) : 0;
  gboolean inside = real_path != NULL && real_folder != NULL &&
                    strncmp (real_path, real_folder, length) == 0 &&
                    (real_path[length] == G_DIR_SEPARATOR || length == 1);

  free (real_path);
  free (real_folder);
  return inside;
}

/* Whether the folder can be reached, and nothing that lives is in it. Fails with
 * SENDA_ERROR_NOT_FOUND or INVALID. */
gboolean
_senda_folder_place_check (SendaFolderPlace *place,
                           GError          **error)
{
  if (!g_file_test (place->path, G_FILE_TEST_IS_DIR))
    return refuse (error, SENDA_ERROR_NOT_FOUND,
                   /* Translators: %s is a folder */
                   _("There is no folder “%s”, or it cannot be reached just now. Nothing was "
                     "changed; connect it, or choose another one."), place->path);
  if (is_inside (place->store, place->path))
    return refuse (error, SENDA_ERROR_INVALID,
                   /* Translators: %s is a folder */
                   _("What this task force keeps in Senda lies inside “%s” itself, where a program "
                     "that copies files would damage it. Nothing was changed; move it to a folder "
                     "of this computer alone first."), place->path);
  return TRUE;
}

static void
add_file (SendaFolderPlace *place,
          GPtrArray        *files,
          const char       *site,
          const char       *base)
{
  g_autofree char *name = g_build_filename (site, base, NULL);
  g_autofree char *path = g_build_filename (place->root, name, NULL);
  SendaFolderFile *file = NULL;
  GStatBuf status;

  /* A link leads somewhere that nobody shares. */
  if (base[0] == '.' || !g_str_has_suffix (base, SENDA_BUNDLE_SUFFIX) ||
      g_lstat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return;
  file = g_new0 (SendaFolderFile, 1);
  file->state = SENDA_FOLDER_NEW;
  file->name = g_steal_pointer (&name);
  file->time = (gint64) status.st_mtime * 1000;
  file->size = status.st_size;
  g_ptr_array_add (files, file);
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  const SendaFolderFile *one = *(const SendaFolderFile *const *) a;
  const SendaFolderFile *other = *(const SendaFolderFile *const *) b;

  if (one->time != other->time)
    return one->time < other->time ? 1 : -1;
  return strcmp (one->name, other->name);
}

/* What stands there, the newest first, all of it new: the store is not asked. Fails as
 * _senda_folder_place_check() does. Of SendaFolderFile. (transfer full) */
GPtrArray *
_senda_folder_place_list (SendaFolderPlace *place,
                          GCancellable     *cancellable,
                          GError          **error)
{
  g_autoptr (GPtrArray) files =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_folder_file_free);
  g_autoptr (GDir) sites = NULL;
  const char *site = NULL;

  if (!_senda_folder_place_check (place, error))
    return NULL;
  sites = g_dir_open (place->root, 0, NULL);
  while (sites != NULL && (site = g_dir_read_name (sites)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->root, site, NULL);
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
      const char *base = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      while (folder != NULL && (base = g_dir_read_name (folder)) != NULL)
        add_file (place, files, site, base);
    }
  g_ptr_array_sort (files, compare_files);
  return g_steal_pointer (&files);
}

/* Files by others that are sealed must open with the passphrase that was given. */
static gboolean
check_passphrase (SendaFolderPlace *place,
                  SendaKeyRing     *ring,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autoptr (GPtrArray) files = _senda_folder_place_list (place, cancellable, error);

  if (files == NULL)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      const SendaFolderFile *file = g_ptr_array_index (files, i);
      g_autofree char *path = g_build_filename (place->root, file->name, NULL);
      g_autoptr (SendaIncoming) incoming = senda_incoming_new_many ((const char *const[])
                                                                    { path, NULL }, ring);
      g_autoptr (GError) local = NULL;

      /* Anybody can put one there that is not sealed. */
      if (senda_incoming_open (incoming, NULL, cancellable, &local))
        {
          if (senda_incoming_is_sealed (incoming))
            return TRUE;
          continue;
        }
      if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (!g_error_matches (local, SENDA_ERROR, SENDA_ERROR_INVALID))
        continue;
      return refuse (error, SENDA_ERROR_INVALID,
                     /* Translators: %s is a folder */
                     _("The files that others have put into “%s” do not open with this passphrase. "
                       "Nothing was changed; ask those who share the folder for theirs."),
                     place->path);
    }
  return TRUE;
}

/* Whether the folder can be shared with what is in @ring, and makes what is needed there. Fails as
 * senda_shared_folder_set() does. */
gboolean
_senda_folder_place_prepare (SendaFolderPlace *place,
                             SendaKeyRing     *ring,
                             GCancellable     *cancellable,
                             GError          **error)
{
  if (!_senda_folder_place_check (place, error) ||
      !check_passphrase (place, ring, cancellable, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return g_mkdir_with_parents (place->root, 0777) == 0 ||
         refuse (error, SENDA_ERROR_READ_ONLY,
                 /* Translators: %s is a folder */
                 _("No folder may be made in “%s”. Nothing was changed; choose another one, or ask "
                   "for the right to write there."), place->path);
}
