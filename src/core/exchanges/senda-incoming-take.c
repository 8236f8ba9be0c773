/* senda-incoming-take.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking at what came in, and taking it: the same reading, once undone and once kept.
 */
#include "config.h"

#include "senda-incoming-private.h"

#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

#define DAY (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static gboolean
can_begin (SendaIncoming *self,
           GError       **error)
{
  g_return_val_if_fail (self->workspace != NULL && self->head != NULL, FALSE);

  return _senda_workspace_can_edit (self->workspace, error) &&
         _senda_incoming_check_kind (self, error);
}

/* Looking */

/* Reads the results in words while the merge is open, and undoes it. */
static void
finish_look (SendaReading *reading)
{
  SendaIncoming *self = reading->incoming;

  _senda_incoming_describe (self, reading->merge);
  g_ptr_array_set_size (self->hashes, 0);
  for (guint i = 0; i < reading->ends->len; i++)
    g_ptr_array_add (self->hashes,
                     g_strdup (((const SendaBundleEnd *) reading->ends->pdata[i])->hash));
  g_clear_pointer (&reading->merge, senda_merge_free);
  if (self->folder != NULL)
    _senda_shared_folder_note_look (self->folder, self);
}

gboolean
senda_incoming_look (SendaIncoming *self,
                     SendaProgress  progress,
                     gpointer       progress_data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  SendaReading *reading = NULL;
  gboolean read = FALSE;

  if (!can_begin (self, error))
    return FALSE;
  reading = _senda_reading_new (self, progress, progress_data, FALSE);
  read = _senda_reading_run (reading, senda_workspace_get_store (self->workspace), cancellable,
                             error);
  if (read)
    finish_look (reading);
  _senda_reading_free (reading);
  return read;
}

static gpointer
look_work (SendaStore   *store,
           gpointer      data,
           GCancellable *cancellable,
           GError      **error)
{
  return _senda_reading_run (data, store, cancellable, error) ? data : NULL;
}

static void
look_settle (SendaWorkspace *workspace G_GNUC_UNUSED,
             gpointer        data,
             gpointer        outcome)
{
  SendaReading *reading = data;

  senda_progress_relay_stop (reading->relay);
  if (outcome != NULL)
    finish_look (reading);
  else
    g_clear_pointer (&reading->merge, senda_merge_free);
}

static const SendaJobKind look_job = { .work = look_work, .settle = look_settle };

void
senda_incoming_look_async (SendaIncoming      *self,
                           SendaProgress       progress,
                           gpointer            progress_data,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            data)
{
  GError *error = NULL;

  if (!can_begin (self, &error))
    {
      g_task_report_error (self->workspace, callback, data, senda_incoming_look_async, error);
      return;
    }
  _senda_workspace_run_async (self->workspace, &look_job,
                              _senda_reading_new (self, progress, progress_data, TRUE),
                              _senda_reading_free, cancellable, callback, data);
}

gboolean
senda_incoming_look_finish (SendaIncoming *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return _senda_workspace_run_finish (self->workspace, result, error) != NULL;
}

/* Taking */

/* What the reader left out is not asked for again. */
static void
leave_out (SendaIncoming *self)
{
  g_hash_table_remove_all (self->left_out);
  for (guint i = 0; i < self->items->len; i++)
    {
      const SendaIncomingItem *item = g_ptr_array_index (self->items, i);

      if (!item->is_taken)
        g_hash_table_add (self->left_out, g_strdup (item->key));
    }
}

static gboolean
is_wanted (SendaReading          *reading,
           const SendaDifference *difference)
{
  g_autofree char *key = _senda_incoming_make_key (difference->info, difference->id);

  return !g_hash_table_contains (reading->incoming->left_out, key);
}

static gboolean
decide (SendaReading *reading,
        GError      **error)
{
  SendaIncoming *self = reading->incoming;
  g_autoptr (SendaLabel) label = senda_label_new ("differences-decided", NULL);

  for (guint i = 0; i < self->differences->len; i++)
    {
      const SendaIncomingDifference *difference = g_ptr_array_index (self->differences, i);

      if (difference->is_decided && is_wanted (reading, difference->difference) &&
          !senda_merge_decide (reading->merge, label, difference->difference,
                               &difference->decision, error))
        return FALSE;
    }
  return TRUE;
}

/* What is taken is what was looked at, though a file may have been replaced in between. */
static gboolean
is_as_looked_at (SendaReading *reading,
                 GError      **error)
{
  GPtrArray *hashes = reading->incoming->hashes;
  gboolean is_same = hashes->len == reading->ends->len;

  for (guint i = 0; is_same && i < hashes->len; i++)
    is_same = g_strcmp0 (hashes->pdata[i],
                         ((const SendaBundleEnd *) reading->ends->pdata[i])->hash) == 0;
  if (!is_same)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_CONFLICT,
                         _("What was to be taken in has changed since it was looked at. Nothing was "
                           "changed; open it again."));
  return is_same;
}

/* Once the changes are in, what is noted of them is worth no failure. */
static void
note (SendaReading *reading,
      SendaStore   *store)
{
  SendaIncoming *self = reading->incoming;

  for (guint i = 0; i < self->taken->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (self->taken, i));
      g_autofree char *shown = g_filename_display_name (name);
      const SendaBundleHead *head = g_ptr_array_index (reading->heads, i);
      SendaBundleEnd *end = g_ptr_array_index (reading->ends, i);
      gboolean is_anonymous = head->kind == SENDA_BUNDLE_REPLY && head->rater == NULL;
      gint64 now = senda_store_now (store);
      /* Of a ballot without a name nothing may lead to whose it was. */
      const SendaPassage passage = {
        .time = is_anonymous ? now - now % DAY : now,
        .kind = (char *) senda_bundle_kind_name (head->kind),
        .file = is_anonymous ? NULL : shown,
        .sender = is_anonymous ? NULL : head->sender,
        .site = is_anonymous ? NULL : head->site,
        .hash = is_anonymous ? NULL : end->hash,
        .n_changes = is_anonymous ? 0 : end->n_changes,
      };

      if (!senda_store_note_passage (store, &passage, NULL))
        g_debug ("What came in could not be noted");
    }
}

static SendaPrivacy
get_given (const SendaBundleHead *head)
{
  return head->kind == SENDA_BUNDLE_COPY ? MIN (head->profile, head->held) : head->held;
}

/* What this store holds of the task force from now on. */
static void
keep_held (SendaIncoming *self,
           SendaStore    *store)
{
  const SendaBundleHead *head = self->head;
  SendaPrivacy given = self->heads->len == 0 ? get_given (head) : SENDA_PRIVACY_PUBLIC;

  for (guint i = 0; i < self->heads->len; i++)
    given = MAX (given, get_given (g_ptr_array_index (self->heads, i)));

  if (head->kind != SENDA_BUNDLE_REPLY && (self->is_first || given > self->held))
    _senda_store_set_held (store, head->task_force, given, NULL);
}

/* Out of the store and the backups, once for all; a failure leaves what was taken as it is.
 * (transfer full): @touched and what was erased */
static GPtrArray *
erase (SendaIncoming *self,
       SendaStore    *store,
       GPtrArray     *touched)
{
  g_autoptr (GPtrArray) erased = NULL;
  SendaPurge purge = { 0 };

  g_clear_error (&self->not_erased);
  if (self->erases && self->erased_refs->len > 0)
    senda_store_purge_all (store, self->erased_refs, &purge, &erased, &self->not_erased);
  if (erased != NULL)
    g_ptr_array_extend_and_steal (touched, g_steal_pointer (&erased));
  return touched;
}

static gpointer
take_work (SendaStore   *store,
           gpointer      data,
           GCancellable *cancellable,
           GError      **error)
{
  SendaReading *reading = data;
  g_autoptr (GPtrArray) touched = NULL;

  if (senda_incoming_changes_nothing (reading->incoming))
    {
      keep_held (reading->incoming, store);
      return g_ptr_array_new ();
    }
  if (!reading->incoming->is_backed_up && senda_store_has_backups (store) &&
      !senda_store_backup (store, "before-import", error))
    return NULL;
  if (!_senda_reading_run (reading, store, cancellable, error) ||
      !is_as_looked_at (reading, error) || !decide (reading, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !senda_merge_commit (reading->merge, &touched, error))
    {
      g_clear_pointer (&reading->merge, senda_merge_free);
      return NULL;
    }
  g_clear_pointer (&reading->merge, senda_merge_free);
  note (reading, store);
  keep_held (reading->incoming, store);
  return erase (reading->incoming, store, g_steal_pointer (&touched));
}

/* Brings what lives up to date. In the first thread. */
static void
finish_take (SendaIncoming *self,
             GPtrArray     *touched)
{
  if (touched->len > 0)
    _senda_workspace_refresh (self->workspace, touched);
  if (self->folder != NULL)
    _senda_shared_folder_note_taken (self->folder, self);
}

/* What was found is needed to say what is left out: a file that was not looked at is now. */
static gboolean
prepare_take (SendaIncoming *self,
              SendaProgress  progress,
              gpointer       progress_data,
              GCancellable  *cancellable,
              GError       **error)
{
  if (!self->is_looked_at &&
      !senda_incoming_look (self, progress, progress_data, cancellable, error))
    return FALSE;
  if (!can_begin (self, error))
    return FALSE;
  leave_out (self);
  return TRUE;
}

gboolean
senda_incoming_take (SendaIncoming *self,
                     gboolean       erase,
                     SendaProgress  progress,
                     gpointer       progress_data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GPtrArray) touched = NULL;
  SendaReading *reading = NULL;

  if (!prepare_take (self, progress, progress_data, cancellable, error))
    return FALSE;
  self->erases = erase;
  reading = _senda_reading_new (self, progress, progress_data, FALSE);
  touched = take_work (senda_workspace_get_store (self->workspace), reading, cancellable, error);
  _senda_reading_free (reading);
  if (touched != NULL)
    finish_take (self, touched);
  return touched != NULL;
}

static void
take_settle (SendaWorkspace *workspace G_GNUC_UNUSED,
             gpointer        data,
             gpointer        outcome G_GNUC_UNUSED)
{
  senda_progress_relay_stop (((SendaReading *) data)->relay);
}

static const SendaJobKind take_job = {
  .work = take_work,
  .settle = take_settle,
  .free_outcome = (GDestroyNotify) g_ptr_array_unref,
  .writes = TRUE,
};

/* To be looked at before. */
void
senda_incoming_take_async (SendaIncoming      *self,
                           gboolean            erase,
                           SendaProgress       progress,
                           gpointer            progress_data,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            data)
{
  GError *error = NULL;

  g_return_if_fail (self->is_looked_at);

  if (!can_begin (self, &error))
    {
      g_task_report_error (self->workspace, callback, data, senda_incoming_take_async, error);
      return;
    }
  leave_out (self);
  self->erases = erase;
  _senda_workspace_run_async (self->workspace, &take_job,
                              _senda_reading_new (self, progress, progress_data, TRUE),
                              _senda_reading_free, cancellable, callback, data);
}

gboolean
senda_incoming_take_finish (SendaIncoming *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_autoptr (GPtrArray) touched = _senda_workspace_run_finish (self->workspace, result, error);

  if (touched != NULL)
    finish_take (self, touched);
  return touched != NULL;
}
