/* senda-round-open.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening a round: the one door for the screen, the command line and the first edit of a roadmap.
 */
#include "config.h"

#include "senda-round-edits.h"

#include "senda-round-edits-private.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The latest round of the task force with the id @task_force; NULL when none has been opened.
 * (transfer full) */
SendaRecord *
_senda_round_dup_last (SendaWorkspace *workspace,
                       const char     *task_force)
{
  g_autoptr (GListModel) rounds = senda_workspace_list (workspace, &senda_round_info, task_force);
  guint n_rounds = g_list_model_get_n_items (rounds);

  return n_rounds > 0 ? g_list_model_get_item (rounds, n_rounds - 1) : NULL;
}

/* A day that is none is refused by its field. */
static gboolean
is_before (const char  *opened_on,
           SendaRecord *last)
{
  const char *former = senda_record_get_text (last, "opened_on");

  return former != NULL && senda_day_is_valid (opened_on) && strcmp (opened_on, former) < 0;
}

/* The round before ends where this one begins. */
static gboolean
follow_last (SendaEdit   *edit,
             SendaRecord *last,
             const char  *opened_on,
             GError     **error)
{
  if (is_before (opened_on, last))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("The round before was opened later than that. Nothing was changed; "
                             "please choose a later day."));
      return FALSE;
    }
  if (!senda_round_is_frozen (last))
    senda_edit_set (edit, last, "state", SENDA_TEXT (SENDA_ROUND_FROZEN));
  return TRUE;
}

static void
set_reference (SendaEdit   *edit,
               SendaRecord *round,
               const char  *field,
               SendaRecord *to)
{
  senda_edit_set (edit, round, field, SENDA_TEXT (to ? senda_record_get_id (to) : NULL));
}

static void
fill_round (SendaEdit            *edit,
            SendaRecord          *round,
            const SendaRoundPlan *plan)
{
  g_autofree char *name = plan->name ? g_strstrip (g_strdup (plan->name)) : NULL;

  senda_edit_set (edit, round, "name", SENDA_TEXT (name && *name ? name : NULL));
  senda_edit_set (edit, round, "method", SENDA_TEXT (plan->method));
  senda_edit_set (edit, round, "is_anonymous",
                  plan->is_anonymous ? SENDA_INTEGER (TRUE) : SENDA_NULL);
  set_reference (edit, round, "starts_from", plan->starts_from);
  set_reference (edit, round, "corrects", plan->corrects);
  _senda_edit_say_anew (edit, round, "purpose", plan->language, plan->purpose);
  _senda_edit_say_anew (edit, round, "correction", plan->language, plan->correction);
  senda_edit_set (edit, round, "state",
                  SENDA_TEXT (plan->state ? plan->state : SENDA_ROUND_PREPARING));
}

/* Adds the round that @plan describes to @edit, without its roster, and freezes the one before with
 * it. NULL with an error when it cannot be. (transfer none): a draft */
SendaRecord *
_senda_round_create (SendaWorkspace       *workspace,
                     SendaEdit            *edit,
                     const char           *task_force,
                     const SendaRoundPlan *plan,
                     GError              **error)
{
  g_autoptr (SendaRecord) last = _senda_round_dup_last (workspace, task_force);
  g_autofree char *today = senda_workspace_today (workspace);
  const char *opened_on = plan->opened_on ? plan->opened_on : today;
  gint64 number = last ? senda_record_get_integer (last, "number") + 1 : 1;
  SendaRecord *round = NULL;

  if (last != NULL && !follow_last (edit, last, opened_on, error))
    return NULL;
  round = senda_edit_create (edit, &senda_round_info, NULL);
  senda_edit_set (edit, round, "task_force", SENDA_TEXT (task_force));
  senda_edit_set (edit, round, "opened_on", SENDA_TEXT (opened_on));
  senda_edit_set (edit, round, "number", SENDA_INTEGER (number));
  fill_round (edit, round, plan);
  if (plan->starts_from != NULL &&
      !_senda_round_carry (workspace, edit, round, plan->starts_from, error))
    return NULL;
  return round;
}

/* Everybody who takes part today. */
static void
invite_all (SendaEdit        *edit,
            SendaRecord      *round,
            SendaPeopleFacts *people)
{
  GPtrArray *members = senda_people_facts_list (people, &senda_member_info);
  g_autoptr (GPtrArray) present = g_ptr_array_new ();

  for (guint i = 0; i < members->len; i++)
    if (senda_people_facts_member_takes_part (people, members->pdata[i]))
      g_ptr_array_add (present, members->pdata[i]);
  _senda_round_put_raters (edit, round, people, present);
}

/* As senda_round_open(). @people may be NULL for a @plan that invites nobody. (transfer full) */
SendaRecord *
_senda_round_open (SendaWorkspace       *workspace,
                   const char           *task_force,
                   const SendaRoundPlan *plan,
                   SendaPeopleFacts     *people,
                   GError              **error)
{
  g_autoptr (SendaEdit) edit = NULL;
  g_autofree char *id = NULL;
  SendaRecord *round = NULL;

  if (!_senda_workspace_can_edit (workspace, error))
    return NULL;
  edit = senda_workspace_edit (workspace,
                               senda_label_new (plan->corrects ? "round-correct" : "round-add",
                                                "name", plan->name, NULL));
  round = _senda_round_create (workspace, edit, task_force, plan, error);
  if (round == NULL)
    return NULL;
  id = g_strdup (senda_record_get_id (round));
  if (plan->invites_all)
    invite_all (edit, round, people);
  if (!senda_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return senda_workspace_get (workspace, &senda_round_info, id, error);
}

/* Opens the round that @plan describes; the round before, if it is not frozen yet, is frozen with
 * it, as it stands. Fails with SENDA_ERROR_INVALID for a day before that of the round before, a
 * correction that does not say what it corrects, and what a field refuses. (transfer full) */
SendaRecord *
senda_round_open (SendaPeople          *people,
                  const SendaRoundPlan *plan,
                  GError              **error)
{
  SendaPeopleFacts *facts = plan->invites_all ? senda_people_get_facts (people) : NULL;

  return _senda_round_open (senda_people_get_workspace (people),
                            senda_record_get_id (
                              SENDA_RECORD (senda_people_get_task_force (people))),
                            plan, facts, error);
}
