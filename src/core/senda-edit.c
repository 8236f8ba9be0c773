/* senda-edit.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits: a transaction gathered in memory, checked as a whole, and written at once.
 */
#include "config.h"

#include "senda-edit-guards.h"
#include "senda-edit-private.h"
#include "senda-record-edits-private.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

static void
draft_free (gpointer data)
{
  SendaEditDraft *draft = data;

  g_clear_object (&draft->draft);
  g_clear_object (&draft->before);
  g_free (draft);
}

static SendaEditDraft *
add_draft (SendaEdit   *edit,
           SendaRecord *draft,
           SendaRecord *before)
{
  SendaEditDraft *added = g_new0 (SendaEditDraft, 1);

  added->ref.info = senda_record_get_info (draft);
  added->ref.id = (char *) senda_record_get_id (draft);
  added->draft = draft;
  added->before = before;
  g_ptr_array_add (edit->drafts, added);
  g_hash_table_insert (edit->by_ref, &added->ref, added);
  return added;
}

static SendaEditDraft *
find_draft (SendaEdit             *edit,
            const SendaRecordInfo *info,
            const char            *id)
{
  const SendaRecordRef ref = { info, (char *) id };

  return g_hash_table_lookup (edit->by_ref, &ref);
}

static SendaRecord *
get_draft (SendaEdit   *edit,
           SendaRecord *record)
{
  SendaEditDraft *draft = find_draft (edit, senda_record_get_info (record),
                                      senda_record_get_id (record));

  if (draft == NULL)
    draft = add_draft (edit, senda_record_copy (record), senda_record_copy (record));
  return draft->draft;
}

/* Begins a transaction that history and undo call @label (transfer full). End it with
 * senda_edit_commit(), or give it up with senda_edit_free(). (transfer full) */
SendaEdit *
senda_workspace_edit (SendaWorkspace *self,
                      SendaLabel     *label)
{
  SendaEdit *edit = g_new0 (SendaEdit, 1);

  edit->workspace = g_object_ref (self);
  edit->label = label;
  edit->drafts = g_ptr_array_new_with_free_func (draft_free);
  edit->by_ref = g_hash_table_new (_senda_record_ref_hash, _senda_record_ref_equal);
  return edit;
}

/* Gives up what was gathered. */
void
senda_edit_free (SendaEdit *edit)
{
  g_object_unref (edit->workspace);
  senda_label_unref (edit->label);
  g_hash_table_unref (edit->by_ref);
  g_ptr_array_unref (edit->drafts);
  g_free (edit);
}

/* A record to fill. @id is its derived id, by which it may already be there (then this is it, not
 * deleted any more), or NULL for a new random one. (transfer none): a draft; after the commit ask
 * the workspace for the live record of its id */
SendaRecord *
senda_edit_create (SendaEdit             *edit,
                   const SendaRecordInfo *info,
                   const char            *id)
{
  g_autofree char *new_id = NULL;
  SendaEditDraft *drafted = id ? find_draft (edit, info, id) : NULL;

  if (drafted != NULL)
    {
      senda_record_set_deleted (drafted->draft, FALSE);
      return drafted->draft;
    }
  if (id != NULL)
    {
      g_autoptr (SendaRecord) there = senda_workspace_get (edit->workspace, info, id, NULL);

      if (there != NULL)
        {
          SendaRecord *draft = get_draft (edit, there);

          senda_record_set_deleted (draft, FALSE);
          return draft;
        }
    }
  else
    id = new_id = senda_store_new_id (senda_workspace_get_store (edit->workspace));
  return add_draft (edit, senda_record_new (info, id), NULL)->draft;
}

/* Sets a field that is not bilingual. */
void
senda_edit_set (SendaEdit        *edit,
                SendaRecord      *record,
                const char       *field,
                const SendaValue *value)
{
  int index = senda_record_info_field (senda_record_get_info (record), field);

  g_return_if_fail (index >= 0);

  senda_record_set_value (get_draft (edit, record), index, NULL, value);
}

/* Sets one language of a bilingual field; NULL or "" takes the wording away. */
void
senda_edit_set_wording (SendaEdit   *edit,
                        SendaRecord *record,
                        const char  *field,
                        const char  *language,
                        const char  *text)
{
  int index = senda_record_info_field (senda_record_get_info (record), field);

  g_return_if_fail (index >= 0);

  senda_record_set_value (get_draft (edit, record), index, language,
                          SENDA_TEXT (text && *text ? text : NULL));
}

/* Replaces all that a bilingual field of @record says by @text, trimmed, in @language (NULL: the
 * workspace's): what was said before, in any language, was about something else. */
void
_senda_edit_say_anew (SendaEdit   *edit,
                      SendaRecord *record,
                      const char  *field,
                      const char  *language,
                      const char  *text)
{
  int index = senda_record_info_field (senda_record_get_info (record), field);
  g_autofree char *trimmed = text ? g_strstrip (g_strdup (text)) : NULL;
  SendaText *before = senda_record_get_wordings (record, index);
  g_autoptr (SendaText) held = before ? senda_text_ref (before) : NULL;

  for (guint i = 0; i < senda_text_get_n (held); i++)
    senda_edit_set_wording (edit, record, field, senda_text_get_language (held, i), NULL);
  senda_edit_set_wording (edit, record, field,
                          language ? language : senda_workspace_get_language (edit->workspace),
                          trimmed);
}

void
senda_edit_set_deleted (SendaEdit   *edit,
                        SendaRecord *record,
                        gboolean     deleted)
{
  senda_record_set_deleted (get_draft (edit, record), deleted);
}

static gboolean
put_wordings (SendaStore     *store,
              SendaEditDraft *draft,
              guint           field,
              SendaText      *from,
              SendaText      *to,
              GError        **error)
{
  const SendaRecordInfo *info = senda_record_get_info (draft->draft);
  const char *id = senda_record_get_id (draft->draft);
  const char *name = info->fields[field].name;

  for (guint i = 0; i < senda_text_get_n (from); i++)
    {
      const char *language = senda_text_get_language (from, i);

      if (senda_text_get (to, language) == NULL &&
          !senda_store_put (store, info, id, name, language, SENDA_NULL, error))
        return FALSE;
    }
  for (guint i = 0; i < senda_text_get_n (to); i++)
    {
      const char *language = senda_text_get_language (to, i);
      const char *text = senda_text_get (to, language);

      if (g_strcmp0 (senda_text_get (from, language), text) != 0 &&
          !senda_store_put (store, info, id, name, language, SENDA_TEXT (text), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_draft (SendaStore     *store,
           SendaEditDraft *draft,
           GError        **error)
{
  const SendaRecordInfo *info = senda_record_get_info (draft->draft);
  const char *id = senda_record_get_id (draft->draft);
  gboolean deleted = senda_record_is_deleted (draft->draft);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaValue *value = senda_record_get_value (draft->draft, i);
      const SendaValue *before = draft->before ? senda_record_get_value (draft->before, i)
                                               : SENDA_NULL;

      if (info->fields[i].flags & SENDA_FIELD_BILINGUAL)
        {
          SendaText *from = draft->before ? senda_record_get_wordings (draft->before, i) : NULL;

          if (!put_wordings (store, draft, i, from,
                             senda_record_get_wordings (draft->draft, i), error))
            return FALSE;
        }
      else if (!senda_value_equal (value, before) &&
               !senda_store_put (store, info, id, info->fields[i].name, NULL, value, error))
        return FALSE;
    }
  if (draft->before != NULL && senda_record_is_deleted (draft->before) == deleted)
    return TRUE;
  return senda_store_put_deleted (store, info, id, deleted, error);
}

static void
follow_wordings (SendaEditDraft *draft,
                 SendaRecord    *present,
                 guint           field,
                 SendaText      *from)
{
  for (guint i = 0; i < senda_text_get_n (from); i++)
    {
      const char *language = senda_text_get_language (from, i);
      const char *before = senda_text_get (senda_record_get_wordings (draft->before, field),
                                           language);
      const char *drafted = senda_text_get (senda_record_get_wordings (draft->draft, field),
                                            language);

      if (g_strcmp0 (drafted, before) == 0)
        senda_record_set_value (draft->draft, field, language,
                                SENDA_TEXT (senda_text_get (
                                  senda_record_get_wordings (present, field), language)));
    }
}

static void
follow_field (SendaEditDraft *draft,
              SendaRecord    *present,
              guint           field)
{
  const SendaField *info = &senda_record_get_info (present)->fields[field];

  if (info->flags & SENDA_FIELD_BILINGUAL)
    {
      follow_wordings (draft, present, field, senda_record_get_wordings (draft->before, field));
      follow_wordings (draft, present, field, senda_record_get_wordings (present, field));
    }
  else if (senda_value_equal (senda_record_get_value (draft->draft, field),
                              senda_record_get_value (draft->before, field)))
    senda_record_set_value (draft->draft, field, NULL, senda_record_get_value (present, field));
}

/* What the draft leaves as it was is as it is now: another edit, or an undo, may have come between.
 * The rules look at the record as it will be. */
static void
follow_present (SendaEdit      *edit,
                SendaEditDraft *draft)
{
  const SendaRecordInfo *info = senda_record_get_info (draft->draft);
  g_autoptr (SendaRecord) present = NULL;

  if (draft->before != NULL)
    present = senda_workspace_get (edit->workspace, info, senda_record_get_id (draft->draft), NULL);
  if (present == NULL || senda_record_equal (present, draft->before))
    return;
  for (guint i = 0; i < info->n_fields; i++)
    follow_field (draft, present, i);
  if (senda_record_is_deleted (draft->draft) == senda_record_is_deleted (draft->before))
    senda_record_set_deleted (draft->draft, senda_record_is_deleted (present));
  g_object_unref (draft->before);
  draft->before = senda_record_copy (present);
}

/* What the record belongs to, as this edit leaves it; NULL for nothing. (transfer full) */
static SendaRecord *
dup_parent (SendaEdit   *edit,
            SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);
  const char *id = info->parent ? senda_record_get_text (record, info->parent) : NULL;
  const SendaRecordInfo *parent = NULL;

  if (id == NULL)
    return NULL;
  parent = senda_record_info_find (
    info->fields[senda_record_info_field (info, info->parent)].reference);
  return _senda_edit_dup_record (edit, parent, id);
}

/* Whether neither the record nor anything that it belongs to is removed. */
static gboolean
is_in_sight (SendaEdit   *edit,
             SendaRecord *record)
{
  g_autoptr (SendaRecord) at = g_object_ref (record);

  while (at != NULL)
    {
      SendaRecord *parent = NULL;

      if (senda_record_is_deleted (at))
        return FALSE;
      parent = dup_parent (edit, at);
      g_object_unref (at);
      at = parent;
    }
  return TRUE;
}

/* Why the record, or something that it belongs to, was closed before this edit; NULL when it was
 * not. An edit may close what it changes, but not open it again. */
const char *
_senda_edit_find_closed (SendaEdit   *edit,
                         SendaRecord *record)
{
  g_autoptr (SendaRecord) at = g_object_ref (record);
  const char *closed = NULL;

  while (at != NULL && closed == NULL)
    {
      const SendaRecordInfo *info = senda_record_get_info (at);
      const SendaEditDraft *draft = find_draft (edit, info, senda_record_get_id (at));
      SendaRecord *before = draft ? draft->before : at;
      SendaRecord *parent = dup_parent (edit, at);

      if (info->closed != NULL && before != NULL && !senda_record_is_deleted (before))
        closed = info->closed (before);
      g_object_unref (at);
      at = parent;
    }
  return closed;
}

/* To remove is possible unless it is closed, but what is removed already takes no changes. */
static gboolean
takes_changes (SendaEdit            *edit,
               const SendaEditDraft *draft)
{
  if (senda_record_is_deleted (draft->draft))
    return draft->before != NULL && !senda_record_is_deleted (draft->before);
  return is_in_sight (edit, draft->draft);
}

static gboolean
has_other (const SendaEditDraft *draft,
           const char           *field)
{
  return g_strcmp0 (senda_record_get_text (draft->before, field),
                    senda_record_get_text (draft->draft, field)) != 0;
}

/* The field that was set once and for all and would be another now, or NULL. What had been removed
 * begins anew. */
static const SendaField *
find_unfixed (const SendaEditDraft *draft)
{
  const SendaRecordInfo *info = draft->ref.info;

  if (draft->before == NULL || senda_record_is_deleted (draft->before))
    return NULL;
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SendaValue *before = senda_record_get_value (draft->before, i);

      if ((info->fields[i].flags & SENDA_FIELD_FIXED) && !senda_value_equal (before, SENDA_NULL) &&
          !senda_value_equal (before, senda_record_get_value (draft->draft, i)))
        return &info->fields[i];
    }
  return NULL;
}

/* Whether the record stays what it is: it belongs to what it did, and what its id came from may be
 * cleared, but not become another. */
static gboolean
stays_itself (const SendaEditDraft *draft)
{
  const SendaRecordInfo *info = draft->ref.info;
  g_autofree char *id = NULL;
  gboolean rekeyed = FALSE;

  if (draft->before == NULL)
    return TRUE;
  if (info->parent != NULL && !senda_record_is_null (draft->before, info->parent) &&
      has_other (draft, info->parent))
    return FALSE;
  for (const char *const *field = info->natural_key; field && *field; field++)
    rekeyed |= has_other (draft, *field);
  id = rekeyed ? _senda_record_derive_id (draft->draft) : NULL;
  return id == NULL || g_str_equal (id, draft->ref.id);
}

static gboolean
check_rules (SendaEdit            *edit,
             const SendaEditDraft *draft,
             GError              **error)
{
  const SendaField *unfixed = find_unfixed (draft);

  if (!stays_itself (draft) || (unfixed != NULL && unfixed->kind == SENDA_FIELD_REFERENCE))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("What this belongs to and what it is about stay the same. Nothing "
                             "was changed; add another one instead."));
      return FALSE;
    }
  if (unfixed != NULL)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("What was adopted stays as it is. Nothing was changed; adopt a new "
                             "version instead."));
      return FALSE;
    }
  return _senda_edit_guard (edit, draft->before, draft->draft, error) &&
         senda_record_check (draft->draft, error);
}

static gboolean
check_draft (SendaEdit            *edit,
             const SendaEditDraft *draft,
             GError              **error)
{
  const char *closed = NULL;

  if (!takes_changes (edit, draft))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                           _("This has been removed, or something that it belongs to has. "
                             "Nothing was changed; to change it, undo the removal first."));
      return FALSE;
    }
  closed = _senda_edit_find_closed (edit, draft->draft);
  if (closed != NULL)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, closed);
      return FALSE;
    }
  return check_rules (edit, draft, error);
}

static gboolean
check_drafts (SendaEdit *edit,
              GError   **error)
{
  for (guint i = 0; i < edit->drafts->len; i++)
    {
      SendaEditDraft *draft = g_ptr_array_index (edit->drafts, i);

      follow_present (edit, draft);
      _senda_edit_complete (edit, draft->before, draft->draft);
    }
  for (guint i = 0; i < edit->drafts->len; i++)
    if (!check_draft (edit, g_ptr_array_index (edit->drafts, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
put_drafts (SendaEdit  *edit,
            SendaStore *store,
            GPtrArray **touched,
            GError    **error)
{
  if (!senda_store_begin (store, edit->label, error))
    return FALSE;
  for (guint i = 0; i < edit->drafts->len; i++)
    if (!put_draft (store, g_ptr_array_index (edit->drafts, i), error))
      {
        senda_store_rollback (store);
        return FALSE;
      }
  return senda_store_commit (store, touched, error);
}

/* Whether the edit may be written: the workspace takes edits, and every rule is kept. */
gboolean
_senda_edit_check (SendaEdit *edit,
                   GError   **error)
{
  return _senda_workspace_can_edit (edit->workspace, error) && check_drafts (edit, error);
}

/* Writes what was checked, in whichever thread has the store; the workspace is yet to be refreshed
 * with @touched (transfer full). */
gboolean
_senda_edit_write (SendaEdit  *edit,
                   GPtrArray **touched,
                   GError    **error)
{
  return put_drafts (edit, senda_workspace_get_store (edit->workspace), touched, error);
}

/* Checks the rules of every record that was touched, writes all or nothing, and frees @edit
 * (transfer full) either way. Fails with SENDA_ERROR_INVALID when a rule refuses, NOT_FOUND for a
 * record that is removed or belongs to one that is, or as the store does; nothing is changed
 * then. */
gboolean
senda_edit_commit (SendaEdit *edit,
                   GError   **error)
{
  g_autoptr (SendaEdit) owned G_GNUC_UNUSED = edit;
  g_autoptr (GPtrArray) touched = NULL;

  if (!_senda_edit_check (edit, error) || !_senda_edit_write (edit, &touched, error))
    return FALSE;
  if (touched->len > 0)
    _senda_workspace_refresh (edit->workspace, touched);
  return TRUE;
}
