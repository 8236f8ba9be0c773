/* senda-text-layout.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gives a text view the height that its text needs in the width that it gets. On its own a text
 * view knows only the height for the width that it had. The widget that is laid out has one child,
 * with the view somewhere in it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TEXT_LAYOUT (senda_text_layout_get_type ())

G_DECLARE_FINAL_TYPE (SendaTextLayout, senda_text_layout, SENDA, TEXT_LAYOUT, GtkLayoutManager)

gboolean senda_text_layout_is_long (GtkTextBuffer *buffer);

/* @placeholder: what an empty view shows; it has room too while it is visible. Without this call
 * the child measures itself. Neither is held. */
void senda_text_layout_set_view (SendaTextLayout *self,
                                 GtkTextView     *view,
                                 GtkLabel        *placeholder);

G_END_DECLS
