/* test-statewide.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What many summaries say together, beside a slow and simple count of the same.
 */
#include "config.h"

#include "senda-days.h"
#include "senda-statewide.h"

#include <string.h>
#include <time.h>

#define DAY "2026-06-15"
#define LEAST SENDA_STATEWIDE_LEAST

/* (transfer full) */
static SendaRecord *
make_summary (guint       origin,
              guint       round,
              const char *region,
              const char *day,
              const char *stages)
{
  g_autofree char *from = g_strdup_printf ("00000000-0000-4000-8000-%012u", origin);
  g_autofree char *of = g_strdup_printf ("00000000-0000-4000-9000-%06u%06u", origin, round);
  g_autofree char *id = senda_summary_id ("", from, of);
  g_autofree char *name = g_strdup_printf ("County %u", origin);
  SendaRecord *summary = senda_record_new (&senda_summary_info, id);

  senda_record_set (summary, "origin", SENDA_TEXT (from));
  senda_record_set (summary, "origin_round", SENDA_TEXT (of));
  senda_record_set (summary, "name", SENDA_TEXT (name));
  senda_record_set (summary, "region", SENDA_TEXT (region));
  senda_record_set (summary, "agreed_on", SENDA_TEXT (day));
  senda_record_set (summary, "made_at", SENDA_INTEGER (round));
  senda_record_set (summary, "stages", SENDA_TEXT (stages));
  return summary;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp ((*(const SendaElement *const *) a)->id, (*(const SendaElement *const *) b)->id);
}

/* (transfer full) (nullable) */
static char *
make_stages (SendaContent *content,
             GRand        *rand)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  char *stages = NULL;

  for (guint i = 0; i < senda_content_get_n_elements (content); i++)
    g_ptr_array_add (elements, (gpointer) senda_content_get_element (content, i));
  g_ptr_array_sort (elements, compare_ids);
  for (guint i = 0; i < elements->len; i++)
    {
      const SendaElement *element = g_ptr_array_index (elements, i);
      int chance = g_rand_int_range (rand, 0, 8);
      char *longer = NULL;

      if (chance == 0)
        continue;
      longer = chance <= 5 ? senda_summary_stages_add (stages, element->id, SENDA_STATE_RATED, chance)
               : chance == 6
                 ? senda_summary_stages_add (stages, element->id, SENDA_STATE_NO_AGREEMENT, 0)
                 : senda_summary_stages_add (stages, element->id, SENDA_STATE_NOT_APPLICABLE, 0);
      g_free (stages);
      stages = longer;
    }
  return stages;
}

/* (transfer full) */
static GPtrArray *
make_summaries (SendaContent *content,
                GRand        *rand,
                guint         n_task_forces,
                guint         n_rounds,
                guint         n_regions)
{
  GPtrArray *summaries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_task_forces; i++)
    {
      g_autofree char *region = g_strdup_printf ("Region %d", g_rand_int_range (rand, 0, n_regions));
      gboolean is_named = g_rand_int_range (rand, 0, 10) > 0;

      for (guint j = 0; j < n_rounds; j++)
        {
          g_autofree char *day = senda_day_add (DAY, 0, g_rand_int_range (rand, -1500, 60));
          g_autofree char *stages = make_stages (content, rand);

          g_ptr_array_add (summaries, make_summary (i, j, is_named ? region : NULL, day, stages));
        }
    }
  return summaries;
}

/* The latest of @origin by @day, the slow way. */
static SendaRecord *
find_latest (GPtrArray  *summaries,
             const char *origin,
             const char *day)
{
  SendaRecord *found = NULL;

  for (guint i = 0; i < summaries->len; i++)
    {
      SendaRecord *summary = g_ptr_array_index (summaries, i);
      const char *agreed = senda_record_get_text (summary, "agreed_on");
      int order = 0;

      if (strcmp (senda_record_get_text (summary, "origin"), origin) != 0 || strcmp (agreed, day) > 0)
        continue;
      order = found ? strcmp (agreed, senda_record_get_text (found, "agreed_on")) : 1;
      if (order > 0 || (order == 0 && senda_record_get_integer (summary, "made_at") >
                                      senda_record_get_integer (found, "made_at")))
        found = summary;
    }
  return found;
}

/* 1 to 5, 0: not discussed, 6: no agreement, 7: not applicable. */
static guint
read_answer (SendaRecord *summary,
             const char  *element)
{
  g_autoptr (GArray) stages = senda_summary_stages_parse (senda_record_get_text (summary, "stages"));

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      const SendaSummaryStage *stage = &g_array_index (stages, SendaSummaryStage, i);

      if (strcmp (stage->element, element) == 0)
        return stage->stage > 0 ? stage->stage
               : strcmp (stage->state, SENDA_STATE_NO_AGREEMENT) == 0 ? 6 : 7;
    }
  return 0;
}

static void
assert_line (const SendaStatewideLine *line,
             GPtrArray                *summaries,
             guint                     n_task_forces)
{
  guint answers[8] = { 0 };
  guint moves[3] = { 0 };
  gboolean is_told = FALSE;

  for (guint i = 0; i < n_task_forces; i++)
    {
      g_autofree char *origin = g_strdup_printf ("00000000-0000-4000-8000-%012u", i);
      SendaRecord *now = find_latest (summaries, origin, DAY);
      SendaRecord *before = find_latest (summaries, origin, "2025-06-15");
      guint is = now ? read_answer (now, line->element->id) : 0;
      guint was = before ? read_answer (before, line->element->id) : 0;

      answers[is] += now != NULL;
      if (now != before && is >= 1 && is <= 5 && was >= 1 && was <= 5)
        moves[is > was ? 0 : is < was ? 1 : 2]++;
    }
  g_assert_true (line->is_shown);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (line->spread.at_stage[i], ==, answers[i + 1]);
  g_assert_cmpuint (line->spread.not_discussed, ==, answers[0]);
  g_assert_cmpuint (line->spread.no_agreement, ==, answers[6]);
  g_assert_cmpuint (line->spread.not_applicable, ==, answers[7]);
  g_assert_cmpuint (line->n_early, ==, answers[0] + answers[1] + answers[2] + answers[6]);
  is_told = moves[0] + moves[1] + moves[2] >= LEAST;
  g_assert_cmpuint (line->n_both, ==, is_told ? moves[0] + moves[1] + moves[2] : 0);
  g_assert_cmpuint (line->n_up, ==, is_told ? moves[0] : 0);
  g_assert_cmpuint (line->n_down, ==, is_told ? moves[1] : 0);
  g_assert_cmpuint (line->n_stayed, ==, is_told ? moves[2] : 0);
}

static void
test_counts (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);

  for (guint32 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) summaries = make_summaries (content, rand, 15, 3, 3);
      g_autoptr (SendaStatewide) all = senda_statewide_new (content, summaries, NULL, DAY, LEAST);

      g_assert_true (all->is_shown);
      g_assert_cmpuint (all->lines->len, ==, senda_content_get_n_elements (content));
      for (guint i = 0; i < all->lines->len; i++)
        assert_line (g_ptr_array_index (all->lines, i), summaries, 15);
    }
}

/* Of how many task forces a number tells. */
typedef guint (*CountFunc) (const SendaStatewideLine *line);

static guint
count_apply (const SendaStatewideLine *line)
{
  return line->is_shown ? line->n_apply : 0;
}

static guint
count_both (const SendaStatewideLine *line)
{
  return line->n_both;
}

/* What is told of @element in @told, the whole first and then regions, is told of none or enough; and
 * so is what is left when any of the regions are taken from the whole. */
static void
assert_none_few (GPtrArray *told,
                 guint      element,
                 CountFunc  count)
{
  guint whole = 0;

  for (guint i = 0; i < told->len; i++)
    {
      SendaStatewide *picture = g_ptr_array_index (told, i);
      guint n = count (g_ptr_array_index (picture->lines, element));

      g_assert_true (n == 0 || n >= LEAST);
      whole = i == 0 ? n : whole;
    }
  for (guint taken = 1; taken < 1u << (told->len - 1); taken++)
    {
      guint left = whole;

      for (guint i = 1; i < told->len; i++)
        if (taken & 1u << (i - 1))
          left -= count (g_ptr_array_index (((SendaStatewide *) told->pdata[i])->lines, element));
      g_assert_true (left == 0 || (left >= LEAST && left <= whole));
    }
}

/* A line that says nothing holds nothing either: a program reads it too. */
static void
assert_held_back (const SendaStatewideLine *line)
{
  const SendaDistribution none = { 0 };

  if (!line->is_shown)
    {
      g_assert_cmpmem (&line->spread, sizeof line->spread, &none, sizeof none);
      g_assert_cmpuint (line->n_apply + line->n_early + line->n_both, ==, 0);
    }
  g_assert_cmpuint (line->n_up + line->n_down + line->n_stayed, ==, line->n_both);
}

/* No region, and no difference between the regions and the whole, tells of fewer than the least: not
 * of where they stand, nor of what an element applies to, nor of what changed. A region's picture
 * counts as many as it says. */
static void
assert_regions (SendaContent *content,
                GPtrArray    *summaries)
{
  SendaStatewide *all = senda_statewide_new (content, summaries, NULL, DAY, LEAST);
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func ((GDestroyNotify) senda_statewide_free);
  guint left = all->n_task_forces;

  g_ptr_array_add (told, all);
  g_assert_true (all->is_shown == (all->n_task_forces >= LEAST));
  for (guint i = 0; i < all->regions->len; i++)
    {
      const SendaStatewideRegion *region = g_ptr_array_index (all->regions, i);
      SendaStatewide *one = senda_statewide_new (content, summaries, region->region, DAY, LEAST);

      g_ptr_array_add (told, one);
      g_assert_cmpuint (region->n_task_forces, >=, LEAST);
      g_assert_cmpuint (one->n_task_forces, ==, region->n_task_forces);
      g_assert_true (one->is_shown);
      left -= region->n_task_forces;
    }
  if (!all->is_shown)
    g_assert_cmpuint (all->lines->len + all->regions->len, ==, 0);
  else
    g_assert_cmpuint (left, ==, 0);
  for (guint i = 0; i < all->lines->len; i++)
    {
      assert_none_few (told, i, count_apply);
      assert_none_few (told, i, count_both);
      for (guint j = 0; j < told->len; j++)
        assert_held_back (g_ptr_array_index (((SendaStatewide *) told->pdata[j])->lines, i));
    }
}

static void
test_regions (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);

  for (guint32 seed = 1; seed <= 200; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      guint n = g_rand_int_range (rand, 1, 30);
      guint n_rounds = g_rand_int_range (rand, 1, 4);
      g_autoptr (GPtrArray) summaries = make_summaries (content, rand, n, n_rounds,
                                                        g_rand_int_range (rand, 1, 7));

      assert_regions (content, summaries);
    }
}

/* What is said with a larger least is put together of what is said with a smaller one. */
static void
test_larger_least (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);

  for (guint32 seed = 1; seed <= 50; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) summaries = make_summaries (content, rand, 60, 1, 9);
      g_autoptr (SendaStatewide) fine = senda_statewide_new (content, summaries, NULL, DAY, LEAST);
      g_autoptr (SendaStatewide) coarse = senda_statewide_new (content, summaries, NULL, DAY,
                                                               LEAST * 2);
      guint left = fine->n_task_forces;

      for (guint i = 0; i < coarse->regions->len; i++)
        {
          const SendaStatewideRegion *region = g_ptr_array_index (coarse->regions, i);
          gboolean is_same = FALSE;

          g_assert_cmpuint (region->n_task_forces, >=, LEAST * 2);
          for (guint j = 0; j < fine->regions->len; j++)
            {
              const SendaStatewideRegion *other = g_ptr_array_index (fine->regions, j);

              is_same |= strcmp (other->region, region->region) == 0 &&
                         other->n_task_forces == region->n_task_forces;
            }
          g_assert_true (is_same || *region->region == '\0');
          left -= region->n_task_forces;
        }
      g_assert_cmpuint (left, ==, 0);
    }
}

/* Adds to @summaries what @n task forces of @region say, the first as number @from. */
static void
add_summaries (GPtrArray  *summaries,
               guint       from,
               guint       n,
               guint       round,
               const char *region,
               const char *day,
               const char *stages)
{
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (summaries, make_summary (from + i, round, region, day, stages));
}

static const SendaStatewideLine *
get_line (SendaStatewide *picture,
          SendaContent   *content,
          const char     *element)
{
  return g_ptr_array_index (picture->lines,
                            senda_content_find_element (content, element)->position);
}

/* Five of the north and five of the south; of the north one alone can be compared with a year ago. The
 * whole less the south would tell of that one. */
static void
test_change_by_subtraction (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaStatewide) all = NULL;
  g_autoptr (SendaStatewide) south = NULL;

  add_summaries (summaries, 0, 5, 1, "North", "2026-01-01", "leadership=3");
  add_summaries (summaries, 5, 5, 1, "South", "2026-01-01", "leadership=3");
  add_summaries (summaries, 4, 6, 0, "North", "2025-01-01", "leadership=2");
  all = senda_statewide_new (content, summaries, NULL, DAY, LEAST);
  south = senda_statewide_new (content, summaries, "South", DAY, LEAST);
  g_assert_cmpuint (get_line (all, content, "leadership")->n_up, ==, 6);
  g_assert_true (get_line (south, content, "leadership")->is_shown);
  g_assert_cmpuint (get_line (south, content, "leadership")->n_both, ==, 0);
}

/* The same of an element that applies to one task force of the north alone. */
static void
test_applies_by_subtraction (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaCatalog) catalog = senda_catalog_load ("en");
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaStatewide) all = NULL;
  g_autoptr (SendaStatewide) south = NULL;
  g_autofree char *said = NULL;

  add_summaries (summaries, 0, 4, 0, "North", "2026-01-01", "leadership=not-applicable");
  add_summaries (summaries, 4, 1, 0, "North", "2026-01-01", "leadership=1");
  add_summaries (summaries, 5, 5, 0, "South", "2026-01-01", "leadership=3");
  all = senda_statewide_new (content, summaries, NULL, DAY, LEAST);
  south = senda_statewide_new (content, summaries, "South", DAY, LEAST);
  g_assert_cmpuint (get_line (all, content, "leadership")->n_apply, ==, 6);
  g_assert_false (get_line (south, content, "leadership")->is_shown);
  said = senda_statewide_line_say (get_line (south, content, "leadership"), catalog);
  g_assert_nonnull (strstr (said, "nothing is shown"));
}

/* Who has said nothing new within the year did not stay where it was. */
static void
test_nothing_new (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaCatalog) catalog = senda_catalog_load ("en");
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaStatewide) all = NULL;

  add_summaries (summaries, 0, 8, 0, NULL, "2024-01-01", "leadership=3");
  all = senda_statewide_new (content, summaries, NULL, DAY, LEAST);
  g_assert_cmpuint (all->n_old, ==, 8);
  g_assert_cmpuint (get_line (all, content, "leadership")->n_both, ==, 0);
  g_assert_null (senda_statewide_line_say_change (get_line (all, content, "leadership"), catalog));
}

/* Only those count as compared that had a stage both times. */
static void
test_stages_both_times (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaStatewide) all = NULL;

  add_summaries (summaries, 0, 8, 0, NULL, "2025-01-01", "leadership=3");
  add_summaries (summaries, 0, 4, 1, NULL, "2026-01-01", "leadership=3");
  add_summaries (summaries, 4, 4, 1, NULL, "2026-01-01", "leadership=no-agreement");
  all = senda_statewide_new (content, summaries, NULL, DAY, LEAST);
  g_assert_cmpuint (get_line (all, content, "leadership")->n_both, ==, 0);
  g_assert_cmpuint (get_line (all, content, "leadership")->n_stayed, ==, 0);
}

/* Half of those to which it applies, not half of all. */
static void
test_lagging (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaStatewide) all = NULL;
  g_autoptr (GPtrArray) lagging = NULL;

  add_summaries (summaries, 0, 6, 0, NULL, "2026-01-01", "leadership=not-applicable");
  add_summaries (summaries, 6, 3, 0, NULL, "2026-01-01", "leadership=1");
  add_summaries (summaries, 9, 3, 0, NULL, "2026-01-01", "leadership=4");
  all = senda_statewide_new (content, summaries, NULL, DAY, LEAST);
  lagging = senda_statewide_list_lagging (all);
  g_assert_true (g_ptr_array_find (lagging, get_line (all, content, "leadership"), NULL));
}

/* A small region cannot be had by asking for its name. */
static void
test_small_region (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaStatewide) one = NULL;

  for (guint i = 0; i < 12; i++)
    g_ptr_array_add (summaries, make_summary (i, 0, i < 2 ? "Small" : "Large", "2026-01-01",
                                              "leadership=3"));
  one = senda_statewide_new (content, summaries, "Small", DAY, LEAST);
  g_assert_false (one->is_shown);
  g_assert_cmpuint (one->lines->len, ==, 0);
}

static void
test_words (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (SendaCatalog) catalog = senda_catalog_load ("en");
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SendaStatewide) all = NULL;
  g_autofree char *said = NULL;
  g_autofree char *few = NULL;
  const SendaStatewideLine *line = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_ptr_array_add (summaries, make_summary (i, 0, NULL, "2026-01-01",
                                                i < 4 ? "leadership=3" : "leadership=2"));
      if (i < 3)
        g_ptr_array_add (summaries, make_summary (i, 1, NULL, "2024-01-01", "leadership=1"));
    }
  all = senda_statewide_new (content, summaries, NULL, DAY, LEAST);
  line = g_ptr_array_index (all->lines,
                            senda_content_find_element (content, "leadership")->position);
  said = senda_statewide_line_say (line, catalog);
  g_assert_nonnull (strstr (said, "2 task forces at stage 2, 4 task forces at stage 3."));
  few = senda_statewide_line_say_change (line, catalog);
  g_assert_null (few);
  g_assert_null (senda_statewide_line_say_rest (line, catalog));
}

static void
test_speed (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) summaries = make_summaries (content, rand, 1000, 4, 8);
  clock_t before = clock ();
  g_autoptr (SendaStatewide) all = senda_statewide_new (content, summaries, NULL, DAY, LEAST);

  g_test_message ("1,000 task forces: %.1f ms",
                  (clock () - before) * 1000.0 / CLOCKS_PER_SEC);
  g_assert_cmpuint (all->n_task_forces, >, 990);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/statewide/counts", test_counts);
  g_test_add_func ("/statewide/regions", test_regions);
  g_test_add_func ("/statewide/larger-least", test_larger_least);
  g_test_add_func ("/statewide/change-by-subtraction", test_change_by_subtraction);
  g_test_add_func ("/statewide/applies-by-subtraction", test_applies_by_subtraction);
  g_test_add_func ("/statewide/nothing-new", test_nothing_new);
  g_test_add_func ("/statewide/stages-both-times", test_stages_both_times);
  g_test_add_func ("/statewide/lagging", test_lagging);
  g_test_add_func ("/statewide/small-region", test_small_region);
  g_test_add_func ("/statewide/words", test_words);
  g_test_add_func ("/statewide/speed", test_speed);
  return g_test_run ();
}
