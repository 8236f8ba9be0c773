/* senda-committee.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part of the task force that meets on its own: the core team, a committee, a working group. And
 * the seats in it, which stay when they end, so that who held one before can be seen.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_COMMITTEE (senda_committee_get_type ())
#define SENDA_TYPE_COMMITTEE_SEAT (senda_committee_seat_get_type ())

G_DECLARE_FINAL_TYPE (SendaCommittee, senda_committee, SENDA, COMMITTEE, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaCommitteeSeat, senda_committee_seat, SENDA, COMMITTEE_SEAT, SendaRecord)

extern const SendaRecordInfo senda_committee_info;
extern const SendaRecordInfo senda_committee_seat_info;

extern const SendaChoice senda_committee_kinds[];
extern const SendaChoice senda_meeting_rhythms[];
extern const SendaChoice senda_seat_duties[];

/* The names under which kinds and duties are kept. */
#define SENDA_COMMITTEE_CORE "core"
#define SENDA_DUTY_CHAIR "chair"
#define SENDA_DUTY_CO_CHAIR "co-chair"

gboolean senda_committee_seat_is_chair (SendaRecord *seat);

G_END_DECLS
