/* senda-report-reading.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-report-reading-private.h"

#include "senda-record-edits-private.h"
#include "senda-shared-folder.h"
#include "senda-task-forces.h"

#include <string.h>

#define STORE_ENDING ".sendadb"
#define MAX_ENTRIES 1000 /* of the history, that are looked at */

static gboolean
read_version (SendaStore       *store,
              SendaReportFacts *facts,
              SendaRecord      *version,
              GError          **error)
{
  const char *id = senda_record_get_id (version);
  g_autoptr (GPtrArray) approvals = senda_store_list (store, &senda_approval_info, id, error);
  g_autoptr (GPtrArray) acknowledgements =
    approvals ? senda_store_list (store, &senda_acknowledgement_info, id, error) : NULL;

  if (acknowledgements == NULL)
    return FALSE;
  g_ptr_array_add (facts->sign_offs, senda_sign_off_new (facts->protocols, version, approvals,
                                                         acknowledgements));
  return TRUE;
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  SendaRecord *one = *(SendaRecord **) a;
  SendaRecord *other = *(SendaRecord **) b;

  if (one == other)
    return 0;
  return senda_protocol_version_is_later (one, other) ? -1 : 1;
}

static gboolean
read_protocol (SendaStore       *store,
               SendaReportFacts *facts,
               SendaRecord      *protocol,
               GError          **error)
{
  GPtrArray *all = senda_protocol_facts_list_of (facts->protocols, &senda_protocol_version_info,
                                                 senda_record_get_id (protocol));
  g_autoptr (GPtrArray) versions = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (versions, g_ptr_array_index (all, i));
  g_ptr_array_sort (versions, compare_versions);
  for (guint i = 0; i < versions->len; i++)
    if (!read_version (store, facts, g_ptr_array_index (versions, i), error))
      return FALSE;
  return TRUE;
}

/* The versions of a protocol, the latest first. Fails as reading the store does. */
gboolean
_senda_report_read_sign_offs (SendaWorkspace   *workspace,
                              SendaReportFacts *facts,
                              GError          **error)
{
  SendaStore *store = senda_workspace_get_store (workspace);
  GPtrArray *protocols = senda_protocol_facts_list (facts->protocols, &senda_protocol_info);

  facts->sign_offs = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_sign_off_free);
  if (facts->protocol != NULL)
    return read_protocol (store, facts, facts->protocol, error);
  for (guint i = 0; i < protocols->len; i++)
    if (!read_protocol (store, facts, g_ptr_array_index (protocols, i), error))
      return FALSE;
  return TRUE;
}

/* What is read of the history for one report. */
typedef struct
{
  SendaWorkspace *workspace;
  SendaReportFacts *facts;
  const char *since;    /* days */
  const char *until;
  gboolean is_shared;   /* the store holds several task forces */
  GHashTable *known;    /* what was told of a day, to its SendaReportChange */
} History;

static SendaReportChangeKind
kind_of (const SendaHistoryEntry *entry)
{
  switch (entry->kind)
    {
    case SENDA_TRANSACTION_UNDO:
      return SENDA_REPORT_CHANGE_UNDONE;
    case SENDA_TRANSACTION_REDO:
      return SENDA_REPORT_CHANGE_REDONE;
    case SENDA_TRANSACTION_MERGE:
      return SENDA_REPORT_CHANGE_BROUGHT_IN;
    case SENDA_TRANSACTION_EDIT:
    default:
      return SENDA_REPORT_CHANGE_MADE;
    }
}

/* Whether @record belongs to the task force of the report, at any distance. */
static gboolean
is_below (History     *history,
          SendaRecord *record)
{
  const char *task_force = senda_record_get_id (history->facts->task_force);
  g_autoptr (SendaRecord) at = g_object_ref (record);

  while (at != NULL && senda_record_get_info (at) != &senda_task_force_info)
    {
      SendaRecord *parent = _senda_record_dup_parent (history->workspace, at);

      g_object_unref (at);
      at = parent;
    }
  return at != NULL && strcmp (senda_record_get_id (at), task_force) == 0;
}

/* By the first record that it touched and that can still be found. */
static gboolean
is_ours (History                 *history,
         const SendaHistoryEntry *entry)
{
  SendaStore *store = senda_workspace_get_store (history->workspace);

  for (guint i = 0; i < entry->changes->len; i++)
    {
      const SendaHistoryChange *change = g_ptr_array_index (entry->changes, i);
      g_autoptr (SendaRecord) record =
        change->info ? senda_store_load (store, change->info, change->id, NULL) : NULL;

      if (record != NULL)
        return is_below (history, record);
    }
  return FALSE;
}

/* The same, done over and over on one day by the same person, is told once. */
static void
add_change (History                 *history,
            const SendaHistoryEntry *entry,
            const char              *day)
{
  gboolean is_unsigned = senda_label_is_unsigned (entry->label);
  const char *author = is_unsigned || entry->author == NULL || *entry->author == '\0'
                         ? NULL : entry->author;
  g_autofree char *label = senda_label_to_string (entry->label);
  g_autofree char *key = g_strdup_printf ("%s\n%s\n%d\n%s", day, author ? author : "",
                                          entry->kind, label);
  SendaReportChange *change = g_hash_table_lookup (history->known, key);

  if (change == NULL)
    {
      change = g_new0 (SendaReportChange, 1);
      change->day = g_strdup (day);
      change->author = g_strdup (author);
      change->label = senda_label_ref (entry->label);
      change->kind = kind_of (entry);
      g_ptr_array_add (history->facts->changes, change);
      g_hash_table_insert (history->known, g_steal_pointer (&key), change);
    }
  change->count++;
}

static void
add_entries (History   *history,
             GPtrArray *entries)
{
  gboolean reaches_back = FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const SendaHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *day = senda_history_entry_dup_day (entry);

      reaches_back |= strcmp (day, history->since) < 0;
      if (strcmp (day, history->since) < 0 || strcmp (day, history->until) > 0)
        continue;
      if (!history->is_shared || is_ours (history, entry))
        add_change (history, entry, day);
    }
  history->facts->has_more_changes = entries->len == MAX_ENTRIES && !reaches_back;
}

static gboolean
holds_several (SendaStore *store,
               gboolean   *several,
               GError    **error)
{
  g_autoptr (GPtrArray) task_forces = senda_store_list (store, &senda_task_force_info, NULL, error);

  *several = task_forces != NULL && task_forces->len > 1;
  return task_forces != NULL;
}

/* What was done in the last days before @date, the latest first. Fails as reading the store does. */
gboolean
_senda_report_read_changes (SendaWorkspace   *workspace,
                            SendaReportFacts *facts,
                            const char       *date,
                            GError          **error)
{
  SendaStore *store = senda_workspace_get_store (workspace);
  g_autofree char *since = senda_day_add (date, 0, -SENDA_REPORT_CHANGE_DAYS);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  History history = { .workspace = workspace, .facts = facts, .since = since ? since : date,
                      .until = date, .known = known };

  facts->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_report_change_free);
  if (!holds_several (store, &history.is_shared, error))
    return FALSE;
  entries = history.is_shared ? senda_store_history (store, NULL, NULL, NULL, MAX_ENTRIES, error)
                              : senda_store_list_latest (store, MAX_ENTRIES, error);
  if (entries == NULL)
    return FALSE;
  add_entries (&history, entries);
  return TRUE;
}

/* Of the store at @path: others may have theirs in the same folder. */
static const SendaBackup *
find_newest (GPtrArray  *backups,
             const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (name, ".", NULL);
  const SendaBackup *newest = NULL;

  if (g_str_has_suffix (name, STORE_ENDING))
    prefix[strlen (name) - strlen (STORE_ENDING) + 1] = '\0';

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const SendaBackup *backup = g_ptr_array_index (backups, i);

      g_autofree char *file = g_path_get_basename (backup->path);

      if (g_str_has_prefix (file, prefix) && (newest == NULL || backup->time > newest->time))
        newest = backup;
    }
  return newest;
}

/* The folder that the task force shares, or NULL. (transfer full) */
static char *
dup_shared_folder (SendaWorkspace   *workspace,
                   SendaReportFacts *facts)
{
  const char *id = facts->task_force ? senda_record_get_id (facts->task_force) : NULL;
  g_autoptr (SendaSharedFolder) folder = id ? senda_shared_folder_get (workspace, id) : NULL;

  return folder ? g_filename_display_name (senda_shared_folder_get_path (folder)) : NULL;
}

/* A folder that cannot be read has no backups that anybody could tell of. */
void
_senda_report_read_places (SendaWorkspace   *workspace,
                           SendaReportFacts *facts)
{
  const char *path = senda_store_get_path (senda_workspace_get_store (workspace));
  g_autofree char *folder = senda_store_dup_backup_folder (path, NULL);
  g_autoptr (GPtrArray) backups = senda_backup_list (folder, NULL);
  const SendaBackup *newest = find_newest (backups, path);
  g_autoptr (GDateTime) moment =
    newest ? g_date_time_new_from_unix_local (newest->time / 1000) : NULL;

  facts->places = g_new0 (SendaReportPlaces, 1);
  facts->places->store = g_filename_display_name (path);
  facts->places->backup_folder = g_filename_display_name (folder);
  facts->places->backup = newest ? g_filename_display_basename (newest->path) : NULL;
  facts->places->backup_day = moment ? g_date_time_format (moment, "%Y-%m-%d") : NULL;
  facts->places->shared_folder = dup_shared_folder (workspace, facts);
}
