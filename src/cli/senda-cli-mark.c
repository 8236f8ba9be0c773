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

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaChoice *
find_mark (const char *name)
{
  for (const SendaChoice *choice = senda_statement_marks; choice->name; choice++)
    if (strcmp (choice->name, name) == 0)
      return choice;
  return NULL;
}

static void
say (SendaCli             *cli,
     SendaRoadmap         *roadmap,
     const SendaStatement *statement,
     const SendaChoice    *mark)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_wrap (cli, 0, "", senda_cli_message (cli, statement->text));
      senda_cli_say (cli, "  %s", senda_cli_text (cli, mark->label));
      senda_cli_element_say (cli, roadmap, statement->element);
      return;
    }
  builder = json_builder_new_immutable ();
  senda_cli_element_json (cli, builder, roadmap, statement->element);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_mark (SendaCli *cli)
{
  const char *name = senda_cli_argument (cli, 1);
  const SendaChoice *mark = find_mark (name);
  const SendaStatement *statement = NULL;
  g_autoptr (SendaRoadmap) roadmap = NULL;
  g_autoptr (GError) error = NULL;

  if (mark == NULL)
    {
      g_autofree char *quoted = senda_cli_quote (name);

      return senda_cli_misuse (cli, senda_cli_text (cli, N_("There is no mark “%s”. The marks are: "
                                                            "%s.")),
                               quoted, "describes, partly, does-not, unsure");
    }
  statement = senda_cli_find_statement (cli, senda_cli_argument (cli, 0));
  roadmap = statement ? senda_cli_open_roadmap (cli) : NULL;
  if (roadmap == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_roadmap_mark (roadmap, statement, mark->name, &error))
    return senda_cli_refuse_error (cli, error);
  say (cli, roadmap, statement, mark);
  return SENDA_CLI_DONE;
}
