/* senda-cli-check.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda check: pages, references, checksums, and the log against the tables. Changes no byte.
 */
#include "config.h"

#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>

static void
say (SendaCli         *cli,
     const SendaCheck *check)
{
  for (guint i = 0; i < check->faults->len; i++)
    senda_cli_wrap (cli, 0, "• ", g_ptr_array_index (check->faults, i));
  if (check->faults->len == 0)
    senda_cli_say (cli,
                   /* Translators: what a check of the store read; both numbers may be 0 or 1 */
                   senda_cli_text (cli, N_("All is well. Records: %u. Changes in the log: %u.")),
                   check->n_records, check->n_changes);
}

static void
print_json (SendaCli         *cli,
            const SendaCheck *check)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_number (builder, "records", check->n_records);
  senda_cli_json_number (builder, "changes", check->n_changes);
  json_builder_set_member_name (builder, "faults");
  json_builder_begin_array (builder);
  for (guint i = 0; i < check->faults->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (check->faults, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_check (SendaCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCheck) check = NULL;

  if (cli->workspace != NULL)
    check = senda_store_check (senda_workspace_get_store (cli->workspace), NULL, &error);
  else
    check = senda_store_check_file (cli->path, NULL, &error);
  if (cli->workspace == NULL && g_error_matches (error, SENDA_ERROR, SENDA_ERROR_IN_USE))
    return SENDA_CLI_IN_USE;
  if (check == NULL)
    return senda_cli_refuse_error (cli, error);

  if (cli->json)
    print_json (cli, check);
  else
    say (cli, check);
  if (check->faults->len == 0)
    return SENDA_CLI_DONE;
  return senda_cli_refuse (cli, "%s", senda_cli_text (cli, N_("The store is damaged. Nothing was "
                                                              "changed; “senda restore FILE” puts "
                                                              "a backup in its place.")));
}
