/* senda-task-forces.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-task-forces.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static SendaTaskForce *
get_task_force (SendaWorkspace *workspace,
                const char     *id,
                GError        **error)
{
  return SENDA_TASK_FORCE (senda_workspace_get (workspace, &senda_task_force_info, id, error));
}

/* The latest round, or NULL when none has been opened. (transfer full) */
static SendaRecord *
dup_last_round (SendaWorkspace *workspace,
                SendaTaskForce *task_force)
{
  g_autoptr (GListModel) rounds =
    senda_workspace_list (workspace, &senda_round_info,
                          senda_record_get_id (SENDA_RECORD (task_force)));
  guint n_rounds = g_list_model_get_n_items (rounds);

  return n_rounds > 0 ? g_list_model_get_item (rounds, n_rounds - 1) : NULL;
}

/* Adds a task force called @name. Fails with SENDA_ERROR_INVALID. (transfer full) */
SendaTaskForce *
senda_task_force_add (SendaWorkspace *workspace,
                      const char     *name,
                      GError        **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (name));
  g_autofree char *id = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *draft = NULL;

  edit = senda_workspace_edit (workspace,
                               senda_label_new ("task-force-add", "name", trimmed, NULL));
  draft = senda_edit_create (edit, &senda_task_force_info, NULL);
  id = g_strdup (senda_record_get_id (draft));
  senda_edit_set (edit, draft, "name", SENDA_TEXT (trimmed));
  if (!senda_edit_commit (edit, error))
    return NULL;
  return get_task_force (workspace, id, error);
}

/* Removes a task force and, with it, from sight all that belongs to it; undo brings it back. */
gboolean
senda_task_force_remove (SendaWorkspace *workspace,
                         SendaTaskForce *task_force,
                         GError        **error)
{
  SendaRecord *record = SENDA_RECORD (task_force);
  SendaEdit *edit = NULL;

  edit = senda_workspace_edit (workspace,
                               senda_label_new ("task-force-remove",
                                                "name", senda_record_get_text (record, "name"),
                                                NULL));
  senda_edit_set_deleted (edit, record, TRUE);
  return senda_edit_commit (edit, error);
}

/* Sets a text field of a task force; @language for a bilingual one, else NULL. An empty text
 * clears it. Fails with SENDA_ERROR_INVALID. */
gboolean
senda_task_force_set (SendaWorkspace *workspace,
                      SendaTaskForce *task_force,
                      const char     *field,
                      const char     *language,
                      const char     *text,
                      GError        **error)
{
  SendaRecord *record = SENDA_RECORD (task_force);
  g_autofree char *trimmed = g_strstrip (g_strdup (text ? text : ""));
  g_autofree char *named = g_strconcat ("task_force.", field, NULL);
  SendaEdit *edit = NULL;

  edit = senda_workspace_edit (workspace,
                               senda_label_new ("task-force-edit",
                                                "name", senda_record_get_text (record, "name"),
                                                "field", named, NULL));
  if (language != NULL)
    senda_edit_set_wording (edit, record, field, language, trimmed);
  else
    senda_edit_set (edit, record, field, SENDA_TEXT (*trimmed ? trimmed : NULL));
  return senda_edit_commit (edit, error);
}

/* The task force with that id, or the only one with that name; NULL for @name_or_id: the only one
 * there is. Fails with SENDA_ERROR_NOT_FOUND, or SENDA_ERROR_INVALID when several fit.
 * (transfer full) */
SendaTaskForce *
senda_task_force_find (SendaWorkspace *workspace,
                       const char     *name_or_id,
                       GError        **error)
{
  g_autoptr (GListModel) all = senda_workspace_list (workspace, &senda_task_force_info, NULL);
  g_autoptr (SendaRecord) found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (SendaRecord) record = g_list_model_get_item (all, i);

      if (name_or_id != NULL && g_strcmp0 (senda_record_get_id (record), name_or_id) == 0)
        return SENDA_TASK_FORCE (g_steal_pointer (&record));
      if (name_or_id != NULL &&
          g_strcmp0 (senda_record_get_text (record, "name"), name_or_id) != 0)
        continue;
      if (found != NULL)
        {
          g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                               name_or_id ? _("Several task forces have this name. Nothing was "
                                              "changed; name one by its id.")
                                          : _("There are several task forces. Nothing was "
                                              "changed; say which one is meant."));
          return NULL;
        }
      found = g_steal_pointer (&record);
    }
  if (found == NULL)
    g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_NOT_FOUND,
                         name_or_id ? _("There is no task force of this name. Nothing was "
                                        "changed.")
                                    : _("There is no task force yet. Add one first."));
  return (SendaTaskForce *) g_steal_pointer (&found);
}

/* Opens a round, dated today; the earlier ones stay as they were. (transfer full) */
SendaRound *
senda_task_force_add_round (SendaWorkspace *workspace,
                            SendaTaskForce *task_force,
                            const char     *name,
                            GError        **error)
{
  g_autoptr (SendaRecord) last = dup_last_round (workspace, task_force);
  gint64 number = last ? senda_record_get_integer (last, "number") + 1 : 1;
  g_autofree char *trimmed = g_strstrip (g_strdup (name));
  g_autofree char *today = senda_workspace_today (workspace);
  g_autofree char *id = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *round = NULL;

  edit = senda_workspace_edit (workspace, senda_label_new ("round-add", "name", trimmed, NULL));
  round = senda_edit_create (edit, &senda_round_info, NULL);
  id = g_strdup (senda_record_get_id (round));
  senda_edit_set (edit, round, "task_force",
                  SENDA_TEXT (senda_record_get_id (SENDA_RECORD (task_force))));
  senda_edit_set (edit, round, "name", SENDA_TEXT (trimmed));
  senda_edit_set (edit, round, "opened_on", SENDA_TEXT (today));
  senda_edit_set (edit, round, "number", SENDA_INTEGER (number));
  if (!senda_edit_commit (edit, error))
    return NULL;
  return (SendaRound *) senda_workspace_get (workspace, &senda_round_info, id, error);
}
