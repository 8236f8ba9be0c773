/* senda-task-forces.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-task-forces.h"

#include "senda-record-edits.h"
#include "senda-round-edits-private.h"

#include <glib/gi18n-lib.h>

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

/* Opens a round, dated today, to be discussed at once; the one before is frozen with it.
 * (transfer full) */
SendaRound *
senda_task_force_add_round (SendaWorkspace *workspace,
                            SendaTaskForce *task_force,
                            const char     *name,
                            GError        **error)
{
  const SendaRoundPlan plan = { .name = name, .state = SENDA_ROUND_DISCUSSING };

  return (SendaRound *) _senda_round_open (workspace,
                                           senda_record_get_id (SENDA_RECORD (task_force)),
                                           &plan, NULL, error);
}
