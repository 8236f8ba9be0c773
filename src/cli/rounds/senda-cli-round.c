/* senda-cli-round.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda round add, list, state, freeze.
 */
#include "config.h"

#include "senda-cli-rounds.h"

#include "senda-round-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_wording (SendaCli    *cli,
             SendaRecord *round,
             const char  *field)
{
  return senda_record_get_wording (round, field, senda_catalog_get_language (cli->catalog), NULL);
}

/* The round that the field @field of @round names, or NULL. (transfer full) */
static SendaRecord *
dup_named (SendaCli    *cli,
           SendaRecord *round,
           const char  *field)
{
  const char *id = senda_record_get_text (round, field);

  return id ? senda_workspace_get (cli->workspace, &senda_round_info, id, NULL) : NULL;
}

static void
add_round (SendaCli    *cli,
           JsonBuilder *builder,
           SendaRecord *round)
{
  g_autoptr (SendaRecord) starts_from = dup_named (cli, round, "starts_from");
  g_autoptr (SendaRecord) corrects = dup_named (cli, round, "corrects");

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (round));
  senda_cli_json_text (builder, "name", senda_record_get_text (round, "name"));
  senda_cli_json_text (builder, "opened_on", senda_record_get_text (round, "opened_on"));
  senda_cli_json_number (builder, "number", senda_record_get_integer (round, "number"));
  senda_cli_json_text (builder, "task_force", senda_record_get_text (round, "task_force"));
  senda_cli_json_text (builder, "state", senda_round_get_state (round));
  senda_cli_json_text (builder, "method", senda_record_get_text (round, "method"));
  senda_cli_json_text (builder, "purpose", get_wording (cli, round, "purpose"));
  senda_cli_json_boolean (builder, "is_anonymous",
                          senda_record_get_integer (round, "is_anonymous"));
  senda_cli_json_text (builder, "agreed_on", senda_record_get_text (round, "agreed_on"));
  senda_cli_json_text (builder, "frozen_on", senda_record_get_text (round, "frozen_on"));
  senda_cli_round_json_name (builder, "starts_from", starts_from);
  senda_cli_round_json_name (builder, "corrects", corrects);
  senda_cli_json_text (builder, "correction", get_wording (cli, round, "correction"));
  json_builder_end_object (builder);
}

static SendaCliStatus
print_round (SendaCli    *cli,
             SendaRecord *round)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  add_round (cli, builder, round);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

static const char *
say_state (SendaCli    *cli,
           SendaRecord *round)
{
  return senda_choice_say (senda_round_states, senda_round_get_state (round), cli->catalog);
}

static SendaCliStatus
say_opened (SendaCli    *cli,
            SendaRecord *round)
{
  g_autoptr (SendaRecord) starts_from = dup_named (cli, round, "starts_from");
  g_autofree char *date = NULL;

  if (cli->json)
    return print_round (cli, round);
  date = senda_catalog_format_date (cli->catalog, senda_record_get_text (round, "opened_on"));
  /* Translators: the name of a round of the roadmap, then its date */
  senda_cli_say (cli, senda_cli_text (cli, N_("Opened the round %s, %s.")),
                 senda_record_get_text (round, "name"), date);
  if (starts_from != NULL)
    senda_cli_say (cli,
                   /* Translators: %s is the name of a round */
                   senda_cli_text (cli, N_("It begins with what %s said; “senda confirm ELEMENT” "
                                           "says that it is still true.")),
                   senda_record_get_text (starts_from, "name"));
  return SENDA_CLI_DONE;
}

/* What the new round begins with: what --from says, else what it corrects, else the latest. */
static gboolean
read_from (SendaCli       *cli,
           SendaRoundPlan *plan)
{
  const char *from = cli->given.from;

  if (from != NULL && strcmp (from, "none") == 0)
    return TRUE;
  if (from != NULL)
    plan->starts_from = senda_cli_find_round (cli, from);
  else
    plan->starts_from = plan->corrects ? plan->corrects : senda_rounds_get_latest (cli->rounds);
  return from == NULL || plan->starts_from != NULL;
}

static SendaCliStatus
read_plan (SendaCli       *cli,
           SendaRoundPlan *plan)
{
  const SendaCliGiven *given = &cli->given;
  g_autofree char *quoted = senda_cli_quote (given->method ? given->method : "");

  if (given->method != NULL && senda_choice_find (senda_round_methods, given->method) == NULL)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” cannot be “%s”. It is one of: "
                                                          "%s.")),
                             "method", quoted, "meeting, ballots, both");
  if ((given->corrects != NULL) != (given->reason != NULL))
    return senda_cli_misuse (cli, "%s",
                             senda_cli_text (cli, N_("--corrects and --reason go together: the "
                                                     "reason says what is corrected.")));
  if (given->corrects != NULL)
    plan->corrects = senda_cli_find_round (cli, given->corrects);
  if (given->corrects != NULL && plan->corrects == NULL)
    return SENDA_CLI_REFUSED;
  return read_from (cli, plan) ? SENDA_CLI_DONE : SENDA_CLI_REFUSED;
}

SendaCliStatus
senda_cli_round_add (SendaCli *cli)
{
  SendaRoundPlan plan = {
    .name = senda_cli_argument (cli, 0),
    .purpose = cli->given.purpose,
    .method = cli->given.method,
    .is_anonymous = cli->given.anonymous,
    .invites_all = cli->given.all_members,
    .correction = cli->given.reason,
    .language = senda_catalog_get_language (cli->catalog),
  };
  g_autoptr (SendaRecord) round = NULL;
  g_autoptr (GError) error = NULL;
  SendaCliStatus status = SENDA_CLI_REFUSED;

  if (senda_cli_open_rounds (cli) == NULL)
    return SENDA_CLI_REFUSED;
  status = read_plan (cli, &plan);
  if (status != SENDA_CLI_DONE)
    return status;
  round = senda_round_open (cli->people, &plan, &error);
  return round ? say_opened (cli, round) : senda_cli_refuse_error (cli, error);
}

static void
say_list (SendaCli   *cli,
          GListModel *rounds)
{
  g_autoptr (SendaCliTable) table = senda_cli_table_new (4);
  guint n_rounds = g_list_model_get_n_items (rounds);

  if (n_rounds == 0)
    {
      senda_cli_say (cli, "%s", senda_cli_text (cli, N_("No round has been opened yet.")));
      return;
    }
  senda_cli_table_add (table, senda_cli_text (cli, N_("Round")),
                       senda_cli_text (cli, N_("Opened on")), senda_cli_text (cli, N_("State")),
                       senda_cli_text (cli, N_("ID")), NULL);
  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (rounds, i);
      g_autofree char *date =
        senda_catalog_format_date (cli->catalog, senda_record_get_text (round, "opened_on"));

      senda_cli_table_add (table, senda_record_get_text (round, "name"), date,
                           say_state (cli, round), senda_record_get_id (round), NULL);
    }
  senda_cli_table_print (table, cli, 0);
}

SendaCliStatus
senda_cli_round_list (SendaCli *cli)
{
  SendaRounds *rounds = senda_cli_open_rounds (cli);
  GListModel *list = rounds ? senda_rounds_get_list (rounds) : NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (list == NULL)
    return SENDA_CLI_REFUSED;
  if (!cli->json)
    {
      say_list (cli, list);
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (list, i);

      add_round (cli, builder, round);
    }
  json_builder_end_array (builder);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

static SendaCliStatus
set_state (SendaCli   *cli,
           const char *name,
           const char *state)
{
  g_autoptr (SendaRecord) round = NULL;
  g_autoptr (GError) error = NULL;

  if (senda_cli_open_rounds (cli) == NULL)
    return SENDA_CLI_REFUSED;
  g_set_object (&round, senda_cli_find_round (cli, name));
  if (round == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_round_set_state (cli->workspace, round, state, &error))
    return senda_cli_refuse_error (cli, error);
  if (cli->json)
    return print_round (cli, round);
  senda_cli_say (cli, "%s: %s", senda_record_get_text (round, "name"), say_state (cli, round));
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_round_state (SendaCli *cli)
{
  const char *state = senda_cli_argument (cli, 1);

  if (senda_choice_find (senda_round_states, state) == NULL)
    {
      g_autofree char *quoted = senda_cli_quote (state);

      return senda_cli_misuse (cli, senda_cli_text (cli, N_("A round cannot be “%s”. It is one of: "
                                                            "%s.")),
                               quoted, "preparing, collecting, discussing, agreed, frozen");
    }
  return set_state (cli, senda_cli_argument (cli, 0), state);
}

SendaCliStatus
senda_cli_round_freeze (SendaCli *cli)
{
  return set_state (cli, senda_cli_argument (cli, 0), SENDA_ROUND_FROZEN);
}
