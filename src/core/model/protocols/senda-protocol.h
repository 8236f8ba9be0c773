/* senda-protocol.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A protocol of a task force: an agreed way of working of several agencies, from the first talk to
 * the day it is looked at again. What is decided in it are its items (senda-protocol-item.h); what
 * was adopted are its versions (senda-protocol-version.h).
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOL (senda_protocol_get_type ())
#define SENDA_TYPE_PROTOCOL_REVIEW (senda_protocol_review_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocol, senda_protocol, SENDA, PROTOCOL, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaProtocolReview, senda_protocol_review, SENDA, PROTOCOL_REVIEW, SendaRecord)

#define SENDA_PROTOCOL_NOT_RAISED "not-raised"
#define SENDA_PROTOCOL_DISCUSSING "discussing"
#define SENDA_PROTOCOL_DRAFTING "drafting"
#define SENDA_PROTOCOL_AGREED "agreed"
#define SENDA_PROTOCOL_SUBMITTED "submitted" /* where the award asks for it */
#define SENDA_PROTOCOL_IN_USE "in-use"
#define SENDA_PROTOCOL_UNDER_REVIEW "under-review"
#define SENDA_PROTOCOL_RETIRED "retired"

#define SENDA_REVIEW_KEEP "keep"
#define SENDA_REVIEW_CHANGE "change"
#define SENDA_REVIEW_RETIRE "retire"

extern const SendaRecordInfo senda_protocol_info;
extern const SendaRecordInfo senda_protocol_review_info;

extern const SendaChoice senda_protocol_states[];
extern const SendaChoice senda_protocol_review_outcomes[];

/* The one way of telling where a protocol stands: of no state, it has not been raised. */
const char *senda_protocol_get_state (SendaRecord *protocol);
char       *senda_protocol_id        (const char  *task_force,
                                      const char  *source);

G_END_DECLS
