/* senda-figure-chart-box.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-chart-private.h"

#include <math.h>

/* In letters' heights. */
#define LINES_GAP 0.4 /* under the heading */
#define LINE_GAP 0.12

static const SendaLettering name_letters = { .bold = TRUE, .stacked = TRUE };
static const SendaLettering kind_letters = { .scale = 0.86 };
static const SendaLettering line_letters = { .scale = 0.92 };

const SendaChartBox *
senda_chart_plan_box (const SendaChartPlan *plan,
                      guint                 index)
{
  return &g_array_index (plan->chart->boxes, SendaChartBox, index);
}

static gboolean
has_words (const SendaFigureWords *words)
{
  return (words->text[0] != NULL && *words->text[0] != '\0') ||
         (words->text[1] != NULL && *words->text[1] != '\0');
}

static double
measure_words (SendaChartPlan         *plan,
               const SendaLettering   *letters,
               const SendaFigureWords *words,
               double                  width)
{
  PangoLayout *layout = senda_canvas_letter (plan->canvas, letters, words, width);
  double height = senda_layout_height (layout);

  g_object_unref (layout);
  return height;
}

/* Sets how high everything in the box is. */
void
senda_chart_box_measure (SendaChartPlan *plan,
                         guint           index)
{
  const SendaChartBox *box = senda_chart_plan_box (plan, index);
  SendaChartPlace *place = &plan->places[index];
  double width = place->width - 2 * SENDA_CHART_PADDING * plan->em;

  place->heading = measure_words (plan, &name_letters, &box->name, width);
  if (has_words (&box->kind))
    place->heading += measure_words (plan, &kind_letters, &box->kind, width);
  place->lines = g_new (double, box->lines->len + 1);
  for (guint i = 0; i < box->lines->len; i++)
    place->lines[i] = measure_words (plan, &line_letters,
                                     &g_array_index (box->lines, SendaFigureWords, i), width);
}

/* Sets how high the box is with @most lines, 1 at least; the last of these counts those that are left
 * out. */
void
senda_chart_box_limit (SendaChartPlan *plan,
                       guint           index,
                       guint           most)
{
  SendaChartPlace *place = &plan->places[index];
  guint n_lines = senda_chart_plan_box (plan, index)->lines->len;
  double one = 1.5 * plan->em;

  place->n_shown = n_lines <= most ? n_lines : most - 1;
  place->height = 2 * SENDA_CHART_PADDING * plan->em + place->heading;
  if (n_lines > 0)
    place->height += LINES_GAP * plan->em;
  for (guint i = 0; i < place->n_shown; i++)
    place->height += place->lines[i] + LINE_GAP * plan->em;
  if (place->n_shown < n_lines)
    place->height += one;
}

/* How wide the box is with its name on one line. */
double
senda_chart_box_natural (SendaChartPlan *plan,
                         guint           index)
{
  const SendaChartBox *box = senda_chart_plan_box (plan, index);
  double widest = senda_canvas_natural (plan->canvas, &name_letters, &box->name);

  widest = fmax (widest, senda_canvas_natural (plan->canvas, &kind_letters, &box->kind));
  return widest + 2 * SENDA_CHART_PADDING * plan->em + 1;
}

/* How wide the box is for its longest word of the heading to stay whole. */
double
senda_chart_box_widest_word (SendaChartPlan *plan,
                             guint           index)
{
  const SendaChartBox *box = senda_chart_plan_box (plan, index);

  return senda_canvas_widest_word (plan->canvas, &name_letters, &box->name) +
         2 * SENDA_CHART_PADDING * plan->em + 1;
}

static double
write_words (SendaChartPlan         *plan,
             const SendaLettering   *letters,
             const SendaFigureWords *words,
             double                  x,
             double                  y,
             double                  width,
             guint32                 color)
{
  SendaLettering colored = *letters;

  colored.color = color;
  return senda_canvas_write (plan->canvas, &colored, words, x, y, width);
}

static void
write_lines (SendaChartPlan        *plan,
             const SendaChartBox   *box,
             const SendaChartPlace *place,
             double                 x,
             double                 y,
             double                 width)
{
  const SendaPaint *paint = plan->canvas->paint;
  g_autofree char *rest = g_strdup_printf ("+ %u", box->lines->len - place->n_shown);
  const SendaFigureWords words = { { rest, NULL } };

  for (guint i = 0; i < place->n_shown; i++)
    y += LINE_GAP * plan->em +
         write_words (plan, &line_letters, &g_array_index (box->lines, SendaFigureWords, i), x, y,
                      width, paint->ink);
  if (place->n_shown < box->lines->len)
    write_words (plan, &kind_letters, &words, x, y, width, paint->faint);
}

static void
draw_box (SendaChartPlan *plan,
          guint           index)
{
  const SendaChartBox *box = senda_chart_plan_box (plan, index);
  const SendaChartPlace *place = &plan->places[index];
  const SendaPaint *paint = plan->canvas->paint;
  double em = plan->em;
  double x = place->x + SENDA_CHART_PADDING * em;
  double y = place->y + SENDA_CHART_PADDING * em;
  double width = place->width - 2 * SENDA_CHART_PADDING * em;

  senda_canvas_fill (plan->canvas, place->x, place->y, place->width, place->height, em / 2,
                     senda_mix (paint->ink, paint->page, place->parent < 0 ? 0.1 : 0.035));
  senda_canvas_frame (plan->canvas, place->x, place->y, place->width, place->height, em / 2,
                      em / 14, paint->line);
  y += write_words (plan, &name_letters, &box->name, x, y, width, paint->ink);
  if (has_words (&box->kind))
    y += write_words (plan, &kind_letters, &box->kind, x, y, width, paint->faint);
  write_lines (plan, box, place, x, y + LINES_GAP * em - LINE_GAP * em, width);
}

static gboolean
is_last_below (SendaChartPlan *plan,
               guint           index)
{
  guint next = plan->ends[index];

  return next >= plan->chart->boxes->len ||
         plan->places[next].parent != plan->places[index].parent;
}

/* From the side of the part above, down and across to the box; all of a list share the way down. */
static void
draw_elbow (SendaChartPlan *plan,
            guint           index)
{
  const SendaChartPlace *place = &plan->places[index];
  const SendaChartPlace *parent = &plan->places[place->parent];
  double thin = plan->em / 14;
  double x = parent->x + plan->indent / 2;
  double y = place->y + fmin (place->height / 2, (SENDA_CHART_PADDING + 0.7) * plan->em);
  guint32 color = plan->canvas->paint->line;

  if (is_last_below (plan, index))
    senda_canvas_line (plan->canvas, x, parent->y + parent->height, x, y + thin / 2, thin, color);
  senda_canvas_line (plan->canvas, x, y, place->x, y, thin, color);
}

static double
middle (const SendaChartPlace *place)
{
  return place->x + place->width / 2;
}

/* From the part above down to the line of its first row, and beside the columns to the next. */
static void
draw_trunk (SendaChartPlan      *plan,
            const SendaChartRow *row,
            double               trunk)
{
  const SendaChartPlace *parent = &plan->places[row->parent];
  double thin = plan->em / 14;
  double x = row->n_before > 0 ? trunk : middle (parent);
  double y = row->n_before > 0 ? (row - 1)->line : parent->y + parent->height;

  senda_canvas_line (plan->canvas, x, y, x, row->line + thin / 2, thin,
                     plan->canvas->paint->line);
}

/* The line that a row shares, and down from it to each column. */
static void
draw_row (SendaChartPlan *plan,
          guint           index)
{
  const SendaChartRow *row = &g_array_index (plan->rows, SendaChartRow, index);
  const SendaChartPlace *parent = &plan->places[row->parent];
  gboolean goes_on = index + 1 < plan->rows->len && row[1].parent == row->parent;
  guint32 color = plan->canvas->paint->line;
  double thin = plan->em / 14;
  double trunk = SENDA_CHART_TRUNK * plan->em / 3;
  double from = fmin (middle (&plan->places[row->first]), middle (parent));
  double to = middle (&plan->places[row->last]);

  if (row->n_before > 0 || goes_on)
    from = trunk;
  if (row->n_before == 0)
    to = fmax (to, middle (parent));
  draw_trunk (plan, row, trunk);
  senda_canvas_line (plan->canvas, from - thin / 2, row->line, to + thin / 2, row->line, thin,
                     color);
  for (guint i = row->first; i <= row->last; i = plan->ends[i])
    senda_canvas_line (plan->canvas, middle (&plan->places[i]), row->line,
                       middle (&plan->places[i]), plan->places[i].y, thin, color);
}

/* Shows everything where the plan has it. */
void
senda_chart_draw (SendaChartPlan *plan)
{
  for (guint i = 0; i < plan->rows->len; i++)
    if (g_array_index (plan->rows, SendaChartRow, i).parent >= 0)
      draw_row (plan, i);
  for (guint i = 0; i < plan->chart->boxes->len; i++)
    if (plan->places[i].join == SENDA_CHART_HANGS)
      draw_elbow (plan, i);
  for (guint i = 0; i < plan->chart->boxes->len; i++)
    draw_box (plan, i);
}
