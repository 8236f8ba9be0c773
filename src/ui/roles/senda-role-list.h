/* senda-role-list.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The roles as a list: the reader's own, those of partners, the others in use, and what is not used
 * here; with who holds each and how the reader has read it. At the top, who the reader is.
 */
#pragma once

#include "senda-people.h"
#include "senda-role-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROLE_LIST (senda_role_list_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoleList, senda_role_list, SENDA, ROLE_LIST, AdwBin)

GtkWidget *senda_role_list_new      (SendaPeople   *people);
/* Shows @cards; rows stay where they can. */
void       senda_role_list_show     (SendaRoleList *self,
                                     GPtrArray     *cards);
/* @cards as they are shown: their order, and of each the heading above it. (transfer container) */
GPtrArray *senda_role_list_sort     (SendaRoleList *self,
                                     GPtrArray     *cards,
                                     GPtrArray    **headings);
/* Marks the row of the role that is open; NULL for none. */
void       senda_role_list_set_open (SendaRoleList *self,
                                     const char    *id);
/* Gives the focus to the row of a role, or to the first thing here. */
void       senda_role_list_focus    (SendaRoleList *self,
                                     const char    *id);

G_END_DECLS
