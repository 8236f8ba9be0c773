/* senda-figure-chart-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a chart, and how they are laid out. Where there is room the parts below one stand
 * side by side under it, in as many rows as they need, and what is below them hangs under each as
 * an indented list; where there is none, the whole chart is such a list.
 */
#pragma once

#include "senda-figure-private.h"

G_BEGIN_DECLS

typedef struct
{
  guint depth;
  SendaFigureWords name;
  SendaFigureWords kind;
  GArray *lines; /* of SendaFigureWords */
} SendaChartBox;

typedef struct
{
  SendaFigure head;
  GArray *boxes; /* of SendaChartBox, depth first */
} SendaChart;

/* How a box is joined to the part that it belongs to. */
typedef enum
{
  SENDA_CHART_ALONE,
  SENDA_CHART_BELOW, /* from its middle up to a line that all of a row share */
  SENDA_CHART_HANGS  /* from its side */
} SendaChartJoin;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
  double heading; /* how high name and kind are */
  double *lines;  /* how high each line is */
  guint n_shown;  /* of the lines; the others are counted */
  int parent;     /* -1 for none */
  SendaChartJoin join;
} SendaChartPlace;

/* A row of parts under one: the places @first to @last begin their columns. */
typedef struct
{
  int parent;  /* -1: nothing joins them */
  guint n_before; /* rows of the same part */
  guint first;
  guint last;
  double line; /* where their shared line runs */
} SendaChartRow;

typedef struct
{
  SendaChart *chart;
  SendaCanvas *canvas;
  double em;
  SendaChartPlace *places; /* one for each box */
  guint *ends;             /* for each box, the first one that is not below it */
  GArray *rows;            /* of SendaChartRow */
  gboolean is_list;
  double indent;           /* of what hangs */
  double column;           /* at least this wide */
} SendaChartPlan;

#define SENDA_CHART_PADDING 0.7
#define SENDA_CHART_GAP 0.9    /* between columns */
#define SENDA_CHART_DROP 1.8   /* from a part down to those below it */
#define SENDA_CHART_HANG_GAP 0.7
#define SENDA_CHART_TRUNK 1.2  /* beside rows after the first */

const SendaChartBox *
             senda_chart_plan_box      (const SendaChartPlan *plan,
                                        guint                 index);
void         senda_chart_plan_columns  (SendaChartPlan       *plan);
double       senda_chart_plan_heights  (SendaChartPlan       *plan);

/* One box: what is in it, at its width. */
void         senda_chart_box_measure   (SendaChartPlan       *plan,
                                        guint                 index);
void         senda_chart_box_limit     (SendaChartPlan       *plan,
                                        guint                 index,
                                        guint                 most);
double       senda_chart_box_natural   (SendaChartPlan       *plan,
                                        guint                 index);
double       senda_chart_box_widest_word (SendaChartPlan     *plan,
                                        guint                 index);
void         senda_chart_draw          (SendaChartPlan       *plan);

/* Lays the chart out, and shows it where the canvas is drawn on. Returns how high it is. */
double       senda_chart_lay           (SendaChart           *self,
                                        SendaCanvas          *canvas);

G_END_DECLS
