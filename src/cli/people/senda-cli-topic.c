/* senda-cli-topic.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-topic.h"

#include "senda-role.h"

#include <string.h>

const char *const senda_cli_topic_kinds[] = {
  "role", "responsibility", "discipline", "need", "step", "committee-type", "language", "service",
  "group", "population", "protocol", "question", "factor", "early-sign", NULL
};

/* Texts of a topic beside its name. */
static const char *const tags[] = {
  "who", "purpose", "meaning", "why", "step", "ask", "caution", "text", "hint", "starter", NULL
};

static void
say_lists (SendaCli         *cli,
           const SendaTopic *topic)
{
  for (guint i = 0; senda_role_lists[i] != NULL; i++)
    {
      g_autofree char *tag = g_strdelimit (g_strdup (senda_role_lists[i]), "_", '-');
      GPtrArray *texts = senda_topic_get_texts (topic, tag);
      int field = senda_record_info_field (&senda_role_version_info, senda_role_lists[i]);

      if (texts == NULL || texts->len == 0)
        continue;
      senda_cli_say (cli, "\n%s",
                     senda_cli_text (cli, senda_role_version_info.fields[field].label));
      for (guint j = 0; j < texts->len; j++)
        senda_cli_wrap (cli, 2, "• ",
                        senda_cli_message (cli, *(SendaMessage *) g_ptr_array_index (texts, j)));
    }
}

static void
say_title (SendaCli         *cli,
           guint             indent,
           const SendaTopic *topic)
{
  const char *name = senda_cli_message (cli, senda_topic_get_text (topic, "name"));
  g_autofree char *title = g_strdup_printf ("%s  (%s)", name, topic->id);

  senda_cli_wrap (cli, indent, "", title);
  for (guint i = 0; i < topic->children->len; i++)
    say_title (cli, indent + 2, g_ptr_array_index (topic->children, i));
}

static void
say_topic (SendaCli         *cli,
           const SendaTopic *topic)
{
  say_title (cli, 0, topic);
  for (guint i = 0; tags[i] != NULL; i++)
    {
      const char *text = senda_cli_message (cli, senda_topic_get_text (topic, tags[i]));

      if (text != NULL)
        senda_cli_wrap (cli, 2, "", text);
    }
  say_lists (cli, topic);
}

static void
add_texts (SendaCli    *cli,
           JsonBuilder *builder,
           const char  *name,
           GPtrArray   *texts)
{
  if (texts == NULL || texts->len == 0)
    return;
  senda_cli_json_list (builder, name);
  for (guint i = 0; i < texts->len; i++)
    {
      const SendaMessage *text = g_ptr_array_index (texts, i);

      json_builder_add_string_value (builder, senda_cli_message (cli, *text));
    }
  json_builder_end_array (builder);
}

static void
add_topic (SendaCli         *cli,
           JsonBuilder      *builder,
           const SendaTopic *topic)
{
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", topic->id);
  senda_cli_json_text (builder, "kind", topic->kind);
  senda_cli_json_text (builder, "name",
                       senda_cli_message (cli, senda_topic_get_text (topic, "name")));
  for (guint i = 0; tags[i] != NULL; i++)
    {
      const char *text = senda_cli_message (cli, senda_topic_get_text (topic, tags[i]));

      if (text != NULL)
        senda_cli_json_text (builder, tags[i], text);
    }
  for (guint i = 0; senda_role_lists[i] != NULL; i++)
    {
      g_autofree char *tag = g_strdelimit (g_strdup (senda_role_lists[i]), "_", '-');

      add_texts (cli, builder, senda_role_lists[i], senda_topic_get_texts (topic, tag));
    }
  if (topic->children->len > 0)
    senda_cli_json_list (builder, "children");
  for (guint i = 0; i < topic->children->len; i++)
    add_topic (cli, builder, g_ptr_array_index (topic->children, i));
  if (topic->children->len > 0)
    json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static GPtrArray *
get_kind (SendaCli   *cli,
          const char *id)
{
  return g_strv_contains (senda_cli_topic_kinds, id) ? senda_content_get_topics (cli->content, id)
                                                     : NULL;
}

/* Prints the topic called @id in words, or a list of all of the kind @id. FALSE for neither. */
gboolean
senda_cli_topic_say (SendaCli   *cli,
                     const char *id)
{
  const SendaTopic *topic = senda_content_find_topic (cli->content, id);
  GPtrArray *topics = get_kind (cli, id);

  if (topic != NULL)
    say_topic (cli, topic);
  for (guint i = 0; topics != NULL && i < topics->len; i++)
    say_title (cli, 0, g_ptr_array_index (topics, i));
  return topic != NULL || topics != NULL;
}

/* The same as JSON: an object, or a list of them. */
gboolean
senda_cli_topic_json (SendaCli   *cli,
                      const char *id)
{
  const SendaTopic *topic = senda_content_find_topic (cli->content, id);
  GPtrArray *topics = get_kind (cli, id);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  if (topic == NULL && topics == NULL)
    return FALSE;
  if (topics != NULL)
    json_builder_begin_array (builder);
  if (topic != NULL)
    add_topic (cli, builder, topic);
  for (guint i = 0; topics != NULL && i < topics->len; i++)
    add_topic (cli, builder, g_ptr_array_index (topics, i));
  if (topics != NULL)
    json_builder_end_array (builder);
  senda_cli_json_print (cli, builder);
  return TRUE;
}
