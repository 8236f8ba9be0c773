/* senda-shared-folder-look.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking through a shared folder, and what came of the files that were looked at. What hindered one
 * counts until it is another one, and is tried again at the next start, since a newer Senda may read
 * what an older one could not.
 */
#include "config.h"

#include "senda-shared-folder-private.h"

#include "senda-incoming-private.h"
#include "senda-synced-folder.h"
#include "senda-workspace-private.h"

#include <string.h>

void
senda_folder_file_free (SendaFolderFile *file)
{
  g_free (file->name);
  g_free (file->why);
  g_free (file->sender);
  g_free (file);
}

static SendaStore *
get_store (SendaSharedFolder *self)
{
  return senda_workspace_get_store (self->workspace);
}

/* Looking through */

static gboolean
is_same (const SendaFolderFile *one,
         const SendaFolderFile *other)
{
  return one->size == other->size && one->time == other->time;
}

static SendaFolderState
get_state (SendaSharedFolder     *self,
           const SendaFolderFile *file,
           char                 **why)
{
  const SendaFolderFile *found = g_hash_table_lookup (self->found, file->name);
  SendaFolderFileState noted = senda_store_get_folder_file (get_store (self), self->place->root,
                                                            file->name, why);

  if (noted == SENDA_FOLDER_FILE_WRITTEN)
    return SENDA_FOLDER_WRITTEN;
  if (noted == SENDA_FOLDER_FILE_TAKEN)
    return SENDA_FOLDER_TAKEN;
  if (found != NULL && (!is_same (found, file) || found->state != SENDA_FOLDER_NEW))
    {
      g_free (*why);
      *why = is_same (found, file) ? g_strdup (found->why) : NULL;
      return is_same (found, file) ? found->state : SENDA_FOLDER_NEW;
    }
  return noted == SENDA_FOLDER_FILE_WAITING ? SENDA_FOLDER_WAITING
         : noted == SENDA_FOLDER_FILE_REFUSED ? SENDA_FOLDER_REFUSED : SENDA_FOLDER_NEW;
}

/* Says of the files of the place what this store knows of them. In the thread that has the store. */
static void
say_states (SendaSharedFolder *self,
            GPtrArray         *files)
{
  for (guint i = 0; i < files->len; i++)
    {
      SendaFolderFile *file = g_ptr_array_index (files, i);

      g_clear_pointer (&file->why, g_free);
      file->state = get_state (self, file, &file->why);
    }
}

GPtrArray *
senda_shared_folder_scan (SendaSharedFolder *self,
                          GCancellable      *cancellable,
                          GError           **error)
{
  GPtrArray *files = _senda_folder_place_list (self->place, cancellable, error);

  if (files != NULL)
    say_states (self, files);
  return files;
}

/* What a thread found, which may be left behind. */
typedef struct
{
  GPtrArray *files;
  char *service;
} Seen;

static void
seen_free (gpointer data)
{
  Seen *seen = data;

  g_clear_pointer (&seen->files, g_ptr_array_unref);
  g_free (seen->service);
  g_free (seen);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Seen, seen_free)

static void
scan_thread (GTask        *task,
             gpointer      source G_GNUC_UNUSED,
             gpointer      task_data,
             GCancellable *cancellable)
{
  SendaFolderPlace *place = task_data;
  g_autoptr (Seen) seen = g_new0 (Seen, 1);
  GError *error = NULL;

  seen->files = _senda_folder_place_list (place, cancellable, &error);
  if (seen->files == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  seen->service = senda_synced_folder_find (place->path);
  g_task_return_pointer (task, g_steal_pointer (&seen), seen_free);
}

/* In the first thread; fails with SENDA_ERROR_IN_USE when a long job has the store by now. */
static void
scanned_cb (GObject      *source G_GNUC_UNUSED,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  SendaSharedFolder *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (Seen) seen = g_task_propagate_pointer (G_TASK (result), &error);

  if (seen == NULL || !_senda_workspace_is_free (self->workspace, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_free (self->service);
  self->service = g_steal_pointer (&seen->service);
  say_states (self, seen->files);
  g_task_return_pointer (task, g_steal_pointer (&seen->files), (GDestroyNotify) g_ptr_array_unref);
}

void
senda_shared_folder_scan_async (SendaSharedFolder  *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  g_autoptr (GTask) inner = NULL;
  GError *error = NULL;

  g_task_set_source_tag (task, senda_shared_folder_scan_async);
  if (g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  inner = g_task_new (NULL, cancellable, scanned_cb, g_steal_pointer (&task));
  g_task_set_return_on_cancel (inner, TRUE);
  g_task_set_task_data (inner, _senda_folder_place_ref (self->place),
                        (GDestroyNotify) _senda_folder_place_unref);
  g_task_run_in_thread (inner, scan_thread);
}

GPtrArray *
senda_shared_folder_scan_finish (SendaSharedFolder *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Collecting */

static gboolean
is_wanted (SendaSharedFolder     *self,
           const SendaFolderFile *file)
{
  const SendaFolderFile *found = g_hash_table_lookup (self->found, file->name);

  if (file->state == SENDA_FOLDER_REFUSED)
    return found == NULL || found->state == SENDA_FOLDER_NEW;
  return file->state == SENDA_FOLDER_NEW || file->state == SENDA_FOLDER_WAITING;
}

/* As it is before it is looked at: one that has grown since is another one. */
static void
keep_found (SendaSharedFolder     *self,
            const SendaFolderFile *file)
{
  SendaFolderFile *kept = g_new0 (SendaFolderFile, 1);

  kept->name = g_strdup (file->name);
  kept->state = SENDA_FOLDER_NEW;
  kept->time = file->time;
  kept->size = file->size;
  g_hash_table_replace (self->found, g_strdup (file->name), kept);
}

/* Those of @files that are to be looked at; NULL: none. They get a ring of their own, since opening
 * may be left behind. (transfer full) (nullable) */
static SendaIncoming *
choose (SendaSharedFolder *self,
        GPtrArray         *files)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();
  SendaIncoming *incoming = NULL;

  for (guint i = 0; i < files->len; i++)
    {
      const SendaFolderFile *file = g_ptr_array_index (files, i);

      if (!is_wanted (self, file))
        continue;
      keep_found (self, file);
      g_ptr_array_add (paths, g_build_filename (self->place->root, file->name, NULL));
    }
  if (paths->len == 0)
    return NULL;
  g_ptr_array_add (paths, NULL);
  if (self->passphrase != NULL)
    senda_key_ring_add (ring, self->passphrase, NULL);
  incoming = senda_incoming_new_many ((const char *const *) paths->pdata, ring);
  senda_incoming_set_workspace (incoming, self->workspace);
  /* Before any is opened: what does not belong into a folder opens none. */
  g_set_object (&incoming->folder, self);
  return incoming;
}

/* FALSE without an error: none of them can be opened, and each says why. */
static gboolean
open_any (SendaIncoming *incoming,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GError) local = NULL;

  if (senda_incoming_open (incoming, NULL, cancellable, &local))
    return TRUE;
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else
    _senda_incoming_note_hindered (incoming);
  return FALSE;
}

SendaIncoming *
senda_shared_folder_collect (SendaSharedFolder *self,
                             GCancellable      *cancellable,
                             GError           **error)
{
  g_autoptr (GPtrArray) files = senda_shared_folder_scan (self, cancellable, error);
  g_autoptr (SendaIncoming) incoming = files ? choose (self, files) : NULL;
  g_autoptr (GError) local = NULL;

  if (incoming == NULL)
    return NULL;
  if (open_any (incoming, cancellable, &local))
    return g_steal_pointer (&incoming);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    _senda_shared_folder_note_look (self, incoming);
  return NULL;
}

static void
open_thread (GTask        *task,
             gpointer      source G_GNUC_UNUSED,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  gboolean is_open = open_any (task_data, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, is_open);
}

static void
opened_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  SendaSharedFolder *self = g_task_get_source_object (task);
  SendaIncoming *incoming = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gboolean is_open = g_task_propagate_boolean (G_TASK (result), &error);

  if (error != NULL || !_senda_workspace_is_free (self->workspace, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (!is_open)
    _senda_shared_folder_note_look (self, incoming);
  g_task_return_pointer (task, is_open ? g_object_ref (incoming) : NULL, g_object_unref);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  SendaSharedFolder *self = SENDA_SHARED_FOLDER (source);
  GError *error = NULL;
  g_autoptr (GPtrArray) files = senda_shared_folder_scan_finish (self, result, &error);
  SendaIncoming *incoming = files ? choose (self, files) : NULL;
  g_autoptr (GTask) inner = NULL;

  if (error != NULL)
    g_task_return_error (task, error);
  else if (incoming == NULL)
    g_task_return_pointer (task, NULL, NULL);
  else
    {
      GCancellable *cancellable = g_task_get_task_data (task);

      inner = g_task_new (NULL, cancellable, opened_cb, g_steal_pointer (&task));
      g_task_set_return_on_cancel (inner, TRUE);
      g_task_set_task_data (inner, incoming, g_object_unref);
      g_task_run_in_thread (inner, open_thread);
    }
}

void
senda_shared_folder_collect_async (SendaSharedFolder  *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            data)
{
  GTask *task = g_task_new (self, NULL, callback, data);

  g_task_set_source_tag (task, senda_shared_folder_collect_async);
  if (cancellable != NULL)
    g_task_set_task_data (task, g_object_ref (cancellable), g_object_unref);
  senda_shared_folder_scan_async (self, cancellable, listed_cb, task);
}

SendaIncoming *
senda_shared_folder_collect_finish (SendaSharedFolder *self,
                                    GAsyncResult      *result,
                                    GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* What came of it */

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
  return path + strlen (self->place->root) + 1;
}

/* Writes only what is not noted yet: a file may wait for days. */
static void
note_file (SendaSharedFolder   *self,
           const char          *name,
           SendaFolderFileState state,
           const char          *why)
{
  g_autofree char *noted_why = NULL;
  SendaFolderFileState noted = senda_store_get_folder_file (get_store (self), self->place->root,
                                                            name, &noted_why);

  if (noted != state || g_strcmp0 (noted_why, why) != 0)
    senda_store_note_folder_file (get_store (self), self->place->root, name, state, why, NULL);
}

static void
note_hindered (SendaSharedFolder *self,
               SendaIncoming     *incoming)
{
  GHashTableIter iter;
  gpointer path = NULL;
  gpointer error = NULL;

  g_hash_table_iter_init (&iter, incoming->hindered);
  while (g_hash_table_iter_next (&iter, &path, &error))
    {
      const char *name = get_name (self, path);
      SendaFolderFile *found = g_hash_table_lookup (self->found, name);

      if (found == NULL)
        continue;
      found->state = judge (error);
      g_free (found->why);
      found->why = g_strdup (((GError *) error)->message);
      note_file (self, name, found->state == SENDA_FOLDER_WAITING ? SENDA_FOLDER_FILE_WAITING
                                                                  : SENDA_FOLDER_FILE_REFUSED,
                 found->why);
    }
}

/* What is read and brings nothing new is as good as taken. */
void
_senda_shared_folder_note_look (SendaSharedFolder *self,
                                SendaIncoming     *incoming)
{
  if (senda_incoming_changes_nothing (incoming))
    _senda_shared_folder_note_taken (self, incoming);
  else
    note_hindered (self, incoming);
}

/* Those that were read are taken; what hindered the others is kept. */
void
_senda_shared_folder_note_taken (SendaSharedFolder *self,
                                 SendaIncoming     *incoming)
{
  for (guint i = 0; i < incoming->taken->len; i++)
    note_file (self, get_name (self, g_ptr_array_index (incoming->taken, i)),
               SENDA_FOLDER_FILE_TAKEN, NULL);
  note_hindered (self, incoming);
  _senda_shared_folder_add_spans (self, incoming->spans);
  _senda_shared_folder_note_synced (self);
}
