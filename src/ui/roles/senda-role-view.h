/* senda-role-view.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A role's card, to be read: its words, whose wording that is, who holds it, and earlier wordings;
 * below it, how the reader read it.
 */
#pragma once

#include "senda-people.h"
#include "senda-role-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROLE_VIEW (senda_role_view_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoleView, senda_role_view, SENDA, ROLE_VIEW, AdwBin)

/* Property "alone": it shows the way back to the list. What can be done is done by actions "roles…"
 * of a widget around it. */

GtkWidget *senda_role_view_new   (SendaPeople         *people);
/* What stays is not made anew. */
void       senda_role_view_show  (SendaRoleView       *self,
                                  const SendaRoleCard *card);
void       senda_role_view_done  (SendaRoleView       *self);
/* The frame of a page of the pane: a column that scrolls, and a way back. */
GtkWidget *senda_role_page_new   (GtkWidget           *column,
                                  GtkWidget           *bar);
GtkWidget *senda_role_back_new   (const char          *label,
                                  const char          *action);

G_END_DECLS
