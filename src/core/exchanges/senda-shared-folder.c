/* senda-shared-folder.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-shared-folder-private.h"

#include "senda-passphrase.h"
#include "senda-workspace-private.h"

G_DEFINE_FINAL_TYPE (SendaSharedFolder, senda_shared_folder, G_TYPE_OBJECT)

static void
senda_shared_folder_finalize (GObject *object)
{
  SendaSharedFolder *self = SENDA_SHARED_FOLDER (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->ring);
  g_hash_table_unref (self->found);
  g_clear_pointer (&self->place, _senda_folder_place_unref);
  g_clear_pointer (&self->passphrase, senda_passphrase_free);
  g_free (self->task_force);
  g_free (self->service);

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
            const char     *path,
            const char     *passphrase)
{
  SendaSharedFolder *self = g_object_new (SENDA_TYPE_SHARED_FOLDER, NULL);
  SendaStore *store = senda_workspace_get_store (workspace);

  self->workspace = g_object_ref (workspace);
  self->task_force = g_strdup (task_force);
  self->passphrase = g_strdup (passphrase);
  self->place = _senda_folder_place_new (path, task_force, senda_store_get_path (store));
  if (passphrase != NULL)
    senda_key_ring_add (self->ring, passphrase, NULL);
  return self;
}

static char *
dup_setting_of (SendaWorkspace *workspace,
                const char     *task_force,
                const char     *what)
{
  g_autofree char *key = g_strdup_printf ("folder/%s/%s", task_force, what);

  return senda_store_dup_setting (senda_workspace_get_store (workspace), key);
}

SendaSharedFolder *
senda_shared_folder_get (SendaWorkspace *workspace,
                         const char     *task_force)
{
  g_autofree char *path = dup_setting_of (workspace, task_force, "path");
  SendaSharedFolder *self = NULL;
  char *passphrase = NULL;

  if (path == NULL || *path == '\0')
    return NULL;
  passphrase = dup_setting_of (workspace, task_force, "passphrase");
  self = folder_new (workspace, task_force, path, passphrase);
  senda_passphrase_free (passphrase);
  return self;
}

/* Whether @self is still what is set: one that is kept knows what it looked at. */
gboolean
senda_shared_folder_is_current (SendaSharedFolder *self)
{
  g_autofree char *path = _senda_shared_folder_dup_setting (self, "path");
  char *passphrase = _senda_shared_folder_dup_setting (self, "passphrase");
  gboolean is_current = g_strcmp0 (path, self->place->path) == 0 &&
                        g_strcmp0 (passphrase, self->passphrase) == 0;

  senda_passphrase_free (passphrase);
  return is_current;
}

/* Once the place is prepared. */
static gboolean
keep (SendaSharedFolder *self,
      GError           **error)
{
  return _senda_workspace_can_edit (self->workspace, error) &&
         set_setting (self, "passphrase", self->passphrase, error) &&
         set_setting (self, "spans", NULL, error) &&
         set_setting (self, "path", self->place->path, error);
}

/* One that is not kept yet. (transfer full) */
static SendaSharedFolder *
folder_new_checked (SendaWorkspace *workspace,
                    const char     *task_force,
                    const char     *folder,
                    const char     *passphrase,
                    GError        **error)
{
  g_autoptr (SendaSharedFolder) self = folder_new (workspace, task_force, folder, passphrase);

  if (!_senda_workspace_can_edit (workspace, error) ||
      !senda_key_ring_add (self->ring, passphrase, error))
    return NULL;
  return g_steal_pointer (&self);
}

SendaSharedFolder *
senda_shared_folder_set (SendaWorkspace *workspace,
                         const char     *task_force,
                         const char     *folder,
                         const char     *passphrase,
                         GError        **error)
{
  g_autoptr (SendaSharedFolder) self =
    folder_new_checked (workspace, task_force, folder, passphrase, error);

  if (self == NULL || !_senda_folder_place_prepare (self->place, self->ring, NULL, error) ||
      !keep (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* What the thread that prepares a place needs; it may be left behind. */
typedef struct
{
  SendaFolderPlace *place;
  SendaKeyRing *ring;
} Preparing;

static void
preparing_free (gpointer data)
{
  Preparing *preparing = data;

  _senda_folder_place_unref (preparing->place);
  g_object_unref (preparing->ring);
  g_free (preparing);
}

static void
prepare_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Preparing *preparing = task_data;
  GError *error = NULL;

  if (_senda_folder_place_prepare (preparing->place, preparing->ring, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
prepared_cb (GObject      *source G_GNUC_UNUSED,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  SendaSharedFolder *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error) && keep (self, &error))
    g_task_return_pointer (task, g_object_ref (self), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
senda_shared_folder_set_async (SendaWorkspace      *workspace,
                               const char          *task_force,
                               const char          *folder,
                               const char          *passphrase,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (workspace, NULL, callback, data);
  g_autoptr (GTask) inner = NULL;
  SendaSharedFolder *self = NULL;
  GError *error = NULL;
  Preparing *preparing = NULL;

  g_task_set_source_tag (task, senda_shared_folder_set_async);
  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    self = folder_new_checked (workspace, task_force, folder, passphrase, &error);
  if (self == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, self, g_object_unref);
  preparing = g_new0 (Preparing, 1);
  preparing->place = _senda_folder_place_ref (self->place);
  preparing->ring = g_object_ref (self->ring);
  inner = g_task_new (NULL, cancellable, prepared_cb, g_steal_pointer (&task));
  g_task_set_return_on_cancel (inner, TRUE);
  g_task_set_task_data (inner, preparing, preparing_free);
  g_task_run_in_thread (inner, prepare_thread);
}

SendaSharedFolder *
senda_shared_folder_set_finish (SendaWorkspace  *workspace,
                                GAsyncResult    *result,
                                GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workspace), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The folder and what is in it stay as they are. */
gboolean
senda_shared_folder_forget (SendaSharedFolder *self,
                            GError           **error)
{
  return _senda_workspace_can_edit (self->workspace, error) &&
         set_setting (self, "path", NULL, error) && set_setting (self, "passphrase", NULL, error) &&
         set_setting (self, "spans", NULL, error) && set_setting (self, "synced", NULL, error);
}

const char *
senda_shared_folder_get_path (SendaSharedFolder *self)
{
  return self->place->path;
}

char *
senda_shared_folder_dup_passphrase (SendaSharedFolder *self)
{
  return g_strdup (self->passphrase);
}

char *
senda_shared_folder_dup_service (SendaSharedFolder *self)
{
  return g_strdup (self->service);
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
