/* senda-cli-merge.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda merge FILE, senda sync FOLDER: what taking it in would change, and taking it in.
 */
#include "config.h"

#include "senda-cli-exchange.h"

#include "senda-cli-find.h"
#include "senda-shared-folder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of SendaMergeWhat. */
static const char *const whats[] = { "new", "changed", "removed", "restored", "unseen" };
/* In the order of SendaOutside. */
static const char *const outsides[] = { NULL, "others", "elsewhere" };

static void
add_item (JsonBuilder             *builder,
          const SendaIncomingItem *item)
{
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "type", item->info->name);
  senda_cli_json_text (builder, "id", item->id);
  senda_cli_json_text (builder, "name", item->title);
  senda_cli_json_text (builder, "what", whats[item->what]);
  senda_cli_json_text (builder, "by", item->by);
  senda_cli_json_text (builder, "outside", outsides[item->outside]);
  senda_cli_json_boolean (builder, "is_taken", item->is_taken);
  senda_cli_json_list (builder, "changes");
  for (guint i = 0; i < item->details->len; i++)
    {
      const SendaIncomingDetail *detail = g_ptr_array_index (item->details, i);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "field", detail->field);
      senda_cli_json_text (builder, "before", detail->before);
      senda_cli_json_text (builder, "after", detail->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_difference (JsonBuilder                   *builder,
                const SendaIncomingDifference *difference)
{
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "type", difference->difference->info->name);
  senda_cli_json_text (builder, "id", difference->difference->id);
  senda_cli_json_text (builder, "name", difference->title);
  senda_cli_json_text (builder, "field", difference->difference->field);
  senda_cli_json_text (builder, "language", difference->difference->language);
  senda_cli_json_list (builder, "values");
  for (guint i = 0; i < difference->values->len; i++)
    {
      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "value", g_ptr_array_index (difference->values, i));
      senda_cli_json_text (builder, "by", g_ptr_array_index (difference->bys, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (SendaCli      *cli,
            SendaIncoming *incoming,
            gboolean       is_taken)
{
  const SendaMergeCounts *counts = senda_incoming_get_counts (incoming);
  GPtrArray *items = senda_incoming_get_items (incoming);
  GPtrArray *differences = senda_incoming_get_differences (incoming);
  const SendaBundleHead *head = senda_incoming_get_head (incoming);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "kind", senda_bundle_kind_name (head->kind));
  senda_cli_json_text (builder, "sender", head->sender);
  senda_cli_json_text (builder, "task_force", head->task_force_name);
  senda_cli_json_boolean (builder, "taken", is_taken);
  senda_cli_json_number (builder, "transactions", counts->n_transactions);
  senda_cli_json_number (builder, "changes", counts->n_changes);
  senda_cli_json_number (builder, "known", counts->n_known);
  senda_cli_json_number (builder, "kept", counts->n_kept);
  senda_cli_json_number (builder, "unlisted", senda_incoming_get_n_unlisted (incoming));
  senda_cli_json_list (builder, "records");
  for (guint i = 0; i < items->len; i++)
    add_item (builder, g_ptr_array_index (items, i));
  json_builder_end_array (builder);
  senda_cli_json_list (builder, "differences");
  for (guint i = 0; i < differences->len; i++)
    add_difference (builder, g_ptr_array_index (differences, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

static void
print_items (SendaCli      *cli,
             SendaIncoming *incoming)
{
  GPtrArray *items = senda_incoming_get_items (incoming);

  for (guint i = 0; i < items->len; i++)
    {
      const SendaIncomingItem *item = g_ptr_array_index (items, i);
      const char *type = senda_catalog_get (cli->catalog, NULL, item->info->label);

      if (item->what == SENDA_MERGE_NEW && item->outside == SENDA_OUTSIDE_NOT)
        continue;
      senda_cli_say (cli, "  %s: %s (%s)", type, item->title, item->by ? item->by : "");
      for (guint j = 0; j < item->details->len; j++)
        {
          const SendaIncomingDetail *detail = g_ptr_array_index (item->details, j);

          senda_cli_say (cli, "    %s: %s → %s", detail->field, detail->before ? detail->before : "–",
                         detail->after ? detail->after : "–");
        }
      if (item->outside != SENDA_OUTSIDE_NOT)
        senda_cli_say (cli, "    %s",
                       senda_cli_text (cli, N_("Outside what the sender may change; taken only with "
                                               "--all.")));
    }
}

static void
print_differences (SendaCli      *cli,
                   SendaIncoming *incoming)
{
  GPtrArray *differences = senda_incoming_get_differences (incoming);

  if (differences->len > 0)
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("Said differently, and left open:")));
  for (guint i = 0; i < differences->len; i++)
    {
      const SendaIncomingDifference *difference = g_ptr_array_index (differences, i);

      senda_cli_say (cli, "  %s%s%s", difference->title, difference->field ? ", " : "",
                     difference->field ? difference->field : "");
      for (guint j = 0; j < difference->values->len; j++)
        senda_cli_say (cli, "    %s (%s)", (const char *) g_ptr_array_index (difference->values, j),
                       (const char *) g_ptr_array_index (difference->bys, j));
    }
}

static void
print_text (SendaCli      *cli,
            SendaIncoming *incoming,
            gboolean       is_taken)
{
  const SendaMergeCounts *counts = senda_incoming_get_counts (incoming);
  g_autofree char *head = senda_incoming_say_head (incoming);
  guint n = MIN (counts->n_changes, G_MAXINT);

  senda_cli_say (cli, "%s", head);
  if (counts->n_changes == 0)
    {
      senda_cli_say (cli, "%s", senda_cli_text (cli, N_("Everything in it is here already. Nothing "
                                                        "was changed.")));
      return;
    }
  print_items (cli, incoming);
  print_differences (cli, incoming);
  if (is_taken)
    senda_cli_say (cli, senda_cli_text (cli, N_("Took in %u changes.")), n);
  else
    senda_cli_say (cli, senda_cli_text (cli, N_("It would bring %u changes. Nothing was changed.")),
                   n);
}

/* With --all what lies outside is taken too. */
static void
choose (SendaCli      *cli,
        SendaIncoming *incoming)
{
  GPtrArray *items = senda_incoming_get_items (incoming);

  for (guint i = 0; cli->given.all && i < items->len; i++)
    senda_incoming_set_taken (incoming, ((SendaIncomingItem *) g_ptr_array_index (items, i))->key,
                              TRUE);
}

static SendaCliStatus
refuse (SendaCli      *cli,
        SendaIncoming *incoming,
        const GError  *error)
{
  SendaCliStatus status = senda_cli_refuse_error (cli, error);

  if (senda_incoming_is_twin (incoming))
    senda_cli_refuse (cli, "%s", senda_cli_text (cli, N_("“senda merge FILE --part-ways” gives this "
                                                         "store an id of its own and takes the file "
                                                         "in.")));
  return status;
}

static SendaCliStatus
look_and_take (SendaCli      *cli,
               SendaIncoming *incoming)
{
  g_auto (SendaCliWork) work = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean takes = !cli->given.dry_run;
  gboolean looked = FALSE;

  senda_incoming_set_workspace (incoming, cli->workspace);
  senda_cli_work_begin (&work, cli);
  looked = senda_incoming_look (incoming, senda_cli_work_progress, &work, work.cancellable, &error);
  if (!looked && cli->given.part_ways && takes && senda_incoming_is_twin (incoming))
    {
      g_clear_error (&error);
      looked = senda_incoming_part_ways (incoming, &error) &&
               senda_incoming_look (incoming, senda_cli_work_progress, &work, work.cancellable,
                                    &error);
    }
  if (!looked)
    return refuse (cli, incoming, error);
  choose (cli, incoming);
  if (takes && !senda_incoming_take (incoming, FALSE, senda_cli_work_progress, &work,
                                     work.cancellable, &error))
    return refuse (cli, incoming, error);
  senda_cli_work_end (&work);
  takes = takes && !senda_incoming_changes_nothing (incoming);
  if (cli->json)
    print_json (cli, incoming, takes);
  else
    print_text (cli, incoming, takes);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_merge (SendaCli *cli)
{
  g_autofree char *path = g_canonicalize_filename (senda_cli_argument (cli, 0), NULL);
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  g_autofree char *passphrase = NULL;
  g_autoptr (GError) error = NULL;

  if (!senda_cli_passphrase_open (cli, &passphrase))
    return SENDA_CLI_REFUSED;
  if (!senda_incoming_open (incoming, passphrase, NULL, &error))
    return senda_cli_refuse_error (cli, error);
  return look_and_take (cli, incoming);
}

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
  if (passphrase == NULL)
    {
      senda_cli_refuse (cli, "%s", senda_cli_text (cli, N_("This folder is not shared yet. Nothing was "
                                                           "changed; give the passphrase of those who "
                                                           "share it with --passphrase-file FILE.")));
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

SendaCliStatus
senda_cli_sync (SendaCli *cli)
{
  g_autoptr (SendaSharedFolder) folder = find_folder (cli);
  g_autoptr (SendaIncoming) incoming = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  gint64 n_changes = 0;

  if (folder == NULL || !write_folder (cli, folder, &n_changes))
    return SENDA_CLI_REFUSED;
  incoming = senda_shared_folder_collect (folder, NULL, &error);
  if (error != NULL)
    return senda_cli_refuse_error (cli, error);
  if (!cli->json && n_changes > 0)
    senda_cli_say (cli, senda_cli_text (cli, N_("Wrote %u changes into the folder.")),
                   (guint) n_changes);
  if (incoming != NULL)
    return look_and_take (cli, incoming);
  if (!cli->json)
    {
      senda_cli_say (cli, "%s", senda_cli_text (cli, N_("Nothing new by others is there.")));
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_json_number (builder, "written", n_changes);
  senda_cli_json_boolean (builder, "taken", FALSE);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}
