/* senda-call.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an answer comes to, with what it takes over; and which answers hold in a situation.
 */
#include "config.h"

#include "senda-call-book-private.h"

/* @record when its field @field holds something. */
static SendaRecord *
with_words (SendaRecord *record,
            const char  *field)
{
  const char *words = senda_record_get_wording (record, field, "en", NULL);

  return words != NULL && *words != '\0' ? record : NULL;
}

static const char *
get_number (SendaRecord *record,
            const char  *field)
{
  const char *number = record ? senda_record_get_text (record, field) : NULL;

  return number != NULL && *number != '\0' ? number : NULL;
}

/* A contact answers for its agency, also where the answer does not name it. */
void
_senda_call_fill (SendaCall        *call,
                  SendaPeopleFacts *people)
{
  SendaRecord *answer = call->record;

  call->agency = senda_people_facts_follow (people, answer, "agency");
  call->contact = senda_people_facts_follow (people, answer, "contact");
  if (call->agency == NULL && call->contact != NULL)
    call->agency = senda_people_facts_follow (people, call->contact, "agency");
  call->backup_agency = senda_people_facts_follow (people, answer, "backup_agency");
  call->words = with_words (answer, "words");
  call->function = with_words (answer, "function");
  call->hours = with_words (answer, "hours");
  call->backup_function = with_words (answer, "backup_function");
  call->phone = get_number (answer, "phone");
  call->backup_phone = get_number (answer, "backup_phone");
}

#define TAKE(call, source, field)          \
  G_STMT_START                             \
  {                                        \
    if ((call)->field == NULL)             \
      (call)->field = (source)->field;     \
  }                                        \
  G_STMT_END

static void
take_over_person (SendaCall       *call,
                  const SendaCall *source)
{
  TAKE (call, source, agency);
  if (call->agency != source->agency)
    return;
  TAKE (call, source, contact);
  if (call->contact != source->contact)
    return;
  TAKE (call, source, function);
  TAKE (call, source, phone);
  TAKE (call, source, hours);
}

void
_senda_call_take_over (SendaCall       *call,
                       const SendaCall *source)
{
  TAKE (call, source, words);
  take_over_person (call, source);
  TAKE (call, source, backup_agency);
  if (call->backup_agency != source->backup_agency)
    return;
  TAKE (call, source, backup_function);
  TAKE (call, source, backup_phone);
}

void
_senda_call_find_numbers (SendaCall *call)
{
  if (call->phone == NULL)
    call->phone = get_number (call->contact, "phone");
  if (call->phone == NULL)
    call->phone = get_number (call->agency, "day_and_night");
  if (call->backup_phone == NULL)
    call->backup_phone = get_number (call->backup_agency, "day_and_night");
}

/* Whether one of @list holds wherever @at lies, and is preferred to @call: asks for less wide a
 * case. */
static gboolean
is_outdone (const SendaCall *call,
            const SendaCase *at,
            GPtrArray       *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const SendaCall *other = g_ptr_array_index (list, i);

      if (!other->is_unknown && senda_case_includes (&other->when, at) &&
          senda_case_includes (&call->when, &other->when) &&
          !senda_case_equal (&call->when, &other->when))
        return TRUE;
    }
  return FALSE;
}

static SendaCase
get_common (const SendaCase *a,
            const SendaCase *b)
{
  SendaCase common;

  for (guint i = 0; i < SENDA_MAX_DIMENSIONS; i++)
    common.possible[i] = a->possible[i] & b->possible[i];
  return common;
}

/* What more would have to be known for @call to hold is that the situation is of its case too; if
 * another is preferred throughout there, it never is the one. */
static void
sort_in (SendaWhoToCall  *self,
         SendaCall       *call,
         const SendaCase *situation,
         GPtrArray       *list)
{
  SendaCase common = get_common (&call->when, situation);

  if (call->is_unknown || !senda_case_meets (&call->when, situation) ||
      is_outdone (call, &common, list))
    return;
  if (senda_case_includes (&call->when, situation))
    g_ptr_array_add (self->calls, call);
  else
    g_ptr_array_add (self->others, call);
}

/* Who is called when no more than @situation is known. What it holds is @book's. (transfer full) */
SendaWhoToCall *
senda_who_to_call_new (SendaCallBook    *book,
                       const SendaTopic *question,
                       const SendaCase  *situation)
{
  GPtrArray *list = senda_call_book_list (book, question);
  SendaWhoToCall *self = g_new0 (SendaWhoToCall, 1);

  self->question = question;
  self->calls = g_ptr_array_new ();
  self->others = g_ptr_array_new ();
  for (guint i = 0; i < list->len; i++)
    sort_in (self, g_ptr_array_index (list, i), situation, list);
  return self;
}

void
senda_who_to_call_free (SendaWhoToCall *self)
{
  g_ptr_array_unref (self->calls);
  g_ptr_array_unref (self->others);
  g_free (self);
}

/* Whether @call names somebody, and a number by which to reach them. */
gboolean
senda_call_can_be_reached (const SendaCall *call)
{
  return (call->agency != NULL || call->contact != NULL || call->function != NULL) &&
         call->phone != NULL;
}

/* Whether @agency (NULL: none) took part once and does not today. */
gboolean
_senda_agency_has_left (SendaRecord *agency)
{
  const char *standing = agency ? senda_record_get_text (agency, "standing") : NULL;

  return g_strcmp0 (standing, SENDA_AGENCY_FORMER) == 0 ||
         g_strcmp0 (standing, SENDA_AGENCY_PAUSED) == 0;
}
