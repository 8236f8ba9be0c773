/* senda-page-sheet.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-page-sheet.h"

#include <math.h>

/* A point is 1/72 inch; a screen has 96 pixels to the inch, whatever it is made of. */
#define PIXELS_PER_POINT (96.0 / 72.0)

/* As wide as there is room for, but no wider than this many times its size on paper. */
#define MAX_FIT 1.5
#define MIN_WIDTH 120

struct _SendaPageSheet
{
  GtkWidget parent_instance;

  GdkTexture *texture;
  double width; /* points */
  double height;
  double zoom;  /* 0: as wide as there is room for */
  int drawn;    /* pixels: for how wide a sheet the texture was drawn */
};

G_DEFINE_FINAL_TYPE (SendaPageSheet, senda_page_sheet, GTK_TYPE_WIDGET)

static int
natural_width (SendaPageSheet *self)
{
  return round (self->width * PIXELS_PER_POINT * (self->zoom > 0 ? self->zoom : MAX_FIT));
}

static void
senda_page_sheet_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  SendaPageSheet *self = SENDA_PAGE_SHEET (widget);
  int width = natural_width (self);

  *minimum_baseline = -1;
  *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->zoom > 0 ? width : MIN (MIN_WIDTH, width);
      *natural = width;
      return;
    }
  if (for_size >= 0)
    width = MIN (width, for_size);
  *minimum = *natural = round (width * self->height / self->width);
}

static void
senda_page_sheet_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SendaPageSheet *self = SENDA_PAGE_SHEET (widget);
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
}

static GtkSizeRequestMode
senda_page_sheet_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
senda_page_sheet_dispose (GObject *object)
{
  g_clear_object (&SENDA_PAGE_SHEET (object)->texture);

  G_OBJECT_CLASS (senda_page_sheet_parent_class)->dispose (object);
}

static void
senda_page_sheet_class_init (SendaPageSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = senda_page_sheet_dispose;
  widget_class->measure = senda_page_sheet_measure;
  widget_class->snapshot = senda_page_sheet_snapshot;
  widget_class->get_request_mode = senda_page_sheet_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "pagesheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
senda_page_sheet_init (SendaPageSheet *self)
{
  self->width = 612;
  self->height = 792;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
senda_page_sheet_new (void)
{
  return g_object_new (SENDA_TYPE_PAGE_SHEET, NULL);
}

/* @width and @height in points; @zoom 1 for the size on paper, 0 for as wide as there is room. */
void
senda_page_sheet_set_size (SendaPageSheet *self,
                           double          width,
                           double          height,
                           double          zoom)
{
  g_return_if_fail (SENDA_IS_PAGE_SHEET (self));
  g_return_if_fail (width > 0 && height > 0 && zoom >= 0);

  if (self->width != width || self->height != height)
    senda_page_sheet_forget (self);
  self->width = width;
  self->height = height;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
senda_page_sheet_set_label (SendaPageSheet *self,
                            const char     *label)
{
  g_return_if_fail (SENDA_IS_PAGE_SHEET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
senda_page_sheet_set_picture (SendaPageSheet         *self,
                              const SendaPagePicture *picture)
{
  g_return_if_fail (SENDA_IS_PAGE_SHEET (self));

  g_set_object (&self->texture, picture->texture);
  self->drawn = picture->width;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, picture->text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What it shows is out of date; it stays until there is something newer. */
void
senda_page_sheet_expire (SendaPageSheet *self)
{
  g_return_if_fail (SENDA_IS_PAGE_SHEET (self));

  self->drawn = 0;
}

/* Lets go of the picture: the page is far from what is seen. */
void
senda_page_sheet_forget (SendaPageSheet *self)
{
  g_return_if_fail (SENDA_IS_PAGE_SHEET (self));

  self->drawn = 0;
  if (self->texture == NULL)
    return;
  g_clear_object (&self->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How wide the picture should be that it waits for, in pixels; 0 when it has what it needs. */
int
senda_page_sheet_get_wanted (SendaPageSheet *self)
{
  int width = 0;

  g_return_val_if_fail (SENDA_IS_PAGE_SHEET (self), 0);

  width = gtk_widget_get_width (GTK_WIDGET (self)) *
          gtk_widget_get_scale_factor (GTK_WIDGET (self));
  return width == self->drawn ? 0 : width;
}
