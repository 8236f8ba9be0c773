/* senda-section.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small parts of a page: a section with its heading, a boxed list with its name, an icon button
 * that says what it does. Plain widgets, since a page has many of them and is painted at start.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @end: a button at the end of the heading's line, or NULL. @child: what the section holds. */
GtkWidget *senda_section_new     (const char *heading,
                                  GtkWidget  *end,
                                  GtkWidget  *child);
GtkWidget *senda_heading_new     (const char *text,
                                  const char *css_class,
                                  int         level);
GtkWidget *senda_paragraph_new   (const char *text);
GtkWidget *senda_paragraph_new_dim (const char *text);
GtkWidget *senda_boxed_list_new  (const char *label);
/* A field under its name: the inside of a row. */
GtkWidget *senda_field_face_new  (const char *label,
                                  GtkWidget  *field);
/* A row that holds a named field and is no stop for the keyboard itself. */
GtkWidget *senda_field_row_new   (const char *label,
                                  GtkWidget  *field);
GtkWidget *senda_text_button_new (const char *icon_name,
                                  const char *label);
GtkWidget *senda_icon_button_new (const char *icon_name,
                                  const char *label);
void       senda_icon_button_set_label (GtkWidget  *button,
                                        const char *label);

G_END_DECLS
