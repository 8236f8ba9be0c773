/* senda-shared-folder.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-shared-folder-private.h"

#include "senda-incoming-private.h"
#include "senda-synced-folder.h"
#include "senda-workspace-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define TOP "Senda"

G_DEFINE_FINAL_TYPE (SendaSharedFolder, senda_shared_folder, G_TYPE_OBJECT)

void
senda_folder_file_free (SendaFolderFile *file)
{
  g_free (file->name);
  g_free (file->why);
  g_free (file->sender);
  g_free (file);
}

static void
senda_shared_folder_finalize (GObject *object)
{
  SendaSharedFolder *self = SENDA_SHARED_FOLDER (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->ring);
  g_hash_table_unref (self->found);
  g_free (self->task_force);
  g_free (self->path);
  g_free (self->root);

  G_OBJECT_CLASS (senda_shared_folder_parent_class)->finalize (object);
}

static void
senda_shared_folder_class_init (SendaSharedFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = senda_shared_folder_finalize;
}

static void
senda_shared_folder_init (SendaSharedFolder *self)
{
  self->ring = senda_key_ring_new ();
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) senda_folder_file_free);
}

static SendaStore *
get_store (SendaSharedFolder *self)
{
  return senda_workspace_get_store (self->workspace);
}

/* Settings of the folder of one task force. (transfer full) */
char *
_senda_shared_folder_dup_setting (SendaSharedFolder *self,
                                  const char        *what)
{
  g_autofree char *key = g_strdup_printf ("folder/%s/%s", self->task_force, what);

  return senda_store_dup_setting (get_store (self), key);
}

static gboolean
set_setting (SendaSharedFolder *self,
             const char        *what,
             const char        *value,
             GError           **error)
{
  g_autofree char *key = g_strdup_printf ("folder/%s/%s", self->task_force, what);

  return senda_store_set_setting (get_store (self), key, value, error);
}

static SendaSharedFolder *
folder_new (SendaWorkspace *workspace,
            const char     *task_force,
            const char     *path)
{
  SendaSharedFolder *self = g_object_new (SENDA_TYPE_SHARED_FOLDER, NULL);

  self->workspace = g_object_ref (workspace);
  self->task_force = g_strdup (task_force);
  self->path = g_strdup (path);
  self->root = g_build_filename (path, TOP, task_force, NULL);
  return self;
}

SendaSharedFolder *
senda_shared_folder_get (SendaWorkspace *workspace,
                         const char     *task_force)
{
  g_autofree char *key = g_strdup_printf ("folder/%s/path", task_force);
  g_autofree char *path = senda_store_dup_setting (senda_workspace_get_store (workspace), key);
  g_autofree char *passphrase = NULL;
  SendaSharedFolder *self = NULL;

  if (path == NULL || *path == '\0')
    return NULL;
  self = folder_new (workspace, task_force, path);
  passphrase = senda_shared_folder_dup_passphrase (self);
  if (passphrase != NULL)
    senda_key_ring_add (self->ring, passphrase, NULL);
  return self;
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

/* Whether the folder can be reached, and nothing that lives is in it. */
gboolean
_senda_shared_folder_check (SendaSharedFolder *self,
                            GError           **error)
{
  if (!g_file_test (self->path, G_FILE_TEST_IS_DIR))
    return refuse (error, SENDA_ERROR_NOT_FOUND,
                   /* Translators: %s is a folder */
                   _("There is no folder “%s”, or it cannot be reached just now. Nothing was "
                     "changed; connect it, or choose another one."), self->path);
  if (is_inside (senda_store_get_path (get_store (self)), self->path))
    return refuse (error, SENDA_ERROR_INVALID,
                   /* Translators: %s is a folder */
                   _("What this task force keeps in Senda lies inside “%s” itself, where a program "
                     "that copies files would damage it. Nothing was changed; move it to a folder "
                     "of this computer alone first."), self->path);
  return TRUE;
}

/* Files by others that are sealed must open with the passphrase that was given. */
static gboolean
check_passphrase (SendaSharedFolder *self,
                  GError           **error)
{
  g_autoptr (GPtrArray) files = senda_shared_folder_scan (self, NULL, error);

  if (files == NULL)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      const SendaFolderFile *file = g_ptr_array_index (files, i);
      g_autofree char *path = g_build_filename (self->root, file->name, NULL);
      g_autoptr (SendaIncoming) incoming = senda_incoming_new_many ((const char *const[])
                                                                    { path, NULL }, self->ring);
      g_autoptr (GError) local = NULL;

      if (senda_incoming_open (incoming, NULL, NULL, &local))
        return TRUE;
      if (!g_error_matches (local, SENDA_ERROR, SENDA_ERROR_INVALID))
        continue;
      return refuse (error, SENDA_ERROR_INVALID,
                     /* Translators: %s is a folder */
                     _("The files that others have put into “%s” do not open with this passphrase. "
                       "Nothing was changed; ask those who share the folder for theirs."),
                     self->path);
    }
  return TRUE;
}

SendaSharedFolder *
senda_shared_folder_set (SendaWorkspace *workspace,
                         const char     *task_force,
                         const char     *folder,
                         const char     *passphrase,
                         GError        **error)
{
  g_autoptr (SendaSharedFolder) self = folder_new (workspace, task_force, folder);

  if (!_senda_workspace_can_edit (workspace, error) || !_senda_shared_folder_check (self, error) ||
      !senda_key_ring_add (self->ring, passphrase, error) || !check_passphrase (self, error))
    return NULL;
  if (g_mkdir_with_parents (self->root, 0777) != 0)
    {
      refuse (error, SENDA_ERROR_READ_ONLY,
              /* Translators: %s is a folder */
              _("No folder may be made in “%s”. Nothing was changed; choose another one, or ask for "
                "the right to write there."), self->path);
      return NULL;
    }
  if (!set_setting (self, "passphrase", passphrase, error) ||
      !set_setting (self, "spans", NULL, error) || !set_setting (self, "path", folder, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* The folder and what is in it stay as they are. */
gboolean
senda_shared_folder_forget (SendaSharedFolder *self,
                            GError           **error)
{
  return set_setting (self, "path", NULL, error) && set_setting (self, "passphrase", NULL, error) &&
         set_setting (self, "spans", NULL, error) && set_setting (self, "synced", NULL, error);
}

const char *
senda_shared_folder_get_path (SendaSharedFolder *self)
{
  return self->path;
}

char *
senda_shared_folder_dup_passphrase (SendaSharedFolder *self)
{
  return _senda_shared_folder_dup_setting (self, "passphrase");
}

char *
senda_shared_folder_dup_service (SendaSharedFolder *self)
{
  return senda_synced_folder_find (self->path);
}

gint64
senda_shared_folder_get_synced (SendaSharedFolder *self)
{
  g_autofree char *synced = _senda_shared_folder_dup_setting (self, "synced");

  return synced ? g_ascii_strtoll (synced, NULL, 10) : 0;
}

void
_senda_shared_folder_note_synced (SendaSharedFolder *self)
{
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, senda_store_now (get_store (self)));

  set_setting (self, "synced", now, NULL);
}

/* Looking through */

static SendaFolderState
get_state (SendaSharedFolder *self,
           const char        *name,
           const GStatBuf    *status,
           char             **why)
{
  const SendaFolderFile *found = g_hash_table_lookup (self->found, name);

  switch (senda_store_get_folder_file (get_store (self), self->root, name, why))
    {
    case SENDA_FOLDER_FILE_WRITTEN:
      return SENDA_FOLDER_WRITTEN;
    case SENDA_FOLDER_FILE_TAKEN:
      return SENDA_FOLDER_TAKEN;
    case SENDA_FOLDER_FILE_REFUSED:
    case SENDA_FOLDER_FILE_UNKNOWN:
    default:
      /* What hindered it counts until the file is another one. */
      if (found == NULL || found->size != status->st_size)
        return SENDA_FOLDER_NEW;
      *why = g_strdup (found->why);
      return found->state;
    }
}

static void
add_file (SendaSharedFolder *self,
          GPtrArray         *files,
          const char        *site,
          const char        *base)
{
  g_autofree char *name = g_build_filename (site, base, NULL);
  g_autofree char *path = g_build_filename (self->root, name, NULL);
  SendaFolderFile *file = NULL;
  GStatBuf status;

  /* A link leads somewhere that nobody shares. */
  if (base[0] == '.' || !g_str_has_suffix (base, SENDA_BUNDLE_SUFFIX) ||
      g_lstat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return;
  file = g_new0 (SendaFolderFile, 1);
  file->state = get_state (self, name, &status, &file->why);
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

GPtrArray *
senda_shared_folder_scan (SendaSharedFolder *self,
                          GCancellable      *cancellable,
                          GError           **error)
{
  g_autoptr (GPtrArray) files =
    g_ptr_array_new_with_free_func ((GDestroyNotify) senda_folder_file_free);
  g_autoptr (GDir) sites = NULL;
  const char *site = NULL;

  if (!_senda_shared_folder_check (self, error))
    return NULL;
  sites = g_dir_open (self->root, 0, NULL);
  while (sites != NULL && (site = g_dir_read_name (sites)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->root, site, NULL);
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
      const char *base = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      while (folder != NULL && (base = g_dir_read_name (folder)) != NULL)
        add_file (self, files, site, base);
    }
  g_ptr_array_sort (files, compare_files);
  return g_steal_pointer (&files);
}

/* Taking */

SendaIncoming *
senda_shared_folder_collect (SendaSharedFolder *self,
                             GCancellable      *cancellable,
                             GError           **error)
{
  g_autoptr (GPtrArray) files = senda_shared_folder_scan (self, cancellable, error);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SendaIncoming) incoming = NULL;

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const SendaFolderFile *file = g_ptr_array_index (files, i);

      if (file->state == SENDA_FOLDER_NEW || file->state == SENDA_FOLDER_WAITING)
        g_ptr_array_add (paths, g_build_filename (self->root, file->name, NULL));
    }
  if (paths->len == 0)
    return NULL;
  g_ptr_array_add (paths, NULL);
  incoming = senda_incoming_new_many ((const char *const *) paths->pdata, self->ring);
  senda_incoming_set_workspace (incoming, self->workspace);
  incoming->folder = g_object_ref (self);
  /* None can be opened yet: all of them wait. */
  if (!senda_incoming_open (incoming, NULL, cancellable, NULL))
    {
      _senda_incoming_note_hindered (incoming);
      _senda_shared_folder_note_look (self, incoming);
      return NULL;
    }
  return g_steal_pointer (&incoming);
}

/* Half a file ends in the middle, or does not begin yet. */
static SendaFolderState
judge (const GError *error)
{
  return g_error_matches (error, SENDA_ERROR, SENDA_ERROR_DAMAGED) ||
         g_error_matches (error, SENDA_ERROR, SENDA_ERROR_FOREIGN) ||
         g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IO) ? SENDA_FOLDER_WAITING
                                                               : SENDA_FOLDER_REFUSED;
}

static const char *
get_name (SendaSharedFolder *self,
          const char        *path)
{
  return path + strlen (self->root) + 1;
}

void
_senda_shared_folder_note_look (SendaSharedFolder *self,
                                SendaIncoming     *incoming)
{
  GHashTableIter iter;
  gpointer path = NULL;
  gpointer error = NULL;

  g_hash_table_iter_init (&iter, incoming->hindered);
  while (g_hash_table_iter_next (&iter, &path, &error))
    {
      SendaFolderFile *file = g_new0 (SendaFolderFile, 1);
      GStatBuf status = { 0 };

      file->name = g_strdup (get_name (self, path));
      file->state = judge (error);
      file->why = g_strdup (((GError *) error)->message);
      file->size = g_lstat (path, &status) == 0 ? status.st_size : 0;
      g_hash_table_insert (self->found, g_strdup (file->name), file);
    }
}

void
_senda_shared_folder_add_spans (SendaSharedFolder *self,
                                const SendaSpans  *more)
{
  g_autofree char *known = _senda_shared_folder_dup_setting (self, "spans");
  g_autoptr (SendaSpans) spans = senda_spans_parse (known ? known : "");
  g_autofree char *all = NULL;

  if (spans == NULL)
    spans = senda_spans_new ();
  senda_spans_add_all (spans, more);
  all = senda_spans_to_string (spans);
  set_setting (self, "spans", all, NULL);
}

void
_senda_shared_folder_note_taken (SendaSharedFolder *self,
                                 SendaIncoming     *incoming)
{
  for (guint i = 0; i < incoming->taken->len; i++)
    {
      const char *path = g_ptr_array_index (incoming->taken, i);

      senda_store_note_folder_file (get_store (self), self->root, get_name (self, path),
                                    SENDA_FOLDER_FILE_TAKEN, NULL, NULL);
    }
  _senda_shared_folder_add_spans (self, incoming->spans);
  _senda_shared_folder_note_synced (self);
}
