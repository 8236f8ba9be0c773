/* senda-protocol-edits-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files that change protocols share.
 */
#pragma once

#include "senda-protocols.h"
#include "senda-record-edits.h"

G_BEGIN_DECLS

/* senda-protocols.c */
SendaDraft  *_senda_protocols_draft         (SendaProtocols        *self,
                                             SendaRecord           *protocol);

/* senda-protocol-edits.c */
const char  *_senda_protocols_get_owner     (SendaProtocols        *self);
char        *_senda_protocol_dup_topic      (SendaProtocols        *self,
                                             SendaRecord           *protocol);
SendaEdit   *_senda_protocol_edit           (SendaProtocols        *self,
                                             const char            *label,
                                             SendaRecord           *protocol);
SendaRecord *_senda_edit_create_anew        (SendaEdit             *edit,
                                             SendaWorkspace        *workspace,
                                             const SendaRecordInfo *info,
                                             const char            *id);

G_END_DECLS
