/* senda-member-parts.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows on the page of a member: where they sit and which roles they hold, and who stands in for
 * whom. For senda_live_rows_new().
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

void senda_member_parts_add_today    (GtkListBox          *list,
                                      SendaRecord         *member,
                                      SendaBrowserSection *section);
void senda_member_parts_add_before   (GtkListBox          *list,
                                      SendaRecord         *member,
                                      SendaBrowserSection *section);
void senda_member_parts_add_stand_ins (GtkListBox          *list,
                                      SendaRecord         *member,
                                      SendaBrowserSection *section);

G_END_DECLS
