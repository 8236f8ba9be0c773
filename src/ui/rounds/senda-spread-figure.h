/* senda-spread-figure.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the views on one element are spread, as a picture and as a table of the same numbers.
 */
#pragma once

#include "senda-figure.h"
#include "senda-spread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The strip of all, and of each group. (transfer full) */
SendaFigure *senda_spread_figure_new         (const SendaSpread *spread,
                                              SendaContent      *content,
                                              SendaCatalog      *catalog);
/* The strip of all alone, for a list. (transfer full) */
SendaFigure *senda_spread_figure_new_compact (const SendaSpread *spread);
/* Every line of the strip in words. (transfer full) */
char        *senda_spread_figure_describe    (const SendaSpread *spread,
                                              SendaCatalog      *catalog);
/* Fills @list, a boxed list, with a line for all and one for each group: to the eye a table, to
 * assistive technologies a sentence in each line. */
void         senda_spread_table_fill         (GtkListBox        *list,
                                              const SendaSpread *spread,
                                              SendaCatalog      *catalog);
/* Whether groups are not shown apart, so that none of them points at anyone. */
gboolean     senda_spread_holds_back         (const SendaSpread *spread);

G_END_DECLS
