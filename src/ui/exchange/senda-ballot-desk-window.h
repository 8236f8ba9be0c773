/* senda-ballot-desk-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ballot that came as a file, in a window of its own with nothing else: one answers, what one says
 * is kept on this computer as one says it, and a reply is saved as often as one likes.
 */
#pragma once

#include "senda-ballot-files.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows the ballot of @incoming, which is open: in the window where it is open already, or in a new
 * one. Says so when it cannot be laid out. */
void senda_ballot_desk_window_open (GtkApplication *application,
                                    SendaIncoming  *incoming);

G_END_DECLS
