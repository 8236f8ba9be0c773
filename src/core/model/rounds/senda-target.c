/* senda-target.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-target.h"

#include "senda-agreed-stage.h"
#include "senda-id.h"

#include <glib/gi18n-lib.h>

static const SendaField fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "element", .label = N_("Element"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED },
  { .name = "stage", .label = N_("Target stage"), .kind = SENDA_FIELD_INTEGER,
    .flags = SENDA_FIELD_REQUIRED, .min = 1, .max = SENDA_N_STAGES },
  { .name = "due_on", .label = N_("By when"), .kind = SENDA_FIELD_DATE },
  { .name = "reason", .label = N_("Why it matters"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS,
    .max = 4000 },
};

static const char *const natural_key[] = { "task_force", "element", NULL };

const SendaRecordInfo senda_target_info = {
  .name = "target",
  .label = N_("Target"),
  .get_type = senda_target_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "task_force",
  .order = "element",
  .natural_key = natural_key,
};

SENDA_DEFINE_RECORD (SendaTarget, senda_target, senda_target_info)

/* The id of the target that @task_force has for @element. (transfer full) */
char *
senda_target_id (const char *task_force,
                 const char *element)
{
  return senda_id_derive ("target", (const char *const[]) { task_force, element, NULL });
}
