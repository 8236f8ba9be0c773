/* senda-pages-pieces.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-pages-private.h"

#include <hb.h>
#include <string.h>

/* The link of the words at a byte of the cell's text, or NULL. */
static const char *
link_at (const GArray *runs,
         guint         offset)
{
  guint at = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const SendaRun *run = &g_array_index (runs, SendaRun, i);

      at += strlen (run->text);
      if (offset < at)
        return run->link;
    }
  return NULL;
}

static gboolean
is_faint (const PangoItem *item)
{
  for (GSList *at = item->analysis.extra_attrs; at; at = at->next)
    if (((PangoAttribute *) at->data)->klass->type == PANGO_ATTR_FOREGROUND)
      return TRUE;
  return FALSE;
}

static void
keep_space (const SendaSetLine *line,
            PangoGlyphItem     *item)
{
  const PangoItem *it = item->item;
  int last = it->analysis.level % 2 ? 0 : item->glyphs->num_glyphs - 1;
  hb_codepoint_t space = 0;

  if (last < 0 || it->length == 0 || line->text[it->offset + it->length - 1] != ' ' ||
      item->glyphs->glyphs[last].glyph != PANGO_GLYPH_EMPTY)
    return;
  if (hb_font_get_nominal_glyph (pango_font_get_hb_font (it->analysis.font), ' ', &space))
    item->glyphs->glyphs[last].glyph = space;
}

/* Makes the space that ends a line a letter of the line again, without a width: so that the words of
 * two lines stay apart for those who read the file and not the page. */
void
senda_pages_keep_space (const SendaSetLine *line)
{
  int end = line->line->start_index + line->length;

  for (GSList *at = line->line->runs; at; at = at->next)
    {
      PangoGlyphItem *item = at->data;

      if (item->item->offset + item->item->length == end)
        keep_space (line, item);
    }
}

/* One stretch of letters at @x; gives its width. */
static double
draw_item (cairo_t            *cr,
           const SendaSetLine *line,
           PangoGlyphItem     *item,
           double              x,
           double              y,
           const char         *link,
           guint32             ink)
{
  double width = pango_glyph_string_get_width (item->glyphs) / (double) PANGO_SCALE;
  guint32 colour = link ? SENDA_INK_ACCENT : is_faint (item->item) ? SENDA_INK_FAINT : ink;

  senda_pages_set_colour (cr, colour);
  cairo_move_to (cr, x, y);
  pango_cairo_show_glyph_item (cr, line->text, item);
  if (link)
    {
      cairo_rectangle (cr, x, y + 1.4, width, 0.6);
      cairo_fill (cr);
    }
  return width;
}

/* In which of the document's languages the words of a line are. */
guint
senda_pages_language (const SendaFlowCell *cell,
                      const SendaSetLine  *line)
{
  return cell->language == SENDA_FLOW_BOTH ? line->mark.part : (guint) cell->language;
}

/* Draws a line that has links from the current point, and tells @ear (nullable) of each stretch that
 * leads to one place or nowhere. */
void
senda_pages_draw_pieces (cairo_t             *cr,
                         SendaPagesEar       *ear,
                         const SendaFlowCell *cell,
                         const SendaSetLine  *line,
                         guint32              ink)
{
  const GArray *runs = senda_block_get_runs (cell->block, senda_pages_language (cell, line));
  const char *last = NULL;
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  for (GSList *at = line->line->runs; at; at = at->next)
    {
      PangoGlyphItem *item = at->data;
      const char *link = link_at (runs, line->mark.offset + item->item->offset);

      if (ear && at != line->line->runs && link != last)
        ear->end_piece (ear);
      if (ear && (at == line->line->runs || link != last))
        ear->begin_piece (ear, link);
      last = link;
      x += draw_item (cr, line, item, x, y, link, ink);
    }
  if (ear && line->line->runs)
    ear->end_piece (ear);
}
