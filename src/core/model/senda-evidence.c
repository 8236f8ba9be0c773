/* senda-evidence.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-evidence.h"

#include <glib/gi18n-lib.h>

static const SendaField fields[] = {
  { .name = "round", .label = N_("Round"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "round" },
  { .name = "element", .label = N_("Element"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED },
  { .name = "what", .label = N_("What shows it"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "holder", .label = N_("Who holds it"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "place", .label = N_("Where it is kept"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "as_of", .label = N_("As of"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
};

const SendaRecordInfo senda_evidence_info = {
  .name = "evidence",
  .label = N_("Evidence"),
  .get_type = senda_evidence_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "round",
  .order = "what",
  .title = "what",
};

SENDA_DEFINE_RECORD (SendaEvidence, senda_evidence, senda_evidence_info)
