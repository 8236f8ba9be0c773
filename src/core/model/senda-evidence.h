/* senda-evidence.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pointer to what shows where an element stands: what it is, who holds it, where, as of when.
 * Never the thing itself.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_EVIDENCE (senda_evidence_get_type ())

G_DECLARE_FINAL_TYPE (SendaEvidence, senda_evidence, SENDA, EVIDENCE, SendaRecord)

extern const SendaRecordInfo senda_evidence_info;

G_END_DECLS
