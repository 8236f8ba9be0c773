/* senda-record-words.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-words-private.h"

#include "senda-agency.h"
#include "senda-id.h"
#include "senda-marks.h"
#include "senda-record-edits-private.h"
#include "senda-round.h"
#include "senda-service-offer.h"
#include "senda-tags.h"
#include "senda-task-force.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the content calls @id; NULL for what is not of the content. */
static const char *
name_node (SendaContent *content,
           const char   *id,
           SendaCatalog *catalog)
{
  const SendaElement *element = senda_content_find_element (content, id);
  const SendaStatement *statement = senda_content_find_statement (content, id);

  if (element != NULL)
    return senda_message (element->name, catalog);
  if (statement != NULL)
    return senda_message (statement->text, catalog);
  return senda_content_find_topic (content, id) ? senda_content_name_topic (content, id, catalog)
                                                : NULL;
}

static const char *
name_column (SendaContent *content,
             const char   *id,
             SendaCatalog *catalog)
{
  const char *name = name_node (content, id, catalog);

  if (name == NULL)
    name = senda_choice_say (senda_service_hours, id, catalog);
  return name ? name : id;
}

/* A gap is a node of the content, a level, words of the task force's own ("population.Farmers"), or
 * a service and a column of the coverage ("service.case-management/population.rural"). (nullable) */
static char *
say_gap (SendaContent *content,
         const char   *id,
         SendaCatalog *catalog)
{
  g_auto (GStrv) cell = g_strsplit (id, "/", 2);
  g_auto (GStrv) own = g_strsplit (id, ".", 2);
  const char *service = cell[0] && cell[1] ? name_node (content, cell[0], catalog) : NULL;
  const char *level = NULL;
  char *said = _senda_say_readiness_gap (content, id, catalog);

  if (said != NULL)
    return said;
  if (service != NULL)
    return g_strdup_printf ("%s · %s", service, name_column (content, cell[1], catalog));
  if (own[0] == NULL || own[1] == NULL)
    return NULL;
  level = strcmp (own[0], "level") == 0 ? senda_choice_say (senda_levels, own[1], catalog) : NULL;
  if (level != NULL)
    return g_strdup (level);
  return strcmp (own[0], "population") == 0 || strcmp (own[0], "language") == 0
           ? g_strdup (own[1]) : NULL;
}

/* The name of the record of whatever type that is called @id. (nullable) */
static char *
say_any_record (SendaWorkspace *workspace,
                const char     *id,
                SendaCatalog   *catalog)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (SendaRecord) record = senda_workspace_get (workspace, types[i], id, NULL);

      if (record != NULL)
        return senda_record_say_name (workspace, record, catalog);
    }
  return NULL;
}

/* What @id, in a field of content, is called; NULL for an id that only this task force has. */
static char *
say_content (SendaWorkspace *workspace,
             const char     *id,
             SendaCatalog   *catalog)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  const char *name = name_node (content, id, catalog);
  char *gap = NULL;

  if (name != NULL)
    return g_strdup (name);
  if (senda_id_is_valid (id))
    return say_any_record (workspace, id, catalog);
  gap = say_gap (content, id, catalog);
  return gap ? gap : g_strdup (id);
}

static const SendaField *
find_field (const SendaRecordInfo *info,
            const char            *name)
{
  int index = name ? senda_record_info_field (info, name) : -1;

  return index >= 0 ? &info->fields[index] : NULL;
}

static char *
say_reference (SendaWorkspace   *workspace,
               const SendaField *field,
               const char       *id,
               SendaCatalog     *catalog)
{
  const SendaRecordInfo *info = senda_record_info_find (field->reference);
  g_autoptr (SendaRecord) record = info ? senda_workspace_get (workspace, info, id, NULL) : NULL;

  return record ? senda_record_say_name (workspace, record, catalog) : NULL;
}

static char *
say_title (SendaWorkspace *workspace,
           SendaRecord    *record,
           SendaCatalog   *catalog)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  const SendaField *field = find_field (info, info->title);
  const char *title = NULL;

  if (field == NULL)
    return NULL;
  if (field->flags & SENDA_FIELD_BILINGUAL)
    title = senda_record_get_wording (record, field->name, senda_catalog_get_language (catalog),
                                      NULL);
  else
    title = senda_record_get_text (record, field->name);
  if (title != NULL && field->kind == SENDA_FIELD_REFERENCE)
    return say_reference (workspace, field, title, catalog);
  return title && *title ? g_strdup (title) : NULL;
}

static char *
say_first_content (SendaWorkspace *workspace,
                   SendaRecord    *record,
                   SendaCatalog   *catalog)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *id = info->fields[i].kind == SENDA_FIELD_CONTENT
                         ? senda_record_get_text (record, info->fields[i].name) : NULL;
      const char *name = id ? name_node (senda_workspace_get_content (workspace), id, catalog)
                            : NULL;

      if (name != NULL)
        return g_strdup (name);
      if (id != NULL && strcmp (info->fields[i].name, "gap") == 0)
        return say_content (workspace, id, catalog);
    }
  return NULL;
}

/* What it is called by itself, not by what it belongs to. (nullable) */
static char *
say_own_name (SendaWorkspace *workspace,
              SendaRecord    *record,
              SendaCatalog   *catalog)
{
  char *title = _senda_record_say_of_protocol (workspace, record, catalog);

  if (title == NULL)
    title = say_title (workspace, record, catalog);
  return title ? title : say_first_content (workspace, record, catalog);
}

/* What @record belongs to; NULL for nothing. (transfer full) (nullable) */
SendaRecord *
_senda_record_dup_parent (SendaWorkspace *workspace,
                          SendaRecord    *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  const SendaField *field = find_field (info, info->parent);
  const char *id = field ? senda_record_get_text (record, field->name) : NULL;

  return id ? senda_workspace_get (workspace, senda_record_info_find (field->reference), id, NULL)
            : NULL;
}

/* What people call @record, in the language of @catalog: its title; else what the content calls it;
 * else, for what only belongs to something, the name of that; else the type's label.
 * (transfer full) */
char *
senda_record_say_name (SendaWorkspace *workspace,
                       SendaRecord    *record,
                       SendaCatalog   *catalog)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  g_autofree char *name = say_own_name (workspace, record, catalog);
  g_autoptr (SendaRecord) parent = NULL;

  if (name != NULL)
    return g_steal_pointer (&name);
  parent = info->title == NULL ? _senda_record_dup_parent (workspace, record) : NULL;
  if (parent != NULL)
    return senda_record_say_name (workspace, parent, catalog);
  return g_strdup (senda_catalog_get (catalog, NULL, info->label));
}

/* The same with the name of what it belongs to, where that is less than the task force or one of
 * its rounds. (transfer full) */
char *
senda_record_say_fully (SendaWorkspace *workspace,
                        SendaRecord    *record,
                        SendaCatalog   *catalog)
{
  g_autofree char *name = say_own_name (workspace, record, catalog);
  g_autoptr (SendaRecord) parent = _senda_record_dup_parent (workspace, record);
  const SendaRecordInfo *above = parent ? senda_record_get_info (parent) : NULL;
  g_autofree char *around = NULL;

  if (name == NULL || above == NULL || above == &senda_task_force_info ||
      above == &senda_round_info || _senda_record_names_itself (senda_record_get_info (record)))
    return name ? g_steal_pointer (&name) : senda_record_say_name (workspace, record, catalog);
  around = senda_record_say_name (workspace, parent, catalog);
  return g_strdup_printf ("%s, %s", name, around);
}

/* In the workspace's language. (transfer full) */
char *
senda_record_dup_name (SendaWorkspace *workspace,
                       SendaRecord    *record)
{
  return senda_record_say_name (workspace, record, senda_workspace_get_catalog (workspace));
}

static gboolean
is_key (const SendaRecordInfo *info,
        const char            *field)
{
  return info->natural_key != NULL && g_strv_contains (info->natural_key, field);
}

/* Where something belongs and what of the content it is about is said by its name; its place in an
 * order is shown by the order. */
gboolean
senda_field_is_told (const SendaRecordInfo *info,
                     const char            *field)
{
  const SendaField *found = find_field (info, field);

  if (found == NULL)
    return TRUE;
  if (g_strcmp0 (field, info->parent) == 0 || strcmp (field, "position") == 0 ||
      _senda_field_is_a_mark (info, field))
    return FALSE;
  return found->kind != SENDA_FIELD_CONTENT || !is_key (info, field);
}

/* Those who are no longer there are left out. (nullable) */
static char *
say_references (SendaWorkspace   *workspace,
                const SendaField *field,
                const char       *ids,
                SendaCatalog     *catalog)
{
  g_auto (GStrv) split = senda_tags_split (ids);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; split[i] != NULL; i++)
    {
      char *name = say_reference (workspace, field, split[i], catalog);

      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/* A statement to a line, with its mark. */
static char *
say_marks (SendaWorkspace *workspace,
           const char     *marks,
           SendaCatalog   *catalog)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  g_autoptr (GArray) all = senda_marks_parse (marks);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const SendaMark *mark = &g_array_index (all, SendaMark, i);
      const char *statement = name_node (content, mark->statement, catalog);

      g_string_append_printf (lines, "%s%s: %s", i > 0 ? "\n" : "",
                              senda_choice_say (senda_statement_marks, mark->mark, catalog),
                              statement ? statement : mark->statement);
    }
  return g_strdup (lines->str);
}

static char *
say_text (SendaWorkspace   *workspace,
          const SendaField *field,
          const char       *text,
          SendaCatalog     *catalog)
{
  switch (field ? field->kind : SENDA_FIELD_TEXT)
    {
    case SENDA_FIELD_CHOICE:
      return g_strdup (senda_choice_say (field->choices, text, catalog));
    case SENDA_FIELD_CONTENT:
      return say_content (workspace, text, catalog);
    case SENDA_FIELD_TAGS:
      return senda_content_name_tags (senda_workspace_get_content (workspace), text, catalog);
    case SENDA_FIELD_DATE:
      return senda_catalog_format_date (catalog, text);
    case SENDA_FIELD_REFERENCE:
      return say_reference (workspace, field, text, catalog);
    case SENDA_FIELD_REFERENCES:
      return say_references (workspace, field, text, catalog);
    case SENDA_FIELD_MARKS:
      return say_marks (workspace, text, catalog);
    case SENDA_FIELD_TEXT:
    case SENDA_FIELD_LONG_TEXT:
    case SENDA_FIELD_INTEGER:
    case SENDA_FIELD_TIME:
    case SENDA_FIELD_BOOLEAN:
    default:
      return NULL;
    }
}

/* What @value says in the language of @catalog: names for ids and choices, a date in words; texts
 * as they are, and what nobody knows here as it is kept. NULL for no value. (transfer full)
 * (nullable) */
char *
senda_value_say (SendaWorkspace   *workspace,
                 const SendaField *field,
                 const SendaValue *value,
                 SendaCatalog     *catalog)
{
  char *said = NULL;

  if (value->type == SENDA_VALUE_NULL)
    return NULL;
  if (value->type == SENDA_VALUE_TEXT)
    {
      said = say_text (workspace, field, value->text, catalog);
      return said ? said : g_strdup (value->text);
    }
  if (field != NULL && field->kind == SENDA_FIELD_BOOLEAN)
    return g_strdup (senda_catalog_get (catalog, "answer",
                                        value->integer ? NC_("answer", "yes")
                                                       : NC_("answer", "no")));
  return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
}
