/* senda-protocol-edits.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Working on a protocol: beginning one, saying what was decided, moving and setting aside items,
 * taking wordings of the document in hand. Each is one labelled transaction. Single fields of a
 * protocol are edited by senda-record-edits.h.
 */
#pragma once

#include "senda-protocols.h"
#include "senda-record-edits.h"

G_BEGIN_DECLS

/* The protocol that follows the shipped one @topic: the one that is there, else a new one, being
 * discussed, last in the list. (transfer full) */
SendaRecord *senda_protocol_start         (SendaProtocols     *protocols,
                                           const SendaTopic   *topic,
                                           GError            **error);
/* One of the task force's own. @language NULL: the workspace's. (transfer full) */
SendaRecord *senda_protocol_start_own     (SendaProtocols     *protocols,
                                           const char         *title,
                                           const char         *language,
                                           GError            **error);
/* SENDA_PROTOCOL_…. Fails with SENDA_ERROR_INVALID for SUBMITTED where no award asks, and for
 * AGREED, SUBMITTED and IN_USE before a version was adopted. */
gboolean     senda_protocol_set_state     (SendaProtocols     *protocols,
                                           SendaRecord        *protocol,
                                           const char         *state,
                                           GError            **error);
/* What is said of the item called @item (SendaSheetItem.id): the fields of its record, made if
 * there is none. Words for "decision" decide it, and words for "reason" say that it does not
 * apply, unless "state" is given too; taking the decision's last words away leaves it being
 * discussed. */
gboolean     senda_protocol_set_item      (SendaProtocols     *protocols,
                                           SendaRecord        *protocol,
                                           const char         *item,
                                           const SendaGiven   *given,
                                           GError            **error);
/* The same field of many items at once, as one step of undo: who is responsible, the agencies, a
 * day. @items ends with NULL. */
gboolean     senda_protocol_set_items     (SendaProtocols     *protocols,
                                           SendaRecord        *protocol,
                                           const char *const  *items,
                                           const char         *field,
                                           const char         *text,
                                           GError            **error);
/* One of the task force's own, last of @part (NULL: the part of its own). Mandatory: among the
 * decisions to record. (transfer full) */
SendaRecord *senda_protocol_add_item      (SendaProtocols     *protocols,
                                           SendaRecord        *protocol,
                                           const char         *part,
                                           gboolean            is_mandatory,
                                           const char         *name,
                                           const char         *text,
                                           const char         *language,
                                           GError            **error);
/* Swaps it with the one before (-1) or after (1) it in its part, past what is set aside; at the end
 * nothing happens. */
gboolean     senda_protocol_move_item     (SendaProtocols     *protocols,
                                           SendaRecord        *protocol,
                                           const char         *item,
                                           int                 by,
                                           GError            **error);
gboolean     senda_protocol_retire_item   (SendaProtocols     *protocols,
                                           SendaRecord        *protocol,
                                           const char         *item,
                                           gboolean            is_retired,
                                           GError            **error);
/* Takes the wording of @block (SendaDraftBlock.id) in hand in @language; NULL or empty @text: back
 * to what is generated. */
gboolean     senda_protocol_word_block    (SendaProtocols     *protocols,
                                           SendaRecord        *protocol,
                                           const char         *block,
                                           const char         *language,
                                           const char         *text,
                                           GError            **error);
gboolean     senda_protocol_leave_out     (SendaProtocols     *protocols,
                                           SendaRecord        *protocol,
                                           const char         *block,
                                           gboolean            left_out,
                                           GError            **error);

G_END_DECLS
