/* senda-figure-shapes.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-figure-private.h"

/* @color: 0xrrggbb */
void
senda_use_color (cairo_t *cr,
                 guint32  color)
{
  cairo_set_source_rgb (cr, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0,
                        (color & 0xff) / 255.0);
}

/* @share of @color, and of @other what is left. */
guint32
senda_mix (guint32 color,
           guint32 other,
           double  share)
{
  guint32 mixed = 0;

  for (int shift = 16; shift >= 0; shift -= 8)
    {
      double part = (color >> shift & 0xff) * share + (other >> shift & 0xff) * (1 - share);

      mixed |= (guint32) (part + 0.5) << shift;
    }
  return mixed;
}

static double
mirror (SendaCanvas *canvas,
        double       x,
        double       width)
{
  return canvas->paint->rtl ? canvas->width - x - width : x;
}

static void
trace (SendaCanvas *canvas,
       double       x,
       double       y,
       double       width,
       double       height,
       double       radius)
{
  cairo_t *cr = canvas->cr;
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_path (cr);
  if (r <= 0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

void
senda_canvas_fill (SendaCanvas *canvas,
                   double       x,
                   double       y,
                   double       width,
                   double       height,
                   double       radius,
                   guint32      color)
{
  trace (canvas, mirror (canvas, x, width), y, width, height, radius);
  senda_use_color (canvas->cr, color);
  cairo_fill (canvas->cr);
}

/* A line of @thickness just inside the box. */
void
senda_canvas_frame (SendaCanvas *canvas,
                    double       x,
                    double       y,
                    double       width,
                    double       height,
                    double       radius,
                    double       thickness,
                    guint32      color)
{
  trace (canvas, mirror (canvas, x, width) + thickness / 2, y + thickness / 2, width - thickness,
         height - thickness, radius - thickness / 2);
  senda_use_color (canvas->cr, color);
  cairo_set_line_width (canvas->cr, thickness);
  cairo_stroke (canvas->cr);
}

void
senda_canvas_line (SendaCanvas *canvas,
                   double       x1,
                   double       y1,
                   double       x2,
                   double       y2,
                   double       thickness,
                   guint32      color)
{
  cairo_new_path (canvas->cr);
  cairo_move_to (canvas->cr, mirror (canvas, x1, 0), y1);
  cairo_line_to (canvas->cr, mirror (canvas, x2, 0), y2);
  senda_use_color (canvas->cr, color);
  cairo_set_line_width (canvas->cr, thickness);
  cairo_stroke (canvas->cr);
}

static void
fill_half (SendaCanvas *canvas,
           double       x,
           double       y,
           double       size,
           guint32      color)
{
  double radius = size / 2;
  gboolean mirrored = canvas->paint->rtl;

  cairo_new_path (canvas->cr);
  cairo_arc (canvas->cr, mirror (canvas, x, size) + radius, y + radius, radius,
             mirrored ? -G_PI_2 : G_PI_2, mirrored ? G_PI_2 : 3 * G_PI_2);
  cairo_close_path (canvas->cr);
  senda_use_color (canvas->cr, color);
  cairo_fill (canvas->cr);
}

/* A pip of @size by @size, as in the window. */
void
senda_canvas_pip (SendaCanvas  *canvas,
                  SendaPipKind  kind,
                  double        x,
                  double        y,
                  double        size,
                  guint32       color)
{
  double radius = size / 2;

  switch (kind)
    {
    case SENDA_PIP_UNMARKED:
      senda_canvas_line (canvas, x + size * 0.2, y + radius, x + size * 0.8, y + radius,
                         size / 7, color);
      return;
    case SENDA_PIP_DESCRIBES:
      senda_canvas_fill (canvas, x, y, size, size, radius, color);
      return;
    case SENDA_PIP_PARTLY:
      fill_half (canvas, x, y, size, color);
      break;
    case SENDA_PIP_UNSURE:
      senda_canvas_fill (canvas, x + size * 0.36, y + size * 0.36, size * 0.28, size * 0.28,
                         radius, color);
      break;
    case SENDA_PIP_DOES_NOT:
      break;
    }
  senda_canvas_frame (canvas, x, y, size, size, radius, size / 7, color);
}

/* A patch of a stage's colour with its number, beside its name in words. */
void
senda_canvas_badge (SendaCanvas *canvas,
                    guint        stage,
                    double       x,
                    double       y,
                    double       size)
{
  const SendaPaint *paint = canvas->paint;
  const SendaLettering lettering = { .scale = 0.9, .bold = TRUE, .align = SENDA_ALIGN_CENTER };
  char digits[] = { '0' + stage, '\0' };
  PangoLayout *number = senda_canvas_letter_one (canvas, &lettering, digits, size);

  senda_canvas_fill (canvas, x, y, size, size, size / 4, paint->stage_fill[stage - 1]);
  senda_canvas_frame (canvas, x, y, size, size, size / 4, paint->size / 14, paint->line);
  senda_canvas_show (canvas, number, x, y + (size - senda_layout_height (number)) / 2,
                     paint->stage_ink[stage - 1]);
  g_object_unref (number);
}
