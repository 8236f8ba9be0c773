/* senda-talk-timer-button.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timer among the tools: its time, which starts and pauses it, and a menu to set it.
 */
#pragma once

#include "senda-talk-timer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SENDA_TYPE_TALK_TIMER_BUTTON (senda_talk_timer_button_get_type ())

G_DECLARE_FINAL_TYPE (SendaTalkTimerButton, senda_talk_timer_button, SENDA, TALK_TIMER_BUTTON,
                      GtkWidget)

GtkWidget *senda_talk_timer_button_new (SendaTalkTimer *timer);

G_END_DECLS
