/* senda-board-columns.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-board-columns.h"

#include "senda-switcher.h"

#define LEAST_WIDTH 186
#define GAP 12

typedef struct
{
  char *name;
  char *title;
  GtkWidget *widget; /* a child of ours */
  gboolean visible;
} Column;

struct _SendaBoardColumns
{
  GtkWidget parent_instance;

  GArray *columns; /* of Column */
  char *label;
  GtkWidget *switcher; /* a child of ours; made anew when columns come and go */
  char *shown;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (SendaBoardColumns, senda_board_columns, GTK_TYPE_WIDGET)

static void
column_clear (gpointer data)
{
  Column *column = data;

  g_free (column->name);
  g_free (column->title);
}

static Column *
get_column (SendaBoardColumns *self,
            guint              index)
{
  return &g_array_index (self->columns, Column, index);
}

static guint
count_visible (SendaBoardColumns *self)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += get_column (self, i)->visible;
  return MAX (n, 1);
}

static gboolean
fits (SendaBoardColumns *self,
      int                width)
{
  int n = count_visible (self);

  return width >= n * LEAST_WIDTH + (n - 1) * GAP;
}

static void
show_child (GtkWidget *child,
            gboolean   shown)
{
  gtk_widget_set_child_visible (child, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

static void
switched_cb (SendaBoardColumns *self,
             const char        *name)
{
  g_assert (SENDA_IS_BOARD_COLUMNS (self));

  senda_board_columns_show (self, name);
}

static void
build_switcher (SendaBoardColumns *self)
{
  g_clear_pointer (&self->switcher, gtk_widget_unparent);
  self->switcher = senda_switcher_new (self->label);
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->visible)
      senda_switcher_add (SENDA_SWITCHER (self->switcher), get_column (self, i)->name,
                          get_column (self, i)->title);
  g_signal_connect_object (self->switcher, "switched", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_after (self->switcher, GTK_WIDGET (self), NULL);
  if (self->shown != NULL)
    senda_switcher_set_active (SENDA_SWITCHER (self->switcher), self->shown);
}

static void
senda_board_columns_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  SendaBoardColumns *self = SENDA_BOARD_COLUMNS (widget);
  int least = 0;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      /* Columns scroll within themselves. */
      gtk_widget_measure (self->switcher, GTK_ORIENTATION_VERTICAL, for_size, &least, NULL, NULL,
                          NULL);
      *minimum = *natural = least + 160;
      return;
    }
  gtk_widget_measure (self->switcher, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  for (guint i = 0; i < self->columns->len; i++)
    {
      int column = 0;

      gtk_widget_measure (get_column (self, i)->widget, GTK_ORIENTATION_HORIZONTAL, -1, &column,
                          NULL, NULL, NULL);
      least = MAX (least, column);
    }
  *minimum = least;
  *natural = MAX (least, (int) count_visible (self) * (LEAST_WIDTH + GAP));
}

static void
allocate_narrow (SendaBoardColumns *self,
                 int                width,
                 int                height)
{
  int top = 0;

  gtk_widget_measure (self->switcher, GTK_ORIENTATION_VERTICAL, width, NULL, &top, NULL, NULL);
  show_child (self->switcher, TRUE);
  gtk_widget_size_allocate (self->switcher, &(GtkAllocation) { 0, 0, width, top }, -1);
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = get_column (self, i);
      gboolean shown = g_strcmp0 (column->name, self->shown) == 0;

      show_child (column->widget, shown);
      if (shown)
        gtk_widget_size_allocate (column->widget,
                                  &(GtkAllocation) { 0, top + 6, width, MAX (height - top - 6, 0) },
                                  -1);
    }
}

static void
allocate_wide (SendaBoardColumns *self,
               int                width,
               int                height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int n = count_visible (self);
  int each = (width - (n - 1) * GAP) / n;
  int x = 0;

  show_child (self->switcher, FALSE);
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = get_column (self, i);

      show_child (column->widget, column->visible);
      if (!column->visible)
        continue;
      gtk_widget_size_allocate (column->widget,
                                &(GtkAllocation) { rtl ? width - x - each : x, 0, each, height },
                                -1);
      x += each + GAP;
    }
}

static void
senda_board_columns_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline G_GNUC_UNUSED)
{
  SendaBoardColumns *self = SENDA_BOARD_COLUMNS (widget);

  self->is_narrow = !fits (self, width);
  if (self->is_narrow)
    allocate_narrow (self, width, height);
  else
    allocate_wide (self, width, height);
}

static void
senda_board_columns_dispose (GObject *object)
{
  SendaBoardColumns *self = SENDA_BOARD_COLUMNS (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  self->switcher = NULL;
  g_array_set_size (self->columns, 0);

  G_OBJECT_CLASS (senda_board_columns_parent_class)->dispose (object);
}

static void
senda_board_columns_finalize (GObject *object)
{
  SendaBoardColumns *self = SENDA_BOARD_COLUMNS (object);

  g_array_unref (self->columns);
  g_free (self->label);
  g_free (self->shown);

  G_OBJECT_CLASS (senda_board_columns_parent_class)->finalize (object);
}

static void
senda_board_columns_class_init (SendaBoardColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_board_columns_dispose;
  G_OBJECT_CLASS (klass)->finalize = senda_board_columns_finalize;
  widget_class->measure = senda_board_columns_measure;
  widget_class->size_allocate = senda_board_columns_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "boardcolumns");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_board_columns_init (SendaBoardColumns *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
}

GtkWidget *
senda_board_columns_new (const char *label)
{
  SendaBoardColumns *self = g_object_new (SENDA_TYPE_BOARD_COLUMNS, NULL);

  self->label = g_strdup (label);
  build_switcher (self);
  return GTK_WIDGET (self);
}

/* The first one is shown at first. */
void
senda_board_columns_add (SendaBoardColumns *self,
                         const char        *name,
                         const char        *title,
                         GtkWidget         *column)
{
  Column added = { g_strdup (name), g_strdup (title), column, TRUE };

  g_return_if_fail (SENDA_IS_BOARD_COLUMNS (self));

  g_array_append_val (self->columns, added);
  gtk_widget_set_parent (column, GTK_WIDGET (self));
  if (self->shown == NULL)
    self->shown = g_strdup (name);
  build_switcher (self);
}

void
senda_board_columns_set_visible (SendaBoardColumns *self,
                                 const char        *name,
                                 gboolean           visible)
{
  g_return_if_fail (SENDA_IS_BOARD_COLUMNS (self));

  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (get_column (self, i)->name, name))
      get_column (self, i)->visible = visible;
  if (!visible && g_strcmp0 (self->shown, name) == 0)
    {
      g_free (self->shown);
      self->shown = g_strdup (get_column (self, 0)->name);
    }
  build_switcher (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
senda_board_columns_show (SendaBoardColumns *self,
                          const char        *name)
{
  g_return_if_fail (SENDA_IS_BOARD_COLUMNS (self));

  if (self->shown != name)
    {
      g_free (self->shown);
      self->shown = g_strdup (name);
    }
  senda_switcher_set_active (SENDA_SWITCHER (self->switcher), self->shown);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
senda_board_columns_is_narrow (SendaBoardColumns *self)
{
  g_return_val_if_fail (SENDA_IS_BOARD_COLUMNS (self), FALSE);

  return self->is_narrow;
}
