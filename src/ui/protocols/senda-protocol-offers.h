/* senda-protocol-offers.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Senda brings along and the task force has not begun: by group, each with its purpose and a
 * way to begin.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOL_OFFERS (senda_protocol_offers_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolOffers, senda_protocol_offers, SENDA, PROTOCOL_OFFERS, AdwBin)

/* Signal "begin" (SendaProtocolOffers *, const char *topic): the id of a shipped protocol. */

GtkWidget *senda_protocol_offers_new    (SendaProtocols      *protocols);
void       senda_protocol_offers_update (SendaProtocolOffers *self);
/* The focus to where the one called @topic can be begun; FALSE when it is not offered. */
gboolean   senda_protocol_offers_focus  (SendaProtocolOffers *self,
                                         const char          *topic);

G_END_DECLS
