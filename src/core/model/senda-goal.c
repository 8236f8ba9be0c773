/* senda-goal.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-goal.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_goal_states[] = {
  SENDA_CHOICE ("not-begun", "goal", "Not begun"),
  SENDA_CHOICE ("under-way", "goal", "Under way"),
  SENDA_CHOICE ("reached", "goal", "Reached"),
  SENDA_CHOICE ("set-aside", "goal", "Set aside"),
  { NULL, NULL, NULL }
};

static const SendaField fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "position", .label = N_("Position"), .kind = SENDA_FIELD_INTEGER,
    .min = 0, .max = G_MAXINT32 },
  { .name = "text", .label = N_("Text"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 2000 },
  { .name = "state", .label = N_("Where it stands"), .kind = SENDA_FIELD_CHOICE,
    .privacy = SENDA_PRIVACY_MEMBERS, .choices = senda_goal_states },
  { .name = "state_on", .label = N_("As of"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "state_note", .label = N_("About where it stands"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 2000 },
};

const SendaRecordInfo senda_goal_info = {
  .name = "goal",
  .label = N_("Goal"),
  .get_type = senda_goal_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "task_force",
  .order = "position",
  .title = "text",
};

SENDA_DEFINE_RECORD (SendaGoal, senda_goal, senda_goal_info)
