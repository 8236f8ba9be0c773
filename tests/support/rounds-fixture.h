/* rounds-fixture.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workspace with one task force, twelve members of five disciplines, and short ways to hold rounds.
 * The clock stands still until it is moved, and ids are the same in every run.
 */
#pragma once

#include "live-people-fixture.h"

#include "senda-ballot-edits.h"
#include "senda-pictures.h"
#include "senda-round-edits.h"

#define ROUNDS_N_MEMBERS 12
#define ROUNDS_N_DISCIPLINES 5

typedef struct
{
  PeopleFixture base;
  SendaWorkspace *workspace;           /* the base's */
  SendaPeople *people;                 /* the base's */
  SendaRecord *members[ROUNDS_N_MEMBERS]; /* three officers, two prosecutors, three of victim
                                           * services, two of legal services, two of health */
} RoundsFixture;

#define ROUNDS_TEST(path, test) \
  g_test_add (path, RoundsFixture, NULL, rounds_fixture_set_up, test, rounds_fixture_tear_down)

void                  rounds_fixture_set_up    (RoundsFixture        *fixture,
                                                gconstpointer         data);
void                  rounds_fixture_tear_down (RoundsFixture        *fixture,
                                                gconstpointer         data);
/* Moves the clock on. */
void                  pass_days                (RoundsFixture        *fixture,
                                                guint                 days);
/* The id of the discipline of the member with that number. */
const char           *discipline_of            (guint                 member);
const char           *member_id                (RoundsFixture        *fixture,
                                                guint                 member);
const SendaElement   *find_element             (RoundsFixture        *fixture,
                                                const char           *id);
const SendaStatement *find_statement           (RoundsFixture        *fixture,
                                                const char           *id);
/* A round to which everybody is invited, in that state. (transfer full) */
SendaRecord          *open_round               (RoundsFixture        *fixture,
                                                const char           *name,
                                                const char           *state,
                                                SendaRecord          *starts_from);
void                  set_state                (RoundsFixture        *fixture,
                                                SendaRecord          *round,
                                                const char           *state);
/* The member with that number sees the element at @stage; 0: cannot say. */
void                  rate                     (RoundsFixture        *fixture,
                                                SendaRecord          *round,
                                                guint                 member,
                                                const char           *element,
                                                guint                 stage);
/* The group agrees on a stage, for the reason "Because.". */
void                  agree                    (RoundsFixture        *fixture,
                                                SendaRecord          *round,
                                                const char           *element,
                                                guint                 stage);
/* (transfer full) */
SendaBallotBox       *look_at_ballots          (RoundsFixture        *fixture,
                                                SendaRecord          *round);
SendaRoundFacts      *look_at_round            (RoundsFixture        *fixture,
                                                SendaRecord          *round);
/* Where the member with that number sees the element: a stage, or 0. */
guint                 stage_of                 (RoundsFixture        *fixture,
                                                SendaRecord          *round,
                                                guint                 member,
                                                const char           *element);
/* That it was refused in words that begin so, and that say that nothing was changed. */
void                  assert_invalid           (gboolean              done,
                                                GError              **error,
                                                const char           *begins);
