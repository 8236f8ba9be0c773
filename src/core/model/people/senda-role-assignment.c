/* senda-role-assignment.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-role-assignment.h"

#include "senda-days.h"
#include "senda-error.h"
#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_role_findings[] = {
  SENDA_CHOICE ("understood", "review", "Understood"),
  SENDA_CHOICE ("discuss", "review", "Needs discussion"),
  { NULL, NULL, NULL }
};

static gboolean
assignment_rule (SendaRecord *record,
                 GError     **error)
{
  return senda_days_in_order (record, "starts_on", "ends_on", error);
}

/* Who wants to discuss says what: the others have only the words to go by. */
static gboolean
review_rule (SendaRecord *record,
             GError     **error)
{
  if (g_strcmp0 (senda_record_get_text (record, "finding"), SENDA_REVIEW_DISCUSS) != 0 ||
      !senda_record_is_null (record, "question"))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("Please write what you would like to discuss. Nothing was changed."));
  return FALSE;
}

static const SendaField role_assignment_fields[] = {
  { .name = "member", .label = N_("Member"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "role", .label = N_("Role"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_MEMBERS, .reference = "role" },
  { .name = "starts_on", .label = N_("From"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "ends_on", .label = N_("Until"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
};

const SendaRecordInfo senda_role_assignment_info = {
  .name = "role_assignment",
  .label = N_("Role of a member"),
  .get_type = senda_role_assignment_get_type,
  .fields = role_assignment_fields,
  .n_fields = G_N_ELEMENTS (role_assignment_fields),
  .parent = "member",
  .order = "starts_on",
  .rule = assignment_rule,
};

SENDA_DEFINE_RECORD (SendaRoleAssignment, senda_role_assignment, senda_role_assignment_info)

static const SendaField role_review_fields[] = {
  { .name = "member", .label = N_("Member"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "role", .label = N_("Role"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_MEMBERS, .reference = "role" },
  /* Of the wording that was read; 0 for the shipped one. */
  { .name = "version", .label = N_("Version"), .kind = SENDA_FIELD_INTEGER,
    .privacy = SENDA_PRIVACY_MEMBERS, .min = 0, .max = 100000 },
  { .name = "reviewed_on", .label = N_("Reviewed on"), .kind = SENDA_FIELD_DATE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "finding", .label = N_("Finding"), .kind = SENDA_FIELD_CHOICE,
    .flags = SENDA_FIELD_REQUIRED,
    .privacy = SENDA_PRIVACY_MEMBERS,
    .choices = senda_role_findings },
  { .name = "question", .label = N_("Question"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 2000 },
  { .name = "settled_on", .label = N_("Settled on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "answer", .label = N_("What was settled"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED,
    .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 2000 },
};

static const char *const role_review_key[] = { "member", "role", NULL };

const SendaRecordInfo senda_role_review_info = {
  .name = "role_review",
  .label = N_("Review of a role"),
  .get_type = senda_role_review_get_type,
  .fields = role_review_fields,
  .n_fields = G_N_ELEMENTS (role_review_fields),
  .parent = "member",
  .order = "role",
  .natural_key = role_review_key,
  .rule = review_rule,
};

SENDA_DEFINE_RECORD (SendaRoleReview, senda_role_review, senda_role_review_info)

/* The id of @member's review of @role: there is one, and history keeps what it was before.
 * (transfer full) */
char *
senda_role_review_id (const char *member,
                      const char *role)
{
  return senda_id_derive ("role_review", (const char *const[]) { member, role, NULL });
}
