/* senda-protocol-lines.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines in which the window says where a protocol stands.
 */
#pragma once

#include "senda-protocols.h"

G_BEGIN_DECLS

/* "In use" (transfer none) */
const char *senda_protocol_say_state   (SendaRecord    *protocol,
                                        SendaCatalog   *catalog);
/* "Version 2, adopted March 3, 2026", or that none was. (transfer full) */
char       *senda_protocol_say_version (SendaProtocols *protocols,
                                        SendaRecord    *protocol);
/* "Next review June 1, 2026", in other words once the day is past; NULL without a day.
 * (transfer full) */
char       *senda_protocol_say_review  (SendaProtocols *protocols,
                                        SendaRecord    *protocol);
gboolean    senda_protocol_is_late     (SendaProtocols *protocols,
                                        SendaRecord    *protocol);
/* "Owner: Ana Peña"; NULL without one. (transfer full) */
char       *senda_protocol_say_owner   (SendaProtocols *protocols,
                                        SendaRecord    *protocol);
/* "12 decided, 3 being discussed"; NULL when there is nothing to count. (transfer full) */
char       *senda_protocol_say_counts  (SendaProtocols *protocols,
                                        SendaRecord    *protocol);
/* The names of the records called @ids, with commas; NULL for none. (transfer full) */
char       *senda_protocol_name_all    (SendaProtocols        *protocols,
                                        const SendaRecordInfo *info,
                                        const char            *ids);

G_END_DECLS
