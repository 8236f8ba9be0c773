/* senda-writer-save.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-writers-private.h"

#include "senda-error.h"
#include "senda-new-file.h"

#include <glib/gi18n-lib.h>

/* Everything that saving in a worker needs, and how far it is. */
typedef struct
{
  SendaDocument *document;
  const SendaFormat *format;
  SendaWriteOptions options;
  SendaPaper paper;
  char *paper_name;
  char *sheet;
  char *path;
  SendaProgressRelay *relay;
  GAsyncReadyCallback callback;
  gpointer callback_data;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  senda_document_unref (saving->document);
  g_clear_pointer (&saving->options.pages, senda_pages_unref);
  senda_progress_relay_free (saving->relay);
  g_free (saving->paper_name);
  g_free (saving->sheet);
  g_free (saving->path);
  g_free (saving);
}

static Saving *
saving_new (SendaDocument           *document,
            const SendaFormat       *format,
            const SendaWriteOptions *options,
            const char              *path)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->document = senda_document_ref (document);
  saving->format = format;
  saving->path = g_strdup (path);
  if (options == NULL)
    return saving;
  saving->options = *options;
  saving->options.sheet = saving->sheet = g_strdup (options->sheet);
  if (options->pages != NULL)
    senda_pages_ref (options->pages);
  if (options->paper != NULL)
    {
      saving->paper = *options->paper;
      saving->paper.name = saving->paper_name = g_strdup (options->paper->name);
      saving->options.paper = &saving->paper;
    }
  return saving;
}

static void
save_in_worker (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;

  if (senda_document_save (saving->document, saving->format, &saving->options, saving->path,
                           senda_progress_relay_tell, saving->relay, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* In the caller's context, when the worker is done with @result: from here on nothing tells how far
 * it is. */
static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      data G_GNUC_UNUSED)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));

  senda_progress_relay_stop (saving->relay);
  if (saving->callback != NULL)
    saving->callback (source, result, saving->callback_data);
}

static gboolean
is_clear (const GError *error)
{
  return error->domain == SENDA_ERROR ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Says what a writer that failed by itself did to @path: nothing. */
static void
explain (const char *path,
         GError     *failure,
         GError    **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (is_clear (failure))
    {
      g_propagate_error (error, failure);
      return;
    }
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_IO,
               /* Translators: the first %s is a file, the second a reason */
               _("“%s” could not be written: %s. Nothing was changed; try again, or choose another "
                 "format."), shown, failure->message);
  g_error_free (failure);
}

/* Writes @document, which must be finished, to a file at @path, or at what a link there leads to.
 * What stands there is replaced when everything is on the disk; where that fails or is cancelled it
 * stays as it is, byte for byte, and no other file is left. @options may be NULL. Fails with
 * SENDA_ERROR_NOT_FOUND where there is no such folder or sheet, SENDA_ERROR_INVALID where no
 * document may stand, SENDA_ERROR_READ_ONLY, SENDA_ERROR_FULL, SENDA_ERROR_IO, and
 * G_IO_ERROR_CANCELLED. */
gboolean
senda_document_save (SendaDocument           *document,
                     const SendaFormat       *format,
                     const SendaWriteOptions *options,
                     const char              *path,
                     SendaProgress            progress,
                     gpointer                 progress_data,
                     GCancellable            *cancellable,
                     GError                 **error)
{
  g_autoptr (SendaNewFile) file = NULL;
  GError *failure = NULL;
  SendaWriteJob job = {
    .document = document,
    .cancellable = cancellable,
    .progress = progress,
    .progress_data = progress_data,
  };

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  file = senda_new_file_open (path, error);
  if (file == NULL)
    return FALSE;
  job.out = G_OUTPUT_STREAM (file);
  if (options != NULL)
    job.options = *options;

  if (!senda_format_run (format, &job, &failure) && !senda_new_file_has_failed (file))
    {
      explain (path, failure, error);
      return FALSE;
    }
  g_clear_error (&failure);
  return !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         senda_new_file_commit (file, error);
}

/* The same in a worker; everything that is handed in may go away at once. @progress, which may be
 * NULL, and @callback are called in the context of the thread that calls this, @progress no more
 * often than anybody can see and never after @callback. */
void
senda_document_save_async (SendaDocument           *document,
                           const SendaFormat       *format,
                           const SendaWriteOptions *options,
                           const char              *path,
                           SendaProgress            progress,
                           gpointer                 progress_data,
                           GCancellable            *cancellable,
                           GAsyncReadyCallback      callback,
                           gpointer                 data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, on_saved, NULL);
  Saving *saving = saving_new (document, format, options, path);

  saving->relay = senda_progress_relay_new (progress, progress_data);
  saving->callback = callback;
  saving->callback_data = data;
  g_task_set_source_tag (task, senda_document_save_async);
  g_task_set_task_data (task, saving, saving_free);
  /* What was saved is saved, also when the wish to cancel came at the last moment. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, save_in_worker);
}

/* Whether the document was saved; fails as senda_document_save() does. */
gboolean
senda_document_save_finish (GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, senda_document_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
