/* senda-member.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-member.h"

#include "senda-days.h"
#include "senda-error.h"
#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_member_standings[] = {
  SENDA_CHOICE ("prospective", "member", "Prospective"),
  SENDA_CHOICE ("vetting", "member", "Being vetted"),
  SENDA_CHOICE ("onboarding", "member", "Onboarding"),
  SENDA_CHOICE ("active", "member", "Active"),
  SENDA_CHOICE ("on-leave", "member", "On leave"),
  SENDA_CHOICE ("former", "member", "Former"),
  { NULL, NULL, NULL }
};

static gboolean
member_rule (SendaRecord *record,
             GError     **error)
{
  const char *stands_in_for = senda_record_get_text (record, "alternate_for");

  if (g_strcmp0 (stands_in_for, senda_record_get_id (record)) == 0)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("A member cannot be their own alternate. Nothing was changed."));
      return FALSE;
    }
  return senda_days_in_order (record, "starts_on", "ends_on", error);
}

static const SendaField member_fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_SEARCHED,
    .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 200 },
  { .name = "agency", .label = N_("Agency"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "agency" },
  { .name = "title", .label = N_("Title"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 200 },
  /* NULL: the agency's. */
  { .name = "discipline", .label = N_("Discipline"), .kind = SENDA_FIELD_CONTENT,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "email", .label = N_("Work email"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 254 },
  { .name = "phone", .label = N_("Work phone"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS, .max = 100 },
  { .name = "languages", .label = N_("Languages"), .kind = SENDA_FIELD_TAGS,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "standing", .label = N_("Standing"), .kind = SENDA_FIELD_CHOICE,
    .privacy = SENDA_PRIVACY_PERSONAL, .choices = senda_member_standings },
  { .name = "starts_on", .label = N_("Term began on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "ends_on", .label = N_("Term ends on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "alternate_for", .label = N_("Alternate for"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "is_core", .label = N_("Core team"), .kind = SENDA_FIELD_BOOLEAN,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "is_coordinator", .label = N_("Coordinator"), .kind = SENDA_FIELD_BOOLEAN,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_PERSONAL },
};

const SendaRecordInfo senda_member_info = {
  .name = "member",
  .label = N_("Member"),
  .get_type = senda_member_get_type,
  .fields = member_fields,
  .n_fields = G_N_ELEMENTS (member_fields),
  .parent = "task_force",
  .order = "name",
  .title = "name",
  .rule = member_rule,
  .quoted_in = "protocol_text",
  .quoted_by = "name",
};

SENDA_DEFINE_RECORD (SendaMember, senda_member, senda_member_info)

/* Whether the standing is one of who takes part, or is not said; the term is another matter. */
gboolean
senda_member_has_active_standing (SendaRecord *member)
{
  const char *standing = senda_record_get_text (member, "standing");

  return standing == NULL || g_str_equal (standing, SENDA_MEMBER_ACTIVE) ||
         g_str_equal (standing, SENDA_MEMBER_ONBOARDING);
}

static const SendaField onboarding_step_fields[] = {
  { .name = "member", .label = N_("Member"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_PERSONAL, .reference = "member" },
  { .name = "step", .label = N_("Step"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_PERSONAL },
  { .name = "done_on", .label = N_("Done on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_PERSONAL },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_TEXT,
    .privacy = SENDA_PRIVACY_PERSONAL },
};

static const char *const onboarding_step_key[] = { "member", "step", NULL };

const SendaRecordInfo senda_onboarding_step_info = {
  .name = "onboarding_step",
  .label = N_("Onboarding step"),
  .get_type = senda_onboarding_step_get_type,
  .fields = onboarding_step_fields,
  .n_fields = G_N_ELEMENTS (onboarding_step_fields),
  .parent = "member",
  .order = "step",
  .natural_key = onboarding_step_key,
};

SENDA_DEFINE_RECORD (SendaOnboardingStep, senda_onboarding_step, senda_onboarding_step_info)

/* The id of @member's step called @step in the content. (transfer full) */
char *
senda_onboarding_step_id (const char *member,
                          const char *step)
{
  return senda_id_derive ("onboarding_step", (const char *const[]) { member, step, NULL });
}
