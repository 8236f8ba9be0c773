/* senda-role-reviews.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who holds a role, and what members found in reading it.
 */
#include "config.h"

#include "senda-role-edits.h"

#include "senda-people-edits-private.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static SendaLabel *
make_label (SendaPeople *people,
            const char  *id,
            SendaRecord *member,
            SendaRecord *role,
            const char  *source)
{
  g_autofree char *topic = _senda_role_dup_topic (people, role, source);

  return senda_label_new (id, "name", member ? senda_record_get_text (member, "name") : "",
                          "topic", topic, NULL);
}

/* The label of what is done to an assignment or review: @record names its member and its role. */
static SendaLabel *
make_label_of (SendaPeople *people,
               const char  *id,
               SendaRecord *record)
{
  SendaPeopleFacts *facts = senda_people_get_facts (people);
  SendaRecord *role = senda_people_facts_follow (facts, record, "role");

  return make_label (people, id, senda_people_facts_follow (facts, record, "member"), role,
                     role ? senda_record_get_text (role, "source") : "");
}

/* Whether @member was given the role and does not leave it today. */
static gboolean
is_assigned (SendaPeople         *people,
             const SendaRoleCard *card,
             SendaRecord         *member)
{
  SendaPeopleFacts *facts = senda_people_get_facts (people);
  const char *today = senda_people_facts_get_today (facts);
  GPtrArray *assignments = senda_people_facts_list_of (facts, &senda_role_assignment_info, "member",
                                                       senda_record_get_id (member));

  for (guint i = 0; i < assignments->len; i++)
    {
      SendaRecord *assignment = g_ptr_array_index (assignments, i);
      const char *end = senda_record_get_text (assignment, "ends_on");

      if (g_strcmp0 (senda_record_get_text (assignment, "role"), card->id) == 0 &&
          (end == NULL || strcmp (end, today) > 0))
        return TRUE;
    }
  return FALSE;
}

/* Gives @member the role from today on. Fails with SENDA_ERROR_INVALID when the member has it
 * already. (transfer full) */
SendaRecord *
senda_role_assign (SendaPeople         *people,
                   const SendaRoleCard *card,
                   SendaRecord         *member,
                   GError             **error)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  g_autofree char *today = senda_workspace_today (workspace);
  g_autofree char *id = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *role = NULL;
  SendaRecord *assignment = NULL;

  if (is_assigned (people, card, member))
    {
      g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID,
                           _("This member already holds this role. Nothing was changed."));
      return NULL;
    }
  edit = senda_workspace_edit (workspace, make_label (people, "role-assign", member, card->record,
                                                      card->source));
  role = _senda_role_ensure (people, edit, card);
  assignment = senda_edit_create (edit, &senda_role_assignment_info, NULL);
  id = g_strdup (senda_record_get_id (assignment));
  senda_edit_set (edit, assignment, "member", SENDA_TEXT (senda_record_get_id (member)));
  senda_edit_set (edit, assignment, "role", SENDA_TEXT (senda_record_get_id (role)));
  senda_edit_set (edit, assignment, "starts_on", SENDA_TEXT (today));
  if (!senda_edit_commit (edit, error))
    return NULL;
  return senda_workspace_get (workspace, &senda_role_assignment_info, id, error);
}

/* Ends @assignment on @day; it is kept for those who ask who held the role. Fails with
 * SENDA_ERROR_INVALID for a day before it began. */
gboolean
senda_role_end_assignment (SendaPeople *people,
                           SendaRecord *assignment,
                           const char  *day,
                           GError     **error)
{
  SendaEdit *edit = senda_workspace_edit (senda_people_get_workspace (people),
                                          make_label_of (people, "role-assign-end", assignment));

  senda_edit_set (edit, assignment, "ends_on", SENDA_TEXT (day));
  return senda_edit_commit (edit, error);
}

/* What an earlier reading asked: who now understood asks no more, and a new question is not settled
 * by the answer to another. */
static void
set_question (SendaEdit   *edit,
              SendaRecord *review,
              const char  *question)
{
  g_autofree char *asked = g_strstrip (g_strdup (question ? question : ""));
  gboolean is_settled = !senda_record_is_null (review, "settled_on");

  if (*asked == '\0' && is_settled)
    return;
  senda_edit_set (edit, review, "question", SENDA_TEXT (*asked ? asked : NULL));
  senda_edit_set (edit, review, "settled_on", SENDA_NULL);
  _senda_edit_say_anew (edit, review, "answer", NULL, NULL);
}

/* Records that @member has read the wording that @card shows and found it SENDA_REVIEW_UNDERSTOOD, or
 * SENDA_REVIEW_DISCUSS with a @question. Fails with SENDA_ERROR_INVALID when that is missing. */
gboolean
senda_role_review (SendaPeople         *people,
                   const SendaRoleCard *card,
                   SendaRecord         *member,
                   const char          *finding,
                   const char          *question,
                   GError             **error)
{
  gboolean discusses = g_strcmp0 (finding, SENDA_REVIEW_DISCUSS) == 0;
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  g_autofree char *id = senda_role_review_id (senda_record_get_id (member), card->id);
  g_autofree char *today = senda_workspace_today (workspace);
  SendaEdit *edit = NULL;
  SendaRecord *role = NULL;
  SendaRecord *review = NULL;

  edit = senda_workspace_edit (workspace,
                               make_label (people, discusses ? "role-discuss" : "role-understood",
                                           member, card->record, card->source));
  role = _senda_role_ensure (people, edit, card);
  review = senda_edit_create (edit, &senda_role_review_info, id);
  senda_edit_set (edit, review, "member", SENDA_TEXT (senda_record_get_id (member)));
  senda_edit_set (edit, review, "role", SENDA_TEXT (senda_record_get_id (role)));
  senda_edit_set (edit, review, "version", SENDA_INTEGER (card->number));
  senda_edit_set (edit, review, "reviewed_on", SENDA_TEXT (today));
  senda_edit_set (edit, review, "finding", SENDA_TEXT (finding));
  if (discusses)
    senda_edit_set (edit, review, "settled_on", SENDA_NULL);
  set_question (edit, review, discusses ? question : NULL);
  return senda_edit_commit (edit, error);
}

/* Records that the question of @review was settled today, and how (in the workspace's language, or
 * NULL). */
gboolean
senda_role_settle (SendaPeople *people,
                   SendaRecord *review,
                   const char  *answer,
                   GError     **error)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  g_autofree char *today = senda_workspace_today (workspace);
  SendaEdit *edit = senda_workspace_edit (workspace,
                                          make_label_of (people, "role-settled", review));

  senda_edit_set (edit, review, "settled_on", SENDA_TEXT (today));
  _senda_edit_say_anew (edit, review, "answer", NULL, answer);
  return senda_edit_commit (edit, error);
}
