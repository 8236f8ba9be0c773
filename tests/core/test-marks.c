/* test-marks.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-marks.h"

#include <string.h>

#define BOTH "leadership.2.1=describes, leadership.2.2=partly"

static void
assert_set (const char *marks,
            const char *statement,
            const char *mark,
            const char *expected)
{
  g_autofree char *set = senda_marks_set (marks, statement, mark);

  g_assert_cmpstr (set, ==, expected);
}

static void
test_set (void)
{
  assert_set (NULL, "a.1.1", SENDA_MARK_DESCRIBES, "a.1.1=describes");
  assert_set ("", "a.1.1", SENDA_MARK_DOES_NOT, "a.1.1=does-not");
  assert_set ("b.1.1=unsure", "a.1.1", SENDA_MARK_PARTLY, "a.1.1=partly, b.1.1=unsure");
  assert_set (BOTH, "leadership.2.1", SENDA_MARK_UNSURE,
              "leadership.2.1=unsure, leadership.2.2=partly");
  assert_set (BOTH, "leadership.2.1", NULL, "leadership.2.2=partly");
  assert_set ("a.1.1=partly", "a.1.1", NULL, NULL);
  assert_set (NULL, "a.1.1", NULL, NULL);
  /* What is no mark takes one away. */
  assert_set ("a.1.1=partly", "a.1.1", "splendid", NULL);
}

/* The same answers are the same text, in whatever order they were given. */
static void
test_order (void)
{
  static const char *const statements[] = { "c.1.1", "a.2.1", "b.5.3", "a.1.2" };
  g_autofree char *forward = NULL;
  g_autofree char *backward = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      guint last = G_N_ELEMENTS (statements) - 1 - i;
      g_autofree char *one = forward;
      g_autofree char *other = backward;

      forward = senda_marks_set (one, statements[i], SENDA_MARK_PARTLY);
      backward = senda_marks_set (other, statements[last], SENDA_MARK_PARTLY);
    }
  g_assert_cmpstr (forward, ==, backward);
  g_assert_cmpstr (forward, ==, "a.1.2=partly, a.2.1=partly, b.5.3=partly, c.1.1=partly");
}

static void
test_round_trip (void)
{
  g_autoptr (GArray) read = senda_marks_parse (BOTH);
  g_autofree char *written = NULL;

  g_assert_cmpuint (read->len, ==, 2);
  for (guint i = 0; i < read->len; i++)
    {
      const SendaMark *mark = &g_array_index (read, SendaMark, i);
      g_autofree char *before = written;

      g_assert_cmpstr (senda_marks_get (BOTH, mark->statement), ==, mark->mark);
      written = senda_marks_set (before, mark->statement, mark->mark);
    }
  g_assert_cmpstr (written, ==, BOTH);
  g_assert_true (senda_marks_is_valid (written));
}

static void
test_get (void)
{
  g_assert_cmpstr (senda_marks_get (BOTH, "leadership.2.2"), ==, SENDA_MARK_PARTLY);
  g_assert_null (senda_marks_get (BOTH, "leadership.2"));
  g_assert_null (senda_marks_get (BOTH, "leadership.2.11"));
  g_assert_null (senda_marks_get (BOTH, "ship.2.1"));
  g_assert_null (senda_marks_get (NULL, "leadership.2.1"));
  g_assert_null (senda_marks_get ("leadership.2.1=splendid", "leadership.2.1"));
  g_assert_cmpstr (senda_marks_get ("  a.1.1=unsure ", "a.1.1"), ==, SENDA_MARK_UNSURE);
}

/* What another machine may send: nothing of it is read as what it does not say. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *text;
    guint n_marks;
    gboolean is_valid;
  } cases[] = {
    { NULL, 0, TRUE },
    { "", 0, FALSE },
    { ",", 0, FALSE },
    { ",,,,", 0, FALSE },
    { "=", 0, FALSE },
    { "=describes", 0, FALSE },
    { "a.1.1", 0, FALSE },
    { "a.1.1=", 0, FALSE },
    { "a.1.1=describes,", 1, FALSE },
    { ", a.1.1=describes", 1, FALSE },
    { "a.1.1=describesa", 0, FALSE },
    { "a.1.1=describe", 0, FALSE },
    { "a.1.1=DESCRIBES", 0, FALSE },
    { "a.1.1 = describes", 0, FALSE },
    { "a.1.1=describes=partly", 0, FALSE },
    { "a.1.1=describes\n", 0, FALSE },
    { " a.1.1=describes , b.1.1=unsure ", 2, TRUE },
    { "a.1.1=describes, nonsense, b.1.1=does-not", 2, FALSE },
    { "ñ.1.1=partly", 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) read = senda_marks_parse (cases[i].text);
      g_autofree char *set = senda_marks_set (cases[i].text, "z.1.1", SENDA_MARK_PARTLY);

      g_test_message ("case %u", i);
      g_assert_cmpuint (read->len, ==, cases[i].n_marks);
      g_assert_cmpint (senda_marks_is_valid (cases[i].text), ==, cases[i].is_valid);
      g_assert_true (senda_marks_is_valid (set));
      g_assert_cmpstr (senda_marks_get (set, "z.1.1"), ==, SENDA_MARK_PARTLY);
    }
}

/* Whatever comes, reading and asking agree, and what is written again is sound. */
static void
test_random (void)
{
  static const char *const parts[] = {
    ",", ", ", "=", " ", "a.1.1", "b.2.1", "=describes", "=partly", "=unsure", "=does-not", "x", "\n",
  };

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) read = NULL;
      g_autofree char *set = NULL;
      const char *first = NULL;

      for (gint n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      read = senda_marks_parse (text->str);
      for (guint j = 0; j < read->len && first == NULL; j++)
        if (g_str_equal (g_array_index (read, SendaMark, j).statement, "a.1.1"))
          first = g_array_index (read, SendaMark, j).mark;
      g_assert_cmpstr (senda_marks_get (text->str, "a.1.1"), ==, first);
      set = senda_marks_set (text->str, "a.1.1", NULL);
      g_assert_true (senda_marks_is_valid (set));
      g_assert_null (senda_marks_get (set, "a.1.1"));
    }
}

static void
test_long (void)
{
  g_autoptr (GString) marks = g_string_new (NULL);
  g_autofree char *less = NULL;
  g_autoptr (GArray) read = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (marks, "%ss.%04u=does-not", i ? ", " : "", i);
  read = senda_marks_parse (marks->str);
  g_assert_cmpuint (read->len, ==, 5000);
  g_assert_cmpstr (senda_marks_get (marks->str, "s.4999"), ==, SENDA_MARK_DOES_NOT);
  less = senda_marks_set (marks->str, "s.0000", NULL);
  g_assert_cmpuint (strlen (less), ==, marks->len - strlen ("s.0000=does-not, "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/marks/set", test_set);
  g_test_add_func ("/marks/order", test_order);
  g_test_add_func ("/marks/round-trip", test_round_trip);
  g_test_add_func ("/marks/get", test_get);
  g_test_add_func ("/marks/hostile", test_hostile);
  g_test_add_func ("/marks/random", test_random);
  g_test_add_func ("/marks/long", test_long);

  return g_test_run ();
}
