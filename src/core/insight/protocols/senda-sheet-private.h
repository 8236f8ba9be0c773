/* senda-sheet-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a sheet and its counts read alike.
 */
#pragma once

#include "senda-protocol-sheet.h"

G_BEGIN_DECLS

/* What the records of a protocol say. */
typedef struct
{
  SendaContent *content;
  const SendaTopic *topic; /* the shipped protocol, or NULL */
  GHashTable *by_topic;    /* SendaTopic to the record about it */
  GPtrArray *others;       /* records about nothing that is shipped with this protocol */
} SendaSheetReading;

void        _senda_sheet_reading_fill  (SendaSheetReading  *reading,
                                        SendaProtocolFacts *facts,
                                        SendaRecord        *protocol);
void        _senda_sheet_reading_clear (SendaSheetReading  *reading);

/* Of no topic and of no record too: */
gboolean    _senda_sheet_is_kind       (const SendaTopic   *topic,
                                        const char         *kind);
gboolean    _senda_sheet_is_item_of    (const SendaTopic   *item,
                                        const SendaTopic   *protocol);
gboolean    _senda_sheet_is_mandatory  (const SendaTopic   *topic,
                                        SendaRecord        *record);
gboolean    _senda_sheet_is_retired    (SendaRecord        *record);
const char *_senda_sheet_get_state     (SendaRecord        *record);
gboolean    _senda_sheet_is_settled    (const char         *state);

G_END_DECLS
