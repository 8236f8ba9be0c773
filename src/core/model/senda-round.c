/* senda-round.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round.h"

#include <glib/gi18n-lib.h>

static const SendaField fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "opened_on", .label = N_("Opened on"), .kind = SENDA_FIELD_DATE,
    .flags = SENDA_FIELD_REQUIRED },
  /* Two rounds of one day need an order that no clock decides. */
  { .name = "number", .label = N_("Number"), .kind = SENDA_FIELD_INTEGER,
    .flags = SENDA_FIELD_REQUIRED, .min = 1, .max = 100000 },
};

const SendaRecordInfo senda_round_info = {
  .name = "round",
  .label = N_("Round"),
  .get_type = senda_round_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "task_force",
  .order = "number",
  .title = "name",
};

SENDA_DEFINE_RECORD (SendaRound, senda_round, senda_round_info)
