/* senda-cli-action.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda action list, add, set.
 */
#include "config.h"

#include "senda-cli-people.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = { "what", "owner", "due_on", "state", NULL };

SendaCliStatus
senda_cli_action_list (SendaCli *cli)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GPtrArray *all = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  all = senda_people_facts_list (senda_cli_get_facts (cli), &senda_action_info);
  for (guint i = 0; i < all->len; i++)
    if (cli->given.all || senda_action_is_open (g_ptr_array_index (all, i)))
      g_ptr_array_add (found, g_ptr_array_index (all, i));
  return senda_cli_records_print (cli, &senda_action_info, found, columns,
                                  all->len > 0
                                    ? N_("Nothing is left to do. With --all, what was done or "
                                         "dropped is listed too.")
                                    : N_("No action has been planned yet. “senda action add TEXT” "
                                         "plans one."));
}

/* Reads --owner, --due and --for. */
static SendaCliStatus
read_plan (SendaCli    *cli,
           SendaCliSet *set)
{
  const SendaCliGiven *given = &cli->given;

  if (given->owner != NULL)
    {
      SendaRecord *owner = senda_cli_find_record (cli, &senda_member_info, given->owner);

      if (owner == NULL)
        return SENDA_CLI_REFUSED;
      senda_cli_set_add (set, "owner", senda_record_get_id (owner), NULL);
    }
  if (given->source != NULL)
    {
      g_autofree char *name = senda_cli_name_gap (cli, given->source);

      if (name == NULL)
        return SENDA_CLI_REFUSED;
      senda_cli_set_add (set, "source", given->source, NULL);
    }
  if (given->due != NULL)
    senda_cli_set_add (set, "due_on", given->due, NULL);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_action_add (SendaCli *cli)
{
  g_autoptr (SendaCliSet) set = senda_cli_set_new ();
  SendaPeople *people = senda_cli_open_people (cli);
  SendaCliStatus status = SENDA_CLI_REFUSED;

  if (people == NULL)
    return SENDA_CLI_REFUSED;
  senda_cli_set_add (set, "what", senda_cli_argument (cli, 0),
                     senda_catalog_get_language (cli->catalog));
  senda_cli_set_add (set, "state", SENDA_ACTION_OPEN, NULL);
  status = read_plan (cli, set);
  if (status != SENDA_CLI_DONE)
    return status;
  return senda_cli_record_add (cli, &senda_action_info, senda_cli_task_force_id (cli), set);
}

SendaCliStatus
senda_cli_action_set (SendaCli *cli)
{
  return senda_cli_record_set (cli, &senda_action_info, senda_cli_argument (cli, 0));
}
