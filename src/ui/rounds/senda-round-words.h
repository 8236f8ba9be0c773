/* senda-round-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the place says of a round, in the screen's language.
 */
#pragma once

#include "senda-rounds.h"

G_BEGIN_DECLS

/* "Spring talk, March 9, 2026"; a name that has the day in it alone. (transfer full) */
char       *senda_round_words_title    (SendaRecord  *round,
                                        SendaCatalog *catalog);
const char *senda_round_words_state    (SendaRecord  *round,
                                        SendaCatalog *catalog);
/* What there is to do while it is in that state. */
const char *senda_round_words_advice   (SendaRecord  *round);
/* The state that follows, by its method; NULL after the last. */
const char *senda_round_next_state     (SendaRecord  *round);
/* Why @round takes no ballots now, in a sentence; NULL when it does. */
const char *senda_round_words_no_ballots (SendaRecord *round);
/* Why nothing of @round can be changed, in a sentence; NULL when it can. */
const char *senda_round_words_why_fixed (SendaRounds *rounds,
                                        SendaRecord  *round);
/* What is not settled in @round, a sentence each in a line; NULL: nothing. (transfer full) */
char       *senda_round_words_open     (SendaRounds  *rounds,
                                        SendaRecord  *round);
/* "Detective, Sheriff's Office, law enforcement": what @rater was then. (transfer full) */
char       *senda_round_words_rater    (SendaRecord  *rater,
                                        SendaRounds  *rounds);
/* How far the ballot of @rater is: one of these. What was brought from the last time is not handed in
 * before all of it was confirmed or said anew. */
#define SENDA_RATER_HAS_NOT "none"
#define SENDA_RATER_CONFIRMS "carried"
#define SENDA_RATER_HAS_RATED "in"
const char *senda_round_words_rated    (SendaBallotBox *box,
                                        SendaRecord  *rater);
/* "No ballot yet", "Still to confirm", "Ballot is in" */
const char *senda_round_words_say_rated (const char  *rated);
/* Whose ballot is so far: names, parted by commas; NULL: nobody. (transfer full) */
char       *senda_round_words_raters   (SendaRounds  *rounds,
                                        SendaBallotBox *box,
                                        const char   *rated);

G_END_DECLS
