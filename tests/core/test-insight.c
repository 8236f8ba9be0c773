/* test-insight.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agreed-stage.h"
#include "senda-distribution.h"
#include "senda-next-step.h"
#include "senda-round.h"

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

#define MAX_ELEMENTS 5
#define MAX_SAID 6

/* One element: its state and stage, then what is said of it. */
#define AT(stage) { SENDA_STATE_RATED, stage, .has_evidence = TRUE }
#define CARRIED(stage) { SENDA_STATE_RATED, stage, .has_evidence = TRUE, .is_carried = TRUE }
/* Neither as the marks suggest, nor with a reason or anything that shows it. */
#define BARE(stage) { SENDA_STATE_RATED, stage, .differs = TRUE }
#define APART { SENDA_STATE_NO_AGREEMENT, 0 }
#define NOT_OURS { SENDA_STATE_NOT_APPLICABLE, 0 }
#define SILENT { NULL, 0 }

static const char *const kinds[] = {
  "write-mission", "start-roadmap", "discuss", "agree", "compare", "move-on", "add-evidence",
  "new-round", "collect", "confirm", "freeze",
};

/* What is expected: the kind, the element's position where it names one, how many. */
static const struct
{
  const char *name;
  SendaNextFacts elements[MAX_ELEMENTS];
  guint n_elements;
  gboolean lacks_mission;
  SendaNextRound round;
  const char *expected;
} cases[] = {
  { "the first day: a mission, then the first element",
    { SILENT, SILENT, SILENT }, 3, TRUE, { NULL, 0, 0 }, "write-mission, start-roadmap 0 x3" },
  { "half way: what is open comes before what would be better still",
    { AT (3), BARE (2), APART, NOT_OURS, SILENT }, 5, FALSE,
    { SENDA_ROUND_DISCUSSING, 10, 0 },
    "agree 2 x1, compare 1 x1, discuss 4 x1, move-on 1 x2, add-evidence 1 x1" },
  { "a round of a year ago is still young",
    { AT (4) }, 1, FALSE, { SENDA_ROUND_DISCUSSING, 365, 0 }, "move-on 0 x1" },
  { "an older one is not",
    { AT (4) }, 1, FALSE, { SENDA_ROUND_DISCUSSING, 366, 0 }, "new-round, move-on 0 x1" },
  { "two raters have given no ballot",
    { SILENT, SILENT }, 2, FALSE, { SENDA_ROUND_COLLECTING, 3, 2 },
    "collect x2, start-roadmap 0 x2" },
  { "every rater has",
    { SILENT, SILENT }, 2, FALSE, { SENDA_ROUND_COLLECTING, 3, 0 }, "start-roadmap 0 x2" },
  { "a ballot that never came is not asked for once the talk has begun",
    { AT (2), SILENT }, 2, FALSE, { SENDA_ROUND_DISCUSSING, 3, 2 },
    "discuss 1 x1, move-on 0 x1" },
  { "nor while the round is prepared",
    { AT (2) }, 1, FALSE, { SENDA_ROUND_PREPARING, 3, 2 }, "move-on 0 x1" },
  { "answers of the last round wait to be confirmed",
    { AT (2), CARRIED (3), APART, CARRIED (1) }, 4, FALSE,
    { SENDA_ROUND_DISCUSSING, 3, 0 }, "confirm 1 x2, agree 2 x1, move-on 3 x3" },
  { "the group has agreed: nothing is lost by freezing now",
    { AT (2) }, 1, FALSE, { SENDA_ROUND_AGREED, 3, 1 }, "freeze, move-on 0 x1" },
  { "agreed, and some of it still as it was carried over",
    { CARRIED (2) }, 1, FALSE, { SENDA_ROUND_AGREED, 3, 0 },
    "freeze, confirm 0 x1, move-on 0 x1" },
  { "a frozen round asks for nothing that would change it",
    { BARE (2), CARRIED (3), APART, SILENT }, 4, FALSE,
    { SENDA_ROUND_FROZEN, 400, 3 }, "new-round, move-on 0 x2" },
  { "nor one that was frozen before anything was said",
    { SILENT }, 1, FALSE, { SENDA_ROUND_FROZEN, 3, 0 }, "" },
};

static char *
write_down (const SendaNextStep *steps,
            guint                n_steps)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_steps; i++)
    {
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", kinds[steps[i].kind]);
      if (steps[i].element >= 0)
        g_string_append_printf (text, " %d", steps[i].element);
      if (steps[i].count > 0)
        g_string_append_printf (text, " x%u", steps[i].count);
    }
  return g_string_free (text, FALSE);
}

static void
test_next_steps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SendaNextStep steps[MAX_SAID];
      guint n_steps = senda_next_steps (steps, MAX_SAID, cases[i].elements, cases[i].n_elements,
                                        !cases[i].lacks_mission, &cases[i].round);
      g_autofree char *said = write_down (steps, n_steps);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (said, ==, cases[i].expected);
    }
}

/* However few are asked for: those that come first. */
static void
test_no_more_than_asked_for (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint max_steps = 0; max_steps <= MAX_SAID; max_steps++)
      {
        SendaNextStep steps[MAX_SAID];
        guint n_steps = senda_next_steps (steps, max_steps, cases[i].elements, cases[i].n_elements,
                                          !cases[i].lacks_mission, &cases[i].round);
        g_autofree char *said = write_down (steps, n_steps);

        g_assert_cmpuint (n_steps, <=, max_steps);
        g_assert_true (g_str_has_prefix (cases[i].expected, said));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/distribution/counts-and-says-so", test_distribution);
  g_test_add_func ("/next-step/most-useful-first", test_next_steps);
  g_test_add_func ("/next-step/no-more-than-asked-for", test_no_more_than_asked_for);
  return g_test_run ();
}
