/* people-fixture.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "people-fixture.h"

#include "senda-id.h"

#include <string.h>

static const SendaRecordInfo *
get_info (const char *type)
{
  const SendaRecordInfo *info = senda_record_info_find (type);

  if (info == NULL)
    g_error ("people-fixture: there is no type “%s”", type);
  return info;
}

static void
fill (SendaRecord     *record,
      const PeopleRow *row)
{
  for (guint i = 0; i + 1 < PEOPLE_MAX_VALUES && row->values[i] != NULL; i += 2)
    people_record_set (record, row->values[i], row->values[i + 1]);
}

static char *
derive_id (SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  g_autoptr (GPtrArray) key = g_ptr_array_new ();

  for (guint i = 0; info->natural_key[i] != NULL; i++)
    g_ptr_array_add (key, (gpointer) senda_record_get_text (record, info->natural_key[i]));
  g_ptr_array_add (key, NULL);
  return senda_id_derive (info->name, (const char *const *) key->pdata);
}

static SendaRecord *
build (const PeopleRow *row,
       const char      *id)
{
  const SendaRecordInfo *info = get_info (row->type);
  SendaRecord *record = senda_record_new (info, id);

  if (senda_record_info_field (info, "task_force") >= 0)
    people_record_set (record, "task_force", PEOPLE_TASK_FORCE);
  fill (record, row);
  return record;
}

SendaRecord *
people_record_new (const PeopleRow *row,
                   guint            number)
{
  g_autoptr (SendaRecord) draft = NULL;
  g_autofree char *id = NULL;

  if (row->id != NULL)
    return build (row, row->id);
  draft = build (row, "draft");
  id = get_info (row->type)->natural_key ? derive_id (draft)
                                         : g_strdup_printf ("%s-%u", row->type, number);
  return build (row, id);
}

void
people_record_set (SendaRecord *record,
                   const char  *field,
                   const char  *value)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  g_auto (GStrv) parts = g_strsplit (field, ":", 2);
  const SendaField *about = NULL;
  const char *language = NULL;
  int index = senda_record_info_field (info, parts[0]);

  if (strcmp (field, "deleted") == 0)
    {
      senda_record_set_deleted (record, strcmp (value, "0") != 0);
      return;
    }
  if (index < 0)
    g_error ("people-fixture: “%s” has no field “%s”", info->name, parts[0]);
  about = &info->fields[index];
  if (about->flags & SENDA_FIELD_BILINGUAL)
    language = parts[1] ? parts[1] : "en";
  if (value != NULL &&
      (about->kind == SENDA_FIELD_INTEGER || about->kind == SENDA_FIELD_BOOLEAN))
    senda_record_set_value (record, index, language,
                            SENDA_INTEGER (g_ascii_strtoll (value, NULL, 10)));
  else
    senda_record_set_value (record, index, language, SENDA_TEXT (value));
}

static void
add_rows (SendaPeopleFacts      *facts,
          const SendaRecordInfo *info,
          const PeopleRow       *rows,
          gsize                  n_rows)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < n_rows; i++)
    if (strcmp (rows[i].type, info->name) == 0)
      g_ptr_array_add (records, people_record_new (&rows[i], i));
  senda_people_facts_add (facts, info, records);
}

SendaPeopleFacts *
people_facts_new (SendaContent    *content,
                  const char      *today,
                  const PeopleRow *rows,
                  gsize            n_rows)
{
  g_autoptr (SendaRecord) task_force = senda_record_new (&senda_task_force_info,
                                                         PEOPLE_TASK_FORCE);
  g_autoptr (SendaContent) held = content ? g_object_ref (content) : senda_content_load (NULL);
  SendaPeopleFacts *facts = senda_people_facts_new (held, task_force, today);

  people_record_set (task_force, "name", "Three Rivers");
  for (gsize i = 0; i < n_rows; i++)
    {
      get_info (rows[i].type);
      if (strcmp (rows[i].type, "task_force") == 0)
        fill (task_force, &rows[i]);
    }
  for (guint i = 0; i < SENDA_N_PEOPLE_TYPES; i++)
    add_rows (facts, senda_people_types[i], rows, n_rows);
  return facts;
}

SendaRecord *
people_facts_get (SendaPeopleFacts *facts,
                  const char       *type,
                  const char       *id)
{
  SendaRecord *record = senda_people_facts_find (facts, get_info (type), id);

  if (record == NULL)
    g_error ("people-fixture: the picture has no %s “%s”", type, id);
  return record;
}

static const char *
name_of (SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  int title = info->title ? senda_record_info_field (info, info->title) : -1;
  const char *name = NULL;

  if (title >= 0 && (info->fields[title].flags & SENDA_FIELD_BILINGUAL))
    name = senda_record_get_wording (record, info->title, "en", NULL);
  else if (title >= 0)
    name = senda_record_get_text (record, info->title);
  return name ? name : senda_record_get_id (record);
}

char *
people_names (GPtrArray *records)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      if (i > 0)
        g_string_append (names, ", ");
      g_string_append (names, name_of (g_ptr_array_index (records, i)));
    }
  return g_string_free (names, FALSE);
}
