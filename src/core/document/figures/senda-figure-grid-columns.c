/* senda-figure-grid-columns.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-grid-private.h"

#include <math.h>

/* In letters' heights. */
#define CELL_MIN 4.4
#define CELL_MAX 9.5
#define CELL_MIN_COMPARED 3.2 /* a digit */
#define CELL_MAX_COMPARED 6.5
#define GAP 0.4          /* between cells */
#define GAP_COMPARED 1.2 /* with room for an arrow */
#define BETWEEN_COLUMNS 0.9
#define NARROW 22 /* for names and words together */

#define LINES_COST 1000.0

/* How wide the words of one line would be on one line. */
typedef struct
{
  double name;
  double words;
} Natural;

/* Every line's widths; those of the stages are asked for once. */
static Natural *
measure_lines (SendaGrid   *self,
               SendaCanvas *canvas)
{
  const SendaLettering lettering = { 0 };
  double stages[SENDA_FIGURE_N_STAGES];
  Natural *naturals = g_new0 (Natural, self->lines->len + 1);

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    stages[i] = senda_canvas_natural (canvas, &lettering, &self->stages[i]) +
                canvas->paint->size * 1.2;
  for (guint i = 0; i < self->lines->len; i++)
    {
      SendaGridLine *line = &g_array_index (self->lines, SendaGridLine, i);
      gboolean has_digit = FALSE;
      const SendaFigureWords *words = senda_grid_get_words (self, line, &has_digit);

      if (line->is_area)
        continue;
      naturals[i].name = senda_canvas_natural (canvas, &lettering, &line->name);
      naturals[i].words = has_digit ? stages[line->stage - 1]
                                    : senda_canvas_natural (canvas, &lettering, words);
    }
  return naturals;
}

static double
find_number_width (SendaGrid   *self,
                   SendaCanvas *canvas)
{
  const SendaLettering lettering = { 0 };
  double widest = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const SendaFigureWords words = {
        { g_array_index (self->lines, SendaGridLine, i).number, NULL }
      };

      if (words.text[0] != NULL)
        widest = fmax (widest, senda_canvas_natural (canvas, &lettering, &words));
    }
  return widest > 0 ? MIN (widest, 4 * canvas->paint->size) + canvas->paint->size * 0.7 : 0;
}

static double
find_cell_width (SendaGrid   *self,
                 SendaCanvas *canvas)
{
  guint most = 0;

  if (self->compares)
    return CELL_MIN_COMPARED * canvas->paint->size;
  for (guint i = 0; i < self->lines->len; i++)
    for (guint j = 0; j < SENDA_FIGURE_N_STAGES; j++)
      {
        GArray *pips = g_array_index (self->lines, SendaGridLine, i).pips[j];

        most = MAX (most, pips ? pips->len : 0);
      }
  return CLAMP (most * SENDA_GRID_PITCH + 1, CELL_MIN, CELL_MAX) * canvas->paint->size;
}

/* How many lines all take when names have @name of the room and words the rest. */
static double
count_lines (const Natural *naturals,
             guint          n,
             double         name,
             double         words)
{
  double lines = 0;

  for (guint i = 0; i < n; i++)
    lines += MAX (1, MAX (ceil (naturals[i].name * 1.05 / name),
                          ceil (naturals[i].words * 1.05 / words)));
  return lines;
}

/* Shares @room between names and words such that the fewest lines are needed. */
static double
share_room (const Natural *naturals,
            guint          n,
            double         room)
{
  double best = 0.5;
  double lowest = G_MAXDOUBLE;

  for (double share = 0.36; share < 0.68; share += 0.02)
    {
      double cost = count_lines (naturals, n, room * share, room * (1 - share)) * LINES_COST +
                    fabs (share - 0.52);

      if (cost < lowest)
        {
          lowest = cost;
          best = share;
        }
    }
  return room * best;
}

static double
sum_cells (const SendaGridColumns *columns)
{
  return SENDA_FIGURE_N_STAGES * columns->cell + (SENDA_FIGURE_N_STAGES - 1) * columns->gap;
}

static void
find_narrow (SendaGridColumns *columns,
             double            width,
             double            em)
{
  double ring = SENDA_GRID_RING * em;

  columns->narrow = TRUE;
  columns->name = width - columns->number;
  columns->cells = ring;
  columns->cell = (width - 2 * ring - (SENDA_FIGURE_N_STAGES - 1) * columns->gap) /
                  SENDA_FIGURE_N_STAGES;
  columns->stage = columns->number;
  columns->stage_width = width - columns->number;
}

static void
find_wide (SendaGrid        *self,
           SendaCanvas      *canvas,
           SendaGridColumns *columns,
           double            room)
{
  double em = canvas->paint->size;
  g_autofree Natural *naturals = measure_lines (self, canvas);
  double name = 0;
  double words = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      name = MAX (name, naturals[i].name + 1);
      words = MAX (words, naturals[i].words + 1);
    }
  if (name + words < room)
    {
      double most = (self->compares ? CELL_MAX_COMPARED : CELL_MAX) * em;
      double wider = CLAMP ((room - name - words) / SENDA_FIGURE_N_STAGES, 0,
                            most - columns->cell);

      columns->cell += wider;
      columns->name = name;
    }
  else
    columns->name = share_room (naturals, self->lines->len, room);
  columns->cells = columns->number + columns->name + BETWEEN_COLUMNS * em;
  columns->stage = columns->cells + sum_cells (columns) + BETWEEN_COLUMNS * em;
  columns->stage_width = canvas->width - columns->stage;
}

void
senda_grid_find_columns (SendaGrid        *self,
                         SendaCanvas      *canvas,
                         SendaGridColumns *columns)
{
  double em = canvas->paint->size;
  double room = 0;

  *columns = (SendaGridColumns) {
    .number = find_number_width (self, canvas),
    .cell = find_cell_width (self, canvas),
    .gap = (self->compares ? GAP_COMPARED : GAP) * em,
  };
  room = canvas->width - columns->number - sum_cells (columns) - 2 * BETWEEN_COLUMNS * em;
  if (room < NARROW * em)
    find_narrow (columns, canvas->width, em);
  else
    find_wide (self, canvas, columns, room);
}
