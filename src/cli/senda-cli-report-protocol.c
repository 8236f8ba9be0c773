/* senda-cli-report-protocol.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-report-protocol.h"

#include "senda-protocol-facts.h"

#include <string.h>

static gboolean
is_called (SendaCli    *cli,
           SendaRecord *protocol,
           const char  *name)
{
  g_autofree char *shipped = g_strconcat ("protocol.", name, NULL);
  g_autofree char *title = senda_protocol_dup_title (protocol,
                                                     senda_workspace_get_content (cli->workspace),
                                                     cli->catalog);
  const char *const names[] = { senda_record_get_id (protocol), title };
  const char *source = senda_record_get_text (protocol, "source");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      return TRUE;
  return g_strcmp0 (source, name) == 0 || g_strcmp0 (source, shipped) == 0;
}

/* The protocol of @task_force that is called so: by its title, its id or that of the shipped one.
 * (transfer full) (nullable) */
SendaRecord *
senda_cli_look_protocol (SendaCli   *cli,
                         const char *task_force,
                         const char *name)
{
  g_autoptr (GListModel) protocols = senda_workspace_list (cli->workspace, &senda_protocol_info,
                                                           task_force);

  for (guint i = 0; i < g_list_model_get_n_items (protocols); i++)
    {
      g_autoptr (SendaRecord) protocol = g_list_model_get_item (protocols, i);

      if (is_called (cli, protocol, name))
        return g_steal_pointer (&protocol);
    }
  return NULL;
}

static gboolean
is_numbered (SendaRecord *version,
             const char  *number)
{
  g_autofree char *own = g_strdup_printf ("%" G_GINT64_FORMAT,
                                          senda_record_get_integer (version, "number"));

  return strcmp (own, number) == 0;
}

/* The version of @protocol called so, by its number or id; of two that bear the number, the last.
 * (transfer full) (nullable) */
SendaRecord *
senda_cli_look_version (SendaCli    *cli,
                        SendaRecord *protocol,
                        const char  *name)
{
  g_autoptr (GListModel) versions = senda_workspace_list (cli->workspace,
                                                          &senda_protocol_version_info,
                                                          senda_record_get_id (protocol));
  g_autoptr (SendaRecord) found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (SendaRecord) version = g_list_model_get_item (versions, i);

      if (strcmp (senda_record_get_id (version), name) == 0)
        return g_steal_pointer (&version);
      if (is_numbered (version, name))
        g_set_object (&found, version);
    }
  return g_steal_pointer (&found);
}
