/* senda-matrix-cell.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix-private.h"

/* Lies over a cell that its row has drawn, and has its name and its focus. */
struct _SendaMatrixCell
{
  GtkWidget parent_instance;

  guint column;
};

G_DEFINE_FINAL_TYPE (SendaMatrixCell, senda_matrix_cell, GTK_TYPE_WIDGET)

static void
open_action (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  SendaMatrixRow *row = SENDA_MATRIX_ROW (gtk_widget_get_parent (widget));

  senda_matrix_activate (row->shared, row->index, SENDA_MATRIX_CELL (widget)->column);
}

static void
senda_matrix_cell_class_init (SendaMatrixCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "cell.open", NULL, open_action);
  gtk_widget_class_set_css_name (widget_class, "matrixcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
senda_matrix_cell_init (SendaMatrixCell *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_matrix_cell_new (guint column)
{
  SendaMatrixCell *self = g_object_new (SENDA_TYPE_MATRIX_CELL,
                                        "focusable", TRUE,
                                        "can-target", FALSE,
                                        NULL);

  self->column = column;
  return GTK_WIDGET (self);
}

guint
senda_matrix_cell_get_column (SendaMatrixCell *self)
{
  g_return_val_if_fail (SENDA_IS_MATRIX_CELL (self), 0);

  return self->column;
}

/* What the cell shows, in words. */
void
senda_matrix_cell_set_label (SendaMatrixCell *self,
                             const char      *label)
{
  g_return_if_fail (SENDA_IS_MATRIX_CELL (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
