/* senda-cli-record.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-cli-people.h"

#include "senda-marks.h"
#include "senda-record-words.h"
#include "senda-tags.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_text (SendaCli         *cli,
          SendaRecord      *record,
          const SendaField *field)
{
  if (field->flags & SENDA_FIELD_BILINGUAL)
    return senda_record_get_wording (record, field->name,
                                     senda_catalog_get_language (cli->catalog), NULL);
  return senda_record_get_text (record, field->name);
}

static gboolean
is_of_protocols (const SendaRecordInfo *info)
{
  for (guint i = 0; i < SENDA_N_PROTOCOL_TYPES; i++)
    if (senda_protocol_types[i] == info)
      return TRUE;
  return FALSE;
}

static SendaRecord *
follow (SendaCli         *cli,
        SendaRecord      *record,
        const SendaField *field)
{
  const SendaRecordInfo *info = senda_record_info_find (field->reference);
  const char *id = senda_record_get_text (record, field->name);

  if (cli->protocols != NULL && is_of_protocols (info))
    return id ? senda_protocol_facts_find (senda_protocols_get_facts (cli->protocols), info, id)
              : NULL;
  return senda_people_facts_follow (senda_cli_get_facts (cli), record, field->name);
}

/* What people call @record, in the language asked for. (transfer full) */
char *
senda_cli_record_name (SendaCli    *cli,
                       SendaRecord *record)
{
  return senda_record_say_name (cli->workspace, record, cli->catalog);
}

/* What the field number @field holds, in words; "" for nothing. (transfer full) */
char *
senda_cli_record_say_field (SendaCli    *cli,
                            SendaRecord *record,
                            guint        field)
{
  const SendaField *one = &senda_record_get_info (record)->fields[field];
  char *said = NULL;

  if (senda_record_is_null (record, one->name))
    return g_strdup ("");
  if (one->kind == SENDA_FIELD_REFERENCE && follow (cli, record, one) == NULL)
    return g_strdup ("");
  if (senda_field_is_text (one))
    return g_strdup (get_text (cli, record, one));
  said = senda_value_say (cli->workspace, one, senda_record_get_value (record, field),
                          cli->catalog);
  return said ? said : g_strdup ("");
}

/* Of no interest to who reads of one task force. */
static gboolean
is_plumbing (const SendaField *field)
{
  return g_strcmp0 (field->reference, "task_force") == 0;
}

/* Prints all that @record holds, a field to a line. */
void
senda_cli_record_say (SendaCli    *cli,
                      SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  g_autofree char *name = senda_cli_record_name (cli, record);

  senda_cli_say (cli, "%s  (%s)", name, senda_record_get_id (record));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaField *field = &info->fields[i];
      g_autofree char *text = NULL;
      g_autofree char *label = NULL;

      if (is_plumbing (field) || g_strcmp0 (field->name, info->title) == 0)
        continue;
      text = senda_cli_record_say_field (cli, record, i);
      label = g_strconcat (senda_cli_text (cli, field->label), ": ", NULL);
      if (*text != '\0')
        senda_cli_wrap (cli, 2, label, text);
    }
}

/* Adds {id, name} of @record, null for NULL; as the member @name of the object that is open, or as
 * an item. */
void
senda_cli_record_json_name (SendaCli    *cli,
                            JsonBuilder *builder,
                            const char  *name,
                            SendaRecord *record)
{
  g_autofree char *called = record ? senda_cli_record_name (cli, record) : NULL;

  if (name != NULL)
    json_builder_set_member_name (builder, name);
  if (record == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (record));
  senda_cli_json_text (builder, "name", called);
  json_builder_end_object (builder);
}

static void
add_tags (JsonBuilder *builder,
          const char  *name,
          const char  *tags)
{
  g_auto (GStrv) names = senda_tags_split (tags);

  senda_cli_json_list (builder, name);
  for (guint i = 0; names[i] != NULL; i++)
    json_builder_add_string_value (builder, names[i]);
  json_builder_end_array (builder);
}

static void
add_references (SendaCli         *cli,
                JsonBuilder      *builder,
                SendaRecord      *record,
                const SendaField *field)
{
  const SendaRecordInfo *info = senda_record_info_find (field->reference);
  g_auto (GStrv) ids = senda_tags_split (senda_record_get_text (record, field->name));

  senda_cli_json_list (builder, field->name);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      SendaRecord *named = senda_people_facts_find (senda_cli_get_facts (cli), info, ids[i]);

      if (named != NULL)
        senda_cli_record_json_name (cli, builder, NULL, named);
    }
  json_builder_end_array (builder);
}

/* Adds the object @name, from statements to their marks; @marks as senda-marks.h says, or NULL. */
void
senda_cli_marks_json (JsonBuilder *builder,
                      const char  *name,
                      const char  *marks)
{
  g_autoptr (GArray) parsed = senda_marks_parse (marks);

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint i = 0; i < parsed->len; i++)
    senda_cli_json_text (builder, g_array_index (parsed, SendaMark, i).statement,
                         g_array_index (parsed, SendaMark, i).mark);
  json_builder_end_object (builder);
}

static void
add_field (SendaCli         *cli,
           JsonBuilder      *builder,
           SendaRecord      *record,
           const SendaField *field)
{
  if (field->kind == SENDA_FIELD_TAGS)
    add_tags (builder, field->name, get_text (cli, record, field));
  else if (field->kind == SENDA_FIELD_REFERENCES)
    add_references (cli, builder, record, field);
  else if (field->kind == SENDA_FIELD_MARKS)
    senda_cli_marks_json (builder, field->name, get_text (cli, record, field));
  else if (field->kind == SENDA_FIELD_BOOLEAN)
    senda_cli_json_boolean (builder, field->name, senda_record_get_integer (record, field->name));
  else if (senda_record_is_null (record, field->name))
    senda_cli_json_text (builder, field->name, NULL);
  else if (field->kind == SENDA_FIELD_INTEGER)
    senda_cli_json_number (builder, field->name, senda_record_get_integer (record, field->name));
  else if (field->kind == SENDA_FIELD_REFERENCE)
    senda_cli_record_json_name (cli, builder, field->name, follow (cli, record, field));
  else
    senda_cli_json_text (builder, field->name, get_text (cli, record, field));
}

/* Adds what the field called @name of @record holds, under that name, to the object that is open. */
void
senda_cli_record_json_field (SendaCli    *cli,
                             JsonBuilder *builder,
                             SendaRecord *record,
                             const char  *name)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  add_field (cli, builder, record, &info->fields[senda_record_info_field (info, name)]);
}

/* Adds every field of @record to the object that is open. */
void
senda_cli_record_json_fields (SendaCli    *cli,
                              JsonBuilder *builder,
                              SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    if (!is_plumbing (&info->fields[i]))
      add_field (cli, builder, record, &info->fields[i]);
}

/* Adds an object with the id and every field of @record. */
void
senda_cli_record_json (SendaCli    *cli,
                       JsonBuilder *builder,
                       SendaRecord *record)
{
  json_builder_begin_object (builder);
  senda_cli_json_text (builder, "id", senda_record_get_id (record));
  senda_cli_record_json_fields (cli, builder, record);
  json_builder_end_object (builder);
}

/* The names of @records (element-type SendaRecord), parted by commas. (transfer full) */
char *
senda_cli_record_join (SendaCli  *cli,
                       GPtrArray *records)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = senda_cli_record_name (cli, g_ptr_array_index (records, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

static void
print_json (SendaCli  *cli,
            GPtrArray *records)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  for (guint i = 0; i < records->len; i++)
    {
      senda_cli_record_json (cli, builder, g_ptr_array_index (records, i));
      senda_cli_json_item (cli, builder, i == 0);
    }
  senda_cli_json_end (cli, records->len == 0);
}

static void
add_heading (SendaCli              *cli,
             SendaCliTable         *table,
             const SendaRecordInfo *info,
             const char *const     *columns)
{
  for (; *columns; columns++)
    {
      int field = senda_record_info_field (info, *columns);

      senda_cli_table_add_cell (table, senda_cli_text (cli, info->fields[field].label));
    }
  /* Translators: heading of a column of identifiers */
  senda_cli_table_add_cell (table, senda_cli_text (cli, N_("ID")));
}

static void
add_row (SendaCli          *cli,
         SendaCliTable     *table,
         SendaRecord       *record,
         const char *const *columns)
{
  for (; *columns; columns++)
    {
      int field = senda_record_info_field (senda_record_get_info (record), *columns);
      g_autofree char *text = senda_cli_record_say_field (cli, record, field);

      senda_cli_table_add_cell (table, text);
    }
  senda_cli_table_add_cell (table, senda_record_get_id (record));
}

/* Prints @records (element-type SendaRecord), all of type @info: as JSON of every field, or as a
 * table of the fields @columns and the id. @nothing is said of an empty list. */
SendaCliStatus
senda_cli_records_print (SendaCli              *cli,
                         const SendaRecordInfo *info,
                         GPtrArray             *records,
                         const char *const     *columns,
                         const char            *nothing)
{
  g_autoptr (SendaCliTable) table = NULL;

  if (cli->json)
    {
      print_json (cli, records);
      return SENDA_CLI_DONE;
    }
  if (records->len == 0)
    {
      senda_cli_wrap (cli, 0, "", senda_cli_text (cli, nothing));
      return SENDA_CLI_DONE;
    }
  table = senda_cli_table_new (g_strv_length ((char **) columns) + 1);
  add_heading (cli, table, info, columns);
  for (guint i = 0; i < records->len; i++)
    add_row (cli, table, g_ptr_array_index (records, i), columns);
  senda_cli_table_print (table, cli, 0);
  return SENDA_CLI_DONE;
}

/* Prints @record, in words or as JSON. */
SendaCliStatus
senda_cli_record_print (SendaCli    *cli,
                        SendaRecord *record)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      senda_cli_record_say (cli, record);
      return SENDA_CLI_DONE;
    }
  builder = json_builder_new_immutable ();
  senda_cli_record_json (cli, builder, record);
  senda_cli_json_print (cli, builder);
  return SENDA_CLI_DONE;
}
