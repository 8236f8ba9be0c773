/* senda-gap-decision.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the task force decided about something that seems to be missing: that it is needed here, or
 * not, and why.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_GAP_DECISION (senda_gap_decision_get_type ())

G_DECLARE_FINAL_TYPE (SendaGapDecision, senda_gap_decision, SENDA, GAP_DECISION, SendaRecord)

extern const SendaRecordInfo senda_gap_decision_info;

extern const SendaChoice senda_gap_answers[];

/* The names under which an answer is kept. */
#define SENDA_GAP_NEEDED "needed"
#define SENDA_GAP_NOT_NEEDED "not-needed"

char *senda_gap_decision_id (const char *task_force,
                             const char *gap);

G_END_DECLS
