/* senda-element-plan.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the parts of a row of the roadmap grid stand at one width: name, words and cells in three
 * columns, in two, or under one another. It depends on the width and the font alone, so that the
 * columns of all rows line up.
 */
#pragma once

#include "senda-agreed-stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_ELEMENT_CELL_GAP 4

/* Offsets from the start edge, as read from left to right. */
typedef struct
{
  int name_y;
  int name_width;
  int words_x;
  int words_y;
  int words_width;
  int cells_x;
  int cells_y;
  int cells_width;
  int cells_height;
  int height;
} SendaElementPlan;

void senda_element_plan_make          (SendaElementPlan  *plan,
                                       PangoLayout       *name,
                                       PangoLayout       *words,
                                       GtkWidget * const  cells[SENDA_N_STAGES],
                                       int                width);
void senda_element_plan_measure_width (GtkWidget * const  cells[SENDA_N_STAGES],
                                       int               *minimum,
                                       int               *natural);

G_END_DECLS
