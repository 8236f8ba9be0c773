/* senda-talk-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the room reads: the element, one of its stages, and the statements of that stage as large
 * as there is room for, each with what the group says of it.
 */
#pragma once

#include "senda-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_PAGE (senda_talk_page_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkPage, senda_talk_page, SENDA, TALK_PAGE, GtkWidget)

GtkWidget *senda_talk_page_new      (SendaTalk     *talk);
/* How large the statements are, in pixels. */
int        senda_talk_page_get_size (SendaTalkPage *self);

G_END_DECLS
