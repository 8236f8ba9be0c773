/* senda-board-columns.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns side by side where there is room for all; else one at a time, chosen over it. It knows
 * nothing of what they show.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_BOARD_COLUMNS (senda_board_columns_get_type ())

G_DECLARE_FINAL_TYPE (SendaBoardColumns, senda_board_columns, SENDA, BOARD_COLUMNS, GtkWidget)

/* @label: of what chooses a column. */
GtkWidget  *senda_board_columns_new         (const char        *label);
void        senda_board_columns_add         (SendaBoardColumns *self,
                                             const char        *name,
                                             const char        *title,
                                             GtkWidget         *column);
/* A hidden one cannot be chosen either. */
void        senda_board_columns_set_visible (SendaBoardColumns *self,
                                             const char        *name,
                                             gboolean           visible);
/* Which one is shown where there is room for one alone. */
void        senda_board_columns_show        (SendaBoardColumns *self,
                                             const char        *name);
gboolean    senda_board_columns_is_narrow   (SendaBoardColumns *self);

G_END_DECLS
