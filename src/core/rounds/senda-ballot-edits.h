/* senda-ballot-edits.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes onto ballots. Each is one labelled transaction. All fail with SENDA_ERROR_INVALID for a round
 * that does not take ballots (it is being prepared, agreed or frozen), and with a clear sentence for a
 * member who is not on its roster.
 */
#pragma once

#include "senda-rounds.h"

G_BEGIN_DECLS

/* Whether @round takes ballots now. */
gboolean senda_round_takes_ballots    (SendaRecord          *round,
                                       GError              **error);

/* One element on the ballot of @member (its id). @answer: SENDA_RATING_…; NULL takes stage and answer
 * back, marks and note stay. @source: SENDA_BALLOT_…, for a ballot that this begins. */
gboolean senda_ballot_rate            (SendaWorkspace       *workspace,
                                       SendaRecord          *round,
                                       const char           *member,
                                       const SendaElement   *element,
                                       const char           *answer,
                                       guint                 stage,
                                       const char           *source,
                                       GError              **error);
gboolean senda_ballot_mark            (SendaWorkspace       *workspace,
                                       SendaRecord          *round,
                                       const char           *member,
                                       const SendaStatement *statement,
                                       const char           *mark,
                                       GError              **error);
/* @language NULL: the workspace's. */
gboolean senda_ballot_set_note        (SendaWorkspace       *workspace,
                                       SendaRecord          *round,
                                       const char           *member,
                                       const SendaElement   *element,
                                       const char           *language,
                                       const char           *note,
                                       GError              **error);

/* A line of an anonymous ballot, which is gathered whole before it is taken in. */
typedef struct
{
  const char *element; /* content id */
  const char *answer;  /* SENDA_RATING_…, or NULL */
  guint stage;
  const char *marks;   /* senda-marks.h, or NULL */
  const char *note;    /* or NULL */
} SendaBallotLine;

/* In one transaction that bears no author and no time; the note's language is @language. */
gboolean senda_ballot_take_anonymous  (SendaWorkspace        *workspace,
                                       SendaRecord           *round,
                                       const char            *discipline,
                                       const SendaBallotLine *lines,
                                       guint                  n_lines,
                                       const char            *language,
                                       GError               **error);
/* What one says on an anonymous ballot of one's own, kept as it is said: @lines, of those elements
 * alone, on the ballot with the id @ballot, which is begun when it is not there. Unsigned as above. */
gboolean senda_ballot_keep_anonymous  (SendaWorkspace        *workspace,
                                       SendaRecord           *round,
                                       const char            *ballot,
                                       const char            *discipline,
                                       const SendaBallotLine *lines,
                                       guint                  n_lines,
                                       const char            *language,
                                       GError               **error);
/* Begins the ballot of @member with the answers of the same member in the round before that has any,
 * each "still true?". Answers that are there stay. Fails when there is nothing to carry. */
gboolean senda_ballot_carry           (SendaWorkspace        *workspace,
                                       SendaRecord           *round,
                                       const char            *member,
                                       GError               **error);
gboolean senda_ballot_confirm         (SendaWorkspace        *workspace,
                                       SendaRecord           *round,
                                       const char            *member,
                                       const SendaElement    *element,
                                       GError               **error);

G_END_DECLS
