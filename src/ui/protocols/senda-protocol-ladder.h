/* senda-protocol-ladder.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a protocol stands, from the first talk to the day it is no longer used: every step in
 * words, of which one holds.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOL_LADDER (senda_protocol_ladder_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolLadder, senda_protocol_ladder, SENDA, PROTOCOL_LADDER, AdwBin)

GtkWidget *senda_protocol_ladder_new    (SendaProtocols      *protocols,
                                         SendaRecord         *protocol);
/* Shows what holds now. */
void       senda_protocol_ladder_update (SendaProtocolLadder *self);

G_END_DECLS
