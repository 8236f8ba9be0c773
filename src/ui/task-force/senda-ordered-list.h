/* senda-ordered-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The guiding principles, goals or objectives of a task force as an ordered list: add, edit in
 * place, move with buttons or Alt and an arrow, remove with a way back. A row lives as long as its
 * record is in the list, so that the focus stays where it is when the order changes.
 */
#pragma once

#include "senda-task-forces.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ORDERED_LIST (senda_ordered_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaOrderedList, senda_ordered_list, SENDA, ORDERED_LIST, AdwBin)

/* @info: one of the three types; @language: the one that is written. */
GtkWidget *senda_ordered_list_new   (SendaWorkspace        *workspace,
                                     SendaTaskForce        *task_force,
                                     const SendaRecordInfo *info,
                                     const char            *language);
GtkWidget *senda_ordered_list_find  (SendaOrderedList      *self,
                                     const char            *id);
void       senda_ordered_list_begin (SendaOrderedList      *self);

G_END_DECLS
