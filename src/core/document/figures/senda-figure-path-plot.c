/* senda-figure-path-plot.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-path-private.h"

#include <math.h>

/* In letters' heights. */
#define BADGE 1.5
#define GAP 0.7
#define LANE 2.6
#define LANE_PADDING 0.5
#define APART 0.5 /* between the stages and what is below them */
#define POINT 1.9
#define TICK 0.4
#define LABEL_MIN 4   /* the width of a round's label */
#define LABEL_MAX 7
#define WIDEST_STEP 12

#define NAME_SCALE 0.9 /* of a round */
#define DATE_SCALE 0.82
#define SMALLEST 0.6   /* that the names at the side become */
#define MAX_LINES 5
#define ASKED 8

/* The lanes: the stages from 5 down to 1, and below them one for each reason to be at none. */
typedef struct
{
  double side;      /* the width of the lanes' names */
  double name_scale;
  double plot;      /* where the rounds begin */
  double step;      /* from one round to the next */
  guint every;      /* how many rounds share the room of one label */
  GPtrArray *states; /* of SendaFigureWords of the points */
  double top[SENDA_FIGURE_N_STAGES]; /* of each stage's lane, by stage - 1 */
  double high[SENDA_FIGURE_N_STAGES];
  GArray *state_middles; /* of double */
  double bottom;    /* of the lowest lane */
} Plot;

static const SendaPathPoint *
point_at (SendaPath *self,
          guint      index)
{
  return &g_array_index (self->points, SendaPathPoint, index);
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  const SendaFigureWords *x = a;
  const SendaFigureWords *y = b;

  return g_strcmp0 (x->text[0], y->text[0]) == 0 && g_strcmp0 (x->text[1], y->text[1]) == 0;
}

static GPtrArray *
find_states (SendaPath *self)
{
  GPtrArray *states = g_ptr_array_new ();

  for (guint i = 0; i < self->points->len; i++)
    {
      const SendaPathPoint *point = point_at (self, i);

      if (point->stage == 0 &&
          !g_ptr_array_find_with_equal_func (states, &point->state, is_same, NULL))
        g_ptr_array_add (states, (gpointer) &point->state);
    }
  return states;
}

/* The widest of all lanes' names, by what @ask says of each. */
static double
find_widest (SendaPath            *self,
             SendaCanvas          *canvas,
             const Plot           *plot,
             const SendaLettering *lettering,
             double              (*ask) (SendaCanvas            *canvas,
                                         const SendaLettering   *lettering,
                                         const SendaFigureWords *words))
{
  double widest = 0;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    widest = fmax (widest, ask (canvas, lettering, &self->stages[i]));
  for (guint i = 0; i < plot->states->len; i++)
    widest = fmax (widest, ask (canvas, lettering, g_ptr_array_index (plot->states, i)));
  return widest + 1;
}

/* The names have two fifths of the width, or as much as their longest word needs and half the
 * width gives; where that is not enough, they become smaller. */
static void
find_side (SendaPath   *self,
           SendaCanvas *canvas,
           Plot        *plot)
{
  const SendaLettering lettering = { 0 };
  double before = (BADGE + GAP) * canvas->paint->size;
  double natural = find_widest (self, canvas, plot, &lettering, senda_canvas_natural);
  double word = find_widest (self, canvas, plot, &lettering, senda_canvas_widest_word);
  double room = MAX (canvas->width * 0.4 - before, MIN (word, canvas->width * 0.5 - before));

  plot->side = before + MIN (natural, room);
  plot->name_scale = word > room ? MAX (SMALLEST, 0.97 * room / word) : 1;
}

/* What a label needs so that none of its words is broken, within reason. Of many rounds a few are
 * asked. */
static double
find_label (SendaPath   *self,
            SendaCanvas *canvas)
{
  const SendaLettering name = { .scale = NAME_SCALE };
  const SendaLettering date = { .scale = DATE_SCALE };
  double em = canvas->paint->size;
  double widest = 0;

  for (guint i = 0; i < self->points->len; i += 1 + self->points->len / ASKED)
    {
      const SendaPathPoint *point = point_at (self, i);

      widest = fmax (widest, senda_canvas_widest_word (canvas, &name, &point->round));
      widest = fmax (widest, senda_canvas_widest_word (canvas, &date, &point->date));
    }
  return CLAMP (widest + GAP * em, LABEL_MIN * em, LABEL_MAX * em);
}

/* Few rounds stand near the names; many share what there is, and not each gets a label. The newest
 * has room for half of its label after it. */
static void
find_steps (SendaPath   *self,
            SendaCanvas *canvas,
            Plot        *plot)
{
  double em = canvas->paint->size;
  double label = find_label (self, canvas);
  double room = 0;
  guint n = MAX (1, self->points->len);

  plot->plot = plot->side + GAP * em;
  room = canvas->width - plot->plot;
  do
    {
      plot->every++;
      plot->step = MIN (room / (n - 0.5 + plot->every / 2.0), WIDEST_STEP * em);
    }
  while (plot->every < n && plot->every * plot->step < label);
}

static double
x_of (const Plot *plot,
      guint       index)
{
  return plot->plot + (index + 0.5) * plot->step;
}

/* One lane: its name at the side, and a line through its middle. Returns how high it is. */
static double
lay_lane (SendaCanvas            *canvas,
          const Plot             *plot,
          const SendaFigureWords *name,
          guint                   stage,
          double                  y)
{
  const SendaPaint *paint = canvas->paint;
  double em = paint->size;
  double x = (BADGE + GAP) * em;
  const SendaLettering lettering = { .scale = plot->name_scale, .max_lines = MAX_LINES };
  PangoLayout *layout = senda_canvas_letter (canvas, &lettering, name, plot->side - x);
  double text = senda_layout_height (layout);
  double high = MAX (LANE * em, text + LANE_PADDING * em);

  if (canvas->cr != NULL)
    {
      double middle = y + high / 2;

      if (stage > 0)
        senda_canvas_badge (canvas, stage, 0, middle - BADGE * em / 2, BADGE * em);
      senda_canvas_show (canvas, layout, x, middle - text / 2, stage ? paint->ink : paint->faint);
      senda_canvas_line (canvas, plot->plot, middle, canvas->width, middle, em / 20,
                         senda_mix (paint->line, paint->page, 0.6));
    }
  g_object_unref (layout);
  return high;
}

static void
lay_lanes (SendaPath   *self,
           SendaCanvas *canvas,
           Plot        *plot)
{
  const SendaPaint *paint = canvas->paint;
  double y = 0;

  for (guint stage = SENDA_FIGURE_N_STAGES; stage >= 1; stage--)
    {
      plot->top[stage - 1] = y;
      plot->high[stage - 1] = lay_lane (canvas, plot, &self->stages[stage - 1], stage, y);
      y += plot->high[stage - 1];
    }
  if (plot->states->len > 0)
    y += APART * paint->size;
  for (guint i = 0; i < plot->states->len; i++)
    {
      double high = lay_lane (canvas, plot, g_ptr_array_index (plot->states, i), 0, y);
      double middle = y + high / 2;

      g_array_append_val (plot->state_middles, middle);
      y += high;
    }
  plot->bottom = y;
}

static double
y_of (const Plot           *plot,
      const SendaPathPoint *point)
{
  guint state = 0;

  if (point->stage > 0)
    return plot->top[point->stage - 1] + plot->high[point->stage - 1] / 2;
  g_ptr_array_find_with_equal_func (plot->states, &point->state, is_same, &state);
  return g_array_index (plot->state_middles, double, state);
}

/* A round's name and date, under the axis. */
static double
lay_label (SendaCanvas *canvas,
           const Plot  *plot,
           const SendaPathPoint *point,
           guint        index)
{
  double em = canvas->paint->size;
  double width = plot->every * plot->step - GAP * em / 2;
  double x = x_of (plot, index) - width / 2;
  double y = plot->bottom + (TICK + 0.2) * em;
  const SendaLettering name = {
    .scale = NAME_SCALE, .max_lines = 2, .align = SENDA_ALIGN_CENTER, .color = canvas->paint->ink
  };
  const SendaLettering date = {
    .scale = DATE_SCALE, .max_lines = 2, .align = SENDA_ALIGN_CENTER, .color = canvas->paint->faint
  };
  double high = senda_canvas_write (canvas, &name, &point->round, x, y, width);

  if (point->date.text[0] != NULL)
    high += senda_canvas_write (canvas, &date, &point->date, x, y + high, width);
  return (TICK + 0.2) * em + high;
}

/* Labels are counted back from the newest round, which always has one. */
static double
lay_labels (SendaPath   *self,
            SendaCanvas *canvas,
            Plot        *plot)
{
  const SendaPaint *paint = canvas->paint;
  guint n = self->points->len;
  double highest = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean labelled = (n - 1 - i) % plot->every == 0;
      double x = x_of (plot, i);

      if (canvas->cr != NULL)
        senda_canvas_line (canvas, x, plot->bottom, x,
                           plot->bottom + (labelled ? TICK : TICK / 2) * paint->size,
                           paint->size / 12, paint->line);
      if (labelled)
        highest = fmax (highest, lay_label (canvas, plot, point_at (self, i), i));
    }
  if (canvas->cr != NULL)
    senda_canvas_line (canvas, plot->plot, plot->bottom, canvas->width, plot->bottom,
                       paint->size / 12, paint->line);
  return highest;
}

static void
draw_joints (SendaPath   *self,
             SendaCanvas *canvas,
             const Plot  *plot)
{
  for (guint i = 1; i < self->points->len; i++)
    {
      const SendaPathPoint *from = point_at (self, i - 1);
      const SendaPathPoint *to = point_at (self, i);

      if (from->stage > 0 && to->stage > 0)
        senda_canvas_line (canvas, x_of (plot, i - 1), y_of (plot, from), x_of (plot, i),
                           y_of (plot, to), canvas->paint->size / 6, canvas->paint->accent);
    }
}

static void
draw_stage (SendaCanvas *canvas,
            guint        stage,
            double       x,
            double       y,
            double       size)
{
  const SendaPaint *paint = canvas->paint;
  const SendaLettering lettering = {
    .bold = TRUE, .align = SENDA_ALIGN_CENTER, .scale = size / (POINT * paint->size)
  };
  char digits[] = { '0' + stage, '\0' };
  PangoLayout *number = senda_canvas_letter_one (canvas, &lettering, digits, size);

  senda_canvas_fill (canvas, x - size / 2, y - size / 2, size, size, size / 2,
                     paint->stage_fill[stage - 1]);
  senda_canvas_frame (canvas, x - size / 2, y - size / 2, size, size, size / 2, size / 12,
                      paint->accent);
  senda_canvas_show (canvas, number, x - size / 2, y - senda_layout_height (number) / 2,
                     paint->stage_ink[stage - 1]);
  g_object_unref (number);
}

static void
draw_points (SendaPath   *self,
             SendaCanvas *canvas,
             const Plot  *plot)
{
  const SendaPaint *paint = canvas->paint;
  double size = MIN (POINT * paint->size, plot->step * 0.92);
  double small = size * 0.5;

  for (guint i = 0; i < self->points->len; i++)
    {
      const SendaPathPoint *point = point_at (self, i);
      double x = x_of (plot, i);
      double y = y_of (plot, point);

      if (point->stage > 0)
        {
          draw_stage (canvas, point->stage, x, y, size);
          continue;
        }
      senda_canvas_fill (canvas, x - small / 2, y - small / 2, small, small, 0, paint->page);
      senda_canvas_frame (canvas, x - small / 2, y - small / 2, small, small, 0, paint->size / 8,
                          paint->ink);
    }
}

/* Measures the path, and draws it where the canvas is drawn on. Returns how high it is. */
double
senda_path_lay_out (SendaPath   *self,
                    SendaCanvas *canvas)
{
  Plot plot = { 0 };
  double labels = 0;

  plot.states = find_states (self);
  plot.state_middles = g_array_new (FALSE, FALSE, sizeof (double));
  find_side (self, canvas, &plot);
  find_steps (self, canvas, &plot);
  lay_lanes (self, canvas, &plot);
  labels = lay_labels (self, canvas, &plot);
  if (canvas->cr != NULL)
    {
      draw_joints (self, canvas, &plot);
      draw_points (self, canvas, &plot);
    }
  g_array_unref (plot.state_middles);
  g_ptr_array_unref (plot.states);
  return plot.bottom + labels;
}
