/* senda-protocol-notices.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a coordinator should know today of the protocols: reviews due within 90 days or past, items
 * and answers whose day comes, versions that agencies still have to acknowledge, reviews begun and
 * not done.
 */
#pragma once

#include "senda-protocol-facts.h"

G_BEGIN_DECLS

typedef enum
{
  /* With a day, the earliest first */
  SENDA_PROTOCOL_NOTICE_REVIEW_DUE, /* of a protocol that is agreed, submitted or in use */
  SENDA_PROTOCOL_NOTICE_ITEM_DUE,   /* the record is the protocol; count: items by that day */
  SENDA_PROTOCOL_NOTICE_ANSWER_DUE, /* an answer to be looked at again */
  /* Without */
  SENDA_PROTOCOL_NOTICE_UNDER_REVIEW,
  SENDA_PROTOCOL_NOTICE_MISSING     /* count: agencies that have not acknowledged the latest version */
} SendaProtocolNoticeKind;

typedef struct
{
  SendaProtocolNoticeKind kind;
  SendaRecord *record; /* the protocol, or the answer */
  const char *day;     /* or NULL */
  guint count;
} SendaProtocolNotice;

/* (transfer full) (element-type SendaProtocolNotice) */
GPtrArray *senda_protocol_notices_new (SendaProtocolFacts        *facts);
/* (transfer full) */
char      *senda_protocol_notice_say  (const SendaProtocolNotice *notice,
                                       SendaProtocolFacts        *facts,
                                       SendaCatalog              *catalog);

G_END_DECLS
