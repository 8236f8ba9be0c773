/* senda-task-force.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-task-force.h"

#include <glib/gi18n-lib.h>

static const SendaField fields[] = {
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "jurisdiction", .label = N_("Jurisdiction"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED },
  { .name = "region", .label = N_("Region"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED },
  { .name = "funding", .label = N_("Funding"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "mission", .label = N_("Mission"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "vision", .label = N_("Vision"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
};

const SendaRecordInfo senda_task_force_info = {
  .name = "task_force",
  .label = N_("Task force"),
  .get_type = senda_task_force_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "name",
};

SENDA_DEFINE_RECORD (SendaTaskForce, senda_task_force, senda_task_force_info)
