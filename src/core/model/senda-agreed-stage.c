/* senda-agreed-stage.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-agreed-stage.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>

const SendaChoice senda_agreed_stage_states[] = {
  { SENDA_STATE_NOT_DISCUSSED, N_("Not yet discussed"), NULL },
  { SENDA_STATE_RATED, N_("Placed at a stage"), NULL },
  { SENDA_STATE_NO_AGREEMENT, N_("Discussed without agreement"), NULL },
  { SENDA_STATE_NOT_APPLICABLE, N_("Not applicable"), NULL },
  { NULL, NULL, NULL }
};

static const SendaField fields[] = {
  { .name = "round", .label = N_("Round"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "round" },
  { .name = "element", .label = N_("Element"), .kind = SENDA_FIELD_CONTENT,
    .flags = SENDA_FIELD_REQUIRED },
  { .name = "state", .label = N_("State"), .kind = SENDA_FIELD_CHOICE,
    .choices = senda_agreed_stage_states },
  { .name = "stage", .label = N_("Stage"), .kind = SENDA_FIELD_INTEGER,
    .min = 1, .max = SENDA_N_STAGES },
  /* What the marks suggested when the group chose: "3", "2-3" between two, NULL for nothing. */
  { .name = "suggested", .label = N_("Suggested stage"), .kind = SENDA_FIELD_TEXT, .max = 3 },
  { .name = "reason", .label = N_("Reason"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "note", .label = N_("Note"), .kind = SENDA_FIELD_LONG_TEXT,
    .flags = SENDA_FIELD_BILINGUAL | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "agreed_on", .label = N_("Agreed on"), .kind = SENDA_FIELD_DATE,
    .privacy = SENDA_PRIVACY_MEMBERS },
  { .name = "present", .label = N_("Who was present"), .kind = SENDA_FIELD_REFERENCES,
    .privacy = SENDA_PRIVACY_MEMBERS, .reference = "member" },
  /* Brought from the round before, and not yet said to be still true. */
  { .name = "is_carried", .label = N_("Still true?"), .kind = SENDA_FIELD_BOOLEAN },
};

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

/* Whether @stage is what @suggested says, or one of the two that it lies between. */
static gboolean
agrees_with (gint64      stage,
             const char *suggested)
{
  g_auto (GStrv) parts = g_strsplit (suggested, "-", 2);

  for (guint i = 0; parts[i]; i++)
    if (g_ascii_strtoll (parts[i], NULL, 10) == stage)
      return TRUE;
  return FALSE;
}

/* A stage goes with being placed at one and with nothing else. "Not applicable" says why, and so
 * does a choice other than the suggestion: the next reader has only the words to go by. */
static gboolean
agreed_stage_rule (SendaRecord *record,
                   GError     **error)
{
  const char *state = senda_record_get_text (record, "state");
  const char *suggested = senda_record_get_text (record, "suggested");
  gint64 stage = senda_record_get_integer (record, "stage");
  gboolean has_reason = !senda_record_is_null (record, "reason");

  if ((g_strcmp0 (state, SENDA_STATE_RATED) == 0) != (stage != 0))
    return refuse (error, _("A stage is needed, from 1 to 5. Nothing was changed."));
  if (g_strcmp0 (state, SENDA_STATE_NOT_APPLICABLE) == 0 && !has_reason)
    return refuse (error, _("Please say why this element does not apply. Nothing was changed."));
  if (stage != 0 && suggested != NULL && !agrees_with (stage, suggested) && !has_reason)
    return refuse (error, _("The statements suggest another stage. Please say why the group chose "
                            "this one. Nothing was changed."));
  return TRUE;
}

static const char *const natural_key[] = { "round", "element", NULL };

const SendaRecordInfo senda_agreed_stage_info = {
  .name = "agreed_stage",
  .label = N_("Agreed stage"),
  .get_type = senda_agreed_stage_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "round",
  .order = "element",
  .natural_key = natural_key,
  .rule = agreed_stage_rule,
};

SENDA_DEFINE_RECORD (SendaAgreedStage, senda_agreed_stage, senda_agreed_stage_info)

/* The id of the agreed stage of @element in the round @round. (transfer full) */
char *
senda_agreed_stage_id (const char *round,
                       const char *element)
{
  return senda_id_derive ("agreed_stage", (const char *const[]) { round, element, NULL });
}
