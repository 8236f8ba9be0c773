/* test-pages.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "pages-fixture.h"

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
  cairo_surface_destroy (draw_page (pages, 0));
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
      g_autofree char *text = number_words (next, 3);

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
      cairo_surface_t *surface = draw_page (pages, i);

      g_assert_false (has_ink (surface, 0, 0, 612, 50));
      g_assert_false (has_ink (surface, 0, 0, 50, 792));
      g_assert_false (has_ink (surface, 562, 0, 612, 792));
      g_assert_false (has_ink (surface, 0, 720, 612, 792));
      cairo_surface_destroy (surface);
    }
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
  surface = draw_page (pages, 0);
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

static gpointer
lay_out_again (gpointer data)
{
  g_autoptr (SendaPages) pages = senda_pages_new (data, NULL, NULL, NULL);

  for (guint i = 0; i < senda_pages_get_n_pages (pages); i++)
    cairo_surface_destroy (draw_page (pages, i));
  return text_of_pages (pages);
}

static void
test_threads (void)
{
  guint n_words = 0;
  g_autoptr (SendaDocument) document = new_mixed (&n_words);
  g_autoptr (SendaPages) pages = lay_out (document);
  g_autofree char *here = text_of_pages (pages);
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
      cairo_surface_t *surface = draw_page (pages, i);

      g_assert_cmpint (has_ink (surface, 50, 20, 300, 48), ==, i > 0);
      g_assert_true (has_ink (surface, 54, 733, 150, 755));
      g_assert_true (has_ink (surface, 500, 733, 559, 755));
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pages/empty", test_empty);
  g_test_add_func ("/pages/paper", test_paper);
  g_test_add_func ("/pages/nothing-lost", test_nothing_lost);
  g_test_add_func ("/pages/side-by-side", test_side_by_side);
  g_test_add_func ("/pages/contents", test_contents);
  g_test_add_func ("/pages/threads", test_threads);
  g_test_add_func ("/pages/cancelled", test_cancelled);
  g_test_add_func ("/pages/margins", test_margins);

  return g_test_run ();
}
