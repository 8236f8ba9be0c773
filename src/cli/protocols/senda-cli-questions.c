/* senda-cli-questions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions and answers by what was typed, and how an answer is told.
 */
#include "config.h"

#include "senda-cli-questions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (transfer none): until the next change */
SendaCallBook *
senda_cli_get_call_book (SendaCli *cli)
{
  return senda_protocols_get_call_book (cli->protocols);
}

/* “housing”, “provider”, … (transfer full) */
static char *
list_questions (SendaCli *cli)
{
  GPtrArray *questions = senda_content_get_topics (cli->content, "question");
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", senda_cli_short_id (question->id));
    }
  return g_string_free (words, FALSE);
}

static const SendaTopic *
look_question (SendaCli   *cli,
               const char *name)
{
  static const char *const kinds[] = { "question", NULL };

  return senda_cli_look_topic (cli, kinds, name);
}

/* The question called @name; NULL after refusing. (transfer none) (nullable) */
const SendaTopic *
senda_cli_find_question (SendaCli   *cli,
                         const char *name)
{
  const SendaTopic *question = look_question (cli, name);
  g_autofree char *quoted = senda_cli_quote (name);
  g_autofree char *words = question ? NULL : list_questions (cli);

  if (question == NULL)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no question “%s”. Nothing was changed. "
                                                   "The questions are: %s.")), quoted, words);
  return question;
}

static SendaRecord *
get_default (SendaCli         *cli,
             const SendaTopic *question)
{
  GPtrArray *calls = senda_call_book_list (senda_cli_get_call_book (cli), question);
  const SendaCall *first = calls->len > 0 ? g_ptr_array_index (calls, 0) : NULL;

  return first != NULL && first->is_default ? first->record : NULL;
}

/* The answer whose id is @name, or the default answer to the question called so; NULL after refusing.
 * (transfer none) (nullable) */
SendaRecord *
senda_cli_find_answer (SendaCli   *cli,
                       const char *name)
{
  g_autofree char *id = g_strstrip (g_ascii_strdown (name, -1));
  g_autofree char *quoted = senda_cli_quote (name);
  const SendaTopic *question = NULL;
  SendaRecord *answer = NULL;

  if (senda_cli_open_protocols (cli) == NULL)
    return NULL;
  answer = senda_protocol_facts_find (senda_cli_get_protocol_facts (cli), &senda_answer_info, id);
  question = answer ? NULL : look_question (cli, name);
  if (question != NULL)
    answer = get_default (cli, question);
  if (answer == NULL && question != NULL)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("The question “%s” has no answer for every other "
                                                   "case yet. Nothing was changed. “senda answer "
                                                   "set %s” gives one.")),
                      quoted, senda_cli_short_id (question->id));
  else if (answer == NULL)
    senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no answer “%s”. Nothing was changed. "
                                                   "“senda question show” shows them with their "
                                                   "ids.")), quoted);
  return answer;
}

/* Adds the circumstances of @at to the object that is open: their ids, and what they say. */
void
senda_cli_case_json (SendaCli        *cli,
                     JsonBuilder     *builder,
                     const SendaCase *at)
{
  const SendaFactors *factors = senda_call_book_get_factors (senda_cli_get_call_book (cli));
  g_autofree char *tags = senda_factors_dup_tags (factors, at);
  g_autofree char *text = senda_factors_say (factors, at, cli->catalog);
  g_auto (GStrv) names = senda_tags_split (tags);

  senda_cli_json_list (builder, "when");
  for (guint i = 0; names[i] != NULL; i++)
    json_builder_add_string_value (builder, names[i]);
  json_builder_end_array (builder);
  senda_cli_json_text (builder, "when_text", text);
}

static const char *
get_wording (SendaCli    *cli,
             SendaRecord *record,
             const char  *field)
{
  return record ? senda_record_get_wording (record, field,
                                            senda_catalog_get_language (cli->catalog), NULL)
                : NULL;
}

/* Its own function or hours, else those of whoever is the contact. */
static const char *
get_or_of_contact (SendaCli        *cli,
                   const SendaCall *call,
                   SendaRecord     *own,
                   const char      *field)
{
  const char *words = get_wording (cli, own, field);

  return words ? words : get_wording (cli, call->contact, field);
}

/* Adds what @call comes to, as an object. */
void
senda_cli_call_json (SendaCli        *cli,
                     JsonBuilder     *builder,
                     const SendaCall *call)
{
  g_autofree char *text = senda_call_say (call, cli->catalog);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (call->record));
  senda_cli_json_boolean (builder, "is_default", call->is_default);
  senda_cli_case_json (cli, builder, &call->when);
  senda_cli_record_json_name (cli, builder, "agency", call->agency);
  senda_cli_json_text (builder, "function",
                       get_or_of_contact (cli, call, call->function, "function"));
  senda_cli_record_json_name (cli, builder, "contact", call->contact);
  senda_cli_json_text (builder, "phone", call->phone);
  senda_cli_json_text (builder, "hours", get_or_of_contact (cli, call, call->hours, "hours"));
  senda_cli_record_json_name (cli, builder, "backup_agency", call->backup_agency);
  senda_cli_json_text (builder, "backup_function",
                       get_wording (cli, call->backup_function, "backup_function"));
  senda_cli_json_text (builder, "backup_phone", call->backup_phone);
  senda_cli_json_text (builder, "words", get_wording (cli, call->words, "words"));
  senda_cli_json_boolean (builder, "can_be_reached", senda_call_can_be_reached (call));
  senda_cli_json_text (builder, "text", text);
  json_builder_end_object (builder);
}

/* Prints whom to call, then what is done. */
void
senda_cli_call_say (SendaCli        *cli,
                    guint            indent,
                    const SendaCall *call)
{
  g_autofree char *text = senda_call_say (call, cli->catalog);
  const char *words = get_wording (cli, call->words, "words");

  senda_cli_wrap (cli, indent, "", text);
  if (words != NULL)
    senda_cli_wrap (cli, indent, "", words);
}

/* The protocol whose document holds the answers. */
static SendaRecord *
dup_operational (SendaCli *cli)
{
  g_autoptr (GPtrArray) protocols = senda_cli_list_protocols (cli);

  for (guint i = 0; i < protocols->len; i++)
    {
      const SendaTopic *topic = senda_protocol_facts_get_topic (senda_cli_get_protocol_facts (cli),
                                                                protocols->pdata[i]);

      if (topic != NULL && g_strcmp0 (senda_topic_get_attribute (topic, "kind"),
                                      "operational") == 0)
        return g_object_ref (protocols->pdata[i]);
    }
  return NULL;
}

/* Adds the object "page": the protocol and the block of its document that hold the answers to
 * @question. */
void
senda_cli_page_json (SendaCli         *cli,
                     JsonBuilder      *builder,
                     const SendaTopic *question)
{
  g_autoptr (SendaRecord) protocol = dup_operational (cli);
  g_autofree char *title = protocol ? senda_cli_protocol_title (cli, protocol) : NULL;
  g_autofree char *block = g_strconcat ("question:", question->id, NULL);

  json_builder_set_member_name (builder, "page");
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "protocol", protocol ? senda_cli_protocol_word (protocol) : NULL);
  senda_cli_json_text (builder, "name", title);
  senda_cli_json_text (builder, "block", block);
  json_builder_end_object (builder);
}

/* The same in words. (transfer full) */
char *
senda_cli_page_say (SendaCli         *cli,
                    const SendaTopic *question)
{
  g_autoptr (SendaRecord) protocol = dup_operational (cli);
  g_autofree char *title = protocol ? senda_cli_protocol_title (cli, protocol) : g_strdup ("–");
  const char *name = senda_cli_message (cli, senda_topic_get_text (question, "name"));

  /* Translators: the title of a protocol, and the section of it where an answer stands */
  return g_strdup_printf (senda_cli_text (cli, N_("Page: %s, “%s”")), title, name);
}
