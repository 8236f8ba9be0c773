/* senda-figure-grid-head.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-grid-private.h"

#include <math.h>

/* In letters' heights. */
#define BADGE 1.5
#define GAP 0.3
#define BELOW 0.5
#define NAME_SCALE 0.86
#define SMALLEST 0.6
#define MAX_LINES 4

/* The names of the stages, each over its column, on one level or on two. */
typedef struct
{
  PangoLayout *names[SENDA_FIGURE_N_STAGES];
  double box;       /* the width of each */
  gboolean two;     /* odd stages stand on a level of their own, over the even ones */
  double level[2];  /* heights: of the only or upper one, and of the lower */
} Head;

/* Whole words matter more than large letters. */
static void
make_names (const SendaFigureWords *stages,
            SendaCanvas            *canvas,
            Head                   *head)
{
  SendaLettering lettering = {
    .scale = NAME_SCALE,
    .stacked = TRUE,
    .max_lines = MAX_LINES,
    .align = SENDA_ALIGN_CENTER,
  };
  double widest = 0;

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    widest = fmax (widest, senda_canvas_widest_word (canvas, &lettering, &stages[i]));
  if (widest > head->box)
    lettering.scale = MAX (SMALLEST, NAME_SCALE * head->box / (widest + 1));
  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    {
      guint level = head->two ? i % 2 : 0;

      head->names[i] = senda_canvas_letter (canvas, &lettering, &stages[i], head->box);
      head->level[level] = fmax (head->level[level], senda_layout_height (head->names[i]));
    }
}

static gboolean
any_word_is_wider (const SendaFigureWords *stages,
                   SendaCanvas            *canvas,
                   double                  width)
{
  const SendaLettering lettering = { .scale = NAME_SCALE };

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    if (senda_canvas_widest_word (canvas, &lettering, &stages[i]) > width)
      return TRUE;
  return FALSE;
}

static void
draw_name (SendaCanvas *canvas,
           const Head  *head,
           guint        index,
           double       center,
           double       badge_y)
{
  const SendaPaint *paint = canvas->paint;
  gboolean upper = head->two && index % 2 == 0;
  double bottom = upper || !head->two ? head->level[0]
                                      : head->level[0] + GAP * paint->size + head->level[1];

  senda_canvas_show (canvas, head->names[index], center - head->box / 2,
                     bottom - senda_layout_height (head->names[index]), paint->ink);
  if (upper)
    senda_canvas_line (canvas, center, bottom + GAP * paint->size / 3, center,
                       badge_y - GAP * paint->size / 2, paint->size / 16, paint->line);
}

static double
lay_over_columns (const SendaFigureWords *stages,
                  SendaCanvas            *canvas,
                  const SendaGridColumns *columns)
{
  double em = canvas->paint->size;
  double pitch = columns->cell + columns->gap;
  double y = 0;
  Head head = { .box = columns->cell };

  head.two = any_word_is_wider (stages, canvas, head.box);
  if (head.two)
    head.box = 2 * pitch - em;
  make_names (stages, canvas, &head);
  y = head.level[0] + (head.two ? GAP * em + head.level[1] : 0) + GAP * em;
  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    {
      double center = columns->cells + i * pitch + columns->cell / 2;

      if (canvas->cr != NULL)
        {
          draw_name (canvas, &head, i, center, y);
          senda_canvas_badge (canvas, i + 1, center - BADGE * em / 2, y, BADGE * em);
        }
      g_object_unref (head.names[i]);
    }
  return y + (BADGE + BELOW) * em;
}

/* Where no column has room for a name, they are listed. */
static double
lay_list (const SendaFigureWords *stages,
          SendaCanvas            *canvas)
{
  double em = canvas->paint->size;
  double x = (BADGE + 0.7) * em;
  double y = 0;
  const SendaLettering lettering = { .max_lines = MAX_LINES, .color = canvas->paint->ink };

  for (guint i = 0; i < SENDA_FIGURE_N_STAGES; i++)
    {
      PangoLayout *name = senda_canvas_letter (canvas, &lettering, &stages[i],
                                               canvas->width - x);
      double high = fmax (BADGE * em, senda_layout_height (name));

      if (canvas->cr != NULL)
        {
          senda_canvas_badge (canvas, i + 1, 0, y + (high - BADGE * em) / 2, BADGE * em);
          senda_canvas_show (canvas, name, x, y + (high - senda_layout_height (name)) / 2,
                             canvas->paint->ink);
        }
      g_object_unref (name);
      y += high + GAP * em;
    }
  return y + BELOW * em;
}

/* The stages, by number and name. Returns how high that is. */
double
senda_grid_lay_head (const SendaFigureWords *stages,
                     SendaCanvas            *canvas,
                     const SendaGridColumns *columns)
{
  return columns->narrow ? lay_list (stages, canvas) : lay_over_columns (stages, canvas, columns);
}
