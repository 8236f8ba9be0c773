/* senda-cli-merge.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda merge FILE: what taking it in would change, and taking it in.
 */
#include "config.h"

#include "senda-cli-exchange.h"

#include "senda-ballot-files.h"

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

/* The members of the object that is open. */
void
senda_cli_incoming_json (JsonBuilder   *builder,
                         SendaIncoming *incoming,
                         gboolean       is_taken)
{
  const SendaMergeCounts *counts = senda_incoming_get_counts (incoming);
  GPtrArray *items = senda_incoming_get_items (incoming);
  GPtrArray *differences = senda_incoming_get_differences (incoming);
  const SendaBundleHead *head = senda_incoming_get_head (incoming);

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

void
senda_cli_incoming_say (SendaCli      *cli,
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
  const char *hint = strcmp (cli->given.command->words[0], "sync") == 0
                       ? N_("“senda sync FOLDER --part-ways” gives this store an id of its own and "
                            "takes in what is there.")
                       : N_("“senda merge FILE --part-ways” gives this store an id of its own and "
                            "takes the file in.");

  if (senda_incoming_is_twin (incoming))
    senda_cli_refuse (cli, "%s", senda_cli_text (cli, hint));
  return status;
}

/* Looks at @incoming, and takes it in unless --dry-run was said. *@is_taken: whether that changed
 * anything. Says only what hinders it. */
SendaCliStatus
senda_cli_incoming_take (SendaCli      *cli,
                         SendaIncoming *incoming,
                         gboolean      *is_taken)
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
  *is_taken = takes && !senda_incoming_changes_nothing (incoming);
  return SENDA_CLI_DONE;
}

/* A reply is sealed with the words that its ballot went out with, which the store knows. */
static gboolean
open_file (SendaCli      *cli,
           SendaIncoming *incoming,
           const char    *passphrase,
           GError       **error)
{
  g_autoptr (GError) local = NULL;

  if (senda_incoming_open (incoming, passphrase, NULL, &local))
    return TRUE;
  if (g_error_matches (local, SENDA_ERROR, SENDA_ERROR_NOT_FOUND) ||
      g_error_matches (local, SENDA_ERROR, SENDA_ERROR_INVALID))
    {
      senda_ballots_add_passphrases (cli->workspace, senda_incoming_get_ring (incoming));
      if (senda_incoming_open (incoming, NULL, NULL, NULL))
        return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
say (SendaCli      *cli,
     SendaIncoming *incoming,
     gboolean       is_taken)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_incoming_say (cli, incoming, is_taken);
      return;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_incoming_json (builder, incoming, is_taken);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_merge (SendaCli *cli)
{
  g_autofree char *path = g_canonicalize_filename (senda_cli_argument (cli, 0), NULL);
  g_autoptr (SendaIncoming) incoming = senda_incoming_new (path);
  g_autofree char *passphrase = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_taken = FALSE;

  if (!senda_cli_passphrase_open (cli, &passphrase))
    return SENDA_CLI_REFUSED;
  if (!open_file (cli, incoming, passphrase, &error))
    return senda_cli_refuse_error (cli, error);
  if (senda_cli_incoming_take (cli, incoming, &is_taken) != SENDA_CLI_DONE)
    return SENDA_CLI_REFUSED;
  say (cli, incoming, is_taken);
  return SENDA_CLI_DONE;
}
