/* senda-figure-chart-layout.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-chart-private.h"

#include <math.h>

/* In letters' heights. */
#define NARROW 34      /* below this a chart is a list */
#define COLUMN_MIN 9.5
#define COLUMN_WORD 16 /* a longer word is broken */
#define COLUMN_MAX 19
#define TOP_MIN 12     /* of the part over the columns */
#define TOP_MAX 28
#define INDENT 1.5
#define BLOCK_GAP 1.6
#define LIST_MAX 800   /* how high a list gets before it leaves lines out */
#define TREE_MAX 3     /* the same of a tree, beside its width */

static void
find_parents (SendaChartPlan *plan)
{
  guint n = plan->chart->boxes->len;

  for (guint i = 0; i < n; i++)
    {
      guint depth = senda_chart_plan_box (plan, i)->depth;
      guint end = i + 1;
      int parent = (int) i - 1;

      while (end < n && senda_chart_plan_box (plan, end)->depth > depth)
        end++;
      while (parent >= 0 && senda_chart_plan_box (plan, parent)->depth >= depth)
        parent = plan->places[parent].parent;
      plan->ends[i] = end;
      plan->places[i].parent = parent;
    }
}

/* The parts from @first up to @end as an indented list. */
static void
hang (SendaChartPlan *plan,
      guint           first,
      guint           end,
      double          x,
      double          width)
{
  guint base = senda_chart_plan_box (plan, first)->depth;

  for (guint i = first; i < end; i++)
    {
      SendaChartPlace *place = &plan->places[i];
      double indent = (senda_chart_plan_box (plan, i)->depth - base) * plan->indent;

      place->x = x + indent;
      place->width = width - indent;
      place->join = indent > 0 ? SENDA_CHART_HANGS : SENDA_CHART_ALONE;
    }
}

static guint
count_columns (SendaChartPlan *plan,
               guint           first,
               guint           end)
{
  guint n = 0;

  for (guint i = first; i < end; i = plan->ends[i])
    n++;
  return n;
}

/* Columns for the parts from @first up to @end, in as many rows as they need. */
static void
plan_rows (SendaChartPlan *plan,
           int             parent,
           guint           first,
           guint           end)
{
  double gap = SENDA_CHART_GAP * plan->em;
  guint n = count_columns (plan, first, end);
  guint fit = MAX (1, (guint) ((plan->canvas->width + gap) / (plan->column + gap)));
  guint n_rows = (n + fit - 1) / fit;
  guint per_row = (n + n_rows - 1) / n_rows;
  double margin = n_rows > 1 && parent >= 0 ? SENDA_CHART_TRUNK * plan->em : 0;
  double room = plan->canvas->width - margin;
  double width = fmin ((room - (per_row - 1) * gap) / per_row, COLUMN_MAX * plan->em);
  double start = margin + (room - per_row * (width + gap) + gap) / 2;

  for (guint at = first, row = 0; at < end; row++)
    {
      SendaChartRow all = { .parent = parent, .n_before = row, .first = at };

      for (guint column = 0; column < per_row && at < end; column++, at = plan->ends[at])
        {
          hang (plan, at, plan->ends[at], start + column * (width + gap), width);
          if (parent >= 0)
            plan->places[at].join = SENDA_CHART_BELOW;
          all.last = at;
        }
      g_array_append_val (plan->rows, all);
    }
}

/* A part by itself, over what is below it. */
static void
plan_top (SendaChartPlan *plan,
          guint           index,
          int             parent)
{
  SendaChartPlace *place = &plan->places[index];
  const SendaChartRow row = { .parent = parent, .first = index, .last = index };
  double natural = senda_chart_box_natural (plan, index);

  place->width = fmin (plan->canvas->width,
                       CLAMP (natural, TOP_MIN * plan->em, TOP_MAX * plan->em));
  place->x = (plan->canvas->width - place->width) / 2;
  place->join = parent < 0 ? SENDA_CHART_ALONE : SENDA_CHART_BELOW;
  g_array_append_val (plan->rows, row);
}

/* The part at @index and all below it: while there is but one right below, it stands by itself. */
static void
plan_tree (SendaChartPlan *plan,
           guint           index)
{
  guint end = plan->ends[index];
  int parent = -1;

  plan_top (plan, index, parent);
  while (plan->ends[index + 1] == end && index + 2 < end)
    {
      parent = index++;
      plan_top (plan, index, parent);
    }
  plan_rows (plan, index, index + 1, end);
}

static void
plan_trees (SendaChartPlan *plan)
{
  guint n = plan->chart->boxes->len;

  for (guint i = 0; i < n;)
    {
      guint first = i;

      while (i < n && plan->ends[i] == i + 1)
        i++;
      if (i > first)
        plan_rows (plan, -1, first, i);
      if (i == n)
        break;
      plan_tree (plan, i);
      i = plan->ends[i];
    }
}

/* Where everything stands across. */
void
senda_chart_plan_columns (SendaChartPlan *plan)
{
  guint n = plan->chart->boxes->len;
  double width = plan->canvas->width;
  double widest = COLUMN_MIN * plan->em;
  guint deepest = 1;

  for (guint i = 0; i < n; i++)
    {
      deepest = MAX (deepest, senda_chart_plan_box (plan, i)->depth);
      widest = fmax (widest, senda_chart_box_widest_word (plan, i));
    }
  plan->is_list = width < NARROW * plan->em;
  plan->column = fmin (widest, COLUMN_WORD * plan->em);
  plan->indent = fmin (INDENT * plan->em, (plan->is_list ? width : plan->column) * 0.4 / deepest);
  find_parents (plan);
  if (plan->is_list)
    hang (plan, 0, n, 0, width);
  else
    plan_trees (plan);
}

/* Stacks a column; returns where it ends. */
static double
stack (SendaChartPlan *plan,
       guint           first,
       guint           end,
       double          y)
{
  for (guint i = first; i < end; i++)
    {
      if (i > first)
        y += (plan->places[i].parent < 0 ? BLOCK_GAP : SENDA_CHART_HANG_GAP) * plan->em;
      plan->places[i].y = y;
      y += plan->places[i].height;
    }
  return y;
}

/* A part over others has its own row, and what is below it the next ones. */
static guint
find_column_end (SendaChartPlan      *plan,
                 const SendaChartRow *row,
                 guint                index,
                 guint                next)
{
  if (row->first == row->last && next < plan->rows->len &&
      g_array_index (plan->rows, SendaChartRow, next).parent == (int) index)
    return index + 1;
  return plan->ends[index];
}

/* Where everything stands down; returns where it ends. */
double
senda_chart_plan_heights (SendaChartPlan *plan)
{
  double y = 0;

  if (plan->is_list)
    return stack (plan, 0, plan->chart->boxes->len, 0);
  for (guint i = 0; i < plan->rows->len; i++)
    {
      SendaChartRow *row = &g_array_index (plan->rows, SendaChartRow, i);
      double end = y;

      if (i > 0)
        y += (row->parent < 0 ? BLOCK_GAP : SENDA_CHART_DROP) * plan->em;
      row->line = y - SENDA_CHART_DROP * plan->em / 2;
      for (guint at = row->first; at <= row->last; at = plan->ends[at])
        end = fmax (end, stack (plan, at, find_column_end (plan, row, at, i + 1), y));
      y = end;
    }
  return y;
}

/* With as many lines in each box as let the whole be of use; the first one always stays. */
static double
find_heights (SendaChartPlan *plan)
{
  static const guint most[] = { G_MAXUINT, 16, 12, 9, 7, 5, 4, 3, 2 };
  double limit = plan->is_list ? LIST_MAX * plan->em : TREE_MAX * plan->canvas->width;
  double height = 0;

  for (guint i = 0; i < G_N_ELEMENTS (most); i++)
    {
      for (guint j = 0; j < plan->chart->boxes->len; j++)
        senda_chart_box_limit (plan, j, most[i]);
      height = senda_chart_plan_heights (plan);
      if (height <= limit)
        break;
    }
  return height;
}

double
senda_chart_lay (SendaChart  *self,
                 SendaCanvas *canvas)
{
  guint n = self->boxes->len;
  SendaChartPlan plan = { .chart = self, .canvas = canvas, .em = canvas->paint->size };
  double height = 0;

  if (n == 0)
    return 0;
  plan.places = g_new0 (SendaChartPlace, n);
  plan.ends = g_new0 (guint, n);
  plan.rows = g_array_new (FALSE, TRUE, sizeof (SendaChartRow));
  senda_chart_plan_columns (&plan);
  for (guint i = 0; i < n; i++)
    senda_chart_box_measure (&plan, i);
  height = find_heights (&plan);
  if (canvas->cr != NULL)
    senda_chart_draw (&plan);
  for (guint i = 0; i < n; i++)
    g_free (plan.places[i].lines);
  g_array_unref (plan.rows);
  g_free (plan.ends);
  g_free (plan.places);
  return height;
}
