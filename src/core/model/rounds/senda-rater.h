/* senda-rater.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * That a member takes part in a round, for which agency and in which discipline then: the roster of
 * the round. Who is later of another agency, or gone, was still there as this says.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_RATER (senda_rater_get_type ())

G_DECLARE_FINAL_TYPE (SendaRater, senda_rater, SENDA, RATER, SendaRecord)

extern const SendaRecordInfo senda_rater_info;

char *senda_rater_id (const char *round,
                      const char *member);

G_END_DECLS
