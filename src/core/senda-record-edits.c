/* senda-record-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-record-edits-private.h"

#include "senda-id.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

static const SendaField *
find_field (const SendaRecordInfo *info,
            const char            *name)
{
  int index = senda_record_info_field (info, name);

  return index >= 0 ? &info->fields[index] : NULL;
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

  if (!_senda_record_read_text (workspace, record, &info->fields[field], text, &value, error))
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
char *
_senda_record_derive_id (SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  g_autoptr (GPtrArray) key = g_ptr_array_new ();

  if (info->natural_key == NULL)
    return NULL;
  for (const char *const *field = info->natural_key; *field; field++)
    {
      const char *text = senda_record_get_text (record, *field);

      if (text == NULL)
        return NULL;
      g_ptr_array_add (key, (gpointer) text);
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
              GError               **error)
{
  const char *language = senda_workspace_get_language (workspace);
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

/* What the draft said before is gone too: it may be that of a record which was removed. */
static void
copy_wordings (SendaEdit   *edit,
               SendaRecord *draft,
               SendaRecord *scratch,
               guint        field)
{
  const char *name = senda_record_get_info (scratch)->fields[field].name;
  SendaText *wordings = senda_record_get_wordings (scratch, field);
  SendaText *former = senda_record_get_wordings (draft, field);
  g_autoptr (SendaText) held = former ? senda_text_ref (former) : NULL;

  for (guint i = 0; i < senda_text_get_n (held); i++)
    senda_edit_set_wording (edit, draft, name, senda_text_get_language (held, i), NULL);
  for (guint i = 0; i < senda_text_get_n (wordings); i++)
    {
      const char *language = senda_text_get_language (wordings, i);

      senda_edit_set_wording (edit, draft, name, language, senda_text_get (wordings, language));
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
      else
        copy_wordings (edit, draft, scratch, i);
    }
}

/* What has its id from its natural key is there once, and is changed rather than added again. */
static gboolean
check_is_new (SendaWorkspace        *workspace,
              const SendaRecordInfo *info,
              const char            *id,
              GError               **error)
{
  g_autoptr (SendaRecord) there = id ? senda_workspace_get (workspace, info, id, NULL) : NULL;
  const char *label = g_dgettext (GETTEXT_PACKAGE, info->label);

  if (there == NULL || senda_record_is_deleted (there))
    return TRUE;
  g_set_error (error, SENDA_ERROR, SENDA_ERROR_INVALID,
               /* Translators: the name of a type of record, such as “Decision on a gap” */
               _("“%s”: this one is there already. Nothing was changed; change that one instead."),
               label);
  return FALSE;
}

/* Adds a record of type @info to @parent, an id (NULL for a type that has no parent), that begins
 * with @given; its position, if it has one that is not given, is the last. The id comes from the
 * natural key of a type that has one. Fails with SENDA_ERROR_INVALID, also for what is there already
 * by that key, and as an edit does. (transfer full) */
SendaRecord *
senda_record_add (SendaWorkspace        *workspace,
                  const SendaRecordInfo *info,
                  const char            *parent,
                  const SendaGiven      *given,
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
  scratch = make_scratch (workspace, info, parent, given, error);
  if (scratch == NULL)
    return NULL;
  derived = _senda_record_derive_id (scratch);
  if (!check_is_new (workspace, info, derived, error))
    return NULL;
  edit = senda_workspace_edit (workspace,
                               _senda_record_make_label (workspace, scratch, "add", NULL));
  draft = senda_edit_create (edit, info, derived);
  id = g_strdup (senda_record_get_id (draft));
  copy_fields (edit, draft, scratch);
  return senda_edit_commit (edit, error) ? senda_workspace_get (workspace, info, id, error) : NULL;
}

/* Sets in @edit a field of @record to what was typed, as senda_record_edit() does. */
gboolean
_senda_record_set_text (SendaEdit        *edit,
                        SendaWorkspace   *workspace,
                        SendaRecord      *record,
                        const SendaGiven *given,
                        GError          **error)
{
  const SendaField *field = find_field (senda_record_get_info (record), given->field);
  const char *language = given->language ? given->language
                                         : senda_workspace_get_language (workspace);
  g_auto (SendaValue) value = SENDA_VALUE_INIT;

  if (!_senda_record_read_text (workspace, record, field, given->text, &value, error))
    return FALSE;
  put_value (edit, record, field, language, &value);
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
  const SendaGiven given = { field, text, language };
  g_autoptr (SendaEdit) edit = NULL;

  g_return_val_if_fail (find_field (senda_record_get_info (record), field) != NULL, FALSE);

  if (!_senda_workspace_can_edit (workspace, error))
    return FALSE;
  edit = senda_workspace_edit (workspace,
                               _senda_record_make_label (workspace, record, "edit", field));
  return _senda_record_set_text (edit, workspace, record, &given, error) &&
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
    if (!_senda_record_set_text (edit, workspace, record, given, error))
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
  const SendaGiven given = { field, text, language };
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
    if (!_senda_record_set_text (edit, workspace, records->pdata[i], &given, error))
      return FALSE;
  return senda_edit_commit (g_steal_pointer (&edit), error);
}
