/* senda-round-menu.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rounds of a task force: a menu of them, the latest first, and the way to a new one. Its items
 * are the actions roadmap.round with a round's id and roadmap.new-round.
 */
#pragma once

#include "senda-roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenuModel *senda_round_menu_new (SendaRoadmap *roadmap,
                                  GListModel   *rounds);

G_END_DECLS
