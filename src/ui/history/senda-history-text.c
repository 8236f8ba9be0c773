/* senda-history-text.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-history-text.h"

#include "senda-record-words.h"

#include <glib/gi18n-lib.h>

/* Of a record's name: a goal may be many sentences. */
#define MAX_NAME 80

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

/* "March 9, 2026, 2:30 PM, Ana Ruiz"; without a name where there is none, and the day alone of what
 * is unsigned. (transfer full) */
char *
senda_history_say_when (SendaWorkspace          *workspace,
                        const SendaHistoryEntry *entry)
{
  g_autofree char *moment =
    senda_catalog_format_moment (senda_workspace_get_catalog (workspace), entry->time);

  if (senda_label_is_unsigned (entry->label))
    return senda_history_say_day (workspace, entry);
  if (entry->author == NULL || *entry->author == '\0')
    return g_steal_pointer (&moment);
  /* Translators: when a change was made, and by whom */
  return g_strdup_printf (C_("change", "%1$s, %2$s"), moment, entry->author);
}

/* Its day, "March 9, 2026". (transfer full) */
char *
senda_history_say_day (SendaWorkspace          *workspace,
                       const SendaHistoryEntry *entry)
{
  g_autofree char *iso = senda_history_entry_dup_day (entry);

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

/* What a record is called, with what it belongs to. NULL when it is gone. (transfer full)
 * (nullable) */
char *
senda_history_say_record (SendaWorkspace        *workspace,
                          const SendaRecordInfo *info,
                          const char            *id)
{
  g_autoptr (SendaRecord) record = info ? senda_workspace_get (workspace, info, id, NULL) : NULL;
  g_autofree char *name = NULL;

  if (record == NULL)
    return NULL;
  name = senda_record_say_fully (workspace, record, senda_workspace_get_catalog (workspace));
  return shorten (name, MAX_NAME);
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

/* One side of a change, before or after, as people read it. (transfer full) */
char *
senda_history_say_value (SendaWorkspace           *workspace,
                         const SendaHistoryChange *change,
                         const SendaValue         *value)
{
  SendaCatalog *catalog = senda_workspace_get_catalog (workspace);
  g_autofree char *said = NULL;

  if (g_strcmp0 (change->field, "deleted") == 0)
    return say_deleted (change, value);
  if (value->type != SENDA_VALUE_NULL)
    said = senda_record_say_text (workspace, change->info, change->id, change->field, catalog);
  if (said == NULL)
    said = senda_value_say (workspace, find_field (change), value, catalog);
  /* Translators: what a field held: no value */
  return said ? shorten (said, SENDA_HISTORY_MAX_VALUE) : g_strdup (C_("value", "nothing"));
}
