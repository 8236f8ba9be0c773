/* senda-answer-acts.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done with answers, and with what has none, by every screen that shows them.
 */
#pragma once

#include "senda-protocols.h"
#include "senda-readiness.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @widget: what was pressed. */

/* Shows it among the questions: a question or an answer. */
void         senda_answer_open        (GtkWidget               *widget,
                                       const char              *id);
/* A button that does so. (transfer floating) */
GtkWidget   *senda_answer_button_new  (const char              *label,
                                       const char              *name,
                                       const char              *id);
/* The open action that closes the gap called @gap, or NULL. (transfer none) */
SendaRecord *senda_answer_find_action (SendaProtocols          *protocols,
                                       const char              *gap);
void         senda_answer_plan        (GtkWidget               *widget,
                                       SendaProtocols          *protocols,
                                       const SendaReadinessGap *gap);
/* A button that plans the closing of @gap, or one that opens the action that is planned. @name: what
 * it is about, for whom sees the button alone. (transfer floating) */
GtkWidget   *senda_answer_plan_new    (SendaProtocols          *protocols,
                                       const SendaReadinessGap *gap,
                                       const char              *name);
/* What of @readiness lies at @at; NULL for nothing. */
const SendaReadinessGap *senda_answer_find_gap (SendaProtocols  *protocols,
                                                SendaReadiness  *readiness,
                                                const SendaCase *at);
/* Before (-1) or after (1) the next variation of the same question. */
void         senda_answer_move        (GtkWidget               *widget,
                                       SendaProtocols          *protocols,
                                       SendaRecord             *answer,
                                       int                      by);
void         senda_answer_remove      (GtkWidget               *widget,
                                       SendaProtocols          *protocols,
                                       SendaRecord             *answer);

G_END_DECLS
