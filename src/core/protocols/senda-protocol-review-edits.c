/* senda-protocol-review-edits.c
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking at a protocol again, as intended or early.
 */
#include "config.h"

#include "senda-protocol-adoption.h"

#include "senda-protocol-edits-private.h"
#include "senda-protocol-schedule.h"
#include "senda-tags.h"
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

/* Begins a review of @protocol, early because of @causes (ids of early signs, or own words), or,
 * where there are none, the one that is intended. Once its day has come, it is that one whatever
 * the causes. The protocol is then under review. Fails with SENDA_ERROR_INVALID while one is under
 * way, and as an edit does. (transfer full) */
SendaRecord *
senda_protocol_begin_review (SendaProtocols      *protocols,
                             SendaRecord         *protocol,
                             const char *const   *causes,
                             GError             **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  g_autofree char *joined = causes ? senda_tags_join (causes) : NULL;
  const char *intended = senda_record_get_text (protocol, "next_review_on");
  g_autofree char *today = senda_workspace_today (workspace);
  gboolean is_due = intended != NULL && strcmp (intended, today) <= 0;
  g_autofree char *id = NULL;
  SendaEdit *edit = NULL;
  SendaRecord *review = NULL;

  if (!_senda_workspace_can_edit (workspace, error))
    return NULL;
  if (senda_protocol_get_open_review (senda_protocols_get_facts (protocols), protocol) != NULL)
    {
      refuse (error, _("A review of this protocol is under way. Nothing was changed; finish that "
                       "one first."));
      return NULL;
    }
  edit = _senda_protocol_edit (protocols, "protocol-review-begin", protocol);
  review = senda_edit_create (edit, &senda_protocol_review_info, NULL);
  id = g_strdup (senda_record_get_id (review));
  senda_edit_set (edit, review, "protocol", SENDA_TEXT (senda_record_get_id (protocol)));
  senda_edit_set (edit, review, "begun_on", SENDA_TEXT (today));
  senda_edit_set (edit, review, "causes", SENDA_TEXT (joined));
  if (joined == NULL || is_due)
    senda_edit_set (edit, review, "intended_on", SENDA_TEXT (intended ? intended : today));
  senda_edit_set (edit, protocol, "state", SENDA_TEXT (SENDA_PROTOCOL_UNDER_REVIEW));
  return senda_edit_commit (edit, error)
           ? senda_workspace_get (workspace, &senda_protocol_review_info, id, error) : NULL;
}

/* Where @protocol stands after a review with @outcome; what was adopted, or put elsewhere, while it
 * went on stays there. */
static const char *
get_state_after (SendaRecord *protocol,
                 const char  *outcome)
{
  const char *state = senda_protocol_get_state (protocol);

  if (strcmp (outcome, SENDA_REVIEW_RETIRE) == 0)
    return SENDA_PROTOCOL_RETIRED;
  if (strcmp (state, SENDA_PROTOCOL_UNDER_REVIEW) != 0)
    return state;
  return strcmp (outcome, SENDA_REVIEW_CHANGE) == 0 ? SENDA_PROTOCOL_DRAFTING
                                                    : SENDA_PROTOCOL_IN_USE;
}

/* The schedule goes on from the day that was intended; one that was done before that day has done
 * for it. */
static void
move_on (SendaProtocols *self,
         SendaEdit      *edit,
         SendaRecord    *protocol,
         const char     *intended,
         const char     *today)
{
  SendaContent *content = senda_workspace_get_content (senda_protocols_get_workspace (self));
  guint months = senda_protocol_get_review_months (protocol, content);
  const char *after = strcmp (today, intended) > 0 ? today : intended;
  g_autofree char *next = senda_review_day_after (intended, months, after);

  senda_edit_set (edit, protocol, "next_review_on", SENDA_TEXT (next));
}

static gboolean
check_outcome (SendaRecord  *review,
               const char   *outcome,
               GError      **error)
{
  if (!senda_record_is_null (review, "done_on"))
    return refuse (error, _("This review is done already. Nothing was changed."));
  if (senda_choice_find (senda_protocol_review_outcomes, outcome) == NULL)
    return refuse (error, _("Please say what came of the review: whether the protocol stays as it "
                            "is, is to be changed, or is no longer needed. Nothing was changed."));
  return TRUE;
}

/* Ends @review with @outcome, one of SENDA_REVIEW_…, and @note (or NULL) in the workspace's
 * language. A review that was intended moves the next day on. Fails with SENDA_ERROR_INVALID for
 * one that is done, and as an edit does. */
gboolean
senda_protocol_finish_review (SendaProtocols  *protocols,
                              SendaRecord     *review,
                              const char      *outcome,
                              const char      *note,
                              GError         **error)
{
  SendaWorkspace *workspace = senda_protocols_get_workspace (protocols);
  const char *intended = senda_record_get_text (review, "intended_on");
  g_autofree char *label = g_strconcat ("protocol-review-", outcome, NULL);
  g_autofree char *today = senda_workspace_today (workspace);
  g_autoptr (SendaRecord) protocol = NULL;
  SendaEdit *edit = NULL;

  if (!_senda_workspace_can_edit (workspace, error) || !check_outcome (review, outcome, error))
    return FALSE;
  protocol = senda_workspace_get (workspace, &senda_protocol_info,
                                  senda_record_get_text (review, "protocol"), error);
  if (protocol == NULL)
    return FALSE;
  edit = _senda_protocol_edit (protocols, label, protocol);
  senda_edit_set (edit, review, "outcome", SENDA_TEXT (outcome));
  senda_edit_set (edit, review, "done_on", SENDA_TEXT (today));
  if (note != NULL)
    _senda_edit_say_anew (edit, review, "note", NULL, note);
  senda_edit_set (edit, protocol, "state", SENDA_TEXT (get_state_after (protocol, outcome)));
  if (intended != NULL)
    move_on (protocols, edit, protocol, intended, today);
  return senda_edit_commit (edit, error);
}
