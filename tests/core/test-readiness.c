/* test-readiness.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "calls-fixture.h"

#include "senda-readiness.h"

#include <string.h>

#define HOUSING "question", "question.housing"
#define WHEN(circumstances) "circumstances", "circumstance." circumstances
#define MAX_ROWS 6

#define HARBOR { "agency", "harbor", { "name", "Harbor House", "day_and_night", "555-0100" } }
#define POLICE { "agency", "police", { "name", "City Police", "day_and_night", "555-0199" } }
#define FORMER { "agency", "old", { "name", "Old Shelter", "day_and_night", "555-0111", \
                                    "standing", "former" } }
#define SILENT { "agency", "silent", { "name", "Quiet Place" } }

/* What a task force has answered, and what the readiness test says of it. */
static const struct
{
  const char *name;
  PeopleRow rows[MAX_ROWS];
  const char *said; /* a line for each gap */
} cases[] = {
  { "nothing is answered", { { NULL } },
    "Whatever the circumstances: nobody has been named to call." },
  { "a default answers everything", { HARBOR, { "answer", "a", { HOUSING, "agency", "harbor" } } },
    "" },
  { "what is not covered is one case",
    { HARBOR,
      { "answer", "a", { HOUSING, WHEN ("age-young-adult, circumstance.age-adult, "
                                        "circumstance.age-older-adult"), "agency", "harbor" } } },
    "Child under 13 or 13–17 years: nobody has been named to call." },
  { "what two answers leave open is said in two cases, the wider first",
    { HARBOR,
      { "answer", "a", { HOUSING, WHEN ("age-child"), "agency", "harbor" } },
      { "answer", "b", { HOUSING, WHEN ("gender-woman"), "agency", "harbor" } },
      { "answer", "c", { HOUSING, WHEN ("age-child, circumstance.gender-woman"), "agency",
                         "harbor" } } },
    "Age: not Child under 13; Gender: not Woman or girl: nobody has been named to call." },
  { "neither is more specific",
    { HARBOR, POLICE,
      { "answer", "a", { HOUSING, "agency", "harbor" } },
      { "answer", "b", { HOUSING, WHEN ("age-child"), "agency", "police" } },
      { "answer", "c", { HOUSING, WHEN ("gender-woman"), "agency", "harbor" } } },
    "Child under 13; Woman or girl: “City Police” and “Harbor House” hold alike. Settle which one "
    "goes first." },
  { "two answers to the same",
    { HARBOR, POLICE,
      { "answer", "a", { HOUSING, "agency", "harbor" } },
      { "answer", "b", { HOUSING, "agency", "police" } } },
    "Whatever the circumstances: “Harbor House” and “City Police” hold alike. Settle which one "
    "goes first." },
  { "nobody is named, or no number is",
    { SILENT,
      { "answer", "a", { HOUSING, "agency", "silent" } },
      { "answer", "b", { HOUSING, WHEN ("age-child"), "phone", "555-0100" } } },
    "Age: not Child under 13: there is no number for Quiet Place.\n"
    "Child under 13: the answer names nobody to call." },
  { "an agency has left",
    { HARBOR, FORMER,
      { "answer", "a", { HOUSING, "agency", "old" } },
      { "answer", "b", { HOUSING, WHEN ("age-child"), "agency", "harbor", "backup_agency",
                         "old" } } },
    "Age: not Child under 13: Old Shelter, which the answer names, does not take part any more.\n"
    "Child under 13: Old Shelter, which the answer names as a backup, does not take part any "
    "more." },
  { "by night alone is no answer for the day",
    { HARBOR, { "answer", "a", { HOUSING, WHEN ("other-night"), "agency", "harbor" } } },
    "Whatever the circumstances: nobody has been named to call." },
  { "a circumstance that is not known answers nothing",
    { HARBOR, { "answer", "a", { HOUSING, WHEN ("age-new"), "agency", "harbor" } } },
    "Whatever the circumstances: nobody has been named to call." },
};

static char *
say_gaps (SendaReadiness *readiness,
          SendaCallBook  *book)
{
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      g_autofree char *words =
        senda_readiness_gap_say (g_ptr_array_index (readiness->gaps, i), book, english);

      g_string_append_printf (said, "%s%s", i > 0 ? "\n" : "", words);
    }
  return g_string_free (said, FALSE);
}

static gsize
count_rows (const PeopleRow *rows)
{
  gsize n = 0;

  while (n < MAX_ROWS && rows[n].type != NULL)
    n++;
  return n;
}

static void
test_gaps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaCallBook) book = calls_book_new (cases[i].rows, count_rows (cases[i].rows));
      g_autoptr (SendaReadiness) readiness =
        senda_readiness_new (book, calls_question (book, "housing"));
      g_autofree char *said = say_gaps (readiness, book);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_cmpuint (readiness->n_tried, ==, 51840);
    }
}

/* An L needs two cases, which overlap so that each says as much as it can. */
static const PeopleRow corner[] = {
  HARBOR,
  { "answer", "a", { HOUSING, WHEN ("age-child, circumstance.gender-woman"), "agency", "harbor" } },
};

static void
test_overlap (void)
{
  g_autoptr (SendaCallBook) book = CALLS_BOOK (corner);
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (book,
                                                              calls_question (book, "housing"));
  g_autofree char *said = say_gaps (readiness, book);

  g_assert_cmpstr (said, ==, "Age: not Child under 13: nobody has been named to call.\n"
                             "Gender: not Woman or girl: nobody has been named to call.");
}

static void
test_all_questions (void)
{
  g_autoptr (SendaCallBook) book = CALLS_BOOK (corner);
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (book, NULL);
  GPtrArray *questions = senda_call_book_get_questions (book);
  guint at = 0;

  g_assert_cmpuint (readiness->gaps->len, ==, 9);
  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);

      while (g_ptr_array_index (questions, at) != gap->question)
        g_assert_cmpuint (++at, <, questions->len);
    }
}

/* An action holds the id of its gap, for as long as the gap is there. */
static void
test_ids (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (SendaCallBook) book = CALLS_BOOK (corner);
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (book, NULL);
  g_autoptr (SendaReadiness) again = senda_readiness_new (book, NULL);

  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, i);
      const SendaReadinessGap *same = g_ptr_array_index (again->gaps, i);

      g_assert_true (g_hash_table_add (seen, gap->id));
      g_assert_true (g_str_has_prefix (gap->id, "readiness.unanswered-"));
      g_assert_cmpuint (strlen (gap->id), <=, 120);
      g_assert_cmpuint (strspn (gap->id + strlen ("readiness."),
                                "abcdefghijklmnopqrstuvwxyz0123456789-"),
                        ==, strlen (gap->id) - strlen ("readiness."));
      g_assert_cmpstr (gap->id, ==, same->id);
    }
  /* It is kept in files: this one must stay what it is. */
  g_assert_true (g_hash_table_contains (seen, "readiness.unanswered-charges-e3b0c44298fc"));
}

/* The calls of a gap outlive what made them. */
static void
test_holds (void)
{
  SendaCallBook *book = calls_book_new (cases[4].rows, count_rows (cases[4].rows));
  g_autoptr (SendaReadiness) readiness = senda_readiness_new (book,
                                                              calls_question (book, "housing"));
  const SendaReadinessGap *gap = g_ptr_array_index (readiness->gaps, 0);
  g_autofree char *names = NULL;

  senda_call_book_unref (book);
  names = calls_names (gap->calls);
  g_assert_cmpstr (names, ==, "b c");
}

static guint
count_values (const SendaDimension *dimension,
              guint16               bits)
{
  guint n = 0;

  for (guint i = 0; i < 16; i++)
    n += (bits >> i) & 1;
  g_assert_cmpuint (bits & ~dimension->all, ==, 0);
  return n;
}

static void
test_draw (void)
{
  g_autoptr (SendaCallBook) book = CALLS_BOOK (corner);
  const SendaFactors *factors = senda_call_book_get_factors (book);
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  g_autoptr (GRand) same = g_rand_new_with_seed (6);
  SendaCase met = { 0 };
  guint n_beside[4] = { 0 };

  for (guint i = 0; i < 500; i++)
    {
      SendaCase drawn = senda_readiness_draw (book, random);
      SendaCase again = senda_readiness_draw (book, same);
      guint n_yes = 0;

      g_assert_true (senda_case_equal (&drawn, &again));
      for (guint j = 0; j < factors->n_dimensions; j++)
        {
          g_assert_cmpuint (count_values (&factors->dimensions[j], drawn.possible[j]), ==, 1);
          n_yes += factors->dimensions[j].is_each && drawn.possible[j] == 2;
          met.possible[j] |= drawn.possible[j];
        }
      g_assert_cmpuint (n_yes, <=, 2);
      n_beside[n_yes]++;
    }
  for (guint j = 0; j < factors->n_dimensions; j++)
    g_assert_cmpuint (met.possible[j], ==, factors->dimensions[j].all);
  g_assert_true (n_beside[0] > 0 && n_beside[1] > 0 && n_beside[2] > 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/readiness/what-is-open-is-said-in-few-cases", test_gaps);
  g_test_add_func ("/readiness/cases-may-overlap", test_overlap);
  g_test_add_func ("/readiness/every-question-in-its-order", test_all_questions);
  g_test_add_func ("/readiness/ids-stay", test_ids);
  g_test_add_func ("/readiness/holds-on-to-the-answers", test_holds);
  g_test_add_func ("/readiness/draws-a-situation", test_draw);

  return g_test_run ();
}
