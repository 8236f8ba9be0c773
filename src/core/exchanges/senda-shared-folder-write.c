/* senda-shared-folder-write.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing into a shared folder: what it has not got, as one new file in this store's own place.
 */
#include "config.h"

#include "senda-shared-folder-private.h"

#include "senda-exchanges-private.h"
#include "senda-workspace-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What the worker needs. */
typedef struct
{
  SendaSharedFolder *folder;
  SendaMaking *making;
  SendaProgressRelay *relay; /* or NULL */
  char *name;                /* of the new file, below the root */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_clear_pointer (&writing->making->given, senda_spans_free);
  g_clear_pointer (&writing->making, _senda_making_free);
  g_clear_pointer (&writing->relay, senda_progress_relay_free);
  g_object_unref (writing->folder);
  g_free (writing->name);
  g_free (writing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writing, writing_free)

/* The first number that no file of this store has there. */
static guint
find_number (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  guint64 last = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    last = MAX (last, g_ascii_strtoull (name, NULL, 10));
  return MIN (last, G_MAXUINT - 1) + 1;
}

/* Opens a file that stands there, if any does: what is written then is sealed with the same key, so
 * that whoever reads all of them makes it once. */
static void
adopt_key (SendaSharedFolder *self)
{
  g_autoptr (GPtrArray) files = _senda_folder_place_list (self->place, NULL, NULL);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const SendaFolderFile *file = g_ptr_array_index (files, i);
      g_autofree char *path = g_build_filename (self->place->root, file->name, NULL);
      const char *const paths[] = { path, NULL };
      g_autoptr (SendaIncoming) incoming = senda_incoming_new_many (paths, self->ring);

      if (senda_key_ring_get_n_made (self->ring) > 0 ||
          senda_incoming_open (incoming, NULL, NULL, NULL))
        return;
    }
}

static Writing *
writing_new (SendaSharedFolder *self,
             GError           **error)
{
  g_autoptr (Writing) writing = NULL;
  g_autofree char *spans = NULL;

  if (!_senda_workspace_is_free (self->workspace, error))
    return NULL;
  spans = _senda_shared_folder_dup_setting (self, "spans");
  writing = g_new0 (Writing, 1);
  writing->folder = g_object_ref (self);
  writing->making = _senda_making_new (self->workspace, SENDA_BUNDLE_FOLDER, self->task_force, NULL);
  writing->making->passphrase = senda_shared_folder_dup_passphrase (self);
  g_set_object (&writing->making->ring, self->ring);
  writing->making->known = senda_spans_parse (spans ? spans : "");
  writing->making->given = senda_spans_new ();
  return g_steal_pointer (&writing);
}

static gboolean
pass_over (const SendaLogTransaction *transaction G_GNUC_UNUSED,
           gpointer                   data G_GNUC_UNUSED,
           GError                   **error G_GNUC_UNUSED)
{
  return TRUE;
}

/* One is enough to know. */
static gboolean
stop (const SendaLogChange *change G_GNUC_UNUSED,
      gpointer              data,
      GError              **error)
{
  *(gboolean *) data = TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  return FALSE;
}

/* Whether there is anything that the folder has not got. */
static gboolean
find_news (Writing      *writing,
           SendaStore   *store,
           GCancellable *cancellable,
           gboolean     *is_news,
           GError      **error)
{
  const SendaMaking *making = writing->making;
  g_autoptr (SendaShare) share = senda_share_new (store, making->head->task_force,
                                                  SENDA_PRIVACY_PERSONAL, error);
  const SendaLogSink sink = { pass_over, stop, is_news };
  const SendaLogFilter filter = { making->known, senda_share_wants, share };
  g_autoptr (GError) local = NULL;

  *is_news = FALSE;
  if (share == NULL)
    return FALSE;
  if (senda_store_read_log (store, &filter, &sink, cancellable, &local) || *is_news)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* In this store's own place, under a name that was not there yet. */
static gboolean
choose_file (Writing    *writing,
             SendaStore *store,
             GError    **error)
{
  const SendaFolderPlace *place = writing->folder->place;
  const char *site = senda_store_get_site (store);
  g_autofree char *folder = g_build_filename (place->root, site, NULL);
  g_autofree char *shown = g_filename_display_name (place->path);
  g_autofree char *base = g_strdup_printf ("%06u-%.8s%s", find_number (folder),
                                           writing->making->head->id, SENDA_BUNDLE_SUFFIX);

  writing->name = g_build_filename (site, base, NULL);
  writing->making->path = g_build_filename (folder, base, NULL);
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_READ_ONLY,
               /* Translators: %s is a folder */
               _("Nothing can be written into “%s” just now. Nothing was changed; try again when it "
                 "can be reached."), shown);
  return FALSE;
}

static gpointer
write_work (SendaStore   *store,
            gpointer      data,
            GCancellable *cancellable,
            GError      **error)
{
  Writing *writing = data;
  gboolean is_news = FALSE;

  /* A folder that is made anew where the real one is out of reach would be shared with nobody. */
  if (!_senda_folder_place_check (writing->folder->place, error) ||
      !find_news (writing, store, cancellable, &is_news, error))
    return NULL;
  if (!is_news)
    return writing;
  if (!choose_file (writing, store, error))
    return NULL;
  adopt_key (writing->folder);
  if (!_senda_making_run (writing->making, store, cancellable, error))
    return NULL;
  senda_store_note_folder_file (store, writing->folder->place->root, writing->name,
                                SENDA_FOLDER_FILE_WRITTEN, NULL, NULL);
  return writing;
}

/* In the first thread. */
static void
finish_write (Writing *writing,
              gint64  *n_changes)
{
  _senda_shared_folder_add_spans (writing->folder, writing->making->given);
  _senda_shared_folder_note_synced (writing->folder);
  if (n_changes != NULL)
    *n_changes = writing->making->end.n_changes;
}

/* Fails with SENDA_ERROR_NOT_FOUND when the folder cannot be reached, READ_ONLY, FULL, IO,
 * G_IO_ERROR_CANCELLED; no file is left then. */
gboolean
senda_shared_folder_write (SendaSharedFolder *self,
                           SendaProgress      progress,
                           gpointer           progress_data,
                           GCancellable      *cancellable,
                           gint64            *n_changes,
                           GError           **error)
{
  g_autoptr (Writing) writing = writing_new (self, error);

  if (writing == NULL)
    return FALSE;
  writing->making->progress = progress;
  writing->making->progress_data = progress_data;
  if (write_work (senda_workspace_get_store (self->workspace), writing, cancellable, error) == NULL)
    return FALSE;
  finish_write (writing, n_changes);
  return TRUE;
}

static void
write_settle (SendaWorkspace *workspace G_GNUC_UNUSED,
              gpointer        data,
              gpointer        outcome G_GNUC_UNUSED)
{
  senda_progress_relay_stop (((Writing *) data)->relay);
}

static const SendaJobKind write_job = {
  .work = write_work,
  .settle = write_settle,
  .writes = TRUE,
};

void
senda_shared_folder_write_async (SendaSharedFolder  *self,
                                 SendaProgress       progress,
                                 gpointer            progress_data,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            data)
{
  GError *error = NULL;
  Writing *writing = writing_new (self, &error);

  if (writing == NULL)
    {
      g_task_report_error (self->workspace, callback, data, senda_shared_folder_write_async, error);
      return;
    }
  writing->relay = senda_progress_relay_new (progress, progress_data);
  writing->making->progress = senda_progress_relay_tell;
  writing->making->progress_data = writing->relay;
  _senda_workspace_run_async (self->workspace, &write_job, writing, writing_free, cancellable,
                              callback, data);
}

gboolean
senda_shared_folder_write_finish (SendaSharedFolder *self,
                                  GAsyncResult      *result,
                                  gint64            *n_changes,
                                  GError           **error)
{
  Writing *writing = _senda_workspace_run_finish (self->workspace, result, error);

  if (writing != NULL)
    finish_write (writing, n_changes);
  return writing != NULL;
}
