/* senda-responsibility-findings.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the matrix of responsibilities and roles shows: what nobody leads, what several lead, and
 * what depends on one person. Findings to talk about, not faults: two may well lead together.
 */
#pragma once

#include "senda-role-card.h"

G_BEGIN_DECLS

typedef enum
{
  SENDA_FINDING_NOBODY_LEADS = 1 << 0,
  SENDA_FINDING_SEVERAL_LEAD = 1 << 1,
  SENDA_FINDING_NOBODY_HOLDS = 1 << 2, /* a role leads, but no member who takes part holds it */
  SENDA_FINDING_ONE_PERSON = 1 << 3    /* all who lead are one member, without an alternate */
} SendaFinding;

/* "leads", "supports", "informed", or NULL for no part. */
const char   *senda_responsibility_get_part     (SendaRecord         *responsibility,
                                                 SendaPeopleFacts    *facts,
                                                 const SendaRoleCard *card);
const char   *senda_responsibility_get_name     (SendaRecord         *responsibility,
                                                 SendaPeopleFacts    *facts,
                                                 SendaCatalog        *catalog);
SendaFinding  senda_responsibility_get_findings (SendaRecord         *responsibility,
                                                 SendaPeopleFacts    *facts,
                                                 GPtrArray           *cards);
/* The member whom all depends on, for SENDA_FINDING_ONE_PERSON. */
SendaRecord  *senda_responsibility_get_person   (SendaRecord         *responsibility,
                                                 SendaPeopleFacts    *facts,
                                                 GPtrArray           *cards);
/* The roles that a matrix shows: those in use (held, or with a part), in their order. (transfer
 * container) (element-type SendaRoleCard) */
GPtrArray    *senda_role_cards_dup_in_use       (GPtrArray           *cards,
                                                 SendaPeopleFacts    *facts);

G_END_DECLS
