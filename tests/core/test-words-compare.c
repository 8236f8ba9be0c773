/* test-words-compare.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-draft-comparison.h"

#include <string.h>

#define N_PAIRS 10000
#define MAX_WORDS 24
#define SPACES " \t\r\n"

/* "[-old-]" was removed, "{+new+}" was added. */
static char *
mark_up (GPtrArray *runs)
{
  static const char *const marks[][2] = { { "", "" }, { "{+", "+}" }, { "[-", "-]" } };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const SendaWords *run = g_ptr_array_index (runs, i);

      g_string_append_printf (text, "%s%s%s", marks[run->kind][0], run->text, marks[run->kind][1]);
    }
  return g_string_free (text, FALSE);
}

/* All but the runs of @left_out. */
static char *
join (GPtrArray      *runs,
      SendaWordsKind  left_out)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const SendaWords *run = g_ptr_array_index (runs, i);

      if (run->kind != left_out)
        g_string_append (text, run->text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_joins (GPtrArray  *runs,
              const char *before,
              const char *after)
{
  g_autofree char *without_removed = join (runs, SENDA_WORDS_REMOVED);
  g_autofree char *without_added = join (runs, SENDA_WORDS_ADDED);

  g_assert_cmpstr (without_removed, ==, after);
  g_assert_cmpstr (without_added, ==, before);
}

static void
assert_marked (const char *before,
               const char *after,
               const char *expected)
{
  g_autoptr (GPtrArray) runs = senda_words_compare (before, after);
  g_autofree char *marked = mark_up (runs);

  g_assert_cmpstr (marked, ==, expected);
  assert_joins (runs, before ? before : "", after ? after : "");
}

static void
test_words (void)
{
  assert_marked (NULL, NULL, "");
  assert_marked (NULL, "Call first.", "{+Call first.+}");
  assert_marked ("Call first.", "", "[-Call first.-]");
  assert_marked ("Call first.", "Call first.", "Call first.");
  assert_marked ("Call the police first.", "Call the provider first.",
                 "Call the [-police -]{+provider +}first.");
  assert_marked ("one two three", "zero one three four", "{+zero +}one [-two -]three{+ four+}");
  assert_marked ("Llamar a la policía 🚨 ya", "Llamar a la fiscalía 🚨 ya",
                 "Llamar a la [-policía -]{+fiscalía +}🚨 ya");
  assert_marked ("اتصل بالشرطة أولا", "اتصل بالملجأ أولا", "اتصل [-بالشرطة -]{+بالملجأ +}أولا");
  assert_marked ("<b>a</b> & c", "<b>a</b> &amp; c", "<b>a</b> [-& -]{+&amp; +}c");
}

/* A sentence that is added does not make the one before it a new one; nor does a line end. */
static void
test_spaces (void)
{
  assert_marked ("Call first.", "Call first. Then wait.", "Call first.{+ Then wait.+}");
  assert_marked ("one two", "one\ntwo", "one[- -]{+\n+}two");
  assert_marked ("  one", "one", "[-  -]one");
  assert_marked ("one", "one\n\n", "one{+\n\n+}");
}

static char *
make_words (GRand *random,
            guint  n_words,
            guint  n_different)
{
  static const char *const spaces[] = { " ", "\n", "  ", "\n\n", "\t" };
  GString *text = g_string_new (g_rand_int_range (random, 0, 8) == 0 ? " " : NULL);

  for (guint i = 0; i < n_words; i++)
    {
      gboolean is_plain = g_rand_int_range (random, 0, 4) != 0;

      g_string_append_c (text, 'a' + g_rand_int_range (random, 0, n_different));
      if (i + 1 < n_words || g_rand_boolean (random))
        g_string_append (text, spaces[is_plain ? 0 : g_rand_int_range (random, 0,
                                                                       G_N_ELEMENTS (spaces))]);
    }
  return g_string_free (text, FALSE);
}

/* The words are a letter each. */
static guint
list_words (const char *text,
            char       *words)
{
  guint n_words = 0;

  for (; *text != '\0'; text++)
    if (strchr (SPACES, *text) == NULL)
      words[n_words++] = *text;
  return n_words;
}

/* How many words must be removed and added at least: by the plain table of longest sequences. */
static guint
count_least (const char *before,
             const char *after)
{
  char a[MAX_WORDS];
  char b[MAX_WORDS];
  guint longest[MAX_WORDS + 1][MAX_WORDS + 1] = { { 0 } };
  guint n = list_words (before, a);
  guint m = list_words (after, b);

  for (guint i = 1; i <= n; i++)
    for (guint j = 1; j <= m; j++)
      longest[i][j] = a[i - 1] == b[j - 1] ? longest[i - 1][j - 1] + 1
                                           : MAX (longest[i - 1][j], longest[i][j - 1]);
  return n + m - 2 * longest[n][m];
}

static guint
count_changed (GPtrArray *runs)
{
  guint n_changed = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const SendaWords *run = g_ptr_array_index (runs, i);

      for (const char *at = run->text; run->kind != SENDA_WORDS_SAME && *at != '\0'; at++)
        n_changed += strchr (SPACES, *at) == NULL;
    }
  return n_changed;
}

/* Runs of one kind are one, and what was removed stands before what was added. */
static void
assert_tidy (GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const SendaWords *run = g_ptr_array_index (runs, i);
      const SendaWords *next = i + 1 < runs->len ? g_ptr_array_index (runs, i + 1) : NULL;

      g_assert_cmpint (run->text[0], !=, '\0');
      g_assert_false (next && next->kind == run->kind);
      g_assert_false (next && run->kind == SENDA_WORDS_ADDED &&
                      next->kind == SENDA_WORDS_REMOVED);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260309);

  for (guint i = 0; i < N_PAIRS; i++)
    {
      guint n_different = g_rand_int_range (random, 1, 12);
      g_autofree char *before = make_words (random, g_rand_int_range (random, 0, MAX_WORDS),
                                            n_different);
      g_autofree char *after = make_words (random, g_rand_int_range (random, 0, MAX_WORDS),
                                           n_different);
      g_autoptr (GPtrArray) runs = senda_words_compare (before, after);

      assert_joins (runs, before, after);
      assert_tidy (runs);
      g_assert_cmpuint (count_changed (runs), ==, count_least (before, after));
    }
}

/* About a megabyte of the words of @seed; a word in @every is another one. */
static char *
make_long (guint seed,
           guint every)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GRand) other = g_rand_new_with_seed (every);
  GString *text = g_string_sized_new (1 << 20);

  for (guint i = 0; text->len < 1000000; i++)
    {
      guint word = g_rand_int_range (random, 0, 20000);

      if (every > 0 && g_rand_int_range (other, 0, every) == 0)
        word += 20000 + g_rand_int_range (other, 0, 20000);
      g_string_append_printf (text, "w%u%s", word, i % 12 == 11 ? "\n" : " ");
    }
  return g_string_free (text, FALSE);
}

static void
assert_quick (const char *what,
              const char *before,
              const char *after)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (GPtrArray) runs = senda_words_compare (before, after);

  g_test_message ("%s: %.1f ms, %u runs", what, (g_get_monotonic_time () - begin) / 1000.0,
                  runs->len);
  assert_joins (runs, before, after);
}

/* However long the texts and however different, the words are all there. */
static void
test_long (void)
{
  g_autofree char *text = make_long (1, 0);
  g_autofree char *near = make_long (1, 20000);
  g_autofree char *far = make_long (1, 50);
  g_autofree char *every = make_long (1, 1);
  g_autofree char *other = make_long (2, 0);
  g_autofree char *one_line = g_strdelimit (g_strdup (other), "\n", ' ');

  assert_quick ("the same", text, text);
  assert_quick ("a few words", text, near);
  assert_quick ("one word in fifty", text, far);
  assert_quick ("every word", text, every);
  assert_quick ("other sentences of the same words", text, other);
  assert_quick ("those in one line", text, one_line);
}

/* Every other line of @seed, the rest of the seed after; few words, many times. */
static char *
make_lines (guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  g_autoptr (GRand) other = g_rand_new_with_seed (seed);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    for (guint j = 0; j < 50; j++)
      g_string_append_printf (text, "w%u%s", g_rand_int_range (i % 2 ? random : other, 0, 50),
                              j == 49 ? "\n" : " ");
  return g_string_free (text, FALSE);
}

/* What would take long word by word is told line by line. */
static void
test_lines (void)
{
  g_autofree char *before = make_lines (1);
  g_autofree char *after = make_lines (2);
  g_autoptr (GPtrArray) runs = senda_words_compare (before, after);

  assert_joins (runs, before, after);
  assert_tidy (runs);
  g_assert_cmpuint (runs->len, ==, 3000);
  for (guint i = 0; i < runs->len; i++)
    {
      const SendaWords *run = g_ptr_array_index (runs, i);

      g_assert_true (g_str_has_suffix (run->text, "\n"));
    }
}

/* What was written anew is not read as a mix of both; what was added to is. */
static void
test_little_in_common (void)
{
  GString *before = g_string_new ("Title\n");
  GString *after = g_string_new ("Title\n");
  g_autofree char *more = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *grown = NULL;

  for (guint i = 0; i < 50; i++)
    {
      g_string_append_printf (before, "%s ", i % 10 == 0 ? "the" : "old");
      g_string_append_printf (after, "%s ", i % 10 == 0 ? "the" : "new");
    }
  expected = g_strdup_printf ("Title\n[-%s-]{+%s+}", before->str + 6, after->str + 6);
  assert_marked (before->str, after->str, expected);
  more = g_strconcat ("See here: ", before->str, after->str, NULL);
  grown = g_strdup_printf ("{+See here: +}%s{+%s+}", before->str, after->str);
  assert_marked (before->str, more, grown);
  g_string_free (before, TRUE);
  g_string_free (after, TRUE);
}

/* And what would take long line by line is told by how it begins and ends. */
static void
test_ends (void)
{
  g_autofree char *text = make_long (1, 0);
  g_autofree char *other = make_long (2, 0);
  g_autofree char *before = g_strconcat ("First.\n", text, "\nMiddle.\n", other, "\nLast.", NULL);
  g_autofree char *after = g_strconcat ("First.\n", other, "\nMiddle.\n", text, "\nLast.", NULL);
  g_autoptr (GPtrArray) runs = senda_words_compare (before, after);
  const SendaWords *first = g_ptr_array_index (runs, 0);
  const SendaWords *last = g_ptr_array_index (runs, runs->len - 1);

  assert_joins (runs, before, after);
  g_assert_cmpint (first->kind, ==, SENDA_WORDS_SAME);
  g_assert_cmpstr (first->text, ==, "First.\n");
  g_assert_cmpint (last->kind, ==, SENDA_WORDS_SAME);
  g_assert_cmpstr (last->text, ==, "Last.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/words-compare/words", test_words);
  g_test_add_func ("/words-compare/spaces", test_spaces);
  g_test_add_func ("/words-compare/random", test_random);
  g_test_add_func ("/words-compare/long", test_long);
  g_test_add_func ("/words-compare/lines", test_lines);
  g_test_add_func ("/words-compare/little-in-common", test_little_in_common);
  g_test_add_func ("/words-compare/ends", test_ends);
  return g_test_run ();
}
