/* test-passphrase.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-passphrase-private.h"

#include "senda-error.h"

#include <string.h>

static const char *const languages[] = { "en", "es" };

static void
test_lists_have_their_shape (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char **words = _senda_passphrase_words (languages[i]);

      g_assert_cmpuint (g_strv_length (words), ==, 2048);
      for (guint j = 0; words[j] != NULL; j++)
        {
          g_assert_cmpuint (strlen (words[j]), >=, 3);
          g_assert_cmpuint (strlen (words[j]), <=, 8);
          g_assert_cmpuint (strspn (words[j], "abcdefghijklmnopqrstuvwxyz"), ==, strlen (words[j]));
          if (j > 0)
            g_assert_cmpstr (words[j - 1], <, words[j]);
        }
    }
}

/* One letter another, one more, or two that changed places. */
static gboolean
is_near (const char *a,
         const char *b)
{
  gsize n = strlen (a);
  gsize m = strlen (b);
  gsize at = 0;

  if (n > m)
    return is_near (b, a);
  while (at < n && a[at] == b[at])
    at++;
  if (m == n + 1)
    return strcmp (a + at, b + at + 1) == 0;
  return m == n && at < n &&
         (strcmp (a + at + 1, b + at + 1) == 0 ||
          (at + 1 < n && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           strcmp (a + at + 2, b + at + 2) == 0));
}

static void
test_words_are_not_mixed_up (void)
{
  g_assert_true (is_near ("card", "cart") && is_near ("card", "cards") && is_near ("form", "from"));
  g_assert_false (is_near ("card", "door") || is_near ("card", "carton"));

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char **words = _senda_passphrase_words (languages[i]);

      for (guint j = 0; words[j] != NULL; j++)
        for (guint k = 0; k < j; k++)
          if (is_near (words[j], words[k]))
            g_error ("“%s” and “%s” are easily mixed up", words[k], words[j]);
    }
}

/* Words that would hurt, or that traffickers use among themselves. */
static void
test_no_word_hurts (void)
{
  static const char *const never[] = {
    "slave", "chain", "girl", "boy", "kid", "child", "hotel", "motel", "massage", "farm", "debt",
    "police", "jail", "prison", "gun", "knife", "kill", "rape", "sex", "bed", "border", "coyote",
    "mule", "stable", "bottom", "game", "square", "track", "lizard", "gorilla", "daddy", "cage",
    "lock", "rope", "market-price", "auction", "victim", "witness", "survivor", "body", "skin",
    "esclavo", "cadena", "nina", "nino", "hija", "mujer", "hotel", "masaje", "granja", "deuda",
    "policia", "carcel", "pistola", "cuchillo", "sexo", "cama", "frontera", "pollero", "jaula",
    "celda", "reja", "cuerda", "venta", "subasta", "victima", "testigo", "cuerpo", "piel", "trata",
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char **words = _senda_passphrase_words (languages[i]);

      for (guint j = 0; j < G_N_ELEMENTS (never); j++)
        if (g_strv_contains ((const char *const *) words, never[j]))
          g_error ("“%s” may not be among the words", never[j]);
    }
}

static void
test_five_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char **words = _senda_passphrase_words (languages[i]);
      char *one = senda_passphrase_new (languages[i]);
      char *other = senda_passphrase_new (languages[i]);
      char *normalized = senda_passphrase_normalize (one);
      g_auto (GStrv) parts = g_strsplit (one, " ", -1);

      g_assert_cmpuint (g_strv_length (parts), ==, SENDA_PASSPHRASE_WORDS);
      for (guint j = 0; parts[j] != NULL; j++)
        g_assert_true (g_strv_contains ((const char *const *) words, parts[j]));
      g_assert_cmpstr (one, !=, other);
      g_assert_cmpstr (normalized, ==, one);
      g_assert_true (senda_passphrase_check (one, NULL));
      g_assert_cmpuint (senda_passphrase_bits (languages[i]), ==, 55);
      senda_passphrase_free (normalized);
      senda_passphrase_free (other);
      senda_passphrase_free (one);
    }
  g_assert_cmpuint (senda_passphrase_bits ("fr"), ==, 55);
}

/* Each word comes up about as often as the others: 20480 words, ten of each expected. The chance that
 * one word comes up 40 times is below one in a million million. */
static void
test_every_word_comes_up (void)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer count = NULL;

  for (guint i = 0; i < 4096; i++)
    {
      char *passphrase = senda_passphrase_new ("en");
      g_auto (GStrv) parts = g_strsplit (passphrase, " ", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        {
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, parts[j]));

          g_hash_table_insert (counts, g_strdup (parts[j]), GUINT_TO_POINTER (n + 1));
        }
      senda_passphrase_free (passphrase);
    }
  g_assert_cmpuint (g_hash_table_size (counts), >, 2030);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    g_assert_cmpuint (GPOINTER_TO_UINT (count), <, 40);
}

static void
test_typed_in_many_ways (void)
{
  static const char *const same[] = {
    "garden falcon copper", "Garden Falcon Copper", "GARDEN-FALCON-COPPER", "garden – falcon — copper",
    "  garden\tfalcon \n copper  ", "garden\u00a0falcon\u3000copper", "garden‑falcon‐copper",
    "-garden--falcon - copper-", "ｇａｒｄｅｎ falcon copper", "\ufeffgar\u200bden falcon copper",
    "garden\u2212falcon\u00adcopper",
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      char *normalized = senda_passphrase_normalize (same[i]);

      g_assert_cmpstr (normalized, ==, "garden falcon copper");
      senda_passphrase_free (normalized);
    }
}

static void
test_letters_of_all_kinds (void)
{
  static const char *const cases[][2] = {
    { "Señor Ñandú", "señor ñandú" },
    { "Sen\u0303or N\u0303andu\u0301", "señor ñandú" }, /* composed or not */
    { "STRASSE Straße", "strasse strasse" },
    { "ΟΔΟΣ", "οδοσ" },
    { "ﬁeld №5", "field no5" },
    { "1.000,50 €", "1.000,50 €" },
    { "garden_falcon", "garden_falcon" },
    { "", NULL },
    { " \t-–", NULL },
    { "\u200b", NULL },
    { "\xff\xfe", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *normalized = senda_passphrase_normalize (cases[i][0]);
      char *again = normalized ? senda_passphrase_normalize (normalized) : NULL;

      g_assert_cmpstr (normalized, ==, cases[i][1]);
      g_assert_cmpstr (again, ==, normalized);
      senda_passphrase_free (again);
      senda_passphrase_free (normalized);
    }
}

static void
test_what_may_seal (void)
{
  static const struct
  {
    const char *passphrase;
    gboolean may;
  } cases[] = {
    { "", FALSE },          { "   ", FALSE },     { "short", FALSE },  { "seven77", FALSE },
    { "  seven77  ", FALSE }, { "\xff\xff\xff\xff\xff\xff\xff\xff", FALSE },
    { "eight888", TRUE },   { "ñandúñandú", TRUE }, { "garden falcon copper jacket island", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (senda_passphrase_check (cases[i].passphrase, &error), ==, cases[i].may);
      if (!cases[i].may)
        g_assert_error (error, SENDA_ERROR, SENDA_ERROR_INVALID);
    }
}

static void
test_judgement (void)
{
  static const struct
  {
    const char *passphrase;
    SendaStrength strength;
    guint least, most; /* bits */
  } cases[] = {
    { "", SENDA_STRENGTH_WEAK, 0, 0 },
    { "garden", SENDA_STRENGTH_WEAK, 11, 11 },
    { "garden falcon copper", SENDA_STRENGTH_WEAK, 33, 33 },
    { "garden falcon copper jacket", SENDA_STRENGTH_FAIR, 44, 44 },
    { "garden falcon copper jacket island", SENDA_STRENGTH_STRONG, 55, 55 },
    { "Garden-Falcon-Copper-Jacket-Island", SENDA_STRENGTH_STRONG, 55, 55 },
    { "garden falcon copper jacket island umbrella", SENDA_STRENGTH_STRONG, 66, 66 },
    { "garden garden garden garden garden", SENDA_STRENGTH_WEAK, 11, 11 },
    { "abanico caballo espejo naranja tortuga", SENDA_STRENGTH_STRONG, 55, 55 },
    { "password", SENDA_STRENGTH_WEAK, 0, 6 },
    { "Password1!", SENDA_STRENGTH_WEAK, 0, 14 },
    { "contraseña", SENDA_STRENGTH_WEAK, 0, 6 },
    { "12345678", SENDA_STRENGTH_WEAK, 0, 8 },
    { "qwertyuiop", SENDA_STRENGTH_WEAK, 0, 8 },
    { "aaaaaaaaaaaaaaaaaaaaaaaa", SENDA_STRENGTH_WEAK, 0, 16 },
    { "coalition2026", SENDA_STRENGTH_WEAK, 0, 16 },
    { "Tr0ub4dor&3", SENDA_STRENGTH_WEAK, 10, 30 },
    { "we meet on thursdays behind the old mill by the river", SENDA_STRENGTH_FAIR, 44, 70 },
    { "x9$kQ2!vLp7#zR4&mW8@tY6^", SENDA_STRENGTH_FAIR, 60, 90 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaPassphraseJudgement) judgement = senda_passphrase_judge (cases[i].passphrase);

      g_test_message ("“%s”: %u bits: %s", cases[i].passphrase, judgement->bits,
                      judgement->sentence);
      g_assert_cmpuint (judgement->strength, ==, cases[i].strength);
      g_assert_cmpuint (judgement->bits, >=, cases[i].least);
      g_assert_cmpuint (judgement->bits, <=, cases[i].most);
      g_assert_true (g_str_has_suffix (judgement->sentence, "."));
    }
}

/* 2^55 / 2 tries at ten million a second: 57 years. */
static void
test_time_is_told (void)
{
  static const struct
  {
    const char *passphrase;
    const char *says;
  } cases[] = {
    { "garden falcon copper", "in less than a day." },
    { "garden falcon copper jacket", "in about 10 days." },
    { "garden falcon copper jacket island", "would take about 50 years." },
    { "garden falcon copper jacket island umbrella", "more than a thousand years." },
    { "we meet on thursdays behind the old mill by the river", "are safer." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SendaPassphraseJudgement) judgement = senda_passphrase_judge (cases[i].passphrase);

      g_assert_nonnull (strstr (judgement->sentence, cases[i].says));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/passphrase/lists-have-their-shape", test_lists_have_their_shape);
  g_test_add_func ("/passphrase/words-are-not-mixed-up", test_words_are_not_mixed_up);
  g_test_add_func ("/passphrase/no-word-hurts", test_no_word_hurts);
  g_test_add_func ("/passphrase/five-words-of-the-list", test_five_words);
  g_test_add_func ("/passphrase/every-word-comes-up", test_every_word_comes_up);
  g_test_add_func ("/passphrase/typed-in-many-ways-it-is-the-same", test_typed_in_many_ways);
  g_test_add_func ("/passphrase/letters-of-all-kinds", test_letters_of_all_kinds);
  g_test_add_func ("/passphrase/what-may-seal", test_what_may_seal);
  g_test_add_func ("/passphrase/judgement", test_judgement);
  g_test_add_func ("/passphrase/time-is-told", test_time_is_told);

  return g_test_run ();
}
