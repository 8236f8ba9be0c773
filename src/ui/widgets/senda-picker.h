/* senda-picker.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button that shows what is chosen and opens a list, with a search field over it, to choose
 * another, none, or words of one's own. For long lists: members, agencies, languages, services.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PICKER (senda_picker_get_type ())

G_DECLARE_FINAL_TYPE (SendaPicker, senda_picker, SENDA, PICKER, GtkWidget)

/* Signals: "picked" (SendaPicker *, const char *id): NULL for none; "typed" (SendaPicker *, const
 * char *text): words that are not in the list, where they are allowed. What is shown as chosen is
 * only what senda_picker_set_chosen() said. */

/* Called whenever the list opens; it adds the items. */
typedef void (*SendaPickerFill) (SendaPicker *self,
                                 gpointer     data);

/* @title: what is chosen here, its accessible name. @placeholder: shown while nothing is. */
GtkWidget *senda_picker_new             (const char      *title,
                                         const char      *placeholder,
                                         SendaPickerFill  fill,
                                         gpointer         data);
/* @group: a heading over items that follow one another, or NULL. */
void       senda_picker_add             (SendaPicker     *self,
                                         const char      *id,
                                         const char      *title,
                                         const char      *subtitle,
                                         const char      *group);
void       senda_picker_set_chosen      (SendaPicker     *self,
                                         const char      *id,
                                         const char      *title);
void       senda_picker_set_clearable   (SendaPicker     *self,
                                         gboolean         clearable);
void       senda_picker_set_takes_words (SendaPicker     *self,
                                         gboolean         takes_words);

G_END_DECLS
