/* senda-member.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person who takes part: for which agency, in what standing, from when to when. Work contact
 * alone; whether somebody is a survivor is never kept. And the steps by which a new member is
 * brought in.
 */
#pragma once

#include "senda-record.h"

G_BEGIN_DECLS

#define SENDA_TYPE_MEMBER (senda_member_get_type ())
#define SENDA_TYPE_ONBOARDING_STEP (senda_onboarding_step_get_type ())

G_DECLARE_FINAL_TYPE (SendaMember, senda_member, SENDA, MEMBER, SendaRecord)
G_DECLARE_FINAL_TYPE (SendaOnboardingStep, senda_onboarding_step, SENDA, ONBOARDING_STEP, SendaRecord)

extern const SendaRecordInfo senda_member_info;
extern const SendaRecordInfo senda_onboarding_step_info;

extern const SendaChoice senda_member_standings[];

/* The names under which the standing of a member is kept. */
#define SENDA_MEMBER_PROSPECTIVE "prospective"
#define SENDA_MEMBER_VETTING "vetting"
#define SENDA_MEMBER_ONBOARDING "onboarding"
#define SENDA_MEMBER_ACTIVE "active"
#define SENDA_MEMBER_ON_LEAVE "on-leave"
#define SENDA_MEMBER_FORMER "former"

gboolean senda_member_has_active_standing (SendaRecord *member);

char    *senda_onboarding_step_id         (const char  *member,
                                           const char  *step);

G_END_DECLS
