/* senda-figure-path.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-path-private.h"

static double
measure (SendaFigure *self,
         SendaCanvas *canvas)
{
  return senda_path_lay_out ((SendaPath *) self, canvas);
}

static void
draw (SendaFigure *self,
      SendaCanvas *canvas,
      double       height G_GNUC_UNUSED)
{
  senda_path_lay_out ((SendaPath *) self, canvas);
}

static void
clear (SendaFigure *self)
{
  SendaPath *path = (SendaPath *) self;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    senda_words_clear (&path->stages[i]);
  g_array_unref (path->points);
}

static void
clear_point (gpointer data)
{
  SendaPathPoint *point = data;

  senda_words_clear (&point->round);
  senda_words_clear (&point->date);
  senda_words_clear (&point->state);
}

static const SendaFigureClass path_class = { sizeof (SendaPath), measure, draw, clear };

/* An element's path; @stages: the names of the five. Rounds follow in time order.
 * (transfer full) */
SendaFigure *
senda_path_new (guint                   n_languages,
                const SendaFigureWords *stages)
{
  SendaFigure *self = senda_figure_create (&path_class, n_languages);
  SendaPath *path = (SendaPath *) self;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    senda_words_copy (&path->stages[i], &stages[i], self->n_languages);
  path->points = g_array_new (FALSE, TRUE, sizeof (SendaPathPoint));
  g_array_set_clear_func (path->points, clear_point);
  return self;
}

/* Adds a round. @stage: 1 to 5; 0 for none, for which @state says why. @date and @state may be
 * NULL. */
void
senda_path_add (SendaFigure            *self,
                const SendaFigureWords *round,
                const SendaFigureWords *date,
                guint                   stage,
                const SendaFigureWords *state)
{
  SendaPathPoint point = { .stage = stage };

  g_return_if_fail (self->klass == &path_class && stage <= SENDA_FIGURE_N_STAGES);

  senda_words_copy (&point.round, round, self->n_languages);
  senda_words_copy (&point.date, date, self->n_languages);
  senda_words_copy (&point.state, state, self->n_languages);
  g_array_append_val (((SendaPath *) self)->points, point);
}
