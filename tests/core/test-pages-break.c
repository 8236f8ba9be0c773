/* test-pages-break.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where pages and columns end, and what is never parted.
 */
#include "config.h"

#include "pages-fixture.h"

#include <string.h>

#define LONG_TEXT                                                                                  \
  "The group looks at what is known, asks those who were not in the room, and writes down why it " \
  "chose as it did, so that whoever comes later can follow the path that it took. "

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
                          page_of_word (pages, "The group"));
      g_assert_cmpuint (page_of_word (pages, "Over"), ==, page_of_word (pages, "Under"));
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
  surface = draw_page (pages, 1);
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
test_last_row_not_alone (void)
{
  for (guint n = 10; n < 36; n++)
    {
      g_autoptr (SendaDocument) document = new_document (1);
      g_autoptr (SendaPages) pages = NULL;
      g_autofree char *text = NULL;

      add_plain_table (senda_document_get_body (document), n);
      pages = lay_out (document);
      text = senda_pages_dup_text (pages, senda_pages_get_n_pages (pages) - 1);
      g_assert_true (strstr (text, "Here") != g_strrstr (text, "Here"));
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
  g_assert_cmpuint (page_of_word (pages, "Short"), ==, 0);
  g_assert_cmpuint (page_of_word (pages, "After"), ==, senda_pages_get_n_pages (pages) - 1);
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
      g_assert_cmpuint (page_of_word (pages, "begin"), ==, page_of_word (pages, "finish"));
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
      text = senda_pages_dup_text (pages, page_of_word (pages, "one"));
      for (const char *at = strstr (text, "one"); at && *at; at++)
        n_lines += *at == '\n';
      g_assert_true (n_lines == 5 || n_lines == 2 || n_lines == 3);
    }
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
  surface = draw_page (pages, 0);
  left = count_lines (surface, 54, 296);
  right = count_lines (surface, 316, 558);
  g_assert_cmpint (left + right, ==, 16);
  g_assert_cmpint (ABS (left - right), <=, 1);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pages-break/heading-never-last", test_heading_never_last);
  g_test_add_func ("/pages-break/heads-repeated", test_heads_repeated);
  g_test_add_func ("/pages-break/rows-whole", test_rows_whole);
  g_test_add_func ("/pages-break/last-row-not-alone", test_last_row_not_alone);
  g_test_add_func ("/pages-break/row-taller-than-page", test_row_taller_than_page);
  g_test_add_func ("/pages-break/group-kept", test_group_kept);
  g_test_add_func ("/pages-break/no-lonely-lines", test_no_lonely_lines);
  g_test_add_func ("/pages-break/columns-balanced", test_columns_balanced);

  return g_test_run ();
}
