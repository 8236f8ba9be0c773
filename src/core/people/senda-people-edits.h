/* senda-people-edits.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes to people that are more than one field of one record. Each is one labelled transaction
 * that undo takes back whole.
 */
#pragma once

#include "senda-people.h"

G_BEGIN_DECLS

/* Removing an agency keeps its members: they are then of no agency. What it offers, its contacts and
 * its part in agreements go from sight with it. @n_members (or NULL): how many that were. */
gboolean     senda_people_remove_agency   (SendaPeople  *self,
                                           SendaRecord  *agency,
                                           guint        *n_members,
                                           GError      **error);
/* A member who leaves: former, the term and every seat and role ended on @day. */
gboolean     senda_people_end_membership  (SendaPeople  *self,
                                           SendaRecord  *member,
                                           const char   *day,
                                           GError      **error);
/* @day NULL: not done. */
gboolean     senda_people_set_step        (SendaPeople  *self,
                                           SendaRecord  *member,
                                           const char   *step,
                                           const char   *day,
                                           GError      **error);
/* An agency is, or is no longer, a party. */
gboolean     senda_people_set_party       (SendaPeople  *self,
                                           SendaRecord  *agreement,
                                           SendaRecord  *agency,
                                           gboolean      is_party,
                                           GError      **error);
/* A seat from today; (transfer full). Ending keeps it for those who ask who sat there. */
SendaRecord *senda_people_add_seat        (SendaPeople  *self,
                                           SendaRecord  *committee,
                                           SendaRecord  *member,
                                           const char   *duty,
                                           GError      **error);
gboolean     senda_people_end_seat        (SendaPeople  *self,
                                           SendaRecord  *seat,
                                           const char   *day,
                                           GError      **error);
/* What the task force decides about a gap: SENDA_GAP_NEEDED, SENDA_GAP_NOT_NEEDED with a reason, or
 * NULL to take the answer back. @name is what history calls it; @language that of the reason (NULL:
 * the workspace's). */
gboolean     senda_people_decide_gap      (SendaPeople  *self,
                                           const char   *gap,
                                           const char   *name,
                                           const char   *answer,
                                           const char   *reason,
                                           const char   *language,
                                           GError      **error);
/* An open action that deals with @source (a gap's id, or NULL). (transfer full) */
SendaRecord *senda_people_plan_action     (SendaPeople  *self,
                                           const char   *what,
                                           const char   *owner,
                                           const char   *due_on,
                                           const char   *source,
                                           GError      **error);
/* Where a goal stands, as of today. */
gboolean     senda_goal_set_state         (SendaWorkspace *workspace,
                                           SendaRecord    *goal,
                                           const char     *state,
                                           GError        **error);

G_END_DECLS
