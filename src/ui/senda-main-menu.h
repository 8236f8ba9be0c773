/* senda-main-menu.h
 *
 * Copyright 2026 The Senda contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The main menu, made anew whenever it opens so that Undo and Redo say what they would take back.
 */
#pragma once

#include "senda-workspace.h"

G_BEGIN_DECLS

GMenuModel *senda_main_menu_new (SendaWorkspace *workspace);

G_END_DECLS
