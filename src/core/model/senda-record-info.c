/* senda-record-info.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-info.h"

#include "senda-action.h"
#include "senda-agency.h"
#include "senda-agreed-stage.h"
#include "senda-agreement.h"
#include "senda-answer.h"
#include "senda-ballot.h"
#include "senda-committee.h"
#include "senda-dissent.h"
#include "senda-evidence.h"
#include "senda-gap-decision.h"
#include "senda-goal.h"
#include "senda-guiding-principle.h"
#include "senda-member.h"
#include "senda-objective.h"
#include "senda-protocol-item.h"
#include "senda-protocol-version.h"
#include "senda-protocol.h"
#include "senda-rater.h"
#include "senda-responsibility.h"
#include "senda-role-assignment.h"
#include "senda-role.h"
#include "senda-round.h"
#include "senda-service-offer.h"
#include "senda-statement-mark.h"
#include "senda-summary.h"
#include "senda-target.h"
#include "senda-task-force.h"

#include <string.h>

/* Every type of record, a type after the types that it refers to. */
static const SendaRecordInfo *const types[] = {
  &senda_task_force_info,
  &senda_guiding_principle_info,
  &senda_goal_info,
  &senda_objective_info,
  &senda_round_info,
  &senda_agreed_stage_info,
  &senda_statement_mark_info,
  &senda_evidence_info,
  &senda_agency_info,
  &senda_contact_info,
  &senda_agreement_info,
  &senda_agreement_party_info,
  &senda_member_info,
  &senda_onboarding_step_info,
  &senda_role_info,
  &senda_role_version_info,
  &senda_role_assignment_info,
  &senda_role_review_info,
  &senda_responsibility_info,
  &senda_responsibility_part_info,
  &senda_committee_info,
  &senda_committee_seat_info,
  &senda_gap_decision_info,
  &senda_service_offer_info,
  &senda_action_info,
  &senda_rater_info,
  &senda_ballot_info,
  &senda_rating_info,
  &senda_dissent_info,
  &senda_target_info,
  &senda_protocol_info,
  &senda_protocol_review_info,
  &senda_protocol_item_info,
  &senda_protocol_block_info,
  &senda_protocol_version_info,
  &senda_protocol_text_info,
  &senda_approval_info,
  &senda_acknowledgement_info,
  &senda_answer_info,
  &senda_summary_info,
};

/* All record types, in an order in which references point backwards. (transfer none) */
const SendaRecordInfo *const *
senda_record_types (guint *n_types)
{
  *n_types = G_N_ELEMENTS (types);
  return types;
}

/* The type called @name, or NULL: a newer Senda may know more. (transfer none) */
const SendaRecordInfo *
senda_record_info_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i]->name, name) == 0)
      return types[i];
  return NULL;
}

/* The index of the field called @name, or -1. */
int
senda_record_info_field (const SendaRecordInfo *info,
                         const char            *name)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (strcmp (info->fields[i].name, name) == 0)
      return i;
  return -1;
}
