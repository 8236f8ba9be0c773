/* senda-answer-edits.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Settling who is called. Each is one labelled transaction.
 */
#pragma once

#include "senda-protocols.h"
#include "senda-readiness.h"
#include "senda-record-edits.h"

G_BEGIN_DECLS

/* The default answer to @question, made if there is none, with these fields. (transfer full) */
SendaRecord *senda_answer_set_default   (SendaProtocols          *protocols,
                                         const SendaTopic        *question,
                                         const SendaGiven        *given,
                                         GError                 **error);
/* @when: circumstances, as a field of tags; at least one. Last of the question's. Fails with
 * SENDA_ERROR_INVALID for circumstances that are not known, or those of another variation of the
 * same question. (transfer full) */
SendaRecord *senda_answer_add_variation (SendaProtocols          *protocols,
                                         const SendaTopic        *question,
                                         const char              *when,
                                         const SendaGiven        *given,
                                         GError                 **error);
/* Fields of an answer. Fails with SENDA_ERROR_INVALID when "same_as" would lead back to itself,
 * and as above. */
gboolean     senda_answer_edit          (SendaProtocols          *protocols,
                                         SendaRecord             *answer,
                                         const SendaGiven        *given,
                                         GError                 **error);
/* An action that closes @gap: its sentence until it is changed, in the workspace's language. The
 * one that is there already is given back. (transfer full) */
SendaRecord *senda_answer_plan_gap      (SendaProtocols          *protocols,
                                         const SendaReadinessGap *gap,
                                         GError                 **error);

G_END_DECLS
