/* senda-statement-list.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Guiding principles, goals and objectives of a task force: one mechanism for the three.
 */
#include "config.h"

#include "senda-task-forces.h"

#include "senda-record-edits.h"

static gint64
next_position (GListModel *list)
{
  guint n_items = g_list_model_get_n_items (list);
  g_autoptr (SendaRecord) last = n_items ? g_list_model_get_item (list, n_items - 1) : NULL;

  return last ? senda_record_get_integer (last, "position") + 1 : 0;
}

static SendaRecord *
fill_item (SendaEdit             *edit,
           const SendaRecordInfo *info,
           SendaTaskForce        *task_force,
           gint64                 position)
{
  SendaRecord *draft = senda_edit_create (edit, info, NULL);

  senda_edit_set (edit, draft, "task_force",
                  SENDA_TEXT (senda_record_get_id (SENDA_RECORD (task_force))));
  senda_edit_set (edit, draft, "position", SENDA_INTEGER (position));
  return draft;
}

/* Adds a guiding principle, goal or objective (@info says which) at the end, worded in @language.
 * (transfer full) */
SendaRecord *
senda_statement_list_add (SendaWorkspace        *workspace,
                          SendaTaskForce        *task_force,
                          const SendaRecordInfo *info,
                          const char            *language,
                          const char            *text,
                          GError               **error)
{
  const SendaGiven given[] = { { "text", text, language }, { NULL, NULL } };

  return senda_record_add (workspace, info, senda_record_get_id (SENDA_RECORD (task_force)), given,
                           error);
}

/* Words one in @language anew; an empty text takes that language's wording away. */
gboolean
senda_statement_list_set (SendaWorkspace *workspace,
                          SendaRecord    *record,
                          const char     *language,
                          const char     *text,
                          GError        **error)
{
  return senda_record_edit (workspace, record, "text", language, text, error);
}

/* Moves one @by places up (negative) or down, as far as the list goes. */
gboolean
senda_statement_list_move (SendaWorkspace *workspace,
                           SendaRecord    *record,
                           int             by,
                           GError        **error)
{
  return senda_record_move (workspace, record, by, error);
}

gboolean
senda_statement_list_remove (SendaWorkspace *workspace,
                             SendaRecord    *record,
                             GError        **error)
{
  return senda_record_remove (workspace, record, error);
}

static void
add_model_items (SendaEdit             *edit,
                 SendaWorkspace        *workspace,
                 SendaTaskForce        *task_force,
                 const SendaRecordInfo *info,
                 const char            *box_id)
{
  const SendaBox *box = senda_content_find_box (senda_workspace_get_content (workspace), box_id);
  const char *parent = senda_record_get_id (SENDA_RECORD (task_force));
  g_autoptr (GListModel) siblings = senda_workspace_list (workspace, info, parent);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();
  gint64 position = next_position (siblings);

  for (guint i = 0; box != NULL && i < box->items->len; i++)
    g_ptr_array_add (drafts, fill_item (edit, info, task_force, position + i));
  for (const char *const *language = senda_languages (); *language; language++)
    {
      g_autoptr (SendaCatalog) catalog = senda_catalog_load (*language);

      for (guint i = 0; i < drafts->len; i++)
        {
          const SendaMessage *item = g_ptr_array_index (box->items, i);

          senda_edit_set_wording (edit, g_ptr_array_index (drafts, i), "text", *language,
                                  senda_message (*item, catalog));
        }
    }
}

/* Adds the roadmap's model goals and objectives, in every language that Senda speaks. */
gboolean
senda_task_force_add_model_goals (SendaWorkspace *workspace,
                                  SendaTaskForce *task_force,
                                  GError        **error)
{
  SendaEdit *edit = senda_workspace_edit (workspace, senda_label_new ("model-goals-add", NULL));

  add_model_items (edit, workspace, task_force, &senda_goal_info, "goals-and-objectives.goals");
  add_model_items (edit, workspace, task_force, &senda_objective_info,
                   "goals-and-objectives.objectives");
  return senda_edit_commit (edit, error);
}
