/* senda-side-box.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-side-box.h"

#define GAP 12
#define GAP_BELOW 6

struct _SendaSideBox
{
  GtkWidget parent_instance;

  GtkWidget *start;
  GtkWidget *end;
  int start_width;
};

G_DEFINE_FINAL_TYPE (SendaSideBox, senda_side_box, GTK_TYPE_WIDGET)

static gboolean
has_end (SendaSideBox *self)
{
  return self->end != NULL && gtk_widget_should_layout (self->end);
}

static void
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural)
{
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

/* The width of the second child when it stands beside the first in @width, else 0. */
static int
width_beside (SendaSideBox *self,
              int           width)
{
  int start = 0;
  int end = 0;

  if (!has_end (self))
    return 0;
  measure_child (self->start, GTK_ORIENTATION_HORIZONTAL, -1, &start, NULL);
  measure_child (self->end, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &end);
  return width >= MAX (self->start_width, start) + GAP + end ? end : 0;
}

static void
measure_width (SendaSideBox *self,
               int          *minimum,
               int          *natural)
{
  int end_minimum = 0;
  int end_natural = 0;

  measure_child (self->start, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural);
  if (!has_end (self))
    return;
  measure_child (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &end_minimum, &end_natural);
  *minimum = MAX (*minimum, end_minimum);
  *natural = MAX (*natural, self->start_width) + GAP + end_natural;
}

static void
measure_height (SendaSideBox *self,
                int           width,
                int          *minimum,
                int          *natural)
{
  int end_minimum = 0;
  int end_natural = 0;
  int beside = width < 0 ? 0 : width_beside (self, width);

  measure_child (self->start, GTK_ORIENTATION_VERTICAL, beside > 0 ? width - GAP - beside : width,
                 minimum, natural);
  if (!has_end (self))
    return;
  measure_child (self->end, GTK_ORIENTATION_VERTICAL, beside > 0 ? beside : width,
                 &end_minimum, &end_natural);
  if (beside > 0)
    {
      *minimum = MAX (*minimum, end_minimum);
      *natural = MAX (*natural, end_natural);
    }
  else
    {
      *minimum += GAP_BELOW + end_minimum;
      *natural += GAP_BELOW + end_natural;
    }
}

static void
senda_side_box_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  SendaSideBox *self = SENDA_SIDE_BOX (widget);

  *minimum_baseline = -1;
  *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size, minimum, natural);
}

static GtkSizeRequestMode
senda_side_box_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
senda_side_box_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline G_GNUC_UNUSED)
{
  SendaSideBox *self = SENDA_SIDE_BOX (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int beside = width_beside (self, width);
  int below = 0;

  if (has_end (self) && beside == 0)
    measure_child (self->end, GTK_ORIENTATION_VERTICAL, width, NULL, &below);
  if (beside > 0)
    {
      gtk_widget_size_allocate (self->start,
                                &(GtkAllocation) { rtl ? beside + GAP : 0, 0,
                                                   width - GAP - beside, height }, -1);
      gtk_widget_size_allocate (self->end,
                                &(GtkAllocation) { rtl ? 0 : width - beside, 0,
                                                   beside, height }, -1);
      return;
    }
  gtk_widget_size_allocate (self->start,
                            &(GtkAllocation) { 0, 0, width,
                                               height - below - (below > 0 ? GAP_BELOW : 0) },
                            -1);
  if (has_end (self))
    gtk_widget_size_allocate (self->end,
                              &(GtkAllocation) { 0, height - below, width, below }, -1);
}

static void
senda_side_box_dispose (GObject *object)
{
  SendaSideBox *self = SENDA_SIDE_BOX (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);

  G_OBJECT_CLASS (senda_side_box_parent_class)->dispose (object);
}

static void
senda_side_box_class_init (SendaSideBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_side_box_dispose;
  widget_class->measure = senda_side_box_measure;
  widget_class->size_allocate = senda_side_box_size_allocate;
  widget_class->get_request_mode = senda_side_box_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "sidebox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_side_box_init (SendaSideBox *self G_GNUC_UNUSED)
{
}

/* @end may be NULL. */
GtkWidget *
senda_side_box_new (GtkWidget *start,
                    GtkWidget *end,
                    int        start_width)
{
  SendaSideBox *self = g_object_new (SENDA_TYPE_SIDE_BOX, NULL);

  self->start = start;
  self->end = end;
  self->start_width = start_width;
  gtk_widget_set_parent (start, GTK_WIDGET (self));
  if (end != NULL)
    gtk_widget_set_parent (end, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
