/* senda-answer-variation.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "When … then …": an answer that holds under circumstances, folded to a line that opens to its
 * form.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ANSWER_VARIATION (senda_answer_variation_get_type ())

G_DECLARE_FINAL_TYPE (SendaAnswerVariation, senda_answer_variation, SENDA, ANSWER_VARIATION, AdwBin)

GtkWidget   *senda_answer_variation_new        (SendaProtocols       *protocols,
                                                SendaRecord          *answer,
                                                const SendaTopic     *question,
                                                const char           *language);
SendaRecord *senda_answer_variation_get_answer (SendaAnswerVariation *self);
/* @call: what the answer comes to now; where it stands among the variations. */
void         senda_answer_variation_update     (SendaAnswerVariation *self,
                                                const SendaCall      *call,
                                                gboolean              is_first,
                                                gboolean              is_last);
void         senda_answer_variation_open       (SendaAnswerVariation *self);

G_END_DECLS
