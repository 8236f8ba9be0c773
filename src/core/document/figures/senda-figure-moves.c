/* senda-figure-moves.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A grid of two rounds: where each element stood has a broken outline, where it stands is filled.
 */
#include "config.h"

#include "senda-figure-grid-private.h"

#include <math.h>

/* In letters' heights. */
#define RADIUS 0.35
#define OUTLINE 0.14
#define DASH 0.36
#define DASH_GAP 0.2
#define INSET 0.22
#define HEAD 0.42  /* of an arrow */
#define SHAFT 0.13
#define SAMPLE_WIDTH 2.2
#define SAMPLE_HEIGHT 1.3
#define GAP 0.6
#define BETWEEN 2
#define BELOW 0.7

#define MAX_LINES 3
#define SAMPLE_STAGE 3

static void
draw_arrow (SendaCanvas *canvas,
            double       from,
            double       to,
            double       y)
{
  const SendaPaint *paint = canvas->paint;
  double em = paint->size;
  double tip = paint->rtl ? canvas->width - to : to;
  double back = (to > from) != paint->rtl ? -HEAD * em : HEAD * em;

  senda_canvas_line (canvas, from, y, to + (to > from ? -1 : 1) * HEAD * em / 2, y, SHAFT * em,
                     paint->ink);
  cairo_new_path (canvas->cr);
  cairo_move_to (canvas->cr, tip, y);
  cairo_line_to (canvas->cr, tip + back, y - HEAD * em * 0.75);
  cairo_line_to (canvas->cr, tip + back, y + HEAD * em * 0.75);
  cairo_close_path (canvas->cr);
  senda_use_color (canvas->cr, paint->ink);
  cairo_fill (canvas->cr);
}

static void
draw_digit (SendaCanvas *canvas,
            guint        stage,
            double       x,
            double       middle,
            double       width,
            gboolean     bold,
            guint32      color)
{
  const SendaLettering lettering = { .bold = bold, .align = SENDA_ALIGN_CENTER };
  char digits[] = { '0' + stage, '\0' };
  PangoLayout *digit = senda_canvas_letter_one (canvas, &lettering, digits, width);

  senda_canvas_show (canvas, digit, x, middle - senda_layout_height (digit) / 2, color);
  g_object_unref (digit);
}

/* Where it stood: broken, so that it is told from a cell whose fill is as light as the page. */
static void
draw_outline (SendaCanvas *canvas,
              double       x,
              double       y,
              double       width,
              double       height,
              guint32      color)
{
  double em = canvas->paint->size;
  const double dashes[] = { DASH * em, DASH_GAP * em };

  cairo_save (canvas->cr);
  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  senda_canvas_frame (canvas, x, y, width, height, RADIUS * em, OUTLINE * em, color);
  cairo_restore (canvas->cr);
}

/* @stage 0: a sample without a digit. */
static void
draw_box (SendaCanvas *canvas,
          guint        stage,
          gboolean     was,
          gboolean     is,
          double       x,
          double       y,
          double       width,
          double       height)
{
  const SendaPaint *paint = canvas->paint;
  double em = paint->size;
  double ring = SENDA_GRID_RING * em;
  double out = ring * 0.6;
  guint index = (stage > 0 ? stage : SAMPLE_STAGE) - 1;
  guint32 ink = is ? paint->stage_ink[index] : was ? paint->ink : paint->faint;

  if (is)
    {
      senda_canvas_fill (canvas, x, y, width, height, RADIUS * em, paint->stage_fill[index]);
      senda_canvas_frame (canvas, x - out, y - out, width + 2 * out, height + 2 * out,
                          RADIUS * em + out, ring, paint->accent);
    }
  if (was)
    {
      double inset = is ? INSET * em : 0;

      draw_outline (canvas, x + inset, y + inset, width - 2 * inset, height - 2 * inset, ink);
    }
  if (!is && !was)
    senda_canvas_frame (canvas, x, y, width, height, RADIUS * em, em / 20,
                        senda_mix (paint->line, paint->page, 0.6));
  if (stage > 0)
    draw_digit (canvas, stage, x, y + height / 2, width, is || was, ink);
}

static gboolean
is_passed (const SendaGridLine *line,
           guint                stage)
{
  return line->before > 0 && line->stage > 0 &&
         stage > MIN (line->before, line->stage) && stage < MAX (line->before, line->stage);
}

void
senda_moves_draw_cells (SendaCanvas            *canvas,
                        const SendaGridColumns *columns,
                        const SendaGridLine    *line,
                        double                  y,
                        double                  height)
{
  double em = canvas->paint->size;
  double pitch = columns->cell + columns->gap;
  double from = columns->cells + (line->before - 1.0) * pitch + columns->cell / 2;
  double to = columns->cells + (line->stage - 1.0) * pitch + columns->cell / 2;
  double edge = (to > from ? 1 : -1) * columns->cell / 2;

  for (guint stage = 1; stage <= SENDA_FIGURE_N_STAGES; stage++)
    if (!is_passed (line, stage))
      draw_box (canvas, stage, stage == line->before, stage == line->stage,
                columns->cells + (stage - 1) * pitch, y, columns->cell, height);
    else
      senda_canvas_frame (canvas, columns->cells + (stage - 1) * pitch, y, columns->cell, height,
                          RADIUS * em, em / 20,
                          senda_mix (canvas->paint->line, canvas->paint->page, 0.6));
  if (line->before > 0 && line->stage > 0 && line->before != line->stage)
    draw_arrow (canvas, from + edge, to - edge - (to > from ? 1 : -1) * SENDA_GRID_RING * em,
                y + height / 2);
}

static double
lay_sample (SendaCanvas *canvas,
            PangoLayout *name,
            gboolean     is_after,
            double       x,
            double       y)
{
  double em = canvas->paint->size;
  double high = fmax (SAMPLE_HEIGHT * em, senda_layout_height (name));

  if (canvas->cr != NULL)
    {
      draw_box (canvas, 0, !is_after, is_after, x + SENDA_GRID_RING * em,
                y + (high - SAMPLE_HEIGHT * em) / 2, SAMPLE_WIDTH * em, SAMPLE_HEIGHT * em);
      senda_canvas_show (canvas, name, x + (SAMPLE_WIDTH + GAP) * em,
                         y + (high - senda_layout_height (name)) / 2, canvas->paint->ink);
    }
  return high;
}

/* Both rounds by their signs, beside one another where they fit. Returns how high that is. */
double
senda_moves_lay_legend (SendaGrid   *self,
                        SendaCanvas *canvas,
                        double       y)
{
  const SendaLettering lettering = { .max_lines = MAX_LINES };
  double em = canvas->paint->size;
  double sample = (SAMPLE_WIDTH + GAP) * em;
  double naturals[2];
  PangoLayout *names[2];
  gboolean beside = FALSE;
  double high = 0;

  for (guint i = 0; i < 2; i++)
    naturals[i] = senda_canvas_natural (canvas, &lettering, &self->rounds[i]) + 1;
  beside = 2 * sample + naturals[0] + naturals[1] + BETWEEN * em <= canvas->width;
  for (guint i = 0; i < 2; i++)
    names[i] = senda_canvas_letter (canvas, &lettering, &self->rounds[i],
                                    beside ? naturals[i] : canvas->width - sample);
  high = lay_sample (canvas, names[0], FALSE, 0, y + SENDA_GRID_RING * em);
  if (beside)
    high = fmax (high, lay_sample (canvas, names[1], TRUE, sample + naturals[0] + BETWEEN * em,
                                   y + SENDA_GRID_RING * em));
  else
    high += GAP * em + lay_sample (canvas, names[1], TRUE, 0,
                                   y + high + (GAP + SENDA_GRID_RING) * em);
  g_object_unref (names[0]);
  g_object_unref (names[1]);
  return high + (SENDA_GRID_RING + BELOW) * em;
}

/* Two rounds; @stages: the names of the five; @before, @after: the rounds. Areas and elements
 * follow in the order of reading. (transfer full) */
SendaFigure *
senda_moves_new (guint                   n_languages,
                 const SendaFigureWords *stages,
                 const SendaFigureWords *before,
                 const SendaFigureWords *after)
{
  SendaFigure *self = senda_grid_create (n_languages, stages);
  SendaGrid *grid = (SendaGrid *) self;

  grid->compares = TRUE;
  senda_words_copy (&grid->rounds[0], before, self->n_languages);
  senda_words_copy (&grid->rounds[1], after, self->n_languages);
  return self;
}

void
senda_moves_add_area (SendaFigure            *self,
                      const SendaFigureWords *name)
{
  senda_grid_add_area (self, name);
}

/* Adds an element to the area added last. @number may be NULL. @before and @after: 1 to 5, or 0
 * for no stage. @words: how it moved. */
void
senda_moves_add_element (SendaFigure            *self,
                         const char             *number,
                         const SendaFigureWords *name,
                         guint                   before,
                         guint                   after,
                         const SendaFigureWords *words)
{
  const SendaGridLine line = { .stage = after, .before = before };

  senda_grid_add_line (self, &line, number, name, words);
}
