/* senda-cli-change.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-change.h"

#include "senda-cli-output.h"
#include "senda-record-words.h"
#include "senda-statement-mark.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const SendaField *
find_field (const SendaHistoryChange *change)
{
  int index = change->info ? senda_record_info_field (change->info, change->field) : -1;

  return index >= 0 ? &change->info->fields[index] : NULL;
}

static gboolean
is_removal (const SendaHistoryChange *change)
{
  return strcmp (change->field, "deleted") == 0;
}

/* Being made is no change of a field. */
static gboolean
is_told (const SendaHistoryChange *change)
{
  if (is_removal (change))
    return change->before.type != SENDA_VALUE_NULL;
  return change->info == NULL || senda_field_is_told (change->info, change->field);
}

static char *
show_value (SendaCli                 *cli,
            const SendaHistoryChange *change,
            const SendaValue         *value)
{
  g_autofree char *said = NULL;

  if (value->type != SENDA_VALUE_NULL)
    said = senda_record_say_text (cli->workspace, change->info, change->id, change->field,
                                  cli->catalog);
  if (said != NULL)
    return g_steal_pointer (&said);
  said = senda_value_say (cli->workspace, find_field (change), value, cli->catalog);
  return said ? senda_cli_quote (said) : g_strdup ("–");
}

/* The statement that a mark is on: "mission-statement.3.1: ", or nothing. (transfer full) */
static char *
make_prefix (SendaCli                 *cli,
             const SendaHistoryChange *change)
{
  g_autoptr (SendaRecord) record = NULL;

  if (change->info != &senda_statement_mark_info)
    return g_strdup ("");
  record = senda_store_load (senda_workspace_get_store (cli->workspace), change->info, change->id,
                             NULL);
  return record ? g_strconcat (senda_record_get_text (record, "statement"), ": ", NULL)
                : g_strdup ("");
}

/* Says what became of the field, in a line; nothing when it is not worth one. */
void
senda_cli_change_say (SendaCli                 *cli,
                      const SendaHistoryChange *change)
{
  const SendaField *field = find_field (change);
  g_autofree char *prefix = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!is_told (change))
    return;
  if (is_removal (change))
    {
      senda_cli_say (cli, "    %s", change->after.integer
                                        ? senda_cli_text (cli, N_("Removed"))
                                        : senda_cli_text (cli, N_("Brought back")));
      return;
    }
  prefix = make_prefix (cli, change);
  before = show_value (cli, change, &change->before);
  after = show_value (cli, change, &change->after);
  senda_cli_say (cli, "    %s%s%s%s%s: %s → %s", prefix,
                 field ? senda_cli_text (cli, field->label) : change->field,
                 change->language ? " (" : "", change->language ? change->language : "",
                 change->language ? ")" : "", before, after);
}

static void
add_value (JsonBuilder      *builder,
           const char       *name,
           const SendaValue *value)
{
  if (value->type == SENDA_VALUE_INTEGER)
    senda_cli_json_number (builder, name, value->integer);
  else
    senda_cli_json_text (builder, name, value->type == SENDA_VALUE_TEXT ? value->text : NULL);
}

void
senda_cli_change_json (JsonBuilder              *builder,
                       const SendaHistoryChange *change)
{
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "type", change->type);
  senda_cli_json_text (builder, "id", change->id);
  senda_cli_json_text (builder, "field", change->field);
  senda_cli_json_text (builder, "language", change->language);
  add_value (builder, "before", &change->before);
  add_value (builder, "after", &change->after);
  json_builder_end_object (builder);
}
