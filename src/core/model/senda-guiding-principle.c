/* senda-guiding-principle.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-guiding-principle.h"

#include <glib/gi18n-lib.h>

static const SendaField fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "position", .label = N_("Position"), .kind = SENDA_FIELD_INTEGER,
    .min = 0, .max = G_MAXINT32 },
  { .name = "text", .label = N_("Text"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 2000 },
};

const SendaRecordInfo senda_guiding_principle_info = {
  .name = "guiding_principle",
  .label = N_("Guiding principle"),
  .get_type = senda_guiding_principle_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "task_force",
  .order = "position",
  .title = "text",
};

SENDA_DEFINE_RECORD (SendaGuidingPrinciple, senda_guiding_principle, senda_guiding_principle_info)
