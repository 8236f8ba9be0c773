/* senda-figure-chart-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a chart, and how they are laid out.
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

/* Lays the chart out, and shows it where the canvas is drawn on. Returns how high it is. */
double senda_chart_lay (SendaChart  *self,
                        SendaCanvas *canvas);

G_END_DECLS
