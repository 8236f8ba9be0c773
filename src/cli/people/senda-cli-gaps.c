/* senda-cli-gaps.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show gaps, senda gap: who is not at the table, and what the task force says of it. Each gap
 * is a question of its own; none are counted.
 */
#include "config.h"

#include "senda-cli-rounds.h"
#include "senda-people-edits.h"
#include "senda-plan-edits.h"
#include "senda-representation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of SendaGapKind. */
static const struct
{
  const char *name;
  const char *label; /* marked with NC_() */
} kinds[] = {
  { "core", NC_("gap kind", "At the heart of every task force") },
  { "expected", NC_("gap kind", "Expected at most tables") },
  { "local", NC_("gap kind", "Where local facts ask for it") },
  { "level", NC_("gap kind", "Levels of government") },
  { "population", NC_("gap kind", "People to be served") },
  { "language", NC_("gap kind", "Languages spoken here") },
};

/* In the order of SendaGapState. */
static const struct
{
  const char *name;
  const char *label; /* marked with NC_() */
} states[] = {
  { "met", NC_("gap state", "At the table") },
  { "open", NC_("gap state", "Missing") },
  { "planned", NC_("gap state", "Missing; an action is planned") },
  { "declined", NC_("gap state", "Not needed here") },
  { "unasked", NC_("gap state", "Is it needed here?") },
};

static const char *
get_reason (SendaCli       *cli,
            const SendaGap *gap)
{
  return gap->decision ? senda_record_get_wording (gap->decision, "reason",
                                                   senda_catalog_get_language (cli->catalog), NULL)
                       : NULL;
}

static void
wrap_if_any (SendaCli   *cli,
             const char *bullet,
             const char *text)
{
  if (text != NULL && *text != '\0')
    senda_cli_wrap (cli, 4, bullet, text);
}

static void
say_gap (SendaCli       *cli,
         const SendaGap *gap)
{
  g_autofree char *name = senda_gap_dup_name (gap, cli->catalog);
  g_autofree char *title = g_strdup_printf ("%s  (%s)", name, gap->id);
  g_autofree char *met_by = senda_cli_record_join (cli, gap->met_by);
  g_autofree char *action = gap->action ? senda_cli_record_name (cli, gap->action) : NULL;

  senda_cli_wrap (cli, 2, "", title);
  wrap_if_any (cli, "", senda_catalog_get (cli->catalog, "gap state", states[gap->state].label));
  wrap_if_any (cli, "• ", met_by);
  wrap_if_any (cli, "• ", action);
  wrap_if_any (cli, "• ", get_reason (cli, gap));
  if (gap->state != SENDA_GAP_IS_OPEN && gap->state != SENDA_GAP_IS_UNASKED)
    return;
  wrap_if_any (cli, "", senda_gap_get_why (gap, cli->catalog));
  wrap_if_any (cli, "→ ", senda_gap_get_step (gap, cli->catalog));
}

static gboolean
is_asked_for (SendaCli       *cli,
              const SendaGap *gap)
{
  return cli->given.all || gap->state != SENDA_GAP_IS_MET;
}

static void
say_gaps (SendaCli  *cli,
          GPtrArray *gaps)
{
  const SendaGap *last = NULL;

  for (guint i = 0; i < gaps->len; i++)
    {
      const SendaGap *gap = g_ptr_array_index (gaps, i);

      if (!is_asked_for (cli, gap))
        continue;
      if (last == NULL || last->kind != gap->kind)
        senda_cli_say (cli, "%s%s", last ? "\n" : "",
                       senda_catalog_get (cli->catalog, "gap kind", kinds[gap->kind].label));
      say_gap (cli, gap);
      last = gap;
    }
  if (last == NULL)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("Everybody who is expected is at the "
                                                        "table. With --all, they are listed.")));
}

static void
add_gap (SendaCli       *cli,
         JsonBuilder    *builder,
         const SendaGap *gap)
{
  g_autofree char *name = senda_gap_dup_name (gap, cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", gap->id);
  senda_cli_json_text (builder, "name", name);
  senda_cli_json_text (builder, "kind", kinds[gap->kind].name);
  senda_cli_json_text (builder, "state", states[gap->state].name);
  senda_cli_json_list (builder, "met_by");
  for (guint i = 0; i < gap->met_by->len; i++)
    senda_cli_record_json_name (cli, builder, NULL, g_ptr_array_index (gap->met_by, i));
  json_builder_end_array (builder);
  senda_cli_json_text (builder, "decision",
                       gap->decision ? senda_record_get_text (gap->decision, "answer") : NULL);
  senda_cli_json_text (builder, "reason", get_reason (cli, gap));
  senda_cli_record_json_name (cli, builder, "action", gap->action);
  senda_cli_json_text (builder, "why", senda_gap_get_why (gap, cli->catalog));
  senda_cli_json_text (builder, "step", senda_gap_get_step (gap, cli->catalog));
  json_builder_end_object (builder);
}

static void
print_gaps (SendaCli  *cli,
            GPtrArray *gaps)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < gaps->len; i++)
    if (is_asked_for (cli, g_ptr_array_index (gaps, i)))
      add_gap (cli, builder, g_ptr_array_index (gaps, i));
  json_builder_end_array (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_show_gaps (SendaCli *cli)
{
  g_autoptr (GPtrArray) gaps = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  gaps = senda_representation_new (senda_cli_get_facts (cli));
  if (cli->json)
    print_gaps (cli, gaps);
  else
    say_gaps (cli, gaps);
  return SENDA_CLI_DONE;
}

static void
print_decision (SendaCli   *cli,
                const char *id,
                const char *name,
                const char *answer)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      const char *label = senda_choice_say (senda_gap_answers, answer, cli->catalog);

      senda_cli_say (cli, "%s: %s", name, label ? label : senda_cli_text (cli, N_("Undecided")));
      return;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", id);
  senda_cli_json_text (builder, "name", name);
  senda_cli_json_text (builder, "decision", answer);
  senda_cli_json_text (builder, "reason", cli->given.reason);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

static SendaCliStatus
decide (SendaCli   *cli,
        const char *answer)
{
  const char *id = senda_cli_argument (cli, 0);
  SendaPeople *people = senda_cli_open_people (cli);
  g_autofree char *name = people ? senda_cli_name_gap (cli, id) : NULL;
  g_autoptr (GError) error = NULL;

  if (name == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_people_decide_gap (people, id, name, answer, cli->given.reason,
                                senda_catalog_get_language (cli->catalog), &error))
    return senda_cli_refuse_error (cli, error);
  print_decision (cli, id, senda_content_name_topic (cli->content, name, cli->catalog), answer);
  return SENDA_CLI_DONE;
}

/* A statement of a next stage, for which there is to be no action; or it is undecided again. */
static SendaCliStatus
decline (SendaCli             *cli,
         const SendaStatement *statement,
         const char           *answer)
{
  const char *reason = cli->given.reason ? cli->given.reason : "";
  gboolean is_open = strcmp (answer, "open") == 0;
  g_autoptr (GError) error = NULL;

  if (!is_open && strcmp (answer, SENDA_GAP_NOT_NEEDED) != 0)
    return senda_cli_misuse (cli, "%s",
                             senda_cli_text (cli, N_("A statement is “not-needed” or “open”; an "
                                                     "action that carries it is planned with "
                                                     "“senda action add TEXT --for STATEMENT”.")));
  if (senda_cli_open_rounds (cli) == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_plan_decline_statement (cli->rounds, statement, is_open ? NULL : reason,
                                     senda_catalog_get_language (cli->catalog), &error))
    return senda_cli_refuse_error (cli, error);
  print_decision (cli, statement->id, senda_cli_message (cli, statement->text),
                  is_open ? NULL : answer);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_gap (SendaCli *cli)
{
  const char *answer = senda_cli_argument (cli, 1);
  const SendaStatement *statement = senda_content_find_statement (cli->content,
                                                                  senda_cli_argument (cli, 0));
  g_autofree char *quoted = senda_cli_quote (answer);

  if (statement != NULL)
    return decline (cli, statement, answer);
  if (strcmp (answer, "open") == 0)
    return decide (cli, NULL);
  if (senda_choice_find (senda_gap_answers, answer) != NULL)
    return decide (cli, answer);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("A gap cannot be “%s”. It is one of: %s.")),
                           quoted, "not-needed, needed, open");
}
