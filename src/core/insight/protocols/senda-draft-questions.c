/* senda-draft-questions.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the operational protocol: who is called, as it was settled before a case breaks.
 */
#include "config.h"

#include "senda-call-book.h"
#include "senda-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  SendaCallBook *book;
  const SendaTopic *question;
} Answers;

/* Translators: an item of a list: circumstances such as “Labor trafficking; under 13”, then what
 * is done then, in whole sentences */
static const char *const variation = NC_("draft", "When “%1$s”: %2$s");

/* An answer may say what is done without sending anybody to the phone. */
static gboolean
names_somebody (const SendaCall *call)
{
  return call->agency || call->contact || call->function || call->phone || call->backup_agency ||
         call->backup_function || call->backup_phone;
}

/* What is done, then who is called: each a paragraph, or one after the other on one line. */
static char *
say_answer (const SendaCall *call,
            SendaCatalog    *catalog,
            gboolean         in_one_line)
{
  g_autoptr (SendaText) own = _senda_drafting_own (call->words, "words");
  g_autofree char *words = _senda_drafting_in (own, catalog);
  g_autofree char *whom = names_somebody (call) ? senda_call_say (call, catalog) : NULL;
  gboolean has_both = words != NULL && whom != NULL;
  g_autofree char *both = g_strconcat (words ? words : "", has_both ? "\n\n" : "",
                                       whom ? whom : "", NULL);

  return in_one_line ? _senda_drafting_one_line (both) : g_steal_pointer (&both);
}

static void
append_variation (GString         *text,
                  const SendaCall *call,
                  SendaCallBook   *book,
                  SendaCatalog    *catalog)
{
  g_autofree char *when = senda_factors_say (senda_call_book_get_factors (book), &call->when,
                                             catalog);
  g_autofree char *answer = say_answer (call, catalog, TRUE);

  if (*answer == '\0')
    return;
  g_string_append (text, text->len > 0 ? "\n- " : "- ");
  g_string_append_printf (text, senda_catalog_get (catalog, "draft", variation), when, answer);
}

static char *
say_question (const SendaDrafting *self G_GNUC_UNUSED,
              SendaCatalog        *catalog,
              gconstpointer        data)
{
  const Answers *answers = data;
  GPtrArray *calls = senda_call_book_list (answers->book, answers->question);
  g_autoptr (GString) list = g_string_new (NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < calls->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (calls, i);
      g_autofree char *answer = call->is_default ? say_answer (call, catalog, FALSE) : NULL;

      if (answer != NULL && *answer != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", answer);
      if (!call->is_default && !call->is_unknown)
        append_variation (list, call, answers->book, catalog);
    }
  if (text->len > 0 && list->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, list->str);
  if (text->len == 0)
    g_string_append (text, senda_catalog_get (catalog, "draft", "Not yet decided."));
  return g_string_free (text, FALSE);
}

/* The questions of the content, each with its default answer and what varies. */
void
_senda_drafting_add_questions (SendaDrafting *self)
{
  g_autoptr (SendaCallBook) book = senda_call_book_new (self->facts);
  GPtrArray *questions = senda_call_book_get_questions (book);
  SendaText *heading =
    _senda_drafting_message (self, NC_("draft", "Settled before a case breaks"));
  SendaDraftBlock *section = _senda_drafting_add_words (self, "questions", 1, heading, NULL);

  for (guint i = 0; i < questions->len; i++)
    {
      const SendaTopic *question = g_ptr_array_index (questions, i);
      Answers answers = { book, question };
      g_autofree char *id = g_strconcat ("question:", question->id, NULL);
      SendaDraftBlock *block =
        _senda_drafting_add_words (self, id, 2,
                                   _senda_drafting_topic (self,
                                                          senda_topic_get_text (question, "name")),
                                   _senda_drafting_say (self, say_question, &answers));

      block->is_left_out |= section->is_left_out;
    }
  if (questions->len == 0 && !section->is_edited)
    _senda_drafting_drop_last (self);
}
