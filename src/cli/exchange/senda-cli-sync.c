/* senda-cli-sync.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda sync FOLDER: writing what a shared folder has not got, and taking in what others wrote there.
 */
#include "config.h"

#include "senda-cli-exchange.h"

#include "senda-cli-find.h"
#include "senda-shared-folder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of SendaFolderState. */
static const char *const states[] = { "new", "waiting", "taken", "written", "refused" };

/* What was done. */
typedef struct
{
  gint64 n_written;
  SendaIncoming *incoming; /* or NULL: nothing of others that can be opened */
  gboolean is_taken;
  GPtrArray *open; /* of SendaFolderFile: of others, and not taken in */
} Synced;

static void
synced_clear (Synced *synced)
{
  g_clear_object (&synced->incoming);
  g_clear_pointer (&synced->open, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Synced, synced_clear)

/* Setting it anew would write everything once more. */
static gboolean
is_the_same (SendaSharedFolder *folder,
             const char        *path,
             const char        *passphrase)
{
  g_autofree char *known = senda_shared_folder_dup_passphrase (folder);

  return strcmp (senda_shared_folder_get_path (folder), path) == 0 &&
         (passphrase == NULL || g_strcmp0 (passphrase, known) == 0);
}

static void
refuse_folder (SendaCli   *cli,
               const char *passphrase)
{
  senda_cli_refuse (cli, "%s",
                    senda_cli_text (cli, passphrase == NULL
                                           ? N_("This folder is not shared yet. Nothing was changed; "
                                                "give the passphrase of those who share it with "
                                                "--passphrase-file FILE.")
                                           : N_("This folder is not shared yet. Nothing was changed; "
                                                "leave out --dry-run to share it.")));
}

/* The folder that is set, or set now. (transfer full) (nullable) */
static SendaSharedFolder *
find_folder (SendaCli *cli)
{
  g_autofree char *path = g_canonicalize_filename (senda_cli_argument (cli, 0), NULL);
  g_autoptr (SendaTaskForce) task_force = senda_cli_find_task_force (cli);
  const char *id = task_force ? senda_record_get_id (SENDA_RECORD (task_force)) : NULL;
  g_autoptr (SendaSharedFolder) folder = id ? senda_shared_folder_get (cli->workspace, id) : NULL;
  g_autofree char *passphrase = NULL;
  g_autoptr (GError) error = NULL;

  if (id == NULL || !senda_cli_passphrase_open (cli, &passphrase))
    return NULL;
  if (folder != NULL && is_the_same (folder, path, passphrase))
    return g_steal_pointer (&folder);
  if (passphrase == NULL || cli->given.dry_run)
    {
      refuse_folder (cli, passphrase);
      return NULL;
    }
  g_clear_object (&folder);
  folder = senda_shared_folder_set (cli->workspace, id, path, passphrase, &error);
  if (folder == NULL)
    senda_cli_refuse_error (cli, error);
  return g_steal_pointer (&folder);
}

static gboolean
write_folder (SendaCli          *cli,
              SendaSharedFolder *folder,
              gint64            *n_changes)
{
  g_auto (SendaCliWork) work = { 0 };
  g_autoptr (GError) error = NULL;

  if (cli->given.dry_run)
    return TRUE;
  senda_cli_work_begin (&work, cli);
  if (senda_shared_folder_write (folder, senda_cli_work_progress, &work, work.cancellable, n_changes,
                                 &error))
    return TRUE;
  senda_cli_work_end (&work);
  senda_cli_refuse_error (cli, error);
  return FALSE;
}

static gboolean
is_closed (const SendaFolderFile *file)
{
  return file->state == SENDA_FOLDER_TAKEN || file->state == SENDA_FOLDER_WRITTEN;
}

/* Looks through the folder once more, for what is left. */
static gboolean
find_open (SendaCli          *cli,
           SendaSharedFolder *folder,
           Synced            *synced)
{
  g_autoptr (GError) error = NULL;

  synced->open = senda_shared_folder_scan (folder, NULL, &error);
  if (synced->open == NULL)
    {
      senda_cli_refuse_error (cli, error);
      return FALSE;
    }
  for (guint i = synced->open->len; i > 0; i--)
    if (is_closed (g_ptr_array_index (synced->open, i - 1)))
      g_ptr_array_remove_index (synced->open, i - 1);
  return TRUE;
}

static gboolean
sync_folder (SendaCli          *cli,
             SendaSharedFolder *folder,
             Synced            *synced)
{
  g_autoptr (GError) error = NULL;

  if (!write_folder (cli, folder, &synced->n_written))
    return FALSE;
  synced->incoming = senda_shared_folder_collect (folder, NULL, &error);
  if (error != NULL)
    {
      senda_cli_refuse_error (cli, error);
      return FALSE;
    }
  return (synced->incoming == NULL ||
          senda_cli_incoming_take (cli, synced->incoming, &synced->is_taken) == SENDA_CLI_DONE) &&
         find_open (cli, folder, synced);
}

static void
print_json (SendaCli     *cli,
            const Synced *synced)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_number (builder, "written", synced->n_written);
  if (synced->incoming != NULL)
    senda_cli_incoming_json (builder, synced->incoming, synced->is_taken);
  else
    senda_cli_json_boolean (builder, "taken", FALSE);
  senda_cli_json_list (builder, "files");
  for (guint i = 0; i < synced->open->len; i++)
    {
      const SendaFolderFile *file = g_ptr_array_index (synced->open, i);
      g_autofree char *shown = g_filename_display_name (file->name);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "file", shown);
      senda_cli_json_text (builder, "state", states[file->state]);
      senda_cli_json_text (builder, "problem", file->why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

static void
print_text (SendaCli     *cli,
            const Synced *synced)
{
  if (synced->n_written > 0)
    senda_cli_say (cli, senda_cli_text (cli, N_("Wrote %u changes into the folder.")),
                   (guint) MIN (synced->n_written, G_MAXINT));
  if (synced->incoming != NULL && !senda_incoming_changes_nothing (synced->incoming))
    senda_cli_incoming_say (cli, synced->incoming, synced->is_taken);
  else if (synced->open->len == 0)
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("Nothing new by others is there.")));
  else
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("What others wrote cannot be taken in yet.")));
}

/* Names those that wait or are refused, and why; the status is that of a refusal for the latter. */
static SendaCliStatus
name_hindered (SendaCli     *cli,
               const Synced *synced)
{
  SendaCliStatus status = SENDA_CLI_DONE;

  for (guint i = 0; i < synced->open->len; i++)
    {
      const SendaFolderFile *file = g_ptr_array_index (synced->open, i);
      const char *why = file->why ? senda_cli_text (cli, file->why) : "";
      g_autofree char *quoted = senda_cli_quote (file->name);

      if (file->state == SENDA_FOLDER_REFUSED)
        status = senda_cli_refuse (cli, "%s: %s", quoted, why);
      else if (file->state == SENDA_FOLDER_WAITING && !cli->json)
        senda_cli_say (cli, "  %s: %s", quoted, why);
    }
  return status;
}

SendaCliStatus
senda_cli_sync (SendaCli *cli)
{
  g_auto (Synced) synced = { 0 };
  g_autoptr (SendaSharedFolder) folder = find_folder (cli);

  if (folder == NULL || !sync_folder (cli, folder, &synced))
    return SENDA_CLI_REFUSED;
  if (cli->json)
    print_json (cli, &synced);
  else
    print_text (cli, &synced);
  return name_hindered (cli, &synced);
}
