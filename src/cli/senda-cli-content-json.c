/* senda-cli-content-json.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-content-json.h"

#include "senda-cli-find.h"
#include "senda-cli-output.h"
#include "senda-cli-topic.h"

typedef void (*AddNode) (SendaCli      *cli,
                         JsonBuilder   *builder,
                         gconstpointer  node);

static void
add_text (SendaCli    *cli,
          JsonBuilder *builder,
          const char  *name,
          SendaMessage message)
{
  senda_cli_json_text (builder, name, senda_cli_message (cli, message));
}

static void
add_list (SendaCli    *cli,
          JsonBuilder *builder,
          const char  *name,
          GPtrArray   *nodes,
          AddNode      add)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < nodes->len; i++)
    add (cli, builder, g_ptr_array_index (nodes, i));
  json_builder_end_array (builder);
}

static void
add_item (SendaCli     *cli,
          JsonBuilder  *builder,
          gconstpointer node)
{
  const SendaMessage *item = node;

  json_builder_add_string_value (builder, senda_cli_message (cli, *item));
}

static void
add_section (SendaCli     *cli,
             JsonBuilder  *builder,
             gconstpointer node)
{
  const SendaSection *section = node;

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", section->id);
  add_text (cli, builder, "title", section->title);
  add_list (cli, builder, "paragraphs", section->paragraphs, add_item);
  add_list (cli, builder, "items", section->items, add_item);
  json_builder_end_object (builder);
}

static void
add_stage (SendaCli     *cli,
           JsonBuilder  *builder,
           gconstpointer node)
{
  const SendaStage *stage = node;

  json_builder_begin_object (builder);
  senda_cli_json_number (builder, "number", stage->number);
  add_text (cli, builder, "name", stage->name);
  add_text (cli, builder, "description", stage->description);
  json_builder_end_object (builder);
}

static void
add_box (SendaCli     *cli,
         JsonBuilder  *builder,
         gconstpointer node)
{
  const SendaBox *box = node;

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "kind", box->kind);
  add_text (cli, builder, "title", box->title);
  add_text (cli, builder, "text", box->text);
  add_list (cli, builder, "items", box->items, add_item);
  json_builder_end_object (builder);
}

static void
add_statement (SendaCli     *cli,
               JsonBuilder  *builder,
               gconstpointer node)
{
  const SendaStatement *statement = node;

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", statement->id);
  add_text (cli, builder, "text", statement->text);
  json_builder_end_object (builder);
}

static void
add_element_stage (SendaCli     *cli,
                   JsonBuilder  *builder,
                   gconstpointer node)
{
  const SendaElementStage *stage = node;

  json_builder_begin_object (builder);
  senda_cli_json_number (builder, "number", stage->number);
  add_text (cli, builder, "name", stage->stage->name);
  add_text (cli, builder, "prompt", stage->prompt);
  add_list (cli, builder, "statements", stage->statements, add_statement);
  json_builder_end_object (builder);
}

static void
add_element (SendaCli     *cli,
             JsonBuilder  *builder,
             gconstpointer node)
{
  const SendaElement *element = node;

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", element->id);
  senda_cli_json_text (builder, "number", element->number);
  add_text (cli, builder, "name", element->name);
  add_text (cli, builder, "introduction", element->introduction);
  add_list (cli, builder, "boxes", element->boxes, add_box);
  add_list (cli, builder, "stages", element->stages, add_element_stage);
  json_builder_end_object (builder);
}

static void
add_area (SendaCli     *cli,
          JsonBuilder  *builder,
          gconstpointer node)
{
  const SendaArea *area = node;

  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", area->id);
  senda_cli_json_number (builder, "number", area->number);
  add_text (cli, builder, "name", area->name);
  add_text (cli, builder, "description", area->description);
  add_list (cli, builder, "elements", area->elements, add_element);
  json_builder_end_object (builder);
}

static void
add_all (SendaCli    *cli,
         JsonBuilder *builder)
{
  json_builder_begin_object (builder);
  add_list (cli, builder, "stages", senda_content_get_stages (cli->content), add_stage);
  add_list (cli, builder, "areas", senda_content_get_areas (cli->content), add_area);
  json_builder_end_object (builder);
}

static gboolean
add_node (SendaCli    *cli,
          JsonBuilder *builder,
          const char  *id)
{
  const SendaArea *area = senda_content_find_area (cli->content, id);
  const SendaElement *element = senda_content_find_element (cli->content, id);
  const SendaStatement *statement = senda_content_find_statement (cli->content, id);
  const SendaBox *box = senda_content_find_box (cli->content, id);
  const SendaSection *section = senda_cli_look_section (cli, id);

  if (area != NULL)
    add_area (cli, builder, area);
  else if (element != NULL)
    add_element (cli, builder, element);
  else if (statement != NULL)
    add_statement (cli, builder, statement);
  else if (box != NULL)
    add_box (cli, builder, box);
  else if (section != NULL)
    add_section (cli, builder, section);
  else
    return FALSE;
  return TRUE;
}

/* Prints the node called @id, or all when it is NULL. */
SendaCliStatus
senda_cli_content_json (SendaCli   *cli,
                        const char *id)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  if (id == NULL)
    add_all (cli, builder);
  else if (!add_node (cli, builder, id))
    return senda_cli_topic_json (cli, id) ? SENDA_CLI_DONE : senda_cli_refuse_id (cli, id);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}
