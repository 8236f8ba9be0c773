/* senda-roadmap-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roadmap-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A text of the content in the screen's language. (transfer none) */
const char *
senda_words_message (SendaRoadmap *roadmap,
                     SendaMessage  message)
{
  return senda_message (message,
                        senda_workspace_get_catalog (senda_roadmap_get_workspace (roadmap)));
}

/* A stage by number and published name: "3 · Institutionalizing". (transfer full) */
char *
senda_words_stage_name (SendaWorkspace *workspace,
                        guint           stage)
{
  const SendaStage *found =
    senda_content_find_stage (senda_workspace_get_content (workspace), stage);

  g_return_val_if_fail (found != NULL, NULL);

  /* Translators: the number and the name of a stage, "3 · Institutionalizing" */
  return g_strdup_printf (C_("stage", "%u · %s"), stage,
                          senda_message (found->name, senda_workspace_get_catalog (workspace)));
}

/* The same for who has the roadmap at hand. (transfer full) */
char *
senda_words_stage (SendaRoadmap *roadmap,
                   guint         stage)
{
  return senda_words_stage_name (senda_roadmap_get_workspace (roadmap), stage);
}

/* Why an element is at no stage, by one of SENDA_STATE_…. (transfer none) */
const char *
senda_words_state (const char *state)
{
  for (const SendaChoice *choice = senda_agreed_stage_states; choice->name; choice++)
    if (g_str_equal (choice->name, state))
      return _(choice->label);
  return _("Not yet discussed");
}

/* Where the group places itself in @element: a stage, or why there is none. (transfer full) */
char *
senda_words_place (SendaRoadmap       *roadmap,
                   const SendaElement *element)
{
  guint stage = senda_roadmap_get_stage (roadmap, element);

  if (stage > 0)
    return senda_words_stage (roadmap, stage);
  return g_strdup (senda_words_state (senda_roadmap_get_state (roadmap, element)));
}

/* A round by name and date: "First round, 9 March 2026". (transfer full) */
char *
senda_words_round (SendaWorkspace *workspace,
                   SendaRound     *round)
{
  SendaRecord *record = SENDA_RECORD (round);
  g_autofree char *date =
    senda_catalog_format_date (senda_workspace_get_catalog (workspace),
                               senda_record_get_text (record, "opened_on"));

  if (strstr (senda_record_get_text (record, "name"), date) != NULL)
    return g_strdup (senda_record_get_text (record, "name"));
  /* Translators: the name of a round and the day when it was opened */
  return g_strdup_printf (C_("round", "%s, %s"), senda_record_get_text (record, "name"), date);
}

/* Why nothing can be changed here, in a sentence; NULL when it can. (transfer none) */
const char *
senda_words_why_fixed (SendaRoadmap *roadmap)
{
  SendaRound *round = senda_roadmap_get_round (roadmap);
  gboolean read_only = FALSE;

  g_object_get (senda_roadmap_get_workspace (roadmap), "read-only", &read_only, NULL);
  if (read_only)
    return _("This file is open for reading only. You can look at everything here and change "
             "nothing.");
  if (!senda_roadmap_is_latest (roadmap))
    return _("This is an earlier round and stays as it was. To make changes, go to the latest "
             "round.");
  if (round != NULL && senda_round_is_frozen (SENDA_RECORD (round)))
    return _("This round is frozen and never changes again. To go on from here, open a new round.");
  return NULL;
}

/* The same with when the round was frozen, where it was. (transfer full) (nullable) */
char *
senda_words_why_fixed_fully (SendaRoadmap *roadmap)
{
  SendaRecord *round = (SendaRecord *) senda_roadmap_get_round (roadmap);
  const char *why = senda_words_why_fixed (roadmap);
  const char *frozen_on = round ? senda_record_get_text (round, "frozen_on") : NULL;
  g_autofree char *day = NULL;

  if (why == NULL || frozen_on == NULL || !senda_round_is_frozen (round))
    return g_strdup (why);
  day = senda_catalog_format_date (
    senda_workspace_get_catalog (senda_roadmap_get_workspace (roadmap)), frozen_on);
  /* Translators: a day, then sentences such as "This is an earlier round and stays as it was." */
  return g_strdup_printf (_("Frozen on %1$s. %2$s"), day, why);
}

/* Whether today's marks suggest a stage and the group chose another. */
gboolean
senda_roadmap_differs (SendaRoadmap       *roadmap,
                       const SendaElement *element)
{
  const SendaSuggestion *suggestion = senda_roadmap_get_suggestion (roadmap, element);
  guint stage = senda_roadmap_get_stage (roadmap, element);

  return stage > 0 && suggestion->stage > 0 && !senda_suggestion_agrees_with (suggestion, stage);
}

/* Names a stage of an element; 0 names the element alone. (transfer full) */
char *
senda_target_for_stage (const SendaElement *element,
                        guint               stage)
{
  return stage > 0 ? g_strdup_printf ("%s.%u", element->id, stage) : g_strdup (element->id);
}

/* Reads what to open; FALSE when @string names nothing on the roadmap. */
gboolean
senda_target_parse (SendaContent       *content,
                    const char         *string,
                    SendaRoadmapTarget *target)
{
  const char *dot = string ? strrchr (string, '.') : NULL;
  g_autofree char *element = NULL;

  memset (target, 0, sizeof *target);
  if (string == NULL)
    return FALSE;
  target->statement = senda_content_find_statement (content, string);
  if (target->statement != NULL)
    {
      target->element = target->statement->element;
      target->stage = target->statement->stage;
      return TRUE;
    }
  target->element = senda_content_find_element (content, string);
  if (target->element != NULL || dot == NULL)
    return target->element != NULL;
  element = g_strndup (string, dot - string);
  target->element = senda_content_find_element (content, element);
  if (dot[1] >= '1' && dot[1] <= '0' + SENDA_N_STAGES && dot[2] == '\0')
    target->stage = dot[1] - '0';
  return target->element != NULL && target->stage > 0;
}
