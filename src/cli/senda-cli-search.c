/* senda-cli-search.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda search TEXT: in what the task forces wrote.
 */
#include "config.h"

#include "senda-cli-find.h"
#include "senda-cli-output.h"
#include "senda-record-words.h"

#include <glib/gi18n-lib.h>

#define MOST_HITS 1000

/* The element that a record is about, or NULL. */
static const SendaElement *
find_element (SendaCli             *cli,
              const SendaSearchHit *hit)
{
  g_autoptr (SendaRecord) record = NULL;

  if (senda_record_info_field (hit->info, "element") < 0)
    return NULL;
  record = senda_store_load (senda_workspace_get_store (cli->workspace), hit->info, hit->id, NULL);
  return record ? senda_content_find_element (cli->content,
                                              senda_record_get_text (record, "element"))
                : NULL;
}

/* What a record of protocols is about; NULL of every other. (transfer full) (nullable) */
static char *
dup_protocol (SendaCli             *cli,
              const SendaSearchHit *hit)
{
  g_autoptr (SendaRecord) record = senda_workspace_get (cli->workspace, hit->info, hit->id, NULL);

  return record ? senda_record_say_protocol (cli->workspace, record, cli->catalog) : NULL;
}

static void
say (SendaCli  *cli,
     GPtrArray *hits)
{
  if (hits->len == 0)
    senda_cli_say (cli, "%s", senda_cli_text (cli, N_("Nothing was found.")));
  for (guint i = 0; i < hits->len; i++)
    {
      const SendaSearchHit *hit = g_ptr_array_index (hits, i);
      const SendaElement *element = find_element (cli, hit);
      g_autofree char *protocol = dup_protocol (cli, hit);
      const char *about = element ? senda_cli_message (cli, element->name) : protocol;

      senda_cli_say (cli, "%s  %s%s%s", hit->id, senda_cli_text (cli, hit->info->label),
                     about ? ": " : "", about ? about : "");
      senda_cli_wrap (cli, 2, "", hit->excerpt);
    }
}

static void
print_json (SendaCli  *cli,
            GPtrArray *hits)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  for (guint i = 0; i < hits->len; i++)
    {
      const SendaSearchHit *hit = g_ptr_array_index (hits, i);
      const SendaElement *element = find_element (cli, hit);
      g_autofree char *protocol = dup_protocol (cli, hit);

      json_builder_begin_object (builder);
      senda_cli_json_text (builder, "type", hit->info->name);
      senda_cli_json_text (builder, "id", hit->id);
      senda_cli_json_text (builder, "element", element ? element->id : NULL);
      senda_cli_json_text (builder, "about", element ? senda_cli_message (cli, element->name)
                                                     : protocol);
      senda_cli_json_text (builder, "excerpt", hit->excerpt);
      json_builder_end_object (builder);
      senda_cli_json_item (cli, builder, i == 0);
    }
  senda_cli_json_end (cli, hits->len == 0);
}

SendaCliStatus
senda_cli_search (SendaCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  hits = senda_store_search (senda_workspace_get_store (cli->workspace),
                             senda_cli_argument (cli, 0), MOST_HITS, &error);
  if (hits == NULL)
    return senda_cli_refuse_error (cli, error);
  if (cli->json)
    print_json (cli, hits);
  else
    say (cli, hits);
  return SENDA_CLI_DONE;
}
