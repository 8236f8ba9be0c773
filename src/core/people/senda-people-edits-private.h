/* senda-people-edits-private.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files that change people and roles share.
 */
#pragma once

#include "senda-people.h"
#include "senda-role-card.h"

G_BEGIN_DECLS

/* senda-people-edits.c */
gboolean
      _senda_people_decide      (SendaPeople         *self,
                                 SendaLabel          *label,
                                 const char          *gap,
                                 const char          *answer,
                                 const char          *reason,
                                 const char          *language,
                                 GError             **error);

/* senda-role-edits.c */
char *_senda_role_dup_topic     (SendaPeople         *self,
                                 SendaRecord         *role,
                                 const char          *source);
SendaRecord *
      _senda_role_ensure        (SendaPeople         *self,
                                 SendaEdit           *edit,
                                 const SendaRoleCard *card);
gboolean
      _senda_people_check_name  (const char          *name,
                                 GError             **error);

G_END_DECLS
