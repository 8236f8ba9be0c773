/* senda-cli-compare.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show compare: two rounds beside one another. Moving down is a finding, as any other.
 */
#include "config.h"

#include "senda-cli-rounds.h"

#include "senda-comparison.h"

#include <glib/gi18n-lib.h>

/* What programs call a move, in the order of SendaMove. */
static const char *const moves[SENDA_N_MOVES] = {
  "up", "down", "stayed", "begun", "changed", "dropped", "never"
};

static void
add_place (JsonBuilder               *builder,
           const char                *name,
           const SendaComparisonLine *line,
           guint                      round)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "state", line->states[round]);
  senda_cli_json_stage (builder, "stage", line->stages[round]);
  json_builder_end_object (builder);
}

static void
add_line (SendaCli                  *cli,
          JsonBuilder               *builder,
          const SendaComparisonLine *line)
{
  g_autofree char *text = senda_comparison_line_say (line, cli->content, cli->catalog);
  const char *language = senda_catalog_get_language (cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_json_element (cli, builder, line->element);
  senda_cli_json_text (builder, "move", moves[line->move]);
  add_place (builder, "before", line, 0);
  add_place (builder, "after", line, 1);
  senda_cli_json_boolean (builder, "is_carried", line->is_carried);
  senda_cli_json_text (builder, "reason",
                       line->agreed ? senda_record_get_wording (line->agreed, "reason", language,
                                                                NULL) : NULL);
  senda_cli_json_statements (builder, "gained", line->gained);
  senda_cli_json_statements (builder, "lost", line->lost);
  senda_cli_json_text (builder, "text", text);
  json_builder_end_object (builder);
}

static void
print_json (SendaCli        *cli,
            SendaComparison *comparison)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_round_json_name (builder, "before",
                             senda_round_facts_get_round (comparison->rounds[0]));
  senda_cli_round_json_name (builder, "after",
                             senda_round_facts_get_round (comparison->rounds[1]));
  senda_cli_json_list (builder, "elements");
  for (guint i = 0; i < comparison->lines->len; i++)
    add_line (cli, builder, g_ptr_array_index (comparison->lines, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

static void
say_heading (SendaCli        *cli,
             SendaComparison *comparison)
{
  SendaRecord *task_force = SENDA_RECORD (senda_rounds_get_task_force (cli->rounds));
  SendaRecord *before = senda_round_facts_get_round (comparison->rounds[0]);
  SendaRecord *after = senda_round_facts_get_round (comparison->rounds[1]);
  g_autofree char *from = senda_catalog_format_date (cli->catalog,
                                                     senda_record_get_text (before, "opened_on"));
  g_autofree char *to = senda_catalog_format_date (cli->catalog,
                                                   senda_record_get_text (after, "opened_on"));

  senda_cli_say (cli, "%s", senda_record_get_text (task_force, "name"));
  senda_cli_say (cli, "%s, %s → %s, %s", senda_record_get_text (before, "name"), from,
                 senda_record_get_text (after, "name"), to);
}

static void
say_line (SendaCli                  *cli,
          const SendaComparisonLine *line)
{
  const char *language = senda_catalog_get_language (cli->catalog);
  const char *reason = line->agreed ? senda_record_get_wording (line->agreed, "reason", language,
                                                                NULL) : NULL;
  g_autofree char *text = senda_comparison_line_say (line, cli->content, cli->catalog);

  senda_cli_wrap (cli, 2, "• ", text);
  if (reason != NULL && line->move != SENDA_MOVE_STAYED && !line->is_carried)
    senda_cli_wrap (cli, 4, "", reason);
}

static void
say (SendaCli        *cli,
     SendaComparison *comparison)
{
  say_heading (cli, comparison);
  for (guint move = 0; move < SENDA_N_MOVES; move++)
    {
      g_autoptr (GPtrArray) lines = senda_comparison_dup_lines (comparison, move);

      if (lines->len > 0)
        senda_cli_say (cli, "\n%s", senda_move_say (move, cli->catalog));
      for (guint i = 0; i < lines->len; i++)
        say_line (cli, g_ptr_array_index (lines, i));
    }
}

/* The round that the argument at @index names, else @fallback; NULL after refusing. */
static SendaRecord *
read_round (SendaCli    *cli,
            guint        index,
            SendaRecord *fallback)
{
  const char *name = senda_cli_argument (cli, index);

  return name ? senda_cli_find_round (cli, name) : fallback;
}

/* Puts the two rounds that are meant into @pair, the earlier first. */
static SendaCliStatus
find_pair (SendaCli    *cli,
           SendaRecord *pair[2])
{
  SendaRounds *rounds = senda_cli_open_rounds (cli);
  SendaRecord *latest = rounds ? senda_cli_find_round (cli, NULL) : NULL;
  SendaRecord *before = latest ? senda_rounds_get_before (rounds, latest) : NULL;
  SendaRecord *swapped = NULL;

  if (latest == NULL)
    return SENDA_CLI_REFUSED;
  if (before == NULL)
    return senda_cli_refuse (cli, "%s",
                             senda_cli_text (cli, N_("There is one round so far. When another one "
                                                     "is opened, the two can be compared.")));
  pair[0] = read_round (cli, 0, before);
  pair[1] = pair[0] ? read_round (cli, 1, latest) : NULL;
  if (pair[1] == NULL)
    return SENDA_CLI_REFUSED;
  if (pair[0] == pair[1])
    return senda_cli_refuse (cli, "%s",
                             senda_cli_text (cli, N_("A round is compared with another one, not "
                                                     "with itself. “senda round list” shows "
                                                     "them.")));
  if (senda_record_get_integer (pair[0], "number") <= senda_record_get_integer (pair[1], "number"))
    return SENDA_CLI_DONE;
  swapped = pair[0];
  pair[0] = pair[1];
  pair[1] = swapped;
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_show_compare (SendaCli *cli)
{
  SendaRecord *pair[2] = { NULL, NULL };
  SendaCliStatus status = find_pair (cli, pair);
  g_autoptr (SendaComparison) comparison = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  comparison = senda_comparison_new (cli->content,
                                     senda_rounds_get_facts_of (cli->rounds, pair[0]),
                                     senda_rounds_get_facts_of (cli->rounds, pair[1]));
  if (cli->json)
    print_json (cli, comparison);
  else
    say (cli, comparison);
  return SENDA_CLI_DONE;
}
