/* senda-pip.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-pip.h"

#include "senda-statement-mark.h"

#define IMAGE_SIZE 12

struct _SendaPipImage
{
  GtkWidget parent_instance;

  SendaPip pip;
};

G_DEFINE_FINAL_TYPE (SendaPipImage, senda_pip_image, GTK_TYPE_WIDGET)

/* A border as thick as the shape is filled: one path, where a rounded clip would take two. */
static void
append_filled (GtkSnapshot          *snapshot,
               const GskRoundedRect *shape,
               const GdkRGBA        *color)
{
  float across = shape->bounds.size.width / 2;
  float along = shape->bounds.size.height / 2;
  const float widths[4] = { along, across, along, across };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };

  gtk_snapshot_append_border (snapshot, shape, widths, colors);
}

static void
append_ring (GtkSnapshot          *snapshot,
             const GskRoundedRect *disc,
             const GdkRGBA        *color)
{
  float width = MAX (1.0f, disc->bounds.size.width / 6);
  const float widths[4] = { width, width, width, width };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };

  gtk_snapshot_append_border (snapshot, disc, widths, colors);
}

static void
append_half (GtkWidget            *widget,
             GtkSnapshot          *snapshot,
             const GskRoundedRect *disc,
             const GdkRGBA        *color)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float radius = disc->bounds.size.width / 2;
  graphene_rect_t bounds = disc->bounds;
  graphene_size_t round = GRAPHENE_SIZE_INIT (radius, radius);
  graphene_size_t square = GRAPHENE_SIZE_INIT (0, 0);
  graphene_size_t *start = mirrored ? &square : &round;
  graphene_size_t *end = mirrored ? &round : &square;
  GskRoundedRect half;

  bounds.size.width = radius;
  if (mirrored)
    bounds.origin.x += radius;
  gsk_rounded_rect_init (&half, &bounds, start, end, end, start);
  append_filled (snapshot, &half, color);
  append_ring (snapshot, disc, color);
}

static void
append_question (GtkWidget             *widget,
                 GtkSnapshot           *snapshot,
                 const graphene_rect_t *bounds,
                 const GdkRGBA         *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "?");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoRectangle ink;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes,
                          pango_attr_size_new_absolute (bounds->size.height * 1.4 * PANGO_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
    bounds->origin.x + (bounds->size.width - ink.width) / 2 - ink.x,
    bounds->origin.y + (bounds->size.height - ink.height) / 2 - ink.y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* The pip for a mark, one of SENDA_MARK_… or NULL. */
SendaPip
senda_pip_from_mark (const char *mark)
{
  if (mark == NULL)
    return SENDA_PIP_NONE;
  if (g_str_equal (mark, SENDA_MARK_DESCRIBES))
    return SENDA_PIP_FULL;
  if (g_str_equal (mark, SENDA_MARK_PARTLY))
    return SENDA_PIP_HALF;
  if (g_str_equal (mark, SENDA_MARK_DOES_NOT))
    return SENDA_PIP_HOLLOW;
  return SENDA_PIP_QUESTION;
}

/* Draws a pip of @size by @size with its corner at @x, @y, in the widget's own font and
 * direction. */
void
senda_pip_snapshot (GtkWidget     *widget,
                    GtkSnapshot   *snapshot,
                    SendaPip       pip,
                    float          x,
                    float          y,
                    float          size,
                    const GdkRGBA *color)
{
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x, y, size, size), size / 2);
  switch (pip)
    {
    case SENDA_PIP_NONE:
      break;
    case SENDA_PIP_FULL:
      append_filled (snapshot, &disc, color);
      break;
    case SENDA_PIP_HALF:
      append_half (widget, snapshot, &disc, color);
      break;
    case SENDA_PIP_HOLLOW:
      append_ring (snapshot, &disc, color);
      break;
    case SENDA_PIP_QUESTION:
      append_question (widget, snapshot, &disc.bounds, color);
      break;
    }
}

static void
senda_pip_image_measure (GtkWidget      *widget G_GNUC_UNUSED,
                         GtkOrientation  orientation G_GNUC_UNUSED,
                         int             for_size G_GNUC_UNUSED,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline G_GNUC_UNUSED,
                         int            *natural_baseline G_GNUC_UNUSED)
{
  *minimum = *natural = IMAGE_SIZE;
}

static void
senda_pip_image_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SendaPipImage *self = SENDA_PIP_IMAGE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size = MIN (MIN (width, height), IMAGE_SIZE);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  senda_pip_snapshot (widget, snapshot, self->pip, (width - size) / 2, (height - size) / 2, size,
                      &color);
}

static void
senda_pip_image_class_init (SendaPipImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = senda_pip_image_measure;
  widget_class->snapshot = senda_pip_image_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
senda_pip_image_init (SendaPipImage *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
senda_pip_image_new (SendaPip pip)
{
  SendaPipImage *self = g_object_new (SENDA_TYPE_PIP_IMAGE, NULL);

  self->pip = pip;
  return GTK_WIDGET (self);
}
