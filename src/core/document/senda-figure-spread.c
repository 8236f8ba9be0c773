/* senda-figure-spread.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-private.h"

typedef struct
{
  guint stage; /* 0: none */
  guint count;
  SendaFigureWords name;
} Line;

typedef struct
{
  SendaFigure head;
  GArray *lines; /* of Line */
} Spread;

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
  g_array_unref (((Spread *) self)->lines);
}

static void
clear_line (gpointer line)
{
  senda_words_clear (&((Line *) line)->name);
}

static const SendaFigureClass spread_class = { sizeof (Spread), measure, draw, clear };

/* How elements are spread. Its lines follow in the order of reading. (transfer full) */
SendaFigure *
senda_spread_new (guint n_languages)
{
  SendaFigure *self = senda_figure_create (&spread_class, n_languages);
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  ((Spread *) self)->lines = lines;
  return self;
}

/* A line of @count elements. @stage: 1 to 5; 0 for a reason not to be at one. */
void
senda_spread_add (SendaFigure            *self,
                  guint                   stage,
                  const SendaFigureWords *name,
                  guint                   count)
{
  Line line = { .stage = stage, .count = count };

  g_return_if_fail (self->klass == &spread_class && stage <= SENDA_FIGURE_N_STAGES);

  senda_words_copy (&line.name, name, self->n_languages);
  g_array_append_val (((Spread *) self)->lines, line);
}
