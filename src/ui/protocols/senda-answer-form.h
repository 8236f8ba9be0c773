/* senda-answer-form.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of an answer: what is done, who is called, who stands in, when it was agreed on.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ANSWER_FORM (senda_answer_form_get_type ())

G_DECLARE_FINAL_TYPE (SendaAnswerForm, senda_answer_form, SENDA, ANSWER_FORM, AdwBin)

/* @language: the one that it is written in. */
GtkWidget *senda_answer_form_new (SendaProtocols   *protocols,
                                  SendaRecord      *answer,
                                  const SendaTopic *question,
                                  const char       *language);

G_END_DECLS
