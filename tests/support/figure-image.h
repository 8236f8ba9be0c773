/* figure-image.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures drawn into pixels, with a margin around them that has to stay white.
 */
#pragma once

#include "senda-figure.h"

#define MARGIN 24

typedef struct
{
  int width;
  int height;
  int stride;
  guint8 *pixels;
} Image;

Image  *image_draw             (SendaFigure      *figure,
                                const SendaPaint *paint,
                                double            width,
                                double            height);
/* At the height that the figure likes to have. */
Image  *image_draw_at_ease     (SendaFigure      *figure,
                                const SendaPaint *paint,
                                double            width);
void    image_free             (Image            *image);
double  image_measure          (SendaFigure      *figure,
                                const SendaPaint *paint,
                                double            width);
guint32 image_pixel            (const Image      *image,
                                int               x,
                                int               y);
gboolean image_is_same         (const Image      *a,
                                const Image      *b);
/* How many pixels have @color, and where their middle is across. */
guint   image_count            (const Image      *image,
                                guint32           color,
                                double           *middle);
/* How much darker the drawing is than its page. */
guint   image_count_ink        (const Image      *image);
void    assert_margin_is_white (const Image      *image,
                                const char       *what);
/* At many widths and heights, in both directions. */
void    assert_stays_inside    (SendaFigure      *figure,
                                const char       *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Image, image_free)
