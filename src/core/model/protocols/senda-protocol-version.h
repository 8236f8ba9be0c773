/* senda-protocol-version.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A version of a protocol as it was adopted, which never changes; its text, apart because it is
 * long and seldom read; which agency approved it; and who has acknowledged it.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOL_VERSION (senda_protocol_version_get_type ())
#define SENDA_TYPE_PROTOCOL_TEXT (senda_protocol_text_get_type ())
#define SENDA_TYPE_APPROVAL (senda_approval_get_type ())
#define SENDA_TYPE_ACKNOWLEDGEMENT (senda_acknowledgement_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolVersion, senda_protocol_version, SENDA, PROTOCOL_VERSION, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaProtocolText, senda_protocol_text, SENDA, PROTOCOL_TEXT, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaApproval, senda_approval, SENDA, APPROVAL, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaAcknowledgement, senda_acknowledgement, SENDA, ACKNOWLEDGEMENT, SendaRecord)

#define SENDA_APPROVAL_APPROVED "approved"
#define SENDA_APPROVAL_WITH_CONDITIONS "with-conditions"
#define SENDA_APPROVAL_DECLINED "declined"

extern const SendaRecordInfo senda_protocol_version_info;
extern const SendaRecordInfo senda_protocol_text_info;
extern const SendaRecordInfo senda_approval_info;
extern const SendaRecordInfo senda_acknowledgement_info;

extern const SendaChoice senda_approval_answers[];
extern const SendaChoice senda_acknowledgement_ways[];

/* Whether @version counts rather than @other, of the same protocol. */
gboolean senda_protocol_version_is_later (SendaRecord *version,
                                          SendaRecord *other);
char    *senda_protocol_text_id   (const char *version);
char    *senda_approval_id        (const char *version,
                                   const char *agency);
/* @member NULL: for the agency as a whole. */
char    *senda_acknowledgement_id (const char *version,
                                   const char *agency,
                                   const char *member);

G_END_DECLS
