/* senda-matrix-row-input.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix-private.h"

static gboolean
is_mirrored (SendaMatrixRow *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *args G_GNUC_UNUSED,
             gpointer   data G_GNUC_UNUSED)
{
  SendaMatrixRow *self = SENDA_MATRIX_ROW (widget);

  senda_matrix_activate (self->shared, self->index, senda_matrix_row_get_focused (self));
  return TRUE;
}

/* The argument is where to go on a screen that is read from left to right. */
static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data G_GNUC_UNUSED)
{
  SendaMatrixRow *self = SENDA_MATRIX_ROW (widget);
  int step = g_variant_get_int32 (args) * (is_mirrored (self) ? -1 : 1);
  int column = senda_matrix_row_get_focused (self) + step;

  if (column < -1 || column >= (int) self->shared->n_columns)
    gtk_widget_error_bell (widget);
  else
    senda_matrix_row_focus (self, column);
  return TRUE;
}

/* From a cell to the one above or below it; from a row the list moves on. */
static gboolean
move_along_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   data G_GNUC_UNUSED)
{
  SendaMatrixRow *self = SENDA_MATRIX_ROW (widget);
  gboolean forward = g_variant_get_int32 (args) > 0;
  int column = senda_matrix_row_get_focused (self);
  GtkWidget *next = forward ? gtk_widget_get_next_sibling (widget)
                            : gtk_widget_get_prev_sibling (widget);

  if (column < 0)
    return FALSE;
  if (next == NULL || !gtk_widget_get_visible (next))
    return gtk_widget_keynav_failed (widget, forward ? GTK_DIR_DOWN : GTK_DIR_UP);
  return senda_matrix_row_focus (SENDA_MATRIX_ROW (next), column);
}

static void
open_action (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  SendaMatrixRow *self = SENDA_MATRIX_ROW (widget);

  senda_matrix_activate (self->shared, self->index, -1);
}

static void
released_cb (SendaMatrixRow *self,
             int             n_press G_GNUC_UNUSED,
             double          x,
             double          y,
             GtkGesture     *gesture)
{
  int column = -1;

  g_assert (SENDA_IS_MATRIX_ROW (self));

  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  column = senda_matrix_row_find_cell (self, x, y);
  senda_matrix_row_focus (self, column);
  senda_matrix_activate (self->shared, self->index, column);
}

static void
motion_cb (SendaMatrixRow *self,
           double          x,
           double          y)
{
  int column = -1;

  g_assert (SENDA_IS_MATRIX_ROW (self));

  column = senda_matrix_row_find_cell (self, x, y);
  if (column == self->shared->hovered)
    return;
  senda_matrix_set_hovered (self->shared, column);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (SendaMatrixRow *self)
{
  g_assert (SENDA_IS_MATRIX_ROW (self));

  senda_matrix_set_hovered (self->shared, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
senda_matrix_row_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GtkShortcutFunc callback;
    int step;
  } moves[] = {
    { GDK_KEY_Left, move_cb, -1 },
    { GDK_KEY_KP_Left, move_cb, -1 },
    { GDK_KEY_Right, move_cb, 1 },
    { GDK_KEY_KP_Right, move_cb, 1 },
    { GDK_KEY_Up, move_along_cb, -1 },
    { GDK_KEY_KP_Up, move_along_cb, -1 },
    { GDK_KEY_Down, move_along_cb, 1 },
    { GDK_KEY_KP_Down, move_along_cb, 1 },
  };
  static const guint activating[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                      GDK_KEY_space, GDK_KEY_KP_Space };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (widget_class, moves[i].key, 0, moves[i].callback, "i",
                                  moves[i].step);
  for (guint i = 0; i < G_N_ELEMENTS (activating); i++)
    gtk_widget_class_add_binding (widget_class, activating[i], 0, activate_cb, NULL);
  gtk_widget_class_install_action (widget_class, "row.open", NULL, open_action);
}

void
senda_matrix_row_add_controllers (SendaMatrixRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static int
find_column (SendaMatrixRow *self,
             double          x)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  SendaMatrixPlan plan;

  senda_matrix_plan_make (&plan, self->shared, width);
  return senda_matrix_plan_find (&plan, self->shared, is_mirrored (self) ? width - 1 - x : x);
}

/* The column at a point, or -1 for the title. */
int
senda_matrix_row_find_cell (SendaMatrixRow *self,
                            double          x,
                            double          y)
{
  SendaMatrixPlan plan;
  int top = 0;
  int height = 0;

  senda_matrix_plan_make (&plan, self->shared, gtk_widget_get_width (GTK_WIDGET (self)));
  senda_matrix_line_measure (&self->line, &plan, &top, &height);
  return y >= top ? find_column (self, x) : -1;
}
