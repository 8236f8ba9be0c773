/* bench-raw-people.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The floor for lists of people: members read by plain SQL out of a copy of the same store, in a
 * plain list view of one label to a row.
 */
#pragma once

#include <gtk/gtk.h>

typedef struct _RawPeople RawPeople;

RawPeople *raw_people_open    (const char *path);
void       raw_people_close   (RawPeople  *self);
/* Nothing of the file is in memory then. */
void       raw_people_reopen  (RawPeople  *self);
/* The view of all members by name, in a scrolled window. */
GtkWidget *raw_people_list    (RawPeople  *self);
/* Shows the members in whose columns @words is, that fit @where and in the order @order; SQL, or
 * NULL. */
void       raw_people_show    (RawPeople  *self,
                               const char *words,
                               const char *where,
                               const char *order);
/* Reads every row and wording of those tables; how many that were. */
guint      raw_people_read_all (RawPeople *self,
                                const char *const *tables);
