/* senda-take-back.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking back one change that the history shows, whatever came after it elsewhere.
 */
#include "config.h"

#include "senda-workspace.h"

#include <glib/gi18n-lib.h>

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
                                                       change->info, change->id, NULL, 0, error);

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
  if (g_error_matches (refused, SENDA_ERROR, SENDA_ERROR_INVALID) && may_go_along (change))
    return take_back_together (self, record, change, error);
  g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}
