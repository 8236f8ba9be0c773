/* senda-member-actions.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions that are a member's or an agency's to do, for SendaLiveRows: each leads to the plan.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

/* As owner, as backup, as helper. */
void senda_member_actions_add (GtkListBox          *list,
                               SendaRecord         *member,
                               SendaBrowserSection *section);
/* Its own, and those of its members. */
void senda_agency_actions_add (GtkListBox          *list,
                               SendaRecord         *agency,
                               SendaBrowserSection *section);

G_END_DECLS
