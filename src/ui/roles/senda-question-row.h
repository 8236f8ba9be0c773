/* senda-question-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An open question about a role: who asked it, and a way to settle it in words, in place.
 */
#pragma once

#include "senda-people.h"
#include "senda-role-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_QUESTION_ROW (senda_question_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaQuestionRow, senda_question_row, SENDA, QUESTION_ROW, GtkListBoxRow)

/* It is settled by the action "reviews.settle" (the review's id, the answer) of a widget around
 * it. */
GtkWidget   *senda_question_row_new        (SendaPeople      *people,
                                            SendaRecord      *review);
SendaRecord *senda_question_row_get_review (SendaQuestionRow *self);
void         senda_question_row_update     (SendaQuestionRow *self,
                                            GPtrArray        *cards);

G_END_DECLS
