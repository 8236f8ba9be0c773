/* senda-agreed-rows.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the group agreed on in one element, in rows of a boxed list: the stage with its reason, and
 * after it every view that differs, with its own.
 */
#pragma once

#include "senda-rounds.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Writes the rows of @round from @position on; @names_round: each round's first row begins with its
 * name. Returns the position after them. */
int senda_agreed_rows_fill (GtkListBox         *list,
                            int                 position,
                            SendaRounds        *rounds,
                            SendaRecord        *round,
                            const SendaElement *element,
                            gboolean            names_round);

G_END_DECLS
