/* senda-ballot-files-window.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making the ballots of a round as files: for whom, into which folder, sealed with what.
 */
#pragma once

#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Of the round that @rounds look at; over @widget's window. */
GtkWidget *senda_ballot_files_window_new (GtkWidget   *widget,
                                          SendaRounds *rounds);
/* As when @folder was chosen and the button pressed. */
void       senda_ballot_files_window_make (GtkWidget   *window,
                                          const char  *folder);

G_END_DECLS
