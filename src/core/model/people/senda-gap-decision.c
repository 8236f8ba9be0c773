/* senda-gap-decision.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-gap-decision.h"

#include "senda-error.h"
#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_gap_answers[] = {
  SENDA_CHOICE ("needed", "gap", "Needed here"),
  SENDA_CHOICE ("not-needed", "gap", "Not needed here"),
  { NULL, NULL, NULL }
};

static gboolean
decision_rule (SendaRecord *record,
               GError     **error)
{
  if (g_strcmp0 (senda_record_get_text (record, "answer"), SENDA_GAP_NOT_NEEDED) != 0 ||
      !senda_record_is_null (record, "reason"))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("Please say why it is not needed here. Nothing was changed."));
  return FALSE;
}

static const SendaField gap_decision_fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  /* What senda-representation.h and senda-coverage.h call it: "need.coordinator". */
  { .name = "gap", .label = N_("Gap"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED },
  { .name = "answer", .label = N_("Answer"), .kind = SENDA_FIELD_CHOICE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_MEMBERS,
    .choices = senda_gap_answers },
  { .name = "reason", .label = N_("Reason"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED,
    .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 2000 },
  { .name = "decided_on", .label = N_("Decided on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
};

static const char *const gap_decision_key[] = { "task_force", "gap", NULL };

const SendaRecordInfo senda_gap_decision_info = {
  .name = "gap_decision",
  .label = N_("Decision on a gap"),
  .get_type = senda_gap_decision_get_type,
  .fields = gap_decision_fields,
  .n_fields = G_N_ELEMENTS (gap_decision_fields),
  .parent = "task_force",
  .order = "gap",
  .natural_key = gap_decision_key,
  .rule = decision_rule,
};

SENDA_DEFINE_RECORD (SendaGapDecision, senda_gap_decision, senda_gap_decision_info)

/* The id of what @task_force decided about @gap. (transfer full) */
char *
senda_gap_decision_id (const char *task_force,
                       const char *gap)
{
  return senda_id_derive ("gap_decision", (const char *const[]) { task_force, gap, NULL });
}
