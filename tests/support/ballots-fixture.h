/* ballots-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ballots of a round, written down in a line: "police 223, services 4?". No store is opened.
 */
#pragma once

#include "people-fixture.h"

#include "senda-ballot-box.h"

typedef struct
{
  const char *code; /* as it is written here: "police" */
  const char *discipline;
} BallotGroup;

#define BALLOTS_N_GROUPS 7
#define BALLOTS_SURVIVORS 5

/* In the order of senda_discipline_groups. */
extern const BallotGroup ballot_groups[BALLOTS_N_GROUPS];

/* The records of a round, as they are made. */
typedef struct
{
  SendaContent *content;
  SendaRecord *round;
  GPtrArray *raters;
  GPtrArray *ballots;
  GPtrArray *ratings;
} Ballots;

void            ballots_begin      (Ballots      *self,
                                    SendaContent *content,
                                    gboolean      is_anonymous);
void            ballots_clear      (Ballots      *self);
/* A ballot of somebody of @discipline: in a round with names, by the rater. (transfer none) */
SendaRecord    *ballots_add        (Ballots      *self,
                                    const char   *discipline);
/* "3": at stage 3; "?": cannot say; "n": does not apply; "m": a rating that answers nothing; "-":
 * nothing at all, which returns NULL. (transfer none) */
SendaRecord    *ballots_add_rating (Ballots      *self,
                                    SendaRecord  *ballot,
                                    const char   *element,
                                    char          answer);
/* "police 232?, services 4": three officers at stages 2, 3 and 2, one who cannot say, and so on. */
void            ballots_write      (Ballots      *self,
                                    const char   *element,
                                    const char   *written);
/* (transfer full) */
SendaBallotBox *ballots_open       (Ballots      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ballots, ballots_clear)
