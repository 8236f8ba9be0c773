/* senda-role-people.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who holds a role today, who held it before, and to whom it can be given.
 */
#pragma once

#include "senda-people.h"
#include "senda-role-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROLE_PEOPLE (senda_role_people_get_type ())

G_DECLARE_FINAL_TYPE (SendaRolePeople, senda_role_people, SENDA, ROLE_PEOPLE, AdwBin)

/* What it does are the actions "roles.assign" (a member's id) and "roles.end-assignment" (an
 * assignment's) of a widget around it. */
GtkWidget *senda_role_people_new  (SendaPeople         *people);
void       senda_role_people_show (SendaRolePeople     *self,
                                   const SendaRoleCard *card);

G_END_DECLS
