/* senda-agreed-stage.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the group places itself in one element of the roadmap, in one round: its judgement, not a
 * score. The stage that the marks suggested when it chose is kept beside the choice.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_AGREED_STAGE (senda_agreed_stage_get_type ())

/* The names under which the state of an element is kept. */
#define SENDA_STATE_NOT_DISCUSSED "not-discussed"
#define SENDA_STATE_RATED "rated"
#define SENDA_STATE_NO_AGREEMENT "no-agreement"
#define SENDA_STATE_NOT_APPLICABLE "not-applicable"

#define SENDA_N_STAGES 5

G_DECLARE_FINAL_TYPE (SendaAgreedStage, senda_agreed_stage, SENDA, AGREED_STAGE, SendaRecord)

extern const SendaRecordInfo senda_agreed_stage_info;
extern const SendaChoice senda_agreed_stage_states[];

char *senda_agreed_stage_id (const char *round,
                             const char *element);

G_END_DECLS
