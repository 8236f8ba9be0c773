/* senda-stage-colors.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-stage-colors.h"

#include <adwaita.h>

#define N_STAGES 5

typedef struct
{
  guint32 fill[N_STAGES];
  guint32 text[N_STAGES];
  guint32 border;
} Palette;

static const Palette light = {
  { 0xeef6fe, 0xa6cdee, 0x649fd6, 0x2870b8, 0x0f3f76 },
  { 0x1b2b3a, 0x10273c, 0x071420, 0xffffff, 0xffffff },
  0x7d8b99
};

static const Palette dark = {
  { 0x2b3f54, 0x2f628f, 0x4a90c8, 0x8cc4ec, 0xd6ecfb },
  { 0xe6f1fa, 0xffffff, 0x06141f, 0x06141f, 0x06141f },
  0x8fa3b5
};

static const Palette light_contrast = {
  { 0xffffff, 0xb0d3f2, 0x68a8de, 0x17569a, 0x041f42 },
  { 0x000000, 0x000000, 0x000000, 0xffffff, 0xffffff },
  0x000000
};

static const Palette dark_contrast = {
  { 0x1e1e1e, 0x1f4f7a, 0x589fd6, 0xa3d4f7, 0xffffff },
  { 0xffffff, 0xffffff, 0x000000, 0x000000, 0x000000 },
  0xffffff
};

static GdkRGBA
to_rgba (guint32 rgb)
{
  return (GdkRGBA) { ((rgb >> 16) & 0xff) / 255.0f, ((rgb >> 8) & 0xff) / 255.0f,
                     (rgb & 0xff) / 255.0f, 1.0f };
}

/* The colours of @stage in the style that is in use now. A style that changes redraws every widget,
 * so nobody need keep them. */
void
senda_stage_colors_get (guint             stage,
                        SendaStageColors *colors)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const Palette *palette = NULL;

  g_return_if_fail (stage >= 1 && stage <= N_STAGES);

  if (adw_style_manager_get_high_contrast (manager))
    palette = adw_style_manager_get_dark (manager) ? &dark_contrast : &light_contrast;
  else
    palette = adw_style_manager_get_dark (manager) ? &dark : &light;
  colors->fill = to_rgba (palette->fill[stage - 1]);
  colors->text = to_rgba (palette->text[stage - 1]);
  colors->border = to_rgba (palette->border);
}
