/* senda-matrix-plan.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix-private.h"

#define GAP 12      /* between the titles and the cells */
#define CELL 30
#define CELL_MAX 38 /* where there is room to spare */

/* In characters. */
#define NARROW 62    /* below this titles stand over their cells */
#define TITLE_MIN 26
#define TITLE_MAX 64

/* Plans a row @width wide. Cells and titles that do not fit side by side share the width: titles
 * wrap, cells scroll. */
void
senda_matrix_plan_make (SendaMatrixPlan         *plan,
                        const SendaMatrixShared *shared,
                        int                      width)
{
  int character = MAX (shared->character, 1);
  int n = MAX (shared->n_columns, 1);
  int title = CLAMP (shared->title_natural, TITLE_MIN * character, TITLE_MAX * character);
  int most = 0;

  plan->is_narrow = width < NARROW * character;
  plan->title_width = width;
  plan->cells_x = 0;
  if (!plan->is_narrow)
    {
      most = MAX (TITLE_MIN * character, width - GAP - n * CELL);
      plan->title_width = MIN (title, MAX (most, width * 3 / 10));
      plan->cells_x = plan->title_width + GAP;
    }
  plan->cell = CLAMP ((width - plan->cells_x) / n, CELL, CELL_MAX);
  plan->cells_width = MAX (0, MIN (width - plan->cells_x, n * plan->cell));
}

/* Where @column begins, as far as the cells are scrolled. */
int
senda_matrix_plan_column_x (const SendaMatrixPlan   *plan,
                            const SendaMatrixShared *shared,
                            guint                    column)
{
  return plan->cells_x + (int) column * plan->cell - shared->offset;
}

/* The columns that are seen: from @first up to @end. */
void
senda_matrix_plan_range (const SendaMatrixPlan   *plan,
                         const SendaMatrixShared *shared,
                         guint                   *first,
                         guint                   *end)
{
  *first = shared->offset / plan->cell;
  *end = MIN (shared->n_columns,
              (guint) (shared->offset + plan->cells_width + plan->cell - 1) / plan->cell);
}

/* The column at @x, or -1. */
int
senda_matrix_plan_find (const SendaMatrixPlan   *plan,
                        const SendaMatrixShared *shared,
                        int                      x)
{
  int column = 0;

  if (x < plan->cells_x || x >= plan->cells_x + plan->cells_width)
    return -1;
  column = (x - plan->cells_x + shared->offset) / plan->cell;
  return column < (int) shared->n_columns ? column : -1;
}
