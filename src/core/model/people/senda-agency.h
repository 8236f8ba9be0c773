/* senda-agency.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An agency or organization that works with the task force: what it is, how it is reached at any
 * hour, what it may share. And its contacts, by function: who answers, not who they are, wherever a
 * function will do. There is no field for a street address: where a shelter stands is never kept.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_AGENCY (senda_agency_get_type ())
#define SENDA_TYPE_CONTACT (senda_contact_get_type ())

G_DECLARE_FINAL_TYPE (SendaAgency, senda_agency, SENDA, AGENCY, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaContact, senda_contact, SENDA, CONTACT, SendaRecord)

extern const SendaRecordInfo senda_agency_info;
extern const SendaRecordInfo senda_contact_info;

extern const SendaChoice senda_levels[];
extern const SendaChoice senda_agency_standings[];

/* The names under which the standing of an agency is kept. */
#define SENDA_AGENCY_ACTIVE "active"
#define SENDA_AGENCY_PROSPECTIVE "prospective"
#define SENDA_AGENCY_PAUSED "paused"
#define SENDA_AGENCY_FORMER "former"

G_END_DECLS
