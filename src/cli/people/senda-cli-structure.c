/* senda-cli-structure.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show structure: the core team, committees and working groups, and who sits in them.
 */
#include "config.h"

#include "senda-cli-people.h"
#include "senda-structure.h"

#include <glib/gi18n-lib.h>

static void
say_field (SendaCli    *cli,
           guint        indent,
           SendaRecord *record,
           const char  *name)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  int field = senda_record_info_field (info, name);
  g_autofree char *text = senda_cli_record_say_field (cli, record, field);
  const char *name_of_field = senda_cli_text (cli, info->fields[field].label);
  g_autofree char *label = g_strconcat (name_of_field, ": ", NULL);

  if (*text != '\0')
    senda_cli_wrap (cli, indent, label, text);
}

static void
say_seat (SendaCli    *cli,
          guint        indent,
          SendaRecord *seat)
{
  SendaRecord *member = senda_people_facts_follow (senda_cli_get_facts (cli), seat, "member");
  g_autofree char *name = member ? senda_cli_record_name (cli, member) : g_strdup ("");
  int field = senda_record_info_field (&senda_committee_seat_info, "duty");
  g_autofree char *duty = senda_cli_record_say_field (cli, seat, field);
  g_autofree char *text = *duty ? g_strconcat (name, ", ", duty, NULL) : g_strdup (name);

  senda_cli_wrap (cli, indent, "• ", text);
}

static void
say_node (SendaCli                 *cli,
          const SendaStructureNode *node)
{
  guint indent = 2 * node->depth;
  g_autofree char *name = senda_cli_record_name (cli, node->committee);

  senda_cli_wrap (cli, indent, "", name);
  say_field (cli, indent + 2, node->committee, "kind");
  say_field (cli, indent + 2, node->committee, "purpose");
  say_field (cli, indent + 2, node->committee, "rhythm");
  if (node->chairs->len == 0)
    senda_cli_wrap (cli, indent + 2, "", senda_cli_text (cli, N_("Nobody chairs it.")));
  for (guint i = 0; i < node->seats->len; i++)
    say_seat (cli, indent + 2, g_ptr_array_index (node->seats, i));
}

static void
add_seats (SendaCli    *cli,
           JsonBuilder *builder,
           const char  *name,
           GPtrArray   *seats)
{
  senda_cli_json_list (builder, name);
  for (guint i = 0; i < seats->len; i++)
    {
      SendaRecord *seat = g_ptr_array_index (seats, i);

      json_builder_begin_object (builder);
      senda_cli_record_json_name (cli, builder, "member",
                                  senda_people_facts_follow (senda_cli_get_facts (cli), seat,
                                                             "member"));
      senda_cli_json_text (builder, "duty", senda_record_get_text (seat, "duty"));
      senda_cli_json_text (builder, "starts_on", senda_record_get_text (seat, "starts_on"));
      senda_cli_json_text (builder, "ends_on", senda_record_get_text (seat, "ends_on"));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_node (SendaCli                 *cli,
          JsonBuilder              *builder,
          const SendaStructureNode *node)
{
  SendaRecord *committee = node->committee;
  const char *language = senda_catalog_get_language (cli->catalog);
  g_autofree char *name = senda_cli_record_name (cli, committee);

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (committee));
  senda_cli_json_text (builder, "name", name);
  senda_cli_json_number (builder, "depth", node->depth);
  senda_cli_record_json_name (cli, builder, "reports_to",
                              senda_people_facts_follow (senda_cli_get_facts (cli), committee,
                                                         "reports_to"));
  senda_cli_json_text (builder, "kind", senda_record_get_text (committee, "kind"));
  senda_cli_json_text (builder, "purpose",
                       senda_record_get_wording (committee, "purpose", language, NULL));
  senda_cli_json_text (builder, "rhythm", senda_record_get_text (committee, "rhythm"));
  senda_cli_json_list (builder, "chairs");
  for (guint i = 0; i < node->chairs->len; i++)
    senda_cli_record_json_name (cli, builder, NULL, g_ptr_array_index (node->chairs, i));
  json_builder_end_array (builder);
  add_seats (cli, builder, "seats", node->seats);
  add_seats (cli, builder, "former", node->former);
  json_builder_end_object (builder);
}

static void
print_json (SendaCli  *cli,
            GPtrArray *nodes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < nodes->len; i++)
    add_node (cli, builder, g_ptr_array_index (nodes, i));
  json_builder_end_array (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_show_structure (SendaCli *cli)
{
  g_autoptr (GPtrArray) nodes = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  nodes = senda_structure_new (senda_cli_get_facts (cli));
  if (cli->json)
    {
      print_json (cli, nodes);
      return SENDA_CLI_DONE;
    }
  if (nodes->len == 0)
    senda_cli_wrap (cli, 0, "", senda_cli_text (cli, N_("No committee has been written down "
                                                        "yet.")));
  for (guint i = 0; i < nodes->len; i++)
    say_node (cli, g_ptr_array_index (nodes, i));
  return SENDA_CLI_DONE;
}
