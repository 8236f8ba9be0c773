/* senda-talk-dissents.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who sees an element differently from the group, and why: kept as it was said, named or not.
 */
#pragma once

#include "senda-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_DISSENTS (senda_talk_dissents_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkDissents, senda_talk_dissents, SENDA, TALK_DISSENTS, GtkWidget)

GtkWidget *senda_talk_dissents_new (SendaTalk *talk);

G_END_DECLS
