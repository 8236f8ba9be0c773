/* senda-protocol-row.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A protocol in the list: its title and state, what was decided, its version, next review and
 * owner.
 */
#pragma once

#include "senda-protocols.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOL_ROW (senda_protocol_row_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolRow, senda_protocol_row, SENDA, PROTOCOL_ROW, GtkListBoxRow)

GtkWidget   *senda_protocol_row_new          (void);
/* Shows what @protocol is now. */
void         senda_protocol_row_show         (SendaProtocolRow *self,
                                              SendaProtocols   *protocols,
                                              SendaRecord      *protocol);
SendaRecord *senda_protocol_row_get_protocol (SendaProtocolRow *self);

G_END_DECLS
