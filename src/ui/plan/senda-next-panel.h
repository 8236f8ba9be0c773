/* senda-next-panel.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Under a statement of the next stage: what was said of it, an action or a reason for none, and
 * what can be done.
 */
#pragma once

#include "senda-next-statements.h"
#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_NEXT_PANEL (senda_next_panel_get_type ())

G_DECLARE_FINAL_TYPE (SendaNextPanel, senda_next_panel, SENDA, NEXT_PANEL, AdwBin)

/* @is_small: one button with a menu, instead of two. */
GtkWidget *senda_next_panel_new    (SendaRounds              *rounds,
                                    const SendaStatement     *statement,
                                    gboolean                  is_small);
/* @next NULL: the statement is none of the next stage, or describes us; nothing is shown. */
void       senda_next_panel_update (SendaNextPanel           *self,
                                    const SendaNextStatement *next);

G_END_DECLS
