/* senda-member-steps.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps by which a member is brought in: what each means, which are done and since when. Open
 * while the member is being brought in, folded afterwards.
 */
#pragma once

#include "senda-people.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_MEMBER_STEPS (senda_member_steps_get_type ())

G_DECLARE_FINAL_TYPE (SendaMemberSteps, senda_member_steps, SENDA, MEMBER_STEPS, AdwBin)

GtkWidget *senda_member_steps_new (SendaPeople *people,
                                   SendaRecord *member);

G_END_DECLS
