/* senda-cli-answer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda answer set, remove: the answer to a question by default, or for circumstances.
 */
#include "config.h"

#include "senda-cli-questions.h"

#include "senda-answer-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which answer is meant: one that is there, by its id or by question and circumstances; or one to be
 * made. */
typedef struct
{
  SendaRecord *record;
  const SendaTopic *question;
  char *when; /* as a field of tags; NULL: whatever the circumstances */
} Meant;

static void
meant_clear (Meant *meant)
{
  g_clear_object (&meant->record);
  g_clear_pointer (&meant->when, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Meant, meant_clear)

/* The answer to @question for exactly the circumstances @when. (transfer none) (nullable) */
static SendaRecord *
look_answer (SendaCli         *cli,
             const SendaTopic *question,
             const char       *when)
{
  SendaCallBook *book = senda_cli_get_call_book (cli);
  GPtrArray *calls = senda_call_book_list (book, question);
  SendaCase at;

  if (!senda_factors_read (senda_call_book_get_factors (book), when, &at))
    return NULL;
  for (guint i = 0; i < calls->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (calls, i);

      if (!call->is_unknown && senda_case_equal (&call->when, &at))
        return call->record;
    }
  return NULL;
}

static SendaCliStatus
read_meant (SendaCli *cli,
            Meant    *meant)
{
  const char *name = senda_cli_argument (cli, 0);
  g_autofree char *id = g_strstrip (g_ascii_strdown (name, -1));
  SendaCliStatus status = senda_cli_read_circumstances (cli, &meant->when);
  SendaRecord *there = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  if (senda_cli_open_protocols (cli) == NULL)
    return SENDA_CLI_REFUSED;
  there = senda_protocol_facts_find (senda_cli_get_protocol_facts (cli), &senda_answer_info, id);
  if (there != NULL && meant->when != NULL)
    return senda_cli_misuse (cli, "%s",
                             senda_cli_text (cli, N_("Circumstances go with a question. Those of an "
                                                     "answer that is named by its id change with "
                                                     "--set circumstances=….")));
  if (there == NULL)
    {
      meant->question = senda_cli_find_question (cli, name);
      if (meant->question == NULL)
        return SENDA_CLI_REFUSED;
      there = look_answer (cli, meant->question, meant->when);
    }
  meant->record = there ? g_object_ref (there) : NULL;
  return SENDA_CLI_DONE;
}

static SendaCliStatus
print_answer (SendaCli    *cli,
              SendaRecord *answer)
{
  const SendaCall *call = senda_call_book_find (senda_cli_get_call_book (cli),
                                                senda_record_get_id (answer));
  const SendaFactors *factors = senda_call_book_get_factors (senda_cli_get_call_book (cli));
  g_autofree char *when = NULL;

  if (cli->json || call == NULL)
    return senda_cli_record_print (cli, answer);
  when = senda_factors_say (factors, &call->when, cli->catalog);
  senda_cli_say (cli, "%s  (%s)",
                 senda_cli_message (cli, senda_topic_get_text (call->question, "name")),
                 senda_record_get_id (answer));
  senda_cli_wrap (cli, 2, "• ", when);
  senda_cli_call_say (cli, 6, call);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_answer_set (SendaCli *cli)
{
  g_autoptr (SendaCliSet) set = senda_cli_set_new ();
  g_auto (Meant) meant = { NULL };
  SendaCliStatus status = SENDA_CLI_DONE;
  g_autoptr (SendaRecord) answer = NULL;
  g_autoptr (GError) error = NULL;

  if (cli->given.set->len == 0)
    return senda_cli_refuse_usage (cli);
  status = read_meant (cli, &meant);
  if (status == SENDA_CLI_DONE)
    status = senda_cli_set_read (set, cli, &senda_answer_info);
  if (status != SENDA_CLI_DONE)
    return status;
  if (meant.record != NULL)
    answer = senda_answer_edit (cli->protocols, meant.record, senda_cli_set_get (set), &error)
               ? g_object_ref (meant.record) : NULL;
  else if (meant.when != NULL)
    answer = senda_answer_add_variation (cli->protocols, meant.question, meant.when,
                                         senda_cli_set_get (set), &error);
  else
    answer = senda_answer_set_default (cli->protocols, meant.question, senda_cli_set_get (set),
                                       &error);
  return answer ? print_answer (cli, answer) : senda_cli_refuse_error (cli, error);
}

SendaCliStatus
senda_cli_answer_remove (SendaCli *cli)
{
  g_auto (Meant) meant = { NULL };
  SendaCliStatus status = read_meant (cli, &meant);
  g_autoptr (GError) error = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  if (meant.record == NULL)
    return senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no such answer. Nothing was "
                                                          "changed. “senda question show %s” shows "
                                                          "those that there are.")),
                             senda_cli_short_id (meant.question->id));
  if (!senda_record_remove (cli->workspace, meant.record, &error))
    return senda_cli_refuse_error (cli, error);
  senda_cli_record_removed (cli, meant.record);
  return SENDA_CLI_DONE;
}
