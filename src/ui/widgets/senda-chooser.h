/* senda-chooser.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of several is meant (a round, a version …), under a title of its own: a button that opens the
 * list of them. It is made anew only when its list changes, so that a focus in it stays.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CHOOSER (senda_chooser_get_type ())

G_DECLARE_FINAL_TYPE (SendaChooser, senda_chooser, SENDA, CHOOSER, AdwBin)

/* Signal "chosen" (SendaChooser *, const char *id): by the reader. */

/* @title: which one is meant here. */
GtkWidget *senda_chooser_new   (const char   *title);
/* Begins a new list; what was in it stays until senda_chooser_show(). */
void       senda_chooser_clear (SendaChooser *self);
/* @id: of a record, or what else is to be told. */
void       senda_chooser_add   (SendaChooser *self,
                                const char   *id,
                                const char   *title);
/* Shows the new list, with @id chosen; hidden when there is nothing to choose. */
void       senda_chooser_show  (SendaChooser *self,
                                const char   *id);

G_END_DECLS
