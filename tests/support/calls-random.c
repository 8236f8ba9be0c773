/* calls-random.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "calls-random.h"

#include <string.h>

const char *const calls_agencies[CALLS_N_AGENCIES] = { "good", "former", "removed", "silent" };

static const PeopleRow people_rows[] = {
  { "agency", "good", { "name", "Good", "day_and_night", "1" } },
  { "agency", "former", { "name", "Former", "day_and_night", "2", "standing", "former" } },
  { "agency", "removed", { "name", "Removed", "day_and_night", "3", "deleted", "1" } },
  { "agency", "silent", { "name", "Silent" } },
};

guint
calls_draw (guint n)
{
  return g_test_rand_int_range (0, n);
}

SendaPeopleFacts *
calls_random_people (void)
{
  return PEOPLE_FACTS (people_rows);
}

static void
add_places (CallsWorld      *world,
            OracleSituation *place,
            guint            at)
{
  if (at < world->n_factors)
    {
      guint factor = world->factors[at];

      for (guint i = 0; i < oracle_count_values (factor); i++)
        {
          place->values[factor] = i;
          add_places (world, place, at + 1);
        }
      return;
    }
  for (guint beside = 0; beside < 1u << CALLS_N_BESIDE; beside++)
    {
      place->beside = 0;
      for (guint i = 0; i < CALLS_N_BESIDE; i++)
        if (beside & (1u << i))
          place->beside |= 1u << world->beside[i];
      g_assert_cmpuint (world->n_places, <, CALLS_MAX_PLACES);
      world->places[world->n_places++] = *place;
    }
}

void
calls_world_draw (CallsWorld *world)
{
  OracleSituation place = { { 0 }, 0 };
  guint first = calls_draw (ORACLE_N_FACTORS);

  memset (world, 0, sizeof *world);
  world->n_factors = 1 + calls_draw (CALLS_MAX_FACTORS);
  for (guint i = 0; i < world->n_factors; i++)
    world->factors[i] = (first + i) % ORACLE_N_FACTORS;
  world->beside[0] = calls_draw (ORACLE_N_BESIDE);
  world->beside[1] = (world->beside[0] + 1 + calls_draw (ORACLE_N_BESIDE - 1)) % ORACLE_N_BESIDE;
  add_places (world, &place, 0);
}

static void
add_tag (GString    *tags,
         const char *name)
{
  g_string_append_printf (tags, "%scircumstance.%s", tags->len > 0 ? ", " : "", name);
}

/* Mostly one value of a factor, sometimes several or all. */
char *
calls_world_draw_tags (CallsWorld *world,
                       guint       one_in)
{
  GString *tags = g_string_new (NULL);

  for (guint i = 0; i < world->n_factors; i++)
    {
      guint factor = world->factors[i];
      guint chosen = calls_draw (oracle_count_values (factor));
      guint more = calls_draw (3) == 0 ? 1 + calls_draw (3) : 0;

      for (guint j = 0; calls_draw (one_in) == 0 && j <= more; j++)
        add_tag (tags, oracle_values[factor][(chosen + j) % oracle_count_values (factor)]);
    }
  for (guint i = 0; i < CALLS_N_BESIDE; i++)
    if (calls_draw (4) == 0)
      add_tag (tags, oracle_beside[world->beside[i]]);
  return g_string_free (tags, FALSE);
}

static SendaRecord *
build_answer (CallsStore *store,
              guint       i)
{
  g_autofree char *id = g_strdup_printf ("%u", i);
  PeopleRow row = { "answer", id, { "question", "question." CALLS_QUESTION } };
  SendaRecord *answer = people_record_new (&row, i);

  if (*store->tags[i] != '\0')
    people_record_set (answer, "circumstances", store->tags[i]);
  if (store->agency[i] >= 0)
    people_record_set (answer, "agency", calls_agencies[store->agency[i]]);
  if (store->has_phone[i])
    people_record_set (answer, "phone", id);
  if (store->has_words[i])
    people_record_set (answer, "words:es", id);
  if (store->same_as[i] >= 0)
    {
      g_autofree char *other = g_strdup_printf ("%d", store->same_as[i]);

      people_record_set (answer, "same_as", other);
    }
  return answer;
}

void
calls_store_draw_answer (CallsStore *store,
                         CallsWorld *world,
                         guint       i)
{
  store->tags[i] = calls_draw (6) == 0 ? g_strdup ("") : calls_world_draw_tags (world, 2);
  if (calls_draw (12) == 0)
    {
      char *known = store->tags[i];

      store->tags[i] = g_strdup_printf ("%s%scircumstance.of-later", known, *known ? ", " : "");
      g_free (known);
    }
  store->agency[i] = (int) calls_draw (CALLS_N_AGENCIES + 1) - 1;
  store->same_as[i] = calls_draw (2) ? (int) calls_draw (store->n)
                      : calls_draw (8) ? -1
                                       : CALLS_MAX_ANSWERS;
  store->has_phone[i] = calls_draw (4) == 0;
  store->has_words[i] = calls_draw (2);
  oracle_condition_read (&store->conditions[i], store->tags[i]);
}

void
calls_store_build (CallsStore       *store,
                   SendaPeopleFacts *people)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < store->n; i++)
    g_ptr_array_add (answers, build_answer (store, i));
  store->book = calls_book_of (people, answers);
}

void
calls_store_clear (CallsStore *store)
{
  for (guint i = 0; i < store->n; i++)
    g_free (store->tags[i]);
  senda_call_book_unref (store->book);
}

/* Whether @inner holds nowhere where @outer does not. */
static gboolean
lies_within (const CallsStore      *store,
             const OracleSituation *places,
             guint                  n_places,
             guint                  inner,
             guint                  outer)
{
  for (guint i = 0; i < n_places; i++)
    if (oracle_condition_holds (&store->conditions[inner], &places[i]) &&
        !oracle_condition_holds (&store->conditions[outer], &places[i]))
      return FALSE;
  return TRUE;
}

void
calls_store_find_preferred (const CallsStore      *store,
                            const OracleSituation *places,
                            guint                  n_places,
                            guint                  preferred[CALLS_MAX_ANSWERS])
{
  for (guint i = 0; i < store->n; i++)
    {
      preferred[i] = 0;
      for (guint j = 0; j < store->n; j++)
        if (!store->conditions[i].is_unknown && !store->conditions[j].is_unknown &&
            lies_within (store, places, n_places, j, i) &&
            !lies_within (store, places, n_places, i, j))
          preferred[i] |= 1u << j;
    }
}

int
calls_store_get_agency (const CallsStore *store,
                        int               i)
{
  return store->agency[i] == CALLS_REMOVED ? -1 : store->agency[i];
}

guint
calls_bits (GPtrArray *calls)
{
  guint bits = 0;

  for (guint i = 0; i < calls->len; i++)
    {
      const SendaCall *call = g_ptr_array_index (calls, i);

      bits |= 1u << g_ascii_strtoull (senda_record_get_id (call->record), NULL, 10);
    }
  g_assert_cmpuint (__builtin_popcount (bits), ==, calls->len);
  return bits;
}
