/* senda-cli-undo.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * senda undo, senda redo.
 */
#include "config.h"

#include "senda-cli-output.h"

#include <glib/gi18n-lib.h>

static void
say (SendaCli   *cli,
     const char *member,
     const char *format,
     SendaLabel *label)
{
  g_autofree char *what = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (GString) line = NULL;

  what = label ? senda_content_render_label (cli->content, label, cli->catalog) : NULL;
  if (!cli->json)
    {
      line = g_string_new (format);
      g_string_replace (line, "{what}", what ? what : "", 1);
      senda_cli_say (cli, "%s", line->str);
      return;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, member, what);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

SendaCliStatus
senda_cli_undo (SendaCli *cli)
{
  SendaStore *store = senda_workspace_get_store (cli->workspace);
  g_autoptr (SendaLabel) label = senda_store_dup_undo_label (store);
  g_autoptr (GError) error = NULL;

  if (!senda_workspace_undo (cli->workspace, &error))
    return senda_cli_refuse_error (cli, error);
  /* Translators: {what} says what a change did, “Added a goal” */
  say (cli, "undone", senda_catalog_get (cli->catalog, "history",
                                         NC_("history", "Undone: {what}")), label);
  return SENDA_CLI_DONE;
}

SendaCliStatus
senda_cli_redo (SendaCli *cli)
{
  SendaStore *store = senda_workspace_get_store (cli->workspace);
  g_autoptr (SendaLabel) label = senda_store_dup_redo_label (store);
  g_autoptr (GError) error = NULL;

  if (!senda_workspace_redo (cli->workspace, &error))
    return senda_cli_refuse_error (cli, error);
  /* Translators: {what} says what a change did, “Added a goal” */
  say (cli, "redone", senda_catalog_get (cli->catalog, "history",
                                         NC_("history", "Redone: {what}")), label);
  return SENDA_CLI_DONE;
}
