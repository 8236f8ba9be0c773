/* senda-option.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of a boxed list in which something is chosen: one of several, on or off, from a list. Their
 * texts wrap, and assistive technologies hear each as one sentence.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds a choice of one among several to @list; @group: an earlier one, or NULL. Returns its check
 * button. (transfer none) */
GtkWidget *senda_option_append_radio  (GtkListBox *list,
                                       GtkWidget  *group,
                                       const char *title,
                                       const char *subtitle);
/* Adds a switch that the whole row turns. Returns the GtkSwitch. (transfer none) */
GtkWidget *senda_option_append_switch (GtkListBox *list,
                                       const char *title,
                                       const char *subtitle);
/* The inside of a row: texts, and @end after them, which gets their name. */
GtkWidget *senda_option_face_new      (const char *title,
                                       const char *subtitle,
                                       GtkWidget  *end);
/* Adds a list to choose from, under its name. Returns the SendaListButton. (transfer none) */
GtkWidget *senda_option_append_list   (GtkListBox *list,
                                       const char *title,
                                       const char *const *items,
                                       guint       chosen);

G_END_DECLS
