/* senda-spread-pane.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a round's ballots say of one element: how views are spread, by group; how they mark the
 * statements; what raters wrote; and beside them what the group agreed on, with who holds another
 * view. What would point at a person is not shown, and that is said.
 */
#pragma once

#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_SPREAD_PANE (senda_spread_pane_get_type ())

G_DECLARE_FINAL_TYPE (SendaSpreadPane, senda_spread_pane, SENDA, SPREAD_PANE, AdwBin)

GtkWidget *senda_spread_pane_new  (SendaRounds        *rounds);
void       senda_spread_pane_show (SendaSpreadPane    *self,
                                   const SendaElement *element);

G_END_DECLS
