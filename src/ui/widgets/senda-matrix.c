/* senda-matrix.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix-private.h"

#include "senda-row-list.h"

struct _SendaMatrix
{
  GtkWidget parent_instance;

  SendaMatrixShared shared;
  GtkWidget *scroller;
  GtkWidget *area;
  GtkWidget *list;
  GPtrArray *rows; /* of SendaMatrixRow; borrowed; those after the last one are hidden */
};

enum
{
  ACTIVATED,
  ROW_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SendaMatrix, senda_matrix, GTK_TYPE_WIDGET)

/* As a scrolled window is, but never lower than its head and a few rows. */
static void
senda_matrix_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline G_GNUC_UNUSED,
                      int            *natural_baseline G_GNUC_UNUSED)
{
  gtk_widget_measure (SENDA_MATRIX (widget)->area, orientation, for_size, minimum, natural, NULL,
                      NULL);
}

static GtkSizeRequestMode
senda_matrix_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
senda_matrix_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline G_GNUC_UNUSED)
{
  gtk_widget_size_allocate (SENDA_MATRIX (widget)->scroller,
                            &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
senda_matrix_dispose (GObject *object)
{
  SendaMatrix *self = SENDA_MATRIX (object);

  self->shared.celled = NULL;
  self->shared.n_rows = 0;
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_matrix_parent_class)->dispose (object);
}

static void
senda_matrix_finalize (GObject *object)
{
  g_ptr_array_unref (SENDA_MATRIX (object)->rows);

  G_OBJECT_CLASS (senda_matrix_parent_class)->finalize (object);
}

static void
senda_matrix_class_init (SendaMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_matrix_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_matrix_finalize;
  widget_class->measure = senda_matrix_measure;
  widget_class->get_request_mode = senda_matrix_get_request_mode;
  widget_class->size_allocate = senda_matrix_size_allocate;
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[ROW_ACTIVATED] = g_signal_new ("row-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_matrix_init (SendaMatrix *self)
{
  self->rows = g_ptr_array_new ();
  self->shared.matrix = self;
  self->shared.hovered = -1;
  self->shared.scale = 1;
}

/* An empty matrix. @label is the name of its list for assistive technologies; @source is copied and
 * asked with @data for as long as the matrix lives. */
GtkWidget *
senda_matrix_new (const char              *label,
                  const SendaMatrixSource *source,
                  gpointer                 data)
{
  SendaMatrix *self = g_object_new (SENDA_TYPE_MATRIX, NULL);

  self->shared.source = *source;
  self->shared.data = data;
  self->shared.head = senda_matrix_head_new (&self->shared);
  self->list = senda_row_list_new (label);
  self->area = senda_matrix_area_new (&self->shared, self->list);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->area, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static GtkWidget *
get_row (SendaMatrix *self,
         guint        index)
{
  return g_ptr_array_index (self->rows, index);
}

static void
ensure_row (SendaMatrix *self,
            guint        index)
{
  GtkWidget *row = NULL;

  if (index < self->rows->len)
    {
      gtk_widget_set_visible (get_row (self, index), TRUE);
      return;
    }
  row = senda_matrix_row_new (&self->shared, index);
  g_ptr_array_add (self->rows, row);
  senda_row_list_append (SENDA_ROW_LIST (self->list), row);
}

/* The row that has the focus, or whose cell has; -1 for none. */
static int
find_focused_row (SendaMatrix *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  guint index = 0;

  if (row == NULL || !(gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) ||
      !g_ptr_array_find (self->rows, row, &index))
    return -1;
  return index;
}

static void
update_rows (SendaMatrix *self)
{
  SendaMatrixShared *shared = &self->shared;

  shared->title_natural = 0;
  for (guint i = 0; i < shared->n_rows; i++)
    {
      SendaMatrixRow *row = NULL;

      ensure_row (self, i);
      row = SENDA_MATRIX_ROW (get_row (self, i));
      senda_matrix_row_update (row);
      shared->title_natural = MAX (shared->title_natural, senda_matrix_row_get_title_width (row));
    }
}

static void
focus_nearest (SendaMatrix *self,
               int          row,
               int          column)
{
  int last_row = (int) self->shared.n_rows - 1;
  int last_column = (int) self->shared.n_columns - 1;

  if (row < 0 || last_row < 0 || (row <= last_row && column <= last_column))
    return;
  senda_matrix_row_focus (SENDA_MATRIX_ROW (get_row (self, MIN (row, last_row))),
                          MIN (column, last_column));
}

/* Shows so many rows and columns anew. The focus stays where it is; when that is no more, it goes
 * to the nearest place that is. */
void
senda_matrix_set_size (SendaMatrix *self,
                       guint        n_rows,
                       guint        n_columns)
{
  int row = -1;
  int column = -1;

  g_return_if_fail (SENDA_IS_MATRIX (self));

  row = find_focused_row (self);
  if (row >= 0)
    column = senda_matrix_row_get_focused (SENDA_MATRIX_ROW (get_row (self, row)));
  self->shared.n_rows = n_rows;
  self->shared.n_columns = n_columns;
  senda_matrix_set_hovered (&self->shared, -1);
  for (guint i = 0; i < MIN (n_rows, self->rows->len); i++)
    gtk_widget_set_visible (get_row (self, i), TRUE);
  senda_matrix_head_update (SENDA_MATRIX_HEAD (self->shared.head));
  focus_nearest (self, row, column);
  update_rows (self);
  for (guint i = n_rows; i < self->rows->len; i++)
    gtk_widget_set_visible (get_row (self, i), FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Asks again for what is at @row. */
void
senda_matrix_update_row (SendaMatrix *self,
                         guint        row)
{
  SendaMatrixRow *widget = NULL;
  int width = 0;

  g_return_if_fail (SENDA_IS_MATRIX (self));
  g_return_if_fail (row < self->shared.n_rows);

  widget = SENDA_MATRIX_ROW (get_row (self, row));
  senda_matrix_row_update (widget);
  width = senda_matrix_row_get_title_width (widget);
  if (width <= self->shared.title_natural)
    return;
  self->shared.title_natural = width;
  for (guint i = 0; i < self->shared.n_rows; i++)
    gtk_widget_queue_resize (get_row (self, i));
}

/* Gives the focus to a cell; to the row itself when there is no such column. */
void
senda_matrix_focus (SendaMatrix *self,
                    guint        row,
                    guint        column)
{
  g_return_if_fail (SENDA_IS_MATRIX (self));

  if (row < self->shared.n_rows)
    senda_matrix_row_focus (SENDA_MATRIX_ROW (get_row (self, row)),
                            column < self->shared.n_columns ? (int) column : -1);
}

/* The pointer is over @column; -1 for none. */
void
senda_matrix_set_hovered (SendaMatrixShared *shared,
                          int                column)
{
  if (column == shared->hovered || shared->head == NULL)
    return;
  senda_matrix_head_mark (SENDA_MATRIX_HEAD (shared->head), shared->hovered, column);
  shared->hovered = column;
}

void
senda_matrix_reveal (SendaMatrixShared *shared,
                     GtkWidget         *row,
                     int                column)
{
  senda_matrix_area_reveal (SENDA_MATRIX_AREA (shared->matrix->area), row, column);
}

/* @column: -1 for the row's title. */
void
senda_matrix_activate (SendaMatrixShared *shared,
                       guint              row,
                       int                column)
{
  if (column < 0)
    g_signal_emit (shared->matrix, signals[ROW_ACTIVATED], 0, row);
  else
    g_signal_emit (shared->matrix, signals[ACTIVATED], 0, row, (guint) column);
}
