/* senda-talk-tools.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tools under what the room reads: where to go, in which order and language, the timer, and
 * the panels.
 */
#pragma once

#include "senda-talk-body.h"
#include "senda-talk-timer.h"

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_TOOLS (senda_talk_tools_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkTools, senda_talk_tools, SENDA, TALK_TOOLS, GtkWidget)

GtkWidget *senda_talk_tools_new       (SendaTalk      *talk,
                                       SendaTalkTimer *timer,
                                       SendaTalkBody  *body);
/* Opens the list of elements. */
void       senda_talk_tools_open_list (SendaTalkTools *self);

G_END_DECLS
