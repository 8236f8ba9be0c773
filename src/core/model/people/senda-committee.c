/* senda-committee.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-committee.h"

#include "senda-days.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_committee_kinds[] = {
  SENDA_CHOICE ("core", "committee", "Core team"),
  SENDA_CHOICE ("committee", "committee", "Committee"),
  SENDA_CHOICE ("working-group", "committee", "Working group"),
  { NULL, NULL, NULL }
};

const SendaChoice senda_meeting_rhythms[] = {
  SENDA_CHOICE ("weekly", "rhythm", "Every week"),
  SENDA_CHOICE ("two-weeks", "rhythm", "Every two weeks"),
  SENDA_CHOICE ("monthly", "rhythm", "Every month"),
  SENDA_CHOICE ("two-months", "rhythm", "Every two months"),
  SENDA_CHOICE ("quarterly", "rhythm", "Every three months"),
  SENDA_CHOICE ("half-yearly", "rhythm", "Twice a year"),
  SENDA_CHOICE ("yearly", "rhythm", "Once a year"),
  SENDA_CHOICE ("as-needed", "rhythm", "As needed"),
  { NULL, NULL, NULL }
};

const SendaChoice senda_seat_duties[] = {
  SENDA_CHOICE ("chair", "duty", "Chair"),
  SENDA_CHOICE ("co-chair", "duty", "Co-chair"),
  SENDA_CHOICE ("member", "duty", "Member"),
  SENDA_CHOICE ("alternate", "duty", "Alternate"),
  SENDA_CHOICE ("note-keeper", "duty", "Note keeper"),
  { NULL, NULL, NULL }
};

static gboolean
seat_rule (SendaRecord *record,
           GError     **error)
{
  return senda_days_in_order (record, "starts_on", "ends_on", error);
}

static const SendaField committee_fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "kind", .label = N_("Kind"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_committee_kinds },
  { .name = "type", .label = N_("Type"), .kind = SENDA_FIELD_CONTENT },
  { .name = "purpose", .label = N_("Purpose"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "rhythm", .label = N_("Meets"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_meeting_rhythms },
  { .name = "rhythm_note", .label = N_("When and where it meets"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "reports_to", .label = N_("Reports to"), .kind = SENDA_FIELD_REFERENCE,
    .reference = "committee" },
  { .name = "position", .label = N_("Position"), .kind = SENDA_FIELD_INTEGER,
    .min = 0, .max = G_MAXINT32 },
};

const SendaRecordInfo senda_committee_info = {
  .name = "committee",
  .label = N_("Committee"),
  .get_type = senda_committee_get_type,
  .fields = committee_fields,
  .n_fields = G_N_ELEMENTS (committee_fields),
  .parent = "task_force",
  .order = "position",
  .title = "name",
};

SENDA_DEFINE_RECORD (SendaCommittee, senda_committee, senda_committee_info)

static const SendaField committee_seat_fields[] = {
  { .name = "member", .label = N_("Member"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "committee", .label = N_("Committee"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_MEMBERS, .reference = "committee" },
  { .name = "duty", .label = N_("Duty"), .kind = SENDA_FIELD_CHOICE,
    .privacy = SENDA_PRIVACY_MEMBERS, .choices = senda_seat_duties },
  { .name = "starts_on", .label = N_("From"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "ends_on", .label = N_("Until"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
};

const SendaRecordInfo senda_committee_seat_info = {
  .name = "committee_seat",
  .label = N_("Committee seat"),
  .get_type = senda_committee_seat_get_type,
  .fields = committee_seat_fields,
  .n_fields = G_N_ELEMENTS (committee_seat_fields),
  .parent = "member",
  .order = "starts_on",
  .rule = seat_rule,
};

SENDA_DEFINE_RECORD (SendaCommitteeSeat, senda_committee_seat, senda_committee_seat_info)

/* Whether whoever sits there leads the committee, alone or with others. */
gboolean
senda_committee_seat_is_chair (SendaRecord *seat)
{
  const char *duty = senda_record_get_text (seat, "duty");

  return g_strcmp0 (duty, SENDA_DUTY_CHAIR) == 0 || g_strcmp0 (duty, SENDA_DUTY_CO_CHAIR) == 0;
}
