/* senda-cli-purge.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda purge ID: the way out when somebody typed what must not be kept.
 */
#include "config.h"

#include "senda-cli-find.h"
#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>

static void
say (SendaCli         *cli,
     SendaRecord      *record,
     const SendaPurge *purge)
{
  const char *type = senda_cli_text (cli, senda_record_get_info (record)->label);

  senda_cli_say (cli, "%s %s", type, senda_record_get_id (record));
  senda_cli_say (cli,
                 cli->given.dry_run
                     /* Translators: what would be erased for good; each number may be 0 or 1 */
                     ? senda_cli_text (cli, N_("This goes for good. Records: %u. Values in the log: "
                                               "%u. Backups made anew without it: %u."))
                     : senda_cli_text (cli, N_("This is gone for good. Records: %u. Values in the "
                                               "log: %u. Backups made anew without it: %u.")),
                 purge->n_records, purge->n_values, purge->n_backups);
  if (purge->n_texts > 0)
    senda_cli_say (cli, senda_cli_text (cli, N_("Its words may also stand in texts that were "
                                                "adopted since, which go with it: %u. Who adopted "
                                                "and who acknowledged them stays.")),
                   purge->n_texts);
}

static void
print_json (SendaCli         *cli,
            SendaRecord      *record,
            const SendaPurge *purge)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (record));
  senda_cli_json_text (builder, "type", senda_record_get_info (record)->name);
  json_builder_set_member_name (builder, "erased");
  json_builder_add_boolean_value (builder, !cli->given.dry_run);
  senda_cli_json_number (builder, "records", purge->n_records);
  senda_cli_json_number (builder, "values", purge->n_values);
  senda_cli_json_number (builder, "texts", purge->n_texts);
  senda_cli_json_number (builder, "backups", purge->n_backups);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_purge (SendaCli *cli)
{
  const char *id = senda_cli_argument (cli, 0);
  g_autoptr (SendaRecord) record = senda_cli_look_record (cli, id);
  g_autoptr (GError) error = NULL;
  SendaPurge purge = { 0 };
  gboolean done = FALSE;

  if (record == NULL)
    {
      g_autofree char *quoted = senda_cli_quote (id);

      return senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no record “%s”. Nothing was "
                                                            "erased. “senda search” and “senda "
                                                            "history” show the ids of records.")),
                               quoted);
    }
  if (cli->given.dry_run)
    done = senda_store_purge_preview (senda_workspace_get_store (cli->workspace),
                                      senda_record_get_info (record),
                                      senda_record_get_id (record), &purge, &error);
  else
    done = senda_workspace_purge (cli->workspace, senda_record_get_info (record),
                                  senda_record_get_id (record), &purge, &error);
  if (!done)
    return senda_cli_refuse_error (cli, error);
  if (cli->json)
    print_json (cli, record, &purge);
  else
    say (cli, record, &purge);
  return SENDA_CLI_DONE;
}
