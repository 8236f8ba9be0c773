/* senda-record-removal.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Removing records of any type, and changing their order.
 */
#include "config.h"

#include "senda-record-edits-private.h"

#include "senda-workspace-private.h"

/* Takes the ids in @removed out of the field called @field of every record of type @info. What takes
 * no changes any more keeps them: a frozen round still says who was there. */
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
          !g_hash_table_contains (removed, senda_record_get_id (record)) &&
          _senda_edit_find_closed (edit, record) == NULL)
        senda_edit_set (edit, record, field, SENDA_NULL);
    }
}

/* What only mentions a removed record goes on without it; what cannot be without it goes from sight
 * with it, by itself. What is set once and for all stays. */
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

        if (field->kind == SENDA_FIELD_REFERENCE &&
            !(field->flags & (SENDA_FIELD_REQUIRED | SENDA_FIELD_FIXED)) &&
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
