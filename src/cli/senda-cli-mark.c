/* senda-cli-mark.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda mark STATEMENT MARK: whether a statement describes the task force.
 */
#include "config.h"

#include "senda-cli-element.h"
#include "senda-cli-find.h"
#include "senda-cli-output.h"
#include "senda-topic.h"

SendaCliStatus
senda_cli_mark (SendaCli *cli)
{
  const char *mark = NULL;
  SendaCliStatus status = senda_cli_read_mark (cli, senda_cli_argument (cli, 1), FALSE, &mark);
  const SendaStatement *statement = NULL;
  g_autoptr (SendaRoadmap) roadmap = NULL;
  g_autoptr (GError) error = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  statement = senda_cli_find_statement (cli, senda_cli_argument (cli, 0));
  roadmap = statement ? senda_cli_open_roadmap (cli) : NULL;
  if (roadmap == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_roadmap_mark (roadmap, statement, mark, &error))
    return senda_cli_refuse_error (cli, error);
  if (!cli->json)
    {
      senda_cli_wrap (cli, 0, "", senda_cli_message (cli, statement->text));
      senda_cli_say (cli, "  %s", senda_choice_say (senda_statement_marks, mark, cli->catalog));
    }
  return senda_cli_element_print (cli, roadmap, statement->element);
}
