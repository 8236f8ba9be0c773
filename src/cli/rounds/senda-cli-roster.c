/* senda-cli-roster.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda roster list, add, remove: who takes part in a round.
 */
#include "config.h"

#include "senda-cli-rounds.h"

#include "senda-round-edits.h"

#include <glib/gi18n-lib.h>

static const char *
name_discipline (SendaCli    *cli,
                 SendaRecord *rater)
{
  const char *discipline = senda_record_get_text (rater, "discipline");

  return discipline ? senda_content_name_topic (cli->content, discipline, cli->catalog) : "–";
}

static SendaRecord *
follow (SendaCli    *cli,
        SendaRecord *rater,
        const char  *field)
{
  return senda_people_facts_follow (senda_cli_get_facts (cli), rater, field);
}

static void
say_roster (SendaCli  *cli,
            GPtrArray *raters)
{
  g_autoptr (SendaCliTable) table = senda_cli_table_new (3);

  if (raters->len == 0)
    {
      senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("Nobody takes part yet. “senda roster add "
                                                          "MEMBER…” says who does.")));
      return;
    }
  senda_cli_table_add (table, senda_cli_text (cli, N_("Member")), senda_cli_text (cli, N_("Agency")),
                       senda_cli_text (cli, N_("Discipline")), NULL);
  for (guint i = 0; i < raters->len; i++)
    {
      SendaRecord *rater = g_ptr_array_index (raters, i);
      g_autofree char *name = senda_rater_say (rater, senda_cli_get_facts (cli), cli->catalog);
      SendaRecord *agency = follow (cli, rater, "agency");
      g_autofree char *of = agency ? senda_cli_record_name (cli, agency) : g_strdup ("–");

      senda_cli_table_add (table, name, of, name_discipline (cli, rater), NULL);
    }
  senda_cli_table_print (table, cli, 0);
}

static void
print_roster (SendaCli  *cli,
              GPtrArray *raters)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < raters->len; i++)
    {
      SendaRecord *rater = g_ptr_array_index (raters, i);
      g_autofree char *name = senda_rater_say (rater, senda_cli_get_facts (cli), cli->catalog);
      const char *discipline = senda_record_get_text (rater, "discipline");

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "id", senda_record_get_id (rater));
      senda_cli_json_text (builder, "name", name);
      senda_cli_record_json_name (cli, builder, "member", follow (cli, rater, "member"));
      senda_cli_record_json_name (cli, builder, "agency", follow (cli, rater, "agency"));
      senda_cli_json_text (builder, "discipline", discipline);
      senda_cli_json_text (builder, "group", senda_discipline_get_group (cli->content, discipline));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  senda_cli_json_print (cli, builder);
}

static SendaCliStatus
tell (SendaCli *cli)
{
  g_autoptr (GPtrArray) raters = senda_cli_list_raters (cli);

  if (cli->json)
    print_roster (cli, raters);
  else
    say_roster (cli, raters);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_roster_list (SendaCli *cli)
{
  return senda_cli_open_round (cli) ? tell (cli) : SENDA_CLI_REFUSED;
}

SendaCliStatus
senda_cli_roster_add (SendaCli *cli)
{
  SendaRecord *round = senda_cli_open_round (cli);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (round == NULL)
    return SENDA_CLI_REFUSED;
  for (guint i = 0; i < cli->given.arguments->len; i++)
    {
      SendaRecord *member = senda_cli_find_record (cli, &senda_member_info,
                                                   senda_cli_argument (cli, i));

      if (member == NULL)
        return SENDA_CLI_REFUSED;
      if (!g_ptr_array_find (members, member, NULL))
        g_ptr_array_add (members, member);
    }
  if (!senda_round_add_raters (cli->people, round, members, &error))
    return senda_cli_refuse_error (cli, error);
  return tell (cli);
}

SendaCliStatus
senda_cli_roster_remove (SendaCli *cli)
{
  SendaRecord *round = senda_cli_open_round (cli);
  SendaRecord *member = round ? senda_cli_find_record (cli, &senda_member_info,
                                                       senda_cli_argument (cli, 0)) : NULL;
  g_autoptr (SendaRecord) rater = NULL;
  g_autoptr (GError) error = NULL;

  if (member == NULL)
    return SENDA_CLI_REFUSED;
  g_set_object (&rater, senda_ballot_box_find_rater (senda_rounds_get_box (cli->rounds),
                                                     senda_record_get_id (member)));
  if (rater == NULL)
    {
      g_autofree char *name = senda_cli_record_name (cli, member);
      g_autofree char *quoted = senda_cli_quote (name);

      return senda_cli_refuse (cli, senda_cli_text (cli, N_("“%s” does not take part in this round. "
                                                            "Nothing was changed.")), quoted);
    }
  if (!senda_round_remove_rater (cli->workspace, rater, &error))
    return senda_cli_refuse_error (cli, error);
  return tell (cli);
}
