/* senda-record-read.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed for a field, as the field keeps it.
 */
#include "config.h"

#include "senda-record-edits-private.h"

#include "senda-tags.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError          **error,
        const char       *format,
        const SendaField *field)
{
  g_autofree char *message = g_strdup_printf (format, g_dgettext (GETTEXT_PACKAGE, field->label));

  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
read_number (const SendaField *field,
             const char       *text,
             SendaValue       *value,
             GError          **error)
{
  gint64 number = 0;

  if (!g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32, &number, NULL))
    return refuse (error, field->kind == SENDA_FIELD_BOOLEAN
                            ? _("“%s” must be yes or no. Nothing was changed.")
                            : _("“%s” must be a whole number. Nothing was changed."), field);
  senda_value_assign (value, SENDA_INTEGER (number));
  return TRUE;
}

/* The task force of @record, which may be one itself; NULL when what it belongs to is not there.
 * (transfer full) (nullable) */
static char *
dup_task_force (SendaWorkspace *workspace,
                SendaRecord    *record)
{
  g_autoptr (SendaRecord) at = g_object_ref (record);

  while (at != NULL && senda_record_get_info (at)->parent != NULL)
    {
      SendaRecord *parent = _senda_record_dup_parent (workspace, at);

      g_object_unref (at);
      at = parent;
    }
  return at ? g_strdup (senda_record_get_id (at)) : NULL;
}

/* A task force is no part of another. */
static gboolean
are_of_one_task_force (SendaWorkspace *workspace,
                       SendaRecord    *record,
                       SendaRecord    *named)
{
  g_autofree char *own = dup_task_force (workspace, record);
  g_autofree char *other = dup_task_force (workspace, named);

  return senda_record_get_info (named)->parent == NULL || g_strcmp0 (own, other) == 0;
}

/* What is referred to must be there, in the same task force. */
static gboolean
read_reference (SendaWorkspace   *workspace,
                SendaRecord      *record,
                const SendaField *field,
                const char       *text,
                SendaValue       *value,
                GError          **error)
{
  const SendaRecordInfo *info = senda_record_info_find (field->reference);
  g_autoptr (SendaRecord) named = senda_workspace_get (workspace, info, text, NULL);

  if (named == NULL || senda_record_is_deleted (named) ||
      !are_of_one_task_force (workspace, record, named))
    return refuse (error, _("“%s” points at nothing. Nothing was changed."), field);
  senda_value_assign (value, SENDA_TEXT (text));
  return TRUE;
}

/* Several of them, each once. */
static gboolean
read_references (SendaWorkspace   *workspace,
                 SendaRecord      *record,
                 const SendaField *field,
                 const char       *text,
                 SendaValue       *value,
                 GError          **error)
{
  g_auto (GStrv) ids = senda_tags_split (text);
  g_autofree char *joined = senda_tags_join ((const char *const *) ids);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!read_reference (workspace, record, field, ids[i], value, error))
      return FALSE;
  senda_value_assign (value, SENDA_TEXT (joined));
  return TRUE;
}

/* Reads what a person or a program typed for @field of @record, as senda_record_edit() says. Fails
 * with SENDA_ERROR_INVALID. */
gboolean
_senda_record_read_text (SendaWorkspace   *workspace,
                         SendaRecord      *record,
                         const SendaField *field,
                         const char       *text,
                         SendaValue       *value,
                         GError          **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text ? text : ""));
  g_auto (GStrv) tags = NULL;
  g_autofree char *joined = NULL;

  senda_value_clear (value);
  if (*trimmed == '\0')
    return TRUE;
  switch (field->kind)
    {
    case SENDA_FIELD_INTEGER:
    case SENDA_FIELD_BOOLEAN:
      return read_number (field, trimmed, value, error);
    case SENDA_FIELD_REFERENCE:
      return read_reference (workspace, record, field, trimmed, value, error);
    case SENDA_FIELD_REFERENCES:
      return read_references (workspace, record, field, trimmed, value, error);
    case SENDA_FIELD_TAGS:
      tags = senda_tags_split (trimmed);
      joined = senda_tags_join ((const char *const *) tags);
      senda_value_assign (value, SENDA_TEXT (joined));
      return TRUE;
    case SENDA_FIELD_TEXT:
    case SENDA_FIELD_LONG_TEXT:
    case SENDA_FIELD_DATE:
    case SENDA_FIELD_TIME:
    case SENDA_FIELD_CHOICE:
    case SENDA_FIELD_CONTENT:
    case SENDA_FIELD_MARKS:
    default:
      senda_value_assign (value, SENDA_TEXT (trimmed));
      return TRUE;
    }
}
