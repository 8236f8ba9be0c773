/* senda-answer-variations.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The variations of the answer to a question, in their order, and what begins another one: its
 * circumstances are chosen first.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ANSWER_VARIATIONS (senda_answer_variations_get_type ())

G_DECLARE_FINAL_TYPE (SendaAnswerVariations, senda_answer_variations, SENDA, ANSWER_VARIATIONS,
                      AdwBin)

GtkWidget *senda_answer_variations_new    (SendaProtocols        *protocols,
                                           const SendaTopic      *question,
                                           const char            *language);
void       senda_answer_variations_update (SendaAnswerVariations *self);
/* Unfolds the one called @id; NULL when it is not here. (transfer none) */
GtkWidget *senda_answer_variations_open   (SendaAnswerVariations *self,
                                           const char            *id);

G_END_DECLS
