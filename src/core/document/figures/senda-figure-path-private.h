/* senda-figure-path-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of a path, and how it is drawn from them.
 */
#pragma once

#include "senda-figure-private.h"

G_BEGIN_DECLS

/* A round. */
typedef struct
{
  guint stage; /* 0: none */
  SendaFigureWords round;
  SendaFigureWords date;
  SendaFigureWords state;
} SendaPathPoint;

typedef struct
{
  SendaFigure head;
  SendaFigureWords stages[SENDA_FIGURE_N_STAGES];
  GArray *points; /* of SendaPathPoint, in time order */
} SendaPath;

double senda_path_lay_out (SendaPath   *self,
                           SendaCanvas *canvas);

G_END_DECLS
