/* senda-task-forces.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-task-forces.h"

#include "senda-record-edits.h"

#include <glib/gi18n-lib.h>

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
  const SendaGiven given[] = { { "name", name }, { NULL, NULL } };

  return (SendaTaskForce *) senda_record_add (workspace, &senda_task_force_info, NULL, given,
                                              error);
}

/* Removes a task force and, with it, from sight all that belongs to it; undo brings it back. */
gboolean
senda_task_force_remove (SendaWorkspace *workspace,
                         SendaTaskForce *task_force,
                         GError        **error)
{
  return senda_record_remove (workspace, SENDA_RECORD (task_force), error);
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
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char *today = senda_workspace_today (workspace);
  const SendaGiven given[] = {
    { "name", name }, { "opened_on", today }, { "number", digits }, { NULL, NULL }
  };

  return (SendaRound *) senda_record_add (workspace, &senda_round_info,
                                          senda_record_get_id (SENDA_RECORD (task_force)), given,
                                          error);
}
