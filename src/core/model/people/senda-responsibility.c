/* senda-responsibility.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-responsibility.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_parts[] = {
  SENDA_CHOICE ("leads", "part", "Leads"),
  SENDA_CHOICE ("supports", "part", "Supports"),
  SENDA_CHOICE ("informed", "part", "Is informed"),
  { NULL, NULL, NULL }
};

static const SendaField responsibility_fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  /* The shipped one, or, for one of the task force's own, an id made for it. */
  { .name = "source", .label = N_("Source"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED },
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "position", .label = N_("Position"), .kind = SENDA_FIELD_INTEGER,
    .min = 0, .max = G_MAXINT32 },
};

static const char *const responsibility_key[] = { "task_force", "source", NULL };

const SendaRecordInfo senda_responsibility_info = {
  .name = "responsibility",
  .label = N_("Responsibility"),
  .get_type = senda_responsibility_get_type,
  .fields = responsibility_fields,
  .n_fields = G_N_ELEMENTS (responsibility_fields),
  .parent = "task_force",
  .order = "position",
  .title = "name",
  .natural_key = responsibility_key,
};

SENDA_DEFINE_RECORD (SendaResponsibility, senda_responsibility, senda_responsibility_info)

static const SendaField responsibility_part_fields[] = {
  { .name = "responsibility", .label = N_("Responsibility"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "responsibility" },
  { .name = "role", .label = N_("Role"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "role" },
  { .name = "part", .label = N_("Part"), .kind = SENDA_FIELD_CHOICE,
    .flags = SENDA_FIELD_REQUIRED, .choices = senda_parts },
};

static const char *const responsibility_part_key[] = { "responsibility", "role", NULL };

const SendaRecordInfo senda_responsibility_part_info = {
  .name = "responsibility_part",
  .label = N_("Part in a responsibility"),
  .get_type = senda_responsibility_part_get_type,
  .fields = responsibility_part_fields,
  .n_fields = G_N_ELEMENTS (responsibility_part_fields),
  .parent = "responsibility",
  .order = "role",
  .natural_key = responsibility_part_key,
};

SENDA_DEFINE_RECORD (SendaResponsibilityPart, senda_responsibility_part, senda_responsibility_part_info)

/* The id of the responsibility that follows @source in @task_force. (transfer full) */
char *
senda_responsibility_id (const char *task_force,
                         const char *source)
{
  return senda_id_derive ("responsibility", (const char *const[]) { task_force, source, NULL });
}

/* The id of the part that @role has in @responsibility. (transfer full) */
char *
senda_responsibility_part_id (const char *responsibility,
                              const char *role)
{
  return senda_id_derive ("responsibility_part",
                          (const char *const[]) { responsibility, role, NULL });
}
