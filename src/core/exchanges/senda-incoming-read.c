/* senda-incoming-read.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading what came in into a merge, which is left settled and open. Of one file everything counts or
 * nothing. Of several, such as a shared folder's, one that is not whole is passed over and named: each
 * is proved before anything of it is given to the merge.
 */
#include "config.h"

#include "senda-incoming-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define READING 0.9 /* of the way; the rest is settling */

SendaReading *
_senda_reading_new (SendaIncoming *incoming,
                    SendaProgress  progress,
                    gpointer       progress_data,
                    gboolean       relays)
{
  SendaReading *reading = g_new0 (SendaReading, 1);

  reading->incoming = g_object_ref (incoming);
  reading->progress = progress;
  reading->progress_data = progress_data;
  reading->ends = g_ptr_array_new_with_free_func (g_free);
  reading->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_bundle_head_free);
  if (relays)
    {
      reading->relay = senda_progress_relay_new (progress, progress_data);
      reading->progress = senda_progress_relay_tell;
      reading->progress_data = reading->relay;
    }
  return reading;
}

void
_senda_reading_free (gpointer data)
{
  SendaReading *reading = data;

  g_clear_pointer (&reading->merge, senda_merge_free);
  g_clear_pointer (&reading->relay, senda_progress_relay_free);
  g_ptr_array_unref (reading->ends);
  g_ptr_array_unref (reading->heads);
  g_object_unref (reading->incoming);
  g_free (reading);
}

static void
tell (SendaReading *reading,
      double        done)
{
  if (reading->progress != NULL)
    reading->progress (done, reading->progress_data);
}

static void
on_lines (gint64   n_lines,
          gpointer data)
{
  SendaReading *reading = data;
  double about = MAX (reading->n_about, reading->n_lines + n_lines);

  if (about > 0)
    tell (reading, MIN (1.0, (reading->n_lines + n_lines) / about) * READING);
}

static gboolean
refuse_more_than_ballot (GError **error)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("This file says that it is the reply to a ballot, but holds something "
                         "else too. Nothing was changed; ask for the reply again."));
  return FALSE;
}

static gboolean
take_transaction (const SendaLogTransaction *transaction,
                  gpointer                   data,
                  GError                   **error)
{
  SendaReading *reading = data;

  if (!_senda_incoming_may_sign (reading->incoming, transaction))
    return refuse_more_than_ballot (error);
  return senda_merge_add_transaction (reading->merge, transaction, error);
}

static gboolean
take_change (const SendaLogChange *change,
             gpointer              data,
             GError              **error)
{
  SendaReading *reading = data;
  SendaIncoming *self = reading->incoming;
  gint64 n_changes = 0;

  if (!_senda_incoming_may_bring (self, change))
    return refuse_more_than_ballot (error);
  if (self->spans != NULL)
    senda_spans_add (self->spans, change->site, change->seq, change->seq);
  n_changes = senda_merge_get_counts (reading->merge)->n_changes;
  if (!senda_merge_add_change (reading->merge, change, error))
    return FALSE;
  if (senda_merge_get_counts (reading->merge)->n_changes == n_changes)
    return TRUE;
  _senda_incoming_note_writer (self, change);
  return _senda_incoming_may_write_as (self, change->site) || refuse_more_than_ballot (error);
}

static gboolean
refuse_summary (const SendaBundleSummary *summary G_GNUC_UNUSED,
                gpointer                  data G_GNUC_UNUSED,
                GError                  **error)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_DAMAGED,
                       _("This file holds what a file of its kind never does. Nothing was changed; "
                         "ask for the file again."));
  return FALSE;
}

static GInputStream *
open_file (const char *path,
           GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) local = NULL;
  GFileInputStream *stream = g_file_read (file, NULL, &local);
  g_autofree char *shown = g_filename_display_name (path);

  if (stream != NULL)
    return G_INPUT_STREAM (stream);
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                 /* Translators: %s is a file */
                 _("There is no file “%s”. Nothing was changed; choose another one."), shown);
  else
    g_set_error (error, SENDA_ERROR, SENDA_ERROR_IO,
                 /* Translators: the first %s is a file, the second a reason */
                 _("“%s” cannot be read: %s. Nothing was changed."), shown, local->message);
  return NULL;
}

static gboolean
refuse_in_folder (const char *message,
                  GError    **error)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

/* Whether it is of those that Senda writes into a folder, with the passphrase of that. */
static gboolean
belongs_in_folder (SendaBundleReader *reader,
                   GError           **error)
{
  if (senda_bundle_reader_get_head (reader)->kind != SENDA_BUNDLE_FOLDER)
    return refuse_in_folder (_("This is no file of a shared folder. Nothing of it was taken; open it "
                               "by itself."), error);
  if (!senda_bundle_reader_is_sealed (reader))
    return refuse_in_folder (_("This file is not sealed, as all files of a shared folder are, so "
                               "nobody can tell who made it. Nothing of it was taken."), error);
  return TRUE;
}

/* Of a shared folder only what belongs there. (transfer full) (nullable) */
SendaBundleReader *
_senda_incoming_open_reader (SendaIncoming *self,
                             const char    *path,
                             GError       **error)
{
  g_autoptr (GInputStream) stream = open_file (path, error);
  g_autoptr (SendaBundleReader) reader =
    stream ? senda_bundle_reader_new (stream, self->ring, error) : NULL;

  if (reader == NULL || (self->folder != NULL && !belongs_in_folder (reader, error)))
    return NULL;
  return g_steal_pointer (&reader);
}

/* Tries each file, and keeps why it does not open. */
void
_senda_incoming_note_hindered (SendaIncoming *self)
{
  g_hash_table_remove_all (self->hindered);
  for (char **path = self->paths; *path != NULL; path++)
    {
      GError *error = NULL;
      g_autoptr (SendaBundleReader) reader = _senda_incoming_open_reader (self, *path, &error);

      if (reader == NULL)
        g_hash_table_insert (self->hindered, g_strdup (*path), error);
    }
}

static gboolean
read_lines (SendaReading      *reading,
            SendaBundleReader *reader,
            GError           **error)
{
  const SendaBundleSink sink = {
    .log = { take_transaction, take_change, reading },
    .take_summary = refuse_summary,
    .progress = on_lines,
  };
  SendaBundleEnd *end = g_new0 (SendaBundleEnd, 1);

  g_ptr_array_add (reading->ends, end);
  g_ptr_array_add (reading->heads,
                   senda_bundle_head_copy (senda_bundle_reader_get_head (reader)));
  if (!senda_bundle_reader_read (reader, &sink, end, reading->cancellable, error))
    return FALSE;
  reading->n_lines += end->n_transactions + end->n_changes;
  return TRUE;
}

/* Whether the file can be read to its end. */
static gboolean
prove (SendaReading *reading,
       const char   *path,
       GError      **error)
{
  g_autoptr (SendaBundleReader) reader =
    _senda_incoming_open_reader (reading->incoming, path, error);
  const SendaBundleHead *head = reader ? senda_bundle_reader_get_head (reader) : NULL;

  if (reader == NULL)
    return FALSE;
  if (g_strcmp0 (head->task_force, reading->incoming->head->task_force) != 0)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("This file is of another task force. Nothing was changed; open it by "
                             "itself."));
      return FALSE;
    }
  return senda_bundle_reader_read (reader, NULL, NULL, reading->cancellable, error);
}

/* Whether it is the file that cannot be taken, and not this store. */
static gboolean
is_of_file (const GError *error)
{
  return g_error_matches (error, SENDA_ERROR, SENDA_ERROR_DAMAGED) ||
         g_error_matches (error, SENDA_ERROR, SENDA_ERROR_CONFLICT) ||
         g_error_matches (error, SENDA_ERROR, SENDA_ERROR_INVALID);
}

static gboolean
read_file (SendaReading *reading,
           const char   *path,
           GError      **error)
{
  SendaIncoming *self = reading->incoming;
  gboolean is_one = self->paths[1] == NULL && self->spans == NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (SendaBundleReader) reader = NULL;

  if (g_hash_table_contains (self->hindered, path))
    return TRUE;
  if (!is_one && !prove (reading, path, &local))
    {
      if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      g_hash_table_insert (self->hindered, g_strdup (path), g_steal_pointer (&local));
      return TRUE;
    }
  reader = _senda_incoming_open_reader (self, path, error);
  if (reader == NULL || !read_lines (reading, reader, &local))
    {
      reading->is_bad = !is_one && is_of_file (local);
      if (reading->is_bad)
        g_hash_table_insert (self->hindered, g_strdup (path), g_error_copy (local));
      if (local != NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_ptr_array_add (self->taken, g_strdup (path));
  return TRUE;
}

static void
keep_twin (SendaReading *reading)
{
  SendaIncoming *self = reading->incoming;

  g_free (self->twin);
  self->twin = g_strdup (senda_merge_get_twin (reading->merge, &self->twin_from,
                                               &self->is_our_twin));
}

static gboolean
read_all (SendaReading *reading,
          GError      **error)
{
  for (char **path = reading->incoming->paths; *path != NULL; path++)
    if (!read_file (reading, *path, error))
      return FALSE;
  tell (reading, READING);
  return senda_merge_settle (reading->merge, reading->cancellable, error);
}

/* From the beginning: nothing of a reading before is left. */
static gboolean
begin (SendaReading *reading,
       SendaStore   *store,
       GError      **error)
{
  SendaIncoming *self = reading->incoming;
  GHashTableIter iter;
  gpointer key = NULL;

  reading->n_lines = 0;
  reading->is_bad = FALSE;
  g_ptr_array_set_size (reading->ends, 0);
  g_ptr_array_set_size (reading->heads, 0);
  g_ptr_array_set_size (self->taken, 0);
  g_hash_table_remove_all (self->lesser);
  if (self->spans != NULL)
    {
      senda_spans_free (self->spans);
      self->spans = senda_spans_new ();
    }
  reading->merge = senda_store_merge (store, error);
  if (reading->merge == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, self->left_out);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    senda_merge_leave_out (reading->merge, key);
  return TRUE;
}

/* Leaves the merge open when all went well. Of several files one that cannot be taken is passed over:
 * a merge that failed can only be given up, so all is begun again without it. */
gboolean
_senda_reading_run (SendaReading *reading,
                    SendaStore   *store,
                    GCancellable *cancellable,
                    GError      **error)
{
  SendaIncoming *self = reading->incoming;

  reading->cancellable = cancellable;
  reading->n_about = self->head->n_about;
  g_hash_table_remove_all (self->hindered);
  g_ptr_array_unref (self->heads);
  self->heads = g_ptr_array_ref (reading->heads);
  while (begin (reading, store, error))
    {
      g_autoptr (GError) local = NULL;

      if (read_all (reading, &local))
        return TRUE;
      keep_twin (reading);
      g_clear_pointer (&reading->merge, senda_merge_free);
      if (!reading->is_bad)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }
  return FALSE;
}
