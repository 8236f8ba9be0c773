/* senda-cli-restore.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda restore FILE: a backup in the place of the store, which is kept beside it.
 */
#include "config.h"

#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>

static SendaCliStatus
refuse_open (SendaCli *cli)
{
  return senda_cli_refuse (cli, "%s",
                           senda_cli_text (cli, N_("This file is open in another window. Nothing "
                                                   "was changed. Close that window and try again, "
                                                   "or restore from there.")));
}

static void
say (SendaCli   *cli,
     const char *file,
     const char *kept)
{
  g_autofree char *shown = g_filename_display_name (file);
  g_autofree char *shown_kept = kept ? g_filename_display_name (kept) : NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (cli->json)
    {
      builder = json_builder_new_immutable ();
      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "file", shown);
      senda_cli_json_text (builder, "kept", shown_kept);
      json_builder_end_object (builder);
      senda_cli_json_print (cli, builder);
      return;
    }
  senda_cli_say (cli, senda_cli_text (cli, N_("Restored the store from %s.")), shown);
  if (kept != NULL)
    senda_cli_say (cli, senda_cli_text (cli, N_("What was there is kept as %s.")), shown_kept);
}

SendaCliStatus
senda_cli_restore (SendaCli *cli)
{
  g_autofree char *file = g_canonicalize_filename (senda_cli_argument (cli, 0), NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  if (cli->workspace != NULL)
    return refuse_open (cli);
  if (senda_store_restore (cli->path, file, NULL, &kept, &error))
    say (cli, file, kept);
  else if (g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IN_USE))
    return refuse_open (cli);
  else
    return senda_cli_refuse_error (cli, error);
  return SENDA_CLI_DONE;
}
