/* senda-ballot.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ballot: what one person says of the roadmap in one round, and its ratings, one for an element: a
 * stage, how statements are marked, a note. Neither is the group's judgement (SendaAgreedStage), which
 * stands beside them and never replaces one.
 *
 * In an anonymous round a ballot has a random id and no rater, only a discipline or the group of
 * disciplines that its paper asks for; in any other its id comes from the rater, so that a ballot
 * typed from paper and the rater's own file are one.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_BALLOT (senda_ballot_get_type ())

G_DECLARE_FINAL_TYPE (SendaBallot, senda_ballot, SENDA, BALLOT, SendaRecord)

extern const SendaRecordInfo senda_ballot_info;
extern const SendaChoice senda_ballot_sources[];

/* The names under which a source is kept. */
#define SENDA_BALLOT_SCREEN "screen"
#define SENDA_BALLOT_PAPER "paper"
#define SENDA_BALLOT_FILE "file"

char *senda_ballot_id (const char *rater);

#define SENDA_TYPE_RATING (senda_rating_get_type ())

G_DECLARE_FINAL_TYPE (SendaRating, senda_rating, SENDA, RATING, SendaRecord)

extern const SendaRecordInfo senda_rating_info;
extern const SendaChoice senda_rating_answers[];

/* The names under which an answer is kept. */
#define SENDA_RATING_STAGE "stage"
#define SENDA_RATING_UNSURE "unsure"
#define SENDA_RATING_NOT_APPLICABLE "not-applicable"

char *senda_rating_id (const char *ballot,
                       const char *element);

G_END_DECLS
