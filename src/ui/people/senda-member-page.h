/* senda-member-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one member: what is known of them, how they are brought in, their seats and roles of
 * today and of before, and the ways out.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

GtkWidget *senda_member_page_new (SendaBrowserSection *section,
                                  SendaRecord         *member);

G_END_DECLS
