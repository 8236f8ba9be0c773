/* senda-history-text.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-history-text.h"

#include <glib/gi18n-lib.h>

/* "Undone: Placed Leadership at stage 3". (transfer full) */
char *
senda_history_say_what (SendaWorkspace          *workspace,
                        const SendaHistoryEntry *entry)
{
  g_autofree char *label = senda_workspace_render_label (workspace, entry->label);

  if (entry->kind == SENDA_TRANSACTION_UNDO)
    /* Translators: a change that was taken back with Undo */
    return g_strdup_printf (C_("change", "Undone: %s"), label);
  if (entry->kind == SENDA_TRANSACTION_REDO)
    /* Translators: a change that was done again with Redo */
    return g_strdup_printf (C_("change", "Done again: %s"), label);
  return g_steal_pointer (&label);
}

/* "March 9, 2026, 2:30 PM, Ana Ruiz"; without a name where there is none. (transfer full) */
char *
senda_history_say_when (SendaWorkspace          *workspace,
                        const SendaHistoryEntry *entry)
{
  g_autofree char *moment =
    senda_catalog_format_moment (senda_workspace_get_catalog (workspace), entry->time);

  if (entry->author == NULL || *entry->author == '\0')
    return g_steal_pointer (&moment);
  /* Translators: when a change was made, and by whom */
  return g_strdup_printf (C_("change", "%1$s, %2$s"), moment, entry->author);
}

/* The day where the user is, "March 9, 2026". (transfer full) */
char *
senda_history_say_day (SendaWorkspace          *workspace,
                       const SendaHistoryEntry *entry)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (entry->time / 1000);
  g_autofree char *iso = moment ? g_date_time_format (moment, "%Y-%m-%d") : NULL;

  return senda_catalog_format_date (senda_workspace_get_catalog (workspace), iso);
}

const char *
senda_history_icon (const SendaHistoryEntry *entry)
{
  switch (entry->kind)
    {
    case SENDA_TRANSACTION_UNDO:
      return "senda-undo-symbolic";
    case SENDA_TRANSACTION_REDO:
      return "senda-redo-symbolic";
    case SENDA_TRANSACTION_EDIT:
    case SENDA_TRANSACTION_MERGE:
    default:
      return "senda-edit-symbolic";
    }
}

static char *
shorten (const char *text,
         glong       max)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= max)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, max);
  return g_strconcat (start, "…", NULL);
}

static const char *
name_content (SendaWorkspace *workspace,
              const char     *id)
{
  SendaContent *content = senda_workspace_get_content (workspace);
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  const SendaElement *element = senda_content_find_element (content, id);
  const SendaStatement *statement = element ? NULL : senda_content_find_statement (content, id);

  if (element != NULL)
    return senda_message (element->name, catalog);
  return statement ? senda_message (statement->text, catalog) : id;
}

static char *
first_text (SendaWorkspace *workspace,
            SendaRecord    *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaField *field = &info->fields[i];
      const char *text = NULL;

      if (field->kind == SENDA_FIELD_CONTENT)
        {
          text = senda_record_get_text (record, field->name);
          text = text ? name_content (workspace, text) : NULL;
        }
      else if (field->flags & SENDA_FIELD_BILINGUAL)
        text = senda_record_get_wording (record, field->name,
                                         senda_workspace_get_language (workspace), NULL);
      else if (senda_field_is_text (field) && (field->flags & SENDA_FIELD_REQUIRED))
        text = senda_record_get_text (record, field->name);
      if (text != NULL && *text != '\0')
        return shorten (text, 60);
    }
  return NULL;
}

/* What a record is called: its element, its name or the start of its text. NULL when it is gone or
 * has none. (transfer full) (nullable) */
char *
senda_history_say_record (SendaWorkspace        *workspace,
                          const SendaRecordInfo *info,
                          const char            *id)
{
  g_autoptr (SendaRecord) record = NULL;

  if (info == NULL)
    return NULL;
  record = senda_workspace_get (workspace, info, id, NULL);
  return record ? first_text (workspace, record) : NULL;
}

static const SendaField *
find_field (const SendaHistoryChange *change)
{
  int index = change->info ? senda_record_info_field (change->info, change->field) : -1;

  return index >= 0 ? &change->info->fields[index] : NULL;
}

/* "Mission, Español"; for a removal the type of the record. (transfer full) */
char *
senda_history_say_field (SendaWorkspace           *workspace G_GNUC_UNUSED,
                         const SendaHistoryChange *change)
{
  const SendaField *field = find_field (change);
  const char *label = NULL;

  if (field != NULL)
    label = g_dgettext (GETTEXT_PACKAGE, field->label);
  else if (change->info != NULL)
    label = g_dgettext (GETTEXT_PACKAGE, change->info->label);
  else
    label = _("Something that a newer Senda keeps");
  if (change->language == NULL)
    return g_strdup (label);
  /* Translators: a field, and the language of its text */
  return g_strdup_printf (C_("field", "%1$s, %2$s"), label, senda_language_name (change->language));
}

static char *
say_deleted (const SendaHistoryChange *change,
             const SendaValue         *value)
{
  if (value->integer != 0)
    /* Translators: the state of something: not shown any more */
    return g_strdup (C_("record", "removed"));
  /* Translators: the state of something: newly there, or there as ever */
  return g_strdup (change->before.type == SENDA_VALUE_NULL ? C_("record", "added")
                                                           : C_("record", "there"));
}

static const char *
name_choice (const SendaField *field,
             const char       *name)
{
  for (const SendaChoice *choice = field->choices; choice && choice->name; choice++)
    if (g_strcmp0 (choice->name, name) == 0)
      return g_dgettext (GETTEXT_PACKAGE, choice->label);
  return name;
}

static char *
say_text (SendaWorkspace   *workspace,
          const SendaField *field,
          const char       *text)
{
  const SendaRecordInfo *info = NULL;
  char *name = NULL;

  switch (field ? field->kind : SENDA_FIELD_TEXT)
    {
    case SENDA_FIELD_CHOICE:
      return g_strdup (name_choice (field, text));
    case SENDA_FIELD_CONTENT:
      return shorten (name_content (workspace, text), SENDA_HISTORY_MAX_VALUE);
    case SENDA_FIELD_DATE:
      return senda_catalog_format_date (senda_workspace_get_catalog (workspace), text);
    case SENDA_FIELD_REFERENCE:
      info = senda_record_info_find (field->reference);
      name = senda_history_say_record (workspace, info, text);
      return name ? name : g_strdup (text);
    case SENDA_FIELD_TEXT:
    case SENDA_FIELD_LONG_TEXT:
    case SENDA_FIELD_INTEGER:
    case SENDA_FIELD_TIME:
    case SENDA_FIELD_BOOLEAN:
    default:
      return shorten (text, SENDA_HISTORY_MAX_VALUE);
    }
}

/* One side of a change, before or after, as people read it. (transfer full) */
char *
senda_history_say_value (SendaWorkspace           *workspace,
                         const SendaHistoryChange *change,
                         const SendaValue         *value)
{
  const SendaField *field = find_field (change);

  if (g_strcmp0 (change->field, "deleted") == 0)
    return say_deleted (change, value);
  if (value->type == SENDA_VALUE_NULL)
    /* Translators: what a field held: no value */
    return g_strdup (C_("value", "nothing"));
  if (value->type == SENDA_VALUE_TEXT)
    return say_text (workspace, field, value->text);
  if (field != NULL && field->kind == SENDA_FIELD_BOOLEAN)
    return g_strdup (value->integer != 0 ? C_("value", "yes") : C_("value", "no"));
  return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
}
