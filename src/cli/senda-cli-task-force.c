/* senda-cli-task-force.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda task-force add NAME|--sample, senda task-force list.
 */
#include "config.h"

#include "senda-cli-output.h"
#include "senda-task-forces.h"

#include <glib/gi18n-lib.h>

static void
add_json (JsonBuilder *builder,
          SendaRecord *task_force)
{
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (task_force));
  senda_cli_json_text (builder, "name", senda_record_get_text (task_force, "name"));
  senda_cli_json_text (builder, "jurisdiction", senda_record_get_text (task_force, "jurisdiction"));
  senda_cli_json_text (builder, "region", senda_record_get_text (task_force, "region"));
  json_builder_end_object (builder);
}

SendaCliStatus
senda_cli_task_force_add (SendaCli *cli)
{
  const char *name = senda_cli_argument (cli, 0);
  g_autoptr (SendaTaskForce) task_force = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;

  if ((name != NULL) == cli->given.sample)
    return senda_cli_misuse (cli, "%s", senda_cli_text (cli, N_("Give either the name of the new "
                                                                "task force or --sample.")));
  if (cli->given.sample)
    task_force = senda_task_force_add_sample (cli->workspace, &error);
  else
    task_force = senda_task_force_add (cli->workspace, name, &error);
  if (task_force == NULL)
    return senda_cli_refuse_error (cli, error);

  if (!cli->json)
    {
      /* Translators: %s is a name, then an id */
      senda_cli_say (cli, senda_cli_text (cli, N_("Added %s (%s).")),
                     senda_record_get_text (SENDA_RECORD (task_force), "name"),
                     senda_record_get_id (SENDA_RECORD (task_force)));
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  add_json (builder, SENDA_RECORD (task_force));
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

static void
say_list (SendaCli  *cli,
          GPtrArray *task_forces)
{
  g_autoptr (SendaCliTable) table = senda_cli_table_new (2);

  if (task_forces->len == 0)
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("There is no task force yet. “senda "
                                                      "task-force add NAME” adds one.")));
  for (guint i = 0; i < task_forces->len; i++)
    {
      SendaRecord *task_force = g_ptr_array_index (task_forces, i);

      senda_cli_table_add (table, senda_record_get_id (task_force),
                           senda_record_get_text (task_force, "name"), NULL);
    }
  senda_cli_table_print (table, cli, 0);
}

static void
print_list (SendaCli  *cli,
            GPtrArray *task_forces)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  for (guint i = 0; i < task_forces->len; i++)
    {
      add_json (builder, g_ptr_array_index (task_forces, i));
      senda_cli_json_item (cli, builder, i == 0);
    }
  senda_cli_json_end (cli, task_forces->len == 0);
}

SendaCliStatus
senda_cli_task_force_list (SendaCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) task_forces = NULL;

  /* Straight from the store: there may be very many, and none need stay. */
  task_forces = senda_store_list (senda_workspace_get_store (cli->workspace),
                                  &senda_task_force_info, NULL, &error);
  if (task_forces == NULL)
    return senda_cli_refuse_error (cli, error);
  if (cli->json)
    print_list (cli, task_forces);
  else
    say_list (cli, task_forces);
  return SENDA_CLI_DONE;
}
