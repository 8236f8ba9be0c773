/* senda-round-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a round stands, and who takes part in it.
 */
#include "config.h"

#include "senda-round-edits.h"

#include "senda-ballot-edits-private.h"
#include "senda-record-edits.h"
#include "senda-round-edits-private.h"
#include "senda-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SENDA_ERROR, SENDA_ERROR_INVALID, message);
  return FALSE;
}

/* Whether @round is not frozen; else it says so. */
gboolean
_senda_round_takes_changes (SendaRecord *round,
                            GError     **error)
{
  const char *closed = senda_round_info.closed (round);

  return closed == NULL || refuse (error, closed);
}

/* Moves @round to @state, one of SENDA_ROUND_…. Fails with SENDA_ERROR_INVALID for an anonymous round
 * that would collect ballots again after what they say was shown, and for one that
 * is frozen. */
gboolean
senda_round_set_state (SendaWorkspace *workspace,
                       SendaRecord    *round,
                       const char     *state,
                       GError        **error)
{
  g_autofree char *label = g_strconcat ("round-state-", state, NULL);
  SendaEdit *edit = NULL;

  if (!_senda_round_takes_changes (round, error))
    return FALSE;
  if (strcmp (senda_round_get_state (round), state) == 0)
    return TRUE;
  edit = senda_workspace_edit (workspace,
                               senda_label_new (label, "name",
                                                senda_record_get_text (round, "name"), NULL));
  senda_edit_set (edit, round, "state", SENDA_TEXT (state));
  return senda_edit_commit (edit, error);
}

/* Says whether the ballots of @round bear names. Fails with SENDA_ERROR_INVALID when there are
 * ballots already. */
gboolean
senda_round_set_anonymous (SendaWorkspace *workspace,
                           SendaRecord    *round,
                           gboolean        is_anonymous,
                           GError        **error)
{
  const char *name = senda_record_get_text (round, "name");
  SendaEdit *edit = NULL;

  if (!_senda_workspace_can_edit (workspace, error) || !_senda_round_takes_changes (round, error))
    return FALSE;
  if (!!senda_record_get_integer (round, "is_anonymous") == !!is_anonymous)
    return TRUE;
  edit = senda_workspace_edit (workspace, senda_label_new ("round-edit", "name", name,
                                                           "field", "round.is_anonymous", NULL));
  senda_edit_set (edit, round, "is_anonymous", is_anonymous ? SENDA_INTEGER (TRUE) : SENDA_NULL);
  return senda_edit_commit (edit, error);
}

static gboolean
is_on_roster (SendaWorkspace *workspace,
              const char     *rater)
{
  g_autoptr (SendaRecord) there = senda_workspace_get (workspace, &senda_rater_info, rater, NULL);

  return there != NULL && !senda_record_is_deleted (there);
}

/* Puts @members on the roster of @round, for the agency and in the discipline that they have now. */
void
_senda_round_put_raters (SendaEdit        *edit,
                         SendaRecord      *round,
                         SendaPeopleFacts *people,
                         GPtrArray        *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      const char *round_id = senda_record_get_id (round);
      const char *discipline = senda_people_facts_get_discipline (people, member);
      g_autofree char *id = senda_rater_id (round_id, senda_record_get_id (member));
      SendaRecord *rater = senda_edit_create (edit, &senda_rater_info, id);

      senda_edit_set (edit, rater, "round", SENDA_TEXT (round_id));
      senda_edit_set (edit, rater, "member", SENDA_TEXT (senda_record_get_id (member)));
      senda_edit_set (edit, rater, "agency",
                      SENDA_TEXT (senda_record_get_text (member, "agency")));
      senda_edit_set (edit, rater, "discipline", SENDA_TEXT (discipline));
    }
}

/* Those of @members who are not on the roster yet. (transfer full) */
static GPtrArray *
dup_new_members (SendaWorkspace *workspace,
                 SendaRecord    *round,
                 GPtrArray      *members)
{
  GPtrArray *added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < members->len; i++)
    {
      SendaRecord *member = g_ptr_array_index (members, i);
      g_autofree char *id = senda_rater_id (senda_record_get_id (round),
                                            senda_record_get_id (member));

      if (!is_on_roster (workspace, id))
        g_ptr_array_add (added, g_object_ref (member));
    }
  return added;
}

static SendaLabel *
make_raters_label (GPtrArray *members)
{
  g_autofree char *count = g_strdup_printf ("%u", members->len);

  if (members->len == 1)
    return senda_label_new ("rater-add", "name",
                            senda_record_get_text (members->pdata[0], "name"), NULL);
  return senda_label_new ("rater-add-many", "count", count, NULL);
}

/* Puts @members (element-type SendaRecord) on the roster of @round; those who are on it already stay
 * as they are. */
gboolean
senda_round_add_raters (SendaPeople *people,
                        SendaRecord *round,
                        GPtrArray   *members,
                        GError     **error)
{
  SendaWorkspace *workspace = senda_people_get_workspace (people);
  g_autoptr (GPtrArray) added = NULL;
  SendaEdit *edit = NULL;

  if (!_senda_workspace_can_edit (workspace, error) || !_senda_round_takes_changes (round, error))
    return FALSE;
  added = dup_new_members (workspace, round, members);
  if (added->len == 0)
    return TRUE;
  edit = senda_workspace_edit (workspace, make_raters_label (added));
  _senda_round_put_raters (edit, round, senda_people_get_facts (people), added);
  return senda_edit_commit (edit, error);
}

/* Whether anything at all stands on @ballot. */
static gboolean
says_something (SendaWorkspace *workspace,
                SendaRecord    *ballot)
{
  g_autoptr (GListModel) ratings = senda_workspace_list (workspace, &senda_rating_info,
                                                         senda_record_get_id (ballot));

  for (guint i = 0; i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr (SendaRecord) rating = g_list_model_get_item (ratings, i);

      if (!_senda_rating_is_empty (rating))
        return TRUE;
    }
  return FALSE;
}

/* Takes @rater off the roster, with a ballot on which nothing stands. Fails with SENDA_ERROR_INVALID
 * for one who has rated. */
gboolean
senda_round_remove_rater (SendaWorkspace *workspace,
                          SendaRecord    *rater,
                          GError        **error)
{
  g_autofree char *ballot_id = senda_ballot_id (senda_record_get_id (rater));
  g_autofree char *name = NULL;
  g_autoptr (SendaRecord) ballot = NULL;
  SendaEdit *edit = NULL;

  if (!_senda_workspace_can_edit (workspace, error))
    return FALSE;
  ballot = senda_workspace_get (workspace, &senda_ballot_info, ballot_id, NULL);
  if (ballot != NULL && senda_record_is_deleted (ballot))
    g_clear_object (&ballot);
  if (ballot != NULL && says_something (workspace, ballot))
    return refuse (error, _("This member has rated in this round. Nothing was changed; a ballot is "
                            "kept with the round, and whoever filled it in stays on the roster."));
  name = senda_record_dup_name (workspace, rater);
  edit = senda_workspace_edit (workspace, senda_label_new ("rater-remove", "name", name, NULL));
  senda_edit_set_deleted (edit, rater, TRUE);
  if (ballot != NULL)
    senda_edit_set_deleted (edit, ballot, TRUE);
  return senda_edit_commit (edit, error);
}
