/* senda-wrap-layout.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays children out in lines, as words in a paragraph, each at its natural width. Unlike a flow box
 * it adds no stops for Tab and nothing for a screen reader to say.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_WRAP_LAYOUT (senda_wrap_layout_get_type ())

G_DECLARE_FINAL_TYPE (SendaWrapLayout, senda_wrap_layout, SENDA, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *senda_wrap_layout_new  (int             spacing,
                                          int             line_spacing);
/* A box with such a layout that is nothing but its children. */
GtkWidget        *senda_wrap_box_new     (int             spacing,
                                          int             line_spacing);

G_END_DECLS
