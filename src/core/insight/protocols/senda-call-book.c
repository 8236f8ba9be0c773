/* senda-call-book.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-call-book-private.h"

#include <string.h>

struct _SendaCallBook
{
  gatomicrefcount refs;
  SendaProtocolFacts *facts;
  SendaFactors *factors;
  GPtrArray *calls;        /* of SendaCall: every answer */
  GHashTable *by_answer;   /* id to SendaCall */
  GHashTable *by_question; /* SendaTopic to GPtrArray */
  GPtrArray *none;
};

static const SendaTopic *
find_question (SendaCallBook *self,
               SendaRecord   *answer)
{
  const SendaTopic *topic =
    senda_content_find_topic (self->factors->content, senda_record_get_text (answer, "question"));

  return topic != NULL && strcmp (topic->kind, "question") == 0 ? topic : NULL;
}

/* What the answer says itself, as yet without what it takes over. */
static SendaCall *
read_call (SendaCallBook *self,
           SendaRecord   *answer)
{
  SendaCall *call = g_new0 (SendaCall, 1);
  SendaCase any = senda_factors_any (self->factors);

  call->record = answer;
  call->question = find_question (self, answer);
  call->is_unknown = !senda_factors_read (self->factors,
                                          senda_record_get_text (answer, "circumstances"),
                                          &call->when);
  call->is_default = !call->is_unknown && senda_case_equal (&call->when, &any);
  _senda_call_fill (call, senda_protocol_facts_get_people (self->facts));
  return call;
}

static void
file_call (SendaCallBook *self,
           SendaCall     *call)
{
  GPtrArray *list = g_hash_table_lookup (self->by_question, call->question);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_question, (gpointer) call->question, list);
    }
  g_ptr_array_add (list, call);
}

/* The default first. */
static void
file_calls (SendaCallBook *self,
            gboolean       defaults)
{
  for (guint i = 0; i < self->calls->len; i++)
    {
      SendaCall *call = g_ptr_array_index (self->calls, i);

      if (call->question != NULL && !call->is_default == !defaults)
        file_call (self, call);
    }
}

static void
read_calls (SendaCallBook *self)
{
  GPtrArray *answers = senda_protocol_facts_list (self->facts, &senda_answer_info);

  for (guint i = 0; i < answers->len; i++)
    {
      SendaRecord *answer = g_ptr_array_index (answers, i);
      SendaCall *call = read_call (self, answer);

      g_ptr_array_add (self->calls, call);
      g_hash_table_insert (self->by_answer, (gpointer) senda_record_get_id (answer), call);
    }
  file_calls (self, TRUE);
  file_calls (self, FALSE);
}

/* The answer that @call is "as in", or NULL. */
static SendaCall *
get_source (SendaCallBook *self,
            SendaCall     *call)
{
  const char *id = senda_record_get_text (call->record, "same_as");

  return id ? g_hash_table_lookup (self->by_answer, id) : NULL;
}

/* All of @path from @again on lead back to themselves. */
static void
cut_circle (GPtrArray *path,
            SendaCall *again)
{
  SendaCall *call = NULL;

  for (guint i = path->len; i > 0 && call != again; i--)
    {
      call = g_ptr_array_index (path, i - 1);
      call->is_circular = TRUE;
    }
}

/* Follows "as in" from @call to its end, or to what is done already; then takes over on the way
 * back, so that each takes from one that is complete. None of it is deep, however long the way. */
static void
complete (SendaCallBook *self,
          SendaCall     *call,
          GHashTable    *done)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  g_autoptr (GHashTable) on_path = g_hash_table_new (NULL, NULL);

  while (call != NULL && !g_hash_table_contains (done, call) &&
         g_hash_table_add (on_path, call))
    {
      g_ptr_array_add (path, call);
      call = get_source (self, call);
    }
  if (call != NULL && g_hash_table_contains (on_path, call))
    cut_circle (path, call);
  for (guint i = path->len; i > 0; i--)
    {
      SendaCall *taker = g_ptr_array_index (path, i - 1);
      SendaCall *source = taker->is_circular ? NULL : get_source (self, taker);

      if (source != NULL)
        _senda_call_take_over (taker, source);
      g_hash_table_add (done, taker);
    }
}

static void
complete_calls (SendaCallBook *self)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->calls->len; i++)
    complete (self, g_ptr_array_index (self->calls, i), done);
  for (guint i = 0; i < self->calls->len; i++)
    _senda_call_find_numbers (g_ptr_array_index (self->calls, i));
}

/* The answers of the task force of @facts. (transfer full) */
SendaCallBook *
senda_call_book_new (SendaProtocolFacts *facts)
{
  SendaCallBook *self = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  self = g_new0 (SendaCallBook, 1);
  g_atomic_ref_count_init (&self->refs);
  self->facts = senda_protocol_facts_ref (facts);
  self->factors = senda_factors_new (senda_protocol_facts_get_content (facts));
  self->calls = g_ptr_array_new_with_free_func (g_free);
  self->by_answer = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_question = g_hash_table_new_full (NULL, NULL, NULL,
                                             (GDestroyNotify) g_ptr_array_unref);
  self->none = g_ptr_array_new ();
  read_calls (self);
  complete_calls (self);
  return self;
}

SendaCallBook *
senda_call_book_ref (SendaCallBook *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
senda_call_book_unref (SendaCallBook *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->none);
  g_hash_table_unref (self->by_question);
  g_hash_table_unref (self->by_answer);
  g_ptr_array_unref (self->calls);
  senda_factors_free (self->factors);
  senda_protocol_facts_unref (self->facts);
  g_free (self);
}

/* (transfer none) */
const SendaFactors *
senda_call_book_get_factors (SendaCallBook *self)
{
  return self->factors;
}

/* The questions of the content, in their order. (element-type SendaTopic) (transfer none) */
GPtrArray *
senda_call_book_get_questions (SendaCallBook *self)
{
  return senda_content_get_topics (self->factors->content, "question");
}

/* All answers to @question: the default first, then variations in their order. (transfer none)
 * (element-type SendaCall) */
GPtrArray *
senda_call_book_list (SendaCallBook    *self,
                      const SendaTopic *question)
{
  GPtrArray *list = g_hash_table_lookup (self->by_question, question);

  return list ? list : self->none;
}

/* What the answer called @answer comes to; NULL when there is none, or it answers a question that
 * is not known here. (transfer none) (nullable) */
const SendaCall *
senda_call_book_find (SendaCallBook *self,
                      const char    *answer)
{
  const SendaCall *call = answer ? g_hash_table_lookup (self->by_answer, answer) : NULL;

  return call != NULL && call->question != NULL ? call : NULL;
}

/* Whether @answer, which need not be in the book yet, taken "as in" @other, would lead back to
 * itself. */
gboolean
senda_call_book_would_circle (SendaCallBook *self,
                              const char    *answer,
                              const char    *other)
{
  for (guint i = 0; i <= self->calls->len && other != NULL; i++)
    {
      SendaCall *call = g_hash_table_lookup (self->by_answer, other);

      if (strcmp (other, answer) == 0)
        return TRUE;
      other = call ? senda_record_get_text (call->record, "same_as") : NULL;
    }
  return FALSE;
}
