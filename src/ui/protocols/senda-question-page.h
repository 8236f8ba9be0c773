/* senda-question-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One question: why it is asked, what a good answer says, the answer by default and its variations.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_QUESTION_PAGE (senda_question_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaQuestionPage, senda_question_page, SENDA, QUESTION_PAGE, AdwBin)

GtkWidget *senda_question_page_new    (SendaProtocols    *protocols,
                                       const SendaTopic  *question);
void       senda_question_page_update (SendaQuestionPage *self);
/* Shows the answer called @id, with the focus in it. */
void       senda_question_page_open   (SendaQuestionPage *self,
                                       const char        *id);

G_END_DECLS
