/* senda-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a boxed list: an icon, a title, a line below it. A screen reader hears it as one
 * sentence. Much lighter than AdwActionRow, and its texts wrap.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROW (senda_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaRow, senda_row, SENDA, ROW, GtkListBoxRow)

GtkWidget *senda_row_new          (const char *icon_name);
void       senda_row_set_icon     (SendaRow   *self,
                                   const char *icon_name);
void       senda_row_set_text     (SendaRow   *self,
                                   const char *title,
                                   const char *subtitle);
void       senda_row_set_action   (SendaRow   *self,
                                   const char *action,
                                   const char *target);
void       senda_row_add_end      (SendaRow   *self,
                                   GtkWidget  *widget);

/* For a list whose rows all are SendaRow: the row at @position, made when it is the next one. What
 * stays is not made anew, so that a focus in it stays too. */
SendaRow  *senda_row_ensure       (GtkListBox *list,
                                   int         position);
void       senda_row_trim         (GtkListBox *list,
                                   int         n_rows);

G_END_DECLS
