/* senda-record-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-edits-private.h"

#include "senda-id.h"
#include "senda-tags.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

static const SendaField *
find_field (const SendaRecordInfo *info,
            const char            *name)
{
  int index = senda_record_info_field (info, name);

  return index >= 0 ? &info->fields[index] : NULL;
}

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
  gboolean both = senda_record_info_field (info, "task_force") >= 0 &&
                  senda_record_info_field (senda_record_get_info (record), "task_force") >= 0;

  if (named == NULL || senda_record_is_deleted (named) ||
      (both && g_strcmp0 (senda_record_get_text (named, "task_force"),
                          senda_record_get_text (record, "task_force")) != 0))
    return refuse (error, _("“%s” points at nothing. Nothing was changed."), field);
  senda_value_assign (value, SENDA_TEXT (text));
  return TRUE;
}

/* Reads what a person or a program typed for @field of @record. */
static gboolean
read_text (SendaWorkspace   *workspace,
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
    default:
      senda_value_assign (value, SENDA_TEXT (trimmed));
      return TRUE;
    }
}

static void
put_value (SendaEdit        *edit,
           SendaRecord      *record,
           const SendaField *field,
           const char       *language,
           const SendaValue *value)
{
  if (field->flags & SENDA_FIELD_BILINGUAL)
    senda_edit_set_wording (edit, record, field->name, language, value->text);
  else
    senda_edit_set (edit, record, field->name, value);
}

static gboolean
give (SendaWorkspace *workspace,
      SendaRecord    *record,
      const char     *name,
      const char     *language,
      const char     *text,
      GError        **error)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  int field = senda_record_info_field (info, name);
  g_auto (SendaValue) value = SENDA_VALUE_INIT;

  g_return_val_if_fail (field >= 0, FALSE);

  if (!read_text (workspace, record, &info->fields[field], text, &value, error))
    return FALSE;
  senda_record_set_value (record, field,
                          info->fields[field].flags & SENDA_FIELD_BILINGUAL ? language : NULL,
                          &value);
  return TRUE;
}

/* The position after the last of those that belong to @parent. */
static gint64
next_position (SendaWorkspace        *workspace,
               const SendaRecordInfo *info,
               const char            *parent)
{
  g_autoptr (GListModel) siblings = senda_workspace_list (workspace, info, parent);
  gint64 next = 0;

  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr (SendaRecord) sibling = g_list_model_get_item (siblings, i);

      if (!senda_record_is_null (sibling, "position"))
        next = MAX (next, senda_record_get_integer (sibling, "position") + 1);
    }
  return next;
}

/* The id that the natural key of @record gives it, or NULL when it has none. (transfer full) */
static char *
derive_id (SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  g_autoptr (GPtrArray) key = g_ptr_array_new ();

  if (info->natural_key == NULL)
    return NULL;
  for (const char *const *field = info->natural_key; *field; field++)
    {
      const char *text = senda_record_get_text (record, *field);

      g_ptr_array_add (key, (gpointer) (text ? text : ""));
    }
  g_ptr_array_add (key, NULL);
  return senda_id_derive (info->name, (const char *const *) key->pdata);
}

/* What the new record will hold, in memory alone. (transfer full) */
static SendaRecord *
make_scratch (SendaWorkspace        *workspace,
              const SendaRecordInfo *info,
              const char            *parent,
              const SendaGiven      *given,
              const char            *language,
              GError               **error)
{
  g_autofree char *id = senda_id_new_random ();
  g_autoptr (SendaRecord) scratch = senda_record_new (info, id);
  int position = senda_record_info_field (info, "position");

  if (parent != NULL)
    senda_record_set_value (scratch, senda_record_info_field (info, info->parent), NULL,
                            SENDA_TEXT (parent));
  for (; given != NULL && given->field != NULL; given++)
    if (!give (workspace, scratch, given->field, given->language ? given->language : language,
               given->text, error))
      return NULL;
  if (position >= 0 && senda_record_is_null (scratch, "position"))
    senda_record_set_value (scratch, position, NULL,
                            SENDA_INTEGER (next_position (workspace, info, parent)));
  return g_steal_pointer (&scratch);
}

static void
copy_wordings (SendaEdit   *edit,
               SendaRecord *draft,
               SendaRecord *scratch,
               guint        field)
{
  SendaText *wordings = senda_record_get_wordings (scratch, field);

  for (guint i = 0; i < senda_text_get_n (wordings); i++)
    {
      const char *language = senda_text_get_language (wordings, i);

      senda_edit_set_wording (edit, draft, senda_record_get_info (scratch)->fields[field].name,
                              language, senda_text_get (wordings, language));
    }
}

static void
copy_fields (SendaEdit   *edit,
             SendaRecord *draft,
             SendaRecord *scratch)
{
  const SendaRecordInfo *info = senda_record_get_info (scratch);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaField *field = &info->fields[i];

      if (!(field->flags & SENDA_FIELD_BILINGUAL))
        senda_edit_set (edit, draft, field->name, senda_record_get_value (scratch, i));
      else if (!senda_record_is_null (scratch, field->name))
        copy_wordings (edit, draft, scratch, i);
    }
}

/* The same as senda_record_add(), with bilingual fields in @language. (transfer full) */
SendaRecord *
_senda_record_add_in (SendaWorkspace        *workspace,
                      const SendaRecordInfo *info,
                      const char            *parent,
                      const SendaGiven      *given,
                      const char            *language,
                      GError               **error)
{
  g_autoptr (SendaRecord) scratch = NULL;
  g_autofree char *derived = NULL;
  g_autofree char *id = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *draft = NULL;

  g_return_val_if_fail ((parent == NULL) == (info->parent == NULL), NULL);

  if (!_senda_workspace_can_edit (workspace, error))
    return NULL;
  scratch = make_scratch (workspace, info, parent, given, language, error);
  if (scratch == NULL)
    return NULL;
  derived = derive_id (scratch);
  edit = senda_workspace_edit (workspace,
                               _senda_record_make_label (workspace, scratch, "add", NULL));
  draft = senda_edit_create (edit, info, derived);
  id = g_strdup (senda_record_get_id (draft));
  copy_fields (edit, draft, scratch);
  return senda_edit_commit (edit, error) ? senda_workspace_get (workspace, info, id, error) : NULL;
}

/* Adds a record of type @info to @parent, an id (NULL for a type that has no parent), that begins
 * with @given; its position, if it has one that is not given, is the last. The id comes from the
 * natural key of a type that has one. Fails with SENDA_ERROR_INVALID, and as an edit does.
 * (transfer full) */
SendaRecord *
senda_record_add (SendaWorkspace        *workspace,
                  const SendaRecordInfo *info,
                  const char            *parent,
                  const SendaGiven      *given,
                  GError               **error)
{
  return _senda_record_add_in (workspace, info, parent, given,
                               senda_workspace_get_language (workspace), error);
}

static gboolean
set_text (SendaEdit      *edit,
          SendaWorkspace *workspace,
          SendaRecord    *record,
          const char     *name,
          const char     *language,
          const char     *text,
          GError        **error)
{
  const SendaField *field = find_field (senda_record_get_info (record), name);
  g_auto (SendaValue) value = SENDA_VALUE_INIT;

  if (!read_text (workspace, record, field, text, &value, error))
    return FALSE;
  put_value (edit, record, field, language ? language : senda_workspace_get_language (workspace),
             &value);
  return TRUE;
}

/* Sets the field called @field of @record; @language for a bilingual one (NULL: the workspace's).
 * An empty text clears it. Fails with SENDA_ERROR_INVALID, and as an edit does. */
gboolean
senda_record_edit (SendaWorkspace *workspace,
                   SendaRecord    *record,
                   const char     *field,
                   const char     *language,
                   const char     *text,
                   GError        **error)
{
  g_autoptr (SendaEdit) edit = NULL;

  g_return_val_if_fail (find_field (senda_record_get_info (record), field) != NULL, FALSE);

  if (!_senda_workspace_can_edit (workspace, error))
    return FALSE;
  edit = senda_workspace_edit (workspace,
                               _senda_record_make_label (workspace, record, "edit", field));
  return set_text (edit, workspace, record, field, language, text, error) &&
         senda_edit_commit (g_steal_pointer (&edit), error);
}

/* Sets what @given says of @record, as one step of undo: all of it or, with an error, nothing. Fails
 * as senda_record_edit() does. */
gboolean
senda_record_edit_fields (SendaWorkspace   *workspace,
                          SendaRecord      *record,
                          const SendaGiven *given,
                          GError          **error)
{
  g_autoptr (SendaEdit) edit = NULL;

  if (given->field == NULL)
    return TRUE;
  if (given[1].field == NULL)
    return senda_record_edit (workspace, record, given->field, given->language, given->text, error);
  if (!_senda_workspace_can_edit (workspace, error))
    return FALSE;
  edit = senda_workspace_edit (workspace, _senda_record_make_fields_label (workspace, record));
  for (; given->field != NULL; given++)
    if (!set_text (edit, workspace, record, given->field, given->language, given->text, error))
      return FALSE;
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

/* Does the same to all of @records (element-type SendaRecord), of one type, as one step of undo; to
 * none of them when one refuses. */
gboolean
senda_record_edit_many (SendaWorkspace *workspace,
                        GPtrArray      *records,
                        const char     *field,
                        const char     *language,
                        const char     *text,
                        GError        **error)
{
  const SendaRecordInfo *info = NULL;
  g_autoptr (SendaEdit) edit = NULL;

  if (records->len == 0)
    return TRUE;
  if (records->len == 1)
    return senda_record_edit (workspace, records->pdata[0], field, language, text, error);
  info = senda_record_get_info (records->pdata[0]);
  g_return_val_if_fail (find_field (info, field) != NULL, FALSE);

  if (!_senda_workspace_can_edit (workspace, error))
    return FALSE;
  edit = senda_workspace_edit (workspace,
                               _senda_record_make_many_label ("record-edit-many", info,
                                                              records->len, field));
  for (guint i = 0; i < records->len; i++)
    if (!set_text (edit, workspace, records->pdata[i], field, language, text, error))
      return FALSE;
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

/* Takes the ids in @removed out of the field called @field of every record of type @info. */
static void
clear_mentions_in (SendaEdit             *edit,
                   SendaWorkspace        *workspace,
                   const SendaRecordInfo *info,
                   const char            *field,
                   GHashTable            *removed)
{
  g_autoptr (GListModel) list = senda_workspace_list (workspace, info, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (list, i);
      const char *id = senda_record_get_text (record, field);

      if (id != NULL && g_hash_table_contains (removed, id) &&
          !g_hash_table_contains (removed, senda_record_get_id (record)))
        senda_edit_set (edit, record, field, SENDA_NULL);
    }
}

/* What only mentions a removed record goes on without it; what cannot be without it goes from sight
 * with it, by itself. */
static void
clear_mentions (SendaEdit             *edit,
                SendaWorkspace        *workspace,
                const SendaRecordInfo *of,
                GHashTable            *removed)
{
  guint n_types = 0;
  const SendaRecordInfo *const *types = senda_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    for (guint j = 0; j < types[i]->n_fields; j++)
      {
        const SendaField *field = &types[i]->fields[j];

        if (field->kind == SENDA_FIELD_REFERENCE && !(field->flags & SENDA_FIELD_REQUIRED) &&
            g_strcmp0 (field->reference, of->name) == 0)
          clear_mentions_in (edit, workspace, types[i], field->name, removed);
      }
}

static gboolean
remove_all (SendaWorkspace *workspace,
            SendaRecord   **records,
            guint           n_records,
            SendaLabel     *label,
            GError        **error)
{
  g_autoptr (GHashTable) removed = g_hash_table_new (g_str_hash, g_str_equal);
  SendaEdit *edit = senda_workspace_edit (workspace, label);

  for (guint i = 0; i < n_records; i++)
    {
      g_hash_table_add (removed, (gpointer) senda_record_get_id (records[i]));
      senda_edit_set_deleted (edit, records[i], TRUE);
    }
  clear_mentions (edit, workspace, senda_record_get_info (records[0]), removed);
  return senda_edit_commit (edit, error);
}

/* Removes @record and, with it, from sight what belongs to it. What only mentioned it stays: a
 * member of a removed agency is then of none. Undo brings all of it back. */
gboolean
senda_record_remove (SendaWorkspace *workspace,
                     SendaRecord    *record,
                     GError        **error)
{
  return _senda_workspace_can_edit (workspace, error) &&
         remove_all (workspace, &record, 1,
                     _senda_record_make_label (workspace, record, "remove", NULL), error);
}

/* The same with all of @records (element-type SendaRecord), of one type, as one step of undo. */
gboolean
senda_record_remove_many (SendaWorkspace *workspace,
                          GPtrArray      *records,
                          GError        **error)
{
  if (records->len == 0)
    return TRUE;
  if (records->len == 1)
    return senda_record_remove (workspace, records->pdata[0], error);
  return _senda_workspace_can_edit (workspace, error) &&
         remove_all (workspace, (SendaRecord **) records->pdata, records->len,
                     _senda_record_make_many_label ("record-remove-many",
                                                    senda_record_get_info (records->pdata[0]),
                                                    records->len, NULL),
                     error);
}

/* Moves @record @by places up (negative) or down among those that belong to the same, as far as the
 * list goes. */
gboolean
senda_record_move (SendaWorkspace *workspace,
                   SendaRecord    *record,
                   int             by,
                   GError        **error)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  g_autoptr (GListModel) siblings = NULL;
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);
  SendaEdit *edit = NULL;
  guint from = 0;
  int to = 0;

  if (!_senda_workspace_can_edit (workspace, error))
    return FALSE;
  siblings = senda_workspace_list (workspace, info, senda_record_get_text (record, info->parent));
  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    g_ptr_array_add (order, g_list_model_get_item (siblings, i));
  if (!g_ptr_array_find (order, record, &from))
    return TRUE;
  to = CLAMP ((int) from + by, 0, (int) order->len - 1);
  g_ptr_array_insert (order, to, g_ptr_array_steal_index (order, from));

  edit = senda_workspace_edit (workspace,
                               _senda_record_make_label (workspace, record, "move", "position"));
  for (guint i = 0; i < order->len; i++)
    senda_edit_set (edit, g_ptr_array_index (order, i), "position", SENDA_INTEGER (i));
  return senda_edit_commit (edit, error);
}
