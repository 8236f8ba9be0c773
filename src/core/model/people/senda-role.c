/* senda-role.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-role.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_role_kinds[] = {
  SENDA_CHOICE ("discipline", "role", "Discipline"),
  SENDA_CHOICE ("task-force", "role", "Task force role"),
  { NULL, NULL, NULL }
};

const char *const senda_role_lists[] = {
  "does", "does_not", "can_share", "cannot_share", "needs", NULL
};

static const SendaField role_fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  /* The shipped role, or, for one of the task force's own, an id made for it. */
  { .name = "source", .label = N_("Source"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED },
  { .name = "kind", .label = N_("Kind"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_role_kinds },
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "position", .label = N_("Position"), .kind = SENDA_FIELD_INTEGER,
    .min = 0, .max = G_MAXINT32 },
  { .name = "is_unused", .label = N_("Not used here"), .kind = SENDA_FIELD_BOOLEAN },
};

static const char *const role_key[] = { "task_force", "source", NULL };

const SendaRecordInfo senda_role_info = {
  .name = "role",
  .label = N_("Role"),
  .get_type = senda_role_get_type,
  .fields = role_fields,
  .n_fields = G_N_ELEMENTS (role_fields),
  .parent = "task_force",
  .order = "position",
  .title = "name",
  .natural_key = role_key,
};

SENDA_DEFINE_RECORD (SendaRole, senda_role, senda_role_info)

static const SendaField role_version_fields[] = {
  { .name = "role", .label = N_("Role"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "role" },
  { .name = "number", .label = N_("Number"), .kind = SENDA_FIELD_INTEGER,
    .flags = SENDA_FIELD_REQUIRED, .min = 1, .max = 100000 },
  { .name = "made_on", .label = N_("Made on"), .kind = SENDA_FIELD_DATE,
    .flags = SENDA_FIELD_REQUIRED },
  { .name = "author", .label = N_("Who made it"), .kind = SENDA_FIELD_TEXT,
    .privacy = SENDA_PRIVACY_MEMBERS, .max = 200 },
  /* The task force went back to the shipped words, which then are not repeated here. */
  { .name = "is_shipped", .label = N_("As shipped"), .kind = SENDA_FIELD_BOOLEAN },
  { .name = "reason", .label = N_("What changed and why"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "purpose", .label = N_("Purpose"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "does", .label = N_("What it does"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "does_not", .label = N_("What it does not do"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "can_share", .label = N_("What it can share"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "cannot_share", .label = N_("What it cannot share"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "needs", .label = N_("What it needs from others"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
};

const SendaRecordInfo senda_role_version_info = {
  .name = "role_version",
  .label = N_("Wording of a role"),
  .get_type = senda_role_version_get_type,
  .fields = role_version_fields,
  .n_fields = G_N_ELEMENTS (role_version_fields),
  .parent = "role",
  .order = "number",
};

SENDA_DEFINE_RECORD (SendaRoleVersion, senda_role_version, senda_role_version_info)

/* The id of the role that follows @source in @task_force. (transfer full) */
char *
senda_role_id (const char *task_force,
               const char *source)
{
  return senda_id_derive ("role", (const char *const[]) { task_force, source, NULL });
}
