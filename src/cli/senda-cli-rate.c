/* senda-cli-rate.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda rate ELEMENT STAGE: what the group agreed on.
 */
#include "config.h"

#include "senda-cli-element.h"
#include "senda-cli-find.h"
#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reads a stage or a state; a number beyond the stages is refused, another word not understood. */
static SendaCliStatus
read_choice (SendaCli    *cli,
             const char  *word,
             const char **state,
             guint       *stage)
{
  g_autofree char *quoted = senda_cli_quote (word);

  *stage = 0;
  *state = word;
  for (const SendaChoice *choice = senda_agreed_stage_states; choice->name; choice++)
    if (strcmp (choice->name, word) == 0 && strcmp (word, SENDA_STATE_RATED) != 0)
      return SENDA_CLI_DONE;
  if (*word == '\0' || strspn (word, "0123456789") != strlen (word))
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” is neither a stage from 1 to 5 nor "
                                                          "one of: %s.")),
                             quoted, "not-discussed, no-agreement, not-applicable");
  *state = SENDA_STATE_RATED;
  *stage = strlen (word) == 1 ? word[0] - '0' : 0;
  if (*stage >= 1 && *stage <= SENDA_N_STAGES)
    return SENDA_CLI_DONE;
  return senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no stage %s: the stages are 1 to "
                                                        "5. Nothing was changed.")),
                           quoted);
}

SendaCliStatus
senda_cli_rate (SendaCli *cli)
{
  const char *state = NULL;
  guint stage = 0;
  SendaCliStatus status = read_choice (cli, senda_cli_argument (cli, 1), &state, &stage);
  const SendaElement *element = NULL;
  g_autoptr (SendaRoadmap) roadmap = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  element = senda_cli_find_element (cli, senda_cli_argument (cli, 0));
  roadmap = element ? senda_cli_open_roadmap (cli) : NULL;
  if (roadmap == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_roadmap_rate (roadmap, element, state, stage, cli->given.reason, cli->given.note,
                           &error))
    return senda_cli_refuse_error (cli, error);

  if (!cli->json)
    {
      senda_cli_element_say (cli, roadmap, element);
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  senda_cli_element_json (cli, builder, roadmap, element);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}
