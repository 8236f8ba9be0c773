/* senda-sample-task-force.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the sample task force from what the content ships.
 */
#include "config.h"

#include "senda-id.h"
#include "senda-sample-versions-private.h"
#include "senda-sample.h"
#include "senda-tags.h"
#include "senda-task-forces.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  SendaWorkspace *workspace;
  SendaEdit *edit;
  GHashTable *ids;      /* key of the sample to id of the record */
  GHashTable *catalogs; /* language to SendaCatalog */
  GPtrArray *drafts;    /* of SendaRecord: all that was made, in order */
} Maker;

/* "@-400d" is the day 400 days ago, "@+40d" one to come; "@current" the record with that key; else
 * the text itself. (transfer full) */
static char *
resolve (Maker      *maker,
         const char *text)
{
  const char *id = NULL;

  if (text[0] != '@')
    return g_strdup (text);
  if ((text[1] == '-' || text[1] == '+') && g_str_has_suffix (text, "d"))
    {
      gint64 now = senda_store_now (senda_workspace_get_store (maker->workspace));
      g_autoptr (GDateTime) today = g_date_time_new_from_unix_utc (now / 1000);
      g_autoptr (GDateTime) day = g_date_time_add_days (today, atoi (text + 1));

      return g_date_time_format (day, "%Y-%m-%d");
    }
  id = g_hash_table_lookup (maker->ids, text + 1);
  return g_strdup (id ? id : text);
}

/* Several, with commas between them. (transfer full) */
static char *
resolve_all (Maker      *maker,
             const char *text)
{
  g_auto (GStrv) parts = senda_tags_split (text);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *resolved = resolve (maker, parts[i]);

      g_free (parts[i]);
      parts[i] = resolved;
    }
  return senda_tags_join ((const char *const *) parts);
}

static SendaCatalog *
get_catalog (Maker      *maker,
             const char *language)
{
  SendaCatalog *catalog = g_hash_table_lookup (maker->catalogs, language);

  if (catalog == NULL)
    {
      catalog = senda_catalog_load (language);
      g_hash_table_insert (maker->catalogs, g_strdup (language), catalog);
    }
  return catalog;
}

/* A second text for a long field is a line more. */
static void
add_wording (Maker            *maker,
             SendaRecord      *draft,
             const SendaField *field,
             const char       *language,
             const char       *text)
{
  int index = senda_record_info_field (senda_record_get_info (draft), field->name);
  const char *before = senda_text_get (senda_record_get_wordings (draft, index), language);
  g_autofree char *lines = before ? g_strconcat (before, "\n", text, NULL) : NULL;

  senda_edit_set_wording (maker->edit, draft, field->name, language, lines ? lines : text);
}

static void
set_translated (Maker                  *maker,
                SendaRecord            *draft,
                const SendaSampleValue *value,
                const SendaField       *field)
{
  const char *current[] = { senda_workspace_get_language (maker->workspace), NULL };
  const char *const *languages = field->flags & SENDA_FIELD_BILINGUAL ? senda_languages ()
                                                                      : current;

  for (; *languages; languages++)
    {
      const char *text = senda_catalog_get (get_catalog (maker, *languages), "sample",
                                            value->english);

      if (field->flags & SENDA_FIELD_BILINGUAL)
        add_wording (maker, draft, field, *languages, text);
      else
        senda_edit_set (maker->edit, draft, field->name, SENDA_TEXT (text));
    }
}

static void
set_value (Maker                  *maker,
           SendaRecord            *draft,
           const SendaSampleValue *value)
{
  const SendaRecordInfo *info = senda_record_get_info (draft);
  int index = senda_record_info_field (info, value->field);
  g_autofree char *text = NULL;

  g_return_if_fail (index >= 0);
  if (value->translatable)
    {
      set_translated (maker, draft, value, &info->fields[index]);
      return;
    }
  text = info->fields[index].kind == SENDA_FIELD_REFERENCES
           ? resolve_all (maker, value->english) : resolve (maker, value->english);
  if (info->fields[index].kind == SENDA_FIELD_INTEGER ||
      info->fields[index].kind == SENDA_FIELD_BOOLEAN)
    senda_edit_set (maker->edit, draft, value->field,
                    SENDA_INTEGER (g_ascii_strtoll (text, NULL, 10)));
  else
    senda_edit_set (maker->edit, draft, value->field, SENDA_TEXT (text));
}

static const char *
find_value (const SendaSampleRecord *record,
            const char              *field)
{
  for (guint i = 0; i < record->values->len; i++)
    {
      const SendaSampleValue *value = g_ptr_array_index (record->values, i);

      if (strcmp (value->field, field) == 0)
        return value->english;
    }
  return "";
}

/* The id that the record's natural key gives it; NULL when it has none, or not all of it.
 * (transfer full) */
static char *
derive_id (Maker                   *maker,
           const SendaRecordInfo   *info,
           const SendaSampleRecord *record)
{
  g_autoptr (GPtrArray) key = g_ptr_array_new_with_free_func (g_free);

  if (info->natural_key == NULL)
    return NULL;
  for (const char *const *field = info->natural_key; *field; field++)
    {
      const char *value = find_value (record, *field);

      if (*value == '\0')
        return NULL;
      g_ptr_array_add (key, resolve (maker, value));
    }
  g_ptr_array_add (key, NULL);
  return senda_id_derive (info->name, (const char *const *) key->pdata);
}

static void
make_record (Maker                   *maker,
             const SendaSampleRecord *record)
{
  const SendaRecordInfo *info = senda_record_info_find (record->type);
  g_autofree char *id = NULL;
  SendaRecord *draft = NULL;

  g_return_if_fail (info != NULL);
  id = derive_id (maker, info, record);
  draft = senda_edit_create (maker->edit, info, id);
  if (record->key != NULL)
    g_hash_table_insert (maker->ids, g_strdup (record->key),
                         g_strdup (senda_record_get_id (draft)));
  for (guint i = 0; i < record->values->len; i++)
    set_value (maker, draft, g_ptr_array_index (record->values, i));
  if (!g_ptr_array_find (maker->drafts, draft, NULL))
    g_ptr_array_add (maker->drafts, g_object_ref (draft));
  if (info == &senda_protocol_version_info)
    _senda_sample_freeze_version (maker->workspace, maker->edit, draft, maker->drafts);
}

/* Adds the sample: a made-up task force half-way along its roadmap. (transfer full) */
SendaTaskForce *
senda_task_force_add_sample (SendaWorkspace *workspace,
                             GError        **error)
{
  g_autoptr (GPtrArray) records = senda_sample_load (error);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) catalogs =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) senda_catalog_unref);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  Maker maker = { workspace, NULL, ids, catalogs, drafts };
  const char *task_force = NULL;

  if (records == NULL)
    return NULL;
  maker.edit = senda_workspace_edit (workspace, senda_label_new ("task-force-sample", NULL));
  for (guint i = 0; i < records->len; i++)
    make_record (&maker, g_ptr_array_index (records, i));
  if (!senda_edit_commit (maker.edit, error))
    return NULL;
  task_force = g_hash_table_lookup (ids, "task-force");
  return SENDA_TASK_FORCE (senda_workspace_get (workspace, &senda_task_force_info,
                                                task_force, error));
}
