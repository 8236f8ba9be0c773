/* senda-cli-action.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda action list, add, set, done.
 */
#include "config.h"

#include "senda-cli-element.h"
#include "senda-cli-questions.h"
#include "senda-cli-rounds.h"

#include "senda-next-statements.h"
#include "senda-plan-edits.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = { "what", "owner", "due_on", "state", NULL };

/* @owner NULL: whoever it is. */
static gboolean
is_asked_for (SendaCli    *cli,
              SendaRecord *action,
              SendaRecord *owner)
{
  SendaPeopleFacts *facts = senda_cli_get_facts (cli);

  if (!cli->given.all && !senda_action_is_open (action))
    return FALSE;
  if (cli->given.overdue &&
      !senda_action_is_overdue (action, senda_people_facts_get_today (facts)))
    return FALSE;
  return owner == NULL || senda_people_facts_follow (facts, action, "owner") == owner;
}

static const char *
say_nothing (SendaCli *cli,
             gboolean  is_empty)
{
  if (is_empty)
    return N_("No action has been planned yet. “senda action add TEXT” plans one.");
  if (cli->given.overdue || cli->given.owner != NULL)
    return N_("No action is like that.");
  return N_("Nothing is left to do. With --all, what was done or dropped is listed too.");
}

SendaCliStatus
senda_cli_action_list (SendaCli *cli)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  SendaRecord *owner = NULL;
  GPtrArray *all = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  if (cli->given.owner != NULL)
    owner = senda_cli_find_record (cli, &senda_member_info, cli->given.owner);
  if (cli->given.owner != NULL && owner == NULL)
    return SENDA_CLI_REFUSED;
  all = senda_people_facts_list (senda_cli_get_facts (cli), &senda_action_info);
  for (guint i = 0; i < all->len; i++)
    if (is_asked_for (cli, g_ptr_array_index (all, i), owner))
      g_ptr_array_add (found, g_ptr_array_index (all, i));
  return senda_cli_records_print (cli, &senda_action_info, found, columns,
                                  say_nothing (cli, all->len == 0));
}

/* A statement or an element of the roadmap that the action is for: it is planned since the latest
 * round. */
static gboolean
read_roadmap (SendaCli    *cli,
              SendaCliSet *set,
              const char  *id)
{
  const SendaStatement *statement = senda_content_find_statement (cli->content, id);
  const SendaElement *element = statement ? statement->element
                                          : senda_content_find_element (cli->content, id);
  SendaRecord *latest = element ? senda_rounds_get_latest (senda_cli_open_rounds (cli)) : NULL;

  if (element == NULL)
    return FALSE;
  senda_cli_set_add (set, "source", statement ? statement->id : element->id, NULL);
  senda_cli_set_add (set, "element", element->id, NULL);
  if (latest != NULL)
    senda_cli_set_add (set, "since", senda_record_get_text (latest, "opened_on"), NULL);
  return TRUE;
}

/* Reads --for. */
static SendaCliStatus
read_source (SendaCli    *cli,
             SendaCliSet *set)
{
  const char *source = cli->given.source;
  g_autofree char *name = NULL;

  if (source == NULL || read_roadmap (cli, set, source))
    return SENDA_CLI_DONE;
  name = senda_cli_name_readiness_gap (cli, source);
  if (name == NULL)
    name = senda_cli_name_gap (cli, source);
  if (name == NULL)
    return SENDA_CLI_REFUSED;
  senda_cli_set_add (set, "source", source, NULL);
  return SENDA_CLI_DONE;
}

/* Reads the options that say who does it by when, and why. */
static SendaCliStatus
read_plan (SendaCli    *cli,
           SendaCliSet *set)
{
  const SendaGiven given[] = {
    { "owner", cli->given.owner }, { "backup", cli->given.backup },
    { "helpers", cli->given.helpers }, { "due_on", cli->given.due },
    { "element", cli->given.element },
  };
  SendaCliStatus status = read_source (cli, set);

  for (guint i = 0; status == SENDA_CLI_DONE && i < G_N_ELEMENTS (given); i++)
    if (given[i].text != NULL)
      status = senda_cli_set_say (set, cli, &senda_action_info, given[i].field, given[i].text);
  return status;
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

/* What to ask of whoever has just done what carries a statement. */
static void
ask_outcome (SendaCli             *cli,
             const SendaStatement *statement)
{
  if (cli->json || cli->given.outcome != NULL || statement == NULL)
    return;
  senda_cli_say (cli, "\n%s", senda_cli_text (cli, N_("Does this describe us now? “senda action done "
                                                      "ID --outcome describes” says so.")));
  senda_cli_wrap (cli, 2, "", senda_cli_message (cli, statement->text));
}

static SendaCliStatus
finish (SendaCli    *cli,
        SendaRecord *action,
        const char  *outcome)
{
  const SendaStatement *statement = senda_action_get_statement (action, cli->content);
  gboolean was_done = g_strcmp0 (senda_record_get_text (action, "state"), SENDA_ACTION_DONE) == 0;
  g_autoptr (GError) error = NULL;

  if (outcome != NULL && statement == NULL)
    return senda_cli_refuse (cli, "%s",
                             senda_cli_text (cli, N_("This action carries no statement that could "
                                                     "describe us now. Nothing was changed.")));
  if (!was_done &&
      !senda_action_set_state (cli->workspace, action, SENDA_ACTION_DONE, NULL, &error))
    return senda_cli_refuse_error (cli, error);
  if (outcome != NULL && !senda_action_set_outcome (cli->rounds, action, outcome, &error))
    return senda_cli_refuse_error (cli, error);
  senda_cli_record_print (cli, action);
  ask_outcome (cli, statement);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_action_done (SendaCli *cli)
{
  const char *outcome = NULL;
  SendaCliStatus status = SENDA_CLI_DONE;
  g_autoptr (SendaRecord) action = NULL;

  if (cli->given.outcome != NULL)
    status = senda_cli_read_mark (cli, cli->given.outcome, FALSE, &outcome);
  if (status != SENDA_CLI_DONE)
    return status;
  if (senda_cli_open_rounds (cli) == NULL)
    return SENDA_CLI_REFUSED;
  g_set_object (&action, senda_cli_find_record (cli, &senda_action_info,
                                                senda_cli_argument (cli, 0)));
  return action ? finish (cli, action, outcome) : SENDA_CLI_REFUSED;
}
