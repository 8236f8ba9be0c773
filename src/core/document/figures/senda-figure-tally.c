/* senda-figure-tally.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-private.h"

#include <math.h>

/* In letters' heights. */
#define BADGE 1.5
#define GAP 0.7
#define SQUARE 1.0
#define SQUARE_GAP 0.24
#define SMALLEST 0.5 /* on one row */
#define HIGHEST 6    /* all rows of one line */
#define COUNTED 1.5
#define BETWEEN_LINES 0.45
#define NARROW 36

#define MAX_LINES 3

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

/* Where everything stands; in a narrow figure the squares stand under the names. */
typedef struct
{
  gboolean narrow;
  double name;  /* where names begin */
  double name_width;
  double count; /* where the box of the counts begins */
  double count_width;
  double squares;
  double unit;  /* a square and the gap after it */
  guint per_row;
} Columns;

static double
find_count_width (GArray      *lines,
                  SendaCanvas *canvas)
{
  const SendaLettering lettering = { .bold = TRUE };
  double widest = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *digits = g_strdup_printf ("%u", g_array_index (lines, Line, i).count);
      const SendaFigureWords words = { { digits, NULL } };

      widest = fmax (widest, senda_canvas_natural (canvas, &lettering, &words));
    }
  return widest + 1;
}

static double
find_name_width (GArray      *lines,
                 SendaCanvas *canvas)
{
  const SendaLettering lettering = { 0 };
  double widest = 0;

  for (guint i = 0; i < lines->len; i++)
    widest = fmax (widest, senda_canvas_natural (canvas, &lettering,
                                                &g_array_index (lines, Line, i).name));
  return widest + 1;
}

static guint
count_rows (guint count,
            guint per_row)
{
  return MAX (1, (count + per_row - 1) / per_row);
}

/* The squares of all lines are equal: as large as the longest line allows on one row, and where
 * that is too small, on several. */
static void
find_unit (GArray      *lines,
           SendaCanvas *canvas,
           Columns     *columns)
{
  double em = canvas->paint->size;
  double room = MAX (canvas->width - columns->squares, em);
  guint most = 1;

  for (guint i = 0; i < lines->len; i++)
    most = MAX (most, g_array_index (lines, Line, i).count);
  columns->unit = MIN ((SQUARE + SQUARE_GAP) * em, room / most);
  if (columns->unit < SMALLEST * em)
    columns->unit = MIN (SMALLEST * em, sqrt (room * HIGHEST * em / most));
  columns->per_row = MAX (1, (guint) (room / columns->unit + 0.001));
}

static void
find_columns (Spread      *self,
              SendaCanvas *canvas,
              Columns     *columns)
{
  double em = canvas->paint->size;
  double natural = find_name_width (self->lines, canvas);

  columns->narrow = canvas->width < NARROW * em;
  columns->name = (BADGE + GAP) * em;
  columns->count_width = find_count_width (self->lines, canvas);
  if (columns->narrow)
    {
      columns->name_width = canvas->width - columns->name;
      columns->count = columns->name;
    }
  else
    {
      columns->name_width = MIN (natural, canvas->width * 0.46);
      columns->count = columns->name + columns->name_width + GAP * em;
    }
  columns->squares = columns->count + columns->count_width + GAP * em;
  find_unit (self->lines, canvas, columns);
}

static void
draw_squares (SendaCanvas   *canvas,
              const Columns *columns,
              const Line    *line,
              double         y)
{
  const SendaPaint *paint = canvas->paint;
  double side = columns->unit * SQUARE / (SQUARE + SQUARE_GAP);
  double thin = MIN (paint->size / 14, side / 5);

  for (guint i = 0; i < line->count; i++)
    {
      double x = columns->squares + i % columns->per_row * columns->unit;
      double top = y + i / columns->per_row * columns->unit;

      if (line->stage > 0)
        senda_canvas_fill (canvas, x, top, side, side, side / 6,
                           paint->stage_fill[line->stage - 1]);
      senda_canvas_frame (canvas, x, top, side, side, side / 6, thin, paint->line);
    }
}

static void
draw_line (SendaCanvas   *canvas,
           const Columns *columns,
           const Line    *line,
           PangoLayout   *name,
           double         y,
           double         high)
{
  const SendaPaint *paint = canvas->paint;
  const SendaLettering bold = { .bold = TRUE, .align = SENDA_ALIGN_END };
  double badge = BADGE * paint->size;
  double squares = count_rows (line->count, columns->per_row) * columns->unit -
                   columns->unit * SQUARE_GAP / (SQUARE + SQUARE_GAP);
  double name_high = senda_layout_height (name);
  double first = columns->narrow ? MAX (badge, name_high) : high;
  double counted = columns->narrow ? high - first : high;
  double counted_y = y + high - counted;
  g_autofree char *digits = g_strdup_printf ("%u", line->count);
  PangoLayout *count = senda_canvas_letter_one (canvas, &bold, digits, columns->count_width);

  if (line->stage > 0)
    senda_canvas_badge (canvas, line->stage, 0, y + (first - badge) / 2, badge);
  senda_canvas_show (canvas, name, columns->name, y + (first - name_high) / 2, paint->ink);
  senda_canvas_show (canvas, count, columns->count,
                     counted_y + (counted - senda_layout_height (count)) / 2, paint->ink);
  draw_squares (canvas, columns, line, counted_y + (counted - squares) / 2);
  g_object_unref (count);
}

static double
lay_line (SendaCanvas   *canvas,
          const Columns *columns,
          const Line    *line,
          double         y)
{
  double em = canvas->paint->size;
  const SendaLettering lettering = { .max_lines = MAX_LINES };
  PangoLayout *name = senda_canvas_letter (canvas, &lettering, &line->name, columns->name_width);
  double named = fmax (BADGE * em, senda_layout_height (name));
  double counted = MAX (COUNTED * em, count_rows (line->count, columns->per_row) * columns->unit);
  double high = columns->narrow ? named + counted : MAX (named, counted);

  if (canvas->cr != NULL)
    draw_line (canvas, columns, line, name, y, high);
  g_object_unref (name);
  return high;
}

/* @tops: where each line begins, or NULL. Returns how high all of them are. */
static double
lay_lines (Spread      *self,
           SendaCanvas *canvas,
           double      *tops)
{
  Columns columns;
  double y = 0;

  find_columns (self, canvas, &columns);
  for (guint i = 0; i < self->lines->len; i++)
    {
      if (i > 0)
        y += BETWEEN_LINES * canvas->paint->size;
      if (tops != NULL)
        tops[i] = y;
      y += lay_line (canvas, &columns, &g_array_index (self->lines, Line, i), y);
    }
  return y;
}

static double
measure (SendaFigure *self,
         SendaCanvas *canvas)
{
  return lay_lines ((Spread *) self, canvas, NULL);
}

static void
draw (SendaFigure *self,
      SendaCanvas *canvas,
      double       height G_GNUC_UNUSED)
{
  lay_lines ((Spread *) self, canvas, NULL);
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
senda_tally_new (guint n_languages)
{
  SendaFigure *self = senda_figure_create (&spread_class, n_languages);
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  ((Spread *) self)->lines = lines;
  return self;
}

/* A line of @count elements. @stage: 1 to 5; 0 for a reason not to be at one. */
void
senda_tally_add (SendaFigure            *self,
                 guint                   stage,
                 const SendaFigureWords *name,
                 guint                   count)
{
  Line line = { .stage = stage, .count = count };

  g_return_if_fail (self->klass == &spread_class && stage <= SENDA_FIGURE_N_STAGES);

  senda_words_copy (&line.name, name, self->n_languages);
  g_array_append_val (((Spread *) self)->lines, line);
}

/* Which line of a spread stands at @y, when it is drawn with @width at the height that it likes to
 * have: its index, or -1 for none. @top and @height are set to where the line is. */
int
senda_tally_find_line (SendaFigure      *self,
                       PangoContext     *context,
                       const SendaPaint *paint,
                       double            width,
                       double            y,
                       double           *top,
                       double           *height)
{
  Spread *spread = (Spread *) self;
  guint n = spread->lines->len;
  g_autofree double *tops = g_new (double, n + 1);
  double zoom = senda_figure_zoom (paint, width);
  double half = BETWEEN_LINES * paint->size / 2;
  SendaCanvas canvas;

  g_return_val_if_fail (self->klass == &spread_class, -1);

  senda_canvas_init (&canvas, pango_context_get_font_map (context), NULL, paint, width / zoom);
  tops[n] = lay_lines (spread, &canvas, tops) + 2 * half;
  senda_canvas_clear (&canvas);
  for (guint i = 0; i < n; i++)
    if (y / zoom >= tops[i] - half && y / zoom < tops[i + 1] - half)
      {
        *top = tops[i] * zoom;
        *height = (tops[i + 1] - tops[i] - 2 * half) * zoom;
        return i;
      }
  return -1;
}
