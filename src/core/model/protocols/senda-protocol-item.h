/* senda-protocol-item.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a task force says of one consideration or decision of a protocol: a shipped one, or one of
 * its own. A shipped one that nobody has touched has no record. And the blocks of the drafted
 * document whose wording somebody has taken in hand.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOL_ITEM (senda_protocol_item_get_type ())
#define SENDA_TYPE_PROTOCOL_BLOCK (senda_protocol_block_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolItem, senda_protocol_item, SENDA, PROTOCOL_ITEM, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaProtocolBlock, senda_protocol_block, SENDA, PROTOCOL_BLOCK, SendaRecord)

#define SENDA_ITEM_NOT_DISCUSSED "not-discussed"
#define SENDA_ITEM_DISCUSSING "discussing"
#define SENDA_ITEM_DECIDED "decided"
#define SENDA_ITEM_NOT_APPLICABLE "not-applicable"

/* A decision may quote a whole policy. */
#define SENDA_DECISION_LIMIT 2000000

extern const SendaRecordInfo senda_protocol_item_info;
extern const SendaRecordInfo senda_protocol_block_info;

extern const SendaChoice senda_protocol_item_states[];

/* Of a record, or of none: SENDA_ITEM_…, never NULL. */
const char *senda_protocol_item_get_state (SendaRecord *item);
char       *senda_protocol_item_id        (const char  *protocol,
                                           const char  *source);
char       *senda_protocol_block_id       (const char  *protocol,
                                           const char  *block);

G_END_DECLS
