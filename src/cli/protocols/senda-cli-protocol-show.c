/* senda-cli-protocol-show.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda protocol show: where a protocol stands and what is settled in it; one of its items; or a
 * version as it was adopted.
 */
#include "config.h"

#include "senda-cli-protocols.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_asked_for (SendaCli             *cli,
              const SendaSheetItem *item)
{
  return !cli->given.open || senda_sheet_item_is_open (item);
}

static void
add_parts (SendaCli           *cli,
           JsonBuilder        *builder,
           SendaProtocolSheet *sheet)
{
  senda_cli_json_list (builder, "parts");
  for (guint i = 0; i < sheet->parts->len; i++)
    {
      const SendaSheetPart *part = g_ptr_array_index (sheet->parts, i);
      g_autofree char *name = senda_sheet_part_dup_name (part, cli->catalog);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "id", part->topic ? part->topic->id : NULL);
      senda_cli_json_text (builder, "name", name);
      senda_cli_json_boolean (builder, "holds_decisions", part->holds_decisions);
      senda_cli_json_list (builder, "items");
      for (guint j = 0; j < part->items->len; j++)
        if (is_asked_for (cli, g_ptr_array_index (part->items, j)))
          senda_cli_item_json (cli, builder, g_ptr_array_index (part->items, j));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (SendaCli    *cli,
            SendaRecord *protocol)
{
  GPtrArray *versions = senda_protocol_facts_list_of (senda_cli_get_protocol_facts (cli),
                                                      &senda_protocol_version_info,
                                                      senda_record_get_id (protocol));
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_protocol_json_into (cli, builder, protocol);
  senda_cli_json_list (builder, "versions");
  for (guint i = 0; i < versions->len; i++)
    senda_cli_version_json (cli, builder, NULL, versions->pdata[i]);
  json_builder_end_array (builder);
  add_parts (cli, builder, senda_protocols_get_sheet (cli->protocols, protocol));
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

static void
say_decision (SendaCli             *cli,
              const SendaSheetItem *item)
{
  const char *field = strcmp (item->state, SENDA_ITEM_NOT_APPLICABLE) == 0 ? "reason" : "decision";
  const char *words = item->record
                        ? senda_record_get_wording (item->record, field,
                                                    senda_catalog_get_language (cli->catalog), NULL)
                        : NULL;

  if (words != NULL)
    senda_cli_wrap (cli, 6, "", words);
}

static void
say_item (SendaCli             *cli,
          const SendaSheetItem *item)
{
  const char *state = senda_choice_say (senda_protocol_item_states, item->state, cli->catalog);
  g_autofree char *name = senda_sheet_item_dup_name (item, cli->catalog);
  g_autofree char *line = NULL;

  if (item->is_retired)
    state = senda_cli_text (cli, N_("Set aside"));
  line = g_strdup_printf ("%s: %s  (%s)", name, state, senda_cli_short_id (item->id));
  senda_cli_wrap (cli, 2, "• ", line);
  if (!item->is_retired)
    say_decision (cli, item);
}

static void
say_part (SendaCli             *cli,
          const SendaSheetPart *part)
{
  g_autofree char *name = senda_sheet_part_dup_name (part, cli->catalog);
  gboolean is_first = TRUE;

  for (guint i = 0; i < part->items->len; i++)
    {
      const SendaSheetItem *item = g_ptr_array_index (part->items, i);

      if (!is_asked_for (cli, item))
        continue;
      if (is_first)
        senda_cli_say (cli, "\n%s", name);
      is_first = FALSE;
      say_item (cli, item);
    }
}

static void
say_counts (SendaCli    *cli,
            SendaRecord *protocol)
{
  SendaSheetCounts counts = senda_protocol_count (senda_cli_get_protocol_facts (cli), protocol);
  g_autofree char *said = senda_sheet_counts_say (&counts, cli->catalog);

  if (*said != '\0')
    senda_cli_wrap (cli, 2, "", said);
  if (counts.n_must > 0)
    senda_cli_say (cli, senda_catalog_get_plural (cli->catalog,
                                                  NCP_ ("protocol",
                                                        "  %u decision to record is open.",
                                                        "  %u decisions to record are open."),
                                                  counts.n_must),
                   counts.n_must);
}

static void
say_versions (SendaCli    *cli,
              SendaRecord *protocol)
{
  GPtrArray *versions = senda_protocol_facts_list_of (senda_cli_get_protocol_facts (cli),
                                                      &senda_protocol_version_info,
                                                      senda_record_get_id (protocol));

  for (guint i = 0; i < versions->len; i++)
    {
      g_autofree char *said = senda_cli_version_say (cli, versions->pdata[i]);

      senda_cli_wrap (cli, 2, "", said);
    }
}

static SendaCliStatus
show_all (SendaCli    *cli,
          SendaRecord *protocol)
{
  SendaProtocolSheet *sheet = NULL;

  if (cli->json)
    {
      print_json (cli, protocol);
      return SENDA_CLI_DONE;
    }
  senda_cli_protocol_print (cli, protocol);
  say_versions (cli, protocol);
  say_counts (cli, protocol);
  sheet = senda_protocols_get_sheet (cli->protocols, protocol);
  for (guint i = 0; i < sheet->parts->len; i++)
    say_part (cli, g_ptr_array_index (sheet->parts, i));
  return SENDA_CLI_DONE;
}

static SendaCliStatus
print_version (SendaCli         *cli,
               SendaRecord      *version,
               const SendaDraft *draft)
{
  const char *const languages[] = { senda_catalog_get_language (cli->catalog), NULL };
  const char *summary = senda_record_get_wording (version, "summary", languages[0], NULL);
  g_autofree char *said = senda_cli_version_say (cli, version);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_say (cli, "%s", said);
      if (summary != NULL)
        senda_cli_wrap (cli, 2, "", summary);
      senda_cli_say (cli, "%s", "");
      senda_cli_draft_say (cli, draft, languages);
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_version_json (cli, builder, "version", version);
  senda_cli_draft_json (builder, draft, languages);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}

static SendaCliStatus
show_version (SendaCli    *cli,
              SendaRecord *protocol)
{
  g_autoptr (SendaRecord) version = senda_cli_find_version (cli, protocol, cli->given.edition);
  g_autoptr (SendaDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (version == NULL)
    return SENDA_CLI_REFUSED;
  draft = senda_protocols_read_version (cli->protocols, version, &error);
  return draft ? print_version (cli, version, draft) : senda_cli_refuse_error (cli, error);
}

SendaCliStatus
senda_cli_protocol_show (SendaCli *cli)
{
  const char *name = senda_cli_argument (cli, 1);
  g_autoptr (SendaRecord) protocol = NULL;
  const SendaSheetItem *item = NULL;

  if ((cli->given.edition != NULL) + (name != NULL) + cli->given.open > 1)
    return senda_cli_refuse_usage (cli);
  protocol = senda_cli_find_protocol (cli, senda_cli_argument (cli, 0));
  if (protocol == NULL)
    return SENDA_CLI_REFUSED;
  if (cli->given.edition != NULL)
    return show_version (cli, protocol);
  if (name == NULL)
    return show_all (cli, protocol);
  item = senda_cli_find_item (cli, protocol, name);
  return item ? senda_cli_item_print (cli, protocol, item) : SENDA_CLI_REFUSED;
}
