/* senda-cli-spread.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show spread: how the views on each element are spread, or on one by group of disciplines.
 * Counts alone; what senda-spread.h holds back is not shown here either.
 */
#include "config.h"

#include "senda-cli-find.h"
#include "senda-cli-rounds.h"

#include "senda-spread.h"

#include <glib/gi18n-lib.h>

static SendaBallotBox *
get_box (SendaCli *cli)
{
  return senda_rounds_get_box (cli->rounds);
}

static void
add_votes (JsonBuilder      *builder,
           const SendaVotes *votes)
{
  senda_cli_json_list (builder, "stages");
  for (guint i = 0; i < SENDA_N_STAGES; i++)
    json_builder_add_int_value (builder, votes->at_stage[i]);
  json_builder_end_array (builder);
  senda_cli_json_number (builder, "unsure", votes->unsure);
  senda_cli_json_number (builder, "not_applicable", votes->not_applicable);
}

static void
add_groups (SendaCli          *cli,
            JsonBuilder       *builder,
            const SendaSpread *spread)
{
  senda_cli_json_list (builder, "groups");
  for (guint i = 0; spread->is_shown && i < spread->groups->len; i++)
    {
      const SendaSpreadGroup *group = &g_array_index (spread->groups, SendaSpreadGroup, i);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "group", group->group);
      senda_cli_json_text (builder, "name", senda_spread_group_say (group, cli->catalog));
      add_votes (builder, &group->votes);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_statement (JsonBuilder          *builder,
               SendaBallotBox       *box,
               const SendaStatement *statement)
{
  SendaStageMarks marks = { 0 };
  gboolean is_shown = senda_spread_count_marks (box, statement, &marks);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", statement->id);
  senda_cli_json_boolean (builder, "is_shown", is_shown);
  senda_cli_json_number (builder, "describes", marks.n_describes);
  senda_cli_json_number (builder, "partly", marks.n_partly);
  senda_cli_json_number (builder, "does_not", marks.n_does_not);
  senda_cli_json_number (builder, "unsure", marks.n_unsure);
  json_builder_end_object (builder);
}

static void
add_statements (JsonBuilder        *builder,
                SendaBallotBox     *box,
                const SendaElement *element)
{
  senda_cli_json_list (builder, "statements");
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        add_statement (builder, box, g_ptr_array_index (stage->statements, j));
    }
  json_builder_end_array (builder);
}

/* @has_statements: how the ballots mark each of them too. */
static void
add_element (SendaCli           *cli,
             JsonBuilder        *builder,
             const SendaElement *element,
             gboolean            has_statements)
{
  g_autoptr (SendaSpread) spread = senda_spread_new (get_box (cli), element);
  g_autofree char *text = senda_spread_say (spread, cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_json_element (cli, builder, element);
  senda_cli_json_number (builder, "ballots", spread->n_ballots);
  senda_cli_json_number (builder, "answers", spread->n_answers);
  senda_cli_json_boolean (builder, "is_shown", spread->is_shown);
  add_votes (builder, &spread->votes);
  senda_cli_json_stage (builder, "lowest", spread->lowest);
  senda_cli_json_stage (builder, "highest", spread->highest);
  senda_cli_json_boolean (builder, "is_apart", senda_spread_is_apart (spread));
  senda_cli_json_text (builder, "text", text);
  add_groups (cli, builder, spread);
  if (has_statements)
    add_statements (builder, get_box (cli), element);
  json_builder_end_object (builder);
}

static void
add_widest (SendaCli    *cli,
            JsonBuilder *builder)
{
  g_autoptr (GPtrArray) widest = senda_spread_list_widest (get_box (cli), SENDA_SPREAD_WIDEST);

  senda_cli_json_list (builder, "talk_first");
  for (guint i = 0; i < widest->len; i++)
    {
      const SendaSpread *spread = g_ptr_array_index (widest, i);

      json_builder_add_string_value (builder, spread->element->id);
    }
  json_builder_end_array (builder);
}

static void
print_all (SendaCli *cli)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  SendaBallotBox *box = get_box (cli);

  json_builder_begin_object (builder);
  senda_cli_round_json_name (builder, "round", senda_ballot_box_get_round (box));
  senda_cli_json_boolean (builder, "is_anonymous", senda_ballot_box_is_anonymous (box));
  senda_cli_json_number (builder, "ballots", senda_ballot_box_get_ballots (box)->len);
  add_widest (cli, builder);
  senda_cli_json_list (builder, "elements");
  for (guint i = 0; i < senda_content_get_n_elements (cli->content); i++)
    add_element (cli, builder, senda_content_get_element (cli->content, i), FALSE);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

static void
say_element (SendaCli          *cli,
             const SendaSpread *spread)
{
  g_autofree char *text = senda_spread_say (spread, cli->catalog);

  senda_cli_say (cli, "%s %s", spread->element->number,
                 senda_cli_message (cli, spread->element->name));
  senda_cli_wrap (cli, 4, "", text);
}

static void
say_widest (SendaCli *cli)
{
  g_autoptr (GPtrArray) widest = senda_spread_list_widest (get_box (cli), SENDA_SPREAD_WIDEST);

  if (widest->len == 0)
    return;
  /* Translators: heading over the elements on which views are farthest apart */
  senda_cli_say (cli, "%s", senda_cli_text (cli, N_("Talk about these first")));
  for (guint i = 0; i < widest->len; i++)
    {
      const SendaSpread *spread = g_ptr_array_index (widest, i);

      senda_cli_say (cli, "  %s %s", spread->element->number,
                     senda_cli_message (cli, spread->element->name));
    }
  senda_cli_say (cli, "%s", "");
}

/* Why there is nothing to show of any element; NULL when there is. */
static const char *
say_nothing (SendaCli *cli)
{
  SendaBallotBox *box = get_box (cli);

  if (senda_ballot_box_get_ballots (box)->len == 0)
    return senda_cli_text (cli, N_("No ballot has come in yet."));
  if (senda_ballot_box_is_filling (box))
    return senda_cli_text (cli, N_("Anonymous ballots are coming in. What they say together is "
                                   "shown when the round is being discussed."));
  return NULL;
}

static void
say_all (SendaCli *cli)
{
  SendaBallotBox *box = get_box (cli);
  const char *nothing = say_nothing (cli);

  senda_cli_say_round (cli, SENDA_RECORD (senda_rounds_get_task_force (cli->rounds)),
                       senda_ballot_box_get_round (box));
  if (nothing != NULL)
    {
      senda_cli_wrap (cli, 0, "", nothing);
      return;
    }
  say_widest (cli);
  for (guint i = 0; i < senda_content_get_n_elements (cli->content); i++)
    {
      g_autoptr (SendaSpread) spread =
        senda_spread_new (box, senda_content_get_element (cli->content, i));

      say_element (cli, spread);
    }
}

static void
say_one (SendaCli           *cli,
         const SendaElement *element)
{
  g_autoptr (SendaSpread) spread = senda_spread_new (get_box (cli), element);
  g_autoptr (SendaCliTable) table = senda_cli_table_new (2);

  say_element (cli, spread);
  for (guint i = 0; spread->is_shown && i < spread->groups->len; i++)
    {
      const SendaSpreadGroup *group = &g_array_index (spread->groups, SendaSpreadGroup, i);
      g_autofree char *votes = senda_votes_say (&group->votes, cli->catalog);

      senda_cli_table_add (table, senda_spread_group_say (group, cli->catalog), votes, NULL);
    }
  senda_cli_table_print (table, cli, 4);
}

static SendaCliStatus
show_one (SendaCli           *cli,
          const SendaElement *element)
{
  const char *nothing = say_nothing (cli);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json && nothing != NULL)
    senda_cli_wrap (cli, 0, "", nothing);
  else if (!cli->json)
    say_one (cli, element);
  if (!cli->json)
    return SENDA_CLI_DONE;
  builder = json_builder_new_immutable ();
  add_element (cli, builder, element, TRUE);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_show_spread (SendaCli *cli)
{
  const char *id = senda_cli_argument (cli, 0);
  const SendaElement *element = id ? senda_cli_find_element (cli, id) : NULL;

  if (id != NULL && element == NULL)
    return SENDA_CLI_REFUSED;
  if (senda_cli_open_round (cli) == NULL)
    return SENDA_CLI_REFUSED;
  if (element != NULL)
    return show_one (cli, element);
  if (cli->json)
    print_all (cli);
  else
    say_all (cli);
  return SENDA_CLI_DONE;
}
