/* senda-matrix-sign.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-matrix-private.h"

#include <adwaita.h>
#include <math.h>

#define SIZE 14
#define THICK 2
#define FAINT 0.55
#define MARK 7 /* at a corner */
#define BOX 26 /* whose corners have the marks; those of a smaller cell do instead */

static void
append_border (GtkSnapshot          *snapshot,
               const GskRoundedRect *shape,
               const float           widths[4],
               const GdkRGBA        *color)
{
  const GdkRGBA colors[4] = { *color, *color, *color, *color };

  gtk_snapshot_append_border (snapshot, shape, widths, colors);
}

/* A border as thick as the shape is filled: one path, where a rounded clip would take two. */
static void
append_filled (GtkSnapshot          *snapshot,
               const GskRoundedRect *shape,
               const GdkRGBA        *color)
{
  float across = shape->bounds.size.width / 2;
  float along = shape->bounds.size.height / 2;
  const float widths[4] = { along, across, along, across };

  append_border (snapshot, shape, widths, color);
}

static void
append_disc (GtkSnapshot   *snapshot,
             float          x,
             float          y,
             float          size,
             const GdkRGBA *color)
{
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x, y, size, size), size / 2);
  append_filled (snapshot, &disc, color);
}

static void
append_ring (GtkSnapshot   *snapshot,
             float          x,
             float          y,
             const GdkRGBA *color)
{
  const float widths[4] = { THICK, THICK, THICK, THICK };
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x, y, SIZE, SIZE), SIZE / 2);
  append_border (snapshot, &disc, widths, color);
}

static void
append_half (GtkSnapshot   *snapshot,
             float          x,
             float          y,
             gboolean       mirrored,
             const GdkRGBA *color)
{
  float radius = SIZE / 2;
  graphene_size_t round = GRAPHENE_SIZE_INIT (radius, radius);
  graphene_size_t square = GRAPHENE_SIZE_INIT (0, 0);
  graphene_size_t *start = mirrored ? &square : &round;
  graphene_size_t *end = mirrored ? &round : &square;
  GskRoundedRect half;

  gsk_rounded_rect_init (&half,
                         &GRAPHENE_RECT_INIT (mirrored ? x + radius : x, y, radius, SIZE),
                         start, end, end, start);
  append_filled (snapshot, &half, color);
  append_ring (snapshot, x, y, color);
}

/* Three dashes to a side; those at the corners meet. */
static void
append_dashes (GtkSnapshot   *snapshot,
               float          x,
               float          y,
               const GdkRGBA *color)
{
  static const float starts[] = { 0, 5, 10 };
  const float far = SIZE - THICK;
  const float dash = 4;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      float at = starts[i];

      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x + at, y, dash, THICK));
      gtk_snapshot_append_color (snapshot, color,
                                 &GRAPHENE_RECT_INIT (x + at, y + far, dash, THICK));
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y + at, THICK, dash));
      gtk_snapshot_append_color (snapshot, color,
                                 &GRAPHENE_RECT_INIT (x + far, y + at, THICK, dash));
    }
}

/* A corner of a box is a triangle when two of its borders are as thick as the box. */
static void
append_triangle (GtkSnapshot   *snapshot,
                 float          x,
                 float          y,
                 float          width,
                 float          height,
                 const float    widths[4],
                 guint          side,
                 const GdkRGBA *color)
{
  GdkRGBA colors[4] = { { 0 } };
  GskRoundedRect box;

  colors[side] = *color;
  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (x, y, width, height), 0);
  gtk_snapshot_append_border (snapshot, &box, widths, colors);
}

/* In the upper corner at the end, as a folded leaf. */
static void
append_flag (GtkSnapshot   *snapshot,
             float          x,
             float          y,
             float          width,
             gboolean       mirrored,
             const GdkRGBA *color)
{
  const float ltr[4] = { MARK, 0, 0, MARK };
  const float rtl[4] = { MARK, MARK, 0, 0 };

  append_triangle (snapshot, mirrored ? x : x + width - MARK, y, MARK, MARK,
                   mirrored ? rtl : ltr, 0, color);
}

/* In the lower corner at the end, an arrow that points on. */
static void
append_plan (GtkSnapshot   *snapshot,
             float          x,
             float          y,
             float          width,
             float          height,
             gboolean       mirrored,
             const GdkRGBA *color)
{
  const float ltr[4] = { 4, 0, 4, 6 };
  const float rtl[4] = { 4, 6, 4, 0 };

  append_triangle (snapshot, mirrored ? x : x + width - 6, y + height - 8, 6, 8,
                   mirrored ? rtl : ltr, mirrored ? 1 : 3, color);
}

static void
append_kind (GtkSnapshot   *snapshot,
             SendaSignKind  kind,
             float          x,
             float          y,
             gboolean       mirrored,
             const GdkRGBA *color)
{
  GdkRGBA faint = *color;

  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    faint.alpha *= FAINT;
  switch (kind)
    {
    case SENDA_SIGN_BLANK:
      append_disc (snapshot, x + SIZE / 2 - 1.5, y + SIZE / 2 - 1.5, 3, &faint);
      break;
    case SENDA_SIGN_FULL:
      append_disc (snapshot, x, y, SIZE, color);
      break;
    case SENDA_SIGN_HALF:
      append_half (snapshot, x, y, mirrored, color);
      break;
    case SENDA_SIGN_RING:
      append_ring (snapshot, x, y, color);
      break;
    case SENDA_SIGN_RING_DOT:
      append_ring (snapshot, x, y, color);
      append_disc (snapshot, x + SIZE / 2 - 2, y + SIZE / 2 - 2, 4, color);
      break;
    case SENDA_SIGN_BARRED:
      append_ring (snapshot, x, y, color);
      gtk_snapshot_append_color (snapshot, color,
                                 &GRAPHENE_RECT_INIT (x + 1, y + SIZE / 2 - 1, SIZE - 2, 2));
      break;
    case SENDA_SIGN_GAP:
      append_dashes (snapshot, x, y, color);
      break;
    case SENDA_SIGN_NOT_NEEDED:
      gtk_snapshot_append_color (snapshot, color,
                                 &GRAPHENE_RECT_INIT (x + 3, y + SIZE / 2 - 1, SIZE - 6, 2));
      break;
    }
}

static void
append_sign (GtkSnapshot     *snapshot,
             const SendaSign *sign,
             float            width,
             float            height,
             gboolean         mirrored,
             const GdkRGBA   *color)
{
  float across = MIN (width, BOX);
  float along = MIN (height, BOX);
  float x = floorf ((width - across) / 2);
  float y = floorf ((height - along) / 2);

  append_kind (snapshot, sign->kind, floorf ((width - SIZE) / 2), floorf ((height - SIZE) / 2),
               mirrored, color);
  if (sign->is_flagged)
    append_flag (snapshot, x, y, across, mirrored, color);
  if (sign->is_planned)
    append_plan (snapshot, x, y, across, along, mirrored, color);
}

/* Draws @sign in the middle of a cell, and its marks around it; @scale: how much larger than they
 * are where letters are of the usual size. */
void
senda_sign_snapshot (GtkWidget       *widget,
                     GtkSnapshot     *snapshot,
                     const SendaSign *sign,
                     double           scale,
                     float            x,
                     float            y,
                     float            width,
                     float            height,
                     const GdkRGBA   *color)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  if (scale > 1)
    gtk_snapshot_scale (snapshot, scale, scale);
  append_sign (snapshot, sign, width / scale, height / scale, mirrored, color);
  gtk_snapshot_restore (snapshot);
}
