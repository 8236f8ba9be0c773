/* senda-talk-spread.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The votes of an element, revealed: a strip with a line for all and one for each group, and the
 * same in sentences. What must not point at a person is left out by senda-spread.h.
 */
#pragma once

#include "senda-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_SPREAD (senda_talk_spread_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkSpread, senda_talk_spread, SENDA, TALK_SPREAD, GtkWidget)

GtkWidget *senda_talk_spread_new    (SendaTalk       *talk);
void       senda_talk_spread_update (SendaTalkSpread *self);

G_END_DECLS
