/* senda-service-offer.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A service that an agency offers, to whom, and how it is reached. There is no field for a street
 * address: where a shelter stands is never kept, a number to call is.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_SERVICE_OFFER (senda_service_offer_get_type ())

G_DECLARE_FINAL_TYPE (SendaServiceOffer, senda_service_offer, SENDA, SERVICE_OFFER, SendaRecord)

extern const SendaRecordInfo senda_service_offer_info;

extern const SendaChoice senda_reaches[];
extern const SendaChoice senda_service_hours[];
extern const SendaChoice senda_capacities[];

/* The names under which reach and hours are kept. */
#define SENDA_REACH_MEMBER "member"
#define SENDA_REACH_AGREEMENT "agreement"
#define SENDA_REACH_INFORMAL "informal"
#define SENDA_REACH_NONE "none"
#define SENDA_HOURS_ALWAYS "always"
#define SENDA_HOURS_EXTENDED "extended"
#define SENDA_CAPACITY_CLOSED "closed"

G_END_DECLS
