/* test-insight.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agreed-stage.h"
#include "senda-distribution.h"
#include "senda-next-step.h"

static void
test_distribution (void)
{
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  SendaDistribution distribution;
  g_autofree char *sentence = NULL;

  senda_distribution_clear (&distribution);
  senda_distribution_add (&distribution, SENDA_STATE_RATED, 1);
  senda_distribution_add (&distribution, SENDA_STATE_RATED, 3);
  senda_distribution_add (&distribution, SENDA_STATE_RATED, 3);
  senda_distribution_add (&distribution, SENDA_STATE_RATED, 6);
  senda_distribution_add (&distribution, NULL, 0);
  senda_distribution_add (&distribution, SENDA_STATE_NO_AGREEMENT, 0);

  g_assert_cmpuint (distribution.at_stage[0], ==, 1);
  g_assert_cmpuint (distribution.at_stage[2], ==, 2);
  g_assert_cmpuint (distribution.not_discussed, ==, 2);
  sentence = senda_distribution_to_sentence (&distribution, english);
  g_assert_cmpstr (sentence, ==, "1 element at stage 1, 2 elements at stage 3, "
                                 "2 elements not yet discussed, 1 element without agreement.");
}

static guint
steps_for (SendaNextStep        *steps,
           const SendaNextFacts *facts,
           guint                 n_facts,
           gboolean              has_mission)
{
  return senda_next_steps (steps, 8, facts, n_facts, has_mission, 10);
}

static void
test_first_day (void)
{
  SendaNextFacts facts[3] = { 0 };
  SendaNextStep steps[8];

  g_assert_cmpuint (steps_for (steps, facts, 3, FALSE), ==, 2);
  g_assert_cmpint (steps[0].kind, ==, SENDA_NEXT_WRITE_MISSION);
  g_assert_cmpint (steps[1].kind, ==, SENDA_NEXT_START_ROADMAP);
  g_assert_cmpint (steps[1].element, ==, 0);
}

static void
test_half_way (void)
{
  SendaNextFacts facts[] = {
    { SENDA_STATE_RATED, 3, FALSE, TRUE },
    { SENDA_STATE_RATED, 2, TRUE, FALSE },
    { SENDA_STATE_NO_AGREEMENT, 0, FALSE, FALSE },
    { SENDA_STATE_NOT_APPLICABLE, 0, FALSE, FALSE },
    { NULL, 0, FALSE, FALSE },
  };
  SendaNextStep steps[8];
  const SendaNextStepKind kinds[] = {
    SENDA_NEXT_AGREE, SENDA_NEXT_COMPARE, SENDA_NEXT_DISCUSS, SENDA_NEXT_MOVE_ON,
    SENDA_NEXT_ADD_EVIDENCE
  };
  const int elements[] = { 2, 1, 4, 1, 1 };

  g_assert_cmpuint (steps_for (steps, facts, G_N_ELEMENTS (facts), TRUE), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_cmpint (steps[i].kind, ==, kinds[i]);
      g_assert_cmpint (steps[i].element, ==, elements[i]);
    }
}

static void
test_old_round (void)
{
  SendaNextFacts fact = { SENDA_STATE_RATED, 4, FALSE, TRUE };
  SendaNextStep steps[8];

  g_assert_cmpuint (senda_next_steps (steps, 8, &fact, 1, TRUE, 366), ==, 2);
  g_assert_cmpint (steps[0].kind, ==, SENDA_NEXT_NEW_ROUND);
  g_assert_cmpuint (senda_next_steps (steps, 1, &fact, 1, TRUE, 366), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/distribution/counts-and-says-so", test_distribution);
  g_test_add_func ("/next-step/first-day", test_first_day);
  g_test_add_func ("/next-step/half-way", test_half_way);
  g_test_add_func ("/next-step/old-round", test_old_round);
  return g_test_run ();
}
