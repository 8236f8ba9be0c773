/* senda-wrap-layout.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-wrap-layout.h"

struct _SendaWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
};

G_DEFINE_FINAL_TYPE (SendaWrapLayout, senda_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_child (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
measure_width (SendaWrapLayout *self,
               GtkWidget       *widget,
               int             *minimum,
               int             *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = next_child (gtk_widget_get_first_child (widget)); child;
       child = next_child (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum = 0;
      int child_natural = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

/* The width of @child in a line of @width, and its height at that width. */
static void
measure_child (GtkWidget *child,
               int        width,
               int       *child_width,
               int       *child_height)
{
  int minimum = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, child_width, NULL, NULL);
  *child_width = MAX (minimum, MIN (*child_width, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *child_width, NULL, child_height,
                      NULL, NULL);
}

/* Takes the children that fit one line of @width, from @child on; sets the line's height and
 * returns the first child of the next. */
static GtkWidget *
fill_line (SendaWrapLayout *self,
           GtkWidget       *child,
           int              width,
           int             *height)
{
  int x = 0;

  for (*height = 0; child; child = next_child (gtk_widget_get_next_sibling (child)))
    {
      int child_width = 0;
      int child_height = 0;

      measure_child (child, width, &child_width, &child_height);
      if (x > 0 && x + self->spacing + child_width > width)
        break;
      x += child_width + (x > 0 ? self->spacing : 0);
      *height = MAX (*height, child_height);
    }
  return child;
}

static int
measure_height (SendaWrapLayout *self,
                GtkWidget       *widget,
                int              width)
{
  GtkWidget *child = next_child (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child)
    {
      int line = 0;

      child = fill_line (self, child, width, &line);
      height += line + (height > 0 ? self->line_spacing : 0);
    }
  return height;
}

static void
senda_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline G_GNUC_UNUSED,
                           int              *natural_baseline G_GNUC_UNUSED)
{
  SendaWrapLayout *self = SENDA_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = measure_height (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size);
}

static GtkSizeRequestMode
senda_wrap_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                    GtkWidget        *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
allocate_line (SendaWrapLayout *self,
               GtkWidget       *widget,
               GtkWidget       *child,
               GtkWidget       *end,
               int              width,
               GtkAllocation    line)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (; child != end; child = next_child (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation place = line;

      measure_child (child, width, &place.width, &place.height);
      place.height = line.height;
      line.x += place.width + self->spacing;
      if (mirrored)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
senda_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height G_GNUC_UNUSED,
                            int               baseline G_GNUC_UNUSED)
{
  SendaWrapLayout *self = SENDA_WRAP_LAYOUT (manager);
  GtkWidget *child = next_child (gtk_widget_get_first_child (widget));
  GtkAllocation line = { 0 };

  while (child)
    {
      GtkWidget *end = fill_line (self, child, width, &line.height);

      allocate_line (self, widget, child, end, width, line);
      line.y += line.height + self->line_spacing;
      child = end;
    }
}

static void
senda_wrap_layout_class_init (SendaWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = senda_wrap_layout_measure;
  layout_class->get_request_mode = senda_wrap_layout_get_request_mode;
  layout_class->allocate = senda_wrap_layout_allocate;
}

static void
senda_wrap_layout_init (SendaWrapLayout *self G_GNUC_UNUSED)
{
}

/* @spacing lies between children of a line, @line_spacing between lines. (transfer full) */
GtkLayoutManager *
senda_wrap_layout_new (int spacing,
                       int line_spacing)
{
  SendaWrapLayout *self = g_object_new (SENDA_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;
  return GTK_LAYOUT_MANAGER (self);
}

GtkWidget *
senda_wrap_box_new (int spacing,
                    int line_spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, senda_wrap_layout_new (spacing, line_spacing));
  return box;
}
