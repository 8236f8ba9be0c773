/* test-round-steps.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the Overview asks for while a round goes its way.
 */
#include "config.h"

#include "rounds-fixture.h"

#define MAX_STEPS 10

/* The step of @kind, with how many and which element it is about; FALSE: it is not asked for. */
static gboolean
is_asked_for (RoundsFixture     *fixture,
              SendaNextStepKind  kind,
              SendaNextStep     *found)
{
  g_autoptr (SendaRoadmap) roadmap =
    senda_roadmap_new (fixture->workspace, senda_people_get_task_force (fixture->people), NULL);
  SendaNextStep steps[MAX_STEPS];
  guint n_steps = senda_roadmap_get_next_steps (roadmap, steps, MAX_STEPS);

  for (guint i = 0; i < n_steps; i++)
    if (steps[i].kind == kind)
      {
        *found = steps[i];
        return TRUE;
      }
  return FALSE;
}

static void
take_anonymous (RoundsFixture *fixture,
                SendaRecord   *round)
{
  const SendaBallotLine line = { "leadership", SENDA_RATING_STAGE, 3, NULL, NULL };
  g_autoptr (GError) error = NULL;

  senda_ballot_take_anonymous (fixture->workspace, round, discipline_of (0), &line, 1, "en",
                               &error);
  g_assert_no_error (error);
}

static void
test_ballots_that_are_missing (RoundsFixture *fixture,
                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = NULL;
  SendaNextStep step = { 0 };

  g_assert_false (is_asked_for (fixture, SENDA_NEXT_COLLECT, &step));
  round = open_round (fixture, "2026", SENDA_ROUND_COLLECTING, NULL);
  rate (fixture, round, 0, "leadership", 3);
  rate (fixture, round, 0, "membership", 2);
  rate (fixture, round, 4, "leadership", 0);
  g_assert_true (is_asked_for (fixture, SENDA_NEXT_COLLECT, &step));
  g_assert_cmpuint (step.count, ==, ROUNDS_N_MEMBERS - 2);
  g_assert_cmpint (step.element, ==, -1);

  set_state (fixture, round, SENDA_ROUND_DISCUSSING);
  g_assert_false (is_asked_for (fixture, SENDA_NEXT_COLLECT, &step));
}

/* Who gave one is not known; how many did is. */
static void
test_anonymous_ballots_that_are_missing (RoundsFixture *fixture,
                                         gconstpointer  data G_GNUC_UNUSED)
{
  const SendaRoundPlan plan = {
    .name = "2026", .state = SENDA_ROUND_COLLECTING, .invites_all = TRUE, .is_anonymous = TRUE,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaRecord) round = senda_round_open (fixture->people, &plan, &error);
  SendaNextStep step = { 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < ROUNDS_N_MEMBERS; i++)
    {
      g_assert_true (is_asked_for (fixture, SENDA_NEXT_COLLECT, &step));
      g_assert_cmpuint (step.count, ==, ROUNDS_N_MEMBERS - i);
      take_anonymous (fixture, round);
    }
  g_assert_false (is_asked_for (fixture, SENDA_NEXT_COLLECT, &step));
  take_anonymous (fixture, round);
  g_assert_false (is_asked_for (fixture, SENDA_NEXT_COLLECT, &step));
}

static void
test_agreed_then_frozen (RoundsFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) round = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  SendaNextStep step = { 0 };

  agree (fixture, round, "leadership", 2);
  g_assert_false (is_asked_for (fixture, SENDA_NEXT_FREEZE, &step));
  set_state (fixture, round, SENDA_ROUND_AGREED);
  g_assert_true (is_asked_for (fixture, SENDA_NEXT_FREEZE, &step));
  g_assert_true (is_asked_for (fixture, SENDA_NEXT_DISCUSS, &step));
  set_state (fixture, round, SENDA_ROUND_FROZEN);
  g_assert_false (is_asked_for (fixture, SENDA_NEXT_FREEZE, &step));
  g_assert_false (is_asked_for (fixture, SENDA_NEXT_DISCUSS, &step));
  g_assert_true (is_asked_for (fixture, SENDA_NEXT_MOVE_ON, &step));
}

static void
test_answers_to_confirm (RoundsFixture *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (SendaRecord) first = open_round (fixture, "2026", SENDA_ROUND_DISCUSSING, NULL);
  g_autoptr (SendaRecord) second = NULL;
  SendaNextStep step = { 0 };

  agree (fixture, first, "leadership", 2);
  agree (fixture, first, "membership", 3);
  g_assert_false (is_asked_for (fixture, SENDA_NEXT_CONFIRM, &step));
  pass_days (fixture, 300);
  second = open_round (fixture, "2027", SENDA_ROUND_DISCUSSING, first);
  g_assert_true (is_asked_for (fixture, SENDA_NEXT_CONFIRM, &step));
  g_assert_cmpuint (step.count, ==, 2);
  g_assert_cmpint (step.element, ==, find_element (fixture, "leadership")->position);

  agree (fixture, second, "leadership", 2);
  g_assert_true (is_asked_for (fixture, SENDA_NEXT_CONFIRM, &step));
  g_assert_cmpuint (step.count, ==, 1);
  g_assert_cmpint (step.element, ==, find_element (fixture, "membership")->position);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ROUNDS_TEST ("/round-steps/ballots-that-are-missing", test_ballots_that_are_missing);
  ROUNDS_TEST ("/round-steps/anonymous-ballots-that-are-missing",
               test_anonymous_ballots_that_are_missing);
  ROUNDS_TEST ("/round-steps/agreed-then-frozen", test_agreed_then_frozen);
  ROUNDS_TEST ("/round-steps/answers-to-confirm", test_answers_to_confirm);
  return g_test_run ();
}
