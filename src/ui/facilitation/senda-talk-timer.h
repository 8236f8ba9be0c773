/* senda-talk-timer.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A clock for a conversation that nobody has to heed: it counts up, or down to nothing, and then
 * stands still. It never rings. While it does not run nothing is awake for it.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_TIMER (senda_talk_timer_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkTimer, senda_talk_timer, SENDA, TALK_TIMER, GObject)

/* Signals: "ticked" (SendaTalkTimer *): the time that it shows is another; "changed"
 * (SendaTalkTimer *): it was started, paused or set, or the time is over. */

/* Microseconds that never go back. */
typedef gint64 (*SendaTalkClock) (gpointer data);

/* @clock NULL: the system's. */
SendaTalkTimer *senda_talk_timer_new         (SendaTalkClock  clock,
                                              gpointer        data);
/* In seconds, to count down; 0: it counts up. It goes back to its beginning, paused. */
void            senda_talk_timer_set_limit   (SendaTalkTimer *self,
                                              guint           limit);
guint           senda_talk_timer_get_limit   (SendaTalkTimer *self);
/* Starts or pauses; when the time is over it starts from its beginning. */
void            senda_talk_timer_toggle      (SendaTalkTimer *self);
gboolean        senda_talk_timer_is_running  (SendaTalkTimer *self);
gboolean        senda_talk_timer_is_over     (SendaTalkTimer *self);
/* Seconds that have gone by, or that are left. */
guint           senda_talk_timer_get_seconds (SendaTalkTimer *self);
/* Takes over what the clock says; by itself once a second while it runs. */
void            senda_talk_timer_look        (SendaTalkTimer *self);
/* "4:05" (transfer full) */
char           *senda_talk_timer_say         (SendaTalkTimer *self);

G_END_DECLS
