/* senda-record-target.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-target.h"

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

/* The field that says what to show there; of some records it is the record itself, and some are not
 * shown one by one. */
#define ITSELF "id"
#define NONE NULL

typedef struct
{
  const SendaRecordInfo *info;
  const char *place;
  const char *field;
} Shown;

static const Shown shown[] = {
  { &senda_task_force_info, "task-force", ITSELF },
  { &senda_guiding_principle_info, "task-force", ITSELF },
  { &senda_goal_info, "task-force", ITSELF },
  { &senda_objective_info, "task-force", ITSELF },
  { &senda_round_info, "rounds:rounds", ITSELF },
  { &senda_rater_info, "rounds:ballots", ITSELF },
  { &senda_ballot_info, "rounds:ballots", ITSELF },
  { &senda_rating_info, "rounds:ballots", "ballot" },
  { &senda_dissent_info, "roadmap", "agreed_stage" },
  { &senda_agreed_stage_info, "roadmap", "element" },
  { &senda_statement_mark_info, "roadmap", "statement" },
  { &senda_evidence_info, "roadmap", "element" },
  { &senda_agency_info, "people:agencies", ITSELF },
  { &senda_contact_info, "people:agencies", "agency" },
  { &senda_agreement_info, "people:agreements", ITSELF },
  { &senda_agreement_party_info, "people:agreements", "agreement" },
  { &senda_member_info, "people:members", ITSELF },
  { &senda_onboarding_step_info, "people:members", "member" },
  { &senda_role_info, "roles:roles", ITSELF },
  { &senda_role_version_info, "roles:roles", "role" },
  { &senda_role_assignment_info, "roles:roles", "role" },
  { &senda_role_review_info, "roles:roles", "role" },
  { &senda_responsibility_info, "roles:responsibilities", ITSELF },
  { &senda_responsibility_part_info, "roles:responsibilities", "responsibility" },
  { &senda_committee_info, "people:committees", ITSELF },
  { &senda_committee_seat_info, "people:committees", "committee" },
  { &senda_gap_decision_info, "people:representation", NONE },
  { &senda_service_offer_info, "services:offers", ITSELF },
  { &senda_action_info, "plan:actions", ITSELF },
  { &senda_target_info, "plan:targets", "element" },
  { &senda_summary_info, "exchange:summaries", ITSELF },
  { &senda_protocol_info, "protocols:protocols", ITSELF },
  { &senda_answer_info, "protocols:questions", ITSELF },
};

/* What belongs to a protocol is shown on its page, in one of its views: the field that says what to
 * show there, or NONE, and another where the first is empty. */
static const struct
{
  const SendaRecordInfo *info;
  const char *view;
  const char *field;
  const char *other;
} viewed[] = {
  { &senda_protocol_review_info, "about", NONE, NONE },
  { &senda_protocol_item_info, "checklist", "source", ITSELF },
  { &senda_protocol_block_info, "document", "block", NONE },
  { &senda_protocol_version_info, "versions", ITSELF, NONE },
  { &senda_protocol_text_info, "versions", "version", NONE },
  { &senda_approval_info, "sign-off", "version", NONE },
  { &senda_acknowledgement_info, "sign-off", "version", NONE },
};

/* A gap may be a cell of the coverage, or a statement of the roadmap. (nullable) */
static char *
dup_gap_target (SendaRecord *record)
{
  const char *gap = NULL;

  if (senda_record_get_info (record) == &senda_gap_decision_info)
    gap = senda_record_get_text (record, "gap");
  if (gap == NULL)
    return NULL;
  if (strchr (gap, '/') != NULL)
    return g_strconcat ("services:coverage:", gap, NULL);
  if (g_regex_match_simple ("^[a-z-]+\\.[1-5]\\.[0-9]+$", gap, 0, 0))
    return g_strconcat ("plan:next:", gap, NULL);
  return NULL;
}

/* What @field of @record holds: an id, or words that mean something where it is shown. (nullable) */
static const char *
get_id (SendaRecord *record,
        const char  *field)
{
  if (field == NULL)
    return NULL;
  return strcmp (field, ITSELF) == 0 ? senda_record_get_id (record)
                                     : senda_record_get_text (record, field);
}

/* The id of the protocol of @record, which belongs to one or to a version of one. (nullable) */
static char *
dup_protocol (SendaWorkspace *workspace,
              SendaRecord    *record)
{
  g_autoptr (SendaRecord) version = NULL;
  const char *id = NULL;

  if (senda_record_info_field (senda_record_get_info (record), "protocol") >= 0)
    return g_strdup (senda_record_get_text (record, "protocol"));
  id = senda_record_get_text (record, "version");
  version = id ? senda_workspace_get (workspace, &senda_protocol_version_info, id, NULL) : NULL;
  return version ? g_strdup (senda_record_get_text (version, "protocol")) : NULL;
}

/* NULL of what does not belong to a protocol. (nullable) */
static char *
dup_viewed_target (SendaWorkspace *workspace,
                   SendaRecord    *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (viewed); i++)
    {
      g_autofree char *protocol = NULL;
      const char *id = NULL;

      if (viewed[i].info != senda_record_get_info (record))
        continue;
      protocol = dup_protocol (workspace, record);
      id = get_id (record, viewed[i].field);
      if (id == NULL)
        id = get_id (record, viewed[i].other);
      return protocol ? g_strconcat ("protocols:protocols:", protocol, ":", viewed[i].view,
                                     id ? ":" : NULL, id, NULL)
                      : NULL;
    }
  return NULL;
}

static const Shown *
find_shown (const SendaRecordInfo *info)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (shown[i].info == info)
      return &shown[i];
  return NULL;
}

/* (transfer full) (nullable) */
char *
senda_record_dup_target (SendaWorkspace *workspace,
                         SendaRecord    *record)
{
  const Shown *found = find_shown (senda_record_get_info (record));
  char *gap = NULL;
  const char *id = NULL;

  if (senda_record_is_deleted (record))
    return NULL;
  if (found == NULL)
    return dup_viewed_target (workspace, record);
  gap = dup_gap_target (record);
  if (gap != NULL)
    return gap;
  if (found->field == NULL)
    return g_strdup (found->place);
  id = get_id (record, found->field);
  return id ? g_strconcat (found->place, ":", id, NULL) : NULL;
}

/* Climbs from record to parent. (transfer full) (nullable) */
char *
senda_record_dup_task_force (SendaWorkspace *workspace,
                             SendaRecord    *record)
{
  g_autoptr (SendaRecord) at = g_object_ref (record);

  while (at != NULL && senda_record_get_info (at) != &senda_task_force_info)
    {
      const SendaRecordInfo *info = senda_record_get_info (at);
      int parent = info->parent ? senda_record_info_field (info, info->parent) : -1;
      const char *id = parent >= 0 ? senda_record_get_text (at, info->parent) : NULL;
      SendaRecord *above = NULL;

      if (id != NULL)
        above = senda_workspace_get (workspace,
                                     senda_record_info_find (info->fields[parent].reference), id,
                                     NULL);
      g_object_unref (at);
      at = above;
    }
  return at ? g_strdup (senda_record_get_id (at)) : NULL;
}

void
senda_target_open (GtkWidget  *widget,
                   const char *task_force,
                   const char *target)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autofree char *kept = g_strdup (target);

  /* Another task force makes places anew: @widget and @target may go with the first step. */
  if (task_force != NULL)
    gtk_widget_activate_action (window, "win.select-task-force", "s", task_force);
  if (kept != NULL)
    gtk_widget_activate_action (window, "win.open-target", "s", kept);
}
