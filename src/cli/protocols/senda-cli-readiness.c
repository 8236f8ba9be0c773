/* senda-cli-readiness.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda readiness: where nobody would know whom to call.
 */
#include "config.h"

#include "senda-cli-questions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What programs call them, in the order of SendaReadinessKind. */
static const char *const kinds[] = { "unanswered", "conflict", "unreachable", "left" };

/* The action that is to close @gap, or NULL. */
static SendaRecord *
find_action (SendaCli                *cli,
             const SendaReadinessGap *gap)
{
  GPtrArray *actions = senda_people_facts_list (senda_cli_get_facts (cli), &senda_action_info);

  for (guint i = 0; i < actions->len; i++)
    if (senda_action_is_open (actions->pdata[i]) &&
        g_strcmp0 (senda_record_get_text (actions->pdata[i], "source"), gap->id) == 0)
      return actions->pdata[i];
  return NULL;
}

static void
add_gap (SendaCli                *cli,
         JsonBuilder             *builder,
         const SendaReadinessGap *gap)
{
  g_autofree char *text = senda_readiness_gap_say (gap, senda_cli_get_call_book (cli),
                                                   cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", gap->id);
  senda_cli_json_text (builder, "kind", kinds[gap->kind]);
  senda_cli_json_text (builder, "question", gap->question->id);
  senda_cli_case_json (cli, builder, &gap->where);
  senda_cli_json_list (builder, "answers");
  for (guint i = 0; gap->calls != NULL && i < gap->calls->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (gap->calls, i);

      json_builder_add_string_value (builder, senda_record_get_id (call->record));
    }
  json_builder_end_array (builder);
  senda_cli_json_text (builder, "text", text);
  senda_cli_record_json_name (cli, builder, "action", find_action (cli, gap));
  json_builder_end_object (builder);
}

static void
print_json (SendaCli             *cli,
            const SendaReadiness *readiness)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_number (builder, "tried", readiness->n_tried);
  senda_cli_json_list (builder, "gaps");
  for (guint i = 0; i < readiness->gaps->len; i++)
    add_gap (cli, builder, g_ptr_array_index (readiness->gaps, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

static void
say_gap (SendaCli                *cli,
         const SendaReadinessGap *gap)
{
  g_autofree char *text = senda_readiness_gap_say (gap, senda_cli_get_call_book (cli),
                                                   cli->catalog);
  SendaRecord *action = find_action (cli, gap);
  g_autofree char *name = action ? senda_cli_record_name (cli, action) : NULL;
  g_autofree char *planned = NULL;

  senda_cli_wrap (cli, 2, "• ", text);
  senda_cli_wrap (cli, 4, "", gap->id);
  if (name == NULL)
    return;
  /* Translators: %s is what an action is to do */
  planned = g_strdup_printf (senda_cli_text (cli, N_("Planned: %s")), name);
  senda_cli_wrap (cli, 4, "", planned);
}

static void
say (SendaCli             *cli,
     const SendaReadiness *readiness)
{
  const SendaTopic *question = NULL;

  if (readiness->gaps->len == 0)
    {
      senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("Somebody to call is named in every "
                                                          "situation that was tried.")));
      return;
    }
  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);

      if (gap->question != question)
        senda_cli_say (cli, "%s%s", question ? "\n" : "",
                       senda_cli_message (cli, senda_topic_get_text (gap->question, "name")));
      question = gap->question;
      say_gap (cli, gap);
    }
  senda_cli_say (cli, "%s", "");
  senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("“senda action add TEXT --for GAP” plans what "
                                                      "closes one of these.")));
}

SendaCliStatus
senda_cli_readiness (SendaCli *cli)
{
  const char *name = cli->given.question;
  const SendaTopic *question = name ? senda_cli_find_question (cli, name) : NULL;
  g_autoptr (SendaReadiness) readiness = NULL;

  if ((name != NULL && question == NULL) || senda_cli_open_protocols (cli) == NULL)
    return SENDA_CLI_REFUSED;
  readiness = senda_readiness_new (senda_cli_get_call_book (cli), question);
  if (cli->json)
    print_json (cli, readiness);
  else
    say (cli, readiness);
  return SENDA_CLI_DONE;
}

/* The sentence of the gap called @id; NULL when there is none, or the protocols cannot be opened.
 * (transfer full) (nullable) */
char *
senda_cli_name_readiness_gap (SendaCli   *cli,
                              const char *id)
{
  g_autoptr (SendaReadiness) readiness = NULL;

  if (!g_str_has_prefix (id, "readiness.") || senda_cli_open_protocols (cli) == NULL)
    return NULL;
  readiness = senda_readiness_new (senda_cli_get_call_book (cli), NULL);
  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);

      if (strcmp (gap->id, id) == 0)
        return senda_readiness_gap_say (gap, senda_cli_get_call_book (cli), cli->catalog);
    }
  return NULL;
}
