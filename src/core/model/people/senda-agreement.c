/* senda-agreement.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agreement.h"

#include "senda-days.h"
#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_agreement_kinds[] = {
  SENDA_CHOICE ("mou", "agreement", "Memorandum of understanding (MOU)"),
  SENDA_CHOICE ("confidentiality", "agreement", "Confidentiality"),
  SENDA_CHOICE ("data-sharing", "agreement", "Data sharing"),
  SENDA_CHOICE ("referral", "agreement", "Referral"),
  SENDA_CHOICE ("services", "agreement", "Services"),
  SENDA_CHOICE ("other", "agreement", "Other"),
  { NULL, NULL, NULL }
};

static gboolean
agreement_rule (SendaRecord *record,
                GError     **error)
{
  return senda_days_in_order (record, "signed_on", "ends_on", error);
}

static const SendaField agreement_fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_SEARCHED, .max = 200 },
  { .name = "kind", .label = N_("Kind"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_agreement_kinds },
  { .name = "signed_on", .label = N_("Signed on"), .kind = SENDA_FIELD_DATE },
  { .name = "ends_on", .label = N_("Ends on"), .kind = SENDA_FIELD_DATE },
  { .name = "covers", .label = N_("What it covers"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED },
  { .name = "kept_at", .label = N_("Where it is kept"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
};

const SendaRecordInfo senda_agreement_info = {
  .name = "agreement",
  .label = N_("Agreement"),
  .get_type = senda_agreement_get_type,
  .fields = agreement_fields,
  .n_fields = G_N_ELEMENTS (agreement_fields),
  .parent = "task_force",
  .order = "name",
  .title = "name",
  .rule = agreement_rule,
};

SENDA_DEFINE_RECORD (SendaAgreement, senda_agreement, senda_agreement_info)

static const SendaField agreement_party_fields[] = {
  { .name = "agreement", .label = N_("Agreement"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "agreement" },
  { .name = "agency", .label = N_("Agency"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "agency" },
  { .name = "signed_on", .label = N_("Signed on"), .kind = SENDA_FIELD_DATE },
};

static const char *const agreement_party_key[] = { "agreement", "agency", NULL };

const SendaRecordInfo senda_agreement_party_info = {
  .name = "agreement_party",
  .label = N_("Party to an agreement"),
  .get_type = senda_agreement_party_get_type,
  .fields = agreement_party_fields,
  .n_fields = G_N_ELEMENTS (agreement_party_fields),
  .parent = "agreement",
  .order = "agency",
  .natural_key = agreement_party_key,
};

SENDA_DEFINE_RECORD (SendaAgreementParty, senda_agreement_party, senda_agreement_party_info)

/* The id of the party that @agency is to @agreement. (transfer full) */
char *
senda_agreement_party_id (const char *agreement,
                          const char *agency)
{
  return senda_id_derive ("agreement_party", (const char *const[]) { agreement, agency, NULL });
}
