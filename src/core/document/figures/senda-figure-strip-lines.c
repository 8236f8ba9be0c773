/* senda-figure-strip-lines.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-strip-private.h"

#include <math.h>

/* In letters' heights. */
#define CELL_MIN 4.2
#define CELL_MAX 8.5
#define APART_MIN 4
#define APART_COMPACT 2.2
#define BEFORE_APART 1.1
#define BETWEEN_COLUMNS 0.9
#define NAME_LEAST 4.5 /* the first stage's name reaches over it */
#define NAME_MIN 9
#define NAME_SHARE 0.3
#define PADDING 0.3
#define COUNT 1.35
#define UNIT 0.68
#define SMALLEST 0.4
#define HIGHEST 4.5 /* all marks of one cell */
#define MARK 0.76   /* of a unit */
#define DIGITS 1.25 /* over the cells */
#define DIGIT_SCALE 0.82
#define BETWEEN_LINES 0.5
#define BETWEEN_NARROW 0.8
#define AFTER_ALL 1.6 /* times that */
#define RADIUS 0.35

#define MAX_LINES 3

static const SendaPipKind apart_marks[SENDA_STRIP_N_APART] = {
  SENDA_PIP_UNSURE, SENDA_PIP_DOES_NOT
};
static const char *const apart_signs[SENDA_STRIP_N_APART] = { "?", "–" };

static const SendaStripLine *
line_at (SendaStrip *self,
         guint       index)
{
  return &g_array_index (self->lines, SendaStripLine, index);
}

static guint
count_per_row (const SendaStripColumns *columns,
               double                   width,
               double                   em)
{
  return MAX (1, (guint) ((width - 2 * PADDING * em) / columns->unit + 0.001));
}

static guint
count_rows (guint count,
            guint per_row)
{
  return MAX (1, (count + per_row - 1) / per_row);
}

/* Marks are equal in all cells: as large as the fullest cell allows. */
static void
find_unit (SendaStrip        *self,
           SendaCanvas       *canvas,
           SendaStripColumns *columns)
{
  double em = canvas->paint->size;
  guint most = 1;

  for (guint i = 0; i < self->lines->len; i++)
    for (guint j = 0; j < SENDA_FIGURE_N_STAGES; j++)
      most = MAX (most, line_at (self, i)->counts[j]);
  for (columns->unit = UNIT * em; columns->unit > SMALLEST * em; columns->unit -= 0.02 * em)
    if (count_rows (most, count_per_row (columns, columns->stages.cell, em)) * columns->unit <=
        HIGHEST * em)
      break;
}

static double
find_apart_width (SendaStrip  *self,
                  SendaCanvas *canvas)
{
  const SendaLettering lettering = { .scale = 0.86 };
  double em = canvas->paint->size;
  double widest = APART_MIN * em;

  if (self->compact)
    return APART_COMPACT * em;
  for (guint i = 0; i < SENDA_STRIP_N_APART; i++)
    widest = fmax (widest, senda_canvas_widest_word (canvas, &lettering, &self->apart[i]) + 1);
  return widest;
}

static double
find_name_width (SendaStrip  *self,
                 SendaCanvas *canvas)
{
  const SendaLettering lettering = { .bold = TRUE };
  double widest = NAME_LEAST * canvas->paint->size;

  for (guint i = 0; i < self->lines->len; i++)
    widest = fmax (widest, senda_canvas_natural (canvas, &lettering, &line_at (self, i)->name));
  return widest + 1;
}

/* Cells share the @room from where they begin. */
static void
place_cells (SendaStripColumns *columns,
             double             room,
             double             most)
{
  SendaGridColumns *stages = &columns->stages;

  stages->cell = (room - (SENDA_FIGURE_N_STAGES - 1) * stages->gap) / SENDA_FIGURE_N_STAGES;
  stages->cell = MIN (stages->cell, most);
  columns->apart += stages->cells + SENDA_FIGURE_N_STAGES * (stages->cell + stages->gap) -
                    stages->gap;
}

void
senda_strip_find_columns (SendaStrip        *self,
                          SendaCanvas       *canvas,
                          SendaStripColumns *columns)
{
  double em = canvas->paint->size;
  double apart = find_apart_width (self, canvas);
  double name = self->compact ? 0 : MIN (find_name_width (self, canvas),
                                         MAX (NAME_MIN * em, canvas->width * NAME_SHARE));
  double room = 0;

  *columns = (SendaStripColumns) {
    .stages = { .gap = 0.3 * em, .name = name },
    .apart_width = apart,
    .apart = BEFORE_APART * em,
  };
  if (!self->compact)
    columns->stages.cells = name + BETWEEN_COLUMNS * em;
  room = canvas->width - columns->stages.cells - columns->apart - 2 * apart -
         columns->stages.gap;
  columns->stages.narrow = !self->compact && room < SENDA_FIGURE_N_STAGES * (CELL_MIN + 0.3) * em;
  columns->digits = self->compact || columns->stages.narrow;
  if (columns->stages.narrow)
    {
      columns->stages.cells = 0;
      columns->stages.name = room = canvas->width;
    }
  place_cells (columns, room, columns->stages.narrow ? room : CELL_MAX * em);
  find_unit (self, canvas, columns);
}

static void
draw_digit (SendaCanvas *canvas,
            const char  *text,
            double       x,
            double       y,
            double       width)
{
  const SendaLettering lettering = { .scale = DIGIT_SCALE, .align = SENDA_ALIGN_CENTER };
  PangoLayout *digit = senda_canvas_letter_one (canvas, &lettering, text, width);

  senda_canvas_show (canvas, digit, x, y, canvas->paint->faint);
  g_object_unref (digit);
}

/* Whole rows are as wide as the cell; the last, or only one, stands in the middle. */
static void
draw_marks (SendaCanvas             *canvas,
            const SendaStripColumns *columns,
            guint                    count,
            SendaPipKind             kind,
            double                   x,
            double                   y,
            double                   width,
            guint32                  color)
{
  guint per_row = count_per_row (columns, width, canvas->paint->size);
  double mark = columns->unit * MARK;

  for (guint i = 0; i < count; i++)
    {
      guint in_row = MIN (per_row, count - i / per_row * per_row);
      double start = x + (width - in_row * columns->unit + columns->unit - mark) / 2;

      senda_canvas_pip (canvas, kind, start + i % per_row * columns->unit,
                        y + i / per_row * columns->unit, mark, color);
    }
}

/* @stage 0: apart, @kind says how. */
static void
draw_cell (SendaCanvas             *canvas,
           const SendaStripColumns *columns,
           guint                    stage,
           SendaPipKind             kind,
           guint                    count,
           double                   x,
           double                   y,
           double                   width,
           double                   height)
{
  const SendaLettering bold = { .bold = TRUE, .align = SENDA_ALIGN_CENTER };
  const SendaPaint *paint = canvas->paint;
  double em = paint->size;
  guint32 ink = stage > 0 ? paint->stage_ink[stage - 1] : paint->ink;
  g_autofree char *digits = g_strdup_printf ("%u", count);
  PangoLayout *number = NULL;

  if (count == 0)
    {
      senda_canvas_frame (canvas, x, y, width, height, RADIUS * em, em / 20,
                          senda_mix (paint->line, paint->page, 0.5));
      return;
    }
  if (stage > 0)
    senda_canvas_fill (canvas, x, y, width, height, RADIUS * em, paint->stage_fill[stage - 1]);
  senda_canvas_frame (canvas, x, y, width, height, RADIUS * em, em / 12, paint->line);
  number = senda_canvas_letter_one (canvas, &bold, digits, width);
  senda_canvas_show (canvas, number, x, y + PADDING * em / 2, ink);
  draw_marks (canvas, columns, count, kind, x, y + (COUNT + PADDING) * em, width, ink);
  g_object_unref (number);
}

static double
find_cell_height (SendaCanvas             *canvas,
                  const SendaStripColumns *columns,
                  const SendaStripLine    *line)
{
  double em = canvas->paint->size;
  guint rows = 1;

  for (guint i = 0; i < SENDA_STRIP_N_CELLS; i++)
    {
      gboolean is_apart = i >= SENDA_FIGURE_N_STAGES;
      double width = is_apart ? columns->apart_width : columns->stages.cell;

      if (!is_apart || !columns->stages.narrow)
        rows = MAX (rows, count_rows (line->counts[i], count_per_row (columns, width, em)));
    }
  return (COUNT + 2 * PADDING) * em + rows * columns->unit;
}

static void
draw_cells (SendaCanvas             *canvas,
            const SendaStripColumns *columns,
            const SendaStripLine    *line,
            double                   y,
            double                   height)
{
  const SendaGridColumns *stages = &columns->stages;
  double digits = columns->digits ? DIGITS * canvas->paint->size : 0;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    {
      char number[] = { '1' + i, '\0' };
      double x = stages->cells + i * (stages->cell + stages->gap);

      if (columns->digits)
        draw_digit (canvas, number, x, y, stages->cell);
      draw_cell (canvas, columns, i + 1, SENDA_PIP_DESCRIBES, line->counts[i], x, y + digits,
                 stages->cell, height);
    }
  for (guint i = 0; i < SENDA_STRIP_N_APART && !stages->narrow; i++)
    {
      double x = columns->apart + i * (columns->apart_width + stages->gap);

      if (columns->digits)
        draw_digit (canvas, apart_signs[i], x, y, columns->apart_width);
      draw_cell (canvas, columns, 0, apart_marks[i], line->counts[SENDA_FIGURE_N_STAGES + i], x,
                 y + digits, columns->apart_width, height);
    }
}

/* What is apart, under the cells of a narrow strip: the count, its marks, the words. */
static double
lay_apart (SendaStrip              *self,
           SendaCanvas             *canvas,
           const SendaStripColumns *columns,
           const SendaStripLine    *line,
           guint                    index,
           double                   y)
{
  const SendaLettering bold = { .bold = TRUE };
  const SendaLettering plain = { .max_lines = MAX_LINES };
  double em = canvas->paint->size;
  double half = canvas->width / 2;
  guint count = line->counts[SENDA_FIGURE_N_STAGES + index];
  guint marks = MIN (count, (guint) ((half - 2.2 * em) / columns->unit));
  double x = 2 * em + marks * columns->unit + 0.4 * em;
  g_autofree char *digits = g_strdup_printf ("%u", count);
  PangoLayout *number = senda_canvas_letter_one (canvas, &bold, digits, 2 * em);
  PangoLayout *words = senda_canvas_letter (canvas, &plain, &self->apart[index],
                                            canvas->width - x);
  double high = fmax (senda_layout_height (number), senda_layout_height (words));

  for (guint i = 0; canvas->cr != NULL && i < marks; i++)
    senda_canvas_pip (canvas, apart_marks[index], 2 * em + i * columns->unit,
                      y + (senda_layout_height (number) - columns->unit * MARK) / 2,
                      columns->unit * MARK, canvas->paint->ink);
  if (canvas->cr != NULL)
    {
      senda_canvas_show (canvas, number, 0.3 * em, y, canvas->paint->ink);
      senda_canvas_show (canvas, words, x, y, canvas->paint->ink);
    }
  g_object_unref (number);
  g_object_unref (words);
  return high;
}

static double
lay_narrow (SendaStrip              *self,
            SendaCanvas             *canvas,
            const SendaStripColumns *columns,
            const SendaStripLine    *line,
            double                   y,
            const SendaLettering    *lettering)
{
  double em = canvas->paint->size;
  double height = find_cell_height (canvas, columns, line);
  double start = y;

  y += senda_canvas_write (canvas, lettering, &line->name, 0, y, columns->stages.name);
  if (canvas->cr != NULL)
    draw_cells (canvas, columns, line, y, height);
  y += DIGITS * em + height;
  for (guint i = 0; i < SENDA_STRIP_N_APART; i++)
    if (line->counts[SENDA_FIGURE_N_STAGES + i] > 0)
      y += 0.2 * em + lay_apart (self, canvas, columns, line, i, y + 0.2 * em);
  return y - start;
}

static double
lay_wide (SendaStrip              *self,
          SendaCanvas             *canvas,
          const SendaStripColumns *columns,
          const SendaStripLine    *line,
          double                   y,
          const SendaLettering    *lettering)
{
  double digits = columns->digits ? DIGITS * canvas->paint->size : 0;
  double height = find_cell_height (canvas, columns, line);
  PangoLayout *name = NULL;

  if (self->compact)
    {
      if (canvas->cr != NULL)
        draw_cells (canvas, columns, line, y, height);
      return digits + height;
    }
  name = senda_canvas_letter (canvas, lettering, &line->name, columns->stages.name);
  height = fmax (height, senda_layout_height (name));
  if (canvas->cr != NULL)
    {
      senda_canvas_show (canvas, name, 0, y + (height - senda_layout_height (name)) / 2,
                         lettering->color);
      draw_cells (canvas, columns, line, y, height);
    }
  g_object_unref (name);
  return height;
}

/* All lines from @y down. Returns how high they are. */
double
senda_strip_lay_lines (SendaStrip              *self,
                       SendaCanvas             *canvas,
                       const SendaStripColumns *columns,
                       double                   y)
{
  double em = canvas->paint->size;
  double between = (columns->stages.narrow ? BETWEEN_NARROW : BETWEEN_LINES) * em;
  double start = y;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const SendaLettering lettering = {
        .bold = i == 0, .max_lines = MAX_LINES, .color = canvas->paint->ink
      };

      if (i == 1 && canvas->cr != NULL)
        senda_canvas_line (canvas, 0, y + between * AFTER_ALL / 2, canvas->width,
                           y + between * AFTER_ALL / 2, em / 16, canvas->paint->line);
      if (i > 0)
        y += between * (i == 1 ? AFTER_ALL : 1);
      y += columns->stages.narrow
             ? lay_narrow (self, canvas, columns, line_at (self, i), y, &lettering)
             : lay_wide (self, canvas, columns, line_at (self, i), y, &lettering);
    }
  return y - start;
}
