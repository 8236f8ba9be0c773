/* senda-call-card.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One of the questions and what answers it in the situation that is chosen: one answer, several
 * that contradict each other, or none; and what would be different if more were known.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_CALL_CARD (senda_call_card_get_type ())

G_DECLARE_FINAL_TYPE (SendaCallCard, senda_call_card, SENDA, CALL_CARD, AdwBin)

GtkWidget        *senda_call_card_new          (SendaProtocols   *protocols,
                                                const SendaTopic *question);
const SendaTopic *senda_call_card_get_question (SendaCallCard    *self);
/* @tags: what is known; NULL for nothing. */
void              senda_call_card_update       (SendaCallCard    *self,
                                                const char       *tags);

G_END_DECLS
