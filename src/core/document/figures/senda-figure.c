/* senda-figure.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-private.h"

#include <math.h>

/* Figures are laid out for this many letters' width at least; in less they become smaller. */
#define MIN_WIDTH 14
#define MIN_ZOOM 0.05

G_DEFINE_BOXED_TYPE (SendaFigure, senda_figure, senda_figure_ref, senda_figure_unref)

/* An empty figure of one kind. (transfer full) */
SendaFigure *
senda_figure_create (const SendaFigureClass *klass,
                     guint                   n_languages)
{
  SendaFigure *self = g_malloc0 (klass->size);

  self->klass = klass;
  self->n_languages = CLAMP (n_languages, 1, SENDA_MAX_LANGUAGES);
  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

SendaFigure *
senda_figure_ref (SendaFigure *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
senda_figure_unref (SendaFigure *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  self->klass->clear (self);
  g_free (self);
}

/* The size at which the canvas is wide enough to be laid out. */
double
senda_figure_zoom (const SendaPaint *paint,
                   double            width)
{
  return CLAMP (width / (MIN_WIDTH * paint->size), MIN_ZOOM, 1);
}

static double
measure_at (SendaFigure      *self,
            PangoFontMap     *fonts,
            const SendaPaint *paint,
            double            width,
            double            zoom)
{
  SendaCanvas canvas;
  double height = 0;

  senda_canvas_init (&canvas, fonts, NULL, paint, width / zoom);
  height = self->klass->measure (self, &canvas) * zoom;
  senda_canvas_clear (&canvas);
  return height;
}

/* The height that the figure likes to have at @width, in the unit of @paint. @context: for its
 * fonts. */
double
senda_figure_measure (SendaFigure      *self,
                      PangoContext     *context,
                      const SendaPaint *paint,
                      double            width)
{
  return measure_at (self, pango_context_get_font_map (context), paint, width,
                     senda_figure_zoom (paint, width));
}

/* The largest size, 1 at most, at which the figure fits into @width and @height. */
static double
find_zoom (SendaFigure      *self,
           PangoFontMap     *fonts,
           const SendaPaint *paint,
           double            width,
           double            height)
{
  double fits = MIN_ZOOM;
  double too_large = senda_figure_zoom (paint, width);

  if (measure_at (self, fonts, paint, width, too_large) <= height + 0.01)
    return too_large;
  while (too_large - fits > 0.02)
    {
      double zoom = (fits + too_large) / 2;

      if (measure_at (self, fonts, paint, width, zoom) <= height)
        fits = zoom;
      else
        too_large = zoom;
    }
  return fits;
}

/* Draws the figure with its corner at the origin of @cr. Where @height is less than it likes to
 * have, it is drawn smaller; where it is more, the grid spreads. */
void
senda_figure_draw (SendaFigure      *self,
                   cairo_t          *cr,
                   const SendaPaint *paint,
                   double            width,
                   double            height)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();
  double zoom = find_zoom (self, fonts, paint, width, height);
  SendaCanvas canvas;

  cairo_save (cr);
  cairo_scale (cr, zoom, zoom);
  senda_canvas_init (&canvas, fonts, cr, paint, width / zoom);
  self->klass->draw (self, &canvas, height / zoom);
  senda_canvas_clear (&canvas);
  cairo_restore (cr);
}

static cairo_status_t
append_bytes (gpointer             closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The figure as a picture @width units wide with @scale pixels to a unit; @height is set to how
 * many units it is high. (transfer full) */
GBytes *
senda_figure_to_png (SendaFigure      *self,
                     const SendaPaint *paint,
                     double            width,
                     double            scale,
                     double           *height)
{
  GByteArray *png = g_byte_array_new ();
  double high = fmax (1, ceil (measure_at (self, pango_cairo_font_map_get_default (), paint, width,
                                       senda_figure_zoom (paint, width))));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         ceil (width * scale),
                                                         ceil (high * scale));
  cairo_t *cr = cairo_create (surface);

  senda_use_color (cr, paint->page);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  senda_figure_draw (self, cr, paint, width, high);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_bytes, png);
  cairo_surface_destroy (surface);
  if (height != NULL)
    *height = high;
  return g_byte_array_free_to_bytes (png);
}
