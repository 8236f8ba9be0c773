/* senda-cli-element.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-element.h"

#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_state_label (SendaCli   *cli,
                 const char *state)
{
  for (const SendaChoice *choice = senda_agreed_stage_states; choice->name; choice++)
    if (strcmp (choice->name, state) == 0)
      return senda_cli_text (cli, choice->label);
  return state;
}

/* Where the group places itself: "3 Institutionalizing", "Not yet discussed". (transfer full) */
char *
senda_cli_element_place (SendaCli           *cli,
                         SendaRoadmap       *roadmap,
                         const SendaElement *element)
{
  guint number = senda_roadmap_get_stage (roadmap, element);
  const SendaStage *stage = senda_content_find_stage (cli->content, number);

  if (stage == NULL)
    return g_strdup (get_state_label (cli, senda_roadmap_get_state (roadmap, element)));
  return g_strdup_printf ("%u %s", number, senda_cli_message (cli, stage->name));
}

/* What the marks suggest now: "3", "2-3", or a dash. (transfer full) */
char *
senda_cli_element_suggested (SendaRoadmap       *roadmap,
                             const SendaElement *element)
{
  char *key = senda_suggestion_to_key (senda_roadmap_get_suggestion (roadmap, element));

  return key ? key : g_strdup ("–");
}

static void
add_suggested (JsonBuilder           *builder,
               const SendaSuggestion *suggestion)
{
  g_autofree char *key = senda_suggestion_to_key (suggestion);

  if (suggestion->kind == SENDA_SUGGESTION_STAGE)
    senda_cli_json_number (builder, "suggested", suggestion->stage);
  else
    senda_cli_json_text (builder, "suggested", key);
}

static void
add_reasons (SendaCli              *cli,
             JsonBuilder           *builder,
             const SendaSuggestion *suggestion)
{
  g_auto (GStrv) reasons = senda_suggestion_reasons (suggestion, cli->catalog);

  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (guint i = 0; reasons[i]; i++)
    json_builder_add_string_value (builder, reasons[i]);
  json_builder_end_array (builder);
}

static void
add_marks (JsonBuilder        *builder,
           SendaRoadmap       *roadmap,
           const SendaElement *element)
{
  json_builder_set_member_name (builder, "marks");
  json_builder_begin_object (builder);
  for (guint i = 0; i < element->stages->len; i++)
    {
      const SendaElementStage *stage = g_ptr_array_index (element->stages, i);

      for (guint j = 0; j < stage->statements->len; j++)
        {
          const SendaStatement *statement = g_ptr_array_index (stage->statements, j);
          const char *mark = senda_roadmap_get_mark (roadmap, statement);

          if (mark != NULL)
            senda_cli_json_text (builder, statement->id, mark);
        }
    }
  json_builder_end_object (builder);
}

static const char *
get_wording (SendaCli    *cli,
             SendaRecord *agreed,
             const char  *field)
{
  return agreed ? senda_record_get_wording (agreed, field,
                                            senda_catalog_get_language (cli->catalog), NULL)
                : NULL;
}

/* Adds the element to what is being built. */
void
senda_cli_element_json (SendaCli           *cli,
                        JsonBuilder        *builder,
                        SendaRoadmap       *roadmap,
                        const SendaElement *element)
{
  const SendaSuggestion *suggestion = senda_roadmap_get_suggestion (roadmap, element);
  SendaRecord *agreed = senda_roadmap_get_agreed (roadmap, element);
  guint stage = senda_roadmap_get_stage (roadmap, element);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", element->id);
  senda_cli_json_text (builder, "number", element->number);
  senda_cli_json_text (builder, "name", senda_cli_message (cli, element->name));
  if (stage != 0)
    senda_cli_json_number (builder, "stage", stage);
  else
    senda_cli_json_text (builder, "stage", NULL);
  senda_cli_json_text (builder, "state", senda_roadmap_get_state (roadmap, element));
  add_suggested (builder, suggestion);
  add_reasons (cli, builder, suggestion);
  add_marks (builder, roadmap, element);
  senda_cli_json_text (builder, "reason", get_wording (cli, agreed, "reason"));
  senda_cli_json_text (builder, "note", get_wording (cli, agreed, "note"));
  senda_cli_json_text (builder, "record", agreed ? senda_record_get_id (agreed) : NULL);
  json_builder_end_object (builder);
}

/* Says where the element stands and what its statements suggest. */
void
senda_cli_element_say (SendaCli           *cli,
                       SendaRoadmap       *roadmap,
                       const SendaElement *element)
{
  const SendaSuggestion *suggestion = senda_roadmap_get_suggestion (roadmap, element);
  g_autofree char *place = senda_cli_element_place (cli, roadmap, element);
  g_autofree char *suggested = senda_suggestion_to_sentence (suggestion, cli->catalog);

  senda_cli_say (cli, "%s: %s", senda_cli_message (cli, element->name), place);
  senda_cli_say (cli, "%s", suggested);
}
