/* senda-people-facts.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a task force knows of its people, as a picture of one day: the records by type, by what they
 * belong to and by id, and the few rules that everything else here reads by (who takes part, in
 * which discipline). Pure: it knows no store. It holds the records and changes none.
 *
 * A record whose task force, parent or other required reference is removed or unknown is passed
 * over, so that a seat of a member who was removed is nowhere counted; so is one that lacks another
 * required field, such as its name, which may yet come from another machine. A reference that may
 * be empty then reads as empty: the members of an agency that was removed stay, for no agency.
 */
#pragma once

#include "senda-action.h"
#include "senda-agency.h"
#include "senda-agreement.h"
#include "senda-committee.h"
#include "senda-days.h"
#include "senda-gap-decision.h"
#include "senda-member.h"
#include "senda-responsibility.h"
#include "senda-role-assignment.h"
#include "senda-role.h"
#include "senda-service-offer.h"
#include "senda-tags.h"
#include "senda-task-force.h"
#include "senda-topic.h"

G_BEGIN_DECLS

typedef struct _SendaPeopleFacts SendaPeopleFacts;

/* The types of records that a picture holds, a type after those that it belongs or refers to. */
extern const SendaRecordInfo *const senda_people_types[];
#define SENDA_N_PEOPLE_TYPES 17

/* @today: "2026-03-09". Then add the records of each type, in the order of senda_people_types. */
SendaPeopleFacts *senda_people_facts_new      (SendaContent          *content,
                                               SendaRecord           *task_force,
                                               const char            *today);
void              senda_people_facts_add      (SendaPeopleFacts      *self,
                                               const SendaRecordInfo *info,
                                               GPtrArray             *records);
SendaPeopleFacts *senda_people_facts_ref      (SendaPeopleFacts      *self);
void              senda_people_facts_unref    (SendaPeopleFacts      *self);

SendaContent     *senda_people_facts_get_content    (SendaPeopleFacts *self);
SendaRecord      *senda_people_facts_get_task_force (SendaPeopleFacts *self);
const char       *senda_people_facts_get_today      (SendaPeopleFacts *self);

/* In the order in which they were added; never NULL. (element-type SendaRecord) (transfer none) */
GPtrArray        *senda_people_facts_list     (SendaPeopleFacts      *self,
                                               const SendaRecordInfo *info);
/* Those whose reference field @field names @id: the seats of a member, the offers of an agency, the
 * members of an agency. Never NULL. (transfer none) */
GPtrArray        *senda_people_facts_list_of  (SendaPeopleFacts      *self,
                                               const SendaRecordInfo *info,
                                               const char            *field,
                                               const char            *id);
SendaRecord      *senda_people_facts_find     (SendaPeopleFacts      *self,
                                               const SendaRecordInfo *info,
                                               const char            *id);
/* The record that the reference field @field of @record names, or NULL. */
SendaRecord      *senda_people_facts_follow   (SendaPeopleFacts      *self,
                                               SendaRecord           *record,
                                               const char            *field);

/* Takes part today: active, onboarding or of no standing, within the term, if one is set. */
gboolean          senda_people_facts_member_takes_part (SendaPeopleFacts *self,
                                                        SendaRecord      *member);
/* Whether @record, a seat or an assignment, is held today: within its days, by a member who takes
 * part. */
gboolean          senda_people_facts_is_held           (SendaPeopleFacts *self,
                                                        SendaRecord      *record);
/* Active, or of no standing. */
gboolean          senda_people_facts_agency_takes_part (SendaPeopleFacts *self,
                                                        SendaRecord      *agency);
/* By what a rating by this member will count: the member's own discipline, else the agency's; a
 * content id, or NULL. */
const char       *senda_people_facts_get_discipline    (SendaPeopleFacts *self,
                                                        SendaRecord      *member);
/* The members who take part in @discipline, which is their own or their agency's. Never NULL.
 * (transfer none) */
GPtrArray        *senda_people_facts_list_in_discipline (SendaPeopleFacts *self,
                                                        const char       *discipline);
/* The members marked as coordinator who take part. (transfer container) */
GPtrArray        *senda_people_facts_dup_coordinators  (SendaPeopleFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SendaPeopleFacts, senda_people_facts_unref)

G_END_DECLS
