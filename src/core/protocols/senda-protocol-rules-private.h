/* senda-protocol-rules-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every edit of protocols and answers keeps: guards, see senda-edit-guards.h.
 */
#pragma once

#include "senda-edit-guards.h"

#include "senda-answer.h"
#include "senda-protocol-item.h"
#include "senda-protocol-version.h"
#include "senda-protocol.h"

G_BEGIN_DECLS

/* senda-protocol-rules.c */
void     _senda_protocol_note_day              (SendaEdit   *edit,
                                                SendaRecord *before,
                                                SendaRecord *after);
void     _senda_protocol_item_note_day         (SendaEdit   *edit,
                                                SendaRecord *before,
                                                SendaRecord *after);
gboolean _senda_protocol_check_change          (SendaEdit   *edit,
                                                SendaRecord *before,
                                                SendaRecord *after,
                                                GError     **error);
gboolean _senda_protocol_version_check_change  (SendaEdit   *edit,
                                                SendaRecord *before,
                                                SendaRecord *after,
                                                GError     **error);
gboolean _senda_approval_check_change          (SendaEdit   *edit,
                                                SendaRecord *before,
                                                SendaRecord *after,
                                                GError     **error);
gboolean _senda_acknowledgement_check_change   (SendaEdit   *edit,
                                                SendaRecord *before,
                                                SendaRecord *after,
                                                GError     **error);

/* senda-answer-rules.c */
gboolean _senda_answer_check_change            (SendaEdit   *edit,
                                                SendaRecord *before,
                                                SendaRecord *after,
                                                GError     **error);

G_END_DECLS
