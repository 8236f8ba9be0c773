/* senda-side-box.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two children side by side where there is room for both, the second below the first where there is
 * not: a text and the buttons that belong to it. Unlike a box it can be as narrow as its widest
 * child alone.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_SIDE_BOX (senda_side_box_get_type ())

G_DECLARE_FINAL_TYPE (SendaSideBox, senda_side_box, SENDA, SIDE_BOX, GtkWidget)

/* @start_width: how much room the first child wants before the second may stand beside it. */
GtkWidget *senda_side_box_new (GtkWidget *start,
                               GtkWidget *end,
                               int        start_width);

G_END_DECLS
