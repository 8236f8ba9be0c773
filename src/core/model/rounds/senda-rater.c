/* senda-rater.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-rater.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

static const SendaField fields[] = {
  { .name = "round", .label = N_("Round"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "round" },
  { .name = "member", .label = N_("Member"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  { .name = "agency", .label = N_("Agency"), .kind = SENDA_FIELD_REFERENCE,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "agency" },
  { .name = "discipline", .label = N_("Discipline"), .kind = SENDA_FIELD_CONTENT,
    .privacy = SENDA_PRIVACY_MEMBERS },
};

static const char *const natural_key[] = { "round", "member", NULL };

const SendaRecordInfo senda_rater_info = {
  .name = "rater",
  .label = N_("Rater"),
  .get_type = senda_rater_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "round",
  .title = "member",
  .natural_key = natural_key,
};

SENDA_DEFINE_RECORD (SendaRater, senda_rater, senda_rater_info)

/* The id under which @member takes part in @round. (transfer full) */
char *
senda_rater_id (const char *round,
                const char *member)
{
  return senda_id_derive ("rater", (const char *const[]) { round, member, NULL });
}
