/* senda-figure-grid.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-private.h"

typedef struct
{
  gboolean is_area; /* a name and nothing else */
  char *number;
  SendaFigureWords name;
  SendaFigureWords state;
  guint stage; /* 0: none */
  GArray *pips[SENDA_FIGURE_N_STAGES]; /* of SendaPipKind; NULL: none */
} Line;

typedef struct
{
  SendaFigure head;
  SendaFigureWords stages[SENDA_FIGURE_N_STAGES];
  GArray *lines; /* of Line */
} Grid;

static double
measure (SendaFigure *self G_GNUC_UNUSED,
         SendaCanvas *canvas G_GNUC_UNUSED)
{
  return 0;
}

static void
draw (SendaFigure *self G_GNUC_UNUSED,
      SendaCanvas *canvas G_GNUC_UNUSED,
      double       height G_GNUC_UNUSED)
{
}

static void
clear (SendaFigure *self)
{
  Grid *grid = (Grid *) self;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    senda_words_clear (&grid->stages[i]);
  g_array_unref (grid->lines);
}

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->number);
  senda_words_clear (&line->name);
  senda_words_clear (&line->state);
  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    g_clear_pointer (&line->pips[i], g_array_unref);
}

static const SendaFigureClass grid_class = { sizeof (Grid), measure, draw, clear };

/* The roadmap grid; @stages: the names of the five. Areas and elements follow in the order of
 * reading. (transfer full) */
SendaFigure *
senda_grid_new (guint                   n_languages,
                const SendaFigureWords *stages)
{
  SendaFigure *self = senda_figure_create (&grid_class, n_languages);
  Grid *grid = (Grid *) self;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    senda_words_copy (&grid->stages[i], &stages[i], self->n_languages);
  grid->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (grid->lines, clear_line);
  return self;
}

void
senda_grid_add_area (SendaFigure            *self,
                     const SendaFigureWords *name)
{
  Line line = { .is_area = TRUE };

  g_return_if_fail (self->klass == &grid_class);

  senda_words_copy (&line.name, name, self->n_languages);
  g_array_append_val (((Grid *) self)->lines, line);
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
  Line line = { .stage = stage };

  g_return_if_fail (self->klass == &grid_class && stage <= SENDA_FIGURE_N_STAGES);

  line.number = number ? senda_words_clean (number) : NULL;
  senda_words_copy (&line.name, name, self->n_languages);
  senda_words_copy (&line.state, state, self->n_languages);
  g_array_append_val (((Grid *) self)->lines, line);
}

/* The marks of the statements at @stage, 1 to 5, of the element added last. */
void
senda_grid_set_pips (SendaFigure        *self,
                     guint               stage,
                     const SendaPipKind *pips,
                     guint               n_pips)
{
  GArray *lines = ((Grid *) self)->lines;
  Line *line = NULL;

  g_return_if_fail (self->klass == &grid_class && lines->len > 0);
  g_return_if_fail (stage >= 1 && stage <= SENDA_FIGURE_N_STAGES);

  line = &g_array_index (lines, Line, lines->len - 1);
  g_clear_pointer (&line->pips[stage - 1], g_array_unref);
  line->pips[stage - 1] = g_array_sized_new (FALSE, FALSE, sizeof *pips, n_pips);
  g_array_append_vals (line->pips[stage - 1], pips, n_pips);
}
