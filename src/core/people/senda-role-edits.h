/* senda-role-edits.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes to roles, to who holds and who has read them, and to who does what. A record of a shipped
 * role is made by the first change that refers to it.
 */
#pragma once

#include "senda-people.h"
#include "senda-role-card.h"

G_BEGIN_DECLS

/* The texts of one wording, an item to a line; NULL leaves a list as it is. */
typedef struct
{
  const char *language;
  const char *purpose;
  const char *does;
  const char *does_not;
  const char *can_share;
  const char *cannot_share;
  const char *needs;
  const char *reason; /* what changed and why, or NULL */
} SendaRoleWording;

/* A role of the task force's own. (transfer full) */
SendaRecord *senda_role_add               (SendaPeople            *people,
                                           const char             *kind,
                                           const char             *name,
                                           GError                **error);
/* A new numbered wording. The other language of what was written here goes with it; from shipped
 * words, those of every language do, so that each reader keeps a whole card. Whoever reviewed the
 * role is asked again. Nothing is written when nothing differs. */
gboolean     senda_role_write             (SendaPeople            *people,
                                           const SendaRoleCard    *card,
                                           const SendaRoleWording *wording,
                                           GError                **error);
gboolean     senda_role_use_shipped       (SendaPeople            *people,
                                           const SendaRoleCard    *card,
                                           GError                **error);
gboolean     senda_role_set_used          (SendaPeople            *people,
                                           const SendaRoleCard    *card,
                                           gboolean                is_used,
                                           GError                **error);
SendaRecord *senda_role_assign            (SendaPeople            *people,
                                           const SendaRoleCard    *card,
                                           SendaRecord            *member,
                                           GError                **error);
gboolean     senda_role_end_assignment    (SendaPeople            *people,
                                           SendaRecord            *assignment,
                                           const char             *day,
                                           GError                **error);
/* @member has read the wording of today. @question for SENDA_REVIEW_DISCUSS. */
gboolean     senda_role_review            (SendaPeople            *people,
                                           const SendaRoleCard    *card,
                                           SendaRecord            *member,
                                           const char             *finding,
                                           const char             *question,
                                           GError                **error);
gboolean     senda_role_settle            (SendaPeople            *people,
                                           SendaRecord            *review,
                                           const char             *answer,
                                           GError                **error);

/* Makes the shipped responsibilities, with their usual parts, the task force's own. */
gboolean     senda_responsibilities_begin (SendaPeople            *people,
                                           GError                **error);
SendaRecord *senda_responsibility_add     (SendaPeople            *people,
                                           const char             *name,
                                           GError                **error);
/* @part NULL: none. */
gboolean     senda_responsibility_set_part (SendaPeople           *people,
                                           SendaRecord            *responsibility,
                                           const SendaRoleCard    *card,
                                           const char             *part,
                                           GError                **error);

G_END_DECLS
