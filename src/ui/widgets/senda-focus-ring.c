/* senda-focus-ring.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-focus-ring.h"

#define WIDTH 2
#define RADIUS 11
#define CORNER 12 /* what a corner of the ring takes */

#define WANTED (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE)

static void
append_part (GtkSnapshot          *snapshot,
             const GskRoundedRect *ring,
             const GdkRGBA        *color,
             float                 x,
             float                 y,
             float                 width,
             float                 height)
{
  const float widths[4] = { WIDTH, WIDTH, WIDTH, WIDTH };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  const graphene_point_t *origin = &ring->bounds.origin;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (origin->x + x, origin->y + y,
                                                         width, height));
  gtk_snapshot_append_border (snapshot, ring, widths, colors);
  gtk_snapshot_pop (snapshot);
}

static void
append_ring (GtkSnapshot          *snapshot,
             const GskRoundedRect *ring,
             const GdkRGBA        *color)
{
  float width = ring->bounds.size.width;
  float height = ring->bounds.size.height;
  float right = width - CORNER;
  float bottom = height - CORNER;

  append_part (snapshot, ring, color, 0, 0, CORNER, CORNER);
  append_part (snapshot, ring, color, right, 0, CORNER, CORNER);
  append_part (snapshot, ring, color, 0, bottom, CORNER, CORNER);
  append_part (snapshot, ring, color, right, bottom, CORNER, CORNER);
  append_part (snapshot, ring, color, CORNER, 0, right - CORNER, WIDTH);
  append_part (snapshot, ring, color, CORNER, height - WIDTH, right - CORNER, WIDTH);
  append_part (snapshot, ring, color, 0, CORNER, WIDTH, bottom - CORNER);
  append_part (snapshot, ring, color, width - WIDTH, CORNER, WIDTH, bottom - CORNER);
}

/* Draws the ring, inside the widget's border, when the widget has the focus and shows it. */
void
senda_focus_ring_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GskRoundedRect ring;
  GtkBorder padding;
  GdkRGBA color;

  if ((gtk_widget_get_state_flags (widget) & WANTED) != WANTED ||
      !gtk_style_context_lookup_color (style, "accent_color", &color))
    return;
  gtk_style_context_get_padding (style, &padding);
  gsk_rounded_rect_init_from_rect (
    &ring,
    &GRAPHENE_RECT_INIT (1 - padding.left, 1 - padding.top,
                         gtk_widget_get_width (widget) + padding.left + padding.right - 2,
                         gtk_widget_get_height (widget) + padding.top + padding.bottom - 2),
    RADIUS);
  append_ring (snapshot, &ring, &color);
}

/* Draws again when the ring appears or goes, which changes nothing in the style. */
void
senda_focus_ring_state_changed (GtkWidget     *widget,
                                GtkStateFlags  before)
{
  GtkStateFlags now = gtk_widget_get_state_flags (widget);

  if (((now & WANTED) == WANTED) != ((before & WANTED) == WANTED))
    gtk_widget_queue_draw (widget);
}
