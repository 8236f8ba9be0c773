/* test-spans.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-spans.h"

#define A "a0000000-0000-4000-8000-000000000000"
#define B "b0000000-0000-4000-8000-000000000000"

static void
assert_text (SendaSpans *spans,
             const char *expected)
{
  g_autofree char *text = senda_spans_to_string (spans);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_adding (void)
{
  g_autoptr (SendaSpans) spans = senda_spans_new ();

  assert_text (spans, "");
  senda_spans_add (spans, B, 3, 3);
  senda_spans_add (spans, A, 1, 100);
  senda_spans_add (spans, A, 105, 105);
  assert_text (spans, A ":1-100,105;" B ":3");
  g_assert_cmpint (senda_spans_count (spans), ==, 102);
  senda_spans_add (spans, A, 101, 102);
  assert_text (spans, A ":1-102,105;" B ":3");
  senda_spans_add (spans, A, 104, 104);
  assert_text (spans, A ":1-102,104-105;" B ":3");
  senda_spans_add (spans, A, 50, 200);
  assert_text (spans, A ":1-200;" B ":3");
  senda_spans_add (spans, B, 1, 1);
  assert_text (spans, A ":1-200;" B ":1,3");
}

static void
test_having (void)
{
  g_autoptr (SendaSpans) spans = senda_spans_parse (A ":2-4,8;" B ":1");
  g_autoptr (SendaSpans) some = senda_spans_parse (A ":3-4,8");
  g_autoptr (SendaSpans) more = senda_spans_parse (A ":3-5");

  g_assert_false (senda_spans_has (spans, A, 1));
  g_assert_true (senda_spans_has (spans, A, 2));
  g_assert_true (senda_spans_has (spans, A, 4));
  g_assert_false (senda_spans_has (spans, A, 5));
  g_assert_true (senda_spans_has (spans, A, 8));
  g_assert_false (senda_spans_has (spans, A, 9));
  g_assert_false (senda_spans_has (some, B, 1));
  g_assert_true (senda_spans_has_all (spans, some));
  g_assert_false (senda_spans_has_all (some, spans));
  g_assert_false (senda_spans_has_all (spans, more));
  senda_spans_add_all (spans, more);
  assert_text (spans, A ":2-5,8;" B ":1");
}

/* Against a plain set of numbers. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (SendaSpans) spans = senda_spans_new ();
      g_autoptr (SendaSpans) again = NULL;
      g_autofree char *text = NULL;
      gboolean has[64] = { FALSE };
      gint64 count = 0;

      for (guint i = 0; i < 12; i++)
        {
          gint64 from = g_rand_int_range (random, 1, 60);
          gint64 length = g_rand_int_range (random, 0, 9);
          gint64 to = MIN (from + length, 63);

          senda_spans_add (spans, A, from, to);
          for (gint64 n = from; n <= to; n++)
            has[n] = TRUE;
        }
      text = senda_spans_to_string (spans);
      again = senda_spans_parse (text);
      g_assert_nonnull (again);
      for (guint n = 1; n < 64; n++)
        {
          count += has[n];
          g_assert_cmpint (senda_spans_has (spans, A, n), ==, has[n]);
          g_assert_cmpint (senda_spans_has (again, A, n), ==, has[n]);
        }
      g_assert_cmpint (senda_spans_count (spans), ==, count);
    }
}

static void
test_hostile_texts (void)
{
  static const char *const texts[] = {
    "x", A, A ":", A ":0", A ":-1", A ":1-", A ":2-1", A ":1-1", A ":1,1", A ":3,2", A ":1-3,3",
    A ":1;", A ":1;" A ":2", ";" A ":1", A ":1 ", " " A ":1", A ":1;;" B ":1", A ";1", A ":1:2",
    A ":99999999999999999999", A ":1000000000000000", A ":+1", A ":1-2-3",
    "A0000000-0000-4000-8000-000000000000:1",
  };
  g_autoptr (SendaSpans) none = senda_spans_parse ("");

  g_assert_nonnull (none);
  g_assert_cmpint (senda_spans_count (none), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (senda_spans_parse (texts[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/spans/adding", test_adding);
  g_test_add_func ("/spans/having", test_having);
  g_test_add_func ("/spans/random", test_random);
  g_test_add_func ("/spans/hostile", test_hostile_texts);
  return g_test_run ();
}
