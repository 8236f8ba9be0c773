/* senda-cli-rollup.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda rollup FILE|FOLDER…: summaries of many task forces in one store; senda show statewide: what
 * they say together.
 */
#include "config.h"

#include "senda-cli-exchange.h"

#include "senda-cli-find.h"
#include "senda-roll-up.h"
#include "senda-statewide.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
print_file (SendaCli              *cli,
            JsonBuilder           *builder,
            const SendaRollUpFile *file)
{
  g_autofree char *shown = g_filename_display_name (file->path);

  if (!cli->json && file->error != NULL)
    senda_cli_say (cli, "%s: %s", shown, file->error->message);
  else if (!cli->json)
    /* Translators: a file, a task force, and how many of its rounds are new, newer, and here already */
    senda_cli_say (cli, senda_cli_text (cli, N_("%s: %s: %u new, %u newer, %u here already")), shown,
                   file->name ? file->name : "", file->n_new, file->n_newer, file->n_same);
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "file", shown);
  senda_cli_json_text (builder, "name", file->name);
  senda_cli_json_number (builder, "new", file->n_new);
  senda_cli_json_number (builder, "newer", file->n_newer);
  senda_cli_json_number (builder, "same", file->n_same);
  senda_cli_json_text (builder, "problem", file->error ? file->error->message : NULL);
  json_builder_end_object (builder);
}

/* (transfer full) */
static char **
dup_paths (SendaCli *cli)
{
  GPtrArray *paths = g_ptr_array_new ();

  for (guint i = 0; i < cli->given.arguments->len; i++)
    g_ptr_array_add (paths, g_canonicalize_filename (senda_cli_argument (cli, i), NULL));
  g_ptr_array_add (paths, NULL);
  return (char **) g_ptr_array_free (paths, FALSE);
}

SendaCliStatus
senda_cli_rollup (SendaCli *cli)
{
  g_auto (SendaCliWork) work = { 0 };
  g_auto (GStrv) paths = dup_paths (cli);
  g_autoptr (SendaTaskForce) task_force = senda_cli_find_task_force (cli);
  g_autoptr (SendaKeyRing) ring = senda_key_ring_new ();
  g_autofree char *passphrase = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (GError) error = NULL;

  if (task_force == NULL || !senda_cli_passphrase_open (cli, &passphrase))
    return SENDA_CLI_REFUSED;
  if (passphrase != NULL && !senda_key_ring_add (ring, passphrase, &error))
    return senda_cli_refuse_error (cli, error);
  senda_cli_work_begin (&work, cli);
  files = senda_roll_up_take (cli->workspace, senda_record_get_id (SENDA_RECORD (task_force)),
                              (const char *const *) paths, ring, cli->given.dry_run,
                              senda_cli_work_progress, &work, work.cancellable, &error);
  if (files == NULL)
    return senda_cli_refuse_error (cli, error);
  senda_cli_work_end (&work);
  json_builder_begin_array (builder);
  for (guint i = 0; i < files->len; i++)
    print_file (cli, builder, g_ptr_array_index (files, i));
  json_builder_end_array (builder);
  if (cli->json)
    senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

static void
print_line (SendaCli                 *cli,
            JsonBuilder              *builder,
            const SendaStatewideLine *line)
{
  g_autofree char *said = senda_statewide_line_say (line, cli->catalog);
  g_autofree char *change = senda_statewide_line_say_change (line, cli->catalog);

  if (!cli->json)
    senda_cli_say (cli, "%s %s%s%s", line->element->number, said, change ? " " : "",
                   change ? change : "");
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", line->element->id);
  senda_cli_json_boolean (builder, "is_shown", line->is_shown);
  senda_cli_json_list (builder, "stages");
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    json_builder_add_int_value (builder, line->spread.at_stage[i]);
  json_builder_end_array (builder);
  senda_cli_json_number (builder, "not_discussed", line->spread.not_discussed);
  senda_cli_json_number (builder, "no_agreement", line->spread.no_agreement);
  senda_cli_json_number (builder, "not_applicable", line->spread.not_applicable);
  senda_cli_json_number (builder, "early", line->n_early);
  senda_cli_json_text (builder, "change", change);
  senda_cli_json_text (builder, "text", said);
  json_builder_end_object (builder);
}

static void
print_statewide (SendaCli       *cli,
                 SendaStatewide *statewide,
                 const char     *region)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "day", statewide->day);
  senda_cli_json_text (builder, "region",
                       region ? senda_statewide_region_say (region, cli->catalog) : NULL);
  senda_cli_json_number (builder, "least", statewide->least);
  senda_cli_json_number (builder, "task_forces", statewide->n_task_forces);
  senda_cli_json_boolean (builder, "is_shown", statewide->is_shown);
  senda_cli_json_list (builder, "regions");
  for (guint i = 0; i < statewide->regions->len; i++)
    {
      const SendaStatewideRegion *each = g_ptr_array_index (statewide->regions, i);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "name", senda_statewide_region_say (each->region,
                                                                        cli->catalog));
      senda_cli_json_number (builder, "task_forces", each->n_task_forces);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  senda_cli_json_list (builder, "elements");
  for (guint i = 0; i < statewide->lines->len; i++)
    print_line (cli, builder, g_ptr_array_index (statewide->lines, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (cli->json)
    senda_cli_json_print (cli, builder);
}

/* The region of @statewide that @name means, as its name or as it is said; NULL when it shows none
 * such. */
static const char *
find_region (SendaCli       *cli,
             SendaStatewide *statewide,
             const char     *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < statewide->regions->len; i++)
    {
      const SendaStatewideRegion *region = g_ptr_array_index (statewide->regions, i);
      g_autofree char *said = g_utf8_casefold (senda_statewide_region_say (region->region,
                                                                           cli->catalog), -1);

      if (strcmp (said, folded) == 0)
        return region->region;
    }
  return NULL;
}

/* Of all first: it knows which regions may be asked for. */
static SendaCliStatus
show_pictures (SendaCli  *cli,
               GPtrArray *summaries,
               guint      least)
{
  g_autofree char *today = senda_workspace_today (cli->workspace);
  g_autoptr (SendaStatewide) all = senda_statewide_new (cli->content, summaries, NULL, today, least);
  g_autoptr (SendaStatewide) part = NULL;
  const char *region = NULL;

  if (!all->is_shown && !cli->json)
    {
      senda_cli_say (cli, senda_cli_text (cli, N_("There are summaries of %u task forces; nothing is "
                                                  "shown of fewer than %u.")),
                     all->n_task_forces, least);
      return SENDA_CLI_DONE;
    }
  if (cli->given.region != NULL)
    {
      g_autofree char *quoted = senda_cli_quote (cli->given.region);

      region = find_region (cli, all, cli->given.region);
      if (region == NULL)
        return senda_cli_refuse (cli, senda_cli_text (cli, N_("Nothing can be shown of “%s”: there is "
                                                              "no such region, or it has too few task "
                                                              "forces and is part of the other "
                                                              "regions.")), quoted);
      part = senda_statewide_new (cli->content, summaries, region, today, least);
    }
  print_statewide (cli, part ? part : all, region);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_show_statewide (SendaCli *cli)
{
  g_autoptr (SendaTaskForce) task_force = senda_cli_find_task_force (cli);
  const char *id = task_force ? senda_record_get_id (SENDA_RECORD (task_force)) : NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GError) error = NULL;

  if (task_force == NULL)
    return SENDA_CLI_REFUSED;
  summaries = senda_store_list (senda_workspace_get_store (cli->workspace), &senda_summary_info, id,
                                &error);
  if (summaries == NULL)
    return senda_cli_refuse_error (cli, error);
  return show_pictures (cli, summaries, senda_roll_up_get_least (cli->workspace, id));
}
