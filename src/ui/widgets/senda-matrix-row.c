/* senda-matrix-row.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix-private.h"

#include "senda-focus-ring.h"

#define CELL_INSET 1

G_DEFINE_FINAL_TYPE (SendaMatrixRow, senda_matrix_row, GTK_TYPE_WIDGET)

static void
senda_matrix_row_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline G_GNUC_UNUSED,
                          int            *natural_baseline G_GNUC_UNUSED)
{
  SendaMatrixRow *self = SENDA_MATRIX_ROW (widget);
  SendaMatrixPlan plan;
  int y = 0;
  int height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->shared->character * 16;
      *natural = self->shared->n_columns * 30 * self->shared->scale;
      *natural = MAX (*minimum, *natural + self->shared->title_natural);
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  senda_matrix_plan_make (&plan, self->shared, for_size);
  *minimum = *natural = senda_matrix_line_measure (&self->line, &plan, &y, &height);
}

static GtkSizeRequestMode
senda_matrix_row_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
is_mirrored (SendaMatrixRow *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
place_cells (SendaMatrixRow *self,
             int             width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SendaMatrixPlan plan;
  int y = 0;
  int cells = 0;

  if (gtk_widget_get_first_child (widget) == NULL)
    return;
  senda_matrix_plan_make (&plan, self->shared, width);
  senda_matrix_line_measure (&self->line, &plan, &y, &cells);
  for (GtkWidget *cell = gtk_widget_get_first_child (widget); cell;
       cell = gtk_widget_get_next_sibling (cell))
    {
      guint column = senda_matrix_cell_get_column (SENDA_MATRIX_CELL (cell));
      int x = senda_matrix_plan_column_x (&plan, self->shared, column);

      if (is_mirrored (self))
        x = width - x - plan.cell;
      gtk_widget_size_allocate (cell, &(GtkAllocation) { x + CELL_INSET, y + CELL_INSET,
                                                         plan.cell - 2 * CELL_INSET,
                                                         cells - 2 * CELL_INSET }, -1);
    }
}

static void
senda_matrix_row_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height G_GNUC_UNUSED,
                                int        baseline G_GNUC_UNUSED)
{
  place_cells (SENDA_MATRIX_ROW (widget), width);
}

static void
senda_matrix_row_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SendaMatrixRow *self = SENDA_MATRIX_ROW (widget);

  senda_matrix_line_snapshot (&self->line, self->shared, widget, snapshot);
  for (GtkWidget *cell = gtk_widget_get_first_child (widget); cell;
       cell = gtk_widget_get_next_sibling (cell))
    if (gtk_widget_is_focus (cell))
      gtk_widget_snapshot_child (widget, cell, snapshot);
  senda_focus_ring_snapshot (widget, snapshot);
}

static void
senda_matrix_row_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (senda_matrix_row_parent_class)->css_changed (widget, change);

  senda_matrix_line_restyle (&SENDA_MATRIX_ROW (widget)->line);
}

static void
senda_matrix_row_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (senda_matrix_row_parent_class)->system_setting_changed (widget, setting);

  senda_matrix_line_restyle (&SENDA_MATRIX_ROW (widget)->line);
}

static void
senda_matrix_row_state_flags_changed (GtkWidget     *widget,
                                      GtkStateFlags  before)
{
  SendaMatrixRow *self = SENDA_MATRIX_ROW (widget);
  GtkStateFlags gained = gtk_widget_get_state_flags (widget) & ~before;

  senda_focus_ring_state_changed (widget, before);
  if (gained & GTK_STATE_FLAG_FOCUSED)
    senda_matrix_reveal (self->shared, widget, -1);
}

/* Tab enters and leaves at the row; the cells are reached with Left and Right. */
static gboolean
senda_matrix_row_focus_cb (GtkWidget        *widget,
                           GtkDirectionType  direction G_GNUC_UNUSED)
{
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static gboolean
senda_matrix_row_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    by_keyboard,
                                GtkTooltip *tooltip)
{
  SendaMatrixRow *self = SENDA_MATRIX_ROW (widget);
  int column = by_keyboard ? senda_matrix_row_get_focused (self)
                           : senda_matrix_row_find_cell (self, x, y);
  g_autofree char *words = NULL;

  if (column < 0)
    return FALSE;
  words = self->shared->source.describe_cell (self->index, column, self->shared->data);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
senda_matrix_row_dispose (GObject *object)
{
  SendaMatrixRow *self = SENDA_MATRIX_ROW (object);
  GtkWidget *cell = NULL;

  while ((cell = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (cell);
  senda_matrix_line_clear (&self->line);

  G_OBJECT_CLASS (senda_matrix_row_parent_class)->dispose (object);
}

static void
senda_matrix_row_class_init (SendaMatrixRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_matrix_row_dispose;
  widget_class->measure = senda_matrix_row_measure;
  widget_class->get_request_mode = senda_matrix_row_get_request_mode;
  widget_class->size_allocate = senda_matrix_row_size_allocate;
  widget_class->snapshot = senda_matrix_row_snapshot;
  widget_class->state_flags_changed = senda_matrix_row_state_flags_changed;
  widget_class->css_changed = senda_matrix_row_css_changed;
  widget_class->system_setting_changed = senda_matrix_row_system_setting_changed;
  widget_class->query_tooltip = senda_matrix_row_query_tooltip;
  widget_class->focus = senda_matrix_row_focus_cb;

  senda_matrix_row_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
senda_matrix_row_init (SendaMatrixRow *self)
{
  senda_matrix_row_add_controllers (self);
}

/* The row at @index. It shows nothing until it is updated. */
GtkWidget *
senda_matrix_row_new (SendaMatrixShared *shared,
                      guint              index)
{
  static const char *const classes[] = { "matrix", "activatable", NULL };
  SendaMatrixRow *self = g_object_new (SENDA_TYPE_MATRIX_ROW,
                                       "css-classes", classes,
                                       "focusable", TRUE,
                                       "has-tooltip", TRUE,
                                       NULL);

  self->shared = shared;
  self->index = index;
  senda_matrix_line_init (&self->line, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static void
update_cells (SendaMatrixRow *self)
{
  const SendaMatrixShared *shared = self->shared;
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (cell != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (cell);
      guint column = senda_matrix_cell_get_column (SENDA_MATRIX_CELL (cell));
      g_autofree char *label = NULL;

      if (column < shared->n_columns)
        {
          label = shared->source.describe_cell (self->index, column, shared->data);
          senda_matrix_cell_set_label (SENDA_MATRIX_CELL (cell), label);
        }
      else
        gtk_widget_unparent (cell);
      cell = next;
    }
}

/* Asks again for everything that the row shows and says. */
void
senda_matrix_row_update (SendaMatrixRow *self)
{
  const SendaMatrixShared *shared = self->shared;
  g_autofree char *label = shared->source.describe_row (self->index, shared->data);

  senda_matrix_line_update (&self->line, shared, GTK_WIDGET (self), self->index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  update_cells (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
senda_matrix_row_get_title_width (SendaMatrixRow *self)
{
  return senda_matrix_line_natural (&self->line);
}

/* The column of the cell that has the focus; -1 when none has. */
int
senda_matrix_row_get_focused (SendaMatrixRow *self)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self)); cell;
       cell = gtk_widget_get_next_sibling (cell))
    if (gtk_widget_is_focus (cell))
      return senda_matrix_cell_get_column (SENDA_MATRIX_CELL (cell));
  return -1;
}

static GtkWidget *
ensure_cell (SendaMatrixRow *self,
             guint           column)
{
  const SendaMatrixShared *shared = self->shared;
  g_autofree char *label = NULL;
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (cell != NULL && senda_matrix_cell_get_column (SENDA_MATRIX_CELL (cell)) != column)
    cell = gtk_widget_get_next_sibling (cell);
  if (cell != NULL)
    return cell;
  cell = senda_matrix_cell_new (column);
  label = shared->source.describe_cell (self->index, column, shared->data);
  senda_matrix_cell_set_label (SENDA_MATRIX_CELL (cell), label);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  return cell;
}

/* Gives the focus to the cell in @column, or to the row itself when that is -1. Only the row that
 * had a focused cell last keeps cells. */
gboolean
senda_matrix_row_focus (SendaMatrixRow *self,
                        int             column)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *before = self->shared->celled;
  gboolean done = FALSE;

  if (column < 0)
    return gtk_widget_grab_focus (widget);
  done = gtk_widget_grab_focus (ensure_cell (self, column));
  if (before != NULL && before != widget)
    senda_matrix_row_drop_cells (SENDA_MATRIX_ROW (before));
  self->shared->celled = widget;
  gtk_widget_queue_draw (widget);
  senda_matrix_reveal (self->shared, widget, column);
  return done;
}

void
senda_matrix_row_drop_cells (SendaMatrixRow *self)
{
  GtkWidget *cell = NULL;

  while ((cell = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (cell);
}

/* The cells were scrolled. */
void
senda_matrix_row_shift (SendaMatrixRow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width > 0)
    place_cells (self, width);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
