/* senda-cli-agree.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda confirm ELEMENT and senda dissent add ELEMENT, beside senda rate.
 */
#include "config.h"

#include "senda-cli-element.h"
#include "senda-cli-find.h"
#include "senda-cli-rounds.h"

#include "senda-round-edits.h"

#include <glib/gi18n-lib.h>

SendaCliStatus
senda_cli_confirm (SendaCli *cli)
{
  const SendaElement *element = senda_cli_find_element (cli, senda_cli_argument (cli, 0));
  SendaRecord *round = element ? senda_cli_open_round (cli) : NULL;
  g_autoptr (SendaRoadmap) roadmap = NULL;
  g_autoptr (GError) error = NULL;

  if (round == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_round_confirm (cli->workspace, round, element, &error))
    return senda_cli_refuse_error (cli, error);
  roadmap = senda_cli_open_roadmap (cli);
  return roadmap ? senda_cli_element_print (cli, roadmap, element) : SENDA_CLI_REFUSED;
}

static SendaCliStatus
print_dissent (SendaCli           *cli,
               const SendaElement *element,
               SendaRecord        *dissent)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_say (cli,
                     /* Translators: %s is the name of an element of the roadmap */
                     senda_cli_text (cli, N_("%s: the dissent is kept beside the agreed stage.")),
                     senda_cli_message (cli, element->name));
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  senda_cli_dissent_json (cli, builder, dissent);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

/* Reads --member and --stage, which may both be missing. */
static SendaCliStatus
read_dissent (SendaCli          *cli,
              SendaDissentGiven *given)
{
  static const char *const none[] = { NULL };
  const char *other = NULL;
  SendaRecord *member = NULL;

  given->reason = cli->given.reason;
  if (cli->given.member != NULL)
    {
      member = senda_cli_find_record (cli, &senda_member_info, cli->given.member);
      if (member == NULL)
        return SENDA_CLI_REFUSED;
      given->member = senda_record_get_id (member);
    }
  return cli->given.stage
           ? senda_cli_read_stage (cli, cli->given.stage, none, &other, &given->stage)
           : SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_dissent_add (SendaCli *cli)
{
  const SendaElement *element = NULL;
  SendaRecord *round = NULL;
  SendaDissentGiven given = { NULL };
  SendaCliStatus status = SENDA_CLI_REFUSED;
  g_autoptr (SendaRecord) dissent = NULL;
  g_autoptr (GError) error = NULL;

  if (cli->given.reason == NULL)
    return senda_cli_refuse_usage (cli);
  element = senda_cli_find_element (cli, senda_cli_argument (cli, 0));
  round = element ? senda_cli_open_round (cli) : NULL;
  if (round == NULL)
    return SENDA_CLI_REFUSED;
  status = read_dissent (cli, &given);
  if (status != SENDA_CLI_DONE)
    return status;
  dissent = senda_round_add_dissent (cli->workspace, round, element, &given,
                                     senda_catalog_get_language (cli->catalog), &error);
  return dissent ? print_dissent (cli, element, dissent) : senda_cli_refuse_error (cli, error);
}
