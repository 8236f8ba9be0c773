/* senda-talk-body.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the room reads and, when it is wanted, a panel beside it: the votes, the agreement or the
 * note. In a narrow window the panel stands in its place.
 */
#pragma once

#include "senda-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_BODY (senda_talk_body_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkBody, senda_talk_body, SENDA, TALK_BODY, GtkWidget)

/* Signal "panel-changed" (SendaTalkBody *): another panel is shown, or none. */

#define SENDA_PANEL_VOTES "votes"
#define SENDA_PANEL_AGREEMENT "agreement"
#define SENDA_PANEL_NOTE "note"

GtkWidget  *senda_talk_body_new        (SendaTalk     *talk);
GtkWidget  *senda_talk_body_get_page   (SendaTalkBody *self);
/* NULL: none */
const char *senda_talk_body_get_panel  (SendaTalkBody *self);
/* NULL: none. What is shown then has the focus. */
void        senda_talk_body_show_panel (SendaTalkBody *self,
                                        const char    *name);
/* (transfer none): what a panel holds */
GtkWidget  *senda_talk_body_find_panel (SendaTalkBody *self,
                                        const char    *name);
gboolean    senda_talk_body_has_focus_in_panel (SendaTalkBody *self);

G_END_DECLS
