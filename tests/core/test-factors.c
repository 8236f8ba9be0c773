/* test-factors.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "calls-fixture.h"

#include "senda-factors.h"

static SendaFactors *
load_factors (void)
{
  g_autoptr (SendaContent) content = senda_content_load (NULL);

  return senda_factors_new (content);
}

static SendaCase
read_case (const SendaFactors *factors,
           const char         *words)
{
  g_autofree char *tags = calls_tags (words);
  SendaCase read;

  g_assert_true (senda_factors_read (factors, tags, &read));
  return read;
}

/* What is asked for, what it is called, how many situations of the fixed factors it holds, and the
 * tags that say so when they are others. */
static const struct
{
  const char *words;
  const char *said;
  guint64 n;
  const char *kept;
} cases[] = {
  { "", "Whatever the circumstances", 51840, NULL },
  { "form-labor", "Labor trafficking", 17280, NULL },
  { "form-labor age-child age-teen", "Labor trafficking; Child under 13 or 13–17 years", 6912,
    NULL },
  { "age-teen form-labor age-child", "Labor trafficking; Child under 13 or 13–17 years", 6912,
    "form-labor age-child age-teen" },
  { "victim-foreign", "Victim’s status: Foreign national", 17280, NULL },
  { "trafficker-foreign trafficker-diplomat",
    "Suspect’s status: Foreign national or Diplomat or household employer with immunity", 25920,
    NULL },
  { "place-local place-military place-several place-elsewhere place-online",
    "Place: not Tribal land", 43200, NULL },
  { "number-one number-few", "One person or 2–4 people", 25920, NULL },
  { "form-sex form-labor form-both", "Whatever the circumstances", 51840, "" },
  { "other-night", "Outside office hours", 51840, NULL },
  { "age-adult other-custody other-night", "25–59 years; In custody; Outside office hours", 10368,
    NULL },
};

static void
test_cases (void)
{
  g_autoptr (SendaFactors) factors = load_factors ();
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SendaCase at = read_case (factors, cases[i].words);
      g_autofree char *said = senda_factors_say (factors, &at, english);
      g_autofree char *tags = senda_factors_dup_tags (factors, &at);
      g_autofree char *kept = calls_tags (cases[i].kept ? cases[i].kept : cases[i].words);

      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_cmpuint (senda_factors_count (factors, &at), ==, cases[i].n);
      g_assert_cmpstr (tags ? tags : "", ==, kept);
    }
}

/* What holds which, and what meets which: "=" equal, ">" the first holds the second, "<" the other
 * way round, "x" they meet, "|" they are apart. */
static const struct
{
  const char *one;
  const char *other;
  char relation;
} relations[] = {
  { "", "", '=' },
  { "", "form-sex", '>' },
  { "form-sex", "form-sex age-teen", '>' },
  { "form-sex age-teen", "age-teen", '<' },
  { "age-child age-teen", "age-teen", '>' },
  { "form-sex", "age-teen", 'x' },
  { "age-child age-teen", "age-teen age-adult", 'x' },
  { "age-child", "age-teen", '|' },
  { "age-child form-sex", "age-teen form-sex", '|' },
  { "form-sex", "other-night", 'x' },
  { "other-night", "other-night other-custody", '>' },
  { "setting-domestic", "setting-agriculture", 'x' },
  { "form-sex form-labor form-both", "", '=' },
};

static char
compare (const SendaCase *one,
         const SendaCase *other)
{
  if (senda_case_equal (one, other))
    return '=';
  if (senda_case_includes (one, other))
    return '>';
  if (senda_case_includes (other, one))
    return '<';
  return senda_case_meets (one, other) ? 'x' : '|';
}

static void
test_relations (void)
{
  g_autoptr (SendaFactors) factors = load_factors ();

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      SendaCase one = read_case (factors, relations[i].one);
      SendaCase other = read_case (factors, relations[i].other);
      gboolean meets = relations[i].relation != '|';

      g_assert_cmpint (compare (&one, &other), ==, relations[i].relation);
      g_assert_cmpint (senda_case_meets (&one, &other), ==, meets);
      g_assert_cmpint (senda_case_meets (&other, &one), ==, meets);
    }
}

/* Of a situation nobody says that it is not at night. */
static void
test_situation (void)
{
  g_autoptr (SendaFactors) factors = load_factors ();
  SendaCase at_night = read_case (factors, "other-night");
  SendaCase by_day;
  SendaCase known_night;

  g_assert_true (senda_factors_read_situation (factors, "circumstance.form-sex", &by_day));
  g_assert_true (senda_factors_read_situation (factors, "circumstance.other-night", &known_night));
  g_assert_false (senda_case_meets (&at_night, &by_day));
  g_assert_true (senda_case_includes (&at_night, &known_night));
}

/* What a newer version knows, what somebody wrote, and what is no circumstance. */
static void
test_unknown (void)
{
  static const char *const unknown[] = { "circumstance.form-new", "By boat", "form-sex",
                                         "factor.form", "question.housing",
                                         "circumstance.form-sex, circumstance.age-new" };
  g_autoptr (SendaFactors) factors = load_factors ();
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  SendaCase any = senda_factors_any (factors);

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autofree char *said = NULL;
      SendaCase read = any;

      g_assert_false (senda_factors_read (factors, unknown[i], &read));
      g_assert_false (senda_case_meets (&any, &read));
      g_assert_false (senda_case_includes (&read, &any));
      said = senda_factors_say (factors, &read, english);
      g_assert_cmpstr (said, ==, "Circumstances that this version of Senda does not know");
    }
}

/* 51,840 situations is what the readiness test promises to walk. */
static void
test_dimensions (void)
{
  g_autoptr (SendaFactors) factors = load_factors ();
  guint n_fixed = 0;
  guint n_each = 0;

  for (guint i = 0; i < factors->n_dimensions; i++)
    {
      const SendaDimension *dimension = &factors->dimensions[i];

      g_assert_cmpint (dimension->is_fixed, !=, dimension->is_each);
      n_fixed += dimension->is_fixed;
      n_each += dimension->is_each;
      g_assert_cmpuint (dimension->values->len, >=, dimension->is_each ? 1 : 2);
    }
  g_assert_cmpuint (n_fixed, ==, 8);
  g_assert_cmpuint (n_each, ==, 13);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/factors/the-fixed-ones-make-51840-situations", test_dimensions);
  g_test_add_func ("/factors/a-case-is-said-counted-and-kept", test_cases);
  g_test_add_func ("/factors/cases-are-sets", test_relations);
  g_test_add_func ("/factors/what-is-not-named-of-a-situation-does-not-apply", test_situation);
  g_test_add_func ("/factors/a-circumstance-that-is-not-known-cannot-be-judged", test_unknown);

  return g_test_run ();
}
