/* senda-protocol-adoption.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a draft to a document that agencies stand by, and back to the table: adopting, approving,
 * acknowledging, reviewing. Each is one labelled transaction.
 */
#pragma once

#include "senda-protocols.h"

G_BEGIN_DECLS

typedef struct
{
  const char *adopted_on;  /* NULL: today */
  const char *summary;     /* what changed and why; or NULL */
  const char *open_reason; /* why decisions that must be recorded are still open; NULL: none is */
  const char *language;    /* of both; NULL: the workspace's */
} SendaAdoption;

/* Freezes what the protocol says now as its next version. It is then agreed where the award
 * asks for it, else in use; the first version sets the day of the first review. Fails with
 * SENDA_ERROR_INVALID when decisions are open and no reason is given, when nothing differs from
 * the latest version, when the day lies before that of the latest or after today. (transfer
 * full) */
SendaRecord *senda_protocol_adopt              (SendaProtocols       *protocols,
                                                SendaRecord          *protocol,
                                                const SendaAdoption  *adoption,
                                                GError              **error);
/* What @agency answered to @version: SENDA_APPROVAL_…; NULL takes the answer back. @member, @day
 * (NULL: today) and @note may be NULL. */
gboolean     senda_protocol_approve            (SendaProtocols       *protocols,
                                                SendaRecord          *version,
                                                SendaRecord          *agency,
                                                const char           *answer,
                                                SendaRecord          *member,
                                                const char           *day,
                                                const char           *note,
                                                GError              **error);
/* @agency: for which @member acknowledges; @member NULL: the agency as a whole. @day NULL: today.
 * Fails with SENDA_ERROR_INVALID when a later version was adopted, and names it. */
gboolean     senda_protocol_acknowledge        (SendaProtocols       *protocols,
                                                SendaRecord          *version,
                                                SendaRecord          *agency,
                                                SendaRecord          *member,
                                                const char           *day,
                                                const char           *way,
                                                GError              **error);
/* Many members at once, as after a meeting: one step of undo. (element-type SendaRecord) */
gboolean     senda_protocol_acknowledge_many   (SendaProtocols       *protocols,
                                                SendaRecord          *version,
                                                GPtrArray            *members,
                                                const char           *day,
                                                const char           *way,
                                                GError              **error);
/* A review begins, as intended or early: @causes are early signs or own words (NULL: it is due).
 * Once its day has come it is the intended one, whatever the causes. The protocol is under review.
 * Fails with SENDA_ERROR_INVALID while one is under way. (transfer full) */
SendaRecord *senda_protocol_begin_review       (SendaProtocols       *protocols,
                                                SendaRecord          *protocol,
                                                const char *const    *causes,
                                                GError              **error);
/* It ends: KEEP, back in use; CHANGE, back to drafting; RETIRE, no longer used. A review that was
 * intended moves the next day on by the schedule, from the day that was intended; an early one
 * leaves it. */
gboolean     senda_protocol_finish_review      (SendaProtocols       *protocols,
                                                SendaRecord          *review,
                                                const char           *outcome,
                                                const char           *note,
                                                GError              **error);

G_END_DECLS
