/* senda-agreement.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A written agreement between agencies: what it covers, when it was signed, when it ends, where the
 * signed paper is kept (never the paper itself). And its parties.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_AGREEMENT (senda_agreement_get_type ())
#define SENDA_TYPE_AGREEMENT_PARTY (senda_agreement_party_get_type ())

G_DECLARE_FINAL_TYPE (SendaAgreement, senda_agreement, SENDA, AGREEMENT, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaAgreementParty, senda_agreement_party, SENDA, AGREEMENT_PARTY, SendaRecord)

extern const SendaRecordInfo senda_agreement_info;
extern const SendaRecordInfo senda_agreement_party_info;

extern const SendaChoice senda_agreement_kinds[];

char *senda_agreement_party_id (const char *agreement,
                                const char *agency);

G_END_DECLS
