/* senda-round-page.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one round: where it is on its way, what it is for, who takes part, what can be done
 * with it.
 */
#pragma once

#include "senda-browser-section.h"

G_BEGIN_DECLS

GtkWidget *senda_round_page_new (SendaBrowserSection *section,
                                 SendaRecord         *round);

G_END_DECLS
