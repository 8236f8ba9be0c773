/* senda-figure-grid-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of a roadmap grid, and how it is drawn from them.
 */
#pragma once

#include "senda-figure-private.h"

G_BEGIN_DECLS

/* In letters' heights. */
#define SENDA_GRID_PITCH 0.88 /* from one pip to the next */
#define SENDA_GRID_RING 0.2

/* An area, which has a name and nothing else, or an element. */
typedef struct
{
  gboolean is_area;
  char *number;
  SendaFigureWords name;
  SendaFigureWords state;
  guint stage; /* 0: none */
  guint before; /* where two rounds are compared: the stage in the earlier one */
  GArray *pips[SENDA_FIGURE_N_STAGES]; /* of SendaPipKind; NULL: none */
} SendaGridLine;

typedef struct
{
  SendaFigure head;
  SendaFigureWords stages[SENDA_FIGURE_N_STAGES];
  GArray *lines; /* of SendaGridLine */
  gboolean compares; /* two rounds: every line ends with its own words, in "state" */
  SendaFigureWords rounds[2]; /* their names */
} SendaGrid;

/* Where the columns of a grid stand. In a narrow one names, cells and words stand one under the
 * other. */
typedef struct
{
  gboolean narrow;
  double number; /* its width */
  double name;
  double cell;
  double gap;    /* between cells */
  double cells;  /* where they begin */
  double stage;  /* where the words at the end begin */
  double stage_width;
} SendaGridColumns;

SendaFigure *
       senda_grid_create       (guint                   n_languages,
                                const SendaFigureWords *stages);
void   senda_grid_add_line     (SendaFigure            *self,
                                const SendaGridLine    *line,
                                const char             *number,
                                const SendaFigureWords *name,
                                const SendaFigureWords *state);
/* What stands at the end of @line, after the digit of a stage; @has_digit may be NULL. */
const SendaFigureWords *
       senda_grid_get_words    (SendaGrid              *self,
                                const SendaGridLine    *line,
                                gboolean               *has_digit);
void   senda_grid_find_columns (SendaGrid              *self,
                                SendaCanvas            *canvas,
                                SendaGridColumns       *columns);
double senda_grid_lay_head     (const SendaFigureWords *stages,
                                SendaCanvas            *canvas,
                                const SendaGridColumns *columns);
double senda_grid_lay_lines    (SendaGrid              *self,
                                SendaCanvas            *canvas,
                                const SendaGridColumns *columns,
                                double                  y,
                                double                  spare);

/* Two rounds beside one another. */
double senda_moves_lay_legend  (SendaGrid              *self,
                                SendaCanvas            *canvas,
                                double                  y);
void   senda_moves_draw_cells  (SendaCanvas            *canvas,
                                const SendaGridColumns *columns,
                                const SendaGridLine    *line,
                                double                  y,
                                double                  height);

G_END_DECLS
