/* make-store.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the store that is kept for every released schema (tests/data/stores/NNN.sendadb): a little
 * of everything, with a fixed clock and fixed ids. Run once for each schema, before it is
 * released: make-store FILE.
 */
#include "config.h"

#include "store-fixture.h"

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
#include "senda-service-offer.h"
#include "senda-statement-mark.h"
#include "senda-summary.h"
#include "senda-target.h"

/* One value of one record, put in a transaction of its own. */
typedef struct
{
  const SendaRecordInfo *info;
  const char *id;
  const char *field;
  const char *language;
  const char *text; /* NULL: the number */
  gint64 number;
} Value;

#define TASK_FORCE "10000000-0000-4000-8000-000000000001"
#define PRINCIPLE "10000000-0000-4000-8000-000000000002"
#define GOAL "10000000-0000-4000-8000-000000000003"
#define OBJECTIVE "10000000-0000-4000-8000-000000000004"
#define ROUND "10000000-0000-4000-8000-000000000005"
#define EVIDENCE "10000000-0000-4000-8000-000000000006"
#define AGENCY "20000000-0000-4000-8000-000000000001"
#define CONTACT "20000000-0000-4000-8000-000000000002"
#define AGREEMENT "20000000-0000-4000-8000-000000000003"
#define MEMBER "20000000-0000-4000-8000-000000000004"
#define ALTERNATE "20000000-0000-4000-8000-000000000005"
#define VERSION "20000000-0000-4000-8000-000000000006"
#define ASSIGNMENT "20000000-0000-4000-8000-000000000007"
#define COMMITTEE "20000000-0000-4000-8000-000000000008"
#define SEAT "20000000-0000-4000-8000-000000000009"
#define OFFER "20000000-0000-4000-8000-00000000000a"
#define ACTION "20000000-0000-4000-8000-00000000000b"
#define FORMER "30000000-0000-4000-8000-000000000001"
#define DISSENT "30000000-0000-4000-8000-000000000002"
#define UNNAMED "30000000-0000-4000-8000-000000000003"
#define OWN_PROTOCOL "40000000-0000-4000-8000-000000000001"
#define REVIEW "40000000-0000-4000-8000-000000000002"
#define OWN_ITEM "40000000-0000-4000-8000-000000000003"
#define ORIGIN "50000000-0000-4000-8000-000000000001"
#define ORIGIN_ROUND "50000000-0000-4000-8000-000000000002"
#define ADOPTED "40000000-0000-4000-8000-000000000004"
#define VARIATION "40000000-0000-4000-8000-000000000005"
#define STEP "step.vetting"
#define GAP "need.coordinator"
#define ROLE_SOURCE "role.coordinator"
#define RESPONSIBILITY_SOURCE "responsibility.housing"
#define ELEMENT "mission-statement"
#define STATEMENT "mission-statement.3.1"
#define PROTOCOL_SOURCE "protocol.media"
#define ITEM_SOURCE "consideration.media-1-1"
#define PART "part.media-1"
#define QUESTION "question.housing"
/* As senda_draft_freeze() writes it. */
#define FROZEN \
  "{\"senda-draft\":1,\"title\":{\"en\":\"Media: guidelines\",\"es\":\"Medios: pautas\"}," \
  "\"subtitle\":{\"en\":\"Río Bravo\",\"es\":\"Río Bravo\"},\"guidelines\":true,\"blocks\":[{" \
  "\"id\":\"purpose\",\"kind\":\"sentences\",\"level\":1,\"heading\":{\"en\":\"Purpose\"}," \
  "\"text\":{\"en\":\"So that we speak with one voice.\"}}]}"

static void
put (SendaStore  *store,
     const Value *value,
     const char  *id)
{
  g_autoptr (SendaLabel) label = senda_label_new ("task-force-sample", NULL);
  const SendaValue *held = value->text ? SENDA_TEXT (value->text) : SENDA_INTEGER (value->number);
  g_autoptr (GError) error = NULL;

  senda_store_begin (store, label, &error);
  g_assert_no_error (error);
  senda_store_put (store, value->info, id, value->field, value->language, held, &error);
  g_assert_no_error (error);
  senda_store_put_deleted (store, value->info, id, FALSE, &error);
  g_assert_no_error (error);
  senda_store_commit (store, NULL, &error);
  g_assert_no_error (error);
}

static void
put_all (SendaStore  *store,
         const Value *values,
         guint        n_values)
{
  for (guint i = 0; i < n_values; i++)
    put (store, &values[i], values[i].id);
}

static void
fill_roadmap (SendaStore *store)
{
  g_autofree char *stage = senda_agreed_stage_id (ROUND, ELEMENT);
  g_autofree char *mark = senda_statement_mark_id (ROUND, STATEMENT);
  const Value values[] = {
    { &senda_task_force_info, TASK_FORCE, "name", NULL, "Río Bravo", 0 },
    { &senda_task_force_info, TASK_FORCE, "region", NULL, "South", 0 },
    { &senda_task_force_info, TASK_FORCE, "mission", "en", "Working together", 0 },
    { &senda_task_force_info, TASK_FORCE, "mission", "es", "Trabajar juntos", 0 },
    { &senda_guiding_principle_info, PRINCIPLE, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_guiding_principle_info, PRINCIPLE, "position", NULL, NULL, 1 },
    { &senda_guiding_principle_info, PRINCIPLE, "text", "en", "Survivors first", 0 },
    { &senda_goal_info, GOAL, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_goal_info, GOAL, "text", "en", "Safety", 0 },
    { &senda_objective_info, OBJECTIVE, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_objective_info, OBJECTIVE, "text", "es", "Capacitar", 0 },
    { &senda_round_info, ROUND, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_round_info, ROUND, "name", NULL, "Spring", 0 },
    { &senda_round_info, ROUND, "opened_on", NULL, "2026-03-09", 0 },
    { &senda_round_info, ROUND, "number", NULL, NULL, 1 },
    { &senda_agreed_stage_info, stage, "round", NULL, ROUND, 0 },
    { &senda_agreed_stage_info, stage, "element", NULL, ELEMENT, 0 },
    { &senda_agreed_stage_info, stage, "state", NULL, "rated", 0 },
    { &senda_agreed_stage_info, stage, "stage", NULL, NULL, 3 },
    { &senda_agreed_stage_info, stage, "note", "en", "Signed by nine agencies", 0 },
    { &senda_statement_mark_info, mark, "round", NULL, ROUND, 0 },
    { &senda_statement_mark_info, mark, "statement", NULL, STATEMENT, 0 },
    { &senda_statement_mark_info, mark, "mark", NULL, "partly", 0 },
    { &senda_evidence_info, EVIDENCE, "round", NULL, ROUND, 0 },
    { &senda_evidence_info, EVIDENCE, "element", NULL, ELEMENT, 0 },
    { &senda_evidence_info, EVIDENCE, "what", NULL, "Minutes", 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

/* What schema 2 added to the tables that there were. */
static void
fill_goal (SendaStore *store)
{
  const Value values[] = {
    { &senda_task_force_info, TASK_FORCE, "survivor_seats", NULL, NULL, 3 },
    { &senda_task_force_info, TASK_FORCE, "survivor_seats_held", NULL, NULL, 2 },
    { &senda_task_force_info, TASK_FORCE, "populations", NULL, "population.rural, boat crews", 0 },
    { &senda_task_force_info, TASK_FORCE, "languages", NULL, "language.spanish", 0 },
    { &senda_task_force_info, TASK_FORCE, "stale_months", NULL, NULL, 9 },
    { &senda_goal_info, GOAL, "state", NULL, "under-way", 0 },
    { &senda_goal_info, GOAL, "state_on", NULL, "2026-03-10", 0 },
    { &senda_goal_info, GOAL, "state_note", "en", "Two shelters answer", 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

static void
fill_agency (SendaStore *store)
{
  g_autofree char *party = senda_agreement_party_id (AGREEMENT, AGENCY);
  const Value values[] = {
    { &senda_agency_info, AGENCY, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_agency_info, AGENCY, "name", NULL, "Casa Río", 0 },
    { &senda_agency_info, AGENCY, "level", NULL, "nongovernmental", 0 },
    { &senda_agency_info, AGENCY, "area", "es", "El valle", 0 },
    { &senda_contact_info, CONTACT, "agency", NULL, AGENCY, 0 },
    { &senda_contact_info, CONTACT, "position", NULL, NULL, 1 },
    { &senda_contact_info, CONTACT, "function", "en", "Intake", 0 },
    { &senda_contact_info, CONTACT, "phone", NULL, "555 0100", 0 },
    { &senda_agreement_info, AGREEMENT, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_agreement_info, AGREEMENT, "name", NULL, "Referrals", 0 },
    { &senda_agreement_info, AGREEMENT, "ends_on", NULL, "2027-01-31", 0 },
    { &senda_agreement_info, AGREEMENT, "covers", "en", "Warm handovers", 0 },
    { &senda_agreement_party_info, party, "agreement", NULL, AGREEMENT, 0 },
    { &senda_agreement_party_info, party, "agency", NULL, AGENCY, 0 },
    { &senda_service_offer_info, OFFER, "agency", NULL, AGENCY, 0 },
    { &senda_service_offer_info, OFFER, "service", NULL, "service.basic-needs", 0 },
    { &senda_service_offer_info, OFFER, "reach", NULL, "agreement", 0 },
    { &senda_service_offer_info, OFFER, "conditions", "es", "Con cita", 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

static void
fill_member (SendaStore *store)
{
  g_autofree char *step = senda_onboarding_step_id (MEMBER, STEP);
  const Value values[] = {
    { &senda_member_info, MEMBER, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_member_info, MEMBER, "name", NULL, "Inés Peña", 0 },
    { &senda_member_info, MEMBER, "agency", NULL, AGENCY, 0 },
    { &senda_member_info, MEMBER, "is_coordinator", NULL, NULL, 1 },
    { &senda_member_info, ALTERNATE, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_member_info, ALTERNATE, "name", NULL, "Tom Reed", 0 },
    { &senda_member_info, ALTERNATE, "alternate_for", NULL, MEMBER, 0 },
    { &senda_onboarding_step_info, step, "member", NULL, MEMBER, 0 },
    { &senda_onboarding_step_info, step, "step", NULL, STEP, 0 },
    { &senda_onboarding_step_info, step, "done_on", NULL, "2026-02-01", 0 },
    { &senda_committee_info, COMMITTEE, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_committee_info, COMMITTEE, "name", "en", "Core team", 0 },
    { &senda_committee_info, COMMITTEE, "kind", NULL, "core", 0 },
    { &senda_committee_seat_info, SEAT, "member", NULL, MEMBER, 0 },
    { &senda_committee_seat_info, SEAT, "committee", NULL, COMMITTEE, 0 },
    { &senda_committee_seat_info, SEAT, "duty", NULL, "chair", 0 },
    { &senda_committee_seat_info, SEAT, "starts_on", NULL, "2026-01-01", 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

static void
fill_role (SendaStore *store)
{
  g_autofree char *role = senda_role_id (TASK_FORCE, ROLE_SOURCE);
  g_autofree char *review = senda_role_review_id (MEMBER, role);
  g_autofree char *responsibility = senda_responsibility_id (TASK_FORCE, RESPONSIBILITY_SOURCE);
  g_autofree char *part = senda_responsibility_part_id (responsibility, role);
  const Value values[] = {
    { &senda_role_info, role, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_role_info, role, "source", NULL, ROLE_SOURCE, 0 },
    { &senda_role_version_info, VERSION, "role", NULL, role, 0 },
    { &senda_role_version_info, VERSION, "number", NULL, NULL, 1 },
    { &senda_role_version_info, VERSION, "made_on", NULL, "2026-02-02", 0 },
    { &senda_role_version_info, VERSION, "does", "en", "Calls the meeting\nKeeps the list", 0 },
    { &senda_role_version_info, VERSION, "does", "es", "Convoca\nLleva la lista", 0 },
    { &senda_role_assignment_info, ASSIGNMENT, "member", NULL, MEMBER, 0 },
    { &senda_role_assignment_info, ASSIGNMENT, "role", NULL, role, 0 },
    { &senda_role_review_info, review, "member", NULL, MEMBER, 0 },
    { &senda_role_review_info, review, "role", NULL, role, 0 },
    { &senda_role_review_info, review, "version", NULL, NULL, 1 },
    { &senda_role_review_info, review, "reviewed_on", NULL, "2026-02-03", 0 },
    { &senda_role_review_info, review, "question", NULL, "Who takes notes?", 0 },
    { &senda_role_review_info, review, "finding", NULL, "discuss", 0 },
    { &senda_responsibility_info, responsibility, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_responsibility_info, responsibility, "source", NULL, RESPONSIBILITY_SOURCE, 0 },
    { &senda_responsibility_part_info, part, "responsibility", NULL, responsibility, 0 },
    { &senda_responsibility_part_info, part, "role", NULL, role, 0 },
    { &senda_responsibility_part_info, part, "part", NULL, "leads", 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

static void
fill_gap (SendaStore *store)
{
  g_autofree char *decision = senda_gap_decision_id (TASK_FORCE, GAP);
  const Value values[] = {
    { &senda_gap_decision_info, decision, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_gap_decision_info, decision, "gap", NULL, GAP, 0 },
    { &senda_gap_decision_info, decision, "answer", NULL, "not-needed", 0 },
    { &senda_gap_decision_info, decision, "reason", "en", "Shared with the state", 0 },
    { &senda_action_info, ACTION, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_action_info, ACTION, "what", "en", "Ask the clinic", 0 },
    { &senda_action_info, ACTION, "owner", NULL, MEMBER, 0 },
    { &senda_action_info, ACTION, "state", NULL, "open", 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

/* What schema 3 added to the tables that there were. */
static void
fill_round (SendaStore *store)
{
  g_autofree char *stage = senda_agreed_stage_id (ROUND, ELEMENT);
  g_autofree char *mark = senda_statement_mark_id (ROUND, STATEMENT);
  const Value values[] = {
    { &senda_round_info, FORMER, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_round_info, FORMER, "name", NULL, "Winter", 0 },
    { &senda_round_info, FORMER, "opened_on", NULL, "2026-01-12", 0 },
    { &senda_round_info, FORMER, "number", NULL, NULL, 1 },
    { &senda_round_info, FORMER, "state", NULL, "frozen", 0 },
    { &senda_round_info, FORMER, "agreed_on", NULL, "2026-01-20", 0 },
    { &senda_round_info, FORMER, "frozen_on", NULL, "2026-01-21", 0 },
    { &senda_round_info, ROUND, "number", NULL, NULL, 2 },
    { &senda_round_info, ROUND, "purpose", "es", "Ver qué cambió", 0 },
    { &senda_round_info, ROUND, "method", NULL, "both", 0 },
    { &senda_round_info, ROUND, "state", NULL, "collecting", 0 },
    { &senda_round_info, ROUND, "is_anonymous", NULL, NULL, 0 },
    { &senda_round_info, ROUND, "starts_from", NULL, FORMER, 0 },
    { &senda_round_info, ROUND, "corrects", NULL, FORMER, 0 },
    { &senda_round_info, ROUND, "correction", "en", "A wrong stage", 0 },
    { &senda_agreed_stage_info, stage, "agreed_on", NULL, "2026-03-09", 0 },
    { &senda_agreed_stage_info, stage, "present", NULL, MEMBER ", " ALTERNATE, 0 },
    { &senda_agreed_stage_info, stage, "is_carried", NULL, NULL, 1 },
    { &senda_statement_mark_info, mark, "is_carried", NULL, NULL, 1 },
    { &senda_action_info, ACTION, "backup", NULL, ALTERNATE, 0 },
    { &senda_action_info, ACTION, "helpers", NULL, MEMBER ", " ALTERNATE, 0 },
    { &senda_action_info, ACTION, "cause", "en", "No budget", 0 },
    { &senda_action_info, ACTION, "done_on", NULL, "2026-04-01", 0 },
    { &senda_action_info, ACTION, "since", NULL, "2026-03-09", 0 },
    { &senda_action_info, ACTION, "element", NULL, ELEMENT, 0 },
    { &senda_action_info, ACTION, "outcome", NULL, "partly", 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

static void
fill_ballots (SendaStore *store)
{
  g_autofree char *stage = senda_agreed_stage_id (ROUND, ELEMENT);
  g_autofree char *target = senda_target_id (TASK_FORCE, ELEMENT);
  g_autofree char *rater = senda_rater_id (ROUND, MEMBER);
  g_autofree char *ballot = senda_ballot_id (rater);
  g_autofree char *rating = senda_rating_id (ballot, ELEMENT);
  const Value values[] = {
    { &senda_rater_info, rater, "round", NULL, ROUND, 0 },
    { &senda_rater_info, rater, "member", NULL, MEMBER, 0 },
    { &senda_rater_info, rater, "agency", NULL, AGENCY, 0 },
    { &senda_rater_info, rater, "discipline", NULL, "discipline.victim-services", 0 },
    { &senda_ballot_info, ballot, "round", NULL, ROUND, 0 },
    { &senda_ballot_info, ballot, "rater", NULL, rater, 0 },
    { &senda_ballot_info, ballot, "source", NULL, "paper", 0 },
    { &senda_ballot_info, UNNAMED, "round", NULL, ROUND, 0 },
    { &senda_ballot_info, UNNAMED, "discipline", NULL, "discipline.health-care", 0 },
    { &senda_rating_info, rating, "ballot", NULL, ballot, 0 },
    { &senda_rating_info, rating, "element", NULL, ELEMENT, 0 },
    { &senda_rating_info, rating, "answer", NULL, "stage", 0 },
    { &senda_rating_info, rating, "stage", NULL, NULL, 2 },
    { &senda_rating_info, rating, "marks", NULL, STATEMENT "=partly", 0 },
    { &senda_rating_info, rating, "note", "es", "Falta firmar", 0 },
    { &senda_rating_info, rating, "is_carried", NULL, NULL, 1 },
    { &senda_dissent_info, DISSENT, "agreed_stage", NULL, stage, 0 },
    { &senda_dissent_info, DISSENT, "member", NULL, MEMBER, 0 },
    { &senda_dissent_info, DISSENT, "stage", NULL, NULL, 1 },
    { &senda_dissent_info, DISSENT, "reason", "en", "Nothing is signed", 0 },
    { &senda_target_info, target, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_target_info, target, "element", NULL, ELEMENT, 0 },
    { &senda_target_info, target, "stage", NULL, NULL, 4 },
    { &senda_target_info, target, "due_on", NULL, "2027-03-01", 0 },
    { &senda_target_info, target, "reason", "en", "The grant asks for it", 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

/* What schema 4 added. */
static void
fill_protocol (SendaStore *store)
{
  g_autofree char *protocol = senda_protocol_id (TASK_FORCE, PROTOCOL_SOURCE);
  const Value values[] = {
    { &senda_protocol_info, protocol, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_protocol_info, protocol, "source", NULL, PROTOCOL_SOURCE, 0 },
    { &senda_protocol_info, protocol, "is_guidelines", NULL, NULL, 1 },
    { &senda_protocol_info, protocol, "state", NULL, "in-use", 0 },
    { &senda_protocol_info, protocol, "asks_funder", NULL, NULL, 1 },
    { &senda_protocol_info, protocol, "purpose", "en", "One voice", 0 },
    { &senda_protocol_info, protocol, "scope", "es", "Todo el valle", 0 },
    { &senda_protocol_info, protocol, "definitions", "en", "Media: press and networks", 0 },
    { &senda_protocol_info, protocol, "replaces", "en", "The letter of 2019", 0 },
    { &senda_protocol_info, protocol, "parties", NULL, AGENCY, 0 },
    { &senda_protocol_info, protocol, "owner", NULL, MEMBER, 0 },
    { &senda_protocol_info, protocol, "committee", NULL, COMMITTEE, 0 },
    { &senda_protocol_info, protocol, "drafters", NULL, MEMBER ", " ALTERNATE, 0 },
    { &senda_protocol_info, protocol, "kept_at", NULL, "With the county clerk", 0 },
    { &senda_protocol_info, protocol, "training", "en", "An hour each spring", 0 },
    { &senda_protocol_info, protocol, "review_months", NULL, NULL, 12 },
    { &senda_protocol_info, protocol, "next_review_on", NULL, "2026-09-09", 0 },
    { &senda_protocol_info, protocol, "submitted_on", NULL, "2026-03-20", 0 },
    { &senda_protocol_info, protocol, "note", "es", "Falta una firma", 0 },
    { &senda_protocol_info, OWN_PROTOCOL, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_protocol_info, OWN_PROTOCOL, "title", "en", "Night calls", 0 },
    { &senda_protocol_info, OWN_PROTOCOL, "position", NULL, NULL, 1 },
    { &senda_protocol_review_info, REVIEW, "protocol", NULL, protocol, 0 },
    { &senda_protocol_review_info, REVIEW, "intended_on", NULL, "2026-09-09", 0 },
    { &senda_protocol_review_info, REVIEW, "begun_on", NULL, "2026-09-01", 0 },
    { &senda_protocol_review_info, REVIEW, "done_on", NULL, "2026-09-12", 0 },
    { &senda_protocol_review_info, REVIEW, "causes", NULL, "early-sign.law, a new sheriff", 0 },
    { &senda_protocol_review_info, REVIEW, "outcome", NULL, "keep", 0 },
    { &senda_protocol_review_info, REVIEW, "note", "en", "It holds", 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

static void
fill_protocol_items (SendaStore *store)
{
  g_autofree char *protocol = senda_protocol_id (TASK_FORCE, PROTOCOL_SOURCE);
  g_autofree char *item = senda_protocol_item_id (protocol, ITEM_SOURCE);
  g_autofree char *block = senda_protocol_block_id (protocol, "purpose");
  const Value values[] = {
    { &senda_protocol_item_info, item, "protocol", NULL, protocol, 0 },
    { &senda_protocol_item_info, item, "source", NULL, ITEM_SOURCE, 0 },
    { &senda_protocol_item_info, item, "state", NULL, "decided", 0 },
    { &senda_protocol_item_info, item, "decision", "en", "The coordinator answers", 0 },
    { &senda_protocol_item_info, item, "decision", "es", "Contesta la coordinadora", 0 },
    { &senda_protocol_item_info, item, "responsible", NULL, MEMBER, 0 },
    { &senda_protocol_item_info, item, "agencies", NULL, AGENCY, 0 },
    { &senda_protocol_item_info, item, "due_on", NULL, "2026-03-01", 0 },
    { &senda_protocol_item_info, item, "decided_on", NULL, "2026-02-20", 0 },
    { &senda_protocol_item_info, item, "note", "en", "By phone first", 0 },
    { &senda_protocol_item_info, OWN_ITEM, "protocol", NULL, protocol, 0 },
    { &senda_protocol_item_info, OWN_ITEM, "name", "en", "Radio", 0 },
    { &senda_protocol_item_info, OWN_ITEM, "text", "en", "Who speaks on the radio?", 0 },
    { &senda_protocol_item_info, OWN_ITEM, "part", NULL, PART, 0 },
    { &senda_protocol_item_info, OWN_ITEM, "is_mandatory", NULL, NULL, 1 },
    { &senda_protocol_item_info, OWN_ITEM, "position", NULL, NULL, 2 },
    { &senda_protocol_item_info, OWN_ITEM, "is_retired", NULL, NULL, 1 },
    { &senda_protocol_item_info, OWN_ITEM, "state", NULL, "not-applicable", 0 },
    { &senda_protocol_item_info, OWN_ITEM, "reason", "es", "No hay radio", 0 },
    { &senda_protocol_block_info, block, "protocol", NULL, protocol, 0 },
    { &senda_protocol_block_info, block, "block", NULL, "purpose", 0 },
    { &senda_protocol_block_info, block, "text", "en", "So that we speak with one voice.", 0 },
    { &senda_protocol_block_info, block, "written_over", "en", "0123456789abcdef", 0 },
    { &senda_protocol_block_info, block, "is_left_out", NULL, NULL, 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

static void
fill_protocol_version (SendaStore *store)
{
  g_autofree char *protocol = senda_protocol_id (TASK_FORCE, PROTOCOL_SOURCE);
  g_autofree char *text = senda_protocol_text_id (ADOPTED);
  g_autofree char *approval = senda_approval_id (ADOPTED, AGENCY);
  g_autofree char *acknowledgement = senda_acknowledgement_id (ADOPTED, AGENCY, MEMBER);
  const Value values[] = {
    { &senda_protocol_version_info, ADOPTED, "protocol", NULL, protocol, 0 },
    { &senda_protocol_version_info, ADOPTED, "number", NULL, NULL, 1 },
    { &senda_protocol_version_info, ADOPTED, "adopted_on", NULL, "2026-03-09", 0 },
    { &senda_protocol_version_info, ADOPTED, "summary", "en", "The first", 0 },
    { &senda_protocol_version_info, ADOPTED, "open_reason", "es", "Falta la radio", 0 },
    { &senda_protocol_version_info, ADOPTED, "author", NULL, "Ana", 0 },
    { &senda_protocol_text_info, text, "version", NULL, ADOPTED, 0 },
    { &senda_protocol_text_info, text, "text", NULL, FROZEN, 0 },
    { &senda_approval_info, approval, "version", NULL, ADOPTED, 0 },
    { &senda_approval_info, approval, "agency", NULL, AGENCY, 0 },
    { &senda_approval_info, approval, "answer", NULL, "with-conditions", 0 },
    { &senda_approval_info, approval, "member", NULL, MEMBER, 0 },
    { &senda_approval_info, approval, "answered_on", NULL, "2026-03-10", 0 },
    { &senda_approval_info, approval, "note", "en", "Once the radio is settled", 0 },
    { &senda_acknowledgement_info, acknowledgement, "version", NULL, ADOPTED, 0 },
    { &senda_acknowledgement_info, acknowledgement, "agency", NULL, AGENCY, 0 },
    { &senda_acknowledgement_info, acknowledgement, "member", NULL, MEMBER, 0 },
    { &senda_acknowledgement_info, acknowledgement, "acknowledged_on", NULL, "2026-03-11", 0 },
    { &senda_acknowledgement_info, acknowledgement, "way", NULL, "paper", 0 },
    { &senda_acknowledgement_info, acknowledgement, "note", "es", "En la reunión", 0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

static void
fill_answers (SendaStore *store)
{
  g_autofree char *answer = senda_answer_id (TASK_FORCE, QUESTION);
  const Value values[] = {
    { &senda_answer_info, answer, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_answer_info, answer, "question", NULL, QUESTION, 0 },
    { &senda_answer_info, answer, "words", "en", "Call the shelter", 0 },
    { &senda_answer_info, answer, "agency", NULL, AGENCY, 0 },
    { &senda_answer_info, answer, "function", "en", "Night desk", 0 },
    { &senda_answer_info, answer, "contact", NULL, CONTACT, 0 },
    { &senda_answer_info, answer, "phone", NULL, "555 0101", 0 },
    { &senda_answer_info, answer, "hours", "es", "Día y noche", 0 },
    { &senda_answer_info, answer, "backup_agency", NULL, AGENCY, 0 },
    { &senda_answer_info, answer, "backup_function", "en", "Director", 0 },
    { &senda_answer_info, answer, "backup_phone", NULL, "555 0102", 0 },
    { &senda_answer_info, answer, "agreed_on", NULL, "2026-02-11", 0 },
    { &senda_answer_info, answer, "review_on", NULL, "2026-08-11", 0 },
    { &senda_answer_info, answer, "note", "en", "Ask for a bed first", 0 },
    { &senda_answer_info, VARIATION, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_answer_info, VARIATION, "question", NULL, QUESTION, 0 },
    { &senda_answer_info, VARIATION, "circumstances", NULL,
      "circumstance.age-child, circumstance.age-teen", 0 },
    { &senda_answer_info, VARIATION, "same_as", NULL, answer, 0 },
    { &senda_answer_info, VARIATION, "position", NULL, NULL, 1 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

static void
fill_summary (SendaStore *store)
{
  g_autofree char *summary = senda_summary_id (TASK_FORCE, ORIGIN, ORIGIN_ROUND);
  const Value values[] = {
    { &senda_summary_info, summary, "task_force", NULL, TASK_FORCE, 0 },
    { &senda_summary_info, summary, "origin", NULL, ORIGIN, 0 },
    { &senda_summary_info, summary, "origin_round", NULL, ORIGIN_ROUND, 0 },
    { &senda_summary_info, summary, "name", NULL, "Lake County", 0 },
    { &senda_summary_info, summary, "jurisdiction", NULL, "Two counties", 0 },
    { &senda_summary_info, summary, "region", NULL, "North", 0 },
    { &senda_summary_info, summary, "agreed_on", NULL, "2026-03-09", 0 },
    { &senda_summary_info, summary, "made_at", NULL, NULL, 1773000000000 },
    { &senda_summary_info, summary, "stages", NULL, "confidentiality=3, leadership=no-agreement",
      0 },
  };

  put_all (store, values, G_N_ELEMENTS (values));
}

/* The last step is one to undo. */
static void
fill (SendaStore *store)
{
  const Value renamed = { &senda_task_force_info, TASK_FORCE, "name", NULL, "Río Grande", 0 };

  fill_roadmap (store);
  fill_goal (store);
  fill_agency (store);
  fill_member (store);
  fill_role (store);
  fill_gap (store);
  fill_round (store);
  fill_ballots (store);
  fill_protocol (store);
  fill_protocol_items (store);
  fill_protocol_version (store);
  fill_answers (store);
  fill_summary (store);
  put (store, &renamed, TASK_FORCE);
}

int
main (int   argc,
      char *argv[])
{
  StoreFixture fixture = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (argc != 2)
    return 2;
  store_fixture_set_up (&fixture, NULL);
  senda_store_set_author (fixture.store, "Ana", NULL);
  fill (fixture.store);
  senda_store_undo (fixture.store, NULL, NULL);
  assert_sound (&fixture);
  store_fixture_close (&fixture);
  g_assert_true (g_file_get_contents (fixture.path, &bytes, &length, &error));
  g_assert_true (g_file_set_contents (argv[1], bytes, length, &error));
  store_fixture_tear_down (&fixture, NULL);
  return 0;
}
