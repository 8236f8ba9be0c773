/* senda-round-about.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a round is about: a form as long as it may change, lines to read once it is frozen.
 */
#pragma once

#include "senda-rounds.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SENDA_TYPE_ROUND_ABOUT (senda_round_about_get_type ())

G_DECLARE_FINAL_TYPE (SendaRoundAbout, senda_round_about, SENDA, ROUND_ABOUT, AdwBin)

GtkWidget *senda_round_about_new (SendaRounds *rounds,
                                  SendaRecord *round);

G_END_DECLS
