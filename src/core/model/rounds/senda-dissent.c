/* senda-dissent.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-dissent.h"

#include "senda-agreed-stage.h"

#include <glib/gi18n-lib.h>

static const SendaField fields[] = {
  { .name = "agreed_stage", .label = N_("Agreed stage"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "agreed_stage" },
  /* Who holds it; none: not named. */
  { .name = "member", .label = N_("Member"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  /* Where they see the group; none: they did not say. */
  { .name = "stage", .label = N_("Stage"), .kind = SENDA_FIELD_INTEGER,
    .privacy = SENDA_PRIVACY_MEMBERS, .min = 1, .max = SENDA_N_STAGES },
  { .name = "reason", .label = N_("Reason"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED,
    .privacy = SENDA_PRIVACY_MEMBERS, .max = 4000 },
};

const SendaRecordInfo senda_dissent_info = {
  .name = "dissent",
  .label = N_("Dissent"),
  .get_type = senda_dissent_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "agreed_stage",
};

SENDA_DEFINE_RECORD (SendaDissent, senda_dissent, senda_dissent_info)
