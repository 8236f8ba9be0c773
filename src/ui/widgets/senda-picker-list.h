/* senda-picker-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list that a picker opens: what there is to choose from, narrowed by what is typed. Rows are
 * made as far as one has gone down the list, so that thousands of items open at once.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PICKER_LIST (senda_picker_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaPickerList, senda_picker_list, SENDA, PICKER_LIST, AdwBin)

/* Signals: "picked" (SendaPickerList *, const char *id): NULL for none; "typed" (SendaPickerList *,
 * const char *text); "left" (SendaPickerList *): upwards, with the keyboard. */

GtkWidget *senda_picker_list_new             (const char      *title);
/* Shown from the next senda_picker_list_show() on. */
void       senda_picker_list_add             (SendaPickerList *self,
                                              const char      *id,
                                              const char      *title,
                                              const char      *subtitle,
                                              const char      *group);
/* Whether none may be chosen, and words that are not in the list. */
void       senda_picker_list_set_offers      (SendaPickerList *self,
                                              gboolean         none,
                                              gboolean         words);
/* Shows what fits @typed; marks @chosen, or once something is typed what fits best. */
void       senda_picker_list_show            (SendaPickerList *self,
                                              const char      *typed,
                                              const char      *chosen);
/* As tall as its rows, up to a limit; asked for when it opens, so that it stays while one types. */
void       senda_picker_list_fit             (SendaPickerList *self);
void       senda_picker_list_pick_marked     (SendaPickerList *self);
void       senda_picker_list_focus_marked    (SendaPickerList *self);

G_END_DECLS
