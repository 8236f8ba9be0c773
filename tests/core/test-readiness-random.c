/* test-readiness-random.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the readiness test finds agrees with every one of the 51,840 situations looked at alone.
 */
#include "config.h"

#include "calls-random.h"

#include "senda-readiness.h"

#define N_WALKS 80
#define ALL_PLACES 51840

/* How often each kind was met: a test that never meets one proves nothing of it. */
static guint met[4];

static OracleSituation *
list_all_places (void)
{
  OracleSituation *places = g_new0 (OracleSituation, ALL_PLACES);

  for (guint i = 0; i < ALL_PLACES; i++)
    {
      guint rest = i;

      for (guint j = 0; j < ORACLE_N_FACTORS; j++)
        {
          places[i].values[j] = rest % oracle_count_values (j);
          rest /= oracle_count_values (j);
        }
    }
  return places;
}

/* -1 when all is well. */
static int
judge (const CallsStore *store,
       guint             best)
{
  guint first = best ? __builtin_ctz (best) : 0;

  if (best == 0)
    return SENDA_READINESS_UNANSWERED;
  if (best & (best - 1))
    return SENDA_READINESS_CONFLICT;
  if (calls_store_get_agency (store, first) < 0 ||
      (store->agency[first] == CALLS_SILENT && !store->has_phone[first]))
    return SENDA_READINESS_UNREACHABLE;
  return store->agency[first] == CALLS_FORMER ? SENDA_READINESS_LEFT : -1;
}

static guint
find_best (const CallsStore      *store,
           const OracleSituation *place,
           const guint            preferred[CALLS_MAX_ANSWERS])
{
  guint holding = 0;
  guint best = 0;

  for (guint i = 0; i < store->n; i++)
    if (oracle_condition_holds (&store->conditions[i], place))
      holding |= 1u << i;
  for (guint i = 0; i < store->n; i++)
    if ((holding & (1u << i)) && !(holding & preferred[i]))
      best |= 1u << i;
  return best;
}

/* What the walk found, as the test reads it. */
typedef struct
{
  OracleCondition where;
  int kind;
  guint calls;
  gboolean is_needed;
} Found;

static GArray *
read_gaps (CallsStore     *store,
           SendaReadiness *readiness)
{
  const SendaFactors *factors = senda_call_book_get_factors (store->book);
  GArray *found = g_array_new (FALSE, TRUE, sizeof (Found));

  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);
      g_autofree char *tags = senda_factors_dup_tags (factors, &gap->where);
      Found one = { .kind = gap->kind, .calls = calls_bits (gap->calls) };

      oracle_condition_read (&one.where, tags);
      g_assert_cmpuint (one.where.beside, ==, 0);
      g_array_append_val (found, one);
      met[gap->kind]++;
    }
  return found;
}

/* Exactly what is amiss is said, and nothing that other gaps say already. */
static void
check_place (const CallsStore      *store,
             GArray                *found,
             const OracleSituation *place,
             guint                  best)
{
  int kind = judge (store, best);
  Found *last = NULL;
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    {
      Found *gap = &g_array_index (found, Found, i);

      if (!oracle_condition_holds (&gap->where, place))
        continue;
      g_assert_cmpint (gap->kind, ==, kind);
      g_assert_cmphex (gap->calls, ==, best);
      last = gap;
      n++;
    }
  g_assert_cmpint (n > 0, ==, kind >= 0);
  if (n == 1)
    last->is_needed = TRUE;
}

/* Some answers speak of other factors than most; few are defaults, which leave nothing open. */
static void
draw_walk (CallsStore       *store,
           CallsWorld       *world,
           SendaPeopleFacts *people)
{
  CallsWorld parts[2];

  calls_world_draw (&parts[0]);
  calls_world_draw (&parts[1]);
  store->n = calls_draw (CALLS_MAX_ANSWERS + 1);
  for (guint i = 0; i < store->n; i++)
    {
      do
        {
          g_clear_pointer (&store->tags[i], g_free);
          calls_store_draw_answer (store, calls_draw (2) ? world : &parts[calls_draw (2)], i);
        }
      while (*store->tags[i] == '\0' && calls_draw (5) > 0);
      store->same_as[i] = -1;
    }
  calls_store_build (store, people);
}

static void
test_readiness (void)
{
  g_autoptr (SendaPeopleFacts) people = calls_random_people ();
  g_autofree OracleSituation *places = list_all_places ();

  for (guint n = 0; n < N_WALKS; n++)
    {
      g_autoptr (SendaReadiness) readiness = NULL;
      g_autoptr (GArray) found = NULL;
      guint preferred[CALLS_MAX_ANSWERS];
      CallsWorld world;
      CallsStore store = { 0 };

      calls_world_draw (&world);
      draw_walk (&store, &world, people);
      readiness = senda_readiness_new (store.book, calls_question (store.book, CALLS_QUESTION));
      g_assert_cmpuint (readiness->n_tried, ==, ALL_PLACES);
      found = read_gaps (&store, readiness);
      calls_store_find_preferred (&store, places, ALL_PLACES, preferred);
      for (guint i = 0; i < ALL_PLACES; i++)
        check_place (&store, found, &places[i], find_best (&store, &places[i], preferred));
      for (guint i = 0; i < found->len; i++)
        g_assert_true (g_array_index (found, Found, i).is_needed);
      calls_store_clear (&store);
    }
  g_test_message ("unanswered %u, conflict %u, unreachable %u, left %u", met[0], met[1],
                  met[2], met[3]);
  for (guint i = 0; i < G_N_ELEMENTS (met); i++)
    g_assert_cmpuint (met[i], >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/readiness/gaps-are-exactly-what-is-amiss", test_readiness);

  return g_test_run ();
}
