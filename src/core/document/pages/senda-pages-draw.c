/* senda-pages-draw.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure.h"
#include "senda-fill.h"
#include "senda-pages-private.h"

#include <string.h>

#define HAIRLINE 0.5
#define BAR 2.25 /* at the side of a note, under a title */

typedef struct
{
  SendaPages *pages;
  SendaFlow *flow;
  SendaSetter *setter;
  cairo_t *cr;
  SendaPagesEar *ear;
  double x; /* of the run */
  double y; /* of the row */
  gboolean is_rest; /* the row began on an earlier page */
  guint box;      /* as in SendaFlowRow: the box that is open */
  double box_top;
} Drawing;

/* @colour: 0xrrggbb */
void
senda_pages_set_colour (cairo_t *cr,
                        guint32  colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
}

static void
fill_area (cairo_t *cr,
           guint32  colour,
           double   x,
           double   y,
           double   width,
           double   height)
{
  senda_pages_set_colour (cr, colour);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
draw_line (cairo_t *cr,
           guint32  colour,
           double   thickness,
           double   x,
           double   y,
           double   width)
{
  senda_pages_set_colour (cr, colour);
  cairo_set_line_width (cr, thickness);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
}

/* The tint of a stage behind the words of a cell. */
static void
draw_shade (Drawing             *self,
            const SendaFlowRow  *row,
            const SendaFlowCell *cell,
            double               height)
{
  double pad = senda_flow_styles[row->style].pad_x;

  fill_area (self->cr, senda_paint_for_paper ()->stage_fill[cell->shade - 1],
             self->x + row->x + cell->x - pad, self->y + HAIRLINE / 2, cell->width + 2 * pad,
             height - HAIRLINE / 2);
}

static void
draw_ground (Drawing            *self,
             const SendaFlowRow *row,
             double              height)
{
  double x = self->x + row->x;
  double bar = row->is_rtl ? x + row->width - BAR : x;

  switch (row->style)
    {
    case SENDA_STYLE_NOTE:
      fill_area (self->cr, SENDA_FILL_NOTE, x, self->y, row->width, height);
      fill_area (self->cr, SENDA_LINE, bar, self->y, BAR, height);
      break;
    case SENDA_STYLE_PROMPT:
      fill_area (self->cr, SENDA_INK_ACCENT, bar, self->y, BAR, height);
      break;
    case SENDA_STYLE_TABLE_HEAD:
      fill_area (self->cr, SENDA_FILL_HEAD, x, self->y, row->width, height);
      break;
    default:
      break;
    }
  for (guint i = 0; i < row->n_cells; i++)
    if (senda_flow_cell (self->flow, row, i)->shade)
      draw_shade (self, row, senda_flow_cell (self->flow, row, i), height);
}

/* The line under a row of a table, which is to be seen on tints as well. */
static void
draw_row_line (Drawing            *self,
               const SendaFlowRow *row,
               double              bottom)
{
  double pad = senda_flow_styles[row->style].pad_x;
  double x = self->x + row->x;

  draw_line (self->cr, SENDA_LINE, HAIRLINE, x, bottom, row->width);
  for (guint i = 0; i < row->n_cells; i++)
    {
      const SendaFlowCell *cell = senda_flow_cell (self->flow, row, i);

      if (cell->shade)
        draw_line (self->cr, senda_paint_for_paper ()->stage_ink[cell->shade - 1], HAIRLINE,
                   x + cell->x - pad, bottom, cell->width + 2 * pad);
    }
}

static void
draw_edges (Drawing            *self,
            const SendaFlowRow *row,
            double              height)
{
  double x = self->x + row->x;
  double bottom = self->y + height;

  if (row->style == SENDA_STYLE_H1)
    fill_area (self->cr, SENDA_INK_ACCENT, x, bottom - BAR, row->width, BAR);
  else if (row->style == SENDA_STYLE_TABLE_HEAD)
    draw_line (self->cr, SENDA_LINE, 2 * HAIRLINE, x, bottom, row->width);
  else if (row->style == SENDA_STYLE_TABLE_ROW || row->style == SENDA_STYLE_TABLE_TIGHT)
    draw_row_line (self, row, bottom);
}

/* Dots from the end of a heading's words to its page. */
static void
draw_leader (Drawing            *self,
             const SendaFlowRow *row,
             double              x,
             double              baseline)
{
  static const double dots[] = { 0, 4 };
  double end = self->x + row->x + row->width - 26;
  double start = x + 6;

  if (end - start < 8)
    return;
  start = end - (int) ((end - start) / 4) * 4;
  cairo_save (self->cr);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (self->cr, dots, 2, 0);
  draw_line (self->cr, SENDA_LINE, 0.8, start, baseline - 0.4, end - start);
  cairo_restore (self->cr);
}

static void
draw_box_marker (Drawing             *self,
                 const SendaFlowRow  *row,
                 const SendaFlowCell *cell)
{
  double x = cell->align == SENDA_ALIGN_END ? cell->x + cell->width - 8.5 : cell->x + 0.5;

  senda_pages_set_colour (self->cr, SENDA_INK);
  cairo_set_line_width (self->cr, 0.75);
  cairo_rectangle (self->cr, self->x + row->x + x, self->y + 3, 8, 8);
  cairo_stroke (self->cr);
}

/* Of the words before the last cell, which end beside it. */
static double
last_baseline (Drawing            *self,
               const SendaFlowRow *row)
{
  SendaSetCell *set = senda_setter_cell (self->setter, MAX (row->n_cells, 2) - 2);

  return set->n_lines ? senda_setter_line (self->setter, set, set->n_lines - 1)->baseline
                      : senda_flow_styles[row->style].size;
}

static void
draw_page_number (Drawing             *self,
                  const SendaFlowRow  *row,
                  const SendaFlowCell *cell)
{
  const SendaPageHeading *heading = NULL;
  PangoLayout *layout = NULL;
  PangoRectangle place;
  char figures[16];
  double right = self->x + row->x + cell->x + cell->width;

  if (cell->number >= self->pages->headings->len)
    return;
  heading = &g_array_index (self->pages->headings, SendaPageHeading, cell->number);
  g_snprintf (figures, sizeof figures, "%u", heading->page + 1);
  layout = senda_setter_layout (self->setter, 0, row->style, -1, figures, -1);
  pango_layout_get_extents (layout, NULL, &place);
  senda_pages_set_colour (self->cr, senda_flow_styles[row->style].ink);
  cairo_move_to (self->cr, right - place.width / (double) PANGO_SCALE,
                 self->y + last_baseline (self, row));
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (layout, 0));
}

static guint32
ink_of (const SendaFlowCell *cell,
        const SendaSetLine  *line)
{
  if (cell->shade)
    return senda_paint_for_paper ()->stage_ink[cell->shade - 1];
  if (line->mark.part == 1)
    return SENDA_INK_FAINT;
  return senda_flow_styles[cell->style].ink;
}

static gboolean
has_links (const SendaFlowCell *cell,
           const SendaSetLine  *line)
{
  const GArray *runs = cell->content == SENDA_FLOW_WORDS
                         ? senda_block_get_runs (cell->block, senda_pages_language (cell, line))
                         : NULL;

  for (guint i = 0; runs && i < runs->len; i++)
    if (g_array_index (runs, SendaRun, i).link)
      return TRUE;
  return FALSE;
}

static void
draw_words (Drawing             *self,
            const SendaFlowRow  *row,
            const SendaFlowCell *cell,
            SendaSetCell        *set)
{
  double x = self->x + row->x + cell->x;
  double y = self->y + senda_flow_styles[row->style].pad_top;

  for (guint i = 0; i < set->n_lines; i++)
    {
      const SendaSetLine *line = senda_setter_line (self->setter, set, i);
      guint32 ink = ink_of (cell, line);

      if (self->ear)
        senda_pages_keep_space (line);
      cairo_move_to (self->cr, x + line->x, y + line->baseline);
      if (has_links (cell, line))
        senda_pages_draw_pieces (self->cr, self->ear, cell, line, ink);
      else
        {
          senda_pages_set_colour (self->cr, ink);
          pango_cairo_show_layout_line (self->cr, line->line);
        }
    }
}

static void
draw_cell (Drawing            *self,
           const SendaFlowRow *row,
           guint               index)
{
  const SendaFlowCell *cell = senda_flow_cell (self->flow, row, index);
  SendaSetCell *set = senda_setter_cell (self->setter, index);

  if (self->ear)
    self->ear->begin_cell (self->ear, row, cell, self->is_rest);
  if (cell->content == SENDA_FLOW_PAGE_NUMBER)
    draw_page_number (self, row, cell);
  else if (cell->content == SENDA_FLOW_MARKER && cell->block->marker == SENDA_MARKER_BOX)
    draw_box_marker (self, row, cell);
  else
    draw_words (self, row, cell, set);
  if (self->ear)
    self->ear->end_cell (self->ear);
}

/* From the last line of the heading's words. */
static void
draw_leaders (Drawing            *self,
              const SendaFlowRow *row)
{
  guint last = MAX (row->n_cells, 2) - 2; /* before the page number */
  const SendaFlowCell *cell = senda_flow_cell (self->flow, row, last);
  SendaSetCell *set = senda_setter_cell (self->setter, last);
  const SendaSetLine *line = NULL;
  PangoRectangle place;

  if (set->n_lines == 0)
    return;
  line = senda_setter_line (self->setter, set, set->n_lines - 1);
  pango_layout_line_get_extents (line->line, NULL, &place);
  draw_leader (self, row,
               self->x + row->x + cell->x + line->x + place.width / (double) PANGO_SCALE,
               self->y + line->baseline);
}

static void
draw_figure (Drawing            *self,
             const SendaFlowRow *row,
             double              height)
{
  const SendaPaint *paint = senda_paint_for_paper ();
  double own = self->setter->figure_height;
  double scale = self->setter->figure_scale;

  if (own > height)
    scale *= height / own;

  if (self->ear)
    self->ear->begin_cell (self->ear, row, NULL, FALSE);
  cairo_save (self->cr);
  cairo_translate (self->cr, self->x + row->x, self->y);
  cairo_scale (self->cr, scale, scale);
  senda_figure_draw (row->block->figure, self->cr, paint, row->width / scale, own / scale);
  cairo_restore (self->cr);
  if (self->ear)
    self->ear->end_cell (self->ear);
}

static void
draw_set_row (Drawing            *self,
              const SendaFlowRow *row,
              double              height)
{
  draw_ground (self, row, height);
  if (row->kind == SENDA_FLOW_FIGURE)
    draw_figure (self, row, height);
  else if (row->kind == SENDA_FLOW_RULE)
    draw_line (self->cr, SENDA_LINE, HAIRLINE, self->x + row->x, self->y + height, row->width);
  for (guint i = 0; i < self->setter->cells->len; i++)
    draw_cell (self, row, i);
  if (row->style == SENDA_STYLE_CONTENTS || row->style == SENDA_STYLE_CONTENTS_DEEP)
    draw_leaders (self, row);
  draw_edges (self, row, height);
}

/* The frame of the box that is open, down to @bottom. */
static void
close_box (Drawing *self,
           double   bottom)
{
  const SendaFlowRow *top = senda_flow_row (self->flow, self->box - 1);

  senda_pages_set_colour (self->cr, SENDA_LINE);
  cairo_set_line_width (self->cr, 0.75);
  cairo_rectangle (self->cr, self->x + top->x + 0.375, self->box_top, top->width - 0.75,
                   bottom - self->box_top);
  cairo_stroke (self->cr);
  self->box = 0;
}

static void
draw_heads (Drawing *self,
            guint    row)
{
  const SendaFlowRow *it = senda_flow_row (self->flow, row);

  if (self->ear)
    self->ear->repeat (self->ear, TRUE);
  for (guint i = 0; i < it->n_heads; i++)
    {
      double height = senda_setter_set (self->setter, it->heads + i, NULL, NULL, G_MAXFLOAT);

      draw_set_row (self, senda_flow_row (self->flow, it->heads + i), height);
      self->y += height;
    }
  if (self->ear)
    self->ear->repeat (self->ear, FALSE);
}

static void
draw_row (Drawing         *self,
          guint            index,
          SendaPagesPlace  from,
          SendaPagesPlace  end)
{
  const SendaFlowRow *row = senda_flow_row (self->flow, index);
  gboolean is_first = index == from.row;
  double height = senda_setter_set (self->setter, index,
                                    is_first ? senda_pages_marks (self->pages, from) : NULL,
                                    index == end.row ? senda_pages_marks (self->pages, end) : NULL,
                                    G_MAXFLOAT);

  self->is_rest = is_first && from.marks != 0;
  if (!is_first)
    self->y += senda_flow_gap (self->flow, index);
  if (self->ear)
    self->ear->row (self->ear, row, self->is_rest);
  if (row->kind == SENDA_FLOW_BOX_TOP || (row->box && self->box == 0))
    {
      self->box = row->kind == SENDA_FLOW_BOX_TOP ? index + 1 : row->box;
      self->box_top = self->y + (row->kind == SENDA_FLOW_BOX_TOP ? 0 : -HAIRLINE);
    }
  draw_set_row (self, row, height);
  self->y += height;
  if (row->kind == SENDA_FLOW_BOX_BOTTOM && self->box)
    close_box (self, self->y);
}

static void
draw_run (Drawing *self,
          guint    index)
{
  const SendaPagesRun *run = &g_array_index (self->pages->runs, SendaPagesRun, index);
  SendaPagesPlace end = senda_pages_run_end (self->pages, index);

  self->x = SENDA_PAGE_MARGIN / self->pages->scale + run->x;
  self->y = SENDA_PAGE_MARGIN / self->pages->scale + run->y;
  self->box = 0;
  if (run->repeats_heads)
    draw_heads (self, run->from.row);
  for (guint i = run->from.row; i < end.row + (end.marks ? 1 : 0); i++)
    draw_row (self, i, run->from, end);
  if (self->box)
    close_box (self, self->y + senda_flow_styles[SENDA_STYLE_BOX].pitch);
}

/* One line in the margin, cut off with an ellipsis beyond @width. Gives its width. */
static double
draw_margin (Drawing    *self,
             const char *text,
             double      y,
             double      width,
             gboolean    is_end)
{
  PangoLayout *layout = NULL;
  PangoRectangle place;

  if (*text == '\0')
    return 0;
  layout = senda_setter_layout (self->setter, 0, SENDA_STYLE_MARGIN, width, text, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_alignment (layout, is_end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_extents (layout, NULL, &place);
  senda_pages_set_colour (self->cr, SENDA_INK_FAINT);
  cairo_move_to (self->cr, is_end ? self->pages->width - SENDA_PAGE_MARGIN - width
                                  : SENDA_PAGE_MARGIN, y);
  pango_cairo_show_layout (self->cr, layout);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_single_paragraph_mode (layout, FALSE);
  memset (self->setter->n_used, 0, sizeof self->setter->n_used);
  return place.width / (double) PANGO_SCALE;
}

/* Who may read it must not be cut off: a second language stands under the first, and under the number
 * of the page, which leaves @width beside it. */
static void
draw_footer (Drawing *self,
             double   y,
             double   width)
{
  double whole = self->pages->width - 2 * SENDA_PAGE_MARGIN;
  SendaDocument *document = self->pages->document;
  const char *first = senda_document_get_margin (document, SENDA_MARGIN_FOOTER, 0);
  const char *second = senda_document_get_margin (document, SENDA_MARGIN_FOOTER, 1);

  draw_margin (self, first, y, width, FALSE);
  if (strcmp (first, second) != 0)
    draw_margin (self, second, y + senda_flow_styles[SENDA_STYLE_MARGIN].pitch, whole, FALSE);
}

static void
draw_margins (Drawing *self,
              guint    page)
{
  double width = self->pages->width - 2 * SENDA_PAGE_MARGIN;
  double foot = self->pages->height - SENDA_PAGE_MARGIN - 8;
  g_autofree char *header = senda_document_dup_margin (self->pages->document,
                                                       SENDA_MARGIN_HEADER);
  const char *footer = senda_document_get_margin (self->pages->document, SENDA_MARGIN_FOOTER, 0);
  g_autofree char *count = senda_document_dup_margin (self->pages->document, SENDA_MARGIN_PAGE);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *all = g_strdup_printf ("%u", senda_pages_get_n_pages (self->pages));
  g_autofree char *filled = senda_fill (count, "page", number, "pages", all, NULL);
  double taken = 0;

  if (page > 0)
    draw_margin (self, header, SENDA_PAGE_MARGIN - 22, width, FALSE);
  taken = draw_margin (self, filled, foot + 4, width / 2, TRUE);
  draw_footer (self, foot + 4, width - taken - SENDA_FLOW_GUTTER);
  if (*footer || *filled)
    draw_line (self->cr, SENDA_LINE, HAIRLINE, SENDA_PAGE_MARGIN, foot, width);
}

/* Draws a page with a setter of this thread; @ear (nullable) hears what is drawn. */
void
senda_pages_draw_with (SendaPages    *self,
                       SendaSetter   *setter,
                       guint          page,
                       cairo_t       *cr,
                       SendaPagesEar *ear)
{
  Drawing drawing = {
    .pages = self, .flow = self->flow, .setter = setter, .cr = cr, .ear = ear,
  };
  guint first, end;

  g_return_if_fail (page < senda_pages_get_n_pages (self));

  first = g_array_index (self->first_runs, guint32, page);
  end = g_array_index (self->first_runs, guint32, page + 1);
  cairo_save (cr);
  draw_margins (&drawing, page);
  if (self->scale != 1)
    cairo_scale (cr, self->scale, self->scale);
  for (guint i = first; i < end; i++)
    draw_run (&drawing, i);
  cairo_restore (cr);
}

/* Draws a page at @cr, with its upper left corner at the origin and a unit of one point. It does not
 * paint the paper. May be called in any thread. */
void
senda_pages_draw (SendaPages *self,
                  guint       page,
                  cairo_t    *cr)
{
  g_autoptr (SendaSetter) setter = senda_pages_new_setter (self);

  senda_pages_draw_with (self, setter, page, cr, NULL);
}
