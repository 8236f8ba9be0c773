/* senda-cli-backup-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda backup list: the backups of the store and the files that were put aside in its place, what
 * each holds, and what came since. It works also where the store is too damaged to be opened.
 */
#include "config.h"

#include "senda-backup-shelf.h"
#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>

#define MAX_LABELS 6

typedef struct
{
  SendaCli *cli;
  SendaContent *content;
  SendaHoldings *now; /* NULL where the store cannot be read */
  guint n_said;
} Listing;

static char *
format_time (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time / 1000);

  return moment ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static void
add_step (Listing                 *self,
          JsonBuilder             *builder,
          const SendaHistoryEntry *entry)
{
  gboolean is_unsigned = senda_label_is_unsigned (entry->label);
  g_autofree char *day = senda_history_entry_dup_day (entry);
  g_autofree char *time = is_unsigned ? NULL : format_time (entry->time);
  g_autofree char *label = senda_content_render_label (self->content, entry->label,
                                                       self->cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "time", time ? time : day);
  senda_cli_json_text (builder, "author", entry->author);
  senda_cli_json_text (builder, "label", label);
  json_builder_end_object (builder);
}

/* How many steps of @of the other does not have, and the latest of them; null when not known. */
static void
add_steps (Listing       *self,
           JsonBuilder   *builder,
           const char    *name,
           SendaHoldings *of,
           SendaHoldings *other)
{
  g_autoptr (GPtrArray) steps = NULL;

  json_builder_set_member_name (builder, name);
  if (of == NULL || other == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  steps = senda_holdings_list_beyond (of, other, MAX_LABELS);
  json_builder_begin_object (builder);
  senda_cli_json_number (builder, "steps", senda_holdings_count_beyond (of, other));
  senda_cli_json_list (builder, "latest");
  for (guint i = 0; i < steps->len; i++)
    add_step (self, builder, g_ptr_array_index (steps, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_holdings (Listing       *self,
              JsonBuilder   *builder,
              SendaHoldings *holdings)
{
  GPtrArray *names = senda_holdings_get_task_forces (holdings);
  const SendaHistoryEntry *last = senda_holdings_get_last (holdings);

  senda_cli_json_number (builder, "schema", senda_holdings_get_schema (holdings));
  senda_cli_json_list (builder, "task_forces");
  for (guint i = 0; i < names->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (names, i));
  json_builder_end_array (builder);
  senda_cli_json_number (builder, "members", senda_holdings_get_n_members (holdings));
  senda_cli_json_number (builder, "rounds", senda_holdings_get_n_rounds (holdings));
  senda_cli_json_number (builder, "steps", senda_holdings_get_n_steps (holdings));
  json_builder_set_member_name (builder, "last");
  if (last != NULL)
    add_step (self, builder, last);
  else
    json_builder_add_null_value (builder);
}

static void
print_json (Listing           *self,
            const SendaBackup *backup,
            SendaHoldings     *holdings,
            const GError      *error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autofree char *file = g_filename_display_name (backup->path);
  g_autofree char *time = format_time (backup->time);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "file", file);
  senda_cli_json_text (builder, "time", time);
  senda_cli_json_text (builder, "reason", backup->reason);
  senda_cli_json_number (builder, "size", backup->size);
  if (holdings != NULL)
    add_holdings (self, builder, holdings);
  add_steps (self, builder, "since", holdings ? self->now : NULL, holdings);
  add_steps (self, builder, "beyond", holdings, self->now);
  senda_cli_json_text (builder, "problem", error ? error->message : NULL);
  json_builder_end_object (builder);
  senda_cli_json_item (self->cli, builder, self->n_said == 0);
}

/* The rest of it is in the JSON. */
static void
say (Listing           *self,
     const SendaBackup *backup,
     SendaHoldings     *holdings,
     const GError      *error)
{
  SendaCli *cli = self->cli;
  g_autofree char *file = g_filename_display_name (backup->path);
  g_autofree char *time = senda_catalog_format_moment (cli->catalog, backup->time);

  senda_cli_say (cli, "%s  %s", time, file);
  if (holdings == NULL)
    {
      senda_cli_wrap (cli, 2, "", error->message);
      return;
    }
  senda_cli_say (cli,
                 /* Translators: what a backup holds; every number may be 0 or 1 */
                 senda_cli_text (cli, N_("  Task forces: %u. Members: %u. Rounds: %u. Steps: %u.")),
                 senda_holdings_get_task_forces (holdings)->len,
                 senda_holdings_get_n_members (holdings), senda_holdings_get_n_rounds (holdings),
                 senda_holdings_get_n_steps (holdings));
  if (self->now != NULL)
    senda_cli_say (cli,
                   /* Translators: of a backup; the number may be 0 or 1 */
                   senda_cli_text (cli, N_("  Steps made since: %u.")),
                   senda_holdings_count_beyond (self->now, holdings));
}

static void
list_items (Listing   *self,
            GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const SendaBackup *backup = senda_backup_item_get_backup (g_ptr_array_index (items, i));
      g_autoptr (GError) error = NULL;
      g_autoptr (SendaHoldings) holdings = senda_holdings_read (backup->path, &error);

      if (self->cli->json)
        print_json (self, backup, holdings, error);
      else
        say (self, backup, holdings, error);
      self->n_said++;
    }
}

static SendaCliStatus
list_all (Listing *self)
{
  SendaCli *cli = self->cli;
  g_autoptr (SendaBackupShelf) shelf = senda_backup_shelf_new (cli->path, NULL);
  g_autoptr (GError) error = NULL;

  if (!senda_backup_shelf_refresh (shelf, &error))
    return senda_cli_refuse_error (cli, error);
  list_items (self, senda_backup_shelf_get_backups (shelf));
  list_items (self, senda_backup_shelf_get_replaced (shelf));
  if (cli->json)
    senda_cli_json_end (cli, self->n_said == 0);
  else if (self->n_said == 0)
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("There are no backups yet.")));
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_backup_list (SendaCli *cli)
{
  g_autoptr (SendaContent) content = NULL;
  g_autoptr (SendaHoldings) now = NULL;
  g_autoptr (GError) error = NULL;
  Listing self = { .cli = cli };

  if (cli->workspace != NULL)
    now = senda_holdings_new (senda_workspace_get_store (cli->workspace), &error);
  else
    now = senda_holdings_read (cli->path, &error);
  if (cli->workspace == NULL && g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IN_USE))
    return SENDA_CLI_IN_USE;
  g_clear_error (&error);
  content = cli->content ? g_object_ref (cli->content) : senda_content_load (&error);
  if (content == NULL)
    return senda_cli_refuse_error (cli, error);
  self.content = content;
  self.now = now;
  return list_all (&self);
}
