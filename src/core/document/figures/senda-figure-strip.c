/* senda-figure-strip.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-strip-private.h"

#include <math.h>

/* In letters' heights. */
#define BELOW 0.3
#define APART_SCALE 0.86
#define MAX_LINES 4

/* The words over what is apart stand on the line of the stages' numbers, or higher. Returns how
 * high they are. */
static double
lay_apart_words (SendaStrip              *self,
                 SendaCanvas             *canvas,
                 const SendaStripColumns *columns,
                 double                   bottom)
{
  const SendaLettering lettering = {
    .scale = APART_SCALE,
    .stacked = TRUE,
    .max_lines = MAX_LINES,
    .align = SENDA_ALIGN_CENTER,
  };
  double highest = 0;

  for (guint i = 0; i < SENDA_STRIP_N_APART; i++)
    {
      PangoLayout *words = senda_canvas_letter (canvas, &lettering, &self->apart[i],
                                                columns->apart_width);
      double high = senda_layout_height (words);

      if (canvas->cr != NULL)
        senda_canvas_show (canvas, words,
                           columns->apart + i * (columns->apart_width + columns->stages.gap),
                           bottom - high, canvas->paint->ink);
      highest = fmax (highest, high);
      g_object_unref (words);
    }
  return highest;
}

/* The stages, by number and name. Returns how high that is. */
static double
lay_head (SendaStrip              *self,
          SendaCanvas             *canvas,
          const SendaStripColumns *columns)
{
  SendaCanvas unseen = *canvas;
  double below = BELOW * canvas->paint->size;
  double stages = 0;
  double apart = 0;

  if (self->compact)
    return 0;
  if (columns->stages.narrow)
    return senda_grid_lay_head (self->stages, canvas, &columns->stages);
  unseen.cr = NULL;
  stages = senda_grid_lay_head (self->stages, &unseen, &columns->stages);
  apart = lay_apart_words (self, &unseen, columns, 0) + below;
  if (canvas->cr != NULL)
    {
      lay_apart_words (self, canvas, columns, fmax (stages, apart) - below);
      cairo_save (canvas->cr);
      cairo_translate (canvas->cr, 0, fmax (0, apart - stages));
      senda_grid_lay_head (self->stages, canvas, &columns->stages);
      cairo_restore (canvas->cr);
    }
  return fmax (stages, apart);
}

static double
lay_out (SendaFigure *self,
         SendaCanvas *canvas)
{
  SendaStrip *strip = (SendaStrip *) self;
  SendaStripColumns columns;
  double head = 0;

  senda_strip_find_columns (strip, canvas, &columns);
  head = lay_head (strip, canvas, &columns);
  return head + senda_strip_lay_lines (strip, canvas, &columns, head);
}

static double
measure (SendaFigure *self,
         SendaCanvas *canvas)
{
  return lay_out (self, canvas);
}

static void
draw (SendaFigure *self,
      SendaCanvas *canvas,
      double       height G_GNUC_UNUSED)
{
  lay_out (self, canvas);
}

static void
clear (SendaFigure *self)
{
  SendaStrip *strip = (SendaStrip *) self;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    senda_words_clear (&strip->stages[i]);
  for (guint i = 0; i < SENDA_STRIP_N_APART; i++)
    senda_words_clear (&strip->apart[i]);
  g_array_unref (strip->lines);
}

static void
clear_line (gpointer line)
{
  senda_words_clear (&((SendaStripLine *) line)->name);
}

static const SendaFigureClass strip_class = { sizeof (SendaStrip), measure, draw, clear };

static SendaFigure *
create (guint n_languages)
{
  SendaFigure *self = senda_figure_create (&strip_class, n_languages);
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (SendaStripLine));

  g_array_set_clear_func (lines, clear_line);
  ((SendaStrip *) self)->lines = lines;
  return self;
}

/* How the views on one element are spread; @stages: the names of the five; @unsure and
 * @not_applicable: of what stands apart. Lines follow in the order of reading, that of all first.
 * (transfer full) */
SendaFigure *
senda_strip_new (guint                   n_languages,
                 const SendaFigureWords *stages,
                 const SendaFigureWords *unsure,
                 const SendaFigureWords *not_applicable)
{
  SendaFigure *self = create (n_languages);
  SendaStrip *strip = (SendaStrip *) self;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    senda_words_copy (&strip->stages[i], &stages[i], self->n_languages);
  senda_words_copy (&strip->apart[0], unsure, self->n_languages);
  senda_words_copy (&strip->apart[1], not_applicable, self->n_languages);
  return self;
}

/* The same for a list, where words stand beside it: numbers alone. (transfer full) */
SendaFigure *
senda_strip_new_compact (void)
{
  SendaFigure *self = create (1);

  ((SendaStrip *) self)->compact = TRUE;
  return self;
}

/* A line of @name, NULL in a compact strip. @at_stage: five counts. */
void
senda_strip_add (SendaFigure            *self,
                 const SendaFigureWords *name,
                 const guint            *at_stage,
                 guint                   unsure,
                 guint                   not_applicable)
{
  SendaStripLine line = { .name = { { NULL } } };

  g_return_if_fail (self->klass == &strip_class);

  senda_words_copy (&line.name, name, self->n_languages);
  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    line.counts[i] = at_stage[i];
  line.counts[SENDA_FIGURE_N_STAGES] = unsure;
  line.counts[SENDA_FIGURE_N_STAGES + 1] = not_applicable;
  g_array_append_val (((SendaStrip *) self)->lines, line);
}
