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

/* Lays out 100,000 words of which every one of @step ends a line, and draws the last page. */
static void
check_big (SendaDocument *document,
           SendaBlock    *block,
           guint          step)
{
  g_autofree char *text = number_words (0, 100000);
  g_autoptr (SendaPages) pages = NULL;
  guint n = 0;

  for (char *at = text; *at; at++)
    if (*at == ' ' && ++n % step == 0)
      *at = '\n';
  senda_block_say (block, 0, text);
  if (senda_document_get_n_languages (document) == 2)
    senda_block_say (block, 1, "Corto");
  pages = lay_out (document);
  assert_words (pages, 100000);
  cairo_surface_destroy (draw_page (pages, senda_pages_get_n_pages (pages) - 1));
}

static void
test_short_lines (void)
{
  g_autoptr (SendaDocument) document = new_document (1);

  check_big (document, senda_block_add (senda_document_get_body (document),
                                        SENDA_BLOCK_PARAGRAPH), 2);
}

static void
test_big_cell (void)
{
  const SendaColumn columns[] = { { 1, SENDA_ALIGN_START, FALSE }, { 3, SENDA_ALIGN_START, FALSE } };
  g_autoptr (SendaDocument) document = new_document (1);
  SendaBlock *table = senda_block_add_table (senda_document_get_body (document), columns, 2);
  SendaBlock *row = senda_block_add_row (table, FALSE);

  add_text (row, SENDA_BLOCK_CELL, "Note");
  check_big (document, senda_block_add (row, SENDA_BLOCK_CELL), 7);
}

static void
test_big_pair (void)
{
  g_autoptr (SendaDocument) document = new_document (2);

  check_big (document, senda_block_add (senda_document_get_body (document),
                                        SENDA_BLOCK_PARAGRAPH), 9);
}

/* Not one line is lost or said by two pages. */
static void
test_empty_lines (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  g_autofree char *breaks = g_strnfill (10000, '\n');
  g_autofree char *text = g_strconcat ("w0", breaks, "w1", NULL);
  g_autoptr (SendaPages) pages = NULL;

  add_text (senda_document_get_body (document), SENDA_BLOCK_PARAGRAPH, text);
  pages = lay_out (document);
  assert_words (pages, 2);
  g_assert_cmpuint (senda_pages_get_n_pages (pages), >, 200);
}

static void
add_right_to_left (SendaBlock *body)
{
  SendaBlock *block = senda_block_add (body, SENDA_BLOCK_LIST);

  add_text (block, SENDA_BLOCK_ITEM, "א")->marker = SENDA_MARKER_BULLET;
  add_text (block, SENDA_BLOCK_ITEM, "ב")->marker = SENDA_MARKER_NUMBER;
  add_text (block, SENDA_BLOCK_ITEM, "ג")->marker = SENDA_MARKER_BOX;
  block = senda_block_add (body, SENDA_BLOCK_DEFINITIONS);
  add_text (block, SENDA_BLOCK_TERM, "מונח");
  add_text (block, SENDA_BLOCK_DESCRIPTION, "פירוש");
  add_text (body, SENDA_BLOCK_PARAGRAPH, "הערה")->role = SENDA_ROLE_NOTE;
}

/* Markers, terms and the bar of a note stand at the right. */
static void
test_right_to_left (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  g_autoptr (SendaPages) pages = NULL;
  cairo_surface_t *surface = NULL;
  const guint32 *row = NULL;

  add_right_to_left (senda_document_get_body (document));
  pages = lay_out (document);
  surface = draw_page (pages, 0);
  for (int i = 0; i < 3; i++)
    {
      int top = 54 + 16.5 * i;

      g_assert_false (has_ink (surface, 54, top, 500, top + 12));
      g_assert_true (has_ink (surface, 520, top, 542, top + 13));
      g_assert_true (has_ink (surface, 543, top, 560, top + 13));
    }
  /* What it means ends where the term begins. */
  g_assert_true (has_ink (surface, 360, 104, 392, 120));
  g_assert_true (has_ink (surface, 520, 104, 558, 120));
  row = (const guint32 *) (cairo_image_surface_get_data (surface) +
                           136 * cairo_image_surface_get_stride (surface));
  g_assert_cmphex (row[55] & 0xffffff, ==, 0xf2f5f8);
  g_assert_cmphex (row[556] & 0xffffff, ==, 0x7d8b99);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pages-text/scripts", test_scripts);
  g_test_add_func ("/pages-text/long-word", test_long_word);
  g_test_add_func ("/pages-text/megabyte", test_megabyte);
  g_test_add_func ("/pages-text/short-lines", test_short_lines);
  g_test_add_func ("/pages-text/big-cell", test_big_cell);
  g_test_add_func ("/pages-text/big-pair", test_big_pair);
  g_test_add_func ("/pages-text/empty-lines", test_empty_lines);
  g_test_add_func ("/pages-text/right-to-left", test_right_to_left);

  return g_test_run ();
}
