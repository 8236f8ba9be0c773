/* senda-talk-fit.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How large a text may be so that all of it is seen at once, from the back of a room. Sizes are in
 * pixels, follow the room that there is, and grow with the size of text that the reader has
 * chosen.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The size of the text around @widget. */
double senda_fit_base       (GtkWidget *widget);
/* One part of @whole, but no smaller than @least times the text around @widget. */
int    senda_fit_size       (GtkWidget *widget,
                             double     whole,
                             double     least);
void   senda_fit_label      (GtkWidget *label,
                             int        size);

/* The room for a column: its labels have @text_width of its @width. */
typedef struct
{
  int width;
  int height;
  int text_width;
} SendaFitRoom;

/* Gives everything in the column that goes by the size of its text that size. */
typedef void (*SendaFitApply) (gpointer data,
                               int      size);

/* The greatest size from @least to @most at which @column is no higher than the room and no word
 * of @labels is broken; it is applied last. */
int    senda_fit_into       (GtkWidget          *column,
                             GPtrArray          *labels,
                             const SendaFitRoom *room,
                             int                 least,
                             int                 most,
                             SendaFitApply       apply,
                             gpointer            data);

G_END_DECLS
