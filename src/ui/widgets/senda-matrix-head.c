/* senda-matrix-head.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix-private.h"

#define MAX_CHARS 20 /* a longer heading is cut */
#define INSET 6      /* above and below a heading */
#define STRIPE 0.045
#define HOVER 0.12

/* One heading: it reads upwards, or downwards where lines run from right to left, so that it begins
 * at its column. */
#define SENDA_TYPE_MATRIX_HEADING (senda_matrix_heading_get_type ())
G_DECLARE_FINAL_TYPE (SendaMatrixHeading, senda_matrix_heading, SENDA, MATRIX_HEADING, GtkWidget)

struct _SendaMatrixHeading
{
  GtkWidget parent_instance;

  PangoLayout *layout;
  gboolean is_odd;
};

struct _SendaMatrixHead
{
  GtkWidget parent_instance;

  SendaMatrixShared *shared; /* the matrix's, which holds the head */
};

G_DEFINE_FINAL_TYPE (SendaMatrixHeading, senda_matrix_heading, GTK_TYPE_WIDGET)
G_DEFINE_FINAL_TYPE (SendaMatrixHead, senda_matrix_head, GTK_TYPE_WIDGET)

static void
measure_words (SendaMatrixHeading *self,
               int                 most,
               int                *along,
               int                *across)
{
  pango_layout_set_width (self->layout, -1);
  pango_layout_get_pixel_size (self->layout, along, across);
  if (*along <= most)
    return;
  pango_layout_set_width (self->layout, most * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, across);
  *along = most;
}

static void
senda_matrix_heading_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  SendaMatrixHeading *self = SENDA_MATRIX_HEADING (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean hovered = gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int along = 0;
  int across = 0;
  GdkRGBA color;
  GdkRGBA shade;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  shade = color;
  shade.alpha *= hovered ? HOVER : STRIPE;
  if (hovered || self->is_odd)
    gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (0, 0, width, height));
  measure_words (self, height - 2 * INSET, &along, &across);
  gtk_snapshot_save (snapshot);
  if (mirrored)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((width + across) / 2,
                                                            height - INSET - along));
  else
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((width - across) / 2,
                                                            height - INSET));
  gtk_snapshot_rotate (snapshot, mirrored ? 90 : -90);
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
senda_matrix_heading_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (senda_matrix_heading_parent_class)->css_changed (widget, change);

  pango_layout_context_changed (SENDA_MATRIX_HEADING (widget)->layout);
}

static void
senda_matrix_heading_dispose (GObject *object)
{
  g_clear_object (&SENDA_MATRIX_HEADING (object)->layout);

  G_OBJECT_CLASS (senda_matrix_heading_parent_class)->dispose (object);
}

static void
senda_matrix_heading_class_init (SendaMatrixHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_matrix_heading_dispose;
  widget_class->snapshot = senda_matrix_heading_snapshot;
  widget_class->css_changed = senda_matrix_heading_css_changed;
  gtk_widget_class_set_css_name (widget_class, "matrixheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
senda_matrix_heading_init (SendaMatrixHeading *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
}

static void
senda_matrix_head_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size G_GNUC_UNUSED,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline G_GNUC_UNUSED,
                           int            *natural_baseline G_GNUC_UNUSED)
{
  int most = MAX_CHARS * senda_matrix_measure_font (widget, NULL);
  int along = 0;
  int across = 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      measure_words (SENDA_MATRIX_HEADING (child), most, &along, &across);
      *minimum = MAX (*minimum, along + 2 * INSET);
    }
  *natural = *minimum;
}

static void
senda_matrix_head_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline G_GNUC_UNUSED)
{
  SendaMatrixHead *self = SENDA_MATRIX_HEAD (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  SendaMatrixPlan plan;
  guint column = 0;

  senda_matrix_plan_make (&plan, self->shared, width);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      int x = senda_matrix_plan_column_x (&plan, self->shared, column++);
      gboolean seen = x + plan.cell > plan.cells_x && x < plan.cells_x + plan.cells_width;

      gtk_widget_set_child_visible (child, seen);
      if (mirrored)
        x = width - x - plan.cell;
      gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, plan.cell, height }, -1);
    }
}

/* Headings that are half scrolled away end where the cells do. */
static void
senda_matrix_head_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  SendaMatrixHead *self = SENDA_MATRIX_HEAD (widget);
  int width = gtk_widget_get_width (widget);
  SendaMatrixPlan plan;
  int x = 0;

  senda_matrix_plan_make (&plan, self->shared, width);
  x = plan.cells_x;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = width - x - plan.cells_width;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, 0, plan.cells_width,
                                                         gtk_widget_get_height (widget)));
  GTK_WIDGET_CLASS (senda_matrix_head_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
senda_matrix_head_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (senda_matrix_head_parent_class)->dispose (object);
}

static void
senda_matrix_head_class_init (SendaMatrixHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_matrix_head_dispose;
  widget_class->measure = senda_matrix_head_measure;
  widget_class->size_allocate = senda_matrix_head_size_allocate;
  widget_class->snapshot = senda_matrix_head_snapshot;
  gtk_widget_class_set_css_name (widget_class, "matrixhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
senda_matrix_head_init (SendaMatrixHead *self G_GNUC_UNUSED)
{
}

GtkWidget *
senda_matrix_head_new (SendaMatrixShared *shared)
{
  SendaMatrixHead *self = g_object_new (SENDA_TYPE_MATRIX_HEAD, NULL);

  self->shared = shared;
  return GTK_WIDGET (self);
}

static void
update_heading (SendaMatrixHead    *self,
                SendaMatrixHeading *heading,
                guint               column)
{
  g_autofree char *title = self->shared->source.dup_column_title (column, self->shared->data);

  heading->is_odd = column % 2 == 1;
  pango_layout_set_text (heading->layout, title, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (heading), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* Asks again for every heading. */
void
senda_matrix_head_update (SendaMatrixHead *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; i < self->shared->n_columns; i++)
    {
      if (child == NULL)
        {
          child = g_object_new (SENDA_TYPE_MATRIX_HEADING, NULL);
          gtk_widget_set_parent (child, GTK_WIDGET (self));
        }
      update_heading (self, SENDA_MATRIX_HEADING (child), i);
      child = gtk_widget_get_next_sibling (child);
    }
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_widget_unparent (child);
      child = next;
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The pointer went from one column to another; -1 for none. */
void
senda_matrix_head_mark (SendaMatrixHead *self,
                        int              before,
                        int              now)
{
  int column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child;
       child = gtk_widget_get_next_sibling (child), column++)
    {
      if (column != before && column != now)
        continue;
      if (column == now)
        gtk_widget_set_state_flags (child, GTK_STATE_FLAG_PRELIGHT, FALSE);
      else
        gtk_widget_unset_state_flags (child, GTK_STATE_FLAG_PRELIGHT);
      gtk_widget_queue_draw (child);
    }
}
