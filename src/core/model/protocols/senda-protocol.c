/* senda-protocol.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-protocol.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_protocol_states[] = {
  SENDA_CHOICE ("not-raised", "protocol", "Not raised"),
  SENDA_CHOICE ("discussing", "protocol", "Being discussed"),
  SENDA_CHOICE ("drafting", "protocol", "Drafting"),
  SENDA_CHOICE ("agreed", "protocol", "Agreed by members"),
  SENDA_CHOICE ("submitted", "protocol", "Submitted to the funder"),
  SENDA_CHOICE ("in-use", "protocol", "In use"),
  SENDA_CHOICE ("under-review", "protocol", "Under review"),
  SENDA_CHOICE ("retired", "protocol", "No longer used"),
  { NULL, NULL, NULL }
};

const SendaChoice senda_protocol_review_outcomes[] = {
  SENDA_CHOICE ("keep", "protocol-review", "Stays as it is"),
  SENDA_CHOICE ("change", "protocol-review", "To be changed"),
  SENDA_CHOICE ("retire", "protocol-review", "No longer needed"),
  { NULL, NULL, NULL }
};

static const SendaField protocol_fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  /* The shipped protocol; empty for one of the task force's own. */
  { .name = "source", .label = N_("Source"), .kind = SENDA_FIELD_CONTENT },
  { .name = "title", .label = N_("Title of the protocol"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "is_guidelines", .label = N_("Called guidelines"), .kind = SENDA_FIELD_BOOLEAN },
  { .name = "state", .label = N_("State"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_protocol_states },
  { .name = "asks_funder", .label = N_("The award asks for it"), .kind = SENDA_FIELD_BOOLEAN,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "purpose", .label = N_("Purpose"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "scope", .label = N_("Scope"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "definitions", .label = N_("Definitions"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "replaces", .label = N_("What it replaces"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 2000 },
  { .name = "parties", .label = N_("Agencies that it binds"), .kind = SENDA_FIELD_REFERENCES,
    .reference = "agency" },
  { .name = "owner", .label = N_("Owner"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "committee", .label = N_("Committee"), .kind = SENDA_FIELD_REFERENCE,
    .reference = "committee" },
  { .name = "drafters", .label = N_("Drafting group"), .kind = SENDA_FIELD_REFERENCES,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "kept_at", .label = N_("Where the signed document is kept"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "training", .label = N_("How members are trained on it"),
    .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "review_months", .label = N_("Months between reviews"), .kind = SENDA_FIELD_INTEGER,
    .min = 1, .max = 120 },
  { .name = "next_review_on", .label = N_("Next review"), .kind = SENDA_FIELD_DATE },
  { .name = "submitted_on", .label = N_("Submitted on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "position", .label = N_("Position"), .kind = SENDA_FIELD_INTEGER,
    .min = 0, .max = G_MAXINT32 },
};

static const char *const protocol_key[] = { "task_force", "source", NULL };

/* One of the task force's own has nobody else to name it. */
static gboolean
protocol_rule (SendaRecord *record,
               GError     **error)
{
  if (!senda_record_is_null (record, "source") || !senda_record_is_null (record, "title"))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("A protocol of your own needs a title. Nothing was changed."));
  return FALSE;
}

const SendaRecordInfo senda_protocol_info = {
  .name = "protocol",
  .label = N_("Protocol"),
  .get_type = senda_protocol_get_type,
  .fields = protocol_fields,
  .n_fields = G_N_ELEMENTS (protocol_fields),
  .parent = "task_force",
  .order = "position",
  .title = "title",
  .natural_key = protocol_key,
  .rule = protocol_rule,
};

SENDA_DEFINE_RECORD (SendaProtocol, senda_protocol, senda_protocol_info)

static const SendaField protocol_review_fields[] = {
  { .name = "protocol", .label = N_("Protocol"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "protocol" },
  /* The day for which it was intended; the next follows from this one. */
  { .name = "intended_on", .label = N_("Intended for"), .kind = SENDA_FIELD_DATE },
  { .name = "begun_on", .label = N_("Begun on"), .kind = SENDA_FIELD_DATE },
  { .name = "done_on", .label = N_("Done on"), .kind = SENDA_FIELD_DATE },
  /* Early signs of the content, or the task force's own words; none: it was due. */
  { .name = "causes", .label = N_("What led to it"), .kind = SENDA_FIELD_TAGS,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "outcome", .label = N_("Outcome"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_protocol_review_outcomes },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
};

const SendaRecordInfo senda_protocol_review_info = {
  .name = "protocol_review",
  .label = N_("Review of a protocol"),
  .get_type = senda_protocol_review_get_type,
  .fields = protocol_review_fields,
  .n_fields = G_N_ELEMENTS (protocol_review_fields),
  .parent = "protocol",
  .order = "begun_on",
};

SENDA_DEFINE_RECORD (SendaProtocolReview, senda_protocol_review, senda_protocol_review_info)

/* SENDA_PROTOCOL_…; never NULL. */
const char *
senda_protocol_get_state (SendaRecord *protocol)
{
  const char *state = senda_record_get_text (protocol, "state");

  return state ? state : SENDA_PROTOCOL_NOT_RAISED;
}

/* The id of the protocol of @task_force that follows the shipped one called @source.
 * (transfer full) */
char *
senda_protocol_id (const char *task_force,
                   const char *source)
{
  return senda_id_derive ("protocol", (const char *const[]) { task_force, source, NULL });
}
