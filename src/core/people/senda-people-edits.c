/* senda-people-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "senda-people-edits.h"

#include "senda-people-edits-private.h"
#include "senda-record-edits.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_name (SendaRecord *record)
{
  return senda_record_get_text (record, "name");
}

static const char *
get_task_force_id (SendaPeople *self)
{
  return senda_record_get_id (SENDA_RECORD (senda_people_get_task_force (self)));
}

/* Removes @agency: its members stay and are of no agency, and what it offers, its contacts and its
 * part in agreements go from sight with it. @n_members (or NULL): how many members that were. */
gboolean
senda_people_remove_agency (SendaPeople *self,
                            SendaRecord *agency,
                            guint       *n_members,
                            GError     **error)
{
  GPtrArray *members = senda_people_facts_list_of (senda_people_get_facts (self),
                                                   &senda_member_info, "agency",
                                                   senda_record_get_id (agency));
  guint n = members->len;

  if (!senda_record_remove (senda_people_get_workspace (self), agency, error))
    return FALSE;
  if (n_members != NULL)
    *n_members = n;
  return TRUE;
}

/* Ends what began by @day and has not ended before it; what was yet to begin never does. */
static void
end_all (SendaEdit  *edit,
         GPtrArray  *records,
         const char *day)
{
  for (guint i = 0; i < records->len; i++)
    {
      SendaRecord *record = g_ptr_array_index (records, i);
      const char *begin = senda_record_get_text (record, "starts_on");
      const char *end = senda_record_get_text (record, "ends_on");

      if (begin != NULL && strcmp (begin, day) > 0)
        senda_edit_set_deleted (edit, record, TRUE);
      else if (end == NULL || strcmp (end, day) > 0)
        senda_edit_set (edit, record, "ends_on", SENDA_TEXT (day));
    }
}

/* Records that @member leaves: the term and every seat and role end on @day, and the member is then
 * a former one (when that day lies ahead, the end of the term says so until then). */
gboolean
senda_people_end_membership (SendaPeople *self,
                             SendaRecord *member,
                             const char  *day,
                             GError     **error)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self);
  SendaPeopleFacts *facts = senda_people_get_facts (self);
  const char *id = senda_record_get_id (member);
  const char *end = senda_record_get_text (member, "ends_on");
  SendaEdit *edit = NULL;

  edit = senda_workspace_edit (workspace, senda_label_new ("member-leave", "name",
                                                           get_name (member), NULL));
  if (strcmp (day, senda_people_facts_get_today (facts)) <= 0)
    senda_edit_set (edit, member, "standing", SENDA_TEXT (SENDA_MEMBER_FORMER));
  if (end == NULL || strcmp (end, day) > 0)
    senda_edit_set (edit, member, "ends_on", SENDA_TEXT (day));
  end_all (edit, senda_people_facts_list_of (facts, &senda_committee_seat_info, "member", id), day);
  end_all (edit, senda_people_facts_list_of (facts, &senda_role_assignment_info, "member", id),
           day);
  return senda_edit_commit (edit, error);
}

/* Records that @member took the onboarding step @step (id of the content) on @day; NULL: that it is
 * still to be done. */
gboolean
senda_people_set_step (SendaPeople *self,
                       SendaRecord *member,
                       const char  *step,
                       const char  *day,
                       GError     **error)
{
  const char *label = day ? "onboarding-done" : "onboarding-open";
  g_autofree char *id = senda_onboarding_step_id (senda_record_get_id (member), step);
  SendaEdit *edit = NULL;
  SendaRecord *record = NULL;

  if (day == NULL && senda_people_facts_find (senda_people_get_facts (self),
                                              &senda_onboarding_step_info, id) == NULL)
    return TRUE;
  edit = senda_workspace_edit (senda_people_get_workspace (self),
                               senda_label_new (label, "name", get_name (member),
                                                "topic", step, NULL));
  record = senda_edit_create (edit, &senda_onboarding_step_info, id);
  senda_edit_set (edit, record, "member", SENDA_TEXT (senda_record_get_id (member)));
  senda_edit_set (edit, record, "step", SENDA_TEXT (step));
  senda_edit_set (edit, record, "done_on", SENDA_TEXT (day));
  return senda_edit_commit (edit, error);
}

/* Records that @agency is, or is no longer, a party to @agreement. */
gboolean
senda_people_set_party (SendaPeople *self,
                        SendaRecord *agreement,
                        SendaRecord *agency,
                        gboolean     is_party,
                        GError     **error)
{
  g_autofree char *id = senda_agreement_party_id (senda_record_get_id (agreement),
                                                  senda_record_get_id (agency));
  SendaRecord *there = senda_people_facts_find (senda_people_get_facts (self),
                                                &senda_agreement_party_info, id);
  SendaEdit *edit = NULL;
  SendaRecord *party = NULL;

  if ((there != NULL) == !!is_party)
    return TRUE;
  edit = senda_workspace_edit (senda_people_get_workspace (self),
                               senda_label_new (is_party ? "record-add" : "record-remove",
                                                "type", senda_agreement_party_info.name,
                                                "name", get_name (agency), NULL));
  if (!is_party)
    {
      senda_edit_set_deleted (edit, there, TRUE);
      return senda_edit_commit (edit, error);
    }
  party = senda_edit_create (edit, &senda_agreement_party_info, id);
  senda_edit_set (edit, party, "agreement", SENDA_TEXT (senda_record_get_id (agreement)));
  senda_edit_set (edit, party, "agency", SENDA_TEXT (senda_record_get_id (agency)));
  return senda_edit_commit (edit, error);
}

/* Whether @member sits in @committee and is not to leave today. */
static gboolean
has_seat (SendaPeople *self,
          SendaRecord *committee,
          SendaRecord *member)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self);
  const char *today = senda_people_facts_get_today (facts);
  GPtrArray *seats = senda_people_facts_list_of (facts, &senda_committee_seat_info, "member",
                                                 senda_record_get_id (member));

  for (guint i = 0; i < seats->len; i++)
    {
      SendaRecord *seat = g_ptr_array_index (seats, i);
      const char *end = senda_record_get_text (seat, "ends_on");

      if (g_strcmp0 (senda_record_get_text (seat, "committee"),
                     senda_record_get_id (committee)) == 0 &&
          (end == NULL || strcmp (end, today) > 0))
        return TRUE;
    }
  return FALSE;
}

static SendaLabel *
make_seat_label (SendaPeople *self,
                 const char  *id,
                 SendaRecord *member,
                 SendaRecord *committee)
{
  g_autofree char *name = committee ? senda_record_dup_name (senda_people_get_workspace (self),
                                                             committee) : NULL;

  return senda_label_new (id, "name", member ? get_name (member) : "", "committee", name, NULL);
}

/* Gives @member a seat in @committee from today on, with one of the duties in senda_seat_duties
 * (NULL: unsaid). Fails with SENDA_ERROR_INVALID when there is one already. (transfer full) */
SendaRecord *
senda_people_add_seat (SendaPeople *self,
                       SendaRecord *committee,
                       SendaRecord *member,
                       const char  *duty,
                       GError     **error)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self);
  g_autofree char *today = senda_workspace_today (workspace);
  g_autofree char *id = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *seat = NULL;

  if (has_seat (self, committee, member))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("This member already has a seat in this committee. Nothing was "
                             "changed; to change the duty, change that seat."));
      return NULL;
    }
  edit = senda_workspace_edit (workspace, make_seat_label (self, "seat-add", member, committee));
  seat = senda_edit_create (edit, &senda_committee_seat_info, NULL);
  id = g_strdup (senda_record_get_id (seat));
  senda_edit_set (edit, seat, "member", SENDA_TEXT (senda_record_get_id (member)));
  senda_edit_set (edit, seat, "committee", SENDA_TEXT (senda_record_get_id (committee)));
  senda_edit_set (edit, seat, "duty", SENDA_TEXT (duty));
  senda_edit_set (edit, seat, "starts_on", SENDA_TEXT (today));
  if (!senda_edit_commit (edit, error))
    return NULL;
  return senda_workspace_get (workspace, &senda_committee_seat_info, id, error);
}

/* Ends @seat on @day; it is kept for those who ask who sat there. Fails with SENDA_ERROR_INVALID for
 * a day before it began. */
gboolean
senda_people_end_seat (SendaPeople *self,
                       SendaRecord *seat,
                       const char  *day,
                       GError     **error)
{
  SendaPeopleFacts *facts = senda_people_get_facts (self);
  SendaRecord *member = senda_people_facts_follow (facts, seat, "member");
  SendaRecord *committee = senda_people_facts_follow (facts, seat, "committee");
  SendaEdit *edit = NULL;

  edit = senda_workspace_edit (senda_people_get_workspace (self),
                               make_seat_label (self, "seat-end", member, committee));
  senda_edit_set (edit, seat, "ends_on", SENDA_TEXT (day));
  return senda_edit_commit (edit, error);
}

static gboolean
forget_decision (SendaPeople *self,
                 const char  *id,
                 SendaLabel  *label,
                 GError     **error)
{
  SendaRecord *there = senda_people_facts_find (senda_people_get_facts (self),
                                                &senda_gap_decision_info, id);
  g_autoptr (SendaEdit) edit = senda_workspace_edit (senda_people_get_workspace (self), label);

  if (there == NULL)
    return TRUE;
  senda_edit_set_deleted (edit, there, TRUE);
  return senda_edit_commit (g_steal_pointer (&edit), error);
}

/* As senda_people_decide_gap(), under a label (transfer full) of the caller's. */
gboolean
_senda_people_decide (SendaPeople *self,
                      SendaLabel  *label,
                      const char  *gap,
                      const char  *answer,
                      const char  *reason,
                      const char  *language,
                      GError     **error)
{
  SendaWorkspace *workspace = senda_people_get_workspace (self);
  g_autofree char *id = senda_gap_decision_id (get_task_force_id (self), gap);
  g_autofree char *today = senda_workspace_today (workspace);
  SendaEdit *edit = NULL;
  SendaRecord *decision = NULL;

  if (answer == NULL)
    return forget_decision (self, id, label, error);
  edit = senda_workspace_edit (workspace, label);
  decision = senda_edit_create (edit, &senda_gap_decision_info, id);
  senda_edit_set (edit, decision, "task_force", SENDA_TEXT (get_task_force_id (self)));
  senda_edit_set (edit, decision, "gap", SENDA_TEXT (gap));
  senda_edit_set (edit, decision, "answer", SENDA_TEXT (answer));
  senda_edit_set (edit, decision, "decided_on", SENDA_TEXT (today));
  _senda_edit_say_anew (edit, decision, "reason", language, reason);
  return senda_edit_commit (edit, error);
}

/* Records what the task force decided about @gap, which people call @name: SENDA_GAP_NEEDED,
 * SENDA_GAP_NOT_NEEDED with a reason in @language (NULL: the workspace's), or NULL to take the answer
 * back. Fails with SENDA_ERROR_INVALID when the reason is missing. */
gboolean
senda_people_decide_gap (SendaPeople *self,
                         const char  *gap,
                         const char  *name,
                         const char  *answer,
                         const char  *reason,
                         const char  *language,
                         GError     **error)
{
  g_autofree char *label = g_strconcat ("gap-", answer ? answer : "open", NULL);

  return _senda_people_decide (self, senda_label_new (label, "topic", name, NULL), gap, answer,
                               reason, language, error);
}

/* Plans an action: @what, in the workspace's language, who (a member's id) and by when, and the gap
 * that it deals with; the last three may be NULL. (transfer full) */
SendaRecord *
senda_people_plan_action (SendaPeople *self,
                          const char  *what,
                          const char  *owner,
                          const char  *due_on,
                          const char  *source,
                          GError     **error)
{
  const SendaGiven given[] = {
    { "what", what }, { "owner", owner }, { "due_on", due_on }, { "source", source },
    { "state", SENDA_ACTION_OPEN }, { NULL, NULL }
  };

  return senda_record_add (senda_people_get_workspace (self), &senda_action_info,
                           get_task_force_id (self), given, error);
}

/* Records where @goal stands as of today, one of senda_goal_states; NULL: unsaid. */
gboolean
senda_goal_set_state (SendaWorkspace *workspace,
                      SendaRecord    *goal,
                      const char     *state,
                      GError        **error)
{
  g_autofree char *today = senda_workspace_today (workspace);
  SendaEdit *edit = senda_workspace_edit (workspace, senda_label_new ("goal-edit", NULL));

  senda_edit_set (edit, goal, "state", SENDA_TEXT (state));
  senda_edit_set (edit, goal, "state_on", SENDA_TEXT (state ? today : NULL));
  return senda_edit_commit (edit, error);
}
