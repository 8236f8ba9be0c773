/* senda-figure-grid.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-grid-private.h"

/* What explains the signs, and under it the stages. Returns how high that is. */
static double
lay_head (SendaGrid              *self,
          SendaCanvas            *canvas,
          const SendaGridColumns *columns)
{
  double legend = self->compares ? senda_moves_lay_legend (self, canvas, 0) : 0;
  double head = 0;

  if (canvas->cr != NULL)
    {
      cairo_save (canvas->cr);
      cairo_translate (canvas->cr, 0, legend);
    }
  head = senda_grid_lay_head (self->stages, canvas, columns);
  if (canvas->cr != NULL)
    cairo_restore (canvas->cr);
  return legend + head;
}

static double
measure (SendaFigure *self,
         SendaCanvas *canvas)
{
  SendaGrid *grid = (SendaGrid *) self;
  SendaGridColumns columns;
  double head = 0;

  senda_grid_find_columns (grid, canvas, &columns);
  head = lay_head (grid, canvas, &columns);
  return head + senda_grid_lay_lines (grid, canvas, &columns, head, 0);
}

static void
draw (SendaFigure *self,
      SendaCanvas *canvas,
      double       height)
{
  SendaGrid *grid = (SendaGrid *) self;
  SendaCanvas unseen = *canvas;
  SendaGridColumns columns;
  double head = 0;
  double lines = 0;

  unseen.cr = NULL;
  senda_grid_find_columns (grid, canvas, &columns);
  head = lay_head (grid, canvas, &columns);
  lines = senda_grid_lay_lines (grid, &unseen, &columns, head, 0);
  senda_grid_lay_lines (grid, canvas, &columns, head, MAX (0, height - head - lines));
}

static void
clear (SendaFigure *self)
{
  SendaGrid *grid = (SendaGrid *) self;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    senda_words_clear (&grid->stages[i]);
  senda_words_clear (&grid->rounds[0]);
  senda_words_clear (&grid->rounds[1]);
  g_array_unref (grid->lines);
}

static void
clear_line (gpointer data)
{
  SendaGridLine *line = data;

  g_free (line->number);
  senda_words_clear (&line->name);
  senda_words_clear (&line->state);
  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    g_clear_pointer (&line->pips[i], g_array_unref);
}

static const SendaFigureClass grid_class = { sizeof (SendaGrid), measure, draw, clear };

/* A grid without a line. (transfer full) */
SendaFigure *
senda_grid_create (guint                   n_languages,
                   const SendaFigureWords *stages)
{
  SendaFigure *self = senda_figure_create (&grid_class, n_languages);
  SendaGrid *grid = (SendaGrid *) self;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    senda_words_copy (&grid->stages[i], &stages[i], self->n_languages);
  grid->lines = g_array_new (FALSE, TRUE, sizeof (SendaGridLine));
  g_array_set_clear_func (grid->lines, clear_line);
  return self;
}

/* Adds @line with its words, which are copied; they may be NULL. */
void
senda_grid_add_line (SendaFigure            *self,
                     const SendaGridLine    *line,
                     const char             *number,
                     const SendaFigureWords *name,
                     const SendaFigureWords *state)
{
  SendaGridLine added = *line;

  g_return_if_fail (self->klass == &grid_class);
  g_return_if_fail (line->stage <= SENDA_FIGURE_N_STAGES &&
                    line->before <= SENDA_FIGURE_N_STAGES);

  added.number = number ? senda_words_clean (number) : NULL;
  senda_words_copy (&added.name, name, self->n_languages);
  senda_words_copy (&added.state, state, self->n_languages);
  g_array_append_val (((SendaGrid *) self)->lines, added);
}

const SendaFigureWords *
senda_grid_get_words (SendaGrid           *self,
                      const SendaGridLine *line,
                      gboolean            *has_digit)
{
  gboolean is_stage = line->stage > 0 && !self->compares;

  if (has_digit != NULL)
    *has_digit = is_stage;
  return is_stage ? &self->stages[line->stage - 1] : &line->state;
}

/* The roadmap grid; @stages: the names of the five. Areas and elements follow in the order of
 * reading. (transfer full) */
SendaFigure *
senda_grid_new (guint                   n_languages,
                const SendaFigureWords *stages)
{
  return senda_grid_create (n_languages, stages);
}

void
senda_grid_add_area (SendaFigure            *self,
                     const SendaFigureWords *name)
{
  const SendaGridLine line = { .is_area = TRUE };

  senda_grid_add_line (self, &line, NULL, name, NULL);
}

/* Adds an element to the area added last. @number may be NULL. @stage: 1 to 5; 0 for none, for
 * which @state says why. */
void
senda_grid_add_element (SendaFigure            *self,
                        const char             *number,
                        const SendaFigureWords *name,
                        guint                   stage,
                        const SendaFigureWords *state)
{
  const SendaGridLine line = { .stage = stage };

  senda_grid_add_line (self, &line, number, name, state);
}

/* The marks of the statements at @stage, 1 to 5, of the element added last. */
void
senda_grid_set_pips (SendaFigure        *self,
                     guint               stage,
                     const SendaPipKind *pips,
                     guint               n_pips)
{
  GArray *lines = ((SendaGrid *) self)->lines;
  SendaGridLine *line = NULL;

  g_return_if_fail (self->klass == &grid_class && lines->len > 0);
  g_return_if_fail (stage >= 1 && stage <= SENDA_FIGURE_N_STAGES);

  line = &g_array_index (lines, SendaGridLine, lines->len - 1);
  g_clear_pointer (&line->pips[stage - 1], g_array_unref);
  line->pips[stage - 1] = g_array_sized_new (FALSE, FALSE, sizeof *pips, n_pips);
  g_array_append_vals (line->pips[stage - 1], pips, n_pips);
}
