/* senda-action.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-action.h"

#include "senda-statement-mark.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const SendaChoice senda_action_states[] = {
  SENDA_CHOICE ("open", "action", "Open"),
  SENDA_CHOICE ("working", "action", "Being worked on"),
  SENDA_CHOICE ("blocked", "action", "Blocked"),
  SENDA_CHOICE ("done", "action", "Done"),
  SENDA_CHOICE ("dropped", "action", "Dropped"),
  { NULL, NULL, NULL }
};

static const SendaField action_fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "what", .label = N_("What"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED,
    .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 400 },
  { .name = "owner", .label = N_("Who"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "agency", .label = N_("Agency"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "agency" },
  { .name = "due_on", .label = N_("Due on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "state", .label = N_("State"), .kind = SENDA_FIELD_CHOICE,
    .privacy = SENDA_PRIVACY_MEMBERS, .choices = senda_action_states },
  /* What it came from: the id of a gap, of a node of the content, or of a record. */
  { .name = "source", .label = N_("Source"), .kind = SENDA_FIELD_CONTENT,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "backup", .label = N_("Backup"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "helpers", .label = N_("Helpers"), .kind = SENDA_FIELD_REFERENCES,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "cause", .label = N_("Why it is blocked or dropped"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 2000 },
  { .name = "done_on", .label = N_("Done on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  /* The day of the round that it comes from. */
  { .name = "since", .label = N_("Planned since"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "element", .label = N_("Element"), .kind = SENDA_FIELD_CONTENT,
    .privacy = SENDA_PRIVACY_MEMBERS },
  /* What the statement that it comes from says of us now that it is done. */
  { .name = "outcome", .label = N_("Whether the statement now describes us"),
    .kind = SENDA_FIELD_CHOICE, .privacy = SENDA_PRIVACY_MEMBERS,
    .choices = senda_statement_marks },
};

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

/* What is blocked or dropped says why; nothing is due before it was planned. */
static gboolean
action_rule (SendaRecord *record,
             GError     **error)
{
  const char *state = senda_record_get_text (record, "state");
  const char *due_on = senda_record_get_text (record, "due_on");
  const char *since = senda_record_get_text (record, "since");
  gboolean has_cause = !senda_record_is_null (record, "cause");

  if (g_strcmp0 (state, SENDA_ACTION_BLOCKED) == 0 && !has_cause)
    return refuse (error, _("Please say what blocks this action. Nothing was changed."));
  if (g_strcmp0 (state, SENDA_ACTION_DROPPED) == 0 && !has_cause)
    return refuse (error, _("Please say why this action is dropped. Nothing was changed."));
  if (due_on != NULL && since != NULL && strcmp (due_on, since) < 0)
    return refuse (error, _("This would be due before the round that it comes from. Nothing was "
                            "changed; please choose a later day."));
  return TRUE;
}

const SendaRecordInfo senda_action_info = {
  .name = "action",
  .label = N_("Action"),
  .get_type = senda_action_get_type,
  .fields = action_fields,
  .n_fields = G_N_ELEMENTS (action_fields),
  .parent = "task_force",
  .order = "due_on",
  .title = "what",
  .rule = action_rule,
};

SENDA_DEFINE_RECORD (SendaAction, senda_action, senda_action_info)

/* Whether there is still something to do. */
gboolean
senda_action_is_open (SendaRecord *action)
{
  const char *state = senda_record_get_text (action, "state");

  return g_strcmp0 (state, SENDA_ACTION_DONE) != 0 && g_strcmp0 (state, SENDA_ACTION_DROPPED) != 0;
}
