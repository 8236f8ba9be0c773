/* senda-facilitation-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window for a meeting room: full screen for a projector, one element of one round at a time.
 * It stands beside the main window, not over it, so that it can be put on another screen.
 */
#pragma once

#include "senda-talk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_FACILITATION_WINDOW (senda_facilitation_window_get_type ())

G_DECLARE_FINAL_TYPE (SendaFacilitationWindow, senda_facilitation_window, SENDA,
                      FACILITATION_WINDOW, AdwWindow)

GtkWidget *senda_facilitation_window_open (GtkWindow   *parent,
                                           SendaRounds *rounds);
SendaTalk *senda_facilitation_window_get_talk (SendaFacilitationWindow *self);

G_END_DECLS
