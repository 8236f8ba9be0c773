/* senda-edit.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits: a transaction gathered in memory, checked as a whole, and written at once.
 */
#include "config.h"

#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

/* How many transactions on a record are looked through for the one to take back. */
#define TAKE_BACK_REACH 1000

typedef struct
{
  SendaRecord *draft;
  SendaRecord *before; /* NULL: a new record */
} Draft;

struct _SendaEdit
{
  SendaWorkspace *workspace;
  SendaLabel *label;
  GPtrArray *drafts; /* of Draft, in the order they were first touched */
};

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_clear_object (&draft->draft);
  g_clear_object (&draft->before);
  g_free (draft);
}

static Draft *
add_draft (SendaEdit   *edit,
           SendaRecord *draft,
           SendaRecord *before)
{
  Draft *added = g_new0 (Draft, 1);

  added->draft = draft;
  added->before = before;
  g_ptr_array_add (edit->drafts, added);
  return added;
}

static SendaRecord *
get_draft (SendaEdit   *edit,
           SendaRecord *record)
{
  for (guint i = 0; i < edit->drafts->len; i++)
    {
      Draft *draft = g_ptr_array_index (edit->drafts, i);

      if (g_strcmp0 (senda_record_get_id (draft->draft), senda_record_get_id (record)) == 0)
        return draft->draft;
    }
  return add_draft (edit, senda_record_copy (record), senda_record_copy (record))->draft;
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
  return edit;
}

/* Gives up what was gathered. */
void
senda_edit_free (SendaEdit *edit)
{
  g_object_unref (edit->workspace);
  senda_label_unref (edit->label);
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

void
senda_edit_set_deleted (SendaEdit   *edit,
                        SendaRecord *record,
                        gboolean     deleted)
{
  senda_record_set_deleted (get_draft (edit, record), deleted);
}

static gboolean
put_wordings (SendaStore *store,
              Draft      *draft,
              guint       field,
              SendaText  *from,
              SendaText  *to,
              GError    **error)
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
put_draft (SendaStore *store,
           Draft      *draft,
           GError    **error)
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

static gboolean
check_drafts (SendaEdit *edit,
              GError   **error)
{
  for (guint i = 0; i < edit->drafts->len; i++)
    {
      Draft *draft = g_ptr_array_index (edit->drafts, i);

      if (!senda_record_check (draft->draft, error))
        return FALSE;
    }
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

/* Checks the rules of every record that was touched, writes all or nothing, and frees @edit
 * (transfer full) either way. Fails with SENDA_ERROR_INVALID when a rule refuses, or as the store
 * does; nothing is changed then. */
gboolean
senda_edit_commit (SendaEdit *edit,
                   GError   **error)
{
  g_autoptr (SendaEdit) owned G_GNUC_UNUSED = edit;
  g_autoptr (GPtrArray) touched = NULL;

  if (!_senda_workspace_can_edit (edit->workspace, error) ||
      !check_drafts (edit, error) ||
      !put_drafts (edit, senda_workspace_get_store (edit->workspace), &touched, error))
    return FALSE;
  if (touched->len > 0)
    _senda_workspace_refresh (edit->workspace, touched);
  return TRUE;
}

static void
put_back (SendaEdit                *edit,
          SendaRecord              *record,
          const SendaHistoryChange *change)
{
  if (g_strcmp0 (change->field, "deleted") == 0)
    senda_edit_set_deleted (edit, record, change->before.type == SENDA_VALUE_NULL ||
                                          change->before.integer != 0);
  else if (change->language != NULL)
    senda_edit_set_wording (edit, record, change->field, change->language, change->before.text);
  else
    senda_edit_set (edit, record, change->field, &change->before);
}

static SendaEdit *
begin_take_back (SendaWorkspace           *self,
                 const SendaHistoryChange *change)
{
  g_autofree char *field = g_strconcat (change->type, ".", change->field, NULL);

  return senda_workspace_edit (self, senda_label_new ("restore-value", "field", field, NULL));
}

static gboolean
is_same_change (gconstpointer a,
                gconstpointer b)
{
  const SendaHistoryChange *x = a;
  const SendaHistoryChange *y = b;

  return x->seq == y->seq && g_strcmp0 (x->site, y->site) == 0;
}

/* What made a record what it is stays: its round, its element. */
static gboolean
may_go_along (const SendaHistoryChange *change)
{
  int field = senda_record_info_field (change->info, change->field);

  return change->is_current && field >= 0 &&
         !(change->info->fields[field].flags & SENDA_FIELD_REQUIRED);
}

/* Puts back all that the transaction of @change changed in the record: a stage alone cannot go
 * where the state that goes with it stays. */
static gboolean
take_back_together (SendaWorkspace           *self,
                    SendaRecord              *record,
                    const SendaHistoryChange *change,
                    GError                  **error)
{
  g_autoptr (SendaEdit) edit = begin_take_back (self, change);
  g_autoptr (GPtrArray) history = senda_store_history (senda_workspace_get_store (self),
                                                       change->info, change->id, NULL,
                                                       TAKE_BACK_REACH, error);

  if (history == NULL)
    return FALSE;
  for (guint i = 0; i < history->len; i++)
    {
      SendaHistoryEntry *entry = g_ptr_array_index (history, i);

      if (!g_ptr_array_find_with_equal_func (entry->changes, change, is_same_change, NULL))
        continue;
      for (guint j = 0; j < entry->changes->len; j++)
        {
          const SendaHistoryChange *other = g_ptr_array_index (entry->changes, j);

          if (other->info == change->info && g_strcmp0 (other->id, change->id) == 0 &&
              may_go_along (other))
            put_back (edit, record, other);
        }
    }
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

/* Puts back what a field held before @change, as a transaction of its own; where a rule refuses
 * that alone, with the other fields that changed together with it. Fails with SENDA_ERROR_CONFLICT
 * when the field has been changed since, SENDA_ERROR_INVALID when a rule refuses what was there. */
gboolean
senda_workspace_take_back (SendaWorkspace           *self,
                           const SendaHistoryChange *change,
                           GError                  **error)
{
  g_autoptr (SendaRecord) record = NULL;
  g_autoptr (GError) refused = NULL;
  SendaEdit *edit = NULL;

  if (!change->is_current || change->info == NULL)
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_CONFLICT,
                           _("This was changed again later. Nothing was changed; take back the "
                             "later change first."));
      return FALSE;
    }
  record = senda_workspace_get (self, change->info, change->id, error);
  if (record == NULL)
    return FALSE;
  edit = begin_take_back (self, change);
  put_back (edit, record, change);
  if (senda_edit_commit (edit, &refused))
    return TRUE;
  if (g_error_matches (refused, SENDA_ERROR, SENDA_ERROR_INVALID))
    return take_back_together (self, record, change, error);
  g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}
