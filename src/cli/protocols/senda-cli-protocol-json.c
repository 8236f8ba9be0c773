/* senda-cli-protocol-json.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Protocols, their items and versions, as people and programs read them.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include "senda-protocol-schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_wording (SendaCli    *cli,
             SendaRecord *record,
             const char  *field)
{
  return senda_record_get_wording (record, field, senda_catalog_get_language (cli->catalog), NULL);
}

static gboolean
is_latest (SendaCli    *cli,
           SendaRecord *version)
{
  SendaProtocolFacts *facts = senda_cli_get_protocol_facts (cli);
  SendaRecord *protocol =
    senda_protocol_facts_find (facts, &senda_protocol_info,
                               senda_record_get_text (version, "protocol"));
  SendaRecord *latest = protocol ? senda_protocol_facts_get_latest (facts, protocol) : NULL;

  return latest != NULL &&
         strcmp (senda_record_get_id (latest), senda_record_get_id (version)) == 0;
}

/* Adds what is known of @version without its text, null for NULL; as the member @name of the object
 * that is open, or as an item. */
void
senda_cli_version_json (SendaCli    *cli,
                        JsonBuilder *builder,
                        const char  *name,
                        SendaRecord *version)
{
  if (name != NULL)
    json_builder_set_member_name (builder, name);
  if (version == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (version));
  senda_cli_json_number (builder, "number", senda_record_get_integer (version, "number"));
  senda_cli_json_text (builder, "adopted_on", senda_record_get_text (version, "adopted_on"));
  senda_cli_json_text (builder, "summary", get_wording (cli, version, "summary"));
  senda_cli_json_text (builder, "open_reason", get_wording (cli, version, "open_reason"));
  senda_cli_json_text (builder, "author", senda_record_get_text (version, "author"));
  senda_cli_json_boolean (builder, "is_latest", is_latest (cli, version));
  json_builder_end_object (builder);
}

/* "Version 2, March 9, 2026". (transfer full) */
char *
senda_cli_version_say (SendaCli    *cli,
                       SendaRecord *version)
{
  g_autofree char *date =
    senda_catalog_format_date (cli->catalog, senda_record_get_text (version, "adopted_on"));

  /* Translators: the number of a version of a protocol, and the day on which it was adopted */
  return g_strdup_printf (senda_cli_text (cli, N_("Version %d, %s")),
                          (int) senda_record_get_integer (version, "number"), date);
}

static void
add_counts (JsonBuilder            *builder,
            const SendaSheetCounts *counts)
{
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  senda_cli_json_number (builder, "not_discussed", counts->n_not_discussed);
  senda_cli_json_number (builder, "discussing", counts->n_discussing);
  senda_cli_json_number (builder, "decided", counts->n_decided);
  senda_cli_json_number (builder, "not_applicable", counts->n_not_applicable);
  senda_cli_json_number (builder, "must", counts->n_must);
  json_builder_end_object (builder);
}

static void
add_review (SendaCli    *cli,
            JsonBuilder *builder,
            SendaRecord *protocol)
{
  SendaRecord *review = senda_protocol_get_open_review (senda_cli_get_protocol_facts (cli),
                                                        protocol);

  json_builder_set_member_name (builder, "review");
  if (review != NULL)
    senda_cli_record_json (cli, builder, review);
  else
    json_builder_add_null_value (builder);
}

/* Adds all that is kept of @protocol itself to the object that is open. */
void
senda_cli_protocol_json_into (SendaCli    *cli,
                              JsonBuilder *builder,
                              SendaRecord *protocol)
{
  SendaProtocolFacts *facts = senda_cli_get_protocol_facts (cli);
  const SendaTopic *topic = senda_protocol_facts_get_topic (facts, protocol);
  SendaSheetCounts counts = senda_protocol_count (facts, protocol);
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);

  senda_cli_json_text (builder, "id", senda_record_get_id (protocol));
  senda_cli_json_text (builder, "name", title);
  senda_cli_json_text (builder, "kind",
                       topic ? senda_topic_get_attribute (topic, "kind") : NULL);
  senda_cli_json_boolean (builder, "has_begun", senda_cli_protocol_has_begun (cli, protocol));
  senda_cli_record_json_fields (cli, builder, protocol);
  senda_cli_version_json (cli, builder, "version",
                          senda_protocol_facts_get_latest (facts, protocol));
  add_review (cli, builder, protocol);
  add_counts (builder, &counts);
}

static void
say_line (SendaCli   *cli,
          const char *label,
          const char *text)
{
  g_autofree char *bullet = g_strconcat (label, ": ", NULL);

  if (text != NULL && *text != '\0')
    senda_cli_wrap (cli, 2, bullet, text);
}

/* Prints what a command leaves behind: @protocol with all its fields. */
SendaCliStatus
senda_cli_protocol_print (SendaCli    *cli,
                          SendaRecord *protocol)
{
  const SendaRecordInfo *info = &senda_protocol_info;
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);
  g_autoptr (JsonBuilder) builder = NULL;

  if (cli->json)
    {
      builder = json_builder_new_immutable ();
      json_builder_begin_object (builder);
      senda_cli_protocol_json_into (cli, builder, protocol);
      json_builder_end_object (builder);
      senda_cli_json_print (cli, builder);
      return SENDA_CLI_DONE;
    }
  senda_cli_say (cli, "%s  (%s)", title, senda_cli_protocol_word (protocol));
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *text = NULL;

      if (g_strv_contains ((const char *const[]) { "task_force", "source", "title", "position",
                                                   NULL }, info->fields[i].name))
        continue;
      text = senda_cli_record_say_field (cli, protocol, i);
      say_line (cli, senda_cli_text (cli, info->fields[i].label), text);
    }
  return SENDA_CLI_DONE;
}

/* Fields of an item that the task force fills in. */
static const char *const item_fields[] = {
  "decision", "reason", "responsible", "agencies", "due_on", "decided_on", "note", NULL
};

static void
add_topic_text (SendaCli             *cli,
                JsonBuilder          *builder,
                const SendaSheetItem *item,
                const char           *tag)
{
  const char *text = item->topic ? senda_cli_message (cli, senda_topic_get_text (item->topic, tag))
                                 : NULL;

  senda_cli_json_text (builder, tag, text);
}

/* Adds @item as an object. */
void
senda_cli_item_json (SendaCli             *cli,
                     JsonBuilder          *builder,
                     const SendaSheetItem *item)
{
  g_autofree char *name = senda_sheet_item_dup_name (item, cli->catalog);
  g_autofree char *text = senda_sheet_item_dup_text (item, cli->catalog);
  g_autoptr (SendaRecord) record =
    item->record ? g_object_ref (item->record) : senda_record_new (&senda_protocol_item_info, NULL);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", item->id);
  senda_cli_json_text (builder, "part", item->part->topic ? item->part->topic->id : NULL);
  senda_cli_json_text (builder, "name", name);
  senda_cli_json_text (builder, "text", text);
  add_topic_text (cli, builder, item, "hint");
  add_topic_text (cli, builder, item, "starter");
  senda_cli_json_text (builder, "checked",
                       item->topic ? senda_topic_get_attribute (item->topic, "checked") : NULL);
  senda_cli_json_boolean (builder, "is_own", item->topic == NULL);
  senda_cli_json_boolean (builder, "is_mandatory", item->is_mandatory);
  senda_cli_json_boolean (builder, "is_retired", item->is_retired);
  senda_cli_json_text (builder, "state", item->state);
  for (guint i = 0; item_fields[i] != NULL; i++)
    senda_cli_record_json_field (cli, builder, record, item_fields[i]);
  json_builder_end_object (builder);
}

static void
say_checked (SendaCli             *cli,
             const SendaSheetItem *item)
{
  const char *checked = item->topic ? senda_topic_get_attribute (item->topic, "checked") : NULL;
  g_autofree char *date = checked ? senda_catalog_format_date (cli->catalog, checked) : NULL;
  g_autofree char *text = NULL;

  if (date == NULL)
    return;
  /* Translators: %s is a day */
  text = g_strdup_printf (senda_cli_text (cli, N_("Facts as of %s; check with counsel.")), date);
  senda_cli_wrap (cli, 2, "", text);
}

static void
say_texts (SendaCli             *cli,
           const SendaSheetItem *item)
{
  g_autofree char *text = senda_sheet_item_dup_text (item, cli->catalog);
  const SendaTopic *topic = item->topic;

  if (text != NULL)
    senda_cli_wrap (cli, 2, "", text);
  if (topic == NULL)
    return;
  say_line (cli, senda_cli_text (cli, N_("Hint")),
            senda_cli_message (cli, senda_topic_get_text (topic, "hint")));
  /* Translators: label before a sentence with gaps to fill in */
  say_line (cli, senda_cli_text (cli, N_("Words to begin with")),
            senda_cli_message (cli, senda_topic_get_text (topic, "starter")));
  say_checked (cli, item);
}

/* Prints @item of @protocol, with all that is said of it. */
SendaCliStatus
senda_cli_item_print (SendaCli             *cli,
                      SendaRecord          *protocol,
                      const SendaSheetItem *item)
{
  const SendaRecordInfo *info = &senda_protocol_item_info;
  g_autofree char *title = senda_cli_protocol_title (cli, protocol);
  g_autofree char *name = senda_sheet_item_dup_name (item, cli->catalog);
  g_autoptr (JsonBuilder) builder = NULL;

  if (cli->json)
    {
      builder = json_builder_new_immutable ();
      senda_cli_item_json (cli, builder, item);
      senda_cli_json_print (cli, builder);
      return SENDA_CLI_DONE;
    }
  senda_cli_say (cli, "%s · %s  (%s)", title, name, senda_cli_short_id (item->id));
  say_texts (cli, item);
  say_line (cli, senda_cli_text (cli, N_("State")),
            senda_choice_say (senda_protocol_item_states, item->state, cli->catalog));
  for (guint i = 0; item->record != NULL && item_fields[i] != NULL; i++)
    {
      int field = senda_record_info_field (info, item_fields[i]);
      g_autofree char *text = senda_cli_record_say_field (cli, item->record, field);

      say_line (cli, senda_cli_text (cli, info->fields[field].label), text);
    }
  if (item->is_retired)
    senda_cli_wrap (cli, 2, "", senda_cli_text (cli, N_("Set aside here.")));
  return SENDA_CLI_DONE;
}
