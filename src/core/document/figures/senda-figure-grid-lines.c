/* senda-figure-grid-lines.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-grid-private.h"

#define PIP 0.7 /* of the room that each has */

/* In letters' heights. */
#define CELL_HEIGHT 1.2
#define CELL_HEIGHT_COMPARED 1.75
#define LEADING 0.16 /* of a line of letters, which the space between lines holds already */
#define BETWEEN_LINES 0.33
#define ABOVE_AREA 0.4
#define BELOW_AREA 0.24
#define DIGIT 1.2

#define MAX_LINES 3

/* Of two rounds one sign stands inside the other. */
static double
find_cell_height (SendaGrid   *self,
                  SendaCanvas *canvas)
{
  return (self->compares ? CELL_HEIGHT_COMPARED : CELL_HEIGHT) * canvas->paint->size;
}

static void
draw_pips (SendaCanvas *canvas,
           GArray      *pips,
           double       x,
           double       center,
           double       width,
           guint32      color)
{
  double em = canvas->paint->size;
  double pitch = MIN (SENDA_GRID_PITCH * em, (width - 0.6 * em) / pips->len);
  double size = pitch * PIP;
  double start = x + (width - pitch * pips->len + pitch - size) / 2;

  for (guint i = 0; i < pips->len; i++)
    senda_canvas_pip (canvas, g_array_index (pips, SendaPipKind, i), start + i * pitch,
                      center - size / 2, size, color);
}

static void
draw_cell (SendaCanvas         *canvas,
           const SendaGridLine *line,
           guint                index,
           double               x,
           double               y,
           double               width,
           double               height)
{
  const SendaPaint *paint = canvas->paint;
  gboolean chosen = line->stage == index + 1;
  double ring = SENDA_GRID_RING * paint->size;
  double out = ring * 0.6;
  double radius = 0.35 * paint->size;

  if (chosen)
    {
      senda_canvas_fill (canvas, x, y, width, height, radius, paint->stage_fill[index]);
      senda_canvas_frame (canvas, x - out, y - out, width + 2 * out, height + 2 * out,
                          radius + out, ring, paint->accent);
    }
  else
    senda_canvas_frame (canvas, x, y, width, height, radius, paint->size / 20,
                        senda_mix (paint->line, paint->page, 0.6));
  if (line->pips[index] != NULL && line->pips[index]->len > 0)
    draw_pips (canvas, line->pips[index], x, y + height / 2, width,
               chosen ? paint->stage_ink[index] : paint->ink);
}

static void
draw_cells (SendaGrid              *self,
            SendaCanvas            *canvas,
            const SendaGridColumns *columns,
            const SendaGridLine    *line,
            double                  y,
            double                  height)
{
  if (self->compares)
    {
      senda_moves_draw_cells (canvas, columns, line, y, height);
      return;
    }
  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    draw_cell (canvas, line, i, columns->cells + i * (columns->cell + columns->gap),
               y, columns->cell, height);
}

/* The words of one element, set. */
typedef struct
{
  PangoLayout *number;
  PangoLayout *name;
  PangoLayout *digit; /* of the stage; NULL for none */
  PangoLayout *words;
  double words_x;
  gboolean is_said; /* the words say where it stands, not why it stands nowhere */
} Row;

static void
make_row (SendaGrid              *self,
          SendaCanvas            *canvas,
          const SendaGridColumns *columns,
          const SendaGridLine    *line,
          Row                    *row)
{
  const SendaLettering plain = { .max_lines = MAX_LINES };
  const SendaLettering one_line = { .max_lines = 1 };
  const SendaLettering bold = { .bold = TRUE, .max_lines = 1 };
  double digit = DIGIT * canvas->paint->size;
  gboolean has_digit = FALSE;
  const SendaFigureWords *words = senda_grid_get_words (self, line, &has_digit);

  row->number = senda_canvas_letter_one (canvas, &one_line, line->number ? line->number : "",
                                         MAX (columns->number, 1));
  row->name = senda_canvas_letter (canvas, &plain, &line->name, columns->name);
  row->words_x = columns->stage;
  row->is_said = has_digit || self->compares;
  row->digit = NULL;
  if (has_digit)
    {
      char digits[] = { '0' + line->stage, '\0' };

      row->digit = senda_canvas_letter_one (canvas, &bold, digits, digit);
      row->words_x += digit;
    }
  row->words = senda_canvas_letter (canvas, &plain, words,
                                    columns->stage + columns->stage_width - row->words_x);
}

static void
clear_row (Row *row)
{
  g_clear_object (&row->number);
  g_clear_object (&row->name);
  g_clear_object (&row->digit);
  g_clear_object (&row->words);
}

static void
show_name (SendaCanvas            *canvas,
           const SendaGridColumns *columns,
           const Row              *row,
           double                  y)
{
  senda_canvas_show (canvas, row->number, 0, y, canvas->paint->faint);
  senda_canvas_show (canvas, row->name, columns->number, y, canvas->paint->ink);
}

static void
show_words (SendaCanvas            *canvas,
            const SendaGridColumns *columns,
            const Row              *row,
            double                  y)
{
  if (row->digit != NULL)
    senda_canvas_show (canvas, row->digit, columns->stage, y, canvas->paint->ink);
  senda_canvas_show (canvas, row->words, row->words_x, y,
                     row->is_said ? canvas->paint->ink : canvas->paint->faint);
}

static double
lay_wide (SendaGrid              *self,
          SendaCanvas            *canvas,
          const SendaGridColumns *columns,
          const SendaGridLine    *line,
          const Row              *row,
          double                  y,
          double                  spare)
{
  double em = canvas->paint->size;
  double name = senda_layout_height (row->name);
  double words = senda_layout_height (row->words);
  double inner = MAX (find_cell_height (self, canvas), MAX (name, words) - LEADING * em) + spare;

  if (canvas->cr != NULL)
    {
      double middle = y + BETWEEN_LINES * em / 2 + inner / 2;
      double cell = MIN (inner, find_cell_height (self, canvas) + spare);

      show_name (canvas, columns, row, middle - name / 2);
      show_words (canvas, columns, row, middle - words / 2);
      draw_cells (self, canvas, columns, line, middle - cell / 2, cell);
    }
  return inner + BETWEEN_LINES * em;
}

static double
lay_narrow (SendaGrid              *self,
            SendaCanvas            *canvas,
            const SendaGridColumns *columns,
            const SendaGridLine    *line,
            const Row              *row,
            double                  y,
            double                  spare)
{
  double em = canvas->paint->size;
  double name = senda_layout_height (row->name);
  double words = senda_layout_height (row->words);
  double cells = find_cell_height (self, canvas) + spare;

  if (canvas->cr != NULL)
    {
      show_name (canvas, columns, row, y + BETWEEN_LINES * em);
      show_words (canvas, columns, row, y + BETWEEN_LINES * em + name);
      draw_cells (self, canvas, columns, line, y + 2 * BETWEEN_LINES * em + name + words, cells);
    }
  return name + words + cells + 3.2 * BETWEEN_LINES * em;
}

static double
lay_element (SendaGrid              *self,
             SendaCanvas            *canvas,
             const SendaGridColumns *columns,
             const SendaGridLine    *line,
             double                  y,
             double                  spare)
{
  Row row;
  double height = 0;

  make_row (self, canvas, columns, line, &row);
  if (columns->narrow)
    height = lay_narrow (self, canvas, columns, line, &row, y, spare);
  else
    height = lay_wide (self, canvas, columns, line, &row, y, spare);
  clear_row (&row);
  return height;
}

static double
lay_area (SendaCanvas         *canvas,
          const SendaGridLine *line,
          double               y,
          double               spare)
{
  const SendaPaint *paint = canvas->paint;
  const SendaLettering lettering = {
    .bold = TRUE, .max_lines = MAX_LINES, .color = paint->ink
  };
  double above = ABOVE_AREA * paint->size + spare;
  double name = senda_canvas_write (canvas, &lettering, &line->name, 0, y + above,
                                    canvas->width);

  if (canvas->cr != NULL)
    senda_canvas_line (canvas, 0, y + above + name + paint->size * 0.1, canvas->width,
                       y + above + name + paint->size * 0.1, paint->size / 12, paint->line);
  return above + name + BELOW_AREA * paint->size;
}

/* Areas and elements from @y down, with @spare height spread over all. Returns how high that is. */
double
senda_grid_lay_lines (SendaGrid              *self,
                      SendaCanvas            *canvas,
                      const SendaGridColumns *columns,
                      double                  y,
                      double                  spare)
{
  double each = self->lines->len > 0 ? spare / self->lines->len : 0;
  double start = y;

  for (guint i = 0; i < self->lines->len; i++)
    {
      SendaGridLine *line = &g_array_index (self->lines, SendaGridLine, i);

      y += line->is_area ? lay_area (canvas, line, y, each)
                         : lay_element (self, canvas, columns, line, y, each);
    }
  return y - start;
}
