/* senda-summary.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-summary.h"

#include "senda-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Each came in for a picture that shows none by itself: with whoever draws it they stay. */
static const SendaField fields[] = {
  { .name = "task_force", .label = N_("Task force"), .kind = SENDA_FIELD_REFERENCE,
    .flags = SENDA_FIELD_REQUIRED, .reference = "task_force" },
  { .name = "origin", .label = N_("Summed up"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_PERSONAL },
  { .name = "origin_round", .label = N_("Its round"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_PERSONAL },
  { .name = "name", .label = N_("Name"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_REQUIRED | SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_PERSONAL },
  { .name = "jurisdiction", .label = N_("Jurisdiction"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_PERSONAL },
  { .name = "region", .label = N_("Region"), .kind = SENDA_FIELD_TEXT,
    .flags = SENDA_FIELD_SEARCHED, .privacy = SENDA_PRIVACY_PERSONAL },
  { .name = "agreed_on", .label = N_("Agreed on"), .kind = SENDA_FIELD_DATE,
    .flags = SENDA_FIELD_REQUIRED, .privacy = SENDA_PRIVACY_PERSONAL },
  { .name = "made_at", .label = N_("Summed up at"), .kind = SENDA_FIELD_INTEGER,
    .privacy = SENDA_PRIVACY_PERSONAL, .max = G_MAXINT64 },
  { .name = "stages", .label = N_("Stages"), .kind = SENDA_FIELD_LONG_TEXT,
    .privacy = SENDA_PRIVACY_PERSONAL, .max = 8000 },
};

static gboolean
summary_rule (SendaRecord *record,
              GError     **error)
{
  if (senda_summary_stages_are_valid (senda_record_get_text (record, "stages")))
    return TRUE;
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                       _("This is not a list of elements with their stages. Nothing was changed."));
  return FALSE;
}

static const char *const natural_key[] = { "task_force", "origin", "origin_round", NULL };

const SendaRecordInfo senda_summary_info = {
  .name = "summary",
  .label = N_("Summary"),
  .get_type = senda_summary_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .parent = "task_force",
  .order = "name",
  .title = "name",
  .natural_key = natural_key,
  .rule = summary_rule,
};

SENDA_DEFINE_RECORD (SendaSummary, senda_summary, senda_summary_info)

/* The id of what @task_force keeps of the round @origin_round of @origin. (transfer full) */
char *
senda_summary_id (const char *task_force,
                  const char *origin,
                  const char *origin_round)
{
  return senda_id_derive ("summary", (const char *const[]) { task_force, origin, origin_round,
                                                             NULL });
}

static void
stage_clear (gpointer data)
{
  g_free (((SendaSummaryStage *) data)->element);
}

/* Reads "3" or the name of a state. */
static gboolean
parse_state (const char        *text,
             SendaSummaryStage *stage)
{
  const SendaChoice *state = senda_choice_find (senda_agreed_stage_states, text);

  stage->stage = text[0] >= '1' && text[0] < '1' + SENDA_N_STAGES && text[1] == '\0'
                   ? (guint) (text[0] - '0') : 0;
  stage->state = stage->stage > 0 ? SENDA_STATE_RATED : state ? state->name : NULL;
  return stage->state != NULL && (stage->stage > 0 || strcmp (text, SENDA_STATE_RATED) != 0);
}

/* What @stages says, as SendaSummaryStage, in its order; what is not well formed is left out.
 * (transfer full) */
GArray *
senda_summary_stages_parse (const char *stages)
{
  GArray *parsed = g_array_new (FALSE, TRUE, sizeof (SendaSummaryStage));
  g_auto (GStrv) parts = g_strsplit (stages ? stages : "", ", ", -1);

  g_array_set_clear_func (parsed, stage_clear);
  for (char **part = parts; *part != NULL; part++)
    {
      const char *is = strchr (*part, '=');
      SendaSummaryStage stage = { 0 };

      if (is == NULL || is == *part || !parse_state (is + 1, &stage))
        continue;
      stage.element = g_strndup (*part, is - *part);
      g_array_append_val (parsed, stage);
    }
  return parsed;
}

/* @stages with one element more, which comes after all that are there. @stage counts when @state is
 * SENDA_STATE_RATED. (transfer full) */
char *
senda_summary_stages_add (const char *stages,
                          const char *element,
                          const char *state,
                          guint       stage)
{
  g_autofree char *number = g_strdup_printf ("%u", stage);

  return g_strdup_printf ("%s%s%s=%s", stages ? stages : "", stages && *stages ? ", " : "", element,
                          strcmp (state, SENDA_STATE_RATED) == 0 ? number : state);
}

/* Whether every part of @stages is well formed, and the elements are in order. NULL is. */
gboolean
senda_summary_stages_are_valid (const char *stages)
{
  g_autoptr (GArray) parsed = senda_summary_stages_parse (stages);
  g_autoptr (GString) again = g_string_new (NULL);

  for (guint i = 0; i < parsed->len; i++)
    {
      const SendaSummaryStage *stage = &g_array_index (parsed, SendaSummaryStage, i);

      if (i > 0 && strcmp (g_array_index (parsed, SendaSummaryStage, i - 1).element,
                           stage->element) >= 0)
        return FALSE;
      g_string_append (again, i > 0 ? ", " : "");
      if (stage->stage > 0)
        g_string_append_printf (again, "%s=%u", stage->element, stage->stage);
      else
        g_string_append_printf (again, "%s=%s", stage->element, stage->state);
    }
  return strcmp (again->str, stages ? stages : "") == 0;
}
