/* test-pages.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure.h"
#include "senda-pages.h"

#include <string.h>

#define LONG_TEXT                                                                                  \
  "The group looks at what is known, asks those who were not in the room, and writes down why it " \
  "chose as it did, so that whoever comes later can follow the path that it took. "

static SendaDocument *
new_document (guint n_languages)
{
  static const char *const languages[] = { "en", "es", NULL };
  static const char *const one[] = { "en", NULL };

  return senda_document_new (n_languages == 2 ? languages : one, "2026-03-09");
}

static SendaBlock *
add_text (SendaBlock     *parent,
          SendaBlockKind  kind,
          const char     *text)
{
  SendaBlock *block = senda_block_add (parent, kind);

  senda_block_say (block, SENDA_SHARED, text);
  return block;
}

static SendaBlock *
add_heading (SendaBlock *parent,
             guint       level,
             const char *text)
{
  SendaBlock *block = senda_block_add_heading (parent, level, NULL);

  senda_block_say (block, SENDA_SHARED, text);
  return block;
}

/* @n words that each stand once in the document: "w120 w121 …". */
static char *
words (guint first,
       guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%sw%u", i ? " " : "", first + i);
  return g_string_free (text, FALSE);
}

static void
add_words (SendaBlock     *parent,
           SendaBlockKind  kind,
           guint          *next,
           guint           n)
{
  g_autofree char *text = words (*next, n);

  add_text (parent, kind, text);
  *next += n;
}

static SendaPages *
lay_out (SendaDocument *document)
{
  g_autoptr (GError) error = NULL;
  SendaPages *pages = NULL;

  senda_document_finish (document);
  pages = senda_pages_new (document, &senda_paper_letter, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

static char *
text_of (SendaPages *pages)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < senda_pages_get_n_pages (pages); i++)
    {
      g_autofree char *page = senda_pages_dup_text (pages, i);

      g_string_append (text, page);
      g_string_append_c (text, '\f');
    }
  return g_string_free (text, FALSE);
}

/* That the words "w0" to the one before @end each stand once, in order. */
static void
assert_words (SendaPages *pages,
              guint       end)
{
  g_autofree char *text = text_of (pages);
  g_auto (GStrv) all = g_strsplit_set (text, " \n\t\f", -1);
  guint next = 0;

  for (char **at = all; *at; at++)
    if (**at == 'w')
      {
        g_assert_cmpuint (g_ascii_strtoull (*at + 1, NULL, 10), ==, next);
        next++;
      }
  g_assert_cmpuint (next, ==, end);
}

static guint
page_of (SendaPages *pages,
         const char *word)
{
  for (guint i = 0; i < senda_pages_get_n_pages (pages); i++)
    {
      g_autofree char *text = senda_pages_dup_text (pages, i);

      if (strstr (text, word))
        return i;
    }
  g_assert_not_reached ();
}

/* A page as it looks, 1 pixel to the point. */
static cairo_surface_t *
draw (SendaPages *pages,
      guint       page)
{
  double width, height;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;

  senda_pages_get_size (pages, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  senda_pages_draw (pages, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Whether anything is drawn in the rectangle. */
static gboolean
has_ink (cairo_surface_t *surface,
         int              left,
         int              top,
         int              right,
         int              bottom)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      if ((*(const guint32 *) (data + y * stride + 4 * x) & 0xffffff) != 0xffffff)
        return TRUE;
  return FALSE;
}

static guint
count_lines (cairo_surface_t *surface,
             int              left,
             int              right)
{
  guint n = 0;
  gboolean was = FALSE;

  for (int y = 50; y < 710; y++)
    {
      gboolean is = has_ink (surface, left, y, right, y + 1);

      n += is && !was;
      was = is;
    }
  return n;
}

static void
test_empty (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  g_autoptr (SendaPages) pages = lay_out (document);
  g_autofree char *text = senda_pages_dup_text (pages, 0);
  double width, height;

  g_assert_cmpuint (senda_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpstr (text, ==, "");
  senda_pages_get_size (pages, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
  cairo_surface_destroy (draw (pages, 0));
}

static void
test_paper (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  g_autoptr (SendaPages) pages = NULL;
  double width, height;

  senda_document_set_landscape (document, TRUE);
  senda_document_finish (document);
  g_assert_null (senda_paper_find ("papyrus"));
  pages = senda_pages_new (document, senda_paper_find ("a4"), NULL, NULL);
  senda_pages_get_size (pages, &width, &height);
  g_assert_cmpint (width, ==, 841);
  g_assert_cmpint (height, ==, 595);
}

static void
add_mixed_table (SendaBlock *body,
                 guint      *next)
{
  const SendaColumn columns[] = { { 1, SENDA_ALIGN_START, FALSE }, { 3, SENDA_ALIGN_END, FALSE } };
  SendaBlock *table = senda_block_add_table (body, columns, 2);
  SendaBlock *row = senda_block_add_row (table, TRUE);

  add_words (row, SENDA_BLOCK_CELL, next, 1);
  add_words (row, SENDA_BLOCK_CELL, next, 2);
  for (guint i = 0; i < 30; i++)
    {
      row = senda_block_add_row (table, FALSE);
      add_words (row, SENDA_BLOCK_CELL, next, 1);
      add_words (row, SENDA_BLOCK_CELL, next, 1 + i * 2);
    }
}

/* Everything that a document can hold, several times over. */
static SendaDocument *
new_mixed (guint *n_words)
{
  SendaDocument *document = new_document (1);
  SendaBlock *body = senda_document_get_body (document);
  guint next = 0;

  for (guint i = 0; i < 6; i++)
    {
      SendaBlock *block = senda_block_add_heading (body, 1 + i % 4, NULL);
      g_autofree char *text = words (next, 3);

      senda_block_say (block, SENDA_SHARED, text);
      next += 3;
      add_words (body, SENDA_BLOCK_PARAGRAPH, &next, 90 + 31 * i);
      block = senda_block_add (body, SENDA_BLOCK_LIST);
      for (guint j = 0; j < 5; j++)
        add_words (block, SENDA_BLOCK_ITEM, &next, 2 + 20 * j);
      block = senda_block_add (block->children->pdata[4], SENDA_BLOCK_LIST);
      add_words (block, SENDA_BLOCK_ITEM, &next, 4);
      block = senda_block_add (body, SENDA_BLOCK_DEFINITIONS);
      for (guint j = 0; j < 4; j++)
        {
          add_words (block, SENDA_BLOCK_TERM, &next, 2);
          add_words (block, SENDA_BLOCK_DESCRIPTION, &next, 3 + 30 * j);
          add_words (block, SENDA_BLOCK_DESCRIPTION, &next, 2);
        }
      add_mixed_table (body, &next);
      block = senda_block_add (body, SENDA_BLOCK_COLUMNS);
      block->number = 2 + i % 2;
      for (guint j = 0; j < 7; j++)
        add_words (block, SENDA_BLOCK_PARAGRAPH, &next, 5 + 40 * j);
      block = senda_block_add (body, SENDA_BLOCK_GROUP);
      block->role = i % 2 ? SENDA_ROLE_BOX : SENDA_ROLE_NORMAL;
      add_words (block, SENDA_BLOCK_PARAGRAPH, &next, 300);
      block = senda_block_add (body, SENDA_BLOCK_LINES);
      block->number = 4;
      if (i == 3)
        senda_block_add (body, SENDA_BLOCK_PAGE_BREAK);
    }
  *n_words = next;
  return document;
}

static void
test_nothing_lost (void)
{
  guint n_words = 0;
  g_autoptr (SendaDocument) document = new_mixed (&n_words);
  g_autoptr (SendaPages) pages = lay_out (document);

  g_assert_cmpuint (senda_pages_get_n_pages (pages), >, 8);
  assert_words (pages, n_words);
  for (guint i = 0; i < senda_pages_get_n_pages (pages); i++)
    {
      cairo_surface_t *surface = draw (pages, i);

      g_assert_false (has_ink (surface, 0, 0, 612, 50));
      g_assert_false (has_ink (surface, 0, 0, 50, 792));
      g_assert_false (has_ink (surface, 562, 0, 612, 792));
      g_assert_false (has_ink (surface, 0, 720, 612, 792));
      cairo_surface_destroy (surface);
    }
}

static void
test_heading_never_last (void)
{
  for (guint n = 0; n < 60; n += 3)
    {
      g_autoptr (SendaDocument) document = new_document (1);
      SendaBlock *body = senda_document_get_body (document);
      g_autoptr (SendaPages) pages = NULL;
      const GArray *headings = NULL;

      for (guint i = 0; i < n; i++)
        add_text (body, SENDA_BLOCK_PARAGRAPH, "A line.");
      add_heading (body, 2, "Over");
      add_heading (body, 3, "Under");
      add_text (body, SENDA_BLOCK_PARAGRAPH, LONG_TEXT LONG_TEXT LONG_TEXT LONG_TEXT "end");
      pages = lay_out (document);
      headings = senda_pages_get_headings (pages);
      g_assert_cmpuint (headings->len, ==, 2);
      for (guint i = 0; i < 2; i++)
        g_assert_cmpuint (g_array_index (headings, SendaPageHeading, i).page, ==,
                          page_of (pages, "The group"));
      g_assert_cmpuint (page_of (pages, "Over"), ==, page_of (pages, "Under"));
    }
}

static SendaBlock *
add_plain_table (SendaBlock *body,
                 guint       n_rows)
{
  const SendaColumn columns[] = { { 1, SENDA_ALIGN_START, FALSE }, { 1, SENDA_ALIGN_START, FALSE } };
  SendaBlock *table = senda_block_add_table (body, columns, 2);
  SendaBlock *row = senda_block_add_row (table, TRUE);

  add_text (row, SENDA_BLOCK_CELL, "Name");
  add_text (row, SENDA_BLOCK_CELL, "Place");
  for (guint i = 0; i < n_rows; i++)
    {
      row = senda_block_add_row (table, FALSE);
      add_text (row, SENDA_BLOCK_CELL, "First\nsecond\nthird");
      add_text (row, SENDA_BLOCK_CELL, "Here");
    }
  return table;
}

static void
test_heads_repeated (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  SendaBlock *body = senda_document_get_body (document);
  g_autoptr (SendaPages) pages = NULL;
  g_autofree char *second = NULL;
  guint n_fill = 0;
  cairo_surface_t *surface = NULL;
  const guchar *data = NULL;

  add_plain_table (body, 40);
  pages = lay_out (document);
  g_assert_cmpuint (senda_pages_get_n_pages (pages), ==, 3);
  /* To be seen, and not to be said again. */
  surface = draw (pages, 1);
  data = cairo_image_surface_get_data (surface);
  for (int x = 60; x < 550; x++)
    n_fill += (*(const guint32 *) (data + 56 * cairo_image_surface_get_stride (surface) + 4 * x) &
               0xffffff) != 0xffffff;
  g_assert_cmpuint (n_fill, >, 480);
  cairo_surface_destroy (surface);
  second = senda_pages_dup_text (pages, 1);
  g_assert_null (strstr (second, "Name"));
  g_assert_true (g_str_has_prefix (second, "First\nsecond\nthird\tHere\n"));
}

static void
test_rows_whole (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  SendaBlock *body = senda_document_get_body (document);
  g_autoptr (SendaPages) pages = NULL;

  add_plain_table (body, 90);
  pages = lay_out (document);
  for (guint i = 0; i < senda_pages_get_n_pages (pages); i++)
    {
      g_autofree char *text = senda_pages_dup_text (pages, i);

      g_assert_true (g_str_has_suffix (text, "third\tHere\n"));
    }
}

static void
test_row_taller_than_page (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  SendaBlock *table = add_plain_table (senda_document_get_body (document), 1);
  SendaBlock *row = senda_block_add_row (table, FALSE);
  guint next = 0;
  g_autoptr (SendaPages) pages = NULL;

  add_text (row, SENDA_BLOCK_CELL, "Short");
  add_words (row, SENDA_BLOCK_CELL, &next, 3000);
  row = senda_block_add_row (table, FALSE);
  add_text (row, SENDA_BLOCK_CELL, "After");
  pages = lay_out (document);
  g_assert_cmpuint (senda_pages_get_n_pages (pages), >, 6);
  assert_words (pages, next);
  g_assert_cmpuint (page_of (pages, "Short"), ==, 0);
  g_assert_cmpuint (page_of (pages, "After"), ==, senda_pages_get_n_pages (pages) - 1);
}

static void
test_group_kept (void)
{
  for (guint n = 0; n < 45; n += 4)
    {
      g_autoptr (SendaDocument) document = new_document (1);
      SendaBlock *body = senda_document_get_body (document);
      SendaBlock *group = NULL;
      g_autoptr (SendaPages) pages = NULL;

      for (guint i = 0; i < n; i++)
        add_text (body, SENDA_BLOCK_PARAGRAPH, "A line.");
      group = senda_block_add (body, SENDA_BLOCK_GROUP);
      group->role = n % 8 ? SENDA_ROLE_BOX : SENDA_ROLE_NORMAL;
      add_text (group, SENDA_BLOCK_PARAGRAPH, "begin");
      for (guint i = 0; i < 12; i++)
        add_text (group, SENDA_BLOCK_PARAGRAPH, "Inside.");
      add_text (group, SENDA_BLOCK_PARAGRAPH, "finish");
      pages = lay_out (document);
      g_assert_cmpuint (page_of (pages, "begin"), ==, page_of (pages, "finish"));
    }
}

static void
test_no_lonely_lines (void)
{
  for (guint n = 0; n < 50; n++)
    {
      g_autoptr (SendaDocument) document = new_document (1);
      SendaBlock *body = senda_document_get_body (document);
      g_autoptr (SendaPages) pages = NULL;
      g_autofree char *text = NULL;
      guint n_lines = 0;

      for (guint i = 0; i < n; i++)
        add_text (body, SENDA_BLOCK_PARAGRAPH, "A line.");
      add_text (body, SENDA_BLOCK_PARAGRAPH, "one\ntwo\nthree\nfour\nfive");
      pages = lay_out (document);
      text = senda_pages_dup_text (pages, page_of (pages, "one"));
      for (const char *at = strstr (text, "one"); at && *at; at++)
        n_lines += *at == '\n';
      g_assert_true (n_lines == 5 || n_lines == 2 || n_lines == 3);
    }
}

static void
test_columns_balanced (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *columns = NULL;
  g_autoptr (SendaPages) pages = NULL;
  cairo_surface_t *surface = NULL;
  int left, right;

  columns = senda_block_add (body, SENDA_BLOCK_COLUMNS);
  columns->number = 2;
  for (guint i = 0; i < 16; i++)
    add_text (columns, SENDA_BLOCK_PARAGRAPH, "A line");
  pages = lay_out (document);
  surface = draw (pages, 0);
  left = count_lines (surface, 54, 296);
  right = count_lines (surface, 316, 558);
  g_assert_cmpint (left + right, ==, 16);
  g_assert_cmpint (ABS (left - right), <=, 1);
  cairo_surface_destroy (surface);
}

static void
test_side_by_side (void)
{
  g_autoptr (SendaDocument) document = new_document (2);
  SendaBlock *body = senda_document_get_body (document);
  SendaBlock *block = senda_block_add (body, SENDA_BLOCK_PARAGRAPH);
  g_autoptr (SendaPages) pages = NULL;
  g_autofree char *text = NULL;
  cairo_surface_t *surface = NULL;

  senda_block_say (block, 0, "Left");
  senda_block_say (block, 1, "Derecha");
  add_text (body, SENDA_BLOCK_PARAGRAPH, "Shared");
  pages = lay_out (document);
  text = senda_pages_dup_text (pages, 0);
  g_assert_cmpstr (text, ==, "Left\tDerecha\nShared\n");
  surface = draw (pages, 0);
  g_assert_true (has_ink (surface, 54, 54, 290, 68));
  g_assert_true (has_ink (surface, 316, 54, 360, 68));
  g_assert_false (has_ink (surface, 316, 74, 612, 700));
  cairo_surface_destroy (surface);
}

static void
test_contents (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  SendaBlock *body = senda_document_get_body (document);
  g_autoptr (SendaPages) pages = NULL;
  g_autofree char *text = NULL;

  add_heading (body, 1, "Title");
  senda_block_add (body, SENDA_BLOCK_CONTENTS)->number = 2;
  add_heading (body, 2, "First");
  senda_block_add (body, SENDA_BLOCK_PAGE_BREAK);
  add_heading (body, 3, "Left out");
  add_heading (body, 2, "Second");
  pages = lay_out (document);
  text = senda_pages_dup_text (pages, 0);
  g_assert_cmpstr (text, ==, "Title\nFirst\t1\nSecond\t2\nFirst\n");
}

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
  text = text_of (pages);
  for (guint i = 0; i < G_N_ELEMENTS (hard); i++)
    g_assert_nonnull (strstr (text, hard[i]));
  for (guint i = 0; i < senda_pages_get_n_pages (pages); i++)
    cairo_surface_destroy (draw (pages, i));
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
  text = text_of (pages);
  for (const char *at = text; *at; at++)
    n += *at == 'm';
  g_assert_cmpuint (n, ==, 20000);
  surface = draw (pages, 0);
  g_assert_false (has_ink (surface, 562, 0, 612, 792));
  cairo_surface_destroy (surface);
}

/* Half of it one line, half of it lines of all lengths. */
static void
test_megabyte (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  g_autofree char *text = words (0, 150000);
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

static gpointer
lay_out_again (gpointer data)
{
  g_autoptr (SendaPages) pages = senda_pages_new (data, NULL, NULL, NULL);

  for (guint i = 0; i < senda_pages_get_n_pages (pages); i++)
    cairo_surface_destroy (draw (pages, i));
  return text_of (pages);
}

static void
test_threads (void)
{
  guint n_words = 0;
  g_autoptr (SendaDocument) document = new_mixed (&n_words);
  g_autoptr (SendaPages) pages = lay_out (document);
  g_autofree char *here = text_of (pages);
  GThread *threads[2];

  for (guint i = 0; i < 2; i++)
    threads[i] = g_thread_new ("pages", lay_out_again, document);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *there = g_thread_join (threads[i]);

      g_assert_cmpstr (there, ==, here);
    }
}

static void
test_cancelled (void)
{
  guint n_words = 0;
  g_autoptr (SendaDocument) document = new_mixed (&n_words);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  senda_document_finish (document);
  g_cancellable_cancel (cancellable);
  g_assert_null (senda_pages_new (document, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_margins (void)
{
  g_autoptr (SendaDocument) document = new_document (1);
  SendaBlock *body = senda_document_get_body (document);
  g_autoptr (SendaPages) pages = NULL;

  senda_document_set_margin (document, SENDA_MARGIN_HEADER, SENDA_SHARED, "Whose it is");
  senda_document_set_margin (document, SENDA_MARGIN_FOOTER, SENDA_SHARED, "For members");
  senda_document_set_margin (document, SENDA_MARGIN_PAGE, SENDA_SHARED, "{page} of {pages}");
  senda_block_add (body, SENDA_BLOCK_PAGE_BREAK);
  add_text (body, SENDA_BLOCK_PARAGRAPH, "One");
  senda_block_add (body, SENDA_BLOCK_PAGE_BREAK);
  add_text (body, SENDA_BLOCK_PARAGRAPH, "Two");
  senda_block_add (body, SENDA_BLOCK_PAGE_BREAK);
  pages = lay_out (document);
  g_assert_cmpuint (senda_pages_get_n_pages (pages), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      cairo_surface_t *surface = draw (pages, i);

      g_assert_cmpint (has_ink (surface, 50, 20, 300, 48), ==, i > 0);
      g_assert_true (has_ink (surface, 54, 733, 150, 755));
      g_assert_true (has_ink (surface, 500, 733, 559, 755));
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pages/empty", test_empty);
  g_test_add_func ("/pages/paper", test_paper);
  g_test_add_func ("/pages/nothing-lost", test_nothing_lost);
  g_test_add_func ("/pages/heading-never-last", test_heading_never_last);
  g_test_add_func ("/pages/heads-repeated", test_heads_repeated);
  g_test_add_func ("/pages/rows-whole", test_rows_whole);
  g_test_add_func ("/pages/row-taller-than-page", test_row_taller_than_page);
  g_test_add_func ("/pages/group-kept", test_group_kept);
  g_test_add_func ("/pages/no-lonely-lines", test_no_lonely_lines);
  g_test_add_func ("/pages/columns-balanced", test_columns_balanced);
  g_test_add_func ("/pages/side-by-side", test_side_by_side);
  g_test_add_func ("/pages/contents", test_contents);
  g_test_add_func ("/pages/scripts", test_scripts);
  g_test_add_func ("/pages/long-word", test_long_word);
  g_test_add_func ("/pages/megabyte", test_megabyte);
  g_test_add_func ("/pages/threads", test_threads);
  g_test_add_func ("/pages/cancelled", test_cancelled);
  g_test_add_func ("/pages/margins", test_margins);

  return g_test_run ();
}
