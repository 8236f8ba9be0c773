/* senda-member-me.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * “I Am This Member”: says who works here, and what that means.
 */
#pragma once

#include "senda-people.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_MEMBER_ME (senda_member_me_get_type ())

G_DECLARE_FINAL_TYPE (SendaMemberMe, senda_member_me, SENDA, MEMBER_ME, AdwBin)

GtkWidget *senda_member_me_new (SendaPeople *people,
                                SendaRecord *member);

G_END_DECLS
