/* test-pages-text.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that are hard to set: of many scripts, and very long.
 */
#include "config.h"

#include "pages-fixture.h"

#include <string.h>

/* Letters of forty scripts, and what is hard to set. */
static const char *const hard[] = {
  "العربية من اليمين", "עברית מימין", "हिन्दी", "বাংলা", "ਪੰਜਾਬੀ", "ગુજરાતી", "ଓଡ଼ିଆ", "தமிழ்", "తెలుగు",
  "ಕನ್ನಡ", "മലയാളം", "සිංහල", "ไทย", "ລາວ", "བོད་ཡིག", "မြန်မာ", "ქართული", "አማርኛ", "ᏣᎳᎩ", "ᐃᓄᒃᑎᑐᑦ",
  "ខ្មែរ", "ᠮᠣᠩᠭᠣᠯ", "ひらがな", "カタカナ", "漢字", "한국어", "Ελληνικά", "Русский", "Հայերեն", "ދިވެހި",
  "ߒߞߏ", "ܣܘܪܝܝܐ", "ⵜⵉⴼⵉⵏⴰⵖ", "ꦗꦮ", "ᬩᬮᬶ", "ᮞᮥᮔ᮪ᮓ", "ꕙꔤ", "𐐔𐐯𐑅𐐨𐑉𐐯𐐻", "𞤀𞤣𞤤𞤢𞤥", "ᱥᱟᱱᱛᱟᱲᱤ", "Tiếng Việt",
  "👩🏽‍🌾 🏳️‍🌈 🇲🇽", "<b>&amp; \"x\" & 'y' \\ {page}", "e\xcc\x81\xcc\xa7", "\xef\xbf\xbd", "a\xc2\xad" "b",
};

static void
test_scripts (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  SendaBlock *body = senda_document_get_body (document);
  g_autoptr (SendaPages) pages = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hard); i++)
    {
      add_text (body, i % 2 ? SENDA_BLOCK_PARAGRAPH : SENDA_BLOCK_ITEM, hard[i]);
      add_text (body, SENDA_BLOCK_PARAGRAPH, "|");
    }
  pages = lay_out (document);
  text = text_of_pages (pages);
  for (guint i = 0; i < G_N_ELEMENTS (hard); i++)
    g_assert_nonnull (strstr (text, hard[i]));
  for (guint i = 0; i < senda_pages_get_n_pages (pages); i++)
    cairo_surface_destroy (draw_page (pages, i));
}

static void
test_long_word (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  g_autofree char *word = g_strnfill (20000, 'm');
  g_autoptr (SendaPages) pages = NULL;
  g_autofree char *text = NULL;
  cairo_surface_t *surface = NULL;
  guint n = 0;

  add_text (senda_document_get_body (document), SENDA_BLOCK_PARAGRAPH, word);
  pages = lay_out (document);
  text = text_of_pages (pages);
  for (const char *at = text; *at; at++)
    n += *at == 'm';
  g_assert_cmpuint (n, ==, 20000);
  surface = draw_page (pages, 0);
  g_assert_false (has_ink (surface, 562, 0, 612, 792));
  cairo_surface_destroy (surface);
}

/* Half of it one line, half of it lines of all lengths. */
static void
test_megabyte (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  g_autofree char *text = number_words (0, 150000);
  g_autoptr (SendaPages) pages = NULL;

  for (char *at = text + strlen (text) / 2; *at; at++)
    if (*at == ' ' && (at - text) % 11 == 0)
      *at = '\n';
  g_assert_cmpuint (strlen (text), >, 1000000);
  add_text (senda_document_get_body (document), SENDA_BLOCK_PARAGRAPH, text);
  pages = lay_out (document);
  g_assert_cmpuint (senda_pages_get_n_pages (pages), >, 200);
  assert_words (pages, 150000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pages-text/scripts", test_scripts);
  g_test_add_func ("/pages-text/long-word", test_long_word);
  g_test_add_func ("/pages-text/megabyte", test_megabyte);

  return g_test_run ();
}
