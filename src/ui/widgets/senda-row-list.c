/* senda-row-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-row-list.h"

struct _SendaRowList
{
  GtkWidget parent_instance;

  GtkWidget *remembered; /* the row that had the focus last; borrowed, a child of ours */
};

G_DEFINE_FINAL_TYPE (SendaRowList, senda_row_list, GTK_TYPE_WIDGET)

static GtkWidget *
skip_hidden (GtkWidget *row,
             gboolean   forward)
{
  while (row != NULL && !gtk_widget_get_visible (row))
    row = forward ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  return row;
}

static gboolean
focus_row (SendaRowList *self,
           GtkWidget    *row)
{
  if (row == NULL)
    return FALSE;
  self->remembered = row;
  return gtk_widget_grab_focus (row);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data G_GNUC_UNUSED)
{
  SendaRowList *self = SENDA_ROW_LIST (widget);
  gboolean forward = g_variant_get_int32 (args) > 0;
  GtkWidget *row = gtk_widget_get_focus_child (widget);

  if (row == NULL)
    return FALSE;
  row = forward ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  row = skip_hidden (row, forward);
  if (row == NULL)
    return gtk_widget_keynav_failed (widget, forward ? GTK_DIR_DOWN : GTK_DIR_UP);
  return focus_row (self, row);
}

static gboolean
move_to_end_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   data G_GNUC_UNUSED)
{
  SendaRowList *self = SENDA_ROW_LIST (widget);

  return focus_row (self, g_variant_get_int32 (args) > 0 ? senda_row_list_get_last (self)
                                                         : senda_row_list_get_first (self));
}

/* Tab enters at the row where the focus was, and leaves. */
static gboolean
senda_row_list_focus (GtkWidget        *widget,
                      GtkDirectionType  direction G_GNUC_UNUSED)
{
  SendaRowList *self = SENDA_ROW_LIST (widget);

  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    {
      self->remembered = gtk_widget_get_focus_child (widget);
      return FALSE;
    }
  if (self->remembered != NULL && gtk_widget_get_visible (self->remembered))
    return focus_row (self, self->remembered);
  return focus_row (self, senda_row_list_get_first (self));
}

static void
senda_row_list_dispose (GObject *object)
{
  SendaRowList *self = SENDA_ROW_LIST (object);
  GtkWidget *child = NULL;

  self->remembered = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (senda_row_list_parent_class)->dispose (object);
}

static void
senda_row_list_class_init (SendaRowListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    guint key;
    GtkShortcutFunc callback;
    int step;
  } keys[] = {
    { GDK_KEY_Up, move_cb, -1 },
    { GDK_KEY_KP_Up, move_cb, -1 },
    { GDK_KEY_Down, move_cb, 1 },
    { GDK_KEY_KP_Down, move_cb, 1 },
    { GDK_KEY_Home, move_to_end_cb, -1 },
    { GDK_KEY_KP_Home, move_to_end_cb, -1 },
    { GDK_KEY_End, move_to_end_cb, 1 },
    { GDK_KEY_KP_End, move_to_end_cb, 1 },
  };

  G_OBJECT_CLASS (klass)->dispose = senda_row_list_dispose;
  widget_class->focus = senda_row_list_focus;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, keys[i].callback, "i",
                                  keys[i].step);
  gtk_widget_class_set_css_name (widget_class, "list");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
senda_row_list_init (SendaRowList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "boxed-list");
}

/* @label is the name of the list for assistive technologies; the screen shows a heading. */
GtkWidget *
senda_row_list_new (const char *label)
{
  GtkWidget *self = g_object_new (SENDA_TYPE_ROW_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

/* Adds a row at the end: a focusable widget whose CSS name is "row" and whose role says what it
 * is. */
void
senda_row_list_append (SendaRowList *self,
                       GtkWidget    *row)
{
  g_return_if_fail (SENDA_IS_ROW_LIST (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  gtk_widget_insert_before (row, GTK_WIDGET (self), NULL);
}

/* The first row that is visible, or NULL. (transfer none) */
GtkWidget *
senda_row_list_get_first (SendaRowList *self)
{
  g_return_val_if_fail (SENDA_IS_ROW_LIST (self), NULL);

  return skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)), TRUE);
}

/* The last row that is visible, or NULL. (transfer none) */
GtkWidget *
senda_row_list_get_last (SendaRowList *self)
{
  g_return_val_if_fail (SENDA_IS_ROW_LIST (self), NULL);

  return skip_hidden (gtk_widget_get_last_child (GTK_WIDGET (self)), FALSE);
}
