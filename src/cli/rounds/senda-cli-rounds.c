/* senda-cli-rounds.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-rounds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The rounds of the task force that --task-force names, or of the only one; NULL after refusing.
 * (transfer none) (nullable) */
SendaRounds *
senda_cli_open_rounds (SendaCli *cli)
{
  SendaPeople *people = senda_cli_open_people (cli);

  if (people != NULL && cli->rounds == NULL)
    cli->rounds = senda_rounds_new (people);
  return cli->rounds;
}

/* How many rounds are called @name; the last of them goes to @found. An id is nobody else's. */
static guint
look_round (SendaCli     *cli,
            const char   *name,
            SendaRecord **found)
{
  GListModel *rounds = senda_rounds_get_list (cli->rounds);
  guint n_rounds = g_list_model_get_n_items (rounds);
  guint n_found = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (SendaRecord) round = g_list_model_get_item (rounds, i);
      gboolean is_it = senda_cli_is_name (senda_record_get_id (round), name);

      if (!is_it && !senda_cli_is_name (senda_record_get_text (round, "name"), name))
        continue;
      *found = round;
      n_found++;
      if (is_it)
        return 1;
    }
  return n_found;
}

/* The round called @name, by its name or id; the latest for "latest" and NULL. NULL after refusing.
 * (transfer none) (nullable) */
SendaRecord *
senda_cli_find_round (SendaCli   *cli,
                      const char *name)
{
  g_autofree char *quoted = senda_cli_quote (name ? name : "");
  SendaRecord *round = NULL;
  guint n_found = name ? look_round (cli, name, &round) : 0;

  if (n_found == 1)
    return round;
  if (n_found > 1)
    {
      senda_cli_refuse (cli, senda_cli_text (cli, N_("Several rounds are called “%s”. Nothing was "
                                                     "changed. Name one by its id; “senda round "
                                                     "list” shows them.")), quoted);
      return NULL;
    }
  if (name != NULL && strcmp (name, "latest") != 0)
    {
      senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no round “%s”. Nothing was changed. "
                                                     "“senda round list” shows them.")), quoted);
      return NULL;
    }
  round = senda_rounds_get_latest (cli->rounds);
  if (round == NULL)
    senda_cli_refuse (cli, "%s",
                      senda_cli_text (cli, N_("No round has been opened yet. “senda round add NAME” "
                                              "opens one.")));
  return round;
}

/* The round that --round names, or the latest, looked at from now on; NULL after refusing.
 * (transfer none) (nullable) */
SendaRecord *
senda_cli_open_round (SendaCli *cli)
{
  SendaRounds *rounds = senda_cli_open_rounds (cli);
  SendaRecord *round = rounds ? senda_cli_find_round (cli, cli->given.round) : NULL;

  if (round != NULL)
    senda_rounds_choose (rounds, round);
  return round;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  SendaCli *cli = data;
  SendaPeopleFacts *facts = senda_cli_get_facts (cli);
  g_autofree char *one = senda_rater_say (*(SendaRecord **) a, facts, cli->catalog);
  g_autofree char *other = senda_rater_say (*(SendaRecord **) b, facts, cli->catalog);

  return senda_catalog_compare (cli->catalog, one, other);
}

/* Who takes part in the round looked at, in the order of their names. (transfer container) */
GPtrArray *
senda_cli_list_raters (SendaCli *cli)
{
  GPtrArray *raters = senda_ballot_box_get_raters (senda_rounds_get_box (cli->rounds));
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < raters->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (raters, i));
  g_ptr_array_sort_with_data (sorted, compare_names, cli);
  return sorted;
}

/* Says of what the answer is: the task force, and the round with its day, then an empty line. */
void
senda_cli_say_round (SendaCli    *cli,
                     SendaRecord *task_force,
                     SendaRecord *round)
{
  g_autofree char *date = NULL;

  senda_cli_say (cli, "%s", senda_record_get_text (task_force, "name"));
  if (round == NULL)
    {
      senda_cli_say (cli, "%s\n", senda_cli_text (cli, N_("No round has been opened yet.")));
      return;
    }
  date = senda_catalog_format_date (cli->catalog, senda_record_get_text (round, "opened_on"));
  senda_cli_say (cli, "%s, %s\n", senda_record_get_text (round, "name"), date);
}

/* Adds {id, name, opened_on} of @round, null for NULL, to the object that is open. */
void
senda_cli_round_json_name (JsonBuilder *builder,
                           const char  *name,
                           SendaRecord *round)
{
  json_builder_set_member_name (builder, name);
  if (round == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (round));
  senda_cli_json_text (builder, "name", senda_record_get_text (round, "name"));
  senda_cli_json_text (builder, "opened_on", senda_record_get_text (round, "opened_on"));
  json_builder_end_object (builder);
}

/* "3 Institutionalizing"; a dash for no stage. (transfer full) */
char *
senda_cli_stage_name (SendaCli *cli,
                      guint     stage)
{
  const SendaStage *named = senda_content_find_stage (cli->content, stage);

  return named ? g_strdup_printf ("%u %s", stage, senda_cli_message (cli, named->name))
               : g_strdup ("–");
}

/* Adds @stage to the object that is open, 0 as null. */
void
senda_cli_json_stage (JsonBuilder *builder,
                      const char  *name,
                      guint        stage)
{
  if (stage != 0)
    senda_cli_json_number (builder, name, stage);
  else
    senda_cli_json_text (builder, name, NULL);
}

/* Adds what @element is called to the object that is open. */
void
senda_cli_json_element (SendaCli           *cli,
                        JsonBuilder        *builder,
                        const SendaElement *element)
{
  senda_cli_json_text (builder, "id", element->id);
  senda_cli_json_text (builder, "number", element->number);
  senda_cli_json_text (builder, "name", senda_cli_message (cli, element->name));
}

/* Adds the list @name of the ids of @statements to the object that is open. */
void
senda_cli_json_statements (JsonBuilder *builder,
                           const char  *name,
                           GPtrArray   *statements)
{
  senda_cli_json_list (builder, name);
  for (guint i = 0; i < statements->len; i++)
    {
      const SendaStatement *statement = g_ptr_array_index (statements, i);

      json_builder_add_string_value (builder, statement->id);
    }
  json_builder_end_array (builder);
}
