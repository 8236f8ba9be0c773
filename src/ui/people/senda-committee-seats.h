/* senda-committee-seats.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who sits in a committee today, each with a duty that can be changed and a seat that can be ended;
 * a seat for somebody else; and who sat there before.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

#define SENDA_TYPE_COMMITTEE_SEATS (senda_committee_seats_get_type ())

G_DECLARE_FINAL_TYPE (SendaCommitteeSeats, senda_committee_seats, SENDA, COMMITTEE_SEATS, AdwBin)

GtkWidget *senda_committee_seats_new (SendaBrowserSection *section,
                                      SendaRecord         *committee);

G_END_DECLS
