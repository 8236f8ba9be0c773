/* senda-cli-role.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda role list, review.
 */
#include "config.h"

#include "senda-cli-people.h"
#include "senda-cli-role-card.h"
#include "senda-role-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
say_list (SendaCli  *cli,
          GPtrArray *cards)
{
  SendaPeopleFacts *facts = senda_cli_get_facts (cli);
  g_autoptr (SendaCliTable) table = senda_cli_table_new (3);

  senda_cli_table_add (table, senda_cli_text (cli, senda_role_info.label),
                       /* Translators: heading of a table, over the names of members */
                       senda_cli_text (cli, N_("Held by")), senda_cli_text (cli, N_("ID")), NULL);
  for (guint i = 0; i < cards->len; i++)
    {
      const SendaRoleCard *card = g_ptr_array_index (cards, i);
      g_autoptr (GPtrArray) holders = senda_role_card_dup_holders (card, facts);
      g_autofree char *names = senda_cli_record_join (cli, holders);

      senda_cli_table_add (table, senda_role_card_get_name (card, cli->catalog),
                           card->is_unused ? senda_cli_text (cli, N_("Not used here")) : names,
                           card->source, NULL);
    }
  senda_cli_table_print (table, cli, 0);
}

static void
print_list (SendaCli  *cli,
            GPtrArray *cards)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < cards->len; i++)
    {
      json_builder_begin_object (builder);
      senda_cli_role_card_json (cli, builder, g_ptr_array_index (cards, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_role_list (SendaCli *cli)
{
  g_autoptr (GPtrArray) cards = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  cards = senda_role_cards_new (senda_cli_get_facts (cli));
  if (cli->json)
    print_list (cli, cards);
  else
    say_list (cli, cards);
  return SENDA_CLI_DONE;
}

/* Who reviews: whom --member names, else whoever said “I am …”; NULL after refusing. */
static SendaRecord *
find_reader (SendaCli *cli)
{
  SendaRecord *me = NULL;

  if (cli->given.member != NULL)
    return senda_cli_find_record (cli, &senda_member_info, cli->given.member);
  me = senda_people_get_me (cli->people);
  if (me == NULL)
    senda_cli_refuse (cli, "%s",
                      senda_cli_text (cli, N_("Nobody has said who works here. Nothing was "
                                              "changed. Say who reviews with --member.")));
  return me;
}

static void
print_reading (SendaCli            *cli,
               const SendaRoleCard *card,
               SendaRecord         *member)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_say (cli, "%s", senda_role_card_get_name (card, cli->catalog));
      senda_cli_role_reading_say (cli, card, member);
      return;
    }
  builder = json_builder_new_immutable ();
  senda_cli_role_reading_json (cli, builder, card, member);
  senda_cli_json_print (cli, builder);
}

static SendaCliStatus
review (SendaCli   *cli,
        const char *finding)
{
  g_autoptr (GPtrArray) cards = senda_role_cards_new (senda_cli_get_facts (cli));
  const SendaRoleCard *card = senda_cli_find_role (cli, cards, senda_cli_argument (cli, 0));
  g_autofree char *id = card ? g_strdup (card->id) : NULL;
  g_autoptr (SendaRecord) member = NULL;
  g_autoptr (GError) error = NULL;

  if (card == NULL)
    return SENDA_CLI_REFUSED;
  g_set_object (&member, find_reader (cli));
  if (member == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_role_review (cli->people, card, member, finding, cli->given.question, &error))
    return senda_cli_refuse_error (cli, error);
  g_ptr_array_unref (cards);
  cards = senda_role_cards_new (senda_cli_get_facts (cli));
  print_reading (cli, senda_role_cards_find (cards, id), member);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_role_review (SendaCli *cli)
{
  const char *finding = senda_cli_argument (cli, 1);

  if (senda_choice_find (senda_role_findings, finding) == NULL)
    {
      g_autofree char *quoted = senda_cli_quote (finding);

      return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” is not what a review can find. "
                                                            "It is one of: %s.")),
                               quoted, "understood, discuss");
    }
  if (cli->given.question != NULL && strcmp (finding, SENDA_REVIEW_DISCUSS) != 0)
    return senda_cli_misuse (cli, "%s",
                             senda_cli_text (cli, N_("A question goes with “discuss”.")));
  return senda_cli_open_people (cli) ? review (cli, finding) : SENDA_CLI_REFUSED;
}
