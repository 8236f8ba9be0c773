/* senda-cli-element.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-element.h"

#include "senda-cli-rounds.h"
#include "senda-tags.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether it was brought from an earlier round and is not confirmed. */
static gboolean
is_carried (SendaRecord *agreed)
{
  return agreed != NULL && senda_record_get_integer (agreed, "is_carried") != 0;
}

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

  if (stage != NULL && is_carried (senda_roadmap_get_agreed (roadmap, element)))
    /* Translators: a stage, its number and its name, that was brought from an earlier round */
    return g_strdup_printf (senda_cli_text (cli, N_("%u %s (still true?)")), number,
                            senda_cli_message (cli, stage->name));
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

/* Adds what the marks suggest to the object that is open. */
void
senda_cli_json_suggested (JsonBuilder           *builder,
                          const char            *name,
                          const SendaSuggestion *suggestion)
{
  g_autofree char *key = senda_suggestion_to_key (suggestion);

  if (suggestion->kind == SENDA_SUGGESTION_STAGE)
    senda_cli_json_number (builder, name, suggestion->stage);
  else
    senda_cli_json_text (builder, name, key);
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

static void
add_present (SendaCli    *cli,
             JsonBuilder *builder,
             SendaRecord *agreed)
{
  g_auto (GStrv) ids = senda_tags_split (agreed ? senda_record_get_text (agreed, "present") : NULL);

  senda_cli_json_list (builder, "present");
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (SendaRecord) member = senda_workspace_get (cli->workspace, &senda_member_info,
                                                            ids[i], NULL);

      if (member != NULL)
        senda_cli_record_json_name (cli, builder, NULL, member);
    }
  json_builder_end_array (builder);
}

static void
add_dissents (SendaCli    *cli,
              JsonBuilder *builder,
              SendaRecord *agreed)
{
  g_autoptr (GListModel) dissents =
    agreed ? senda_workspace_list (cli->workspace, &senda_dissent_info,
                                   senda_record_get_id (agreed)) : NULL;
  guint n_dissents = dissents ? g_list_model_get_n_items (dissents) : 0;

  senda_cli_json_list (builder, "dissents");
  for (guint i = 0; i < n_dissents; i++)
    {
      g_autoptr (SendaRecord) dissent = g_list_model_get_item (dissents, i);

      senda_cli_dissent_json (cli, builder, dissent);
    }
  json_builder_end_array (builder);
}

/* Adds {id, member, stage, reason} of @dissent to the list that is open. */
void
senda_cli_dissent_json (SendaCli    *cli,
                        JsonBuilder *builder,
                        SendaRecord *dissent)
{
  const char *id = senda_record_get_text (dissent, "member");
  g_autoptr (SendaRecord) member =
    id ? senda_workspace_get (cli->workspace, &senda_member_info, id, NULL) : NULL;

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (dissent));
  senda_cli_record_json_name (cli, builder, "member", member);
  senda_cli_json_stage (builder, "stage", senda_record_get_integer (dissent, "stage"));
  senda_cli_json_text (builder, "reason", get_wording (cli, dissent, "reason"));
  json_builder_end_object (builder);
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
  senda_cli_json_element (cli, builder, element);
  senda_cli_json_stage (builder, "stage", stage);
  senda_cli_json_text (builder, "state", senda_roadmap_get_state (roadmap, element));
  senda_cli_json_suggested (builder, "suggested", suggestion);
  add_reasons (cli, builder, suggestion);
  add_marks (builder, roadmap, element);
  senda_cli_json_text (builder, "reason", get_wording (cli, agreed, "reason"));
  senda_cli_json_text (builder, "note", get_wording (cli, agreed, "note"));
  senda_cli_json_text (builder, "record", agreed ? senda_record_get_id (agreed) : NULL);
  senda_cli_json_boolean (builder, "is_carried", is_carried (agreed));
  add_present (cli, builder, agreed);
  add_dissents (cli, builder, agreed);
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
  if (is_carried (senda_roadmap_get_agreed (roadmap, element)))
    senda_cli_say (cli, "%s",
                   senda_cli_text (cli, N_("This was brought from an earlier round; “senda confirm "
                                           "ELEMENT” says that it is still true.")));
}

/* Says it, or prints it as JSON. */
SendaCliStatus
senda_cli_element_print (SendaCli           *cli,
                         SendaRoadmap       *roadmap,
                         const SendaElement *element)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_element_say (cli, roadmap, element);
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  senda_cli_element_json (cli, builder, roadmap, element);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

/* Reads a stage, or one of the words @others, which goes to @other. A number beyond the stages is
 * refused, another word not understood. */
SendaCliStatus
senda_cli_read_stage (SendaCli          *cli,
                      const char        *word,
                      const char *const *others,
                      const char       **other,
                      guint             *stage)
{
  g_autofree char *quoted = senda_cli_quote (word);
  g_autofree char *joined = g_strjoinv (", ", (char **) others);

  *stage = 0;
  *other = NULL;
  for (guint i = 0; others[i] != NULL; i++)
    if (strcmp (others[i], word) == 0)
      {
        *other = others[i];
        return SENDA_CLI_DONE;
      }
  if (*word != '\0' && strspn (word, "0123456789") == strlen (word))
    {
      *stage = strlen (word) == 1 ? word[0] - '0' : 0;
      if (*stage >= 1 && *stage <= SENDA_N_STAGES)
        return SENDA_CLI_DONE;
      return senda_cli_refuse (cli, senda_cli_text (cli, N_("There is no stage %s: the stages are 1 "
                                                            "to 5. Nothing was changed.")),
                               quoted);
    }
  if (*joined == '\0')
    return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” is not a stage from 1 to 5.")),
                             quoted);
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("“%s” is neither a stage from 1 to 5 nor "
                                                        "one of: %s.")),
                           quoted, joined);
}

/* Reads a mark; “none” is one too where @takes_none, and is NULL. */
SendaCliStatus
senda_cli_read_mark (SendaCli    *cli,
                     const char  *word,
                     gboolean     takes_none,
                     const char **mark)
{
  const SendaChoice *choice = senda_choice_find (senda_statement_marks, word);
  g_autofree char *quoted = senda_cli_quote (word);

  *mark = choice ? choice->name : NULL;
  if (choice != NULL || (takes_none && strcmp (word, "none") == 0))
    return SENDA_CLI_DONE;
  return senda_cli_misuse (cli, senda_cli_text (cli, N_("There is no mark “%s”. The marks are: "
                                                        "%s.")),
                           quoted, takes_none ? "describes, partly, does-not, unsure, none"
                                              : "describes, partly, does-not, unsure");
}
