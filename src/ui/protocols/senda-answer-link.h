/* senda-answer-link.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of an answer's form that name what only an answer knows: a contact of its agency, and
 * the answer that it is as in. An answer that would lead back in a circle is not offered.
 */
#pragma once

#include "senda-form-row.h"
#include "senda-protocols.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ANSWER_LINK (senda_answer_link_get_type ())

G_DECLARE_FINAL_TYPE (SendaAnswerLink, senda_answer_link, SENDA, ANSWER_LINK, SendaFormRow)

/* @item: the field "contact" or "same_as"; lives for ever. */
GtkWidget *senda_answer_link_row_new (SendaProtocols      *protocols,
                                      SendaRecord         *answer,
                                      const SendaFormField *item);

G_END_DECLS
