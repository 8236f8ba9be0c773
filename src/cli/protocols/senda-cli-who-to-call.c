/* senda-cli-who-to-call.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda who-to-call: whom to call in a situation, why that one, and where it is written.
 */
#include "config.h"

#include "senda-cli-questions.h"

#include <glib/gi18n-lib.h>

static void
add_calls (SendaCli    *cli,
           JsonBuilder *builder,
           const char  *name,
           GPtrArray   *calls)
{
  senda_cli_json_list (builder, name);
  for (guint i = 0; i < calls->len; i++)
    senda_cli_call_json (cli, builder, g_ptr_array_index (calls, i));
  json_builder_end_array (builder);
}

static void
add_question (SendaCli             *cli,
              JsonBuilder          *builder,
              const SendaWhoToCall *who)
{
  static const char *const findings[] = { "none", "one", "conflict" };

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", who->question->id);
  senda_cli_json_text (builder, "name",
                       senda_cli_message (cli, senda_topic_get_text (who->question, "name")));
  senda_cli_json_text (builder, "answer", findings[MIN (who->calls->len, 2)]);
  add_calls (cli, builder, "calls", who->calls);
  add_calls (cli, builder, "others", who->others);
  senda_cli_page_json (cli, builder, who->question);
  json_builder_end_object (builder);
}

/* Why this answer holds. */
static void
say_why (SendaCli        *cli,
         guint            indent,
         const SendaCall *call)
{
  const SendaFactors *factors = senda_call_book_get_factors (senda_cli_get_call_book (cli));
  g_autofree char *when = senda_factors_say (factors, &call->when, cli->catalog);
  g_autofree char *why = NULL;

  if (call->is_default)
    why = g_strdup (senda_cli_text (cli, N_("Why: this is the answer wherever nothing else was "
                                            "settled.")));
  else
    /* Translators: %s are circumstances, “Labor trafficking; Tribal land” */
    why = g_strdup_printf (senda_cli_text (cli, N_("Why: settled for “%s”.")), when);
  senda_cli_wrap (cli, indent, "", why);
}

static void
say_calls (SendaCli             *cli,
           const SendaWhoToCall *who)
{
  if (who->calls->len == 0)
    senda_cli_wrap (cli, 2, "", senda_cli_text (cli, N_("Nobody has been named to call.")));
  if (who->calls->len > 1)
    senda_cli_wrap (cli, 2, "",
                    senda_cli_text (cli, N_("Conflict: these answers hold alike. Settle which one "
                                            "goes first.")));
  for (guint i = 0; i < who->calls->len; i++)
    {
      senda_cli_call_say (cli, 2, g_ptr_array_index (who->calls, i));
      say_why (cli, 2, g_ptr_array_index (who->calls, i));
    }
}

static void
say_others (SendaCli             *cli,
            const SendaWhoToCall *who)
{
  const SendaFactors *factors = senda_call_book_get_factors (senda_cli_get_call_book (cli));

  if (who->others->len > 0)
    /* Translators: heading over answers that would hold if more circumstances were known */
    senda_cli_wrap (cli, 2, "", senda_cli_text (cli, N_("If more is known:")));
  for (guint i = 0; i < who->others->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (who->others, i);
      g_autofree char *when = senda_factors_say (factors, &call->when, cli->catalog);
      g_autofree char *text = senda_call_say (call, cli->catalog);
      /* Translators: circumstances, then whom to call then, in whole sentences */
      g_autofree char *line = g_strdup_printf (senda_cli_text (cli, N_("When “%s”: %s")), when, text);

      senda_cli_wrap (cli, 2, "• ", line);
    }
}

static void
say_question (SendaCli             *cli,
              const SendaWhoToCall *who)
{
  g_autofree char *page = senda_cli_page_say (cli, who->question);

  senda_cli_say (cli, "\n%s",
                 senda_cli_message (cli, senda_topic_get_text (who->question, "name")));
  say_calls (cli, who);
  say_others (cli, who);
  senda_cli_wrap (cli, 2, "", page);
}

/* Which questions are asked: the one that --question names, or all. (transfer container) */
static GPtrArray *
read_questions (SendaCli *cli)
{
  GPtrArray *all = senda_content_get_topics (cli->content, "question");
  const char *name = cli->given.question;
  const SendaTopic *question = name ? senda_cli_find_question (cli, name) : NULL;
  GPtrArray *questions = NULL;

  if (name != NULL && question == NULL)
    return NULL;
  questions = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    if (question == NULL || all->pdata[i] == question)
      g_ptr_array_add (questions, all->pdata[i]);
  return questions;
}

static void
begin (SendaCli        *cli,
       JsonBuilder     *builder,
       const SendaCase *situation)
{
  const SendaFactors *factors = senda_call_book_get_factors (senda_cli_get_call_book (cli));
  g_autofree char *text = senda_factors_say (factors, situation, cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_case_json (cli, builder, situation);
  senda_cli_json_list (builder, "questions");
  if (!cli->json)
    senda_cli_wrap (cli, 0, "", text);
}

static SendaCliStatus
refuse_unanswered (SendaCli *cli,
                   guint     n_unanswered)
{
  return senda_cli_refuse (cli,
                           senda_catalog_get_plural (cli->catalog,
                                                     NCP_ ("who to call",
                                                           "%u question has no answer for this. "
                                                           "“senda answer set QUESTION” gives one.",
                                                           "%u questions have no answer for this. "
                                                           "“senda answer set QUESTION” gives one."),
                                                     n_unanswered),
                           n_unanswered);
}

static SendaCliStatus
print (SendaCli        *cli,
       GPtrArray       *questions,
       const SendaCase *situation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  guint n_unanswered = 0;

  begin (cli, builder, situation);
  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (SendaWhoToCall) who = senda_who_to_call_new (senda_cli_get_call_book (cli),
                                                              questions->pdata[i], situation);

      n_unanswered += who->calls->len == 0;
      if (cli->json)
        add_question (cli, builder, who);
      else
        say_question (cli, who);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (cli->json)
    senda_cli_json_print (cli, builder);
  return n_unanswered == 0 ? SENDA_CLI_DONE : refuse_unanswered (cli, n_unanswered);
}

SendaCliStatus
senda_cli_who_to_call (SendaCli *cli)
{
  g_autofree char *tags = NULL;
  SendaCliStatus status = senda_cli_read_circumstances (cli, &tags);
  g_autoptr (GPtrArray) questions = NULL;
  SendaCase situation;

  if (status != SENDA_CLI_DONE)
    return status;
  questions = read_questions (cli);
  if (questions == NULL || senda_cli_open_protocols (cli) == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_factors_read_situation (senda_call_book_get_factors (senda_cli_get_call_book (cli)),
                                     tags, &situation))
    return senda_cli_refuse_usage (cli);
  return print (cli, questions, &situation);
}
