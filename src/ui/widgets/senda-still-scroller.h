/* senda-still-scroller.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Around a text view that is as tall as its text. Nothing moves inside: the wheel is left to the
 * page around it, and the page follows the caret.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_still_scroller_new (GtkTextView *view);
void senda_still_scroller_set_still (GtkWidget *scroller,
                                     gboolean   still);

G_END_DECLS
