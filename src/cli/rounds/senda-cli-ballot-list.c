/* senda-cli-ballot-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda ballot list: who has rated what. An anonymous round tells how many ballots have come in, and
 * nothing of a single one.
 */
#include "config.h"

#include "senda-cli-ballot.h"

#include <glib/gi18n-lib.h>

/* What the rating says of its element, in words; a dash for nothing. (transfer full) */
char *
senda_cli_rating_answer (SendaCli    *cli,
                         SendaRecord *rating)
{
  const char *answer = rating ? senda_record_get_text (rating, "answer") : NULL;
  guint stage = answer ? senda_record_get_integer (rating, "stage") : 0;

  if (answer == NULL || stage != 0)
    return senda_cli_stage_name (cli, stage);
  return g_strdup (senda_choice_say (senda_rating_answers, answer, cli->catalog));
}

/* Adds what @rating (NULL: nothing) says of @element to what is being built. */
void
senda_cli_rating_json (SendaCli           *cli,
                       JsonBuilder        *builder,
                       const SendaElement *element,
                       SendaRecord        *rating)
{
  const char *language = senda_catalog_get_language (cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_json_element (cli, builder, element);
  senda_cli_json_text (builder, "answer", rating ? senda_record_get_text (rating, "answer") : NULL);
  senda_cli_json_stage (builder, "stage",
                        rating ? senda_record_get_integer (rating, "stage") : 0);
  senda_cli_marks_json (builder, "marks",
                        rating ? senda_record_get_text (rating, "marks") : NULL);
  senda_cli_json_text (builder, "note",
                       rating ? senda_record_get_wording (rating, "note", language, NULL) : NULL);
  senda_cli_json_boolean (builder, "is_carried",
                          rating && senda_record_get_integer (rating, "is_carried"));
  json_builder_end_object (builder);
}

static void
add_ratings (SendaCli       *cli,
             JsonBuilder    *builder,
             SendaBallotBox *box,
             SendaRecord    *ballot)
{
  senda_cli_json_list (builder, "ratings");
  for (guint i = 0; ballot != NULL && i < senda_content_get_n_elements (cli->content); i++)
    {
      const SendaElement *element = senda_content_get_element (cli->content, i);
      SendaRecord *rating = senda_ballot_box_find_rating (box, ballot, element);

      if (rating != NULL)
        senda_cli_rating_json (cli, builder, element, rating);
    }
  json_builder_end_array (builder);
}

static void
add_rater (SendaCli       *cli,
           JsonBuilder    *builder,
           SendaBallotBox *box,
           SendaRecord    *rater)
{
  SendaPeopleFacts *facts = senda_cli_get_facts (cli);
  SendaRecord *ballot = senda_ballot_box_find_ballot (box, rater);
  g_autofree char *name = senda_rater_say (rater, facts, cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "name", name);
  senda_cli_record_json_name (cli, builder, "member",
                              senda_people_facts_follow (facts, rater, "member"));
  senda_cli_json_text (builder, "discipline", senda_record_get_text (rater, "discipline"));
  senda_cli_json_text (builder, "source", ballot ? senda_record_get_text (ballot, "source") : NULL);
  add_ratings (cli, builder, box, ballot);
  json_builder_end_object (builder);
}

static void
print_json (SendaCli       *cli,
            SendaBallotBox *box)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  gboolean is_anonymous = senda_ballot_box_is_anonymous (box);
  g_autoptr (GPtrArray) raters = senda_cli_list_raters (cli);

  json_builder_begin_object (builder);
  senda_cli_round_json_name (builder, "round", senda_ballot_box_get_round (box));
  senda_cli_json_boolean (builder, "is_anonymous", is_anonymous);
  senda_cli_json_number (builder, "ballots", senda_ballot_box_get_ballots (box)->len);
  senda_cli_json_list (builder, "raters");
  for (guint i = 0; !is_anonymous && i < raters->len; i++)
    add_rater (cli, builder, box, g_ptr_array_index (raters, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

static void
say_anonymous (SendaCli       *cli,
               SendaBallotBox *box)
{
  guint n_ballots = senda_ballot_box_get_ballots (box)->len;

  if (n_ballots == 0)
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("No ballot has come in yet.")));
  else
    senda_cli_say (cli, senda_catalog_get_plural (cli->catalog,
                                                  NCP_ ("ballots",
                                                        "%u anonymous ballot has come in.",
                                                        "%u anonymous ballots have come in."),
                                                  n_ballots),
                   n_ballots);
}

/* "7 elements", "No ballot yet". (transfer full) */
static char *
count_ratings (SendaCli       *cli,
               SendaBallotBox *box,
               SendaRecord    *rater)
{
  SendaRecord *ballot = senda_ballot_box_find_ballot (box, rater);
  guint n_ratings = ballot ? senda_ballot_box_count_ratings (box, ballot) : 0;

  if (n_ratings == 0)
    return g_strdup (senda_cli_text (cli, N_("Nothing yet")));
  return g_strdup_printf (senda_catalog_get_plural (cli->catalog,
                                                    NCP_ ("ballots", "%u element", "%u elements"),
                                                    n_ratings),
                          n_ratings);
}

static void
say_raters (SendaCli       *cli,
            SendaBallotBox *box)
{
  g_autoptr (GPtrArray) raters = senda_cli_list_raters (cli);
  g_autoptr (SendaCliTable) table = senda_cli_table_new (2);

  if (raters->len == 0)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("Nobody takes part yet. “senda roster add "
                                                        "MEMBER…” says who does.")));
  for (guint i = 0; i < raters->len; i++)
    {
      SendaRecord *rater = g_ptr_array_index (raters, i);
      g_autofree char *name = senda_rater_say (rater, senda_cli_get_facts (cli), cli->catalog);
      g_autofree char *rated = count_ratings (cli, box, rater);

      senda_cli_table_add (table, name, rated, NULL);
    }
  senda_cli_table_print (table, cli, 0);
}

/* Prints the ballots of the round that is looked at. */
SendaCliStatus
senda_cli_ballots_print (SendaCli *cli)
{
  SendaBallotBox *box = senda_rounds_get_box (cli->rounds);

  if (cli->json)
    print_json (cli, box);
  else if (senda_ballot_box_is_anonymous (box))
    say_anonymous (cli, box);
  else
    say_raters (cli, box);
  return SENDA_CLI_DONE;
}

static SendaCliStatus
refuse_anonymous (SendaCli *cli)
{
  return senda_cli_refuse (cli, "%s",
                           senda_cli_text (cli, N_("This round is anonymous: none of its ballots is "
                                                   "shown alone. “senda show spread” shows what "
                                                   "they say together.")));
}

static void
say_ballot (SendaCli       *cli,
            SendaBallotBox *box,
            SendaRecord    *ballot)
{
  g_autoptr (SendaCliTable) table = senda_cli_table_new (3);

  for (guint i = 0; i < senda_content_get_n_elements (cli->content); i++)
    {
      const SendaElement *element = senda_content_get_element (cli->content, i);
      SendaRecord *rating = ballot ? senda_ballot_box_find_rating (box, ballot, element) : NULL;
      g_autofree char *answer = senda_cli_rating_answer (cli, rating);

      senda_cli_table_add (table, element->number, senda_cli_message (cli, element->name), answer,
                           NULL);
    }
  senda_cli_table_print (table, cli, 0);
}

/* Prints the ballot of the member that was named. */
static SendaCliStatus
print_one (SendaCli *cli)
{
  SendaBallotBox *box = senda_rounds_get_box (cli->rounds);
  SendaRecord *member = senda_cli_find_record (cli, &senda_member_info, senda_cli_argument (cli, 0));
  SendaRecord *rater = member ? senda_ballot_box_find_rater (box, senda_record_get_id (member))
                              : NULL;
  g_autofree char *quoted = senda_cli_quote (senda_cli_argument (cli, 0));
  g_autoptr (JsonBuilder) builder = NULL;

  if (member == NULL)
    return SENDA_CLI_REFUSED;
  if (rater == NULL)
    return senda_cli_refuse (cli, senda_cli_text (cli, N_("“%s” does not take part in this round. "
                                                          "Nothing was changed.")), quoted);
  if (!cli->json)
    {
      say_ballot (cli, box, senda_ballot_box_find_ballot (box, rater));
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  add_rater (cli, builder, box, rater);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_ballot_list (SendaCli *cli)
{
  if (senda_cli_open_round (cli) == NULL)
    return SENDA_CLI_REFUSED;
  if (senda_cli_argument (cli, 0) == NULL)
    return senda_cli_ballots_print (cli);
  if (senda_ballot_box_is_anonymous (senda_rounds_get_box (cli->rounds)))
    return refuse_anonymous (cli);
  return print_one (cli);
}
