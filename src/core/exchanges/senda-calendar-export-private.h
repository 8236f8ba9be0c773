/* senda-calendar-export-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files that make a calendar share.
 */
#pragma once

#include "senda-calendar-export.h"

#include "senda-protocol-facts.h"

G_BEGIN_DECLS

typedef struct
{
  SendaWorkspace *workspace;
  const SendaCalendarOptions *options;
  SendaCatalog *catalog;
  SendaPeopleFacts *people;
  SendaProtocolFacts *protocols;
  GPtrArray *cards;   /* of roles */
  GHashTable *stamps; /* of types to their lists of SendaRecordStamp */
  GHashTable *by_id;  /* ids to SendaRecordStamp */
  GPtrArray *entries;
} SendaCalendarReading;

/* senda-calendar-words.c: what an entry about @record says. (transfer full) */
char *_senda_calendar_say_title (const SendaCalendarReading *reading,
                                 SendaRecord                *record);
char *_senda_calendar_say_text  (const SendaCalendarReading *reading,
                                 SendaRecord                *record);
gboolean _senda_calendar_may_read (const SendaCalendarReading *reading,
                                   const SendaRecordInfo      *info,
                                   const char                 *field);

G_END_DECLS
