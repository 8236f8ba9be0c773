/* senda-incoming-words.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the screen says of a file that came in.
 */
#pragma once

#include "senda-incoming.h"

G_BEGIN_DECLS

/* "New", "Changed", "Removed": what would happen to a record. */
const char *senda_incoming_say_what    (SendaMergeWhat            what);
/* "Action: Renew the agreement". (transfer full) */
char       *senda_incoming_say_item    (const SendaIncomingItem  *item);
/* Who and when, and why it asks for a look. (transfer full) */
char       *senda_incoming_say_about   (const SendaIncomingItem  *item);
/* Why something is outside what its sender may change: a sentence. */
const char *senda_incoming_say_outside (SendaOutside              outside);
/* The same as senda_incoming_say_about() and field by field what changes. (transfer full) */
char       *senda_incoming_say_details (const SendaIncomingItem  *item);
/* "3 new, 2 changed": of one type. (transfer full) */
char       *senda_incoming_say_count   (const SendaIncomingCount *count);
/* One field, from what to what. (transfer full) */
char       *senda_incoming_say_detail  (const SendaIncomingDetail *detail);

G_END_DECLS
