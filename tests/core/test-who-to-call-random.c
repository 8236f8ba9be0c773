/* test-who-to-call-random.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random answers and situations: who is called, and what is taken over "as in" another answer,
 * agree with every single situation written out.
 */
#include "config.h"

#include "calls-random.h"

#define N_STORES 8000
#define N_SITUATIONS 4

/* How often each was met: a test that never meets one proves nothing of it. */
static struct
{
  guint one, none, conflicts, others, circles, taken, unknown, defaults;
} met;

static void
draw_store (CallsStore       *store,
            CallsWorld       *world,
            SendaPeopleFacts *people)
{
  store->n = calls_draw (CALLS_MAX_ANSWERS + 1);
  for (guint i = 0; i < store->n; i++)
    calls_store_draw_answer (store, world, i);
  calls_store_build (store, people);
}

/* What is known names each factor's values, and of what applies beside, exactly what does. */
static gboolean
is_of (const OracleCondition *known,
       const OracleSituation *place)
{
  return oracle_condition_holds (known, place) && known->beside == place->beside;
}

/* The answers that hold wherever the situation may lie; of @within one is looked at only where that
 * holds too. */
static guint
find_holding (const CallsStore      *store,
              const CallsWorld      *world,
              const OracleCondition *known,
              const OracleCondition *within)
{
  guint holding = (1u << store->n) - 1;
  gboolean is_anywhere = FALSE;

  for (guint i = 0; i < world->n_places; i++)
    {
      if (!is_of (known, &world->places[i]) ||
          (within != NULL && !oracle_condition_holds (within, &world->places[i])))
        continue;
      is_anywhere = TRUE;
      for (guint j = 0; j < store->n; j++)
        if (!oracle_condition_holds (&store->conditions[j], &world->places[i]))
          holding &= ~(1u << j);
    }
  return is_anywhere ? holding : 0;
}

static void
expect_calls (const CallsStore      *store,
              const CallsWorld      *world,
              const OracleCondition *known,
              const guint            preferred[CALLS_MAX_ANSWERS],
              guint                 *calls,
              guint                 *others)
{
  guint holding = find_holding (store, world, known, NULL);

  *calls = 0;
  *others = 0;
  for (guint i = 0; i < store->n; i++)
    {
      guint there = find_holding (store, world, known, &store->conditions[i]);

      if ((there & (1u << i)) == 0 || (there & preferred[i]) != 0)
        continue;
      if (holding & (1u << i))
        *calls |= 1u << i;
      else
        *others |= 1u << i;
    }
}

static void
check_situation (CallsStore *store,
                 CallsWorld *world,
                 const guint preferred[CALLS_MAX_ANSWERS])
{
  g_autofree char *tags = calls_world_draw_tags (world, 1 + calls_draw (2));
  g_autoptr (SendaWhoToCall) who = NULL;
  OracleCondition known;
  SendaCase situation;
  guint calls = 0;
  guint others = 0;

  oracle_condition_read (&known, tags);
  g_assert_true (senda_factors_read_situation (senda_call_book_get_factors (store->book), tags,
                                               &situation));
  who = senda_who_to_call_new (store->book, calls_question (store->book, CALLS_QUESTION),
                               &situation);
  expect_calls (store, world, &known, preferred, &calls, &others);
  g_assert_cmphex (calls_bits (who->calls), ==, calls);
  g_assert_cmphex (calls_bits (who->others), ==, others);
  met.none += calls == 0;
  met.one += who->calls->len == 1;
  met.conflicts += who->calls->len > 1;
  met.others += others != 0;
}

/* The default first, the others as they were; an unknown circumstance holds nowhere. */
static void
check_list (CallsStore *store,
            CallsWorld *world)
{
  GPtrArray *list =
    senda_call_book_list (store->book, calls_question (store->book, CALLS_QUESTION));
  guint n = 0;

  g_assert_cmpuint (list->len, ==, store->n);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < store->n; i++)
      {
        gboolean is_default = !store->conditions[i].is_unknown;

        for (guint j = 0; j < world->n_places; j++)
          is_default = is_default && oracle_condition_holds (&store->conditions[i],
                                                             &world->places[j]);
        if (is_default == (pass == 0))
          {
            const SendaCall *call = g_ptr_array_index (list, n++);

            g_assert_cmpuint (g_ascii_strtoull (senda_record_get_id (call->record), NULL, 10), ==,
                              i);
            g_assert_cmpint (call->is_default, ==, is_default);
            g_assert_cmpint (call->is_unknown, ==, store->conditions[i].is_unknown);
            met.defaults += is_default;
            met.unknown += call->is_unknown;
          }
      }
}

static int
get_next (const CallsStore *store,
          int               at)
{
  return at >= 0 && store->same_as[at] < (int) store->n ? store->same_as[at] : -1;
}

static gboolean
leads_back (const CallsStore *store,
            int               i)
{
  int at = get_next (store, i);

  for (guint step = 0; step <= store->n && at >= 0; step++, at = get_next (store, at))
    if (at == i)
      return TRUE;
  return FALSE;
}

/* The answers on the way from @i that it takes from, itself the first. */
static guint
find_way (const CallsStore *store,
          int               i,
          int               way[CALLS_MAX_ANSWERS + 1])
{
  guint n = 0;

  for (int at = i; at >= 0; at = leads_back (store, at) ? -1 : get_next (store, at))
    way[n++] = at;
  return n;
}

/* A number is taken over along the way as long as nobody on it names another agency. */
static char *
expect_phone (const CallsStore *store,
              const int        *way,
              guint             n,
              int               agency)
{
  static const char *const lines[CALLS_N_AGENCIES] = { "1", "2", NULL, NULL };

  for (guint i = 0; i < n; i++)
    {
      int own = -1;

      for (guint j = i; j < n && own < 0; j++)
        own = calls_store_get_agency (store, way[j]);
      if (own != agency)
        break;
      if (store->has_phone[way[i]])
        return g_strdup_printf ("%d", way[i]);
    }
  return g_strdup (agency >= 0 ? lines[agency] : NULL);
}

static void
check_taken (CallsStore *store,
             guint       i)
{
  g_autofree char *id = g_strdup_printf ("%u", i);
  const SendaCall *call = senda_call_book_find (store->book, id);
  int way[CALLS_MAX_ANSWERS + 1];
  guint n = find_way (store, i, way);
  g_autofree char *phone = NULL;
  int agency = -1;
  int words = -1;

  for (guint j = 0; j < n; j++)
    {
      agency = agency < 0 ? calls_store_get_agency (store, way[j]) : agency;
      words = words < 0 && store->has_words[way[j]] ? way[j] : words;
    }
  phone = expect_phone (store, way, n, agency);
  g_assert_cmpint (call->is_circular, ==, leads_back (store, i));
  g_assert_cmpstr (call->agency ? senda_record_get_id (call->agency) : NULL, ==,
                   agency >= 0 ? calls_agencies[agency] : NULL);
  g_assert_cmpstr (call->phone, ==, phone);
  g_assert_cmpint (call->words ? (int) g_ascii_strtoll (senda_record_get_id (call->words), NULL, 10)
                               : -1,
                   ==, words);
  met.circles += call->is_circular;
  met.taken += n > 2;
}

static void
check_circles (CallsStore *store)
{
  for (guint i = 0; i < store->n; i++)
    {
      guint other = calls_draw (store->n);
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *as = g_strdup_printf ("%u", other);
      CallsStore changed = *store;

      changed.same_as[i] = other;
      g_assert_cmpint (senda_call_book_would_circle (store->book, id, as), ==,
                       leads_back (&changed, i));
    }
}

static void
test_who (void)
{
  g_autoptr (SendaPeopleFacts) people = calls_random_people ();

  for (guint n = 0; n < N_STORES; n++)
    {
      CallsWorld world;
      CallsStore store;
      guint preferred[CALLS_MAX_ANSWERS];

      calls_world_draw (&world);
      draw_store (&store, &world, people);
      calls_store_find_preferred (&store, world.places, world.n_places, preferred);
      check_list (&store, &world);
      for (guint i = 0; i < N_SITUATIONS; i++)
        check_situation (&store, &world, preferred);
      for (guint i = 0; i < store.n; i++)
        check_taken (&store, i);
      check_circles (&store);
      calls_store_clear (&store);
    }
  g_test_message ("one %u, none %u, conflicts %u, others %u, circles %u, taken %u, unknown %u, "
                  "defaults %u", met.one, met.none, met.conflicts, met.others, met.circles,
                  met.taken, met.unknown, met.defaults);
  g_assert_true (met.one > 0 && met.none > 0 && met.conflicts > 0 && met.others > 0);
  g_assert_true (met.circles > 0 && met.taken > 0 && met.unknown > 0 && met.defaults > 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/who-to-call/agrees-with-every-situation-written-out", test_who);

  return g_test_run ();
}
