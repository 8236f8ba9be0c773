/* senda-bundle-making.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making one bundle: written beside its place, read back, proved, and only then put there.
 */
#include "config.h"

#include "senda-exchanges-private.h"

#include "senda-id.h"
#include "senda-new-file.h"
#include "senda-people.h"
#include "senda-task-force.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

#define HELD_SETTING "held/"
#define WRITING 0.8 /* of the way; the rest is reading back */

static const char *const held_names[] = { "public", "members", "full" };

SendaPrivacy
_senda_store_get_held (SendaStore *store,
                       const char *task_force)
{
  g_autofree char *key = g_strconcat (HELD_SETTING, task_force, NULL);
  g_autofree char *held = senda_store_dup_setting (store, key);

  for (guint i = 0; i < SENDA_PRIVACY_PERSONAL; i++)
    if (g_strcmp0 (held, held_names[i]) == 0)
      return i;
  return SENDA_PRIVACY_PERSONAL;
}

gboolean
_senda_store_set_held (SendaStore  *store,
                       const char  *task_force,
                       SendaPrivacy held,
                       GError     **error)
{
  g_autofree char *key = g_strconcat (HELD_SETTING, task_force, NULL);

  return senda_store_set_setting (store, key, held_names[held], error);
}

char *
_senda_workspace_dup_member (SendaWorkspace *workspace,
                             const char     *task_force)
{
  g_autoptr (SendaRecord) record = senda_workspace_get (workspace, &senda_task_force_info,
                                                        task_force, NULL);
  g_autoptr (SendaPeople) people =
    record ? senda_people_new (workspace, SENDA_TASK_FORCE (record)) : NULL;
  SendaRecord *me = people ? senda_people_get_me (people) : NULL;

  return me ? g_strdup (senda_record_get_id (me)) : NULL;
}

/* A bundle of @task_force, with a head that says who makes it. (transfer full) */
SendaMaking *
_senda_making_new (SendaWorkspace *workspace,
                   SendaBundleKind kind,
                   const char     *task_force,
                   const char     *path)
{
  SendaMaking *making = g_new0 (SendaMaking, 1);
  SendaStore *store = senda_workspace_get_store (workspace);
  g_autoptr (SendaRecord) record = senda_workspace_get (workspace, &senda_task_force_info,
                                                        task_force, NULL);
  SendaBundleHead *head = senda_bundle_head_new (kind);

  g_free (head->id);
  head->id = senda_store_new_id (store);
  head->task_force = g_strdup (task_force);
  head->task_force_name = record ? g_strdup (senda_record_get_text (record, "name")) : NULL;
  head->sender = g_strdup (senda_store_get_author (store));
  head->member = _senda_workspace_dup_member (workspace, task_force);
  head->site = g_strdup (senda_store_get_site (store));
  head->held = _senda_store_get_held (store, task_force);
  head->profile = SENDA_PRIVACY_PERSONAL;
  head->made_at = senda_store_now (store);
  head->schema = senda_store_get_schema (store);
  making->head = head;
  making->path = g_strdup (path);
  making->ring = senda_key_ring_new ();
  making->is_noted = TRUE;
  return making;
}

void
_senda_making_free (SendaMaking *making)
{
  g_clear_pointer (&making->writer, senda_bundle_writer_free);
  g_clear_pointer (&making->share, senda_share_free);
  g_clear_pointer (&making->chosen, g_hash_table_unref);
  g_clear_pointer (&making->summaries, g_ptr_array_unref);
  g_clear_pointer (&making->known, senda_spans_free);
  g_clear_object (&making->ring);
  g_clear_pointer (&making->head, senda_bundle_head_free);
  g_free (making->passphrase);
  g_free (making->path);
  g_free (making);
}

static void
tell (SendaMaking *making,
      double       done)
{
  if (making->progress != NULL)
    making->progress (done, making->progress_data);
}

static gboolean
take_transaction (const SendaLogTransaction *transaction,
                  gpointer                   data,
                  GError                   **error)
{
  SendaMaking *making = data;
  const SendaLogSink *sink = senda_bundle_writer_get_sink (making->writer);
  SendaLogTransaction dressed = *transaction;

  if (making->share != NULL)
    senda_share_dress (making->share, transaction, &dressed);
  if (making->withholds)
    {
      dressed.author = NULL;
      dressed.label = SENDA_LOG_WITHHELD;
    }
  return sink->take_transaction (&dressed, sink->data, error);
}

static gboolean
take_change (const SendaLogChange *change,
             gpointer              data,
             GError              **error)
{
  SendaMaking *making = data;
  const SendaLogSink *sink = senda_bundle_writer_get_sink (making->writer);

  if (++making->n_done % 1024 == 0 && making->head->n_about > 0)
    tell (making, MIN (1.0, (double) making->n_done / making->head->n_about) * WRITING);
  if (making->given != NULL)
    senda_spans_add (making->given, change->site, change->seq, change->seq);
  return sink->take_change (change, sink->data, error);
}

static gboolean
wants_chosen (const SendaLogChange *change,
              gpointer              data)
{
  SendaMaking *making = data;
  g_autofree char *key = g_strconcat (change->type, "\n", change->id, NULL);

  return g_hash_table_contains (making->chosen, key) &&
         (making->picks == NULL || making->picks (change));
}

static gboolean
write_log (SendaMaking  *making,
           SendaStore   *store,
           GCancellable *cancellable,
           GError      **error)
{
  const SendaLogSink sink = { take_transaction, take_change, making };
  SendaLogFilter filter = { .known = making->known, .wants = wants_chosen, .data = making };

  if (making->share != NULL)
    {
      filter.wants = senda_share_wants;
      filter.data = making->share;
    }
  return senda_store_read_log (store, &filter, &sink, cancellable, error);
}

static gboolean
write_summaries (SendaMaking *making,
                 GError     **error)
{
  for (guint i = 0; making->summaries != NULL && i < making->summaries->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (making->summaries, i);
      const SendaBundleSummary summary = {
        .origin = senda_record_get_text (record, "origin"),
        .origin_round = senda_record_get_text (record, "origin_round"),
        .name = senda_record_get_text (record, "name"),
        .jurisdiction = senda_record_get_text (record, "jurisdiction"),
        .region = senda_record_get_text (record, "region"),
        .agreed_on = senda_record_get_text (record, "agreed_on"),
        .made_at = senda_record_get_integer (record, "made_at"),
        .stages = senda_record_get_text (record, "stages"),
      };

      if (!senda_bundle_writer_add (making->writer, &summary, error))
        return FALSE;
    }
  return TRUE;
}

/* Reads what the worker needs of the store before it can write. */
static gboolean
prepare (SendaMaking *making,
         SendaStore  *store,
         GError     **error)
{
  SendaBundleHead *head = making->head;
  gint64 n_transactions = 0;

  if (head->kind == SENDA_BUNDLE_SUMMARY)
    return TRUE;
  if (!senda_store_count_log (store, &n_transactions, &head->n_about, error))
    return FALSE;
  if (making->chosen == NULL)
    making->share = senda_share_new (store, head->task_force, head->profile, error);
  return making->chosen != NULL || making->share != NULL;
}

static gboolean
write_bundle (SendaMaking  *making,
              SendaStore   *store,
              SendaNewFile *file,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (SendaSealKey) key = NULL;

  if (making->passphrase != NULL)
    {
      key = senda_key_ring_seal_with (making->ring, making->passphrase, error);
      if (key == NULL)
        return FALSE;
    }
  making->writer = senda_bundle_writer_new (G_OUTPUT_STREAM (file), making->head, key, error);
  return making->writer != NULL &&
         (making->head->kind == SENDA_BUNDLE_SUMMARY ||
          write_log (making, store, cancellable, error)) &&
         write_summaries (making, error) &&
         senda_bundle_writer_finish (making->writer, &making->end, cancellable, error);
}

/* Worth no failure: the file is whole, and where it should be. */
static void
note (SendaMaking *making,
      SendaStore  *store)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (making->path);
  g_autofree char *shown = g_filename_display_name (name);
  const SendaPassage passage = {
    .time = senda_store_now (store),
    .is_out = TRUE,
    .kind = (char *) senda_bundle_kind_name (making->head->kind),
    .file = shown,
    .sender = making->head->sender,
    .site = making->head->site,
    .hash = making->end.hash,
    .n_changes = making->end.n_changes,
  };

  if (making->is_noted && !senda_store_is_read_only (store) &&
      !senda_store_note_passage (store, &passage, &error))
    g_debug ("What went out is not noted: %s", error->message);
}

/* What proving a file needs. */
typedef struct
{
  const SendaMaking *making;
  GCancellable *cancellable;
} Proving;

static gboolean
prove (const char *path,
       gpointer    data,
       GError    **error)
{
  const Proving *proving = data;

  return senda_bundle_verify (path, proving->making->ring, &proving->making->end,
                              proving->cancellable, error);
}

/* What is not sealed is for nobody else who works on this computer. In its own place of a shared
 * folder this store alone writes: what it began there and never finished goes away first. */
static SendaNewFile *
open_new_file (const SendaMaking *making,
               GError           **error)
{
  g_autofree char *folder = g_path_get_dirname (making->path);

  if (making->head->kind == SENDA_BUNDLE_FOLDER)
    senda_new_file_clear_away (folder);
  return making->passphrase != NULL ? senda_new_file_open (making->path, error)
                                    : senda_new_file_open_private (making->path, error);
}

/* In the thread that has the store. What stood at the path stays as it was unless all goes well. */
gboolean
_senda_making_run (SendaMaking  *making,
                   SendaStore   *store,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autoptr (SendaNewFile) file = NULL;
  Proving proving = { making, cancellable };

  if (!prepare (making, store, error))
    return FALSE;
  file = open_new_file (making, error);
  if (file == NULL)
    return FALSE;
  if (!write_bundle (making, store, file, cancellable, error))
    {
      /* The disk's own reason says more than what came of it. */
      if (senda_new_file_has_failed (file))
        {
          g_clear_error (error);
          senda_new_file_commit (file, error);
        }
      return FALSE;
    }
  tell (making, WRITING);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !senda_new_file_commit_proved (file, prove, &proving, error))
    return FALSE;
  tell (making, 1.0);
  note (making, store);
  return TRUE;
}
