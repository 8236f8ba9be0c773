/* senda-round.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-round.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const SendaChoice senda_round_methods[] = {
  SENDA_CHOICE ("meeting", "round", "In a meeting"),
  SENDA_CHOICE ("ballots", "round", "By ballots"),
  SENDA_CHOICE ("both", "round", "Ballots, then a meeting"),
  { NULL, NULL, NULL }
};

const SendaChoice senda_round_states[] = {
  SENDA_CHOICE ("preparing", "round", "Preparing"),
  SENDA_CHOICE ("collecting", "round", "Collecting ballots"),
  SENDA_CHOICE ("discussing", "round", "Discussing"),
  SENDA_CHOICE ("agreed", "round", "Agreed"),
  SENDA_CHOICE ("frozen", "round", "Frozen"),
  { NULL, NULL, NULL }
};

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
  { .name = "purpose", .label = N_("Purpose"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 4000 },
  { .name = "method", .label = N_("Method"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_round_methods },
  { .name = "state", .label = N_("State"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_round_states },
  { .name = "is_anonymous", .label = N_("Anonymous ballots"), .kind = SENDA_FIELD_BOOLEAN },
  { .name = "agreed_on", .label = N_("Agreed on"), .kind = SENDA_FIELD_DATE },
  { .name = "frozen_on", .label = N_("Frozen on"), .kind = SENDA_FIELD_DATE },
  /* Whose answers it began with. */
  { .name = "starts_from", .label = N_("Starts from"), .kind = SENDA_FIELD_REFERENCE,
    .reference = "round" },
  { .name = "corrects", .label = N_("Corrects"), .kind = SENDA_FIELD_REFERENCE,
    .reference = "round" },
  { .name = "correction", .label = N_("What it corrects"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .max = 4000 },
};

/* A correction says what it corrects. */
static gboolean
round_rule (SendaRecord *record,
            GError     **error)
{
  if (senda_record_is_null (record, "corrects") || !senda_record_is_null (record, "correction"))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("Please say what this round corrects. Nothing was changed."));
  return FALSE;
}

/* Why a frozen round takes no changes; NULL for another. */
static const char *
round_closed (SendaRecord *round)
{
  return senda_round_is_frozen (round)
           ? _("This round is frozen and never changes. Nothing was changed; to correct it, open a "
               "new round that says what it corrects.")
           : NULL;
}

const SendaRecordInfo senda_round_info = {
  .name = "round",
  .label = N_("Round"),
  .get_type = senda_round_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "task_force",
  .order = "number",
  .title = "name",
  .rule = round_rule,
  .closed = round_closed,
};

SENDA_DEFINE_RECORD (SendaRound, senda_round, senda_round_info)

/* One of SENDA_ROUND_…; a round that was opened before there were states is being discussed. */
const char *
senda_round_get_state (SendaRecord *round)
{
  const char *state = senda_record_get_text (round, "state");

  return state ? state : SENDA_ROUND_DISCUSSING;
}

gboolean
senda_round_is_frozen (SendaRecord *round)
{
  return strcmp (senda_round_get_state (round), SENDA_ROUND_FROZEN) == 0;
}
