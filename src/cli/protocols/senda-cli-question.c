/* senda-cli-question.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda question list, show.
 */
#include "config.h"

#include "senda-cli-questions.h"

#include <glib/gi18n-lib.h>

static void
add_question (SendaCli         *cli,
              JsonBuilder      *builder,
              const SendaTopic *question)
{
  GPtrArray *calls = senda_call_book_list (senda_cli_get_call_book (cli), question);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", question->id);
  senda_cli_json_text (builder, "name",
                       senda_cli_message (cli, senda_topic_get_text (question, "name")));
  senda_cli_json_text (builder, "why",
                       senda_cli_message (cli, senda_topic_get_text (question, "why")));
  senda_cli_page_json (cli, builder, question);
  senda_cli_json_list (builder, "answers");
  for (guint i = 0; i < calls->len; i++)
    senda_cli_call_json (cli, builder, g_ptr_array_index (calls, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* "1 answer", or that there is none. (transfer full) */
static char *
count_answers (SendaCli         *cli,
               const SendaTopic *question)
{
  guint n = senda_call_book_list (senda_cli_get_call_book (cli), question)->len;

  if (n == 0)
    return g_strdup (senda_cli_text (cli, N_("No answer yet")));
  return g_strdup_printf (senda_catalog_get_plural (cli->catalog,
                                                    NCP_ ("question", "%u answer", "%u answers"),
                                                    n), n);
}

SendaCliStatus
senda_cli_question_list (SendaCli *cli)
{
  GPtrArray *questions = senda_content_get_topics (cli->content, "question");
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (SendaCliTable) table = senda_cli_table_new (3);

  if (senda_cli_open_protocols (cli) == NULL)
    return SENDA_CLI_REFUSED;
  json_builder_begin_array (builder);
  for (guint i = 0; i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);
      g_autofree char *count = count_answers (cli, question);

      add_question (cli, builder, question);
      senda_cli_table_add (table,
                           senda_cli_message (cli, senda_topic_get_text (question, "name")), count,
                           senda_cli_short_id (question->id), NULL);
    }
  json_builder_end_array (builder);
  if (cli->json)
    senda_cli_json_print (cli, builder);
  else
    senda_cli_table_print (table, cli, 0);
  return SENDA_CLI_DONE;
}

static void
say_facts (SendaCli         *cli,
           const SendaTopic *question)
{
  GPtrArray *facts = senda_topic_get_texts (question, "fact");
  const char *starter = senda_cli_message (cli, senda_topic_get_text (question, "starter"));

  /* Translators: heading over what an answer should say */
  senda_cli_say (cli, "\n%s", senda_cli_text (cli, N_("To be settled")));
  for (guint i = 0; facts != NULL && i < facts->len; i++)
    senda_cli_wrap (cli, 2, "• ",
                    senda_cli_message (cli, *(SendaMessage *) g_ptr_array_index (facts, i)));
  if (starter == NULL)
    return;
  senda_cli_say (cli, "\n%s", senda_cli_text (cli, N_("Words to begin with")));
  senda_cli_wrap (cli, 2, "", starter);
}

static void
say_answer (SendaCli        *cli,
            const SendaCall *call)
{
  const SendaFactors *factors = senda_call_book_get_factors (senda_cli_get_call_book (cli));
  g_autofree char *when = senda_factors_say (factors, &call->when, cli->catalog);
  g_autofree char *title = g_strdup_printf ("%s  (%s)", when, senda_record_get_id (call->record));

  senda_cli_wrap (cli, 2, "• ", title);
  senda_cli_call_say (cli, 6, call);
  if (call->is_circular)
    senda_cli_wrap (cli, 6, "", senda_cli_text (cli, N_("It is as in another answer that is as in "
                                                        "this one; nothing is taken over.")));
}

static void
say (SendaCli         *cli,
     const SendaTopic *question)
{
  GPtrArray *calls = senda_call_book_list (senda_cli_get_call_book (cli), question);
  g_autofree char *page = senda_cli_page_say (cli, question);

  senda_cli_say (cli, "%s  (%s)", senda_cli_message (cli, senda_topic_get_text (question, "name")),
                 senda_cli_short_id (question->id));
  senda_cli_wrap (cli, 2, "", senda_cli_message (cli, senda_topic_get_text (question, "why")));
  senda_cli_wrap (cli, 2, "", page);
  say_facts (cli, question);
  senda_cli_say (cli, "\n%s", senda_cli_text (cli, N_("Answers")));
  if (calls->len == 0)
    senda_cli_wrap (cli, 2, "",
                    senda_cli_text (cli, N_("No answer yet. “senda answer set QUESTION” gives "
                                            "one.")));
  for (guint i = 0; i < calls->len; i++)
    say_answer (cli, g_ptr_array_index (calls, i));
}

SendaCliStatus
senda_cli_question_show (SendaCli *cli)
{
  const SendaTopic *question = senda_cli_find_question (cli, senda_cli_argument (cli, 0));
  g_autoptr (JsonBuilder) builder = NULL;

  if (question == NULL || senda_cli_open_protocols (cli) == NULL)
    return SENDA_CLI_REFUSED;
  if (!cli->json)
    {
      say (cli, question);
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  add_question (cli, builder, question);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}
