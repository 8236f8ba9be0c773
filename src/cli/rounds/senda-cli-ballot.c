/* senda-cli-ballot.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda ballot set, mark, take: what goes onto ballots.
 */
#include "config.h"

#include "senda-cli-ballot.h"
#include "senda-cli-element.h"
#include "senda-cli-find.h"

#include "senda-ballot-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NONE "none"

/* The member whose ballot it is; NULL after refusing. (transfer none) */
static SendaRecord *
find_member (SendaCli *cli)
{
  return senda_cli_find_record (cli, &senda_member_info, senda_cli_argument (cli, 0));
}

/* Who works here fills in the own ballot; that of another comes from paper. */
static const char *
get_source (SendaCli    *cli,
            SendaRecord *member)
{
  return senda_people_get_me (cli->people) == member ? SENDA_BALLOT_SCREEN : SENDA_BALLOT_PAPER;
}

static SendaCliStatus
tell (SendaCli           *cli,
      SendaRecord        *member,
      const SendaElement *element)
{
  SendaBallotBox *box = senda_rounds_get_box (cli->rounds);
  SendaRecord *rater = senda_ballot_box_find_rater (box, senda_record_get_id (member));
  SendaRecord *ballot = rater ? senda_ballot_box_find_ballot (box, rater) : NULL;
  SendaRecord *rating = ballot ? senda_ballot_box_find_rating (box, ballot, element) : NULL;
  g_autofree char *name = senda_cli_record_name (cli, member);
  g_autofree char *answer = senda_cli_rating_answer (cli, rating);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_say (cli, "%s · %s: %s", name, senda_cli_message (cli, element->name), answer);
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  senda_cli_rating_json (cli, builder, element, rating);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

static SendaCliStatus
set (SendaCli           *cli,
     SendaRecord        *round,
     SendaRecord        *member,
     const SendaElement *element,
     const char         *answer,
     guint               stage)
{
  const char *id = senda_record_get_id (member);
  const char *language = senda_catalog_get_language (cli->catalog);
  g_autoptr (GError) error = NULL;

  if (!senda_ballot_rate (cli->workspace, round, id, element, answer, stage,
                          get_source (cli, member), &error))
    return senda_cli_refuse_error (cli, error);
  if (cli->given.note != NULL &&
      !senda_ballot_set_note (cli->workspace, round, id, element, language, cli->given.note,
                              &error))
    return senda_cli_refuse_error (cli, error);
  return tell (cli, member, element);
}

SendaCliStatus
senda_cli_ballot_set (SendaCli *cli)
{
  static const char *const others[] = {
    SENDA_RATING_UNSURE, SENDA_RATING_NOT_APPLICABLE, NONE, NULL
  };
  const char *answer = NULL;
  guint stage = 0;
  SendaCliStatus status = senda_cli_read_stage (cli, senda_cli_argument (cli, 2), others, &answer,
                                                &stage);
  const SendaElement *element = NULL;
  g_autoptr (SendaRecord) round = NULL;
  g_autoptr (SendaRecord) member = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  element = senda_cli_find_element (cli, senda_cli_argument (cli, 1));
  g_set_object (&round, (element ? senda_cli_open_round (cli) : NULL));
  g_set_object (&member, (round ? find_member (cli) : NULL));
  if (member == NULL)
    return SENDA_CLI_REFUSED;
  if (answer == NULL)
    answer = SENDA_RATING_STAGE;
  return set (cli, round, member, element, strcmp (answer, NONE) == 0 ? NULL : answer, stage);
}

SendaCliStatus
senda_cli_ballot_mark (SendaCli *cli)
{
  const char *mark = NULL;
  SendaCliStatus status = senda_cli_read_mark (cli, senda_cli_argument (cli, 2), TRUE, &mark);
  const SendaStatement *statement = NULL;
  SendaRecord *round = NULL;
  g_autoptr (SendaRecord) member = NULL;
  g_autoptr (GError) error = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  statement = senda_cli_find_statement (cli, senda_cli_argument (cli, 1));
  round = statement ? senda_cli_open_round (cli) : NULL;
  g_set_object (&member, (round ? find_member (cli) : NULL));
  if (member == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_ballot_mark (cli->workspace, round, senda_record_get_id (member), statement, mark,
                          &error))
    return senda_cli_refuse_error (cli, error);
  return tell (cli, member, statement->element);
}

static gboolean
is_there (GArray             *lines,
          const SendaElement *element)
{
  for (guint i = 0; i < lines->len; i++)
    if (strcmp (g_array_index (lines, SendaBallotLine, i).element, element->id) == 0)
      return TRUE;
  return FALSE;
}

/* Reads one ELEMENT=STAGE. */
static SendaCliStatus
read_line (SendaCli   *cli,
           const char *said,
           GArray     *lines)
{
  static const char *const others[] = { SENDA_RATING_UNSURE, SENDA_RATING_NOT_APPLICABLE, NULL };
  const char *equals = strchr (said, '=');
  g_autofree char *quoted = senda_cli_quote (said);
  g_autofree char *id = equals ? g_strndup (said, equals - said) : NULL;
  SendaBallotLine line = { NULL };
  const SendaElement *element = NULL;
  SendaCliStatus status = SENDA_CLI_DONE;

  if (equals == NULL)
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” is not given as ELEMENT=STAGE.")),
                             quoted);
  status = senda_cli_read_stage (cli, equals + 1, others, &line.answer, &line.stage);
  if (status != SENDA_CLI_DONE)
    return status;
  element = senda_cli_find_element (cli, id);
  if (element == NULL)
    return SENDA_CLI_REFUSED;
  if (is_there (lines, element))
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("A ballot says one thing of an element: "
                                                          "“%s” is the second.")), quoted);
  line.element = element->id;
  if (line.answer == NULL)
    line.answer = SENDA_RATING_STAGE;
  g_array_append_val (lines, line);
  return SENDA_CLI_DONE;
}

static SendaCliStatus
read_lines (SendaCli *cli,
            GArray   *lines)
{
  SendaCliStatus status = SENDA_CLI_DONE;

  for (guint i = 1; status == SENDA_CLI_DONE && i < cli->given.arguments->len; i++)
    status = read_line (cli, senda_cli_argument (cli, i), lines);
  return status;
}

/* Of an anonymous ballot: a group of disciplines, which is what its paper asks for, or one discipline;
 * NULL after saying what it can be. */
static const char *
find_discipline (SendaCli *cli)
{
  static const char *const kinds[] = { "discipline", NULL };
  const char *name = senda_cli_argument (cli, 0);
  const SendaChoice *group = senda_choice_find (senda_discipline_groups, name);
  const SendaTopic *topic = group ? NULL : senda_cli_look_topic (cli, kinds, name);
  g_autofree char *quoted = senda_cli_quote (name);

  if (group != NULL)
    return group->name;
  if (topic == NULL)
    senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” cannot be “%s”. “senda content %s” lists "
                                                   "what it can be.")),
                      kinds[0], quoted, kinds[0]);
  return topic ? topic->id : NULL;
}

SendaCliStatus
senda_cli_ballot_take (SendaCli *cli)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (SendaBallotLine));
  const char *discipline = find_discipline (cli);
  SendaCliStatus status = discipline ? read_lines (cli, lines) : SENDA_CLI_MISUSED;
  SendaRecord *round = NULL;
  g_autoptr (GError) error = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  round = senda_cli_open_round (cli);
  if (round == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_ballot_take_anonymous (cli->workspace, round, discipline,
                                    (const SendaBallotLine *) lines->data, lines->len,
                                    senda_catalog_get_language (cli->catalog), &error))
    return senda_cli_refuse_error (cli, error);
  return senda_cli_ballots_print (cli);
}
