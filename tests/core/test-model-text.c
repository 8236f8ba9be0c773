/* test-model-text.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "senda-text.h"
#include "senda-value.h"

/* A text in the languages given, as pairs of code and wording. */
G_GNUC_NULL_TERMINATED
static SendaText *
new_text (const char *language,
          ...)
{
  SendaText *text = senda_text_new ();
  va_list args;

  va_start (args, language);
  for (; language != NULL; language = va_arg (args, const char *))
    {
      SendaText *with = senda_text_with (text, language, va_arg (args, const char *));

      senda_text_unref (text);
      text = with;
    }
  va_end (args);
  return text;
}

static void
test_wordings (void)
{
  g_autoptr (SendaText) text = new_text ("es", "hola", "en", "hello", "fr", "salut", NULL);

  g_assert_cmpuint (senda_text_get_n (text), ==, 3);
  g_assert_cmpstr (senda_text_get_language (text, 0), ==, "en");
  g_assert_cmpstr (senda_text_get_language (text, 1), ==, "es");
  g_assert_cmpstr (senda_text_get_language (text, 2), ==, "fr");
  g_assert_cmpstr (senda_text_get (text, "es"), ==, "hola");
  g_assert_null (senda_text_get (text, "de"));
  g_assert_null (senda_text_get (NULL, "en"));
  g_assert_cmpuint (senda_text_get_n (NULL), ==, 0);
}

static void
test_a_change_makes_a_new_text (void)
{
  g_autoptr (SendaText) before = new_text ("en", "hello", "es", "hola", NULL);
  g_autoptr (SendaText) changed = senda_text_with (before, "es", "buenas");
  g_autoptr (SendaText) without = senda_text_with (before, "es", NULL);
  g_autoptr (SendaText) emptied = senda_text_with (before, "en", "");
  g_autoptr (SendaText) first = senda_text_with (NULL, "en", "hello");

  g_assert_cmpstr (senda_text_get (before, "es"), ==, "hola");
  g_assert_cmpstr (senda_text_get (changed, "es"), ==, "buenas");
  g_assert_cmpstr (senda_text_get (changed, "en"), ==, "hello");
  g_assert_cmpuint (senda_text_get_n (changed), ==, 2);
  g_assert_null (senda_text_get (without, "es"));
  g_assert_null (senda_text_get (emptied, "en"));
  g_assert_true (senda_text_equal (without, first));
}

static void
test_falls_back_and_says_so (void)
{
  g_autoptr (SendaText) both = new_text ("en", "hello", "es", "hola", NULL);
  g_autoptr (SendaText) other = new_text ("fr", "salut", "pt", "oi", NULL);
  const char *actual = NULL;

  g_assert_cmpstr (senda_text_get_or_other (both, "es", &actual), ==, "hola");
  g_assert_cmpstr (actual, ==, "es");
  g_assert_cmpstr (senda_text_get_or_other (both, "fr", &actual), ==, "hello");
  g_assert_cmpstr (actual, ==, "en");
  g_assert_cmpstr (senda_text_get_or_other (other, "es", &actual), ==, "salut");
  g_assert_cmpstr (actual, ==, "fr");
  g_assert_null (senda_text_get_or_other (NULL, "es", &actual));
  g_assert_null (actual);
  g_assert_cmpstr (senda_text_get_or_other (both, "es", NULL), ==, "hola");
}

static void
test_equal (void)
{
  g_autoptr (SendaText) a = new_text ("en", "hello", "es", "hola", NULL);
  g_autoptr (SendaText) same = new_text ("es", "hola", "en", "hello", NULL);
  g_autoptr (SendaText) other = new_text ("en", "hello", "es", "Hola", NULL);
  g_autoptr (SendaText) elsewhere = new_text ("en", "hello", "fr", "hola", NULL);
  g_autoptr (SendaText) none = senda_text_new ();

  g_assert_true (senda_text_equal (a, same));
  g_assert_false (senda_text_equal (a, other));
  g_assert_false (senda_text_equal (a, elsewhere));
  g_assert_false (senda_text_equal (a, none));
  g_assert_true (senda_text_equal (none, NULL));
}

static void
test_language_codes (void)
{
  static const char *const wrong[] = { NULL, "", "e", "EN", "en_US", "engl", "e1", "es " };

  g_assert_true (senda_language_is_valid ("en"));
  g_assert_true (senda_language_is_valid ("yua"));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (senda_language_is_valid (wrong[i]));
}

static void
test_values (void)
{
  g_auto (SendaValue) value = SENDA_VALUE_INIT;

  g_assert_true (senda_value_equal (&value, SENDA_NULL));
  senda_value_assign (&value, SENDA_TEXT ("three"));
  g_assert_true (senda_value_equal (&value, SENDA_TEXT ("three")));
  g_assert_false (senda_value_equal (&value, SENDA_TEXT ("four")));
  g_assert_false (senda_value_equal (&value, SENDA_NULL));
  senda_value_assign (&value, &value);
  g_assert_cmpstr (value.text, ==, "three");
  senda_value_assign (&value, SENDA_INTEGER (G_MININT64));
  g_assert_null (value.text);
  g_assert_true (senda_value_equal (&value, SENDA_INTEGER (G_MININT64)));
  g_assert_false (senda_value_equal (SENDA_INTEGER (0), SENDA_NULL));
  g_assert_false (senda_value_equal (SENDA_TEXT (""), SENDA_NULL));
  g_assert_true (senda_value_equal (SENDA_TEXT (NULL), SENDA_NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text/wordings-stand-by-language", test_wordings);
  g_test_add_func ("/text/a-change-makes-a-new-text", test_a_change_makes_a_new_text);
  g_test_add_func ("/text/falls-back-and-says-so", test_falls_back_and_says_so);
  g_test_add_func ("/text/equal", test_equal);
  g_test_add_func ("/text/language-codes", test_language_codes);
  g_test_add_func ("/value/assign-and-equal", test_values);

  return g_test_run ();
}
