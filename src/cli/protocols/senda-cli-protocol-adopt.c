/* senda-cli-protocol-adopt.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda protocol adopt, review.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include "senda-protocol-adoption.h"
#include "senda-protocol-schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As many as a line has room for, in bytes. */
#define MAX_NAMED 120

/* "media-1, media-2, …": the ids of what must be decided and is not; NULL for nothing.
 * (transfer full) (nullable) */
static char *
name_open (SendaCli    *cli,
           SendaRecord *protocol)
{
  GPtrArray *items = senda_protocols_get_sheet (cli->protocols, protocol)->items;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (items, i);

      if (!item->is_mandatory || !senda_sheet_item_is_open (item))
        continue;
      if (names->len > MAX_NAMED)
        {
          g_string_append (names, ", …");
          break;
        }
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              senda_cli_short_id (item->id));
    }
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

/* Whether what must be decided is, or a reason says why not. */
static SendaCliStatus
check_open (SendaCli    *cli,
            SendaRecord *protocol)
{
  g_autofree char *open = name_open (cli, protocol);

  if (open == NULL || !is_blank (cli->given.open_reason))
    return SENDA_CLI_DONE;
  return senda_cli_refuse (cli,
                           /* Translators: %s is a list of ids of decisions */
                           senda_cli_text (cli, N_("Decisions that must be recorded are open: %s. "
                                                   "Nothing was adopted. “senda protocol show "
                                                   "--open” shows them; --open-reason TEXT adopts "
                                                   "all the same and says why.")),
                           open);
}

/* A day that went by stays the one that was intended until the review is done. */
static void
say_next_review (SendaCli    *cli,
                 SendaRecord *protocol)
{
  const char *next = senda_record_get_text (protocol, "next_review_on");
  g_autofree char *date = next ? senda_catalog_format_date (cli->catalog, next) : NULL;
  g_autofree char *today = senda_workspace_today (cli->workspace);

  if (date == NULL)
    return;
  if (strcmp (next, today) < 0)
    senda_cli_say (cli, senda_cli_text (cli, N_("The review was due on %s.")), date);
  else
    senda_cli_say (cli, senda_cli_text (cli, N_("The next review is on %s.")), date);
}

static SendaCliStatus
print_adopted (SendaCli    *cli,
               SendaRecord *protocol,
               SendaRecord *version)
{
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);
  g_autofree char *said = senda_cli_version_say (cli, version);
  g_autoptr (JsonBuilder) builder = NULL;

  if (cli->json)
    {
      builder = json_builder_new_immutable ();
      senda_cli_version_json (cli, builder, NULL, version);
      senda_cli_json_print (cli, builder);
      return SENDA_CLI_DONE;
    }
  senda_cli_say (cli, "%s: %s", title, said);
  say_next_review (cli, protocol);
  senda_cli_wrap (cli, 0, "",
                  senda_cli_text (cli, N_("“senda protocol sign-off” shows who has approved and "
                                          "acknowledged it.")));
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_protocol_adopt (SendaCli *cli)
{
  SendaAdoption adoption = {
    .adopted_on = cli->given.date,
    .summary = cli->given.summary,
    .open_reason = cli->given.open_reason,
    .language = senda_catalog_get_language (cli->catalog),
  };
  SendaCliStatus status = SENDA_CLI_DONE;
  g_autoptr (SendaRecord) protocol = NULL;
  g_autoptr (SendaRecord) version = NULL;
  g_autoptr (GError) error = NULL;

  if (adoption.adopted_on != NULL)
    status = senda_cli_check_day (cli, adoption.adopted_on);
  if (status != SENDA_CLI_DONE)
    return status;
  protocol = senda_cli_find_begun (cli, senda_cli_argument (cli, 0));
  status = protocol ? check_open (cli, protocol) : SENDA_CLI_REFUSED;
  if (status != SENDA_CLI_DONE)
    return status;
  version = senda_protocol_adopt (cli->protocols, protocol, &adoption, &error);
  return version ? print_adopted (cli, protocol, version) : senda_cli_refuse_error (cli, error);
}

static SendaCliStatus
print_review (SendaCli    *cli,
              SendaRecord *protocol,
              SendaRecord *review)
{
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);
  const char *next = senda_record_get_text (protocol, "next_review_on");
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_say (cli, "%s: %s", title,
                     senda_choice_say (senda_protocol_states, senda_protocol_get_state (protocol),
                                       cli->catalog));
      if (strcmp (senda_protocol_get_state (protocol), SENDA_PROTOCOL_RETIRED) != 0)
        say_next_review (cli, protocol);
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (review));
  senda_cli_record_json_fields (cli, builder, review);
  senda_cli_json_text (builder, "state", senda_protocol_get_state (protocol));
  senda_cli_json_text (builder, "next_review_on", next);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

/* Early signs by their ids, whole or without the kind, or names; all else is in own words. */
static GPtrArray *
read_causes (SendaCli *cli)
{
  static const char *const kinds[] = { "early-sign", NULL };
  GPtrArray *causes = g_ptr_array_new ();

  for (guint i = 0; i < cli->given.causes->len; i++)
    {
      const char *cause = g_ptr_array_index (cli->given.causes, i);
      const SendaTopic *topic = senda_cli_look_topic (cli, kinds, cause);

      g_ptr_array_add (causes, (gpointer) (topic ? topic->id : cause));
    }
  g_ptr_array_add (causes, NULL);
  return causes;
}

static SendaCliStatus
begin_review (SendaCli    *cli,
              SendaRecord *protocol)
{
  g_autoptr (GPtrArray) causes = read_causes (cli);
  g_autoptr (SendaRecord) review = NULL;
  g_autoptr (GError) error = NULL;

  review = senda_protocol_begin_review (cli->protocols, protocol,
                                        causes->len > 1 ? (const char *const *) causes->pdata
                                                        : NULL, &error);
  return review ? print_review (cli, protocol, review) : senda_cli_refuse_error (cli, error);
}

static SendaCliStatus
finish_review (SendaCli    *cli,
               SendaRecord *protocol,
               const char  *outcome)
{
  SendaRecord *open = senda_protocol_get_open_review (senda_cli_get_protocol_facts (cli), protocol);
  g_autoptr (SendaRecord) review = open ? g_object_ref (open) : NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL)
    return senda_cli_refuse (cli, senda_cli_text (cli, N_("No review of this protocol is under "
                                                          "way. Nothing was changed. “senda protocol "
                                                          "review %s begin” begins one.")),
                             senda_cli_protocol_word (protocol));
  if (!senda_protocol_finish_review (cli->protocols, review, outcome, cli->given.note, &error))
    return senda_cli_refuse_error (cli, error);
  return print_review (cli, protocol, review);
}

SendaCliStatus
senda_cli_protocol_review (SendaCli *cli)
{
  const char *step = senda_cli_argument (cli, 1);
  const char *word = senda_cli_argument (cli, 2);
  gboolean begins = strcmp (step, "begin") == 0;
  g_autofree char *outcome = NULL;
  SendaCliStatus status = SENDA_CLI_DONE;
  g_autoptr (SendaRecord) protocol = NULL;

  if (begins ? word != NULL || cli->given.note != NULL
             : strcmp (step, "finish") != 0 || word == NULL || cli->given.causes->len > 0)
    return senda_cli_refuse_usage (cli);
  if (!begins)
    status = senda_cli_read_choice (cli, "outcome", senda_protocol_review_outcomes, word, &outcome);
  if (status != SENDA_CLI_DONE)
    return status;
  protocol = senda_cli_find_begun (cli, senda_cli_argument (cli, 0));
  if (protocol == NULL)
    return SENDA_CLI_REFUSED;
  return begins ? begin_review (cli, protocol) : finish_review (cli, protocol, outcome);
}
