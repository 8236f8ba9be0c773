/* senda-board-card.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An action on the board: a row that opens it, with a menu that moves it, and which can be dragged.
 */
#pragma once

#include "senda-rounds.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_BOARD_CARD (senda_board_card_get_type ())

G_DECLARE_FINAL_TYPE (SendaBoardCard, senda_board_card, SENDA, BOARD_CARD, GtkListBoxRow)

/* Its menu runs "board.move" with the id of the action and the name of a state. */
GtkWidget   *senda_board_card_new        (SendaRounds    *rounds);
SendaRecord *senda_board_card_get_action (SendaBoardCard *self);
/* Shows @action as it is now. */
void         senda_board_card_set_action (SendaBoardCard *self,
                                          SendaRecord    *action);

G_END_DECLS
