/* senda-cli-record-edit.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-people.h"

#include <glib/gi18n-lib.h>

/* Adds a record of type @info that belongs to @parent (an id): with what @set says, then with what
 * --set says. */
SendaCliStatus
senda_cli_record_add (SendaCli              *cli,
                      const SendaRecordInfo *info,
                      const char            *parent,
                      SendaCliSet           *set)
{
  SendaCliStatus status = senda_cli_set_read (set, cli, info);
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (status != SENDA_CLI_DONE)
    return status;
  record = senda_record_add (cli->workspace, info, parent, senda_cli_set_get (set), &error);
  if (record == NULL)
    return senda_cli_refuse_error (cli, error);
  if (cli->json)
    return senda_cli_record_print (cli, record);
  name = senda_cli_record_name (cli, record);
  senda_cli_say (cli, senda_cli_text (cli, N_("Added %s (%s).")), name,
                 senda_record_get_id (record));
  return SENDA_CLI_DONE;
}

/* Sets what --set says of the record of type @info that is called @name. */
SendaCliStatus
senda_cli_record_set (SendaCli              *cli,
                      const SendaRecordInfo *info,
                      const char            *name)
{
  g_autoptr (SendaCliSet) set = senda_cli_set_new ();
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  SendaCliStatus status = SENDA_CLI_DONE;

  if (cli->given.set->len == 0)
    return senda_cli_refuse_usage (cli);
  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  g_set_object (&record, senda_cli_find_record (cli, info, name));
  if (record == NULL)
    return SENDA_CLI_REFUSED;
  status = senda_cli_set_read (set, cli, info);
  if (status != SENDA_CLI_DONE)
    return status;
  if (!senda_record_edit_fields (cli->workspace, record, senda_cli_set_get (set), &error))
    return senda_cli_refuse_error (cli, error);
  return senda_cli_record_print (cli, record);
}

/* Says that @record was removed. */
void
senda_cli_record_removed (SendaCli    *cli,
                          SendaRecord *record)
{
  g_autofree char *name = senda_cli_record_name (cli, record);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      /* Translators: %s is a name */
      senda_cli_say (cli, senda_cli_text (cli, N_("Removed %s. “senda undo” brings it back.")),
                     name);
      return;
    }
  builder = json_builder_new_immutable ();
  json_builder_begin_object (builder);
  senda_cli_record_json_name (cli, builder, "removed", record);
  json_builder_end_object (builder);
  senda_cli_json_print (cli, builder);
}

/* Removes the record of type @info that is called @name, with what belongs to it. */
SendaCliStatus
senda_cli_record_remove (SendaCli              *cli,
                         const SendaRecordInfo *info,
                         const char            *name)
{
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (senda_cli_open_people (cli) == NULL)
    return SENDA_CLI_REFUSED;
  g_set_object (&record, senda_cli_find_record (cli, info, name));
  if (record == NULL)
    return SENDA_CLI_REFUSED;
  if (!senda_record_remove (cli->workspace, record, &error))
    return senda_cli_refuse_error (cli, error);
  senda_cli_record_removed (cli, record);
  return SENDA_CLI_DONE;
}
