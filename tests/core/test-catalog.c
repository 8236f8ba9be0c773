/* test-catalog.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mo-writer.h"
#include "senda-catalog.h"
#include "senda-error.h"
#include "senda-plural.h"

#include <glib/gstdio.h>
#include <string.h>

#define SPANISH_PLURAL "nplurals=2; plural=(n != 1);\n"

static const MoEntry spanish[] = {
  MO_HEADER (SPANISH_PLURAL),
  { "%d meeting\0%d meetings", 22, "%d reunión\0%d reuniones", 24 },
  { "Meetings", 0, "Juntas", 0 },
  { "Untranslated", 0, "", 0 },
  { "element-name\004Meetings", 0, "Reuniones", 0 },
  { "plural\004one\0many", 15, "una\0varias", 10 },
};

static SendaCatalog *
new_spanish (void)
{
  g_autoptr (GBytes) mo = mo_write (spanish, G_N_ELEMENTS (spanish), FALSE);
  g_autoptr (GError) error = NULL;
  SendaCatalog *catalog = senda_catalog_new ("es", mo, &error);

  g_assert_no_error (error);
  return catalog;
}

static void
test_get (void)
{
  g_autoptr (SendaCatalog) catalog = new_spanish ();

  g_assert_cmpstr (senda_catalog_get_language (catalog), ==, "es");
  g_assert_cmpstr (senda_catalog_get (catalog, NULL, "Meetings"), ==, "Juntas");
  g_assert_cmpstr (senda_catalog_get (catalog, "element-name", "Meetings"), ==, "Reuniones");
  g_assert_cmpstr (senda_catalog_get (catalog, "statement", "Meetings"), ==, "Meetings");
  g_assert_cmpstr (senda_catalog_get (catalog, NULL, "Untranslated"), ==, "Untranslated");
  g_assert_cmpstr (senda_catalog_get (catalog, NULL, "Not there"), ==, "Not there");
  /* The entry of the empty message is the file's header, which is nobody's translation. */
  g_assert_cmpstr (senda_catalog_get (catalog, NULL, ""), ==, "");
}

static void
test_get_plural (void)
{
  g_autoptr (SendaCatalog) catalog = new_spanish ();
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");

#define GET(c, n) senda_catalog_get_plural (c, NULL, "%d meeting", "%d meetings", n)
  g_assert_cmpstr (GET (catalog, 1), ==, "%d reunión");
  g_assert_cmpstr (GET (catalog, 2), ==, "%d reuniones");
  g_assert_cmpstr (GET (catalog, 0), ==, "%d reuniones");
  g_assert_cmpstr (GET (english, 1), ==, "%d meeting");
  g_assert_cmpstr (GET (english, 0), ==, "%d meetings");
#undef GET
  g_assert_cmpstr (senda_catalog_get_plural (catalog, NCP_ ("plural", "one", "many"), 5), ==,
                   "varias");
  g_assert_cmpstr (senda_catalog_get_plural (catalog, NULL, "one", "many", 5), ==, "many");
  /* A translation with fewer forms than the language has falls back to English. */
  g_assert_cmpstr (senda_catalog_get_plural (catalog, NULL, "Meetings", "Many", 2), ==, "Many");
}

static void
test_either_byte_order (void)
{
  g_autoptr (GBytes) mo = mo_write (spanish, G_N_ELEMENTS (spanish), TRUE);
  g_autoptr (SendaCatalog) catalog = senda_catalog_new ("es", mo, NULL);

  g_assert_nonnull (catalog);
  g_assert_cmpstr (senda_catalog_get (catalog, NULL, "Meetings"), ==, "Juntas");
}

static void
assert_refused (GBytes *mo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SendaCatalog) catalog = senda_catalog_new ("es", mo, &error);

  g_assert_null (catalog);
  g_assert_error (error, SENDA_ERROR, SENDA_ERROR_DAMAGED);
}

static void
assert_entries_refused (const MoEntry *entries,
                        guint          n_entries)
{
  g_autoptr (GBytes) mo = mo_write (entries, n_entries, FALSE);

  assert_refused (mo);
}

static void
test_damaged_files_are_refused (void)
{
  static const MoEntry unsorted[] = { { "b", 0, "x", 0 }, { "a", 0, "y", 0 } };
  static const MoEntry twice[] = { { "a", 0, "x", 0 }, { "a", 0, "y", 0 } };
  static const MoEntry no_text[] = { { "a", 0, "\xff\xfe", 0 } };
  static const MoEntry cut_letter[] = { { "a\0b\xc3", 4, "x", 0 } };
  g_autoptr (GBytes) mo = mo_write (spanish, G_N_ELEMENTS (spanish), FALSE);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (mo, &size);

  assert_entries_refused (unsorted, 2);
  assert_entries_refused (twice, 2);
  assert_entries_refused (no_text, 1);
  assert_entries_refused (cut_letter, 1);
  for (gsize length = 0; length < size; length++)
    {
      /* A copy of its own, so that reading past the end is noticed. */
      g_autoptr (GBytes) cut = g_bytes_new (data, length);

      assert_refused (cut);
    }
}

/* Reads @mo and, when that works, asks it everything; only a crash is a failure. */
static void
use (GBytes *mo)
{
  g_autoptr (SendaCatalog) catalog = senda_catalog_new ("es", mo, NULL);
  g_autofree char *date = NULL;

  if (catalog == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (spanish); i++)
    {
      const char *text = senda_catalog_get (catalog, NULL, spanish[i].message);

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
  for (guint n = 0; n < 5; n++)
    {
      const char *form = senda_catalog_get_plural (catalog, NULL, "%d meeting", "%d meetings", n);

      g_assert_true (g_utf8_validate (form, -1, NULL));
    }
  date = senda_catalog_format_date (catalog, "2026-03-09");
  g_assert_true (g_utf8_validate (date, -1, NULL));
}

static void
test_numbers (void)
{
  static const struct
  {
    guint64 number;
    const char *said;
  } cases[] = { { 0, "0" }, { 999, "999" }, { 1000, "1,000" }, { 51840, "51,840" },
                { 1234567, "1,234,567" } };
  g_autoptr (SendaCatalog) catalog = senda_catalog_load ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = senda_catalog_format_number (catalog, cases[i].number);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static void
test_every_changed_byte_of_a_small_file (void)
{
  static const guint8 masks[] = { 0x01, 0x04, 0x10, 0x80, 0xff };
  g_autoptr (GBytes) mo = mo_write (spanish, G_N_ELEMENTS (spanish), FALSE);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (mo, &size);

  for (gsize at = 0; at < size; at++)
    for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
      {
        g_autofree guint8 *changed = g_memdup2 (data, size);
        g_autoptr (GBytes) bytes = NULL;

        changed[at] ^= masks[i];
        bytes = g_bytes_new (changed, size);
        use (bytes);
      }
}

/* The catalogue that ships, with bytes changed and ends cut off, the same ones each time. */
static void
test_changed_bytes_of_the_real_file (void)
{
  g_autofree char *name = g_build_filename (g_getenv ("SENDA_LOCALEDIR"), "es", "LC_MESSAGES",
                                            "senda.mo", NULL);
  g_autofree char *real = NULL;
  gsize size = 0;
  guint32 random = 20260309;

  g_assert_true (g_file_get_contents (name, &real, &size, NULL));
  for (guint round = 0; round < 1000; round++)
    {
      g_autofree char *changed = g_memdup2 (real, size);
      g_autoptr (GBytes) bytes = NULL;
      guint n_changes = 1 + round % 4;
      gsize length = round % 7 == 0 ? round * 131 % size : size;

      for (guint i = 0; i < n_changes; i++)
        {
          /* Two of three changes hit the header and the tables, where they hurt. */
          gsize reach = i % 3 == 2 ? size : MIN (size, 12000);

          random = random * 1664525 + 1013904223;
          changed[(random >> 8) % reach] ^= 1 << (random >> 29);
        }
      bytes = g_bytes_new (changed, length);
      use (bytes);
    }
}

static void
install (const char *folder,
         const char *language,
         const char *contents,
         gsize       length)
{
  g_autofree char *messages = g_build_filename (folder, language, "LC_MESSAGES", NULL);
  g_autofree char *name = g_build_filename (messages, "senda.mo", NULL);

  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  g_assert_true (g_file_set_contents (name, contents, length, NULL));
}

static void
assert_loads (const char *wanted,
              const char *got,
              const char *text)
{
  g_autoptr (SendaCatalog) catalog = senda_catalog_load (wanted);

  g_assert_cmpstr (senda_catalog_get_language (catalog), ==, got);
  g_assert_cmpstr (senda_catalog_get (catalog, NULL, "Meetings"), ==, text);
}

static void
test_load_finds_the_nearest_language (void)
{
  g_autofree char *before = g_strdup (g_getenv ("SENDA_LOCALEDIR"));
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "locale", NULL);
  g_autoptr (GBytes) mo = mo_write (spanish, G_N_ELEMENTS (spanish), FALSE);

  install (folder, "es", g_bytes_get_data (mo, NULL), g_bytes_get_size (mo));
  install (folder, "fr", "no catalogue", strlen ("no catalogue"));
  g_setenv ("SENDA_LOCALEDIR", folder, TRUE);
  assert_loads ("es", "es", "Juntas");
  assert_loads ("es_MX", "es", "Juntas");
  assert_loads ("es_US.UTF-8", "es", "Juntas");
  assert_loads ("en", "en", "Meetings");
  assert_loads ("en_US", "en", "Meetings");
  assert_loads (NULL, "en", "Meetings");

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "*“pt”*");
  assert_loads ("pt_BR", "en", "Meetings");
  g_test_assert_expected_messages ();
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "*senda.mo*damaged*");
  assert_loads ("fr", "en", "Meetings");
  g_test_assert_expected_messages ();
  /* A name is a language, never a way out of the folder. */
  assert_loads ("../es", "en", "Meetings");

  g_setenv ("SENDA_LOCALEDIR", before, TRUE);
}

typedef struct
{
  const char *line;
  const char *forms; /* the form of 0, 1, 2 … as digits; NULL: refused */
} PluralCase;

static const PluralCase plural_cases[] = {
  { "nplurals=2; plural=(n != 1);", "10111111111" },
  { "nplurals=2; plural=n>1;", "00111111111" },
  { "nplurals=1; plural=0;", "00000000000" },
  { "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "20111222222222222222221112" },
  { "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2;", "20111111111111111111101" },
  { "nplurals=6; plural= n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 "
    ": n%100>=11 && n%100<=99 ? 4 : 5;",
    "0123333333344" },
  { "nplurals=2; plural=!(n == 1)", "10111" },
  { "nplurals=2; plural=n - 1 + 1 == 2 * 3 / 3;", "00100" },
  { "nplurals=2; plural=n/0;", "000" },
  { "nplurals=2; plural=n%0;", "000" },
  /* A form that the language does not have is the first. */
  { "nplurals=2; plural=n;", "010000" },
  { "nplurals=2; plural=n ? 1;", NULL },
  { "nplurals=2; plural=(n != 1;", NULL },
  { "nplurals=2; plural=n != 1);", NULL },
  { "nplurals=2; plural=m;", NULL },
  { "nplurals=2; plural=n == ;", NULL },
  { "nplurals=2; plural=", NULL },
  { "nplurals=2; plural=99999999999999;", NULL },
  { "nplurals=0; plural=0;", NULL },
  { "nplurals=99; plural=0;", NULL },
  { "plural=0;", NULL },
  { "nplurals=2;", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_plural_expressions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (plural_cases); i++)
    {
      const PluralCase *expected = &plural_cases[i];
      g_auto (SendaPlural) plural = { 0 };
      gboolean parsed = senda_plural_parse (&plural, expected->line);

      g_assert_cmpint (parsed, ==, expected->forms != NULL);
      for (guint n = 0; expected->forms && expected->forms[n]; n++)
        g_assert_cmpuint (senda_plural_form (&plural, n), ==, expected->forms[n] - '0');
    }
}

static void
test_plural_expression_is_not_too_deep (void)
{
  g_autofree char *open = g_strnfill (10000, '(');
  g_autofree char *nots = g_strnfill (400, '!');
  g_autofree char *deep = g_strconcat ("nplurals=2; plural=", open, "n", NULL);
  g_autofree char *denied = g_strconcat ("nplurals=2; plural=", nots, "n", NULL);
  g_autofree char *short_open = g_strnfill (200, '(');
  g_autofree char *nested = g_strconcat ("nplurals=2; plural=", short_open, "n", NULL);
  g_auto (SendaPlural) plural = { 0 };

  g_assert_false (senda_plural_parse (&plural, deep));
  g_assert_false (senda_plural_parse (&plural, denied));
  g_assert_false (senda_plural_parse (&plural, nested));
}

static void
assert_date (SendaCatalog *catalog,
             const char   *iso_date,
             const char   *expected)
{
  g_autofree char *date = senda_catalog_format_date (catalog, iso_date);

  g_assert_cmpstr (date, ==, expected);
}

static void
test_dates (void)
{
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  g_autoptr (SendaCatalog) real = senda_catalog_load ("es");

  assert_date (english, "2026-03-09", "March 9, 2026");
  assert_date (english, "2024-02-29", "February 29, 2024");
  assert_date (real, "2026-03-09", "9 de marzo de 2026");
  assert_date (real, "2025-12-31", "31 de diciembre de 2025");
  /* What is not a date is shown as it stands. */
  assert_date (english, "2026-02-30", "2026-02-30");
  assert_date (english, "spring", "spring");
  assert_date (english, "20260309", "20260309");
  assert_date (english, NULL, "");
}

static void
assert_moment (SendaCatalog *catalog,
               int           hour,
               const char   *expected)
{
  g_autoptr (GDateTime) moment = g_date_time_new_local (2026, 3, 9, hour, 5, 0);
  g_autofree char *text = NULL;
  g_autofree char *time = NULL;

  text = senda_catalog_format_moment (catalog, g_date_time_to_unix (moment) * 1000);
  g_assert_cmpstr (text, ==, expected);
  time = senda_catalog_format_time (catalog, g_date_time_to_unix (moment) * 1000);
  g_assert_true (g_str_has_suffix (expected, time));
}

static void
test_moments (void)
{
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");
  g_autoptr (SendaCatalog) real = senda_catalog_load ("es");

  assert_moment (english, 0, "March 9, 2026, 12:05 AM");
  assert_moment (english, 9, "March 9, 2026, 9:05 AM");
  assert_moment (english, 12, "March 9, 2026, 12:05 PM");
  assert_moment (english, 14, "March 9, 2026, 2:05 PM");
  assert_moment (real, 14, "9 de marzo de 2026, 2:05 p. m.");
}

static void
assert_sorted (SendaCatalog      *catalog,
               const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    for (guint j = 0; words[j]; j++)
      {
        int order = senda_catalog_compare (catalog, words[i], words[j]);

        g_assert_cmpint (order < 0, ==, i < j);
        g_assert_cmpint (order == 0, ==, i == j);
      }
}

static void
test_sort_order (void)
{
  static const char *const in_spanish[] = {
    "", "10", "Árbol", "avance", "Élite", "emisión", "nación", "nube", "nuz", "ñandú", "Ñu",
    "obra", "ópera", "Zona", NULL
  };
  static const char *const in_english[] = {
    "Alvarez", "Álvarez", "jalapeno", "jalapeño", "jalopy", "resume", "Résumé trail", NULL
  };
  g_autoptr (SendaCatalog) spanish_catalog = new_spanish ();
  g_autoptr (SendaCatalog) english = senda_catalog_load ("en");

  assert_sorted (spanish_catalog, in_spanish);
  assert_sorted (english, in_english);
  /* Bytes that are no text sort somewhere, and do no harm. */
  g_assert_cmpint (senda_catalog_compare (english, "\xff\xfe", "\xff\xfe"), ==, 0);
}

static void
assert_current (const char *wanted,
                const char *language)
{
  g_setenv ("LANGUAGE", wanted, TRUE);
  g_assert_cmpstr (senda_language_current (), ==, language);
}

static void
test_languages (void)
{
  const char *const *languages = senda_languages ();

  g_assert_cmpuint (g_strv_length ((char **) languages), ==, 2);
  g_assert_cmpstr (languages[0], ==, "en");
  g_assert_cmpstr (senda_language_name ("es"), ==, "Español");
  g_assert_cmpstr (senda_language_name ("en"), ==, "English");
  g_assert_cmpstr (senda_language_name ("tlh"), ==, "tlh");

  g_assert_cmpstr (senda_language_find ("es-MX"), ==, "es");
  g_assert_cmpstr (senda_language_find ("en_US.UTF-8"), ==, "en");
  g_assert_null (senda_language_find ("est"));
  g_assert_null (senda_language_find ("e"));
  g_assert_null (senda_language_find ("C"));
  g_assert_null (senda_language_find (NULL));

  assert_current ("es", "es");
  assert_current ("es_MX", "es");
  assert_current ("fr:es:en", "es");
  assert_current ("en_US:es", "en");
  assert_current ("fr", "en");
  g_unsetenv ("LANGUAGE");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/catalog/get", test_get);
  g_test_add_func ("/catalog/get-plural", test_get_plural);
  g_test_add_func ("/catalog/thousands-are-parted", test_numbers);
  g_test_add_func ("/catalog/reads-either-byte-order", test_either_byte_order);
  g_test_add_func ("/catalog/damaged-files-are-refused", test_damaged_files_are_refused);
  g_test_add_func ("/catalog/every-changed-byte-of-a-small-file",
                   test_every_changed_byte_of_a_small_file);
  g_test_add_func ("/catalog/changed-bytes-of-the-real-file", test_changed_bytes_of_the_real_file);
  g_test_add_func ("/catalog/load-finds-the-nearest-language",
                   test_load_finds_the_nearest_language);
  g_test_add_func ("/catalog/plural-expressions", test_plural_expressions);
  g_test_add_func ("/catalog/plural-expression-is-not-too-deep",
                   test_plural_expression_is_not_too_deep);
  g_test_add_func ("/catalog/dates", test_dates);
  g_test_add_func ("/catalog/moments", test_moments);
  g_test_add_func ("/catalog/sort-order", test_sort_order);
  g_test_add_func ("/catalog/languages", test_languages);

  return g_test_run ();
}
