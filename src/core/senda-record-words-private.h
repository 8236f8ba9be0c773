/* senda-record-words-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files that name records share.
 */
#pragma once

#include "senda-record-words.h"

G_BEGIN_DECLS

/* senda-record-words-protocols.c */
gboolean _senda_record_names_itself    (const SendaRecordInfo *info);
gboolean _senda_field_is_a_mark        (const SendaRecordInfo *info,
                                        const char            *field);
char    *_senda_record_say_of_protocol (SendaWorkspace        *workspace,
                                        SendaRecord           *record,
                                        SendaCatalog          *catalog);
char    *_senda_say_readiness_gap      (SendaContent          *content,
                                        const char            *gap,
                                        SendaCatalog          *catalog);

G_END_DECLS
