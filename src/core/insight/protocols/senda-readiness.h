/* senda-readiness.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the task force would know whom to call: every situation of the fixed factors is tried,
 * and what has no answer, no way of reaching anybody, or two answers, is put together into as few
 * cases as it takes to say so.
 */
#pragma once

#include "senda-call-book.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_READINESS_UNANSWERED,
  SENDA_READINESS_CONFLICT,
  SENDA_READINESS_UNREACHABLE, /* the answer names nobody, or no number */
  SENDA_READINESS_LEFT         /* the answer names an agency that does not take part any more */
} SendaReadinessKind;

typedef struct
{
  SendaReadinessKind kind;
  const SendaTopic *question;
  SendaCase where;
  GPtrArray *calls; /* of SendaCall: those in conflict, or the one that nobody can follow */
  char *id;         /* for the source of an action: never changes for the same kind, question and
                     * case; at most 120 bytes */
} SendaReadinessGap;

typedef struct
{
  GPtrArray *gaps;   /* of SendaReadinessGap, by question, then kind */
  guint64 n_tried;   /* situations, for each question */
} SendaReadiness;

/* @question NULL: all of them. Holds on to @book. */
SendaReadiness *senda_readiness_new   (SendaCallBook           *book,
                                       const SendaTopic        *question);
void            senda_readiness_free  (SendaReadiness          *self);
/* "When the victim is a minor on tribal land, nobody has been named to call." (transfer full) */
char           *senda_readiness_gap_say (const SendaReadinessGap *gap,
                                       SendaCallBook           *book,
                                       SendaCatalog            *catalog);
/* A situation for a tabletop: one value of each fixed factor, and up to two circumstances beside,
 * by @random. */
SendaCase       senda_readiness_draw  (SendaCallBook           *book,
                                       GRand                   *random);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaReadiness, senda_readiness_free)

G_END_DECLS
