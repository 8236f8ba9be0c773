/* senda-choice-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A few choices side by side, of which one holds or none: a radio group. It is one stop for Tab,
 * arrows move inside. Buttons share the width evenly and wrap their text, so that it fits narrow
 * panes and long languages. What is chosen is said in "chosen"; what is shown as chosen is only
 * what senda_choice_row_set_active() said, so that a choice that is refused does not stick.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CHOICE_ROW (senda_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaChoiceRow, senda_choice_row, SENDA, CHOICE_ROW, GtkWidget)

/* Signal "chosen" (SendaChoiceRow *, const char *name): name is NULL when the active choice of a
 * clearable row was chosen again. */

GtkWidget  *senda_choice_row_new        (const char     *label,
                                         gboolean        clearable);
void        senda_choice_row_break_line (SendaChoiceRow *self);
GtkWidget  *senda_choice_row_add        (SendaChoiceRow *self,
                                         const char     *name,
                                         const char     *label,
                                         GtkWidget      *child);
GtkWidget  *senda_choice_row_get_button (SendaChoiceRow *self,
                                         const char     *name);
const char *senda_choice_row_get_active (SendaChoiceRow *self);
void        senda_choice_row_set_active (SendaChoiceRow *self,
                                         const char     *name);
/* A sign over a short text, as the child of a choice; either may be NULL. */
GtkWidget  *senda_choice_face_new       (GtkWidget      *sign,
                                         const char     *text);

G_END_DECLS
