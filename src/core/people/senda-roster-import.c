/* senda-roster-import.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-roster-import.h"

#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>

#define REASON "before-import"

/* The fields of a member that a row fills by their value. */
static const struct
{
  SendaRosterKind kind;
  const char *field;
} filled[] = {
  { SENDA_ROSTER_NAME, "name" },
  { SENDA_ROSTER_TITLE, "title" },
  { SENDA_ROSTER_DISCIPLINE, "discipline" },
  { SENDA_ROSTER_EMAIL, "email" },
  { SENDA_ROSTER_PHONE, "phone" },
  { SENDA_ROSTER_LANGUAGES, "languages" },
  { SENDA_ROSTER_STANDING, "standing" },
  { SENDA_ROSTER_STARTS_ON, "starts_on" },
  { SENDA_ROSTER_ENDS_ON, "ends_on" },
  { SENDA_ROSTER_NOTE, "note" },
};

typedef struct
{
  SendaEdit *edit;
  const char *task_force;
  GHashTable *agencies; /* name to the id of one that the edit adds */
} Import;

static gboolean
check_plan (SendaPeople     *self,
            SendaRosterPlan *plan,
            GError         **error)
{
  if (plan->n_wrong > 0)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                         _("Some rows cannot be kept. Nothing was imported; correct them first."));
  else if (senda_people_get_facts (self) != plan->facts)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_CONFLICT,
                         _("People were changed since the list was read. Nothing was imported; "
                           "look at the list once more and import it then."));
  else
    return TRUE;
  return FALSE;
}

static void
add_agency (Import     *import,
            const char *name)
{
  SendaRecord *agency = senda_edit_create (import->edit, &senda_agency_info, NULL);

  senda_edit_set (import->edit, agency, "task_force", SENDA_TEXT (import->task_force));
  senda_edit_set (import->edit, agency, "name", SENDA_TEXT (name));
  g_hash_table_insert (import->agencies, (gpointer) name, (gpointer) senda_record_get_id (agency));
}

/* Fills what is empty in @member. */
static void
fill_member (Import              *import,
             const SendaRosterRow *row,
             SendaRecord         *member)
{
  const char *agency = row->agency ? senda_record_get_id (row->agency) : NULL;

  if (row->new_agency != NULL)
    agency = g_hash_table_lookup (import->agencies, row->new_agency);
  if (agency != NULL && senda_record_is_null (member, "agency"))
    senda_edit_set (import->edit, member, "agency", SENDA_TEXT (agency));
  for (guint i = 0; i < G_N_ELEMENTS (filled); i++)
    {
      const char *value = row->values[filled[i].kind];

      if (value != NULL && senda_record_is_null (member, filled[i].field))
        senda_edit_set (import->edit, member, filled[i].field, SENDA_TEXT (value));
    }
}

static void
import_row (Import               *import,
            const SendaRosterRow *row)
{
  if (row->outcome == SENDA_ROSTER_ADD)
    {
      SendaRecord *member = senda_edit_create (import->edit, &senda_member_info, NULL);

      senda_edit_set (import->edit, member, "task_force", SENDA_TEXT (import->task_force));
      fill_member (import, row, member);
    }
  else if (row->outcome == SENDA_ROSTER_UPDATE)
    fill_member (import, row, row->member);
}

/* Everything that the plan would do, in one transaction. (transfer full) */
static SendaEdit *
gather (SendaPeople     *self,
        SendaRosterPlan *plan)
{
  g_autofree char *count = g_strdup_printf ("%u", plan->n_add + plan->n_update);
  SendaRecord *task_force = SENDA_RECORD (senda_people_get_task_force (self));
  Import import = { .task_force = senda_record_get_id (task_force) };

  import.edit = senda_workspace_edit (senda_people_get_workspace (self),
                                      senda_label_new ("roster-import", "count", count, NULL));
  import.agencies = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < plan->new_agencies->len; i++)
    add_agency (&import, g_ptr_array_index (plan->new_agencies, i));
  for (guint i = 0; i < plan->rows->len; i++)
    import_row (&import, g_ptr_array_index (plan->rows, i));
  g_hash_table_unref (import.agencies);
  return import.edit;
}

static gboolean
has_news (const SendaRosterPlan *plan)
{
  return plan->n_add + plan->n_update > 0;
}

/* Does what @plan says, after a backup: all of it or, with an error, nothing. Undo takes it back in
 * one step. A plan that says nothing new changes nothing. Fails with SENDA_ERROR_INVALID for a wrong
 * row, CONFLICT when the people changed since, or as a backup or an edit does. */
gboolean
senda_people_import (SendaPeople     *self,
                     SendaRosterPlan *plan,
                     GError         **error)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self);
  SendaStore *store = senda_workspace_get_store (workspace);

  if (!_senda_workspace_can_edit (workspace, error) || !check_plan (self, plan, error))
    return FALSE;
  if (!has_news (plan))
    return TRUE;
  if (senda_store_has_backups (store) && !senda_store_backup (store, REASON, error))
    return FALSE;
  return senda_edit_commit (gather (self, plan), error);
}

static void
written_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (_senda_workspace_commit_finish (SENDA_WORKSPACE (workspace), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
senda_people_import_async (SendaPeople        *self,
                           SendaRosterPlan    *plan,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            data)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  GError *error = NULL;

  g_task_set_source_tag (task, senda_people_import_async);
  g_task_set_check_cancellable (task, FALSE);
  if (!_senda_workspace_can_edit (workspace, &error) || !check_plan (self, plan, &error))
    g_task_return_error (task, error);
  else if (!has_news (plan))
    g_task_return_boolean (task, TRUE);
  else
    _senda_workspace_commit_async (workspace, gather (self, plan), REASON, cancellable, written_cb,
                                   g_steal_pointer (&task));
}

/* Fails as senda_people_import() does, or with G_IO_ERROR_CANCELLED; nothing is changed then. */
gboolean
senda_people_import_finish (SendaPeople  *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
