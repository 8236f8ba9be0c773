/* senda-figure-grid.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-grid-private.h"

static double
measure (SendaFigure *self,
         SendaCanvas *canvas)
{
  SendaGrid *grid = (SendaGrid *) self;
  SendaGridColumns columns;
  double head = 0;

  senda_grid_find_columns (grid, canvas, &columns);
  head = senda_grid_lay_head (grid, canvas, &columns);
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
  head = senda_grid_lay_head (grid, canvas, &columns);
  lines = senda_grid_lay_lines (grid, &unseen, &columns, head, 0);
  senda_grid_lay_lines (grid, canvas, &columns, head, MAX (0, height - head - lines));
}

static void
clear (SendaFigure *self)
{
  SendaGrid *grid = (SendaGrid *) self;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    senda_words_clear (&grid->stages[i]);
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

/* The roadmap grid; @stages: the names of the five. Areas and elements follow in the order of
 * reading. (transfer full) */
SendaFigure *
senda_grid_new (guint                   n_languages,
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

void
senda_grid_add_area (SendaFigure            *self,
                     const SendaFigureWords *name)
{
  SendaGridLine line = { .is_area = TRUE };

  g_return_if_fail (self->klass == &grid_class);

  senda_words_copy (&line.name, name, self->n_languages);
  g_array_append_val (((SendaGrid *) self)->lines, line);
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
  SendaGridLine line = { .stage = stage };

  g_return_if_fail (self->klass == &grid_class && stage <= SENDA_FIGURE_N_STAGES);

  line.number = number ? senda_words_clean (number) : NULL;
  senda_words_copy (&line.name, name, self->n_languages);
  senda_words_copy (&line.state, state, self->n_languages);
  g_array_append_val (((SendaGrid *) self)->lines, line);
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
