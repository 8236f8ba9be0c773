/* senda-service-offer.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-service-offer.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_reaches[] = {
  SENDA_CHOICE ("member", "reach", "Provided by a member"),
  SENDA_CHOICE ("agreement", "reach", "By written agreement"),
  SENDA_CHOICE ("informal", "reach", "By informal referral"),
  SENDA_CHOICE ("none", "reach", "Not offered"),
  { NULL, NULL, NULL }
};

const SendaChoice senda_service_hours[] = {
  SENDA_CHOICE ("always", "hours", "At any hour"),
  SENDA_CHOICE ("extended", "hours", "Evenings or weekends too"),
  SENDA_CHOICE ("business", "hours", "Business hours"),
  SENDA_CHOICE ("appointment", "hours", "By appointment"),
  { NULL, NULL, NULL }
};

const SendaChoice senda_capacities[] = {
  SENDA_CHOICE ("open", "capacity", "Open"),
  SENDA_CHOICE ("waiting", "capacity", "Waiting list"),
  SENDA_CHOICE ("closed", "capacity", "Closed for now"),
  { NULL, NULL, NULL }
};

static const SendaField service_offer_fields[] = {
  { .name = "agency", .label = N_("Agency"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "agency" },
  { .name = "service", .label = N_("Service"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED },
  /* None: everybody. */
  { .name = "populations", .label = N_("For whom"), .kind = SENDA_FIELD_TAGS },
  { .name = "reach", .label = N_("How it is reached"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_reaches },
  { .name = "hours", .label = N_("Hours"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_service_hours },
  { .name = "hours_note", .label = N_("About the hours"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL },
  { .name = "phone", .label = N_("Number to call"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 100 },
  { .name = "capacity", .label = N_("Capacity"), .kind = SENDA_FIELD_CHOICE,
    .privacy = SENDA_PRIVACY_MEMBERS, .choices = senda_capacities },
  { .name = "languages", .label = N_("Languages"), .kind = SENDA_FIELD_TAGS },
  { .name = "area", .label = N_("Area served"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "conditions", .label = N_("Conditions"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "cost", .label = N_("Cost"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL },
  { .name = "checked_on", .label = N_("Checked on"), .kind = SENDA_FIELD_DATE },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
};

const SendaRecordInfo senda_service_offer_info = {
  .name = "service_offer",
  .label = N_("Service offered"),
  .get_type = senda_service_offer_get_type,
  .fields = service_offer_fields,
  .n_fields = G_N_ELEMENTS (service_offer_fields),
  .parent = "agency",
  .order = "service",
};

SENDA_DEFINE_RECORD (SendaServiceOffer, senda_service_offer, senda_service_offer_info)
