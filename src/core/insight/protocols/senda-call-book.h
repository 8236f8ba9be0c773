/* senda-call-book.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is called: the answers of a task force to the questions of the operational protocol, and
 * which of them holds in a situation.
 *
 * An answer holds where its circumstances include all that is known of the situation. Of two that
 * hold, the more specific wins: the one whose circumstances lie within the other's. Where neither
 * lies within the other, or both ask for the same, both are given, as a conflict for the task force
 * to settle.
 */
#pragma once

#include "senda-factors.h"
#include "senda-protocol-facts.h"

G_BEGIN_DECLS

/* What an answer comes to, with what it takes from the one that it is "as in". Contact, function,
 * hours and number go with an agency, and the last three with a contact too: they are taken over
 * for the same one alone, so that nobody is called at the number of another. A contact without an
 * agency speaks for its own. */
typedef struct
{
  SendaRecord *record;        /* the answer itself */
  const SendaTopic *question;
  SendaCase when;
  gboolean is_default;        /* asks for nothing */
  gboolean is_unknown;        /* names a circumstance that is not known here: it holds nowhere */
  gboolean is_circular;       /* "as in" leads back to it: nothing is taken over then */
  SendaRecord *agency;        /* or NULL; so the others */
  SendaRecord *contact;
  SendaRecord *backup_agency;
  SendaRecord *words;         /* the answer whose field "words" holds what is done, or NULL; so the
                               * others */
  SendaRecord *function;
  SendaRecord *hours;
  SendaRecord *backup_function;
  const char *phone;          /* its own, else the contact's, else the agency's 24-hour line */
  const char *backup_phone;
} SendaCall;

typedef struct _SendaCallBook SendaCallBook;

/* (element-type SendaCall) */
typedef struct
{
  const SendaTopic *question;
  GPtrArray *calls;  /* those that hold and to which no other is preferred: none, one, or a
                      * conflict */
  GPtrArray *others; /* that would hold if more were known, and would then be preferred */
} SendaWhoToCall;

SendaCallBook      *senda_call_book_new           (SendaProtocolFacts  *facts);
SendaCallBook      *senda_call_book_ref           (SendaCallBook       *self);
void                senda_call_book_unref         (SendaCallBook       *self);
const SendaFactors *senda_call_book_get_factors   (SendaCallBook       *self);
/* The questions of the content, in their order. (element-type SendaTopic) */
GPtrArray          *senda_call_book_get_questions (SendaCallBook       *self);
/* All answers to @question: the default first, then variations in their order. Never NULL.
 * (transfer none) */
GPtrArray          *senda_call_book_list          (SendaCallBook       *self,
                                                   const SendaTopic    *question);
const SendaCall    *senda_call_book_find          (SendaCallBook       *self,
                                                   const char          *answer);
/* Whether @answer, taken "as in" @other, would lead back to itself. */
gboolean            senda_call_book_would_circle  (SendaCallBook       *self,
                                                   const char          *answer,
                                                   const char          *other);
/* @situation: what is known. */
SendaWhoToCall     *senda_who_to_call_new         (SendaCallBook       *self,
                                                   const SendaTopic    *question,
                                                   const SendaCase     *situation);
void                senda_who_to_call_free        (SendaWhoToCall      *self);
/* Names somebody, and a number by which to reach them. */
gboolean            senda_call_can_be_reached     (const SendaCall     *call);
/* "Call Harbor House, on-call advocate, at 555-0100, day and night. Backup: …" (transfer full) */
char               *senda_call_say                (const SendaCall     *call,
                                                   SendaCatalog        *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaCallBook, senda_call_book_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaWhoToCall, senda_who_to_call_free)

G_END_DECLS
