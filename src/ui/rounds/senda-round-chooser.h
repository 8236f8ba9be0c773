/* senda-round-chooser.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which round is meant, under its own name: a button that opens the list of them. It is made anew
 * only when its list changes, so that a focus in it stays.
 */
#pragma once

#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROUND_CHOOSER (senda_round_chooser_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoundChooser, senda_round_chooser, SENDA, ROUND_CHOOSER, AdwBin)

/* Signal "chosen" (SendaRoundChooser *, const char *id): by the reader. */

GtkWidget *senda_round_chooser_new   (const char        *title);
/* Begins a new list; what was in it stays until senda_round_chooser_show(). */
void       senda_round_chooser_clear (SendaRoundChooser *self);
/* @id: of a round, or what else is to be told. */
void       senda_round_chooser_add   (SendaRoundChooser *self,
                                      const char        *id,
                                      const char        *title);
/* Shows the new list, with @id chosen; hidden when there is nothing to choose. */
void       senda_round_chooser_show  (SendaRoundChooser *self,
                                      const char        *id);

G_END_DECLS
