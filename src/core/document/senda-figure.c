/* senda-figure.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-private.h"

#include <math.h>

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

/* The height that the figure likes to have at @width. */
double
senda_figure_measure (SendaFigure      *self,
                      PangoContext     *context,
                      const SendaPaint *paint,
                      double            width)
{
  SendaCanvas canvas = { NULL, context, paint, width };

  return self->klass->measure (self, &canvas);
}

/* Draws the figure with its corner at the origin of @cr. */
void
senda_figure_draw (SendaFigure      *self,
                   cairo_t          *cr,
                   const SendaPaint *paint,
                   double            width,
                   double            height)
{
  PangoContext *context = pango_cairo_create_context (cr);
  SendaCanvas canvas = { cr, context, paint, width };

  self->klass->draw (self, &canvas, height);
  g_object_unref (context);
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
  PangoContext *context =
    pango_font_map_create_context (pango_cairo_font_map_get_default ());
  GByteArray *png = g_byte_array_new ();
  double high = ceil (senda_figure_measure (self, context, paint, width));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         ceil (width * scale),
                                                         ceil (high * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  senda_figure_draw (self, cr, paint, width, high);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_bytes, png);
  cairo_surface_destroy (surface);
  g_object_unref (context);
  if (height != NULL)
    *height = high;
  return g_byte_array_free_to_bytes (png);
}
