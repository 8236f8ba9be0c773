/* senda-protocol-reviews.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reviews of a protocol: the one that is under way and how it ends, a way to begin one as
 * intended or early, and those of the past.
 */
#pragma once

#include "senda-protocols.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_PROTOCOL_REVIEWS (senda_protocol_reviews_get_type ())

G_DECLARE_FINAL_TYPE (SendaProtocolReviews, senda_protocol_reviews, SENDA, PROTOCOL_REVIEWS,
                      AdwBin)

GtkWidget *senda_protocol_reviews_new    (SendaProtocols       *protocols,
                                          SendaRecord          *protocol);
/* Shows what there is now. */
void       senda_protocol_reviews_update (SendaProtocolReviews *self);

G_END_DECLS
