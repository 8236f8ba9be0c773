/* senda-cli-content.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda content [ID]: what Senda ships.
 */
#include "config.h"

#include "senda-cli-content-json.h"
#include "senda-cli-find.h"
#include "senda-cli-output.h"
#include "senda-cli-topic.h"

#include <glib/gi18n-lib.h>

static void
say_title (SendaCli    *cli,
           const char  *number,
           SendaMessage title,
           const char  *id)
{
  senda_cli_say (cli, "%s%s%s%s(%s)", number ? number : "", number ? " " : "",
                 title.text ? senda_cli_message (cli, title) : "", title.text ? "  " : "", id);
}

static void
say_items (SendaCli  *cli,
           guint      indent,
           GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    senda_cli_wrap (cli, indent, "• ",
                    senda_cli_message (cli, *(SendaMessage *) g_ptr_array_index (items, i)));
}

static void
say_section (SendaCli           *cli,
             const SendaSection *section)
{
  say_title (cli, NULL, section->title, section->id);
  for (guint i = 0; i < section->paragraphs->len; i++)
    senda_cli_wrap (cli, 0, "",
                    senda_cli_message (cli, *(SendaMessage *)
                                              g_ptr_array_index (section->paragraphs, i)));
  say_items (cli, 0, section->items);
}

static void
say_box (SendaCli       *cli,
         const SendaBox *box)
{
  say_title (cli, NULL, box->title, box->id);
  if (box->text.text != NULL)
    senda_cli_wrap (cli, 2, "", senda_cli_message (cli, box->text));
  say_items (cli, 2, box->items);
}

static void
say_statement (SendaCli             *cli,
               guint                 indent,
               const SendaStatement *statement)
{
  g_autofree char *bullet = g_strconcat (statement->id, "  ", NULL);

  senda_cli_wrap (cli, indent, bullet, senda_cli_message (cli, statement->text));
}

static void
say_element_stage (SendaCli                *cli,
                   const SendaElementStage *stage)
{
  senda_cli_say (cli, "\n%u %s", stage->number, senda_cli_message (cli, stage->stage->name));
  if (stage->prompt.text != NULL)
    senda_cli_wrap (cli, 2, "", senda_cli_message (cli, stage->prompt));
  for (guint i = 0; i < stage->statements->len; i++)
    say_statement (cli, 2, g_ptr_array_index (stage->statements, i));
}

static void
say_element (SendaCli           *cli,
             const SendaElement *element)
{
  say_title (cli, element->number, element->name, element->id);
  if (element->introduction.text != NULL)
    senda_cli_wrap (cli, 0, "", senda_cli_message (cli, element->introduction));
  for (guint i = 0; i < element->boxes->len; i++)
    {
      senda_cli_say (cli, "%s", "");
      say_box (cli, g_ptr_array_index (element->boxes, i));
    }
  for (guint i = 0; i < element->stages->len; i++)
    say_element_stage (cli, g_ptr_array_index (element->stages, i));
}

static void
say_area (SendaCli        *cli,
          const SendaArea *area)
{
  g_autofree char *number = g_strdup_printf ("%u", area->number);
  g_autoptr (SendaCliTable) table = senda_cli_table_new (3);

  say_title (cli, number, area->name, area->id);
  if (area->description.text != NULL)
    senda_cli_wrap (cli, 2, "", senda_cli_message (cli, area->description));
  for (guint i = 0; i < area->elements->len; i++)
    {
      const SendaElement *element = g_ptr_array_index (area->elements, i);

      senda_cli_table_add (table, element->number, senda_cli_message (cli, element->name),
                           element->id, NULL);
    }
  senda_cli_table_print (table, cli, 2);
}

/* What else there is to ask for. */
static void
say_kinds (SendaCli *cli)
{
  g_autofree char *kinds = g_strjoinv (", ", (char **) senda_cli_topic_kinds);
  g_autofree char *text = g_strdup_printf (
    /* Translators: %s is a list of words to type, “role, discipline” */
    senda_cli_text (cli, N_("“senda content ID” also lists each of these: %s.")), kinds);

  senda_cli_say (cli, "%s", "");
  senda_cli_wrap (cli, 0, "", text);
}

static void
say_all (SendaCli *cli)
{
  GPtrArray *sections = senda_content_get_sections (cli->content);
  GPtrArray *stages = senda_content_get_stages (cli->content);
  GPtrArray *areas = senda_content_get_areas (cli->content);

  for (guint i = 0; i < sections->len; i++)
    {
      const SendaSection *section = g_ptr_array_index (sections, i);

      say_title (cli, NULL, section->title, section->id);
    }
  senda_cli_say (cli, "%s", "");
  for (guint i = 0; i < stages->len; i++)
    {
      const SendaStage *stage = g_ptr_array_index (stages, i);

      senda_cli_say (cli, "%u %s", stage->number, senda_cli_message (cli, stage->name));
      senda_cli_wrap (cli, 2, "", senda_cli_message (cli, stage->description));
    }
  for (guint i = 0; i < areas->len; i++)
    {
      senda_cli_say (cli, "%s", "");
      say_area (cli, g_ptr_array_index (areas, i));
    }
  say_kinds (cli);
}

static SendaCliStatus
say_node (SendaCli   *cli,
          const char *id)
{
  const SendaArea *area = senda_content_find_area (cli->content, id);
  const SendaElement *element = senda_content_find_element (cli->content, id);
  const SendaStatement *statement = senda_content_find_statement (cli->content, id);
  const SendaBox *box = senda_content_find_box (cli->content, id);
  const SendaSection *section = senda_cli_look_section (cli, id);

  if (area != NULL)
    say_area (cli, area);
  else if (element != NULL)
    say_element (cli, element);
  else if (statement != NULL)
    say_statement (cli, 0, statement);
  else if (box != NULL)
    say_box (cli, box);
  else if (section != NULL)
    say_section (cli, section);
  else if (!senda_cli_topic_say (cli, id))
    return senda_cli_refuse_id (cli, id);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_content (SendaCli *cli)
{
  const char *id = senda_cli_argument (cli, 0);

  if (cli->json)
    return senda_cli_content_json (cli, id);
  if (id != NULL)
    return say_node (cli, id);
  say_all (cli);
  return SENDA_CLI_DONE;
}
