/* senda-roll-up.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking in summaries: the files are read one by one, what of them is newer is gathered into one
 * edit, and that is committed.
 */
#include "config.h"

#include "senda-roll-up.h"

#include "senda-id.h"
#include "senda-summary.h"
#include "senda-task-force.h"
#include "senda-workspace-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* More rounds than any task force has, from one file. */
#define MOST_SUMMARIES 2000
#define DAY (24 * 60 * 60 * G_GINT64_CONSTANT (1000))
#define READING 0.7 /* of the way; the rest is writing */

typedef struct
{
  SendaWorkspace *workspace;
  char *collector;
  GHashTable *present; /* id of a summary to its made_at, as gint64 * */
  SendaEdit *edit;
  GPtrArray *files;    /* of SendaRollUpFile */
  GPtrArray *lists;    /* of GPtrArray of SendaRecord: what each file holds */
  GPtrArray *read;     /* the last of them */
  const char *sender;  /* the task force whose file it is */
  gint64 latest;       /* when one can have been made */
  GStrv paths;
  SendaKeyRing *ring;
  SendaProgress progress; /* or NULL */
  gpointer progress_data;
  SendaProgressRelay *relay; /* or NULL */
} RollUp;

void
senda_roll_up_file_free (SendaRollUpFile *file)
{
  g_clear_error (&file->error);
  g_free (file->path);
  g_free (file->name);
  g_free (file);
}

static void
roll_up_free (gpointer data)
{
  RollUp *self = data;

  g_clear_pointer (&self->edit, senda_edit_free);
  g_hash_table_unref (self->present);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_ptr_array_unref (self->lists);
  g_strfreev (self->paths);
  g_clear_object (&self->ring);
  g_clear_pointer (&self->relay, senda_progress_relay_free);
  g_object_unref (self->workspace);
  g_free (self->collector);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RollUp, roll_up_free)

static void
note_present (RollUp     *self,
              const char *id,
              gint64      made_at)
{
  g_hash_table_insert (self->present, g_strdup (id), g_memdup2 (&made_at, sizeof made_at));
}

static RollUp *
roll_up_new (SendaWorkspace    *workspace,
             const char        *collector,
             const char *const *paths,
             SendaKeyRing      *ring,
             GError           **error)
{
  g_autoptr (RollUp) self = g_new0 (RollUp, 1);
  g_autoptr (GPtrArray) present = NULL;
  g_autoptr (SendaRecord) task_force = NULL;

  self->workspace = g_object_ref (workspace);
  self->latest = senda_store_now (senda_workspace_get_store (workspace)) + DAY;
  self->collector = g_strdup (collector);
  self->present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_roll_up_file_free);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->paths = g_strdupv ((char **) paths);
  self->ring = ring ? g_object_ref (ring) : NULL;
  if (!_senda_workspace_can_edit (workspace, error))
    return NULL;
  task_force = senda_workspace_get (workspace, &senda_task_force_info, collector, error);
  if (task_force == NULL)
    return NULL;
  present = senda_store_list (senda_workspace_get_store (workspace), &senda_summary_info, collector,
                              error);
  if (present == NULL)
    return NULL;
  for (guint i = 0; i < present->len; i++)
    note_present (self, senda_record_get_id (g_ptr_array_index (present, i)),
                  senda_record_get_integer (g_ptr_array_index (present, i), "made_at"));
  return g_steal_pointer (&self);
}

static gboolean
fits (const char       *field,
      const SendaValue *value,
      GError          **error)
{
  return senda_field_check (&senda_summary_info.fields[senda_record_info_field (&senda_summary_info,
                                                                                field)],
                            value, error);
}

/* Whether a task force can say that: of itself alone, and not from the day after tomorrow, which would
 * stand against whatever it says later. */
static gboolean
is_sound (RollUp                   *self,
          const SendaBundleSummary *summary,
          GError                  **error)
{
  if (senda_id_is_valid (summary->origin) && senda_id_is_valid (summary->origin_round) &&
      g_strcmp0 (summary->origin, self->sender) == 0 &&
      summary->made_at >= 0 && summary->made_at <= self->latest &&
      senda_summary_stages_are_valid (summary->stages) &&
      fits ("name", SENDA_TEXT (summary->name), NULL) && *summary->name != '\0' &&
      fits ("agreed_on", SENDA_TEXT (summary->agreed_on), NULL) && summary->agreed_on != NULL &&
      fits ("jurisdiction", SENDA_TEXT (summary->jurisdiction), NULL) &&
      fits ("region", SENDA_TEXT (summary->region), NULL))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_DAMAGED,
                       _("This summary says what none can say. Nothing of it was taken; ask for it "
                         "again."));
  return FALSE;
}

/* Holds one back until its whole file has been read. */
static gboolean
take_summary (const SendaBundleSummary *summary,
              gpointer                  data,
              GError                  **error)
{
  RollUp *self = data;
  g_autofree char *id = NULL;
  SendaRecord *record = NULL;

  if (!is_sound (self, summary, error))
    return FALSE;
  if (self->read->len == MOST_SUMMARIES)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("This file holds more rounds than a task force has. Nothing of it was "
                             "taken."));
      return FALSE;
    }
  id = senda_summary_id (self->collector, summary->origin, summary->origin_round);
  record = senda_record_new (&senda_summary_info, id);
  g_ptr_array_add (self->read, record);
  senda_record_set (record, "task_force", SENDA_TEXT (self->collector));
  senda_record_set (record, "origin", SENDA_TEXT (summary->origin));
  senda_record_set (record, "origin_round", SENDA_TEXT (summary->origin_round));
  senda_record_set (record, "name", SENDA_TEXT (summary->name));
  senda_record_set (record, "jurisdiction", SENDA_TEXT (summary->jurisdiction));
  senda_record_set (record, "region", SENDA_TEXT (summary->region));
  senda_record_set (record, "agreed_on", SENDA_TEXT (summary->agreed_on));
  senda_record_set (record, "made_at", SENDA_INTEGER (summary->made_at));
  senda_record_set (record, "stages", SENDA_TEXT (summary->stages));
  return TRUE;
}

static gboolean
refuse_kind (GError **error)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("This is not a summary. Nothing of it was taken; to take it in, open it by "
                         "itself."));
  return FALSE;
}

static gboolean
refuse_change (const SendaLogChange *change G_GNUC_UNUSED,
               gpointer              data G_GNUC_UNUSED,
               GError              **error)
{
  return refuse_kind (error);
}

static gboolean
refuse_transaction (const SendaLogTransaction *transaction G_GNUC_UNUSED,
                    gpointer                   data G_GNUC_UNUSED,
                    GError                   **error)
{
  return refuse_kind (error);
}

static gboolean
read_file (RollUp          *self,
           SendaRollUpFile *rolled,
           GCancellable    *cancellable,
           GError         **error)
{
  const SendaBundleSink sink = {
    .log = { refuse_transaction, refuse_change, self },
    .take_summary = take_summary,
  };
  g_autoptr (GFile) file = g_file_new_for_path (rolled->path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (SendaBundleReader) reader = NULL;

  if (stream != NULL)
    reader = senda_bundle_reader_new (G_INPUT_STREAM (stream), self->ring, error);
  if (reader == NULL)
    {
      rolled->is_locked = stream != NULL &&
                          (g_error_matches (*error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND) ||
                           g_error_matches (*error, SENDA_ERROR, SENDA_ERROR_INVALID));
      return FALSE;
    }
  if (senda_bundle_reader_get_head (reader)->kind != SENDA_BUNDLE_SUMMARY)
    return refuse_kind (error);
  self->sender = senda_bundle_reader_get_head (reader)->task_force;
  return senda_bundle_reader_read (reader, &sink, NULL, cancellable, error);
}

/* One that was removed here does not come back by being collected again. */
static gboolean
was_removed (RollUp     *self,
             const char *id,
             gint64      made_at)
{
  g_autoptr (SendaRecord) record =
    senda_store_load (senda_workspace_get_store (self->workspace), &senda_summary_info, id, NULL);

  return record != NULL && senda_record_get_integer (record, "made_at") >= made_at;
}

/* Puts into the edit what is newer than what is here. */
static void
take_record (RollUp          *self,
             SendaRollUpFile *file,
             SendaRecord     *record)
{
  const char *id = senda_record_get_id (record);
  gint64 made_at = senda_record_get_integer (record, "made_at");
  const gint64 *present = g_hash_table_lookup (self->present, id);
  SendaRecord *draft = NULL;

  if (present != NULL ? *present >= made_at : was_removed (self, id, made_at))
    {
      file->n_same++;
      return;
    }
  if (present == NULL)
    file->n_new++;
  else
    file->n_newer++;
  note_present (self, id, made_at);
  draft = senda_edit_create (self->edit, &senda_summary_info, id);
  for (guint i = 0; i < senda_summary_info.n_fields; i++)
    senda_edit_set (self->edit, draft, senda_summary_info.fields[i].name,
                    senda_record_get_value (record, i));
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The files that @paths name: a folder stands for the bundles in it. (transfer full) */
static GPtrArray *
list_files (const char *const *paths)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);

  for (; *paths != NULL; paths++)
    {
      g_autoptr (GDir) folder = g_dir_open (*paths, 0, NULL);
      const char *name = NULL;
      guint first = files->len;

      if (folder == NULL)
        g_ptr_array_add (files, g_strdup (*paths));
      while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
        if (g_str_has_suffix (name, SENDA_BUNDLE_SUFFIX) && name[0] != '.')
          g_ptr_array_add (files, g_build_filename (*paths, name, NULL));
      if (files->len > first)
        qsort (files->pdata + first, files->len - first, sizeof *files->pdata, compare_paths);
    }
  return files;
}

/* In any thread. FALSE only when cancelled: a file that cannot be read is named. */
static gboolean
read_all (RollUp       *self,
          GCancellable *cancellable,
          GError      **error)
{
  g_autoptr (GPtrArray) paths = list_files ((const char *const *) self->paths);

  for (guint i = 0; i < paths->len; i++)
    {
      SendaRollUpFile *file = g_new0 (SendaRollUpFile, 1);

      file->path = g_strdup (g_ptr_array_index (paths, i));
      g_ptr_array_add (self->files, file);
      self->read = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->lists, self->read);
      if (!read_file (self, file, cancellable, &file->error))
        g_ptr_array_set_size (self->read, 0);
      else if (self->read->len > 0)
        file->name = g_strdup (senda_record_get_text (g_ptr_array_index (self->read, 0), "name"));
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (self->progress != NULL)
        self->progress (READING * (i + 1) / paths->len, self->progress_data);
    }
  return TRUE;
}

/* Gathers what was read in an edit. In the first thread. (transfer full) */
static SendaEdit *
gather (RollUp *self)
{
  g_autofree char *count = g_strdup_printf ("%u", self->files->len);

  self->edit = senda_workspace_edit (self->workspace, senda_label_new ("summaries-collect", "count",
                                                                       count, NULL));
  for (guint i = 0; i < self->files->len; i++)
    {
      GPtrArray *records = g_ptr_array_index (self->lists, i);

      for (guint j = 0; j < records->len; j++)
        take_record (self, g_ptr_array_index (self->files, i), g_ptr_array_index (records, j));
    }
  return g_steal_pointer (&self->edit);
}

/* After a backup, when there is anything to write. */
static gboolean
commit (RollUp    *self,
        SendaEdit *edit,
        GError   **error)
{
  SendaStore *store = senda_workspace_get_store (self->workspace);
  gboolean is_any = FALSE;

  for (guint i = 0; i < self->files->len; i++)
    {
      const SendaRollUpFile *file = g_ptr_array_index (self->files, i);

      is_any |= file->n_new + file->n_newer > 0;
    }
  if (is_any && senda_store_has_backups (store) &&
      !senda_store_backup (store, "before-import", error))
    {
      senda_edit_free (edit);
      return FALSE;
    }
  return senda_edit_commit (edit, error);
}

/* Fails with SENDA_ERROR_NOT_FOUND for a task force that is not there, READ_ONLY, FULL, IO,
 * G_IO_ERROR_CANCELLED; nothing is taken then. */
GPtrArray *
senda_roll_up_take (SendaWorkspace    *workspace,
                    const char        *collector,
                    const char *const *paths,
                    SendaKeyRing      *ring,
                    gboolean           dry_run,
                    SendaProgress      progress,
                    gpointer           progress_data,
                    GCancellable      *cancellable,
                    GError           **error)
{
  g_autoptr (RollUp) self = roll_up_new (workspace, collector, paths, ring, error);
  g_autoptr (SendaEdit) edit = NULL;

  if (self == NULL)
    return NULL;
  self->progress = progress;
  self->progress_data = progress_data;
  if (!read_all (self, cancellable, error))
    return NULL;
  edit = gather (self);
  if (!dry_run && !commit (self, g_steal_pointer (&edit), error))
    return NULL;
  if (progress != NULL)
    progress (1.0, progress_data);
  return g_steal_pointer (&self->files);
}

static void
read_thread (GTask        *task,
             gpointer      source G_GNUC_UNUSED,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (read_all (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  RollUp *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (_senda_workspace_commit_finish (SENDA_WORKSPACE (source), result, &error))
    g_task_return_pointer (task, g_steal_pointer (&self->files),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  RollUp *self = g_task_get_task_data (task);
  GError *error = NULL;

  senda_progress_relay_stop (self->relay);
  if (!g_task_propagate_boolean (G_TASK (result), &error) ||
      g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  _senda_workspace_commit_async (SENDA_WORKSPACE (source), gather (self), "before-import",
                                 g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

/* The same while the window stays live; it takes no edits while it is written. */
void
senda_roll_up_take_async (SendaWorkspace     *workspace,
                          const char         *collector,
                          const char *const  *paths,
                          SendaKeyRing       *ring,
                          SendaProgress       progress,
                          gpointer            progress_data,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            data)
{
  GError *error = NULL;
  RollUp *self = roll_up_new (workspace, collector, paths, ring, &error);
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) inner = NULL;

  if (self == NULL)
    {
      g_task_report_error (workspace, callback, data, senda_roll_up_take_async, error);
      return;
    }
  self->relay = senda_progress_relay_new (progress, progress_data);
  self->progress = senda_progress_relay_tell;
  self->progress_data = self->relay;
  task = g_task_new (workspace, cancellable, callback, data);
  g_task_set_source_tag (task, senda_roll_up_take_async);
  g_task_set_task_data (task, self, roll_up_free);
  /* What was written is written, also when somebody cancels just then. */
  g_task_set_check_cancellable (task, FALSE);
  inner = g_task_new (workspace, cancellable, read_cb, g_object_ref (task));
  g_task_set_task_data (inner, self, NULL);
  g_task_set_check_cancellable (inner, FALSE);
  g_task_run_in_thread (inner, read_thread);
}

/* (transfer full) */
GPtrArray *
senda_roll_up_take_finish (SendaWorkspace *workspace,
                           GAsyncResult   *result,
                           GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workspace), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
