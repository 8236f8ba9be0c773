/* senda-round-dialog.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens a new round: its name and day, what it starts from, who takes part. It says what becomes of
 * the round before.
 */
#pragma once

#include "senda-rounds.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called only while the widget that asked is there. */
typedef void (*SendaRoundOpened) (SendaRecord *round,
                                  gpointer     data);

/* @widget: whose window it stands over. (transfer none) */
GtkWidget *senda_round_dialog_new (GtkWidget        *widget,
                                   SendaRounds      *rounds,
                                   SendaRoundOpened  opened,
                                   gpointer          data);

G_END_DECLS
