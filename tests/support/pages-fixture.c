/* pages-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-fixture.h"

#include <string.h>

SendaDocument *
new_document (guint n_languages)
{
  static const char *const languages[] = { "en", "es", NULL };
  static const char *const one[] = { "en", NULL };

  return senda_document_new (n_languages == 2 ? languages : one, "2026-03-09");
}

SendaBlock *
add_text (SendaBlock     *parent,
          SendaBlockKind  kind,
          const char     *text)
{
  SendaBlock *block = senda_block_add (parent, kind);

  senda_block_say (block, SENDA_SHARED, text);
  return block;
}

SendaBlock *
add_heading (SendaBlock *parent,
             guint       level,
             const char *text)
{
  SendaBlock *block = senda_block_add_heading (parent, level, NULL);

  senda_block_say (block, SENDA_SHARED, text);
  return block;
}

/* @n words that each stand once in the document: "w120 w121 …". */
char *
number_words (guint first,
              guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%sw%u", i ? " " : "", first + i);
  return g_string_free (text, FALSE);
}

void
add_words (SendaBlock     *parent,
           SendaBlockKind  kind,
           guint          *next,
           guint           n)
{
  g_autofree char *text = number_words (*next, n);

  add_text (parent, kind, text);
  *next += n;
}

SendaPages *
lay_out (SendaDocument *document)
{
  g_autoptr (GError) error = NULL;
  SendaPages *pages = NULL;

  senda_document_finish (document);
  pages = senda_pages_new (document, &senda_paper_letter, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

char *
text_of_pages (SendaPages *pages)
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
void
assert_words (SendaPages *pages,
              guint       end)
{
  g_autofree char *text = text_of_pages (pages);
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

guint
page_of_word (SendaPages *pages,
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
cairo_surface_t *
draw_page (SendaPages *pages,
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
gboolean
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
