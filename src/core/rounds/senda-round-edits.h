/* senda-round-edits.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done with rounds, their rosters and the group's judgements, beyond one field of one record
 * (senda-record-edits.h) and the agreed stage itself (senda-roadmap.h). Each is one labelled transaction.
 * All fail with SENDA_ERROR_INVALID for a frozen round.
 */
#pragma once

#include "senda-rounds.h"

G_BEGIN_DECLS

/* A round to open; everything but the name may be NULL. */
typedef struct
{
  const char *name;
  const char *opened_on; /* NULL: today */
  const char *purpose;
  const char *method;    /* SENDA_CHOICE of senda_round_methods */
  const char *state;     /* NULL: preparing */
  gboolean is_anonymous;
  gboolean invites_all;  /* everybody who takes part today is on the roster */
  SendaRecord *starts_from; /* its agreed stages and marks come along, each "still true?", with what
                             * actions done since say of their statements */
  SendaRecord *corrects;
  const char *correction; /* what it corrects */
  const char *language;   /* of the texts; NULL: the workspace's */
} SendaRoundPlan;

/* Opens it; the round before, if it is not frozen yet, is frozen with it, as it stands. Fails with
 * SENDA_ERROR_INVALID also for an @opened_on before that of the round before. (transfer full) */
SendaRecord *senda_round_open          (SendaPeople           *people,
                                        const SendaRoundPlan  *plan,
                                        GError               **error);
/* Any state from any other but frozen. Agreed and frozen note the day. */
gboolean     senda_round_set_state     (SendaWorkspace        *workspace,
                                        SendaRecord           *round,
                                        const char            *state,
                                        GError               **error);
/* Ballots are anonymous, or bear names: as long as there is none. */
gboolean     senda_round_set_anonymous (SendaWorkspace        *workspace,
                                        SendaRecord           *round,
                                        gboolean               is_anonymous,
                                        GError               **error);
/* @members: SendaRecord; those who are on the roster already stay as they are. */
gboolean     senda_round_add_raters    (SendaPeople           *people,
                                        SendaRecord           *round,
                                        GPtrArray             *members,
                                        GError               **error);
/* Fails with SENDA_ERROR_INVALID for one who has rated. */
gboolean     senda_round_remove_rater  (SendaWorkspace        *workspace,
                                        SendaRecord           *rater,
                                        GError               **error);

/* What the group settles on an element in one step: the stage, why, who was there, who differs. */
typedef struct
{
  const char *member; /* or NULL: not named */
  guint stage;        /* or 0 */
  const char *reason;
} SendaDissentGiven;

typedef struct
{
  const char *state; /* SENDA_STATE_… */
  guint stage;
  const char *reason; /* NULL keeps it, as senda_roadmap_rate() says; so does a NULL @note */
  const char *note;
  const char *language;       /* of the texts; NULL: the workspace's */
  const char *const *present; /* ids of members; NULL keeps who was there */
  const SendaDissentGiven *dissents; /* to add */
  guint n_dissents;
} SendaJudgement;

gboolean     senda_round_agree         (SendaWorkspace        *workspace,
                                        SendaRecord           *round,
                                        const SendaElement    *element,
                                        const SendaJudgement  *judgement,
                                        GError               **error);
/* @language: of the reason; NULL: the workspace's. (transfer full) */
SendaRecord *senda_round_add_dissent   (SendaWorkspace        *workspace,
                                        SendaRecord           *round,
                                        const SendaElement    *element,
                                        const SendaDissentGiven *given,
                                        const char            *language,
                                        GError               **error);
/* What was carried into @round is still true: the element's stage and all its marks. */
gboolean     senda_round_confirm       (SendaWorkspace        *workspace,
                                        SendaRecord           *round,
                                        const SendaElement    *element,
                                        GError               **error);

G_END_DECLS
