/* senda-cli-json.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-output.h"

static void
append (GString     *string,
        JsonBuilder *builder,
        gboolean     pretty)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, pretty);
  json_generator_to_gstring (generator, string);
}

/* Adds a text to the object that is open; NULL is null. */
void
senda_cli_json_text (JsonBuilder *builder,
                     const char  *name,
                     const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
senda_cli_json_number (JsonBuilder *builder,
                       const char  *name,
                       gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

void
senda_cli_json_boolean (JsonBuilder *builder,
                        const char  *name,
                        gboolean     is_so)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, is_so);
}

/* Begins a list in the object that is open. */
void
senda_cli_json_list (JsonBuilder *builder,
                     const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

/* Prints what was built. */
void
senda_cli_json_print (SendaCli    *cli,
                      JsonBuilder *builder)
{
  append (cli->out, builder, TRUE);
  g_string_append_c (cli->out, '\n');
}

/* Prints what was built as the next item of a list, and empties @builder for the one after. */
void
senda_cli_json_item (SendaCli    *cli,
                     JsonBuilder *builder,
                     gboolean     is_first)
{
  g_string_append (cli->out, is_first ? "[\n  " : ",\n  ");
  append (cli->out, builder, FALSE);
  json_builder_reset (builder);
}

void
senda_cli_json_end (SendaCli *cli,
                    gboolean  is_empty)
{
  g_string_append (cli->out, is_empty ? "[]\n" : "\n]\n");
}
