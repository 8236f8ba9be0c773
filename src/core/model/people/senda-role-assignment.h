/* senda-role-assignment.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * That a member holds a role, from when to when. It stays when the member leaves the role, so that
 * who held it before can be seen. And how a member looked at a role, their own or a partner's, and
 * what they found: understood, or to be discussed.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_ROLE_ASSIGNMENT (senda_role_assignment_get_type ())
#define SENDA_TYPE_ROLE_REVIEW (senda_role_review_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoleAssignment, senda_role_assignment, SENDA, ROLE_ASSIGNMENT, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaRoleReview, senda_role_review, SENDA, ROLE_REVIEW, SendaRecord)

extern const SendaRecordInfo senda_role_assignment_info;
extern const SendaRecordInfo senda_role_review_info;

extern const SendaChoice senda_role_findings[];

/* The names under which a finding is kept. */
#define SENDA_REVIEW_UNDERSTOOD "understood"
#define SENDA_REVIEW_DISCUSS "discuss"

char *senda_role_review_id (const char *member,
                            const char *role);

G_END_DECLS
