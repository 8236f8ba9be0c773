/* senda-protocol-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The protocols of a task force, one below the other as wide as the place: found by words, by
 * state, and in the order that is asked for.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOL_LIST (senda_protocol_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolList, senda_protocol_list, SENDA, PROTOCOL_LIST, AdwBin)

/* Signal "chosen" (SendaProtocolList *, SendaRecord *protocol). */

GtkWidget *senda_protocol_list_new    (SendaProtocols    *protocols);
/* Shows what there is now. */
void       senda_protocol_list_update (SendaProtocolList *self);
/* Those that are shown, in their order. (transfer container) (element-type SendaRecord) */
GPtrArray *senda_protocol_list_dup_shown (SendaProtocolList *self);
/* The focus to the one called @id; FALSE when it is not shown. */
gboolean   senda_protocol_list_focus  (SendaProtocolList *self,
                                       const char        *id);

G_END_DECLS
