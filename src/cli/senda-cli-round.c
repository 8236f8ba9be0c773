/* senda-cli-round.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda round add NAME.
 */
#include "config.h"

#include "senda-cli-find.h"
#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>

static void
say (SendaCli    *cli,
     SendaRecord *round)
{
  g_autofree char *date = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      date = senda_catalog_format_date (cli->catalog, senda_record_get_text (round, "opened_on"));
      /* Translators: the name of a round of the roadmap, then its date */
      senda_cli_say (cli, senda_cli_text (cli, N_("Opened the round %s, %s.")),
                     senda_record_get_text (round, "name"), date);
      return;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (round));
  senda_cli_json_text (builder, "name", senda_record_get_text (round, "name"));
  senda_cli_json_text (builder, "opened_on", senda_record_get_text (round, "opened_on"));
  senda_cli_json_number (builder, "number", senda_record_get_integer (round, "number"));
  senda_cli_json_text (builder, "task_force", senda_record_get_text (round, "task_force"));
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_round_add (SendaCli *cli)
{
  g_autoptr (SendaTaskForce) task_force = senda_cli_find_task_force (cli);
  g_autoptr (SendaRound) round = NULL;
  g_autoptr (GError) error = NULL;

  if (task_force == NULL)
    return SENDA_CLI_REFUSED;
  round = senda_task_force_add_round (cli->workspace, task_force, senda_cli_argument (cli, 0),
                                      &error);
  if (round == NULL)
    return senda_cli_refuse_error (cli, error);
  say (cli, SENDA_RECORD (round));
  return SENDA_CLI_DONE;
}
