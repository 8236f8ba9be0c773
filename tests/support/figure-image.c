/* figure-image.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "figure-image.h"

#include <math.h>
#include <string.h>

Image *
image_draw (SendaFigure      *figure,
            const SendaPaint *paint,
            double            width,
            double            height)
{
  Image *image = g_new0 (Image, 1);
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;

  image->width = ceil (width) + 2 * MARGIN;
  image->height = ceil (height) + 2 * MARGIN;
  image->stride = cairo_format_stride_for_width (CAIRO_FORMAT_RGB24, image->width);
  image->pixels = g_malloc0 (image->stride * image->height);
  surface = cairo_image_surface_create_for_data (image->pixels, CAIRO_FORMAT_RGB24, image->width,
                                                 image->height, image->stride);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  senda_figure_draw (figure, cr, paint, width, height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);
  return image;
}

void
image_free (Image *image)
{
  g_free (image->pixels);
  g_free (image);
}

guint32
image_pixel (const Image *image,
             int          x,
             int          y)
{
  return *(guint32 *) (image->pixels + y * image->stride + x * 4) & 0xffffff;
}

gboolean
image_is_same (const Image *a,
               const Image *b)
{
  return a->width == b->width && a->height == b->height &&
         memcmp (a->pixels, b->pixels, a->stride * a->height) == 0;
}

/* How many pixels have @color, and where their middle is across. */
guint
image_count (const Image *image,
             guint32      color,
             double      *middle)
{
  guint n = 0;
  double sum = 0;

  for (int y = 0; y < image->height; y++)
    for (int x = 0; x < image->width; x++)
      if (image_pixel (image, x, y) == color)
        {
          n++;
          sum += x;
        }
  if (middle != NULL)
    *middle = n > 0 ? sum / n : 0;
  return n;
}

/* How much darker the drawing is than its page. */
guint
image_count_ink (const Image *image)
{
  guint ink = 0;

  for (int y = 0; y < image->height; y++)
    for (int x = 0; x < image->width; x++)
      ink += 0xff - (image_pixel (image, x, y) >> 8 & 0xff);
  return ink;
}

void
assert_margin_is_white (const Image *image,
                        const char  *what)
{
  for (int y = 0; y < image->height; y++)
    for (int x = 0; x < image->width; x++)
      {
        gboolean inside = x >= MARGIN - 1 && x <= image->width - MARGIN && y >= MARGIN - 1 &&
                          y <= image->height - MARGIN;

        if (!inside && image_pixel (image, x, y) != 0xffffff)
          g_error ("%s: ink at %d, %d of %d x %d", what, x - MARGIN, y - MARGIN,
                   image->width - 2 * MARGIN, image->height - 2 * MARGIN);
      }
}

double
image_measure (SendaFigure      *figure,
               const SendaPaint *paint,
               double            width)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  double height = senda_figure_measure (figure, context, paint, width);

  g_object_unref (context);
  return height;
}

Image *
image_draw_at_ease (SendaFigure      *figure,
                    const SendaPaint *paint,
                    double            width)
{
  return image_draw (figure, paint, width, image_measure (figure, paint, width));
}

void
assert_stays_inside (SendaFigure *figure,
                     const char  *what)
{
  const double widths[] = { 40, 150, 320, 480, 680 };
  const double shares[] = { 0.4, 0.8, 1, 1.6 };

  for (int rtl = 0; rtl < 2; rtl++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      for (guint j = 0; j < G_N_ELEMENTS (shares); j++)
        {
          SendaPaint paint = *senda_paint_for_paper ();
          g_autofree char *where = g_strdup_printf ("%s at %g, %g", what, widths[i], shares[j]);
          g_autoptr (Image) image = NULL;
          double height = 0;

          paint.rtl = rtl;
          height = image_measure (figure, &paint, widths[i]) * shares[j];
          image = image_draw (figure, &paint, widths[i], height);
          assert_margin_is_white (image, where);
          if (height > 60)
            g_assert_cmpuint (image_count_ink (image), >, 0);
        }
}
