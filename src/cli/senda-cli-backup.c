/* senda-cli-backup.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda backup FILE: a verified copy of the store.
 */
#include "config.h"

#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>

static void
say (SendaCli   *cli,
     const char *file)
{
  g_autofree char *shown = g_filename_display_name (file);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_say (cli, senda_cli_text (cli, N_("Wrote a verified copy of the store to %s.")),
                     shown);
      return;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "file", shown);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_backup (SendaCli *cli)
{
  g_autofree char *file = g_canonicalize_filename (senda_cli_argument (cli, 0), NULL);
  g_autoptr (GError) error = NULL;

  if (!senda_store_backup_to (senda_workspace_get_store (cli->workspace), file, NULL, &error))
    return senda_cli_refuse_error (cli, error);
  say (cli, file);
  return SENDA_CLI_DONE;
}
