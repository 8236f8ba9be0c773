/* senda-cli-protocol-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda protocol list.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_asked_for (SendaRecord *protocol,
              const char  *state)
{
  return state == NULL || strcmp (senda_protocol_get_state (protocol), state) == 0;
}

static void
print_json (SendaCli   *cli,
            GPtrArray  *protocols,
            const char *state)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  gboolean is_empty = TRUE;

  for (guint i = 0; i < protocols->len; i++)
    {
      if (!is_asked_for (protocols->pdata[i], state))
        continue;
      json_builder_begin_object (builder);
      senda_cli_protocol_json_into (cli, builder, protocols->pdata[i]);
      json_builder_end_object (builder);
      senda_cli_json_item (cli, builder, is_empty);
      is_empty = FALSE;
    }
  senda_cli_json_end (cli, is_empty);
}

static void
add_row (SendaCli      *cli,
         SendaCliTable *table,
         SendaRecord   *protocol)
{
  SendaRecord *latest = senda_protocol_facts_get_latest (senda_cli_get_protocol_facts (cli),
                                                         protocol);
  const char *day = senda_record_get_text (protocol, "next_review_on");
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);
  g_autofree char *date = day ? senda_catalog_format_date (cli->catalog, day) : g_strdup ("–");
  g_autofree char *number =
    latest ? g_strdup_printf ("%d", (int) senda_record_get_integer (latest, "number"))
           : g_strdup ("–");

  senda_cli_table_add (table, title,
                       senda_choice_say (senda_protocol_states, senda_protocol_get_state (protocol),
                                         cli->catalog),
                       number, date, senda_cli_protocol_word (protocol), NULL);
}

static void
say (SendaCli   *cli,
     GPtrArray  *protocols,
     const char *state)
{
  g_autoptr (SendaCliTable) table = senda_cli_table_new (5);
  gboolean is_empty = TRUE;

  senda_cli_table_add (table, senda_cli_text (cli, N_("Protocol")),
                       senda_cli_text (cli, N_("State")), senda_cli_text (cli, N_("Version")),
                       senda_cli_text (cli, N_("Next review")), senda_cli_text (cli, N_("ID")),
                       NULL);
  for (guint i = 0; i < protocols->len; i++)
    if (is_asked_for (protocols->pdata[i], state))
      {
        add_row (cli, table, protocols->pdata[i]);
        is_empty = FALSE;
      }
  if (is_empty)
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("No protocol is in this state.")));
  else
    senda_cli_table_print (table, cli, 0);
}

SendaCliStatus
senda_cli_protocol_list (SendaCli *cli)
{
  g_autofree char *state = NULL;
  SendaCliStatus status = SENDA_CLI_DONE;
  g_autoptr (GPtrArray) protocols = NULL;

  if (cli->given.state != NULL)
    status = senda_cli_read_choice (cli, "state", senda_protocol_states, cli->given.state, &state);
  if (status != SENDA_CLI_DONE)
    return status;
  if (senda_cli_open_protocols (cli) == NULL)
    return SENDA_CLI_REFUSED;
  protocols = senda_cli_list_protocols (cli);
  if (cli->json)
    print_json (cli, protocols, state);
  else
    say (cli, protocols, state);
  return SENDA_CLI_DONE;
}
