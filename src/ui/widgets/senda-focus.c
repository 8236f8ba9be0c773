/* senda-focus.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-focus.h"

#define SENDA_TYPE_STILL_ROW (senda_still_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaStillRow, senda_still_row, SENDA, STILL_ROW, GtkListBoxRow)

struct _SendaStillRow
{
  GtkListBoxRow parent_instance;
};

G_DEFINE_FINAL_TYPE (SendaStillRow, senda_still_row, GTK_TYPE_LIST_BOX_ROW)

static void
senda_still_row_class_init (SendaStillRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = senda_focus_row;
}

static void
senda_still_row_init (SendaStillRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
next_child (GtkWidget *widget,
            GtkWidget *child,
            gboolean   backward)
{
  if (child == NULL)
    return backward ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  return backward ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
}

static gboolean
is_backward (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
}

gboolean
senda_focus_children (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child != NULL && gtk_widget_child_focus (child, direction))
    return TRUE;
  while ((child = next_child (widget, child, is_backward (direction))) != NULL)
    if (!GTK_IS_NATIVE (child) && gtk_widget_get_child_visible (child) &&
        gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}

gboolean
senda_focus_row (GtkWidget        *row,
                 GtkDirectionType  direction)
{
  gboolean leaves = gtk_widget_get_focus_child (row) != NULL;
  GtkWidget *next = NULL;

  if (senda_focus_children (row, direction))
    return TRUE;
  next = is_backward (direction) ? gtk_widget_get_prev_sibling (row)
                                 : gtk_widget_get_next_sibling (row);
  return !leaves && next != NULL && gtk_widget_child_focus (next, direction);
}

/* @child is all that a keyboard stops at. */
GtkWidget *
senda_still_row_new (GtkWidget *child)
{
  return g_object_new (SENDA_TYPE_STILL_ROW, "child", child, NULL);
}
