/* senda-cli-show.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda show roadmap: where the group places itself in every element. Each stands for itself; there
 * is nothing to add up.
 */
#include "config.h"

#include "senda-cli-element.h"
#include "senda-cli-find.h"
#include "senda-cli-rounds.h"

#include <glib/gi18n-lib.h>

static void
add_area_rows (SendaCli        *cli,
               SendaCliTable   *table,
               SendaRoadmap    *roadmap,
               const SendaArea *area)
{
  g_autofree char *number = g_strdup_printf ("%u", area->number);

  senda_cli_table_add (table, number, senda_cli_message (cli, area->name), "", "", NULL);
  for (guint i = 0; i < area->elements->len; i++)
    {
      const SendaElement *element = g_ptr_array_index (area->elements, i);
      g_autofree char *place = senda_cli_element_place (cli, roadmap, element);
      g_autofree char *suggested = senda_cli_element_suggested (roadmap, element);

      senda_cli_table_add (table, element->number, senda_cli_message (cli, element->name), place,
                           suggested, NULL);
    }
}

static void
say (SendaCli     *cli,
     SendaRoadmap *roadmap)
{
  GPtrArray *areas = senda_content_get_areas (cli->content);
  g_autoptr (SendaCliTable) table = senda_cli_table_new (4);

  senda_cli_say_round (cli, SENDA_RECORD (senda_roadmap_get_task_force (roadmap)),
                       (SendaRecord *) senda_roadmap_get_round (roadmap));
  senda_cli_table_add (table, "",
                       /* Translators: headings of a table on a terminal */
                       senda_cli_text (cli, N_("Element")),
                       senda_cli_text (cli, N_("Where the group places itself")),
                       senda_cli_text (cli, N_("Suggested by the statements")), NULL);
  for (guint i = 0; i < areas->len; i++)
    add_area_rows (cli, table, roadmap, g_ptr_array_index (areas, i));
  senda_cli_table_print (table, cli, 0);
}

static void
print_json (SendaCli     *cli,
            SendaRoadmap *roadmap)
{
  SendaRecord *task_force = SENDA_RECORD (senda_roadmap_get_task_force (roadmap));
  SendaRecord *round = (SendaRecord *) senda_roadmap_get_round (roadmap);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "task_force", senda_record_get_text (task_force, "name"));
  senda_cli_json_text (builder, "task_force_id", senda_record_get_id (task_force));
  senda_cli_json_text (builder, "round", round ? senda_record_get_text (round, "name") : NULL);
  senda_cli_json_text (builder, "round_id", round ? senda_record_get_id (round) : NULL);
  senda_cli_json_text (builder, "opened_on",
                       round ? senda_record_get_text (round, "opened_on") : NULL);
  json_builder_set_member_name (builder, "elements");
  json_builder_begin_array (builder);
  for (guint i = 0; i < senda_content_get_n_elements (cli->content); i++)
    senda_cli_element_json (cli, builder, roadmap, senda_content_get_element (cli->content, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_show_roadmap (SendaCli *cli)
{
  g_autoptr (SendaRoadmap) roadmap = senda_cli_open_roadmap (cli);

  if (roadmap == NULL)
    return SENDA_CLI_REFUSED;
  if (cli->json)
    print_json (cli, roadmap);
  else
    say (cli, roadmap);
  return SENDA_CLI_DONE;
}
