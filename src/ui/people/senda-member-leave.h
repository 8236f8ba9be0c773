/* senda-member-leave.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks on which day a member leaves, says what that ends, and ends it.
 */
#pragma once

#include "senda-people.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *senda_member_leave_new (GtkWidget   *widget,
                                   SendaPeople *people,
                                   SendaRecord *member);

G_END_DECLS
