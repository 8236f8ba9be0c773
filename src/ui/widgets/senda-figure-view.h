/* senda-figure-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows a figure in the window's own colours and letters, as high as it needs to be in the width
 * that it gets. What it shows is told to assistive technologies in the words of whoever shows it.
 */
#pragma once

#include "senda-figure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_FIGURE_VIEW (senda_figure_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaFigureView, senda_figure_view, SENDA, FIGURE_VIEW, GtkWidget)

GtkWidget *senda_figure_view_new (void);
void       senda_figure_view_set (SendaFigureView *self,
                                  SendaFigure     *figure,
                                  const char      *label,
                                  const char      *description);
/* For a spread: which of its lines is at @y, or -1; and where that line is. */
int        senda_figure_view_find_line (SendaFigureView *self,
                                        double           y,
                                        double          *top,
                                        double          *height);

G_END_DECLS
