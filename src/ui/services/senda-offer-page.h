/* senda-offer-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that is kept of one service that an agency offers, to read and to change. It uses the actions
 * "offers.…" of what is around it.
 */
#pragma once

#include "senda-people.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_OFFER_PAGE (senda_offer_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaOfferPage, senda_offer_page, SENDA, OFFER_PAGE, AdwBin)

GtkWidget *senda_offer_page_new (SendaPeople *people,
                                 SendaRecord *offer);

G_END_DECLS
