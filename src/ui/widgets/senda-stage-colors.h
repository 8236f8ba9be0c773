/* senda-stage-colors.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The colours of the five stages: one hue ordered by lightness, for the style that is in use now
 * (light, dark, high contrast). Checked for contrast, three colour-vision deficiencies and greyscale;
 * colour never carries meaning alone.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GdkRGBA fill;
  GdkRGBA text;   /* on the fill */
  GdkRGBA border; /* of the fill, against the page */
} SendaStageColors;

/* @stage: 1 to 5. */
void senda_stage_colors_get (guint             stage,
                             SendaStageColors *colors);

G_END_DECLS
