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
#define FONT_HEIGHT 18.0 /* that these are for */

/* In characters. */
#define NARROW 62    /* below this titles stand over their cells */
#define TITLE_MIN 26
#define TITLE_MAX 64

/* About as wide as a letter of @widget is; sets how much larger than usual all letters are. */
int
senda_matrix_measure_font (GtkWidget *widget,
                           double    *scale)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));
  int height = PANGO_PIXELS (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  if (scale != NULL)
    *scale = MAX (1, height / FONT_HEIGHT);
  return MAX (width, 1);
}

/* Plans a row @width wide. Cells and titles that do not fit side by side share the width: titles
 * wrap, cells scroll. */
void
senda_matrix_plan_make (SendaMatrixPlan         *plan,
                        const SendaMatrixShared *shared,
                        int                      width)
{
  int character = MAX (shared->character, 1);
  int n = MAX (shared->n_columns, 1);
  int cell = CELL * shared->scale;
  int title = CLAMP (shared->title_natural, TITLE_MIN * character, TITLE_MAX * character);
  int most = 0;

  plan->is_narrow = width < NARROW * character;
  plan->title_width = width;
  plan->cells_x = 0;
  if (!plan->is_narrow)
    {
      most = MAX (TITLE_MIN * character, width - GAP - n * cell);
      plan->title_width = MIN (title, MAX (most, width * 3 / 10));
      plan->cells_x = plan->title_width + GAP;
    }
  plan->cell = CLAMP ((width - plan->cells_x) / n, cell, CELL_MAX * shared->scale);
  plan->cell_height = cell;
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
