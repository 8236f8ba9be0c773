/* senda-figure-strip-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of a strip of views, and how its lines are drawn from them.
 */
#pragma once

#include "senda-figure-grid-private.h"

G_BEGIN_DECLS

/* The stages, and after them those who cannot say and those who hold that it does not apply. */
#define SENDA_STRIP_N_APART 2
#define SENDA_STRIP_N_CELLS (SENDA_FIGURE_N_STAGES + SENDA_STRIP_N_APART)

typedef struct
{
  SendaFigureWords name;
  guint counts[SENDA_STRIP_N_CELLS];
} SendaStripLine;

typedef struct
{
  SendaFigure head;
  gboolean compact;
  SendaFigureWords stages[SENDA_FIGURE_N_STAGES];
  SendaFigureWords apart[SENDA_STRIP_N_APART];
  GArray *lines; /* of SendaStripLine */
} SendaStrip;

/* In a narrow strip each name stands over its cells, and what is apart in words under them. */
typedef struct
{
  SendaGridColumns stages;
  gboolean digits; /* every line has the stages' numbers over its cells */
  double apart;    /* where the cells begin that are apart; each */
  double apart_width;
  double unit;     /* a mark and the gap after it */
} SendaStripColumns;

void   senda_strip_find_columns (SendaStrip              *self,
                                 SendaCanvas             *canvas,
                                 SendaStripColumns       *columns);
double senda_strip_lay_lines    (SendaStrip              *self,
                                 SendaCanvas             *canvas,
                                 const SendaStripColumns *columns,
                                 double                   y);

G_END_DECLS
