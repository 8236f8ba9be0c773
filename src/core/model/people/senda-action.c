/* senda-action.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-action.h"

#include <glib/gi18n-lib.h>

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
};

const SendaRecordInfo senda_action_info = {
  .name = "action",
  .label = N_("Action"),
  .get_type = senda_action_get_type,
  .fields = action_fields,
  .n_fields = G_N_ELEMENTS (action_fields),
  .parent = "task_force",
  .order = "due_on",
  .title = "what",
};

SENDA_DEFINE_RECORD (SendaAction, senda_action, senda_action_info)

/* Whether there is still something to do. */
gboolean
senda_action_is_open (SendaRecord *action)
{
  const char *state = senda_record_get_text (action, "state");

  return g_strcmp0 (state, SENDA_ACTION_DONE) != 0 && g_strcmp0 (state, SENDA_ACTION_DROPPED) != 0;
}
