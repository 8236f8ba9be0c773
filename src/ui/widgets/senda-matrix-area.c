/* senda-matrix-area.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix-private.h"

#include "senda-row-list.h"

#include <math.h>

#define LEAST_HEIGHT 96 /* of the rows */

/* The adjustments move what is seen: up and down the list under the head, and across the cells of
 * every row, whose titles stay. */
struct _SendaMatrixArea
{
  GtkWidget parent_instance;

  SendaMatrixShared *shared; /* the matrix's, which holds the area */
  GtkWidget *list;
  GtkAdjustment *across;
  GtkAdjustment *down;
  GtkWidget *wanted; /* a row to bring into sight when it has its place; borrowed, or NULL */
  int wanted_column;
  gboolean is_allocating;
};

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

static gboolean
get_border (GtkScrollable *scrollable,
            GtkBorder     *border)
{
  SendaMatrixArea *self = SENDA_MATRIX_AREA (scrollable);

  *border = (GtkBorder) { .top = gtk_widget_get_height (self->shared->head) };
  return TRUE;
}

static void
scrollable_init (GtkScrollableInterface *interface)
{
  interface->get_border = get_border;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SendaMatrixArea, senda_matrix_area, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init))

static gboolean
is_mirrored (SendaMatrixArea *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* An adjustment counts from the left. */
static int
find_offset (SendaMatrixArea *self)
{
  double value = gtk_adjustment_get_value (self->across);

  if (is_mirrored (self))
    value = gtk_adjustment_get_upper (self->across) - gtk_adjustment_get_page_size (self->across) -
            value;
  return MAX (0, (int) round (value));
}

static void
shift (SendaMatrixArea *self)
{
  int offset = find_offset (self);

  if (offset == self->shared->offset)
    return;
  self->shared->offset = offset;
  gtk_widget_queue_allocate (self->shared->head);
  for (GtkWidget *row = senda_row_list_get_first (SENDA_ROW_LIST (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    senda_matrix_row_shift (SENDA_MATRIX_ROW (row));
}

static void
moved_across_cb (SendaMatrixArea *self)
{
  g_assert (SENDA_IS_MATRIX_AREA (self));

  if (!self->is_allocating)
    shift (self);
}

static void
moved_down_cb (SendaMatrixArea *self)
{
  g_assert (SENDA_IS_MATRIX_AREA (self));

  if (!self->is_allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (SendaMatrixArea *self,
                GtkAdjustment  **place,
                GtkAdjustment   *adjustment,
                void           (*moved) (SendaMatrixArea *self))
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (*place, "value-changed", G_CALLBACK (moved), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static int
measure_part (GtkWidget *part,
              int        width)
{
  int height = 0;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
senda_matrix_area_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline G_GNUC_UNUSED,
                           int            *natural_baseline G_GNUC_UNUSED)
{
  SendaMatrixArea *self = SENDA_MATRIX_AREA (widget);
  int head = 0;
  int rows = 0;

  self->shared->character = senda_matrix_measure_font (widget, &self->shared->scale);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->list, orientation, -1, minimum, natural, NULL, NULL);
      return;
    }
  head = measure_part (self->shared->head, -1);
  rows = measure_part (self->list, for_size);
  *minimum = head + MIN (rows, LEAST_HEIGHT);
  *natural = head + rows;
}

static GtkSizeRequestMode
senda_matrix_area_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Keeps the distance from where reading begins. */
static void
configure_across (SendaMatrixArea *self,
                  int              width)
{
  SendaMatrixPlan plan;
  int upper = 0;
  int most = 0;
  int offset = 0;

  senda_matrix_plan_make (&plan, self->shared, width);
  upper = MAX ((int) self->shared->n_columns * plan.cell, plan.cells_width);
  most = upper - plan.cells_width;
  offset = MIN (self->shared->offset, most);
  if (self->wanted != NULL && self->wanted_column >= 0)
    offset = CLAMP (offset, (self->wanted_column + 1) * plan.cell - plan.cells_width,
                    self->wanted_column * plan.cell);
  offset = CLAMP (offset, 0, most);
  gtk_adjustment_configure (self->across, is_mirrored (self) ? most - offset : offset, 0, upper,
                            plan.cell, plan.cells_width * 0.9, plan.cells_width);
  shift (self);
}

static void
place_list (SendaMatrixArea *self,
            int              head,
            int              width,
            int              rows)
{
  int y = head - (int) round (gtk_adjustment_get_value (self->down));

  gtk_widget_size_allocate (self->list, &(GtkAllocation) { 0, y, width, rows }, -1);
}

static void
configure_down (SendaMatrixArea *self,
                int              head,
                int              height,
                int              width,
                int              rows)
{
  double page = MAX (0, height - head);
  double value = CLAMP (gtk_adjustment_get_value (self->down), 0, MAX (0, rows - page));
  graphene_rect_t row;

  gtk_adjustment_configure (self->down, value, 0, MAX (rows, page), page * 0.1, page * 0.9, page);
  place_list (self, head, width, rows);
  if (self->wanted == NULL || !gtk_widget_compute_bounds (self->wanted, self->list, &row))
    return;
  gtk_adjustment_clamp_page (self->down, row.origin.y,
                             MIN (row.origin.y + row.size.height, row.origin.y + page));
  place_list (self, head, width, rows);
}

/* The head stands where the rows have their contents. */
static void
place_head (SendaMatrixArea *self,
            int              height,
            int              width)
{
  GtkWidget *row = senda_row_list_get_first (SENDA_ROW_LIST (self->list));
  double x = 0;

  if (row != NULL)
    {
      gtk_widget_translate_coordinates (row, GTK_WIDGET (self), 0, 0, &x, NULL);
      width = gtk_widget_get_width (row);
    }
  configure_across (self, width);
  gtk_widget_size_allocate (self->shared->head, &(GtkAllocation) { x, 0, width, height }, -1);
}

static void
senda_matrix_area_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline G_GNUC_UNUSED)
{
  SendaMatrixArea *self = SENDA_MATRIX_AREA (widget);
  int head = measure_part (self->shared->head, -1);
  int rows = measure_part (self->list, width);

  self->is_allocating = TRUE;
  configure_down (self, head, height, width, rows);
  place_head (self, head, width);
  self->wanted = NULL;
  self->is_allocating = FALSE;
}

static void
senda_matrix_area_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  SendaMatrixArea *self = SENDA_MATRIX_AREA (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int head = gtk_widget_get_height (self->shared->head);

  gtk_widget_snapshot_child (widget, self->shared->head, snapshot);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, head, width, MAX (0, height - head)));
  gtk_widget_snapshot_child (widget, self->list, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
senda_matrix_area_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SendaMatrixArea *self = SENDA_MATRIX_AREA (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->across);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->down);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
senda_matrix_area_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SendaMatrixArea *self = SENDA_MATRIX_AREA (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->across, g_value_get_object (value), moved_across_cb);
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->down, g_value_get_object (value), moved_down_cb);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
senda_matrix_area_dispose (GObject *object)
{
  SendaMatrixArea *self = SENDA_MATRIX_AREA (object);

  if (self->across != NULL)
    g_signal_handlers_disconnect_by_data (self->across, self);
  if (self->down != NULL)
    g_signal_handlers_disconnect_by_data (self->down, self);
  g_clear_object (&self->across);
  g_clear_object (&self->down);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->shared->head, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_matrix_area_parent_class)->dispose (object);
}

static void
senda_matrix_area_class_init (SendaMatrixAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = senda_matrix_area_get_property;
  object_class->set_property = senda_matrix_area_set_property;
  object_class->dispose = senda_matrix_area_dispose;
  widget_class->measure = senda_matrix_area_measure;
  widget_class->get_request_mode = senda_matrix_area_get_request_mode;
  widget_class->size_allocate = senda_matrix_area_size_allocate;
  widget_class->snapshot = senda_matrix_area_snapshot;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "matrixarea");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_matrix_area_init (SendaMatrixArea *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  set_adjustment (self, &self->across, NULL, moved_across_cb);
  set_adjustment (self, &self->down, NULL, moved_down_cb);
}

/* Holds the head of @shared, and @list, whose rows are the matrix's. */
GtkWidget *
senda_matrix_area_new (SendaMatrixShared *shared,
                       GtkWidget         *list)
{
  SendaMatrixArea *self = g_object_new (SENDA_TYPE_MATRIX_AREA, NULL);

  self->shared = shared;
  self->list = list;
  gtk_widget_set_parent (shared->head, GTK_WIDGET (self));
  gtk_widget_set_parent (list, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/* Brings @row into sight, and its cell in @column unless that is -1, when all have their places. */
void
senda_matrix_area_reveal (SendaMatrixArea *self,
                          GtkWidget       *row,
                          int              column)
{
  self->wanted = row;
  self->wanted_column = column;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
