/* senda-ballot-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes in one anonymous ballot: it is in memory alone until it is put into the box, and gone when the
 * window closes without.
 */
#pragma once

#include "senda-rounds.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @widget: whose window it stands over. (transfer none) */
GtkWidget *senda_ballot_window_new (GtkWidget   *widget,
                                    SendaRounds *rounds);

G_END_DECLS
