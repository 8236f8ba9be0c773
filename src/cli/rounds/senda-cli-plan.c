/* senda-cli-plan.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show plan: what is to be done, by its day, and the statements of the next stages with what
 * was answered to each.
 */
#include "config.h"

#include "senda-cli-rounds.h"

#include "senda-next-statements.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of SendaNextAnswer. */
static const struct
{
  const char *name;
  const char *label;
} answers[] = {
  { "unasked", N_("Nothing was decided yet.") },
  /* Translators: %s is what an action does, as people typed it */
  { "planned", N_("Planned: %s") },
  { "done", N_("Done: %s. Does the statement describe us now?") },
  /* Translators: %s is a reason */
  { "declined", N_("No action: %s") },
};

static const char *
get_due (SendaRecord *action)
{
  return senda_record_get_text (action, "due_on");
}

/* By their day; those without one come last. */
static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const char *one = get_due (*(SendaRecord **) a);
  const char *other = get_due (*(SendaRecord **) b);

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);
  return strcmp (one, other);
}

/* What is still to be done. (transfer container) */
static GPtrArray *
list_actions (SendaCli *cli)
{
  GPtrArray *all = senda_people_facts_list (senda_cli_get_facts (cli), &senda_action_info);
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (senda_action_is_open (g_ptr_array_index (all, i)))
      g_ptr_array_add (open, g_ptr_array_index (all, i));
  g_ptr_array_sort (open, compare_due);
  return open;
}

static gboolean
is_overdue (SendaCli    *cli,
            SendaRecord *action)
{
  return senda_action_is_overdue (action, senda_people_facts_get_today (senda_cli_get_facts (cli)));
}

static const char *
get_reason (SendaCli    *cli,
            SendaRecord *decision)
{
  const char *language = senda_catalog_get_language (cli->catalog);
  const char *reason = decision ? senda_record_get_wording (decision, "reason", language, NULL)
                                : NULL;

  return reason;
}

static void
add_actions (SendaCli    *cli,
             JsonBuilder *builder)
{
  g_autoptr (GPtrArray) actions = list_actions (cli);

  senda_cli_json_list (builder, "actions");
  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);

      json_builder_begin_object (builder);
      senda_cli_json_boolean (builder, "is_overdue", is_overdue (cli, action));
      json_builder_set_member_name (builder, "action");
      senda_cli_record_json (cli, builder, action);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_next (SendaCli                 *cli,
          JsonBuilder              *builder,
          const SendaNextStatement *next)
{
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", next->statement->id);
  senda_cli_json_text (builder, "text", senda_cli_message (cli, next->statement->text));
  senda_cli_json_text (builder, "mark", next->mark);
  senda_cli_json_text (builder, "answer", answers[next->answer].name);
  senda_cli_record_json_name (cli, builder, "action", next->action);
  senda_cli_json_text (builder, "reason", get_reason (cli, next->decision));
  json_builder_end_object (builder);
}

static void
add_element (SendaCli           *cli,
             JsonBuilder        *builder,
             SendaRoundFacts    *facts,
             const SendaElement *element)
{
  guint stage = senda_next_stage (facts, element);
  g_autoptr (GPtrArray) statements =
    senda_next_statements_list (facts, element, senda_cli_get_facts (cli));

  if (stage == 0 || statements->len == 0)
    return;
  json_builder_begin_object (builder);
  senda_cli_json_element (cli, builder, element);
  senda_cli_json_stage (builder, "next_stage", stage);
  senda_cli_json_list (builder, "statements");
  for (guint i = 0; i < statements->len; i++)
    add_next (cli, builder, g_ptr_array_index (statements, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (SendaCli        *cli,
            SendaRoundFacts *facts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "today",
                       senda_people_facts_get_today (senda_cli_get_facts (cli)));
  senda_cli_round_json_name (builder, "round", senda_round_facts_get_round (facts));
  add_actions (cli, builder);
  senda_cli_json_list (builder, "elements");
  for (guint i = 0; i < senda_content_get_n_elements (cli->content); i++)
    add_element (cli, builder, facts, senda_content_get_element (cli->content, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

/* "June 1, 2027", "Overdue since June 1, 2026", "No day". (transfer full) */
static char *
say_due (SendaCli    *cli,
         SendaRecord *action)
{
  g_autofree char *date = NULL;

  if (get_due (action) == NULL)
    return g_strdup (senda_cli_text (cli, N_("Without a day")));
  date = senda_catalog_format_date (cli->catalog, get_due (action));
  return is_overdue (cli, action)
           /* Translators: %s is the day by which an action should have been done */
           ? g_strdup_printf (senda_cli_text (cli, N_("Overdue since %s")), date)
           : g_steal_pointer (&date);
}

static void
say_actions (SendaCli *cli)
{
  static const char *const fields[] = { "owner", "state" };
  g_autoptr (GPtrArray) actions = list_actions (cli);
  g_autoptr (SendaCliTable) table = senda_cli_table_new (5);

  if (actions->len == 0)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("Nothing is planned. “senda action add "
                                                        "TEXT” plans an action.")));
  for (guint i = 0; i < actions->len; i++)
    {
      SendaRecord *action = g_ptr_array_index (actions, i);
      g_autofree char *name = senda_cli_record_name (cli, action);
      g_autofree char *due = say_due (cli, action);

      senda_cli_table_add_cell (table, due);
      senda_cli_table_add_cell (table, name);
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          int field = senda_record_info_field (&senda_action_info, fields[j]);
          g_autofree char *text = senda_cli_record_say_field (cli, action, field);

          senda_cli_table_add_cell (table, text);
        }
      senda_cli_table_add_cell (table, senda_record_get_id (action));
    }
  senda_cli_table_print (table, cli, 0);
}

static void
say_next (SendaCli                 *cli,
          const SendaNextStatement *next)
{
  const char *label = senda_cli_text (cli, answers[next->answer].label);
  g_autofree char *name = next->action ? senda_cli_record_name (cli, next->action) : NULL;
  const char *reason = get_reason (cli, next->decision);
  g_autoptr (GString) answer = g_string_new (label);

  g_string_replace (answer, "%s", name ? name : reason ? reason : "", 1);
  senda_cli_wrap (cli, 2, "• ", senda_cli_message (cli, next->statement->text));
  senda_cli_wrap (cli, 4, "→ ", answer->str);
}

static void
say_element (SendaCli           *cli,
             SendaRoundFacts    *facts,
             const SendaElement *element)
{
  guint stage = senda_next_stage (facts, element);
  g_autoptr (GPtrArray) statements =
    senda_next_statements_list (facts, element, senda_cli_get_facts (cli));
  g_autofree char *named = senda_cli_stage_name (cli, stage);

  if (stage == 0 || statements->len == 0)
    return;
  senda_cli_say (cli, "%s", "");
  senda_cli_say (cli,
                 /* Translators: the number and name of an element, then of the stage that comes
                  * next */
                 senda_cli_text (cli, N_("%s %s, next stage: %s")), element->number,
                 senda_cli_message (cli, element->name), named);
  for (guint i = 0; i < statements->len; i++)
    say_next (cli, g_ptr_array_index (statements, i));
}

SendaCliStatus
senda_cli_show_plan (SendaCli *cli)
{
  SendaRounds *rounds = senda_cli_open_rounds (cli);
  SendaRoundFacts *facts = rounds ? senda_rounds_get_facts (rounds) : NULL;

  if (facts == NULL)
    return SENDA_CLI_REFUSED;
  if (cli->json)
    {
      print_json (cli, facts);
      return SENDA_CLI_DONE;
    }
  say_actions (cli);
  for (guint i = 0; i < senda_content_get_n_elements (cli->content); i++)
    say_element (cli, facts, senda_content_get_element (cli->content, i));
  return SENDA_CLI_DONE;
}
