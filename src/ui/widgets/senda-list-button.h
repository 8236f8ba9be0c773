/* senda-list-button.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button that shows which of several things is chosen and opens the list of them. Its texts take
 * as many lines as they need, and a screen reader hears what is chosen: GTK's drop-down cuts them
 * and says nothing.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_LIST_BUTTON (senda_list_button_get_type ())

G_DECLARE_FINAL_TYPE (SendaListButton, senda_list_button, SENDA, LIST_BUTTON, GtkWidget)

/* Signal "chosen" (SendaListButton *, guint index): another one was. */

GtkWidget *senda_list_button_new        (const char        *title,
                                         const char *const *items,
                                         guint              chosen);
guint      senda_list_button_get_chosen (SendaListButton   *self);
/* As the reader does it: "chosen" is emitted. */
void       senda_list_button_choose     (SendaListButton   *self,
                                         guint              index);
/* A button with the same face, for what opens another kind of list. @label: gets its words. */
GtkWidget *senda_list_button_face_new   (GtkWidget        **label);

G_END_DECLS
