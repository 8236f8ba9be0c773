/* senda-cli-projected.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show projected: today, the target, and where the statements would lead from today if the
 * planned actions were done. A thought, not a promise.
 */
#include "config.h"

#include "senda-cli-element.h"
#include "senda-cli-rounds.h"

#include "senda-projection.h"

#include <glib/gi18n-lib.h>

static void
add_target (SendaCli    *cli,
            JsonBuilder *builder,
            SendaRecord *target)
{
  json_builder_set_member_name (builder, "target");
  if (target != NULL)
    senda_cli_record_json (cli, builder, target);
  else
    json_builder_add_null_value (builder);
}

/* "3" or "2-3"; NULL: no stage. (transfer full) */
static char *
dup_projected (const SendaProjectionLine *line)
{
  if (line->projected_next > 0)
    return g_strdup_printf ("%u-%u", line->projected, line->projected_next);
  return line->projected > 0 ? g_strdup_printf ("%u", line->projected) : NULL;
}

static void
add_projected (JsonBuilder               *builder,
               const SendaProjectionLine *line)
{
  g_autofree char *projected = dup_projected (line);

  if (projected != NULL && line->projected_next == 0)
    senda_cli_json_number (builder, "projected", line->projected);
  else
    senda_cli_json_text (builder, "projected", projected);
}

static void
print_json (SendaCli        *cli,
            SendaRoundFacts *facts,
            SendaProjection *projection)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "on", cli->given.day);
  senda_cli_round_json_name (builder, "round", senda_round_facts_get_round (facts));
  senda_cli_json_list (builder, "elements");
  for (guint i = 0; i < projection->lines->len; i++)
    {
      const SendaProjectionLine *line = g_ptr_array_index (projection->lines, i);
      g_autofree char *text = senda_projection_line_say (line, cli->content, cli->catalog);

      json_builder_begin_object (builder);
      senda_cli_json_element (cli, builder, line->element);
      senda_cli_json_stage (builder, "stage", line->stage);
      add_target (cli, builder, line->target);
      senda_cli_json_number (builder, "actions", line->n_actions);
      add_projected (builder, line);
      senda_cli_json_boolean (builder, "differs", line->differs);
      senda_cli_json_text (builder, "text", text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

/* The sentences below the table name the stages. (transfer full) */
static char *
say_number (guint stage)
{
  return stage != 0 ? g_strdup_printf ("%u", stage) : g_strdup ("–");
}

static char *
say_target (SendaCli    *cli,
            SendaRecord *target)
{
  const char *due_on = target ? senda_record_get_text (target, "due_on") : NULL;
  g_autofree char *stage = say_number (target ? senda_record_get_integer (target, "stage") : 0);
  g_autofree char *date = due_on ? senda_catalog_format_date (cli->catalog, due_on) : NULL;

  return date ? g_strdup_printf ("%s, %s", stage, date) : g_steal_pointer (&stage);
}

static void
say_heading (SendaCli *cli)
{
  const char *day = cli->given.day;
  g_autofree char *date = day ? senda_catalog_format_date (cli->catalog, day) : NULL;

  if (date != NULL)
    senda_cli_say (cli, senda_cli_text (cli, N_("If what is planned until %s is done:")), date);
  else
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("If all that is planned is done:")));
  senda_cli_say (cli, "%s", "");
}

static void
say (SendaCli        *cli,
     SendaProjection *projection)
{
  g_autoptr (SendaCliTable) table = senda_cli_table_new (5);

  say_heading (cli);
  senda_cli_table_add (table, "", senda_cli_text (cli, N_("Element")),
                       /* Translators: headings of a table on a terminal: the stage today, the one
                        * that is wanted, and the one to which the plan would lead */
                       senda_cli_text (cli, N_("Today")), senda_cli_text (cli, N_("Target")),
                       senda_cli_text (cli, N_("Projected")), NULL);
  for (guint i = 0; i < projection->lines->len; i++)
    {
      const SendaProjectionLine *line = g_ptr_array_index (projection->lines, i);
      g_autofree char *today = say_number (line->stage);
      g_autofree char *target = say_target (cli, line->target);
      g_autofree char *projected = dup_projected (line);

      senda_cli_table_add (table, line->element->number,
                           senda_cli_message (cli, line->element->name), today, target,
                           projected ? projected : "–", NULL);
    }
  senda_cli_table_print (table, cli, 0);
}

static void
say_sentences (SendaCli        *cli,
               SendaProjection *projection)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < projection->lines->len; i++)
    {
      const SendaProjectionLine *line = g_ptr_array_index (projection->lines, i);
      g_autofree char *text = senda_projection_line_say (line, cli->content, cli->catalog);

      if (line->target == NULL && line->n_actions == 0)
        continue;
      if (is_first)
        senda_cli_say (cli, "%s", "");
      senda_cli_wrap (cli, 0, "", text);
      is_first = FALSE;
    }
}

SendaCliStatus
senda_cli_show_projected (SendaCli *cli)
{
  const char *day = cli->given.day;
  SendaCliStatus status = day ? senda_cli_check_day (cli, day) : SENDA_CLI_DONE;
  SendaRoundFacts *facts = NULL;
  GPtrArray *actions = NULL;
  g_autoptr (SendaProjection) projection = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  if (senda_cli_open_rounds (cli) == NULL)
    return SENDA_CLI_REFUSED;
  facts = senda_rounds_get_facts (cli->rounds);
  actions = senda_people_facts_list (senda_cli_get_facts (cli), &senda_action_info);
  projection = senda_projection_new (cli->content, facts, senda_rounds_get_targets (cli->rounds),
                                     actions, day);
  if (cli->json)
    {
      print_json (cli, facts, projection);
      return SENDA_CLI_DONE;
    }
  say (cli, projection);
  say_sentences (cli, projection);
  return SENDA_CLI_DONE;
}
