/* senda-figure-chart.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-chart-private.h"

static void
clear_box (gpointer data)
{
  SendaChartBox *box = data;

  senda_words_clear (&box->name);
  senda_words_clear (&box->kind);
  g_array_unref (box->lines);
}

static void
clear_line (gpointer line)
{
  senda_words_clear (line);
}

static double
measure (SendaFigure *self,
         SendaCanvas *canvas)
{
  return senda_chart_lay ((SendaChart *) self, canvas);
}

static void
draw (SendaFigure *self,
      SendaCanvas *canvas,
      double       height G_GNUC_UNUSED)
{
  senda_chart_lay ((SendaChart *) self, canvas);
}

static void
clear (SendaFigure *self)
{
  g_array_unref (((SendaChart *) self)->boxes);
}

static const SendaFigureClass chart_class = { sizeof (SendaChart), measure, draw, clear };

/* The shape of an organization, with no part yet. (transfer full) */
SendaFigure *
senda_chart_new (guint n_languages)
{
  SendaFigure *self = senda_figure_create (&chart_class, n_languages);
  GArray *boxes = g_array_new (FALSE, TRUE, sizeof (SendaChartBox));

  g_array_set_clear_func (boxes, clear_box);
  ((SendaChart *) self)->boxes = boxes;
  return self;
}

/* A part below the last one before it that stands higher. @depth: 0 at the top; one that skips a
 * level stands right below the part before it. @kind is the line under the name; may be NULL. */
void
senda_chart_add (SendaFigure            *self,
                 guint                   depth,
                 const SendaFigureWords *name,
                 const SendaFigureWords *kind)
{
  GArray *boxes = NULL;
  SendaChartBox box = { 0 };

  g_return_if_fail (self->klass == &chart_class);

  boxes = ((SendaChart *) self)->boxes;
  box.depth = depth;
  if (boxes->len == 0)
    box.depth = 0;
  else
    box.depth = MIN (depth, g_array_index (boxes, SendaChartBox, boxes->len - 1).depth + 1);
  senda_words_copy (&box.name, name, self->n_languages);
  senda_words_copy (&box.kind, kind, self->n_languages);
  box.lines = g_array_new (FALSE, TRUE, sizeof (SendaFigureWords));
  g_array_set_clear_func (box.lines, clear_line);
  g_array_append_val (boxes, box);
}

/* A line in the box that was added last: "Chair: Ana Ruiz". */
void
senda_chart_add_line (SendaFigure            *self,
                      const SendaFigureWords *line)
{
  GArray *boxes = NULL;
  SendaFigureWords copy = { 0 };

  g_return_if_fail (self->klass == &chart_class);

  boxes = ((SendaChart *) self)->boxes;
  g_return_if_fail (boxes->len > 0);

  senda_words_copy (&copy, line, self->n_languages);
  g_array_append_val (g_array_index (boxes, SendaChartBox, boxes->len - 1).lines, copy);
}
