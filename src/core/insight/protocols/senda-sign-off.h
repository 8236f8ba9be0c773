/* senda-sign-off.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who has approved and who has acknowledged a version, agency by agency: those that the protocol
 * binds, and of each the members who take part today. Whoever answered and is no longer among them
 * stays listed. An agency has acknowledged when it did so as a whole, or all its members here did,
 * and it has any.
 */
#pragma once

#include "senda-protocol-facts.h"

G_BEGIN_DECLS

typedef struct
{
  SendaRecord *member;
  SendaRecord *acknowledgement; /* NULL: is missing */
} SendaSignOffMember;

typedef struct
{
  SendaRecord *agency;          /* NULL: members of no agency */
  gboolean is_party;            /* the protocol binds it today */
  SendaRecord *approval;        /* NULL: has not answered */
  SendaRecord *acknowledgement; /* of the agency as a whole, or NULL */
  gboolean has_acknowledged;
  GPtrArray *members;           /* of SendaSignOffMember */
} SendaSignOffAgency;

typedef struct
{
  SendaRecord *version;
  gboolean is_latest;
  GPtrArray *agencies; /* of SendaSignOffAgency, in the order of the people */
} SendaSignOff;

/* @approvals, @acknowledgements: the records below @version. (element-type SendaRecord) */
SendaSignOff *senda_sign_off_new         (SendaProtocolFacts *facts,
                                          SendaRecord        *version,
                                          GPtrArray          *approvals,
                                          GPtrArray          *acknowledgements);
void          senda_sign_off_free        (SendaSignOff       *self);
/* Agencies bound by it that have not acknowledged it. */
guint         senda_sign_off_n_missing   (const SendaSignOff *self);
/* "3 of the agencies that it binds have acknowledged it. Still asked: …" names them.
 * (transfer full) */
char         *senda_sign_off_say         (const SendaSignOff *self,
                                          SendaCatalog       *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaSignOff, senda_sign_off_free)

G_END_DECLS
