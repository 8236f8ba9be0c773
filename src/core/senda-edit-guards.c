/* senda-edit-guards.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-edit-guards.h"

#include "senda-action.h"
#include "senda-edit-private.h"
#include "senda-protocol-rules-private.h"
#include "senda-round-edits-private.h"

static const SendaEditGuard guards[] = {
  { &senda_round_info, _senda_round_note_days, _senda_round_check_change },
  { &senda_action_info, _senda_action_note_day, NULL },
  { &senda_protocol_info, _senda_protocol_note_day, _senda_protocol_check_change },
  { &senda_protocol_item_info, _senda_protocol_item_note_day, NULL },
  { &senda_protocol_version_info, NULL, _senda_protocol_version_check_change },
  { &senda_protocol_text_info, NULL, _senda_protocol_version_check_change },
  { &senda_approval_info, NULL, _senda_approval_check_change },
  { &senda_acknowledgement_info, NULL, _senda_acknowledgement_check_change },
  { &senda_answer_info, NULL, _senda_answer_check_change },
};

static const SendaEditGuard *
find_guard (SendaRecord *record)
{
  const SendaRecordInfo *info = senda_record_get_info (record);

  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    if (guards[i].info == info)
      return &guards[i];
  return NULL;
}

/* Fills in @after, a draft of any type, what follows from the change. */
void
_senda_edit_complete (SendaEdit   *edit,
                      SendaRecord *before,
                      SendaRecord *after)
{
  const SendaEditGuard *guard = find_guard (after);

  if (guard != NULL && guard->complete != NULL)
    guard->complete (edit, before, after);
}

/* Whether a record of any type may become @after. Fails with SENDA_ERROR_INVALID. */
gboolean
_senda_edit_guard (SendaEdit   *edit,
                   SendaRecord *before,
                   SendaRecord *after,
                   GError     **error)
{
  const SendaEditGuard *guard = find_guard (after);

  return guard == NULL || guard->check == NULL || guard->check (edit, before, after, error);
}

/* (transfer none) */
SendaWorkspace *
_senda_edit_get_workspace (SendaEdit *edit)
{
  return edit->workspace;
}

/* The record as the edit leaves it, a removed one too; NULL when there is none. (transfer full)
 * (nullable) */
SendaRecord *
_senda_edit_dup_record (SendaEdit             *edit,
                        const SendaRecordInfo *info,
                        const char            *id)
{
  const SendaRecordRef ref = { info, (char *) id };
  const SendaEditDraft *draft = g_hash_table_lookup (edit->by_ref, &ref);

  return draft ? g_object_ref (draft->draft)
               : senda_workspace_get (edit->workspace, info, id, NULL);
}

/* The records of type @info that will belong to @parent, removed ones left out. (transfer full)
 * (element-type SendaRecord) */
GPtrArray *
_senda_edit_list (SendaEdit             *edit,
                  const SendaRecordInfo *info,
                  const char            *parent)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) list = senda_workspace_list (edit->workspace, info, parent);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (list, i);
      const SendaRecordRef ref = { info, (char *) senda_record_get_id (record) };

      if (!g_hash_table_contains (edit->by_ref, &ref))
        g_ptr_array_add (records, g_steal_pointer (&record));
    }
  for (guint i = 0; i < edit->drafts->len; i++)
    {
      SendaEditDraft *draft = g_ptr_array_index (edit->drafts, i);

      if (draft->ref.info == info && !senda_record_is_deleted (draft->draft) &&
          g_strcmp0 (senda_record_get_text (draft->draft, info->parent), parent) == 0)
        g_ptr_array_add (records, g_object_ref (draft->draft));
    }
  return records;
}

/* Whether @after says something else in the text field @field; anything at all in a record that was
 * not there. */
gboolean
_senda_edit_has_other (SendaRecord *before,
                       SendaRecord *after,
                       const char  *field)
{
  const char *was = before && !senda_record_is_deleted (before)
                      ? senda_record_get_text (before, field) : NULL;

  return g_strcmp0 (was, senda_record_get_text (after, field)) != 0;
}
