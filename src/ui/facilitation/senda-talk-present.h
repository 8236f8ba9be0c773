/* senda-talk-present.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is present while an element is talked about: names to tick, folded away until they are
 * needed.
 */
#pragma once

#include "senda-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_PRESENT (senda_talk_present_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkPresent, senda_talk_present, SENDA, TALK_PRESENT, GtkWidget)

GtkWidget *senda_talk_present_new (SendaTalk *talk);

G_END_DECLS
